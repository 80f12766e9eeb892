"""What one can do here: `./inv --list` (on Windows `py inv --list`). A task's docstring is its help."""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from invoke import Collection, Context, Exit, task

if TYPE_CHECKING:
    from datetime import date, datetime

    from engine.build import Built
    from newsroom.catalogue import Catalogue

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "plugins"))

WORDS = {
    "id": {
        "building": "Membangun situs dari content/ …",
        "built": "{written} berkas ditulis, {removed} dihapus, {unchanged} tetap ({seconds:.1f} detik).",
        "draft": "Draf, belum terbit: {path}",
        "later": "Menunggu sampai {date}: {path}",
        "serving": "Pratinjau: {address}   (Ctrl+C untuk berhenti)",
        "port": "Port {port} sedang dipakai; coba: {inv} serve --port {next}",
        "port-taken": "Port {port} sedang dipakai; memakai {next}.",
        "port-number": "--port adalah bilangan dari 1 sampai 65535, bukan {found}",
        "stopped": "Dihentikan. Situs yang lama tidak diubah.",
        "language": "--lang adalah id atau en, bukan {found}",
        "day": "--day adalah hari seperti 2026-11-23, bukan {found}",
        "save": "content/addresses.txt tidak dapat ditulis ({found})",
        "kept": "Situs sudah jadi, tetapi content/addresses.txt tidak dapat ditulis ({found}); jalankan {inv} addresses --save",
        "what": "Yang bisa diimpor: agreements, posts, docx, bukan {found}. Contoh: {inv} import docx laporan.docx",
    },
    "en": {
        "building": "Building the site from content/ …",
        "built": "{written} files written, {removed} removed, {unchanged} unchanged ({seconds:.1f} s).",
        "draft": "Draft, not published: {path}",
        "later": "Waits until {date}: {path}",
        "serving": "Preview: {address}   (Ctrl+C to stop)",
        "port": "Port {port} is in use; try: {inv} serve --port {next}",
        "port-taken": "Port {port} is in use; taking {next}.",
        "port-number": "--port is a number from 1 to 65535, not {found}",
        "stopped": "Stopped. The old site is untouched.",
        "language": "--lang is id or en, not {found}",
        "day": "--day is a day like 2026-11-23, not {found}",
        "save": "content/addresses.txt cannot be written ({found})",
        "kept": "The site is done, but content/addresses.txt cannot be written ({found}); run {inv} addresses --save",
        "what": "What can be imported: agreements, posts, docx, not {found}. For example: {inv} import docx report.docx",
    },
}
SIGN_SHEETS = ("css/10-fonts.css", "sign/sign.css")
INV = "py inv" if sys.platform == "win32" else "./inv"


def _say(words: str, language: str = "", **values: object) -> str:
    from newsroom.messages import system_language

    return WORDS[language or system_language()][words].format(**values)


def _tell_waiting(records: tuple) -> None:
    """What is kept back, so that nobody looks for it on the site in vain."""
    for record in records:
        path = f"content/{record.path}"
        if record.status == "draft":
            print(_say("draft", path=path))
        elif record.date:
            print(_say("later", date=record.date, path=path))


def _build(settings: str, **overrides: object) -> "Built":
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
    except KeyboardInterrupt:
        raise Exit(_say("stopped"), code=130) from None
    for warning in built.warnings:
        print(report(warning, system_language()))
    _tell_waiting(built.waiting)
    changes, seconds = built.changes, time.perf_counter() - started
    counts = {"written": len(changes.written), "removed": len(changes.removed)}
    print(_say("built", **counts, unchanged=changes.unchanged, seconds=seconds))
    return built


