"""`inv build` and `inv publish`: the site, and what was written, kept back and noticed.

What builds is imported when there is something to build.
"""

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from invoke.exceptions import Exit

from commands.portal import Portal
from commands.words import say
from engine.seal import Seal, Waiting, kept_back
from newsroom.problems import Problem, report

if TYPE_CHECKING:
    from engine.build import Built


def run(portal: Portal, **settings: Any) -> None:
    """Build the site, unless it is as another build would leave it. Exits when nothing could be built."""
    print(say("building", portal.language), flush=True)
    started = time.perf_counter()
    seal = Seal(portal.folder, "pelicanconf.py", settings)
    if last := seal.unbroken():
        _tell(last.warnings, last.waiting, portal.language)
        _tell_counts(portal, started, unchanged=len(last.files))
        return
    built = _built(portal, "pelicanconf.py", **settings)
    _tell(built.warnings, kept_back(built), portal.language)
    _tell_changes(portal, started, built)
    seal.keep(built)


def publish(portal: Portal, **settings: Any) -> None:
    """Build the public site, and record its addresses."""
    from engine import recording

    print(say("building", portal.language), flush=True)
    started = time.perf_counter()
    built = _built(portal, "publishconf.py", **settings)
    _tell(built.warnings, kept_back(built), portal.language)
    _tell_changes(portal, started, built)
    try:
        recording.save(portal.content, built.catalogue, portal.language, print)
    except OSError as error:
        found = error.strerror or error
        raise Exit(say("kept", portal.language, found=found, inv=portal.inv), code=1) from None


def _built(portal: Portal, settings_file: str, **settings: Any) -> "Built":
    from engine.build import build
    from engine.pelican_class import BuildStopped

    try:
        return build(portal.folder / settings_file, **settings)
    except BuildStopped as stopped:
        raise Exit("\n".join(stopped.lines), code=stopped.exitcode) from None
    except KeyboardInterrupt:
        raise Exit(say("stopped", portal.language), code=130) from None


def _tell(warnings: Iterable[Problem], waiting: Iterable[Waiting], language: str) -> None:
    """What could be better, and what is kept back, so that nobody looks for it on the site in vain."""
    for warning in warnings:
        print(report(warning, language))
    for each in waiting:
        path = f"content/{each.path}"
        if each.status == "draft":
            print(say("draft", language, path=path))
        elif each.date:
            print(say("later", language, date=each.date, path=path))


def _tell_changes(portal: Portal, started: float, built: "Built") -> None:
    changes = built.changes
    counts = {"written": len(changes.written), "removed": len(changes.removed)}
    _tell_counts(portal, started, **counts, unchanged=changes.unchanged)


def _tell_counts(portal: Portal, started: float, **counts: int) -> None:
    seconds = time.perf_counter() - started
    counts = {"written": 0, "removed": 0, **counts}
    print(say("built", portal.language, **counts, seconds=seconds))
