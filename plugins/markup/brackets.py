"""Brackets that would be shown: a link or a picture that is not written as Markdown wants it, or leads to a name
that the text does not explain.
"""

import re
from collections.abc import Sequence

from markup.body import Body
from markup.prose import Line
from newsroom.problems import Change

_OPEN = re.compile(
    r"(?P<words>\[[^\[\]]+\])\((?P<to>(?:https?://|mailto:|/|\.\./)[^()\s]*)(?=\s|$)(?!.*\))"
)
_BARE = re.compile(r"(?P<words>\[[^\[\]]+\])(?P<to>https?://[^\s()\[\]]+)")
_PICTURE = re.compile(
    r"(?<!\w)! (?P<rest>\[[^\[\]]*\]\([^()\s]+\.(?:jpe?g|png|webp|gif|svg)\))", re.IGNORECASE
)


def check(body: Body, line: Line, below: Line | None) -> None:
    """Report links and pictures of a line that are shown with their brackets."""
    if "[" not in line.bare:
        return
    for pattern in (_OPEN, _BARE):
        for found in pattern.finditer(line.bare):
            to = found["to"].rstrip(".,;:!?")
            written = found[0].removesuffix(found["to"][len(to) :])
            _report_link(body, line, written, f"{found['words']}({to})")
    for found in _PICTURE.finditer(line.bare):
        _report_link(body, line, found[0], f"!{found['rest']}")
    words, to = _WORDS.search(line.bare), below and _TO.match(below.bare)
    if words and to and below:
        joined = line.text.rstrip() + below.text.lstrip()
        repair = [Change(line.number, joined), Change(below.number, None)]
        better = words[0].rstrip() + to[0].lstrip()
        body.report(line.number, "link-signs", repair=repair, found=words[0], expected=better)


#: A link of which a line's end parts the words from the address.
_WORDS = re.compile(r"\[[^\[\]]+\]\s*$")
_TO = re.compile(r"\s*\((?:https?://|mailto:)[^\s()]+\)")


def _report_link(body: Body, line: Line, written: str, better: str) -> None:
    repair = body.repaired(line.number, written, better)
    body.report(line.number, "link-signs", repair=repair, found=written, expected=better)


#: A link that is named, and one as wikis have it. `[1][2]` are notes that somebody has copied.
_NAMED = re.compile(
    r"(?<![\]\\])(?P<words>\[[^\[\]\n]+\])\[(?P<name>(?!\d+\]|\^)[^\[\]\n]+)\](?![\[(])"
)
_WIKI = re.compile(r"(?<![\[\\])\[(?P<words>\[[^\[\]\n|]+)(?:\|(?P<name>[^\[\]\n]+))?\]\](?!\()")
#: The line that says where a name leads.
DEFINED = re.compile(
    r""" {0,3}\[(?P<name>[^\[\]^]+)\]:\s*<?\S+>?(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*"""
)


def check_names(body: Body, lines: Sequence[Line]) -> None:
    """Report links to a name for which the text has no address: `[words][name]`, `[[page]]`."""
    if "][" not in body.source and "[[" not in body.source:
        return
    known = {found["name"].casefold() for line in lines if (found := DEFINED.fullmatch(line.bare))}
    for line in lines:
        for found in _NAMED.finditer(line.bare):
            if found["name"].casefold() not in known:
                body.report(
                    line.number, "link-undefined", found=found[0], expected=f"{found['words']}(…)"
                )
        for found in _WIKI.finditer(line.bare):
            words = f"[{found['name'] or found['words'][1:]}]"
            body.report(line.number, "link-undefined", found=found[0], expected=f"{words}(…)")
