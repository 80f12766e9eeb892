"""Footnotes: ids that are the file's own, and links there and back that say where they lead."""

import re

from bs4 import Tag

from markup import marks
from markup.body import Body, slugify, value

#: A reference that Markdown left as text, since nothing is defined under its name.
_MISSING = re.compile(marks.NOTE + r"\[\^([^\[\]\n]+)\]")
_ID = re.compile(r"(fn|fnref\d*)-(.+)", re.DOTALL)


def check(body: Body) -> None:
    """Every `[^name]` in the text has its `[^name]: …` somewhere."""
    for text in body.soup.find_all(string=_MISSING):
        if text.find_parent(("code", "pre")) is None:
            for found in _MISSING.finditer(text):
                body.report(marks.number(found[1]), "footnote-missing", found=found[2])


def resolve(body: Body) -> None:
    """Several fragments may stand on one page or in a feed: every id begins with the file's name."""
    places = {}
    for tag in body.tags("li", "sup"):
        old = value(tag, "id")
        written = _ID.fullmatch(old)
        if written:
            name = f"{body.slug}-{written[1]}-{slugify(written[2]) or 'x'}"
            tag["id"] = places[f"#{old}"] = body.unique_id(name)
        elif tag.has_attr("id"):
            del tag["id"]
    for link in body.tags("a"):
        href = value(link, "href")
        names = value(link, "class").split()
        if "footnote-ref" in names:
            _refer(body, link, places.get(href))
        elif "footnote-backref" in names:
            _lead_back(body, link, places.get(href))
    for box in body.tags("div"):
        if value(box, "class") == "footnote":
            box.name = "section"
            box.attrs = {
                "class": "footnotes",
                "role": "doc-endnotes",
                "aria-label": body.words.footnotes,
            }
            for rule in box.find_all("hr", recursive=False):
                body.remove(rule)


def _refer(body: Body, link: Tag, place: str | None) -> None:
    number = link.get_text()
    link.attrs = {
        "class": "footnote-ref",
        "href": f"#{place}",
        "role": "doc-noteref",
        "aria-label": body.words.note.format(number=number),
    }
    if place is None:
        link.unwrap()


def _lead_back(body: Body, link: Tag, place: str | None) -> None:
    note = link.find_parent("li")
    number = len(note.find_previous_siblings("li")) + 1 if note else 1
    link.attrs = {
        "class": "footnote-back",
        "href": f"#{place}",
        "role": "doc-backlink",
        "aria-label": body.words.back.format(number=number),
    }
    if place is None:
        # Nothing refers to this note: it stays, its way back does not.
        body.remove(link)
