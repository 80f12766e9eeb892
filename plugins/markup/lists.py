"""Lists as CommonMark and GitHub read them → the same lists as Python-Markdown reads them.

Python-Markdown wants an empty line above a list and four spaces a level; editors write neither. So
empty lines are added and lines are moved: nothing else changes, and what already follows its rules
stays as it is. Line numbers stand in the marks, so that lines may be added here. Fenced code in a
list, which Python-Markdown finds at the left edge only, is stashed as it would be there.
"""

import re
from collections.abc import Iterator

import msgspec
from markdown.preprocessors import Preprocessor

_MARKER = re.compile(r" *(?P<sign>[-*+]|\d{1,9}\.)(?P<space> +)(?=\S)")
_LISTED = re.compile(r"\n *(?:[-*+]|\d+\.) +\S")
_RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,})$")
#: The line below a table's head: it may begin like a list.
_TABLE = re.compile(r"(?=[^|]*\|)(?=[^-]*-)[ :|-]+$")
_HEADING = re.compile(r" {0,3}#{1,6}")
_FENCE = re.compile(r"(?P<indent> *)(?P<fence>`{3,}|~{3,})(?P<rest>[^`]*)$")
#: What holds the lines that are indented below it by four.
_HOLDS = re.compile(r" *(?:!!! |\[\^[^\]]+\]:|: )")
_LEVEL, _SLACK = 4, 3


class _Item(msgspec.Struct, frozen=True):
    """A list item that is open."""

    sign: int  #: the column of its sign
    content: int  #: the column where its text begins: what is indented as far belongs to it
    ordered: bool


def _item(line: str, indent: int, depth: int, items: list[_Item]) -> _Item | None:
    """The item that begins on this line, if one may begin there."""
    marker = _MARKER.match(line)
    if not marker or _RULE.match(line) or _TABLE.match(line):
        return None
    beyond = indent - (items[depth - 1].content if depth else 0)
    # CommonMark allows three spaces more than the text above; Python-Markdown up to its next level.
    if beyond > _SLACK and not (depth and indent <= depth * _LEVEL + _SLACK):
        return None
    space = len(marker["space"])
    width = len(marker["sign"]) + (space if space <= _LEVEL else 1)
    return _Item(indent, indent + width, marker["sign"][0].isdigit())


class _Reader:
    """Reads one text line by line. Made for one text."""

    def __init__(self) -> None:
        self._items: list[_Item] = []
        self._paragraph = False  # the line above is part of a paragraph, in a list or not
        self._above = False  # the line above is not empty
        self._table = False
        self._began: int | None = None  # the depth of the item that this block begins with
        self._moved: int | None = None  # how far the code that we are in is moved

    def read(self, line: str) -> Iterator[str]:
        """The line as Python-Markdown wants it, below an empty line where one is missing."""
        if not line or line.isspace():
            self._above = self._paragraph = self._table = False
            self._began = None
            yield line
            return
        indent = len(line) - len(line.lstrip(" "))
        depth = sum(item.content <= indent for item in self._items)
        item = None if self._table else _item(line, indent, depth, self._items)
        if item and self._may_begin(line, item, depth):
            if self._above and self._needs_room(item, depth):
                yield ""
                self._began = None
            if self._began is None:
                self._began = depth
            self._items[depth:] = [item]
            self._paragraph, self._moved = True, None
            yield " " * (depth * _LEVEL) + line[indent:]
        elif self._paragraph:
            self._table = self._table or bool(_TABLE.match(line))
            self._paragraph = not _HEADING.match(line)
            yield line
        else:
            yield self._after_a_gap(line, indent, depth)
        self._above = True

    def _may_begin(self, line: str, item: _Item, depth: int) -> bool:
        """In a paragraph: a bullet, or 1. (CommonMark, 5.3: a year at the start of a line is no list)."""
        same = depth < len(self._items) and self._items[depth].ordered == item.ordered
        nested = depth == len(self._items) and depth and item.sign >= depth * _LEVEL
        if not self._paragraph or not item.ordered or same or nested:
            return True
        return int(line.lstrip().partition(".")[0]) == 1

    def _needs_room(self, item: _Item, depth: int) -> bool:
        """Python-Markdown finds it only below an empty line."""
        if self._began is None or depth < self._began:
            return True
        return depth < len(self._items) and self._items[depth].ordered != item.ordered

    def _after_a_gap(self, line: str, indent: int, depth: int) -> str:
        """A line that begins a block and no item: of the deepest item that it is indented to."""
        del self._items[depth:]
        if not depth:
            self._paragraph = indent < _LEVEL and not (_HEADING.match(line) or _RULE.match(line))
            return line
        last, level = self._items[-1], depth * _LEVEL
        if indent - last.content >= _LEVEL:
            if self._moved is None:
                # Eight spaces are code for Python-Markdown, six for CommonMark.
                usual = last.sign == level - _LEVEL and indent >= level + _LEVEL
                self._moved = 0 if usual else level - last.content
            return " " * max(level + _LEVEL, indent + self._moved) + line[indent:]
        self._paragraph, self._moved = not _HEADING.match(line[indent:]), None
        return " " * level + line[indent:]


def normal(text: str) -> str:
    """The text, or a part that stands by itself, with its lists as Python-Markdown wants them."""
    if not _LISTED.search("\n" + text):
        return text
    reader = _Reader()
    return "\n".join(each for line in text.split("\n") for each in reader.read(line))


class IndentedFences(Preprocessor):
    """Fenced code in a list, an admonition or a footnote, or up to three spaces from the edge."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines with what Markdown puts in the place of such code."""
        if not any(_FENCE.match(line) for line in lines):
            return lines
        written: list[str] = []
        columns: list[int] = []  # where the text of what is open begins
        unclosed: set[str] = set()
        at = 0
        while at < len(lines):
            line = lines[at]
            at += 1
            indent = len(line) - len(line.lstrip(" "))
            fence = _FENCE.match(line)
            if line.strip():
                columns = [column for column in columns if column <= indent]
            if fence and indent - (columns[-1] if columns else 0) <= _SLACK:
                end = _closing(lines, at, fence["fence"], unclosed)
                if end:
                    code = lines[at - 1 : end]
                    written += self._stashed(code, indent) if indent else code
                    at = end
                    continue
            marker = _MARKER.match(line)
            if marker:
                columns.append(marker.end())
            elif _HOLDS.match(line):
                columns.append(indent + _LEVEL)
            written.append(line)
        return written

    def _stashed(self, code: list[str], indent: int) -> list[str]:
        code = [line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in code]
        code[-1] = code[-1].strip()
        stand_in = "".join(self.md.preprocessors["fenced_code_block"].run(code)).strip()
        return ["", " " * indent + stand_in, ""]


def _closing(lines: list[str], at: int, fence: str, unclosed: set[str]) -> int:
    """The line after the one that closes a fence; 0 when none does."""
    if fence in unclosed:
        return 0
    for end in range(at, len(lines)):
        line = lines[end].strip()
        if line.startswith(fence) and not line.strip(fence[0]):
            return end + 1
    unclosed.add(fence)
    return 0
