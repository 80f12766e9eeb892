"""Record → what the preview says of its file: whether it is public yet, and what is still missing. Pure."""

from collections.abc import Iterator

import msgspec

from newsroom.addresses import address
from newsroom.catalogue import Catalogue
from newsroom.kinds import kind_of
from newsroom.records import DEFAULT_LANGUAGE, Event, NewsPost, Recap, Record
from newsroom.words import when

SHORT = 60  #: words; a text below that leaves questions open
WORDS = {
    "id": {
        "draft": "Draf: belum terbit",
        "later": "Terbit {date}",
        "summary": "ringkasan (summary)",
        "topics": "topik (topics)",
        "image": "gambar utama (image)",
        "sources": "sumber (sources)",
        "text": "isi tulisan: baru {words} kata",
        "translation": "terjemahan Inggris",
        "place": "tempat (place)",
        "ends": "kapan selesai (ends)",
    },
    "en": {
        "draft": "Draft: not published",
        "later": "Published on {date}",
        "summary": "summary",
        "topics": "topics",
        "image": "main picture (image)",
        "sources": "sources",
        "text": "the text: {words} words so far",
        "translation": "English translation",
        "place": "place",
        "ends": "when it ends (ends)",
    },
}


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """The file behind a page."""

    path: str  #: below `content/`
    line: int  #: where its text begins
    ribbon: str = ""  #: why the public does not see it yet
    missing: tuple[str, ...] = ()  #: what a finished one would have


def sheets(catalogue: Catalogue, language: str) -> dict[str, Sheet]:
    """Address → the file behind it, in the words of the person who previews."""
    return {
        address(record): Sheet(
            path=record.path,
            line=max(record.lines.values(), default=1) + 2,
            ribbon=_ribbon(record, catalogue, language),
            missing=tuple(_missing(record, catalogue, WORDS[language])),
        )
        for record in catalogue.records
        if kind_of(record).template
    }


def _ribbon(record: Record, catalogue: Catalogue, language: str) -> str:
    site, words = catalogue.site, WORDS[language]
    original = catalogue.by_stem.get((record.stem, DEFAULT_LANGUAGE), record)
    if "draft" in (record.status, original.status):
        return words["draft"]
    if record.date and record.date.start > site.now:
        return words["later"].format(date=when(record.date, language, site.zone).words)
    return ""


def _missing(record: Record, catalogue: Catalogue, words: dict[str, str]) -> Iterator[str]:
    """What a reader would miss; nothing of what is only decoration."""
    told = isinstance(record, NewsPost | Recap)
    if not record.summary:
        yield words["summary"]
    if told and record.fragment.words < SHORT:
        yield words["text"].format(words=record.fragment.words)
    if (told or isinstance(record, Event)) and not record.topics:
        yield words["topics"]
    if told and not record.image:
        yield words["image"]
    if told and not record.sources:
        yield words["sources"]
    if isinstance(record, Event):
        yield from (words[name] for name in ("place", "ends") if not getattr(record, name))
    if record.language == DEFAULT_LANGUAGE and not catalogue.translation(record):
        yield words["translation"]
