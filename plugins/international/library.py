"""`content/partners` and `content/agreements` → the files that an import would meet, as they stand.

Unlike the Catalogue it holds drafts too, and the text of every file, because files are changed in place.
"""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from newsroom.decoding import decode
from newsroom.front_matter import Document, Group, Text, split
from newsroom.headers import Plain, has_yaml_header, to_plain
from newsroom.reading import field_name, nearest, readers
from newsroom.records import Agreement, Partner, stem_and_language
from newsroom.slugs import slugify

FOLDERS = {"partners": Partner, "agreements": Agreement}


class Existing(msgspec.Struct, frozen=True):
    """A file that is there."""

    path: str  #: below `content/`
    text: str  #: with single line feeds
    windows: bool  #: whether its lines end as Windows ends them
    document: Document
    values: dict[str, Plain]
    names: tuple[str, ...]  #: every name in its header, of a partner

    @property
    def key(self) -> str:
        """How other headers name it."""
        return stem_and_language(self.path)[0].partition("/")[2]


class Library(msgspec.Struct, frozen=True):
    """What is there."""

    files: dict[str, Existing]  #: path → file
    by_name: dict[str, str]  #: slug of a partner's name → its key
    agreements_of: dict[
        str, list[Existing]
    ]  #: key of a partner → its agreements, the Indonesian files
    closed: frozenset[str]  #: files that are there and cannot be changed in place

    def partner(self, name: str) -> str:
        """The key of the partner that has this name or key; or ""."""
        return self.by_name.get(slugify(name), "") if name else ""

    def near(self, name: str) -> str:
        """The key of a partner with much the same name; or ""."""
        wanted = slugify(name)
        found = nearest(wanted, self.by_name)
        if found and _alike(wanted, found):
            return self.by_name[found]
        own = _own_words(wanted)
        return next((k for n, k in self.by_name.items() if own and own == _own_words(n)), "")


#: Words of a name by which no institution is told from another, as offices write them.
COMMON_WORDS = frozenset(
    "univ u universitas university universiti universite universitat universitaet universidad universidade "
    "universita institut institute instituto college the of dan and de di".split()
)


def _own_words(slug: str) -> frozenset[str]:
    """What is left of "Universitas Kumamoto", "Kumamoto Univ." and "Kumamoto University": kumamoto."""
    return frozenset(slug.split("-")) - COMMON_WORDS


def _alike(one: str, other: str) -> bool:
    import difflib

    return difflib.SequenceMatcher(None, one, other).ratio() >= 0.85


def read_library(content: Path) -> Library:
    """Every file that can be read; what is wrong with the others is the check's business."""
    files: dict[str, Existing] = {}
    closed = set()
    for folder in FOLDERS:
        for file in sorted((content / folder).glob("*.md")):
            path = f"{folder}/{file.name}"
            if each := _existing(file, path):
                files[path] = each
            if each is None or not has_yaml_header(each.text):
                closed.add(path)
    by_name: dict[str, str] = {}
    for each in files.values():
        if each.path.startswith("partners/"):
            for name in (each.key, *each.names):
                by_name.setdefault(slugify(name), each.key)
    return Library(files, by_name, _agreements_of(files), frozenset(closed))


def _agreements_of(files: dict[str, Existing]) -> dict[str, list[Existing]]:
    found: dict[str, list[Existing]] = {}
    for path, each in files.items():
        if path.startswith("agreements/") and not path.endswith(".en.md"):
            partners = each.values.get("partners", [])
            for key in [partners] if isinstance(partners, str) else partners:
                found.setdefault(str(key), []).append(each)
    return found


def _existing(file: Path, path: str) -> Existing | None:
    raw = file.read_bytes()
    text, _ = decode(raw, path)
    document = split(text, path)[0] if text is not None else None
    if text is None or document is None:
        return None
    known = readers(FOLDERS[path.partition("/")[0]])
    values = {
        field_name(name, known): to_plain(value) for name, _, value in document.header.entries
    }
    names = (str(values.get("title", "")), *_names(document.header))
    return Existing(path, text, b"\r\n" in raw, document, values, tuple(filter(None, names)))


def _names(header: Group) -> Iterable[str]:
    """Every text below `names`: official, local, former."""
    waiting = [value for name, _, value in header.entries if name == "names"]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Text):
            yield value.text
        elif isinstance(value, Group):
            waiting += [each for name, _, each in value.entries if name != "years"]
        else:
            waiting += value.items
