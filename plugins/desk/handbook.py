"""The handbook of a language → what each field of a kind is, and an example of it.

`docs/menulis.md` and `docs/writing.md` explain every field in a table, and every kind by a complete
example; tests hold both to the records. A new file carries the same words, so that they are written once.
"""

import re
from collections.abc import Mapping
from textwrap import dedent

import msgspec

from newsroom.front_matter import split
from newsroom.headers import field_texts
from newsroom.kinds import Kind

#: Language → its handbook, below `docs/`.
FILES = {"id": "menulis.md", "en": "writing.md"}
ROW = re.compile(r"^\| `([\w-]+)`[^|]*\|([^|]*)\|([^|]*)\|", re.MULTILINE)
FENCE = re.compile(r"^( *)(`{3,})markdown\n(.*?)^\1\2$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
#: A remark that leads elsewhere in the handbook, and helps nobody within a file.
ELSEWHERE = re.compile(r"\s*\b(?:Lihat|See) \[[^\]]+\]\([^)]*\)\.")
#: What a table says instead of an example.
BELOW = ("lihat contoh", "see the example")


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One field, as the handbook has it."""

    words: str  #: what it is, in one or two sentences
    example: tuple[str, ...]  #: its lines, as they would stand in a header


def fields(text: str, kind: Kind) -> dict[str, Field]:
    """Every field of a kind that the handbook explains, its own first."""
    section = _section(text, kind)
    shared = text.split("\n### ", maxsplit=1)[0]
    # What a kind's own example does not show, that of another kind may.
    examples = {**_examples(text), **_examples(section)}
    found: dict[str, Field] = {}
    for part in (section, shared):
        for row in ROW.finditer(part):
            found.setdefault(row[1], _field(row[1], row, examples))
    return found


def _section(text: str, kind: Kind) -> str:
    """What stands below the heading that names the folder of a kind."""
    below = text.partition(f": `content/{kind.folder}/`\n")[2]
    return re.split(r"^##", below, flags=re.MULTILINE)[0]


def _field(name: str, row: re.Match[str], examples: Mapping[str, tuple[str, ...]]) -> Field:
    words, example = row[2].strip(), row[3].strip().strip("`")
    words = LINK.sub(r"\1", ELSEWHERE.sub("", words)).replace("`", "")
    if example.startswith(BELOW):
        return Field(words=words, example=examples.get(name, ()))
    return Field(words=words, example=(f"{name}: {example}",))


def _examples(text: str) -> dict[str, tuple[str, ...]]:
    """Field → its lines in the first complete example that has it."""
    examples: dict[str, tuple[str, ...]] = {}
    for fence in FENCE.finditer(text):
        document, _ = split(dedent(fence[3]), "")
        found = field_texts(dedent(fence[3]), document) if document else {}
        examples = {**found, **examples}
    return examples
