"""Connects the feeds with Pelican."""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from feeds.documents import Feeds
from feeds.opml import opml
from newsroom.addresses import output_path, subscriptions
from newsroom.records import LANGUAGES

#: The theme's square picture, where it has one.
ICON = "icons/icon-192.png"


class FeedsGenerator(Generator):
    """Writes every feed of the table of subscriptions, and the table itself as OPML."""

    def generate_output(self, writer: Any) -> None:
        """`feeds/all.rss`, `en/feeds/topics/literasi.atom` …"""
        catalogue, content = self.context["catalogue"], Path(self.path)
        icon = f"/theme/{ICON}" if (Path(self.theme) / "static" / ICON).exists() else ""
        feeds = Feeds(catalogue, lambda path: (content / path).stat().st_size, icon)
        for address, written in feeds.files():
            writer.write_bytes(output_path(address), written)
        for language in LANGUAGES:
            writer.write_bytes(output_path(subscriptions(language)), opml(catalogue, language))


def generators(_pelican: Any) -> type[Generator]:
    """The generator of this plugin."""
    return FeedsGenerator


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(generators)
