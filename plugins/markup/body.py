"""One parsed body on its way through the steps: the tree, where it came from, what was found."""

import re
import unicodedata
from collections import defaultdict

from bs4 import BeautifulSoup, Tag

from markup import marks
from markup.words import Words, words
from newsroom.fragments import Heading, Reference
from newsroom.problems import Problem, problem

#: Combining accents; those of other scripts (Thai, Arabic vowels) are part of their letters.
_ACCENTS = re.compile("[\u0300-\u036f]")


class Body:
    """A body being converted. Made for one file, and thrown away with its last step."""

    def __init__(
        self, html: str, *, path: str, source: str, first_line: int, language: str
    ) -> None:
        self.soup = BeautifulSoup(html, "lxml", multi_valued_attributes=None)
        self.path = path
        self.words: Words = words(language)
        self.slug = _file_slug(path)
        self.problems: list[Problem] = []
        self.headings: list[Heading] = []
        self.links: list[Reference] = []
        self.images: list[Reference] = []
        self.ids: set[str] = set()
        self._counts: dict[str, int] = {}
        self._gone: set[int] = set()
        self._source = source
        self._lines: list[str] | None = None
        self._first_line = first_line
        self._tags: dict[str, list[Tag]] = defaultdict(list)
        for tag in self.soup.find_all():
            self._tags[tag.name].append(tag)

    def tags(self, *names: str) -> list[Tag]:
        """The tags of these names that still stand, in the order of the text within each name."""
        return [tag for name in names for tag in self._tags.get(name, ()) if self.stands(tag)]

    def stands(self, tag: Tag) -> bool:
        """It is still part of the body."""
        return tag.parent is not None and id(tag) not in self._gone

    def remove(self, tag: Tag) -> None:
        """Take a tag out with all that is in it.

        Not `decompose()`: asking a tag whether it is `decomposed` searches all that is in it
        (beautifulsoup4 4.15), which takes minutes where tags are nested a thousand deep.
        """
        self._gone.update(id(each) for each in tag.find_all())
        self._gone.add(id(tag))
        tag.extract()

    def all_tags(self) -> list[Tag]:
        """Every tag that still stands, in the order of the text."""
        return self.soup.find_all()

    def new(self, name: str, text: str = "", **attributes: str) -> Tag:
        """A new tag; `class_` is written for `class`, `aria_label` for `aria-label`."""
        attrs = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        tag = self.soup.new_tag(name, attrs=attrs)
        if text:
            tag.string = text
        return self.adopt(tag)

    def adopt(self, tag: Tag) -> Tag:
        """List a tag that is new, or that has a new name, for the steps to come."""
        self._tags[tag.name].append(tag)
        return tag

    def report(self, line: int, code: str, *, repair: str | None = None, **details: object) -> None:
        """Note a problem of this file."""
        self.problems.append(problem(self.path, line, code, repair=repair, **details))

    def repaired(self, line: int, found: str, instead: str) -> str | None:
        """The source line with `found` replaced; None unless it stands there exactly once."""
        if self._lines is None:
            self._lines = self._source.split("\n")
        index = line - self._first_line
        text = self._lines[index] if 0 <= index < len(self._lines) else ""
        return text.replace(found, instead) if found and text.count(found) == 1 else None

    def unique_id(self, wanted: str) -> str:
        """`wanted`, or `wanted-2`, `wanted-3`, … when it is taken; from now on it is."""
        chosen, count = wanted, self._counts.get(wanted, 1)
        while chosen in self.ids:
            count += 1
            chosen = f"{wanted}-{count}"
        # Go on from here next time: a thousand equal headings must not be counted a million times.
        self._counts[wanted] = count
        self.ids.add(chosen)
        return chosen


def slugify(text: str) -> str:
    """Letters and digits in lower case, accents folded, hyphens between words; may be empty."""
    folded = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    plain = re.sub(r"['’‘ʼ`]", "", unicodedata.normalize("NFC", folded).lower())
    return re.sub(r"[\W_]+", "-", plain).strip("-")


def _file_slug(path: str) -> str:
    """recaps/2016/literacy-event.en.md → recaps-literacy-event-en; a recap shares its event's stem."""
    folders = path.split("/")
    stem = folders[-1].removesuffix(".md")
    return slugify(f"{folders[0]} {stem}" if len(folders) > 1 else stem) or "file"


def line_of(tag: Tag) -> int:
    """The line where the raw tag, or the nearest raw tag around it, was written; 0 when unknown."""
    at: Tag | None = tag
    while at is not None:
        line = at.get("data-line")
        if isinstance(line, str) and line.isdigit():
            return int(line)
        at = at.parent
    return 0


def value(tag: Tag, attribute: str) -> str:
    """An attribute without marks; empty when there is none."""
    return take(tag, attribute)[0]


def take(tag: Tag, attribute: str) -> tuple[str, int]:
    """An attribute without marks, and the line where it was written."""
    text, line = marks.split(str(tag.get(attribute) or ""))
    return text, line or line_of(tag)
