"""Connects the feeds with Pelican."""

from typing import Any

from pelican import signals
from pelican.generators import Generator

from feeds.rss import rss
from newsroom.addresses import feed, output_path
from newsroom.site import in_language
from newsroom.subscriptions import offered


class FeedsGenerator(Generator):
    """Writes every feed of the table of subscriptions."""

    def generate_output(self, writer: Any) -> None:
        """`feeds/all.rss`, `en/feeds/all.rss` …"""
        catalogue = self.context["catalogue"]
        for row, language in offered(catalogue):
            name = in_language(catalogue.site.library.site_name, language)
            title = f"{name}: {row.title[language][language]}"
            content = rss(row.records(catalogue, language), catalogue, language, row.name, title)
            writer.write_bytes(output_path(feed(row.name, language)), content)


def generators(_pelican: Any) -> type[Generator]:
    """The generator of this plugin."""
    return FeedsGenerator


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(generators)
