"""Connects the feeds with Pelican."""

from typing import Any

from pelican import signals
from pelican.generators import Generator

from feeds.rss import rss
from newsroom.addresses import feed, output_path
from newsroom.chrome import feeds
from newsroom.records import LANGUAGES


class FeedsGenerator(Generator):
    """Writes the feed of each language."""

    def generate_output(self, writer: Any) -> None:
        """`feeds/all.rss` and `en/feeds/all.rss`."""
        catalogue = self.context["catalogue"]
        for language in LANGUAGES:
            title = feeds(catalogue.site, language)[0].title
            content = rss(catalogue.posts[language], catalogue, language, "all", title)
            writer.write_bytes(output_path(feed("all", language)), content)


def generators(_pelican: Any) -> type[Generator]:
    """The generator of this plugin."""
    return FeedsGenerator


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(generators)
