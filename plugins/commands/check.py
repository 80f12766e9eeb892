"""`inv check`: content/ as it is read for the desk, with what git knows of it."""

from collections.abc import Mapping

from commands.portal import Portal
from desk import console
from desk.person import person
from engine.content import read
from engine.history import unsaid_changes
from newsroom.catalogue import Catalogue
from newsroom.collecting import in_order
from newsroom.problems import Problem


def run(portal: Portal, asked: console.Asked) -> int:
    """Check or repair. → the exit code."""
    content, cache = portal.content, portal.folder / ".cache"

    def reading(instead: Mapping[str, bytes]) -> tuple[Catalogue, list[Problem]]:
        catalogue, found = read(content, url="", now=None, cache=cache, instead=instead)
        return catalogue, sorted((*found, *unsaid_changes(content, catalogue)), key=in_order)

    somebody = person(portal.language, here=portal.given("."), inv=portal.inv)
    return console.run(asked, content, reading, somebody)