@task(
    iterable=["set"],
    help={
        "kind": "news, announcement, event, recap, partner, agreement, delegation, series, edition or page",
        "title": "its title",
        "set": "a field and its value, like --set section=service; may be given several times",
        "en": "instead: the English translation of this file, like content/news/2026/jam-buka.md",
        "ask": "ask for what is missing (--no-ask: do not); a script is never asked",
        "lang": "the language of questions and notes: id or en",
    },
)
def new(
    _context: Context,
    set: list[str],
    kind: str = "",
    title: str = "",
    en: str = "",
    ask: bool = True,
    lang: str = "",
) -> None:
    """Make a new file with every field explained: inv new news "New opening hours"."""
    from desk.new import Desk, make, translate

    somebody = sys.stdin.isatty() and sys.stdout.isatty()
    desk = Desk(
        content=HERE / "content", docs=HERE / "docs", today=_today(), language=_language(lang),
        inv=INV, tell=print, ask=input if ask and somebody else None,
    )  # fmt: skip
    code, file = translate(desk, _given(en), set) if en else make(desk, kind, title, set)
    if file and somebody:
        _open_in_editor(file)
    raise Exit(code=code)


def _today() -> "date":
    """The day at the library, wherever this computer stands."""
    from datetime import datetime

    from newsroom.dates import EPOCH
    from newsroom.messages import system_language
    from newsroom.problems import report
    from newsroom.site import BadLibraryFile, read_site

    try:
        zone = read_site(HERE / "content", url="", now=EPOCH).zone
    except BadLibraryFile as error:
        raise Exit(report(error.problem, system_language()), code=2) from None
    return datetime.now(zone).date()


def _open_in_editor(file: Path) -> None:
    """In the editor that the person has set, if any."""
    import shlex
    import subprocess

    if editor := os.environ.get("VISUAL") or os.environ.get("EDITOR"):
        subprocess.run([*shlex.split(editor, posix=os.name != "nt"), str(file)], check=False)


@task(help={"output": "the folder to write to (default: output)"})
def build(_context: Context, output: str = "output") -> None:
    """Build the site from content/ into output/. When a file has a fault, nothing is changed."""
    _build("pelicanconf.py", OUTPUT_PATH=str(HERE / output))


@task(
    help={
        "port": "the port to listen on (default: 8000, or the next that is free)",
        "host": "the address to listen on (default: this computer alone; 0.0.0.0: the whole network)",
        "browser": "open the site in the browser (--no-browser: do not)",
        "drafts": "show drafts and what waits for its date too (--no-drafts: as the public sees it)",
        "lang": "the language of the messages: id or en",
    }
)
def serve(
    _context: Context,
    port: str = "",
    host: str = "127.0.0.1",
    browser: bool = True,
    drafts: bool = True,
    lang: str = "",
) -> None:
    """Show the site in the browser, and again after every change. Drafts are marked as such."""
    import webbrowser

    from engine.preview import Preview

    language = _language(lang)
    preview = Preview(here=HERE, language=language, drafts=drafts, tell=_print)
    try:
        with preview.serving(host, _port(port, host, language)) as address:
            print(_say("serving", language, address=f"{address}/"), flush=True)
            if browser:
                webbrowser.open(f"{address}/")
            preview.follow()
    except KeyboardInterrupt:
        print()


def _print(line: str) -> None:
    print(line, flush=True)


def _port(port: str, host: str, language: str) -> int:
    """The port that was asked for, or the first of a few that is free."""
    from preview.server import free

    if port and (not port.isdecimal() or not 0 < int(port) < 65536):
        raise Exit(_say("port-number", language, found=port), code=2)
    if port:
        if not free(int(port), host):
            number = int(port)
            words = _say("port", language, port=number, next=number + 1, inv=INV)
            raise Exit(words, code=1)
        return int(port)
    number = next((each for each in range(8000, 8020) if free(each, host)), 8000)
    if number != 8000:
        print(_say("port-taken", language, port=8000, next=number))
    return number


