"""Connects the International Corner with Pelican: its pages, the screen in the room, its open data."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from engine.signals import get_documents, get_jobs
from engine.theme import self_contained
from international import data, display, showcase
from international.flags import read_flags
from international.world_map import read_world
from newsroom.catalogue import Catalogue
from newsroom.jobs import Document, Job

#: What the screen takes from the site's own style: the order of layers, the faces, the colours.
SHARED = ("css/00-layers.css", "css/10-fonts.css", "css/20-tokens.css", "display/display.css")
SCRIPT = "display/display.js"


class CornerGenerator(Generator):
    """The pages of the International Corner, and its data as JSON, CSV and GeoJSON."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # For the catalogue of this build alone, and weakly: it ends with the build.
        get_jobs.connect(self.pages, sender=self.context["catalogue"])
        get_documents.connect(self.documents, sender=self.context["catalogue"])

    def pages(self, catalogue: Catalogue) -> Iterator[Job]:
        """The showcase, its countries and fields, the screen; nothing is read when nobody is a partner."""
        partners = catalogue.all("partner", "id")
        if partners:
            world = read_world()
            flags = read_flags(sorted({each.country for each in partners}))
            static = Path(self.theme) / "static"
            yield from showcase.jobs(catalogue, world)
            yield from display.jobs(
                catalogue,
                world,
                flags,
                self_contained(static, SHARED),
                (static / SCRIPT).read_text("utf-8"),
            )

    def documents(self, catalogue: Catalogue) -> Iterator[Document]:
        """The data, one file each at the root; none when there is no partner."""
        if catalogue.has("partner", "id"):
            yield Document(address="/agreements.json", make=data.agreements_json)
            yield Document(address="/agreements.csv", make=data.agreements_csv)
            yield Document(address="/partners.geojson", make=data.partners_geojson)


def generators(_pelican: Any) -> type[Generator]:
    """The generator of this plugin."""
    return CornerGenerator


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(generators)
