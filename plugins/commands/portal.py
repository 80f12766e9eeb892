"""The folder that the commands work in, its content, and whoever stands before it.

What reads content is imported when it is read: `./inv --help` waits for none of it.
"""

import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from invoke.exceptions import Exit

if TYPE_CHECKING:
    from newsroom.catalogue import Catalogue
    from newsroom.problems import Problem
    from newsroom.site import Site

INV = "py inv" if sys.platform == "win32" else "./inv"  #: how the person here starts a task


class Portal(msgspec.Struct, frozen=True, kw_only=True):
    """One portal on this computer, and the language that its person is spoken to in."""

    folder: Path
    language: str
    inv: str = INV

    @property
    def content(self) -> Path:
        """What the staff write."""
        return self.folder / "content"

    def given(self, file: str) -> Path:
        """A file named by the person, who may stand in another folder."""
        return Path(os.environ.get("INV_FROM", self.folder), file).expanduser()

    def site(self, url: str = "") -> "Site":
        """The library's own facts. A fault in them stops the command."""
        from newsroom.dates import EPOCH
        from newsroom.problems import report
        from newsroom.site import BadLibraryFile, read_site

        try:
            return read_site(self.content, url=url, now=EPOCH)
        except BadLibraryFile as error:
            raise Exit(report(error.problem, self.language), code=2) from None

    def today(self) -> date:
        """The day at the library, wherever this computer stands."""
        return datetime.now(self.site().zone).date()

    def read(
        self, *, url: str = "", now: datetime | None = None
    ) -> "tuple[Catalogue, list[Problem]]":
        """All of content/, and what is wrong with it. A fault in the library's own facts stops the command."""
        from engine.content import read
        from newsroom.problems import report
        from newsroom.site import BadLibraryFile

        try:
            return read(self.content, url=url, now=now)
        except BadLibraryFile as error:
            raise Exit(report(error.problem, self.language), code=1) from None

    def catalogue(self, now: datetime | None = None) -> "Catalogue":
        """All of content/. What is wrong stops the command: a list without some files would be believed."""
        from newsroom.problems import errors

        catalogue, problems = self.read(now=now)
        self.stop_for(errors(problems))
        return catalogue

    def stop_for(self, problems: "list[Problem]") -> None:
        """Exit 1 with these, if there are any."""
        from newsroom.problems import report

        if problems:
            raise Exit("\n".join(report(each, self.language) for each in problems), code=1)


def problems_of(folder: Path) -> "list[Problem]":
    """Every problem of a folder like `content/`."""
    from engine.content import read
    from newsroom.site import BadLibraryFile

    try:
        return read(folder, url="", now=None)[1]
    except BadLibraryFile as error:
        return [error.problem]
