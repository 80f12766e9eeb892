"""A text → its lines without code, and the blocks between empty lines: where a sign is a sign."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from markup.body import Body
from markup.cleaning import FENCE

#: Code within a line.
CODE = re.compile(r"(`+)(?:.*?[^`])?\1(?!`)")
#: The line below a table's head.
DASHES = re.compile(r" {0,3}(?=[^|]*\|)(?=[^-]*-)[ :|-]+$")


class Line(msgspec.Struct, frozen=True):
    """A line that is no code."""

    number: int  #: in the file
    text: str
    bare: str  #: the same, with code within it blanked out


def prose(body: Body) -> Iterator[Line]:
    """The lines without code; where code stands there is an empty one. An open fence is reported."""
    fence, opened = "", 0
    for number, text in enumerate(body.source.split("\n"), body.first_line):
        opens = FENCE.match(text)
        if opens and fence in ("", opens[1]):
            fence, opened = ("", 0) if fence else (opens[1], number)
        hidden = bool(fence or opens) or text.startswith(("    ", "\t"))
        bare = "" if hidden else CODE.sub(lambda code: "`" * len(code[0]), text)
        yield Line(number, "" if hidden else text, bare)
    if fence:
        body.report(opened, "fence-open", found=fence)


def blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """What stands between empty lines."""
    block: list[Line] = []
    for line in lines:
        if line.bare.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block
