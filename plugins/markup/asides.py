"""Admonitions (`!!! note "Title"`): labelled asides, with a title in the language of the page."""

from bs4 import Tag

from markup.body import Body, value

#: Other names that editors know, and the kind that they are shown as.
_KINDS = {
    "note": "note",
    "info": "note",
    "catatan": "note",
    "tip": "tip",
    "hint": "tip",
    "kiat": "tip",
    "warning": "warning",
    "caution": "warning",
    "attention": "warning",
    "danger": "warning",
    "error": "warning",
    "perhatian": "warning",
    "important": "important",
    "penting": "important",
}


def resolve(body: Body) -> None:
    """`<div class="admonition …">` → `<aside>`. A note, not a landmark: `role="note"`."""
    for box in body.tags("div"):
        names = value(box, "class").split()
        if "admonition" in names:
            written = next((name for name in names if name != "admonition"), "note")
            _resolve(body, box, written)


def _resolve(body: Body, box: Tag, written: str) -> None:
    kind = _KINDS.get(written, "note")
    box.name = "aside"
    box.attrs = {"class": f"admonition {kind}", "role": "note"}
    title = box.find("p", class_="admonition-title", recursive=False)
    if isinstance(title, Tag):
        # Without a title of its own, Markdown writes the kind with a capital.
        if title.get_text() == written.capitalize() and written in _KINDS:
            title.string = body.words.admonitions[kind]
    else:
        title = body.new("p", body.words.admonitions[kind], class_="admonition-title")
        box.insert(0, title)
    title["id"] = body.unique_id(f"{body.slug}-{kind}")
    box["aria-labelledby"] = str(title["id"])