@task(
    auto_shortflags=False,
    iterable=["file"],
    help={
        "file": "a file to check instead of all; `check a.md b.md` says the same",
        "fix": "repair what can be repaired with certainty: shows the difference, then asks",
        "yes": "with --fix: write without asking, for scripts",
        "dry-run": "with --fix: show the difference, and write nothing",
        "format": "text, github, json or sarif",
        "lang": "the language of the messages: id or en",
    },
)
def check(
    _context: Context,
    file: list[str],
    fix: bool = False,
    yes: bool = False,
    dry_run: bool = False,
    format: str = "text",
    lang: str = "",
) -> None:
    """Look for faults in every file of content/, or in some: inv check [FILES]. Changes nothing."""
    from desk import console
    from desk.person import person
    from engine.content import read
    from engine.history import unsaid_changes
    from newsroom.collecting import in_order

    content = HERE / "content"

    def reading(instead: dict[str, bytes]) -> tuple:
        catalogue, found = read(content, url="", now=None, cache=HERE / ".cache", instead=instead)
        return catalogue, sorted((*found, *unsaid_changes(content, catalogue)), key=in_order)

    somebody = person(_language(lang), here=_given("."), inv=INV)
    asked = console.Asked(files=tuple(file), format=format, fix=fix, yes=yes, dry_run=dry_run)
    raise Exit(code=console.run(asked, content, reading, somebody))


def _catalogue(language: str, now: "datetime | None" = None) -> "Catalogue":
    """All of content/. What is wrong stops the task: a list without some files would be believed."""
    from engine.content import read
    from newsroom.problems import errors, report
    from newsroom.site import BadLibraryFile

    try:
        catalogue, problems = read(HERE / "content", url="", now=now)
    except BadLibraryFile as error:
        raise Exit(report(error.problem, language), code=1) from None
    if stopping := errors(problems):
        raise Exit("\n".join(report(each, language) for each in stopping), code=1)
    return catalogue


def _given(file: str) -> Path:
    """A file named by the person, who may stand in another folder."""
    return Path(os.environ.get("INV_FROM", HERE), file).expanduser()


def _language(lang: str) -> str:
    from newsroom.messages import system_language

    if lang and lang not in WORDS:
        raise Exit(_say("language", found=lang), code=2)
    return lang or system_language()


@task(
    name="import",
    help={
        "what": "what comes: agreements (a list), posts (a folder of another site) or docx (a Word file)",
        "file": "the list, .xlsx or .csv; the folder; the Word file",
        "kind": "of posts and Word files: news (if nothing is said), recap or page",
        "skip": "of posts: leave out the files that have a problem, and write the others",
        "template": "of agreements: write an empty list to FILE (.xlsx or .csv) instead of reading one",
        "dry-run": "show what would change, and write nothing",
        "yes": "write without asking, for scripts",
        "lang": "the language of the messages: id or en",
    },
)
def import_(
    _context: Context,
    what: str,
    file: str,
    kind: str = "news",
    skip: bool = False,
    template: bool = False,
    dry_run: bool = False,
    yes: bool = False,
    lang: str = "",
) -> None:
    """Bring in a list of agreements, posts of another site, or a Word file. Shows all, then asks."""
    language = _language(lang)
    ask = input if sys.stdin.isatty() else None
    if what == "agreements":
        raise Exit(code=_import_list(_given(file), language, template, dry_run, yes, ask))
    if what not in ("posts", "docx"):
        raise Exit(_say("what", language, found=what, inv=INV), code=2)
    from importing.console import Importer, import_document, import_posts
    from newsroom.dates import EPOCH
    from newsroom.site import read_site

    today, content = _today(), HERE / "content"
    importer = Importer(
        content=content, site=read_site(content, url="", now=EPOCH), check=_problems, today=today,
        language=language, inv=INV, tell=_print, ask=ask, kind=kind, dry_run=dry_run, yes=yes, skip=skip,
    )  # fmt: skip
    raise Exit(code=(import_posts if what == "posts" else import_document)(importer, _given(file)))


