"""Connects the search with Pelican: its page, its index, and what tells browsers of it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from engine import making
from engine.pelican_class import BuildStopped
from engine.searching import index_of
from engine.signals import get_documents, get_jobs
from engine.writer import NewsroomWriter
from newsroom import addresses, messages
from newsroom.catalogue import Catalogue
from newsroom.jobs import Document, Job
from newsroom.records import LANGUAGES
from search import opensearch, pages
from search.index import Index, NotIndexed

#: The theme's square picture, where it has one.
ICON = "icons/icon-192.png"
#: Records of which pagefind makes an index in about a second. It makes all of it anew for one comma: of more it is
#: made where the site is published, and where somebody searches in the preview.
FEW = 500


class SearchGenerator(Generator):
    """The page that searches, in both languages, and the index of each."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._catalogue: Catalogue = self.context["catalogue"]
        # For the catalogue of this build alone, and weakly: it ends with the build.
        get_jobs.connect(self.pages, sender=self._catalogue)
        get_documents.connect(self.documents, sender=self._catalogue)

    def pages(self, catalogue: Catalogue) -> Iterator[Job]:
        """`/cari/`, `/en/search/`."""
        yield from pages.jobs(catalogue)

    def documents(self, _catalogue: Catalogue) -> Iterator[Document]:
        """`/opensearch.xml`, `/en/opensearch.xml`."""
        there_is = (Path(self.theme) / "static" / ICON).exists()
        icon = f"/theme/{ICON}" if there_is else ""
        for language in LANGUAGES:
            yield Document(
                address=addresses.opensearch(language),
                make=partial(opensearch.description, language, icon),
            )

    def generate_output(self, writer: NewsroomWriter) -> None:
        """The index of each language."""
        if not self._wants_index():
            return
        # pagefind runs on one core: both at once.
        with ThreadPoolExecutor(len(LANGUAGES)) as threads:
            for language, found in zip(LANGUAGES, threads.map(self._index, LANGUAGES), strict=True):
                below = addresses.search_index(language).lstrip("/")
                files = ((f"{below}{path}", found.folder / path) for path in found.paths)
                making.copy(files, self.settings["kept"], writer)

    def _wants_index(self) -> bool:
        """`SEARCH_INDEX` says so; where it says nothing, the size of the site does."""
        wanted: bool | None = self.settings.get("SEARCH_INDEX")
        return len(self._catalogue.records) <= FEW if wanted is None else wanted

    def _index(self, language: str) -> Index:
        try:
            return index_of(self._catalogue, language, Path(self.settings["CACHE_PATH"]))
        except NotIndexed as error:
            words = self.settings.get("REPORT_LANGUAGE") or messages.system_language()
            raise BuildStopped([messages.NOT_INDEXED[words].format(found=error)]) from error


def generators(_pelican: Any) -> type[Generator]:
    """The generator of this plugin."""
    return SearchGenerator


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(generators)
