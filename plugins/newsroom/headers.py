"""Header values → their lines, and a file with some of them set and every other line as it was. Pure.

An office's list knows ten fields of an agreement; the file beside it may know twenty, notes and a text
of several paragraphs, all written by hand. So a header is never written anew: a field is replaced where
it stands, or added where it belongs.
"""

import re
from collections.abc import Sequence

from newsroom.front_matter import Document, Group, Text, Value, split

#: A group of named values, as it would be written.
Item = str | dict[str, str]
#: A header value without its line numbers.
Plain = str | list[Item]
PAIRS = ("name", "title", "role", "institution")


def new_text(values: dict[str, Plain]) -> str:
    """A file that has no body yet."""
    lines = [line for name, value in values.items() for line in field_lines(name, value)]
    return "\n".join(["---", *lines, "---", ""])


def with_fields(
    text: str, document: Document, values: dict[str, Plain], order: Sequence[str]
) -> str:
    """The text with these fields set; a field that is new stands after those before it in `order`."""
    lines = text.split("\n")
    for name, value in values.items():
        start, end = _span(lines, document, name)
        if start is None:
            start = end = _place(document, name, order, lines)
        made = field_lines(name, value)
        if end == start + 1 and len(made) == 1:
            made[0] += _note(lines[start], made[0])
        lines[start:end] = made
        found, _ = split("\n".join(lines), "")
        assert found
        document = found
    return "\n".join(lines)


def with_line(text: str, line: str) -> str:
    """The text with this line in its header: in the place of the field that it names, or else first of all.

    As it was when the header cannot be read.
    """
    document, _ = split(text, "")
    if document is None:
        return text
    lines = text.split("\n")
    start, end = _span(lines, document, line.partition(":")[0])
    if start is None:
        fence = has_yaml_header(text)  # Pelican's own header has none
        start = end = next(n for n, each in enumerate(lines) if each.strip()) + fence
    lines[start:end] = [line]
    return "\n".join(lines)


def field_texts(text: str, document: Document) -> dict[str, tuple[str, ...]]:
    """Field → its lines in a file, without the notes between them."""
    lines = text.split("\n")
    starts = [line - 1 for _, line, _ in document.header.entries]
    ends = [*starts[1:], document.body_line - 2]
    return {
        name.strip().lower().replace("_", "-"): tuple(
            line for line in lines[start:end] if line.strip() and not line.startswith("#")
        )
        for (name, _, _), start, end in zip(document.header.entries, starts, ends, strict=True)
    }


def has_yaml_header(text: str) -> bool:
    """Does the header stand between `---` lines? Pelican's own lines are not edited."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    return first.rstrip() == "---"


def _span(lines: list[str], document: Document, name: str) -> tuple[int | None, int]:
    """The lines of a field, from 0, the end exclusive; notes below it belong to what follows."""
    starts = [line - 1 for _, line, _ in document.header.entries]
    close = document.body_line - 2
    for number, (written, line, _) in enumerate(document.header.entries):
        if written.strip().lower().replace("_", "-") == name:
            end = starts[number + 1] if number + 1 < len(starts) else close
            while end > line and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
                end -= 1
            return line - 1, end
    return None, 0


def _place(document: Document, name: str, order: Sequence[str], lines: list[str]) -> int:
    """Where a new field goes: behind the last of those that come before it."""
    before = set(order[: order.index(name)])
    ends = [
        _span(lines, document, written.strip().lower().replace("_", "-"))[1]
        for written, _, _ in document.header.entries
        if written.strip().lower().replace("_", "-") in before
    ]
    if ends:
        return max(ends)
    return next(n for n, line in enumerate(lines) if line.strip()) + 1


def _note(old: str, new: str) -> str:
    """What an editor noted behind the old value."""
    found = re.search(r"\s+# .*$", old)
    return found[0] if found and " #" not in new and '"' not in old else ""


# --- Values as YAML ---------------------------------------------------------------------------------


def field_lines(name: str, value: Plain) -> list[str]:
    """A field as an editor would write it."""
    if isinstance(value, str):
        return [f"{name}: {_scalar(value)}"]
    if all(isinstance(each, str) for each in value):
        return [f"{name}: [{', '.join(_scalar(str(each), inside=True) for each in value)}]"]
    lines = [f"{name}:"]
    for each in value:
        if isinstance(each, str):
            lines.append(f"  - {_scalar(each)}")
        elif set(each) <= set(PAIRS):
            pairs = (f"{key}: {_scalar(text, inside=True)}" for key, text in each.items())
            lines.append(f"  - {{{', '.join(pairs)}}}")
        else:
            pairs = (f"{key}: {_scalar(text)}" for key, text in each.items())
            lines += [f"  {'-' if n == 0 else ' '} {pair}" for n, pair in enumerate(pairs)]
    return lines


def _scalar(text: str, *, inside: bool = False) -> str:
    """The text itself where YAML reads it back so, else in quotes; `inside`: within brackets."""
    frame = "x: [{}]" if inside else "x: {}"
    if "\n" not in text and _read(frame.format(text)) == ([text] if inside else text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _read(line: str) -> Plain | None:
    document, problems = split(f"---\n{line}\n---\n", "")
    if document is None or problems or not document.header.entries:
        return None
    return to_plain(document.header.entries[0][2])


def to_plain(value: Value) -> Plain:
    """A header value without its line numbers; deeper nesting than the import writes is left out."""
    if isinstance(value, Text):
        return value.text
    items = (value,) if isinstance(value, Group) else value.items
    return [
        each.text if isinstance(each, Text) else _pairs(each)
        for each in items
        if isinstance(each, Group | Text)
    ]


def _pairs(group: Group) -> dict[str, str]:
    return {name: each.text for name, _, each in group.entries if isinstance(each, Text)}
