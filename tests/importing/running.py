"""An import as the command runs it: on a copy of the fixture content, with whoever answers."""

from datetime import date

from engine.content import read
from importing.console import Importer
from newsroom.dates import EPOCH
from newsroom.problems import errors
from newsroom.site import read_site
from tests.sites import URL

TODAY = date(2026, 11, 26)


def importer(content, said, *, answers=(), **changes):
    """Nobody is there to answer, unless there are answers; `--yes` was given, unless somebody is asked."""
    waiting = list(answers)
    return Importer(
        content=content, site=read_site(content, url=URL, now=EPOCH), today=TODAY, inv="./inv",
        check=lambda folder: read(folder, url=URL, now=None)[1], tell=said.append,
        **{
            "ask": (lambda _question: waiting.pop(0)) if answers else None, "yes": not answers,
            "language": "en", **changes,
        },
    )  # fmt: skip


def faults(content):
    """What `inv check` would refuse."""
    return [each.code for each in errors(read(content, url=URL, now=None)[1])]


def files(content):
    """Every file and its bytes."""
    return {
        each.relative_to(content).as_posix(): each.read_bytes()
        for each in content.rglob("*")
        if each.is_file()
    }
