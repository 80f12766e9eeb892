"""Footnotes: ids that are the file's own, and links there and back that say where they lead."""

import re

from markup import marks
from markup.body import Body, Tag, slugify, value, words_of

#: A reference that Markdown left as text, since nothing is defined under its name.
_MISSING = re.compile(marks.NOTE + r"\[\^([^\[\]\n]+)\]")
_CODE = ("code", "pre")
_ID = re.compile(r"(fn|fnref\d*)-(.+)", re.DOTALL)


def check(body: Body) -> None:
    """Every `[^name]` in the text has its `[^name]: …` somewhere."""
    if "[^" not in body.html:
        return
    for tag in body.all_tags():
        for text, around in ((tag.text, tag), (tag.tail, tag.getparent())):
            if text and "[^" in text and not _is_code(around):
                for found in _MISSING.finditer(text):
                    body.report(marks.number(found[1]), "footnote-missing", found=found[2])


def _is_code(tag: Tag | None) -> bool:
    return tag is not None and (
        tag.tag in _CODE or next(tag.iterancestors(*_CODE), None) is not None
    )


def resolve(body: Body) -> None:
    """Several fragments may stand on one page or in a feed: every id begins with the file's name."""
    places = {}
    for tag in body.tags("li", "sup"):
        old = value(tag, "id")
        written = _ID.fullmatch(old) if old else None
        if written:
            name = f"{body.slug}-{written[1]}-{slugify(written[2]) or 'x'}"
            places[f"#{old}"] = body.unique_id(name)
            tag.set("id", places[f"#{old}"])
        elif "id" in tag.attrib:
            del tag.attrib["id"]
    for link in body.tags("a"):
        names = link.get("class", "").split()
        if "footnote-ref" in names:
            _refer(body, link, places.get(value(link, "href")))
        elif "footnote-backref" in names:
            _lead_back(body, link, places.get(value(link, "href")))
    for box in body.tags("div"):
        if box.get("class") == "footnote":
            box.tag = "section"
            _give(box, "footnotes", "doc-endnotes", body.words.footnotes)
            for rule in box.findall("hr"):
                body.remove(rule)
    body.settle()


def _give(tag: Tag, class_: str, role: str, label: str) -> None:
    tag.attrib.clear()
    tag.set("class", class_)
    tag.set("role", role)
    tag.set("aria-label", label)


def _refer(body: Body, link: Tag, place: str | None) -> None:
    if place is None:
        body.unwrap(link)
        return
    _give(link, "footnote-ref", "doc-noteref", body.words.note.format(number=words_of(link)))
    link.set("href", f"#{place}")


def _lead_back(body: Body, link: Tag, place: str | None) -> None:
    if place is None:
        # Nothing refers to this note: it stays, its way back does not.
        body.remove(link)
        return
    note = next(link.iterancestors("li"), None)
    number = 1 if note is None else sum(1 for _ in note.itersiblings("li", preceding=True)) + 1
    _give(link, "footnote-back", "doc-backlink", body.words.back.format(number=number))
    link.set("href", f"#{place}")
