"""Connects the feeds with Pelican."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from engine.signals import get_documents
from feeds import documents
from newsroom.catalogue import Catalogue
from newsroom.jobs import Document

#: The theme's square picture, where it has one.
ICON = "icons/icon-192.png"


class FeedsGenerator(Generator):
    """Every feed of the table of subscriptions, and the table itself as OPML."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # For the catalogue of this build alone, and weakly: it ends with the build.
        get_documents.connect(self.documents, sender=self.context["catalogue"])

    def documents(self, catalogue: Catalogue) -> Iterator[Document]:
        """`feeds/all.rss`, `en/feeds/topics/literasi.atom` …"""
        there_is = (Path(self.theme) / "static" / ICON).exists()
        yield from documents.documents(catalogue, f"/theme/{ICON}" if there_is else "")


def generators(_pelican: Any) -> type[Generator]:
    """The generator of this plugin."""
    return FeedsGenerator


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(generators)
