"""Source text → the same text with invisible line numbers in it, and back.

Markdown forgets where a thing stood. So each link, picture, tag and heading carries its line through
the conversion, written in Unicode noncharacters (U+FDD0 to U+FDEF), which are set aside for such inner
use (Unicode, chapter 23.7) and which `cleaning` takes out of every source text. What is left of them
at the end is stripped. The nth link to the same address needs no search, so the time stays linear.
"""

import re
from bisect import bisect_left
from collections.abc import Callable

_DIGITS = str.maketrans("0123456789", "".join(chr(0xFDD0 + n) for n in range(10)))
_NUMBERS = {0xFDD0 + n: str(n) for n in range(10)}
_NOTE, _TAG, _HEADING, _END = "\ufdda", "\ufddb", "\ufddc", "\ufddd"
_NUMBER = f"([\ufdd0-\ufdd9]+){_END}"

NOTE = f"{_NOTE}{_NUMBER}"  #: the pattern of one mark; group 1 is its number
_ANY = re.compile(f"[{_NOTE}{_TAG}{_HEADING}]{_NUMBER}")
_LEFT = re.compile(f" {_TAG}{_NUMBER}|[\ufdd0-\ufdef]+")
_OF_HEADING = re.compile(f"{_HEADING}{_NUMBER}")
_IN_TAG = re.compile(f"(<[A-Za-z][A-Za-z0-9:_-]*) {_TAG}{_NUMBER}")

#: Where a mark can stand without changing what Markdown reads.
_PLACES = re.compile(
    r"""
      (?P<open><(?=[A-Za-z/])(?![^<>"']*(?:(?:"(?:[^"<]*|[^"]{0,300})"|'(?:[^'<]*|[^']{0,300})')[^<>"']*){0,40}>))
    | (?P<tag><(?![A-Za-z][A-Za-z0-9+.-]*://)[A-Za-z][A-Za-z0-9:_-]*)(?=[\s/>]|$)
    | (?P<auto><https?://[^<>\s]*)(?=>)
    | (?P<heading>^[ ]{0,12}(?:>[ ]?)*(?:(?:[-*+]|\d+\.)[ ]+)?(?:\#{2,6}[ \t]*|\#[ \t]+))(?=[^\s\#])
    | (?P<before>
        \]\(\s{0,9}<?(?=[^\s<"'])
      | ^[ ]{0,3}\[[^\^\[\]\n][^\[\]\n]*\]:[ ]{0,9}<?(?=[^\s<])
      | \{[^{}\n]{0,200}?\blang=["']?(?=[\w])
      )(?P<rest>(?:https?://)?)
    | (?P<url>(?<![\w/=])(?<!=["'])https?://(?=[^\s<>]))
    | (?P<footnote>\[\^(?=[^\[\]\n]+\](?!:)))
    """,
    re.MULTILINE | re.VERBOSE,
)
_UNDERLINED = re.compile(r"^(?=[^\n]*\S)([^\n]{1,400})(?=\n(?:=+|-+)[ ]*$)", re.MULTILINE)


def add(text: str, first_line: int) -> str:
    """The text with a mark at each link, picture, tag and heading; no line is added or lost."""
    # Underlined headings first, in the text as written; a mark adds no line, so the rest still counts.
    return _add_each(
        _PLACES, _at_place, _add_each(_UNDERLINED, _at_end, text, first_line), first_line
    )


def _add_each(
    pattern: re.Pattern[str], write: Callable[[re.Match[str], str], str], text: str, first_line: int
) -> str:
    breaks = [at.start() for at in re.finditer("\n", text)]

    def numbered(match: re.Match[str]) -> str:
        # A link's address may begin on the line below its "](": its own line counts.
        at = match.end() if match.lastgroup == "rest" else match.start()
        return write(match, str(first_line + bisect_left(breaks, at)).translate(_DIGITS) + _END)

    return pattern.sub(numbered, text)


def _at_end(match: re.Match[str], number: str) -> str:
    return match[0] + _HEADING + number


def _at_place(match: re.Match[str], number: str) -> str:
    if match["open"]:
        # Never closed, so no tag: told apart here, since Python's parser looks for its end in vain,
        # through the whole text and for each one.
        return match[0] + _NOTE + number
    if match["tag"]:
        return f"{match[0]} {_TAG}{number}"
    if match["auto"]:
        return match[0] + _NOTE + number
    if match["heading"]:
        return match[0] + _HEADING + number
    if match["before"]:
        return match["before"] + _NOTE + number + match["rest"]
    return _NOTE + number + match[0]


def number(digits: str) -> int:
    """The line number that a mark's group 1 spells."""
    return int(digits.translate(_NUMBERS))


def split(value: str) -> tuple[str, int]:
    """A value without its marks, and the line of the first one; 0 when it has none."""
    found = _ANY.search(value)
    return (strip(value), number(found[1])) if found else (value, 0)


def take_heading(text: str) -> tuple[str, int]:
    """A heading's text without its heading mark, and its line; 0 when it has none."""
    found = _OF_HEADING.search(text)
    return (_OF_HEADING.sub("", text), number(found[1])) if found else (text, 0)


def strip(text: str) -> str:
    """The text without marks."""
    return _LEFT.sub("", text)


def to_attributes(html: str) -> str:
    """The marks of raw tags as `data-line` attributes."""
    return _IN_TAG.sub(lambda found: f'{found[1]} data-line="{number(found[2])}"', html)
