"""Record → Pelican's article or page, so that other people's plugins find what they expect.

A thin adapter: `article.title`, `.content`, `.url`, `.date`, `.tags` … are read from the record. Our own
pages are rendered from views; what a plugin changes on an article does not change them.
"""

from typing import Any

from pelican.contents import Article, Page
from pelican.urlwrappers import Author, Category, Tag

from newsroom.addresses import address, output_path
from newsroom.catalogue import Catalogue
from newsroom.kinds import kind_of
from newsroom.links import linked
from newsroom.records import DEFAULT_LANGUAGE, Record
from newsroom.words import at_zone


def _metadata(record: Record, catalogue: Catalogue, settings: Any) -> dict[str, Any]:
    here = address(record)
    metadata: dict[str, Any] = {
        "title": record.title,
        "summary": record.summary,
        "slug": record.slug or record.key.rpartition("/")[2],
        "lang": record.language,
        "status": record.status,
        "url": here.lstrip("/"),
        "save_as": output_path(here),
        "category": Category(kind_of(record).name, settings),
        "tags": [Tag(topic, settings) for topic in record.topics],
    }
    if record.authors:
        metadata["authors"] = [Author(name, settings) for name in record.authors]
    if record.date:
        metadata["date"] = at_zone(record.date, catalogue.site.zone)
    if record.updated:
        metadata["modified"] = at_zone(record.updated, catalogue.site.zone)
    return metadata


def article(record: Record, catalogue: Catalogue, settings: Any, context: Any) -> Article:
    """A news post or a recap as Pelican's article."""
    return _adapted(Article, record, catalogue, settings, context)


def page(record: Record, catalogue: Catalogue, settings: Any, context: Any) -> Page:
    """A standing page as Pelican's page."""
    return _adapted(Page, record, catalogue, settings, context)


def _adapted(kind: Any, record: Record, catalogue: Catalogue, settings: Any, context: Any) -> Any:
    made = kind(
        str(linked(record, catalogue)),
        metadata=_metadata(record, catalogue, settings),
        settings=settings,
        source_path=f"{settings['PATH']}/{record.path}",
        context=context,
    )
    made.record = record
    made.in_default_lang = record.language == DEFAULT_LANGUAGE
    return made
