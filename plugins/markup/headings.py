"""Headings: a hierarchy from h2 on, an anchor and a link to it for each, and the table of contents."""

import re

import msgspec

from markup import marks
from markup.body import Body, Tag, append_text, line_of, slugify, value, words_of
from markup.typography import curl
from newsroom.fragments import Heading
from newsroom.problems import Change
from newsroom.wording import shouts

_NAMES = ("h1", "h2", "h3", "h4", "h5", "h6")


class _Level(msgspec.Struct, frozen=True):
    """A heading as it is written and as it is shown."""

    line: int
    text: str
    written: int
    expected: int  #: how deep it may be at most, below the heading above it
    shown: int


def resolve(body: Body) -> None:
    """Check the levels as written, then give the levels, ids and links that a reader meets."""
    above: list[int] = []
    levels: list[_Level] = []
    for heading in list(body.root.iter(*_NAMES)):
        written, line = int(str(heading.tag)[1]), line_of(heading)
        text = curl(" ".join(marks.strip(words_of(heading)).split()))
        if not text:
            body.report(line, "heading-empty")
            heading.tag = "p"
            heading.attrib.pop("id", None)
            continue
        expected = (above[-1] if above else 1) + 1
        while above and above[-1] >= written:
            above.pop()
        above.append(written)
        shown = min(len(above) + 1, 6)
        levels.append(_Level(line, text, written, expected, shown))
        if shouts(text):
            body.report(line, "heading-capitals", found=text)
        _finish(body, heading, shown, text)
    _check(body, levels)


def _check(body: Body, levels: list[_Level]) -> None:
    """A body starts at "##", and goes down one step at a time; a space parts signs and words (CommonMark, 4.2)."""
    wrong = [each for each in levels if each.written == 1 or each.written > each.expected]
    repair = _as_shown(body, levels) if wrong else None
    for each in wrong:
        if each.written == 1:
            body.report(each.line, "heading-one", repair=repair, found=each.text)
        else:
            signs = {"found": "#" * each.written, "expected": "#" * each.expected}
            body.report(each.line, "heading-level", repair=repair, text=each.text, **signs)
    mended = {change.line for change in repair or ()}
    for each in levels:
        tight = re.match(r" {0,3}(#{2,})(?=[^#\s])", body.line(each.line))
        if tight and each.line not in mended:
            instead = f"{tight[0]} {body.line(each.line)[tight.end() :]}"
            body.report(each.line, "heading-space", repair=instead, found=each.text, signs=tight[1])


def _as_shown(body: Body, levels: list[_Level]) -> list[Change] | None:
    """Every heading as the page shows it: one alone, mended, would take those below it along."""
    changes = []
    for each in levels:
        source = body.line(each.line)
        signs = re.match(r" {0,3}(#+)[ \t]*(?=[^#\s])", source)
        if not signs or len(signs[1]) != each.written:
            return None
        if each.written != each.shown:
            changes.append(Change(each.line, f"{'#' * each.shown} {source[signs.end() :]}"))
    return changes


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
