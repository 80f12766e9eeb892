"""Admonitions (`!!! note "Title"`): labelled asides, with a title in the language of the page."""

from markup.body import Body, Tag, put_first, words_of

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
        names = box.get("class", "").split()
        if "admonition" in names:
            written = next((name for name in names if name != "admonition"), "note")
            _resolve(body, box, written)


def _resolve(body: Body, box: Tag, written: str) -> None:
    kind = _KINDS.get(written, "note")
    box.tag = "aside"
    box.attrib.clear()
    box.set("class", f"admonition {kind}")
    box.set("role", "note")
    title = next((each for each in box.iterchildren("p") if _is_title(each)), None)
    if title is not None:
        # Without a title of its own, Markdown writes the kind with a capital.
        if words_of(title) == written.capitalize() and written in _KINDS:
            title[:] = []
            title.text = body.words.admonitions[kind]
    else:
        title = body.new("p", body.words.admonitions[kind], class_="admonition-title")
        put_first(box, title)
    name = body.unique_id(f"{body.slug}-{kind}")
    title.set("id", name)
    box.set("aria-labelledby", name)


def _is_title(paragraph: Tag) -> bool:
    return "admonition-title" in paragraph.get("class", "").split()
