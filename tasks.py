"""What one can do here: `./inv --list` (on Windows `py inv --list`). A task's docstring is its help."""

import sys
import time
from pathlib import Path

from invoke import Collection, Context, Exit, task

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "plugins"))

WORDS = {
    "id": {
        "building": "Membangun situs dari content/ …",
        "built": "{written} berkas ditulis, {removed} dihapus, {unchanged} tetap ({seconds:.1f} detik).",
        "serving": "Pratinjau: {address}   (Ctrl+C untuk berhenti)",
        "port": "Port {port} sedang dipakai; coba ./inv serve --port {next}",
        "fine": "{count} berkas diperiksa: tidak ada masalah.",
        "problems": "{errors} masalah, {warnings} peringatan dalam {count} berkas.",
    },
    "en": {
        "building": "Building the site from content/ …",
        "built": "{written} files written, {removed} removed, {unchanged} unchanged ({seconds:.1f} s).",
        "serving": "Preview: {address}   (Ctrl+C to stop)",
        "port": "Port {port} is in use; try ./inv serve --port {next}",
        "fine": "{count} files checked: no problem.",
        "problems": "{errors} problems, {warnings} warnings in {count} files.",
    },
}


def _say(words: str, **values: object) -> str:
    from newsroom.messages import system_language

    return WORDS[system_language()][words].format(**values)


def _build(settings: str, **overrides: object) -> None:
    from engine.build import build
    from engine.pelican_class import BuildStopped
    from newsroom.messages import system_language
    from newsroom.problems import report

    print(_say("building"), flush=True)
    started = time.perf_counter()
    try:
        built = build(HERE / settings, **overrides)
    except BuildStopped as stopped:
        raise Exit("\n".join(stopped.lines), code=stopped.exitcode) from None
    changes, warnings = built.changes, built.warnings
    for warning in warnings:
        print(report(warning, system_language()))
    print(
        _say(
            "built",
            written=len(changes.written),
            removed=len(changes.removed),
            unchanged=changes.unchanged,
            seconds=time.perf_counter() - started,
        )
    )


@task(help={"output": "the folder to write to (default: output)"})
def build(_context: Context, output: str = "output") -> None:
    """Build the site from content/ into output/. When a file has a fault, nothing is changed."""
    _build("pelicanconf.py", OUTPUT_PATH=str(HERE / output))


@task(
    help={
        "port": "the port to listen on (default: 8000)",
        "browser": "open the site in the browser (--no-browser: do not)",
    }
)
def serve(_context: Context, port: int = 8000, browser: bool = True) -> None:
    """Build the site and show it in the browser, on this computer only."""
    import threading
    import webbrowser

    from preview.server import PortInUse
    from preview.server import serve as serve_folder

    _build("pelicanconf.py", SITEURL=f"http://127.0.0.1:{port}")
    try:
        with serve_folder(HERE / "output", port) as address:
            print(_say("serving", address=f"{address}/"), flush=True)
            if browser:
                webbrowser.open(f"{address}/")
            threading.Event().wait()
    except PortInUse:
        raise Exit(_say("port", port=port, next=port + 1), code=1) from None
    except KeyboardInterrupt:
        print()


@task(help={"lang": "the language of the messages: id or en"})
def check(_context: Context, lang: str = "") -> None:
    """Look for faults in every file of content/, and change nothing."""
    from engine.content import read
    from newsroom.messages import system_language
    from newsroom.problems import errors, report
    from newsroom.site import BadLibraryFile

    language = lang or system_language()
    try:
        catalogue, problems = read(HERE / "content", url="", now=None)
    except BadLibraryFile as error:
        raise Exit(f"content/{error}", code=2) from None
    for problem in problems:
        print(report(problem, language))
    count, stopping = len(catalogue.records), len(errors(problems))
    if problems:
        print()
        print(_say("problems", errors=stopping, warnings=len(problems) - stopping, count=count))
    else:
        print(_say("fine", count=count))
    if stopping:
        raise Exit(code=1)


@task(help={"output": "the folder to write to (default: output)"})
def publish(_context: Context, output: str = "output") -> None:
    """Build the public site. SITEURL in the environment says where it will be: https://…"""
    _build("publishconf.py", OUTPUT_PATH=str(HERE / output))


@task(
    help={
        "only": "the tests of one folder or file, like tests/newsroom",
        "match": "the tests whose name matches, like 'date and not month'",
    }
)
def test(_context: Context, only: str = "", match: str = "") -> None:
    """Run every test. What they need (Chromium, the HTML checker) is installed first."""
    chosen = [*([only] if only else []), *(["-k", match] if match else [])]
    # All of them are spread over the cores; a few start faster without.
    _run_all([["pytest", *(chosen or ["--numprocesses=auto", "--dist=worksteal"])]])


@task
def lint(_context: Context) -> None:
    """Check form, style and types of the code."""
    _run_all([["ruff", "format", "--check"], ["ruff", "check"], ["mypy"]])


@task
def tidy(_context: Context) -> None:
    """Bring the code into form: ruff's formatter and its safe repairs."""
    _run_all([["ruff", "check", "--fix"], ["ruff", "format"]])


def _run_all(commands: list[list[str]]) -> None:
    """Run Python modules one after the other, all of them, and fail if one fails."""
    import subprocess

    failed = [
        command[0]
        for command in commands
        if subprocess.run([sys.executable, "-m", *command], cwd=HERE, check=False).returncode
    ]
    if failed:
        raise Exit(code=1)


namespace = Collection(build, serve, check, publish, test, lint, tidy)
