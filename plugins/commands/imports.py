"""`inv import`: what comes, and which capability takes it in."""

import sys
from pathlib import Path

import msgspec
from invoke.exceptions import Exit

from commands.portal import Portal, problems_of
from commands.words import say

SOURCES = ("agreements", "posts", "docx")


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """An import as the command line has it."""

    what: str  #: one of SOURCES
    file: str
    kind: str = "news"
    skip: bool = False
    template: bool = False
    dry_run: bool = False
    yes: bool = False


def run(portal: Portal, wanted: Wanted) -> int:
    """Show what would come, and write it when a person agrees. → the exit code."""
    if wanted.what not in SOURCES:
        raise Exit(say("what", portal.language, found=wanted.what, inv=portal.inv), code=2)
    file = portal.given(wanted.file)
    return (_agreements if wanted.what == "agreements" else _posts)(portal, wanted, file)


def _agreements(portal: Portal, wanted: Wanted, file: Path) -> int:
    from international import console

    if wanted.template:
        return console.write_template(file, portal.language, print)
    given = (file, portal.content, problems_of, portal.language)
    if wanted.dry_run:
        return console.preview_list(*given, print)
    ask = input if sys.stdin.isatty() else None
    return console.import_list(*given, tell=print, ask=ask, yes=wanted.yes)


def _posts(portal: Portal, wanted: Wanted, file: Path) -> int:
    from importing.console import Importer, import_document, import_posts

    importer = Importer(
        content=portal.content, site=portal.site(), check=problems_of, today=portal.today(),
        language=portal.language, inv=portal.inv, tell=print,
        ask=input if sys.stdin.isatty() else None,
        kind=wanted.kind, dry_run=wanted.dry_run, yes=wanted.yes, skip=wanted.skip,
    )  # fmt: skip
    return (import_posts if wanted.what == "posts" else import_document)(importer, file)
