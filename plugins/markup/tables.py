"""Tables and code: what is wider than the page scrolls by itself, and by keyboard."""

import re

from markup import marks
from markup.body import Body, Tag, put_first, words_of
from markup.typography import curl

#: "Tabel: Jam buka" in the paragraph before or after a table is its caption.
_CAPTION = re.compile(r"\s*(?:Tabel|Table)\s*:\s*(?=\S)", re.IGNORECASE)
_ALIGNED = {"right": "align-end", "center": "align-center"}


def resolve(body: Body) -> None:
    """Give every table its headers, its caption and the region that it scrolls in; code its focus."""
    outer = [
        table for table in body.tags("table") if next(table.iterancestors("table"), None) is None
    ]
    for cell in body.tags("th", "td"):
        _align(cell)
    for header in body.tags("th"):
        if "scope" not in header.attrib:
            header.set("scope", "row" if _leads(header) else "col")
    for number, table in enumerate(outer, 1):
        caption = _caption(body, table)
        name = body.words.table + (f" {number}" if len(outer) > 1 else "")
        # A landmark's name must be its own, even when two captions are the same.
        label = f"{name}: {caption}" if caption and len(outer) > 1 else caption or name
        scroll = body.new(
            "div", class_="table-scroll", role="region", tabindex="0", aria_label=label
        )
        body.replace(table, scroll)
        scroll.append(table)
    for code in body.tags("pre"):
        code.set("tabindex", "0")


def _align(cell: Tag) -> None:
    """A column's alignment is a class: what it looks like is the theme's."""
    aligned = _ALIGNED.get(cell.attrib.pop("align", "").lower())
    if aligned:
        cell.set("class", aligned)


def _leads(header: Tag) -> bool:
    """It is the first cell of a row that also has values, in the table's body."""
    row = header.getparent()
    return (
        row is not None
        and header.getprevious() is None
        and row.find(".//td") is not None
        and next(header.iterancestors("tbody"), None) is not None
    )


def _caption(body: Body, table: Tag) -> str:
    caption = table.find(".//caption")
    if caption is not None:
        return curl(" ".join(marks.strip(words_of(caption)).split()))
    for paragraph in (table.getprevious(), table.getnext()):
        if paragraph is not None and paragraph.tag == "p" and not len(paragraph):
            text = marks.strip(words_of(paragraph))
            written = _CAPTION.match(text)
            if written:
                words = " ".join(text[written.end() :].split())
                put_first(table, body.new("caption", words))
                body.remove(paragraph)
                return curl(words)
    return ""
