"""Catalogue → the pages that look back: who has visited, and what the years come to.

They are no kinds of content, so that the lists of the kinds only need to know whether there are such pages
and what they are called. `events/` makes them.
"""

from typing import TYPE_CHECKING

from newsroom import addresses
from newsroom.questions import question
from newsroom.records import DEFAULT_LANGUAGE
from newsroom.views import Link

if TYPE_CHECKING:
    from newsroom.catalogue import Catalogue

VISITS = {"id": "Yang pernah berkunjung", "en": "Who has visited"}
IMPACT = {"id": "Dampak tahun demi tahun", "en": "Impact, year by year"}


@question
def has_visits(catalogue: "Catalogue") -> bool:
    """Whether a recap names institutions that came."""
    return any(recap.visitors for recap in catalogue.all("recap", DEFAULT_LANGUAGE))


def has_impact(catalogue: "Catalogue") -> bool:
    """Whether there is anything whose figures could be added up."""
    return catalogue.has("event", DEFAULT_LANGUAGE) or catalogue.has("recap", DEFAULT_LANGUAGE)


def reviews(catalogue: "Catalogue", language: str, but: str = "") -> tuple[Link, ...]:
    """The pages that there are, without the one at the address `but`."""
    found = (
        (has_visits, Link(text=VISITS[language], address=addresses.visits(language))),
        (has_impact, Link(text=IMPACT[language], address=addresses.impact(language))),
    )
    return tuple(link for there_is, link in found if link.address != but and there_is(catalogue))