def _import_list(
    file: Path, language: str, template: bool, dry_run: bool, yes: bool, ask: object
) -> int:
    from international import console

    if template:
        return console.write_template(file, language, print)
    given = (file, HERE / "content", _problems, language)
    if dry_run:
        return console.preview_list(*given, print)
    return console.import_list(*given, tell=print, ask=ask, yes=yes)


def _problems(folder: Path) -> list:
    """Every problem of a folder like `content/`."""
    from engine.content import read
    from newsroom.site import BadLibraryFile

    try:
        return read(folder, url="", now=None)[1]
    except BadLibraryFile as error:
        return [error.problem]


@task(
    help={
        "day": "as if it were another day, like 2026-11-23",
        "json": "for another program",
        "ics": "write a private calendar of what ends to this file",
        "lang": "the language: id or en",
    }
)
def agreements(
    _context: Context, day: str = "", json: bool = False, ics: str = "", lang: str = ""
) -> None:
    """For staff: what ends soon, sleeps, waits for a check, or lacks a fact."""
    from datetime import datetime

    from international import console

    language = _language(lang)
    try:
        now = datetime.strptime(f"{day} 23:59", "%Y-%m-%d %H:%M") if day else None  # noqa: DTZ007
    except ValueError:
        raise Exit(_say("day", language, found=day), code=2) from None
    catalogue = _catalogue(language, now)
    if ics:
        public = (HERE / "content", HERE / "theme", HERE / "output")
        raise Exit(code=console.save_calendar(_given(ics), catalogue, public, language, print))
    console.tell_duties(catalogue, language, print, json=json)


@task(
    help={
        "all": "everything, however much it is",
        "json": "for another program",
        "lang": "the language: id or en",
    }
)
def desk(
    _context: Context,
    all: bool = False,
    json: bool = False,
    lang: str = "",
) -> None:
    """What waits at the desk: drafts, recaps to write, translations to renew, pages to look at."""
    from desk import pending, pending_text
    from engine.changes import last_changes

    language = _language(lang)
    catalogue = _catalogue(language)
    today = catalogue.site.today
    found = pending.desk(catalogue, last_changes(HERE / "content", catalogue.site.zone))
    text = pending_text.table(found, today, language, INV, most=0 if all else 12)
    print(pending_text.as_json(found, today) if json else text)


@task(
    help={
        "event": "the event: its key (2026/bedah-buku), its file, or a part of its title",
        "size": "the paper: A4 or A3 (default: A4)",
        "lang": "the language of the sign: id or en (default: id)",
        "site": "the public address of the site, https://… (default: SITEURL of the environment)",
        "output": "the .html file to write (default: one in .cache/signs/)",
    }
)
def sign(
    _context: Context,
    event: str,
    size: str = "A4",
    lang: str = "",
    site: str = "",
    output: str = "",
) -> None:
    """Make the sign for the door of an event, to print: inv sign EVENT. A QR code leads to its page."""
    import webbrowser

    from engine.content import read
    from engine.theme import Theme, self_contained
    from events import console
    from newsroom.messages import system_language
    from newsroom.problems import errors, report
    from newsroom.site import BadLibraryFile

    language = system_language()
    order = console.Order(
        wanted=event,
        size=size.upper(),
        language=lang,
        site=(site or os.environ.get("SITEURL", "")).rstrip("/"),
        path=_given(output) if output else HERE / ".cache" / "signs",
        style=self_contained(HERE / "theme" / "static", SIGN_SHEETS),
        inv=INV,
    )
    if wrong := console.faults(order, language):
        raise Exit("\n".join(wrong), code=2)
    try:
        catalogue, problems = read(HERE / "content", url=order.site, now=None)
    except BadLibraryFile as error:
        raise Exit(report(error.problem, language), code=1) from None
    theme = Theme(HERE / "theme", {}, catalogue)
    code, path = console.make(order, catalogue, theme.filled, language, print)
    # A fault in another file keeps no sign from being printed; one in an event may be why it is not found.
    for fault in errors(problems) if code else ():
        if fault.path.startswith("events/"):
            print(report(fault, language))
    if path and sys.stdout.isatty():
        webbrowser.open(path.resolve().as_uri())
    raise Exit(code=code)


