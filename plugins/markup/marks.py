"""Source text → the same text with invisible line numbers in it, and back.

Markdown forgets where a thing stood. So each link, picture, tag and heading carries its line through
the conversion, written in Unicode noncharacters (U+FDD0 to U+FDEF), which are set aside for such inner
use (Unicode, chapter 23.7) and which `cleaning` takes out of every source text. What is left of them
at the end is stripped. The nth link to the same address needs no search, so the time stays linear.
"""

import re
from collections.abc import Callable

_DIGITS = str.maketrans("0123456789", "".join(chr(0xFDD0 + n) for n in range(10)))
_NUMBERS = {0xFDD0 + n: str(n) for n in range(10)}
_NOTE, _TAG, _HEADING, _END = "\ufdda", "\ufddb", "\ufddc", "\ufddd"
_NUMBER = f"([\ufdd0-\ufdd9]+){_END}"

NOTE = f"{_NOTE}{_NUMBER}"  #: the pattern of one mark; group 1 is its number
HEADING = _HEADING  #: what the mark of a heading begins with
_ANY = re.compile(f"[{_NOTE}{_TAG}{_HEADING}]{_NUMBER}")
_LEFT = re.compile(f" {_TAG}{_NUMBER}|[\ufdd0-\ufdef]+")
_MARKED = re.compile("[\ufdd0-\ufdef]")
_OF_HEADING = re.compile(f"{_HEADING}{_NUMBER}")
_IN_TAG = re.compile(f"(<[A-Za-z][A-Za-z0-9:_-]*) {_TAG}{_NUMBER}")

#: Where a mark can stand without changing what Markdown reads. Each choice begins with a sign of its own,
#: so that the search passes over ordinary text: without that, this took a fifth of the conversion.
_PLACES = re.compile(
    r"""
      h(?<![\w/=]h)(?<!=["']h)(?P<url>ttps?://)(?=[^\s<>])
    | <(?:
        (?=[A-Za-z/])(?![^<>"']*(?:(?:"(?:[^"<]*|[^"]{0,300})"|'(?:[^'<]*|[^']{0,300})')[^<>"']*){0,40}>)
      | (?P<tag>(?![A-Za-z][A-Za-z0-9+.-]*://)[A-Za-z][A-Za-z0-9:_-]*)(?=[\s/>]|$)
      | https?://[^<>\s]*(?=>)
      )
    | \]\(\s{0,9}<?(?=[^\s<"'])(?P<web>(?:https?://)?)
    | \{[^{}\n]{0,200}?\blang=["']?(?=[\w])(?P<lang>(?:https?://)?)
    | \[(?P<footnote>\^)(?=[^\[\]\n]+\](?!:))
    """,
    re.MULTILINE | re.VERBOSE,
)
#: `[name]: address`; its address is not marked again as one that stands by itself.
_REFERENCE = re.compile(
    r"^[ ]{0,3}\[[^\^\[\]\n][^\[\]\n]*\]:[ ]{0,9}<?(?=[^\s<])(?:https?://)?", re.MULTILINE
)
_HEADED = re.compile(
    r"\n[ ]{0,12}(?:>[ ]?)*(?:(?:[-*+]|\d+\.)[ ]+)?(?:\#{2,6}[ \t]*|\#[ \t]+)(?=[^\s\#])"
)
_UNDERLINE = re.compile(r"\n(?:=+|-+)[ ]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(?=[^\n]*\S)([^\n]{1,400})(?=\n(?:=+|-+)[ ]*$)", re.MULTILINE)


def add(text: str, first_line: int) -> str:
    """The text with a mark at each link, picture, tag and heading; no line is added or lost."""
    # Each kind in the text as the one before left it; a mark adds no line, so the lines still count.
    if _UNDERLINE.search(text):
        text = _add_each(_UNDERLINED, _at_end, text, first_line)
    if "]:" in text:
        text = _add_each(_REFERENCE, _before_address, text, first_line)
    text = _add_each(_PLACES, _at_place, text, first_line)
    if "#" in text:
        text = _add_each(_HEADED, _at_end, "\n" + text, first_line - 1)[1:]
    return text


def _add_each(
    pattern: re.Pattern[str], write: Callable[[re.Match[str], str], str], text: str, first_line: int
) -> str:
    line, counted = first_line, 0

    def numbered(match: re.Match[str]) -> str:
        nonlocal line, counted
        # A link's address may begin on the line below its "](": its own line counts.
        line, counted = line + text.count("\n", counted, match.end()), match.end()
        return write(match, str(line).translate(_DIGITS) + _END)

    return pattern.sub(numbered, text)


def _at_end(match: re.Match[str], number: str) -> str:
    return match[0] + _HEADING + number


def _before_address(match: re.Match[str], number: str) -> str:
    head, web, address = match[0].partition("http")
    return head + _NOTE + number + web + address


def _at_place(match: re.Match[str], number: str) -> str:
    kind = match.lastgroup
    if kind == "tag":
        return f"{match[0]} {_TAG}{number}"
    if kind in ("web", "lang"):
        return match[0].removesuffix(match[kind]) + _NOTE + number + match[kind]
    if kind == "url" and match.string[match.start() - 1 : match.start()] == _END:
        # Marked already, as the address of a name.
        return match[0]
    if kind:
        return _NOTE + number + match[0]
    # `<https://…>`, and a tag that is never closed, so is none: told apart here, since Python's parser
    # looks for its end in vain, through the whole text and for each one.
    return match[0] + _NOTE + number


def number(digits: str) -> int:
    """The line number that a mark's group 1 spells."""
    return int(digits.translate(_NUMBERS))


def split(value: str) -> tuple[str, int]:
    """A value without its marks, and the line of the first one; 0 when it has none."""
    found = None if value.isascii() else _ANY.search(value)
    return (_LEFT.sub("", value), number(found[1])) if found else (value, 0)


def take_heading(text: str) -> tuple[str, int]:
    """A heading's text without its heading mark, and its line; 0 when it has none."""
    found = _OF_HEADING.search(text)
    return (_OF_HEADING.sub("", text), number(found[1])) if found else (text, 0)


def strip(text: str) -> str:
    """The text without marks."""
    # No mark is printable; asking that of a whole text is much quicker than a search.
    if text.isascii() or text.replace("\n", "").isprintable():
        return text
    return _LEFT.sub("", text) if _MARKED.search(text) else text


def to_attributes(html: str) -> str:
    """The marks of raw tags as `data-line` attributes."""
    if _TAG not in html:
        return html
    return _IN_TAG.sub(lambda found: f'{found[1]} data-line="{number(found[2])}"', html)
