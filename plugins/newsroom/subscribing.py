"""The table of feeds → what pages say of it: the page about subscribing all feeds, any other page its own."""

import msgspec

from newsroom import addresses, subscriptions, views
from newsroom.catalogue import Catalogue
from newsroom.chrome import feed_view
from newsroom.records import Record
from newsroom.site import Site
from newsroom.slugs import slugify
from newsroom.subscriptions import FORMATS, GROUPS
from newsroom.views import FeedGroup, Link


def feed_groups(catalogue: Catalogue, language: str) -> tuple[FeedGroup, ...]:
    """Every feed in a language, by group; a group without a feed is left out."""
    found: dict[str, list[views.Feed]] = {name: [] for name in GROUPS}
    for (_, its_language), feed in catalogue.feeds.items():
        if its_language == language:
            found[feed.group].append(listed(feed, catalogue.site))
    return tuple(
        FeedGroup(name=name, title=GROUPS[name][language], feeds=tuple(feeds))
        for name, feeds in found.items()
        if feeds
    )


def listed(feed: subscriptions.Feed, site: Site) -> views.Feed:
    """A feed in a list: among its kin by its own name, in every format."""
    shown = feed_view(feed, site)
    return msgspec.structs.replace(
        shown,
        title=feed.member or feed.title,
        full=site.absolute(shown.address),
        about=feed.about,
        formats=tuple(
            Link(text=form.name, address=addresses.feed(feed.name, feed.language, ending))
            for ending, form in FORMATS.items()
        ),
    )


# --- Which feeds belong to a page ---------------------------------------------------------------------

#: Kind → the feed of that kind.
OF_KIND = {
    "news": "news", "recap": "recaps", "event": "events", "edition": "editions",
    "partner": "international-corner", "agreement": "international-corner",
}  # fmt: skip


def feeds_of_kind(kind: str) -> tuple[str, ...]:
    """The name of the feed of a kind, if the table has one."""
    return (OF_KIND[kind],) if kind in OF_KIND else ()


def feeds_about(record: Record, kind: str) -> tuple[str, ...]:
    """The names of the feeds that somebody who reads this record may want, the closest first.

    They need not exist: whoever offers them looks.
    """
    own_series = record.key if kind == "series" else getattr(record, "series", "")
    section = getattr(record, "section", "")
    return (
        *([f"series/{own_series}"] if own_series else []),
        *(f"topics/{slugify(topic)}" for topic in record.topics),
        *([f"sections/{section}"] if section else []),
        *feeds_of_kind(kind),
    )