@task(help={"output": "the folder to write to (default: output)"})
def publish(_context: Context, output: str = "output") -> None:
    """Build the public site, and record its addresses. SITEURL in the environment is its own: https://…"""
    from engine import recording
    from newsroom.messages import system_language

    built = _build("publishconf.py", OUTPUT_PATH=str(HERE / output))
    try:
        recording.save(HERE / "content", built.catalogue, system_language(), print)
    except OSError as error:
        raise Exit(_say("kept", found=error.strerror or error, inv=INV), code=1) from None


@task(
    help={
        "save": "record the new addresses now; inv publish does it by itself",
        "json": "for another program",
        "lang": "the language: id or en",
    }
)
def addresses(_context: Context, save: bool = False, json: bool = False, lang: str = "") -> None:
    """What a change adds, moves or loses of the addresses that were ever published (1: it loses one)."""
    from engine import recording
    from engine.content import read
    from newsroom.problems import errors, report
    from newsroom.site import BadLibraryFile

    language = _language(lang)
    try:
        catalogue, problems = read(HERE / "content", url="", now=None)
    except BadLibraryFile as error:
        raise Exit(report(error.problem, language), code=1) from None
    stopping = errors(problems)
    losses = [each for each in stopping if each.code in recording.LOSSES]
    # A list without the files that cannot be read would be believed.
    if len(losses) < len(stopping):
        raise Exit("\n".join(report(each, language) for each in stopping), code=1)
    changes = recording.compare(HERE / "content", catalogue)
    if json:
        print(recording.as_json(changes, losses, language))
    else:
        recording.show(HERE / "content", changes, language, print)
        recording.show_problems(losses, language, print)
    if losses:
        raise Exit(code=1)
    if save:
        try:
            recording.save(HERE / "content", catalogue, language, print)
        except OSError as error:
            raise Exit(_say("save", language, found=error.strerror or error), code=2) from None


@task(help={"output": "the folder that was published (default: output)"})
def ping(_context: Context, output: str = "output") -> None:
    """Tell the WebSub hub of content/library.yaml, if there is one, which feeds have changed."""
    from feeds.hub import tell
    from newsroom.dates import EPOCH
    from newsroom.messages import system_language
    from newsroom.problems import report
    from newsroom.site import BadLibraryFile, read_site

    language, url = system_language(), os.environ.get("SITEURL", "")
    try:
        site = read_site(HERE / "content", url=url, now=EPOCH)
    except BadLibraryFile as error:
        raise Exit(report(error.problem, language), code=1) from None
    tell(site, HERE / output, HERE / ".cache" / "pinged", language, print)


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


@task(
    help={
        "only": "one measure: builds, corner, events, programme or feeds",
        "posts": "how many posts to build, like 100,1000,10000 (default: 100,1000)",
        "rounds": "how often each case is run; figures are medians (default: 3)",
    }
)
def bench(_context: Context, only: str = "", posts: str = "100,1000", rounds: int = 3) -> None:
    """Measure speed and weight on made-up content, beside plain Pelican. Takes minutes."""
    chosen = ["--posts", *posts.replace(",", " ").split(), "--rounds", str(rounds)]
    _run_all([["tests.bench.run", *chosen, *(["--only", only] if only else [])]])


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

    path = os.pathsep.join((str(HERE), str(HERE / "plugins")))
    failed = [
        command[0]
        for command in commands
        if subprocess.run(
            [sys.executable, "-m", *command],
            cwd=HERE,
            env={**os.environ, "PYTHONPATH": path},
            check=False,
        ).returncode
    ]
    if failed:
        raise Exit(code=1)


namespace = Collection(
    new,
    build,
    serve,
    check,
    import_,
    agreements,
    desk,
    addresses,
    sign,
    publish,
    ping,
    test,
    bench,
    lint,
    tidy,
)
