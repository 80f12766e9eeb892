"""The table of feeds → what the page about subscribing shows, in the page's language."""

import msgspec

from newsroom import addresses, subscriptions, views
from newsroom.catalogue import Catalogue
from newsroom.chrome import feed_view
from newsroom.site import Site
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
