"""The table of feeds: discovery, the page about subscribing and the feeds themselves come from it.

A new feed is a row: its name in the address, its title and what it brings in the language of the page
for each language of the feed, and which records it holds.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from newsroom.records import LANGUAGES, Record, moment_of

if TYPE_CHECKING:
    from newsroom.catalogue import Catalogue

#: Language of the page → language of the feed → words.
Words = dict[str, dict[str, str]]


class Subscription(msgspec.Struct, frozen=True, kw_only=True):
    """One feed, in every language."""

    name: str  #: in its address: /feeds/all.rss
    title: Words
    about: Words
    records: Callable[[Any, str], Sequence[Record]]  #: newest first; every one has a date


def _agreements(catalogue: "Catalogue", language: str) -> Sequence[Record]:
    """The agreements whose signing is dated: the others have no place in an order of news."""
    return [each for each in catalogue.all("agreement", language) if moment_of(each)]


SUBSCRIPTIONS = (
    Subscription(
        name="all",
        title={
            "id": {"id": "Semua berita dan liputan", "en": "Berita dan liputan berbahasa Inggris"},
            "en": {"en": "All news and recaps", "id": "News and recaps in Indonesian"},
        },
        about={
            "id": {
                "id": "Setiap berita dan liputan baru, lengkap.",
                "en": "Setiap tulisan baru dalam bahasa Inggris.",
            },
            "en": {"en": "Every new post, in full.", "id": "Every new post in Indonesian."},
        },
        records=lambda catalogue, language: catalogue.posts[language],
    ),
    Subscription(
        name="international-corner",
        title={
            "id": {
                "id": "Kerja sama internasional",
                "en": "Kerja sama internasional, bahasa Inggris",
            },
            "en": {
                "en": "International cooperation",
                "id": "International cooperation, in Indonesian",
            },
        },
        about={
            "id": {
                "id": "Setiap perjanjian baru dengan mitra di luar negeri.",
                "en": "Setiap perjanjian baru, dalam bahasa Inggris.",
            },
            "en": {
                "en": "Every new agreement with partners abroad.",
                "id": "Every new agreement, in Indonesian.",
            },
        },
        records=_agreements,
    ),
)


def offered(catalogue: "Catalogue") -> tuple[tuple[Subscription, str], ...]:
    """Every feed that exists: the one of all posts always, any other when it has a record."""
    return tuple(
        (row, language)
        for row in SUBSCRIPTIONS
        for language in LANGUAGES
        if row is SUBSCRIPTIONS[0] or row.records(catalogue, language)
    )
