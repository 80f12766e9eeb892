"""Headings: a hierarchy from h2 on, an anchor and a link to it for each, and the table of contents."""

from markup import marks
from markup.body import Body, Tag, append_text, line_of, slugify, value, words_of
from markup.typography import curl
from newsroom.fragments import Heading

_NAMES = ("h1", "h2", "h3", "h4", "h5", "h6")


def resolve(body: Body) -> None:
    """Check the levels as written, then give the levels, ids and links that a reader meets."""
    above: list[int] = []
    for heading in list(body.root.iter(*_NAMES)):
        written, line = int(str(heading.tag)[1]), line_of(heading)
        text = curl(" ".join(marks.strip(words_of(heading)).split()))
        if not text:
            body.report(line, "heading-empty")
            heading.tag = "p"
            heading.attrib.pop("id", None)
            continue
        _check_level(body, line, text, written, above)
        while above and above[-1] >= written:
            above.pop()
        above.append(written)
        _finish(body, heading, min(len(above) + 1, 6), text)


def _check_level(body: Body, line: int, text: str, written: int, above: list[int]) -> None:
    """A body starts at "##", and goes down one step at a time."""
    expected = (above[-1] if above else 1) + 1
    if written == 1:
        body.report(line, "heading-one", found=text)
    elif written > expected:
        body.report(line, "heading-level", found="#" * written, expected="#" * expected, text=text)


def _finish(body: Body, heading: Tag, level: int, text: str) -> None:
    heading.tag = f"h{level}"
    wanted = slugify(value(heading, "id")) or slugify(text) or body.words.section
    name = body.unique_id(wanted)
    heading.set("id", name)
    body.headings.append(Heading(level, name, text))
    label = body.words.anchor.format(text=text)
    link = body.new("a", "#", class_="anchor", href=f"#{name}", aria_label=label)
    append_text(heading, " ")
    heading.append(link)
