"""The bytes of a file and the changes that its problems ask for → the repaired bytes. Pure.

A change means a line, or a field of the header; every other line stays as it is, its bytes and the way it ends. Two changes of
one line wait for each other: the file is read again, and the second is asked for again if it is needed.
"""

import codecs
import difflib
import re
from collections.abc import Iterable, Iterator, Mapping

from newsroom.decoding import decode, saved_anew
from newsroom.headers import with_line
from newsroom.problems import SAVED_ANEW, Change, Problem, replaced

_ENDS = re.compile(r"(\r\n|\r|\n)")


def certain(problems: Iterable[Problem]) -> dict[str, list[Change]]:
    """File → the changes that need no person to choose."""
    found: dict[str, list[Change]] = {}
    for problem in problems:
        if problem.changes:
            found.setdefault(problem.path, []).extend(problem.changes)
    return found


def repaired(content: bytes, changes: Iterable[Change]) -> bytes:
    """The bytes with the changes made; what does not fit them is left as it is."""
    asked = list(dict.fromkeys(changes))
    if SAVED_ANEW in asked:
        content = saved_anew(content) or content
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    try:
        text = content[len(mark) :].decode()
    except UnicodeDecodeError:
        return content
    # Lines and their ends alternate: "a", "\r\n", "b", "".
    pieces = [*_ENDS.split(text), ""]
    usual = next((end for end in pieces[1::2] if end), "\n")
    taken: set[int] = set()
    for change in asked:
        at = 2 * (change.line - 1)
        if change.line < 1 or at >= len(pieces) or change.line in taken:
            continue
        line = _changed(pieces[at], change)
        if line is None:
            pieces[at] = pieces[at + 1] = ""
        elif line == pieces[at]:
            continue
        else:
            pieces[at] = line.replace("\n", pieces[at + 1] or usual)
        taken.add(change.line)
    text = "".join(pieces)
    # A file whose lines end otherwise is saved anew first, and asked again.
    if not taken and "\r" not in text:
        for change in asked:
            text = with_line(text, change.text) if not change.line and change.text else text
    return mark + text.encode()


def _changed(line: str, change: Change) -> str | None:
    """The line as a change wants it; None when it goes."""
    if not change.found or change.text is None:
        return change.text
    whole = replaced(line, change.found, change.text)
    return line if whole is None else whole


def difference(path: str, before: bytes, after: bytes) -> Iterator[str]:
    """A unified difference of two versions of a file, in text."""
    old, new = text_lines(before), text_lines(after)
    yield from difflib.unified_diff(old, new, path, path, lineterm="", n=1)


def text_lines(content: bytes) -> list[str]:
    """The lines as they can be read; an old encoding is read as what it most likely is."""
    text, _ = decode(content, "")
    if text is None:
        anew = saved_anew(content)
        text = content.decode(errors="replace") if anew is None else anew.decode()
    return text.split("\n")


def applied(
    before: Mapping[str, bytes], changes: Mapping[str, Iterable[Change]]
) -> dict[str, bytes]:
    """File → its new bytes, of the files that change."""
    after = {path: repaired(before[path], asked) for path, asked in changes.items()}
    return {path: content for path, content in after.items() if content != before[path]}
