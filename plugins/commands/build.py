"""`inv build` and `inv publish`: the site, and what was written, kept back and noticed."""

import time
from collections.abc import Iterable
from typing import Any

from invoke.exceptions import Exit

from commands.portal import Portal
from commands.words import say
from engine import recording
from engine.build import Built, build
from engine.pelican_class import BuildStopped
from newsroom.problems import report
from newsroom.records import Record


def run(portal: Portal, settings: str, **overrides: Any) -> Built:
    """Build with a settings file of the portal. Exits when nothing could be built."""
    language = portal.language
    print(say("building", language), flush=True)
    started = time.perf_counter()
    try:
        built = build(portal.folder / settings, **overrides)
    except BuildStopped as stopped:
        raise Exit("\n".join(stopped.lines), code=stopped.exitcode) from None
    except KeyboardInterrupt:
        raise Exit(say("stopped", language), code=130) from None
    for warning in built.warnings:
        print(report(warning, language))
    _tell_waiting(built.waiting, language)
    changes, seconds = built.changes, time.perf_counter() - started
    counts = {"written": len(changes.written), "removed": len(changes.removed)}
    print(say("built", language, **counts, unchanged=changes.unchanged, seconds=seconds))
    return built


def publish(portal: Portal, **overrides: Any) -> None:
    """Build the public site, and record its addresses."""
    built = run(portal, "publishconf.py", **overrides)
    try:
        recording.save(portal.content, built.catalogue, portal.language, print)
    except OSError as error:
        found = error.strerror or error
        raise Exit(say("kept", portal.language, found=found, inv=portal.inv), code=1) from None


def _tell_waiting(records: Iterable[Record], language: str) -> None:
    """What is kept back, so that nobody looks for it on the site in vain."""
    for record in records:
        path = f"content/{record.path}"
        if record.status == "draft":
            print(say("draft", language, path=path))
        elif record.date:
            print(say("later", language, date=record.date, path=path))
