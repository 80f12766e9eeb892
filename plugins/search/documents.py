"""Entry → the page that pagefind reads (HTML; pagefind.app, "Indexing", "Metadata", "Filtering", "Sorting"). Pure.

Nobody else ever sees it. Title, names and date are metadata, which pagefind searches as well: so each can weigh what
it is worth (`theme/static/pages/search.js`), and a result shows words of the text alone.
"""

from collections.abc import Iterator
from html import escape

from search.entries import Entry
from search.forms import roots


def document(entry: Entry, language: str) -> str:
    """The page of an entry."""
    facts = "".join((*_facts(entry), *_forms(entry, language)))
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">{facts}</head>'
        f"<body data-pagefind-body>{''.join(_paragraphs(entry.text))}</body></html>"
    )


def _facts(entry: Entry) -> Iterator[str]:
    yield _fact("meta", "title", entry.title)
    # A partner is these names; others mention them.
    yield _fact("meta", "own" if entry.kind == "partner" else "names", " · ".join(entry.names))
    yield _fact("meta", "date", entry.date)
    yield _fact("meta", "state", entry.state)
    yield _fact("filter", "kind", entry.kind)
    yield _fact("filter", "year", str(entry.year or ""))
    # What has no date is older than all that has one.
    yield _fact("sort", "day", entry.day or "0000")


def _forms(entry: Entry, language: str) -> Iterator[str]:
    if language == "id":
        yield _fact("meta", "forms", " ".join(roots(f"{entry.title} {entry.text}")))


def _fact(what: str, name: str, value: str) -> str:
    """Nothing for what is unknown."""
    if not value:
        return ""
    return f'<meta data-pagefind-{what}="{name}[content]" content="{escape(value)}">'


def _paragraphs(text: str) -> Iterator[str]:
    """Each line by itself: an excerpt that runs from one into the next gets a full stop between them."""
    return (f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
