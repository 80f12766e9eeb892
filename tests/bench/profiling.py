"""A cold build and a body edit under cProfile → where their time goes, by function and by package.

CPU seconds of the command and of the processes that it starts: waiting, for a disk or for each other, is not
in it, and a profiler makes small functions slower than they are. Read the shares.
"""

import cProfile
import os
import pstats
import re
import shutil
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from tests.bench.edits import body_edit
from tests.bench.portal import Portal, environment
from tests.bench.table import seconds, table
from tests.bench.timing import run
from tests.sites import ROOT

FUNCTIONS = 25
SMALLEST = 0.01  #: the share of a package that has a row of its own
WIDTH = 62  #: of a function's name: a table fits 100 columns
#: <built-in method lxml.etree.fromstring>, <method 'search' of 're.Pattern' objects>.
COMPILED = re.compile(r"(?:built-in method |of ')([A-Za-z_]\w*)\.")
#: <frozen importlib._bootstrap>
FROZEN = re.compile(r"<frozen (\w+)")
LIBRARY = Path(re.__file__).parents[1]
PYTHON = "Python"
#: The variable with the folder for the figures of every process.
WHERE = "BENCH_PROFILE"

Function = tuple[str, int, str]  #: file, line, name, as pstats has them
Stats = dict[Function, tuple[int, int, float, float, dict[Function, tuple[int, int, float, float]]]]


def measure(portal: Portal, say: Callable[[str], None]) -> None:
    """Two tables for each of the two builds."""
    # As tasks.py has it: a temporary folder may be reached by a link.
    folder = portal.folder.resolve()
    portal.forget()
    for name, change in (("cold build", None), ("one body edit", body_edit)):
        if change:
            change(portal)
        say("")
        say(report(_profiled(folder), folder, f"{portal.count:,} posts, {name}"))


def _profiled(folder: Path) -> Stats:
    files = folder / "profile"
    shutil.rmtree(files, ignore_errors=True)
    files.mkdir()
    given = {**environment(), "PYTHONPATH": str(ROOT), WHERE: str(files)}
    run((sys.executable, "-m", "tests.bench.profiling"), env=given, cwd=folder)
    stats: Any = pstats.Stats(*(str(file) for file in files.iterdir()))
    found: Stats = stats.stats
    return found


def report(stats: Stats, folder: Path, title: str) -> str:
    """The functions with the largest own time, and every package's share of it."""
    whole = sum(each[2] for each in stats.values()) or 1.0
    largest = sorted(stats, key=lambda function: stats[function][2], reverse=True)[:FUNCTIONS]
    functions = [
        (
            _label(function, folder), seconds(stats[function][2]),
            f"{stats[function][2] / whole:.1%}", f"{stats[function][1]:,}",
        )
        for function in largest
    ]  # fmt: skip
    found = sorted(shares(stats, folder).items(), key=lambda each: -each[1])
    shown = [(package, own) for package, own in found if own / whole >= SMALLEST]
    rest = sum(own for _, own in found[len(shown) :])
    packages = [
        (package, seconds(own), f"{own / whole:.1%}") for package, own in (*shown, ("others", rest))
    ]
    return "\n\n".join(
        (
            table((f"{title}: functions", "CPU, s", "share", "calls"), functions),
            table((f"{title}: packages", "CPU, s", "share"), packages),
        )
    )


def shares(stats: Stats, folder: Path) -> dict[str, float]:
    """Package → seconds of its own. What Python's compiled functions take counts for who called them."""
    found: defaultdict[str, float] = defaultdict(float)
    for function, (_, _, own, _, callers) in stats.items():
        package = package_of(function, folder)
        if package or not callers:
            found[package or PYTHON] += own
            continue
        for caller, (_, _, part, _) in callers.items():
            found[package_of(caller, folder) or PYTHON] += part
    return found


def package_of(function: Function, folder: Path) -> str:
    """newsroom, markup, jinja2, lxml, Python's re, …; "" for what Python has compiled itself."""
    file, _, name = function
    if file == "~":
        module = COMPILED.search(name)
        own = not module or module[1] in sys.stdlib_module_names
        return "" if own or not module else module[1]
    path = Path(file)
    parts = path.parts
    if "site-packages" in parts:
        return parts[parts.index("site-packages") + 1].removesuffix(".py")
    if path.is_relative_to(folder / "plugins"):
        return path.relative_to(folder / "plugins").parts[0]
    if path.is_relative_to(folder / "theme"):
        return "theme"
    if frozen := FROZEN.match(file):
        return f"{PYTHON}: {frozen[1]}"
    library = path.is_relative_to(LIBRARY)
    return (
        f"{PYTHON}: {path.relative_to(LIBRARY).parts[0].removesuffix('.py')}" if library else PYTHON
    )


def _label(function: Function, folder: Path) -> str:
    """`engine/writer.py:41 write`, cut at its beginning when it is too long."""
    file, line, name = function
    text = re.sub(r" at 0x\w+", "", name)
    if file != "~":
        path = Path(file)
        short = path.relative_to(folder) if path.is_relative_to(folder) else path
        text = f"{'/'.join(short.parts[-2:])}:{line} {name}"
    return text if len(text) <= WIDTH else f"…{text[1 - WIDTH :]}"


# --- In the process that is profiled, and in those that it starts ----------------------------------------


def main() -> None:
    """`inv build` in the folder where we are."""
    from invoke.main import program

    # -m has put the portal's folder first already, where invoke finds its tasks.
    os.environ.pop("PYTHONPATH")
    profile = _profile()
    _profile_workers(profile)
    _told(profile, lambda: program.run(["invoke", "build"]))


def _profile() -> cProfile.Profile:
    return cProfile.Profile(time.thread_time)


def _told(profile: cProfile.Profile, work: Callable[[], None]) -> None:
    """The work; its figures go to a file of this process."""
    try:
        profile.runcall(work)
    finally:
        profile.dump_stats(str(Path(os.environ[WHERE], str(os.getpid()))))


def _profile_workers(inherited: cProfile.Profile | None = None) -> None:
    """From now on every process of multiprocessing is profiled, in this process and in its forks."""
    work = BaseProcess.run

    def profiled(self: BaseProcess) -> None:
        if inherited:  # in a fork it goes on, and only one may
            inherited.disable()
        _told(_profile(), lambda: work(self))

    BaseProcess.run = profiled  # type: ignore[method-assign]


if __name__ == "__main__":
    main()
elif __name__ == "__mp_main__":  # a process that was spawned imports this module by that name
    _profile_workers()
