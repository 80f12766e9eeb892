"""Tables and code: what is wider than the page scrolls by itself, and by keyboard."""

import re

from bs4 import Tag

from markup import marks
from markup.body import Body
from markup.typography import curl

#: "Tabel: Jam buka" in the paragraph before or after a table is its caption.
_CAPTION = re.compile(r"\s*(?:Tabel|Table)\s*:\s*(?=\S)", re.IGNORECASE)
_ALIGNED = {"right": "align-end", "center": "align-center"}


def resolve(body: Body) -> None:
    """Give every table its headers, its caption and the region that it scrolls in; code its focus."""
    outer = [table for table in body.tags("table") if table.find_parent("table") is None]
    for cell in body.tags("th", "td"):
        _align(cell)
    for header in body.tags("th"):
        if not header.has_attr("scope"):
            header["scope"] = "row" if header.find_parent("tbody") and _leads(header) else "col"
    for number, table in enumerate(outer, 1):
        caption = _caption(body, table)
        name = body.words.table + (f" {number}" if len(outer) > 1 else "")
        # A landmark's name must be its own, even when two captions are the same.
        label = f"{name}: {caption}" if caption and len(outer) > 1 else caption or name
        scroll = body.new(
            "div", class_="table-scroll", role="region", tabindex="0", aria_label=label
        )
        table.wrap(scroll)
    for code in body.tags("pre"):
        code["tabindex"] = "0"


def _align(cell: Tag) -> None:
    """A column's alignment is a class: what it looks like is the theme's."""
    aligned = _ALIGNED.get(str(cell.attrs.pop("align", "")).lower())
    if aligned:
        cell["class"] = aligned


def _leads(header: Tag) -> bool:
    """It is the first cell of a row that also has values."""
    row = header.parent
    return row is not None and header.find_previous_sibling() is None and row.find("td") is not None


def _caption(body: Body, table: Tag) -> str:
    caption = table.find("caption")
    if isinstance(caption, Tag):
        return curl(" ".join(marks.strip(caption.get_text()).split()))
    for paragraph in (table.find_previous_sibling(), table.find_next_sibling()):
        if isinstance(paragraph, Tag) and paragraph.name == "p":
            text = marks.strip(paragraph.get_text())
            written = _CAPTION.match(text)
            if written and not paragraph.find():
                words = " ".join(text[written.end() :].split())
                table.insert(0, body.new("caption", words))
                body.remove(paragraph)
                return curl(words)
    return ""
