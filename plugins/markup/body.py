"""One parsed body on its way through the steps: the tree, where it came from, what was found."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import cast

from lxml import etree

from markup import cleaning, marks
from markup.words import Words, words
from newsroom.fragments import Heading, Reference
from newsroom.problems import Change, Problem, problem

Tag = etree._Element  # noqa: SLF001  # lxml has no other name for it

#: Combining accents; those of other scripts (Thai, Arabic vowels) are part of their letters.
_ACCENTS = re.compile("[\u0300-\u036f]")
_APOSTROPHES = re.compile("['’‘ʼ`]")
_PARTING = re.compile(r"[\W_]+")
#: What XML cannot hold and no reader sees, written as a number.
_REFERENCE = re.compile("&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
#: The name of tags that go while their words stay. The parser writes names small: nobody's own tag.
_UNWRAPPED = "UNWRAPPED"
#: White space of HTML, to which a no-break space does not belong.
_SPACE = " \t\n"
_GAP = re.compile(">[ \\t\\n]{2,}<")
#: `<p/>` is how XML writes an empty tag; in HTML it would stay open.
_with_several_attributes = etree.XPath("descendant-or-self::*[@*[2]]")
_EMPTY = re.compile(
    r"<(?!(?:area|br|col|hr|img|input|wbr)\b)([a-z][^\s/>]*)((?:\s[^>]*)?)/>", re.IGNORECASE
)


class Body:
    """A body being converted. Made for one file, and thrown away with its last step.

    The tree is lxml's: BeautifulSoup's, of Python objects, took longer than all of Markdown. There a
    text belongs to the tag before it (`tail`), so the methods below take tags out and put them in.
    """

    def __init__(
        self,
        html: str,
        parser: etree.HTMLParser,
        *,
        path: str,
        source: str,
        first_line: int,
        language: str,
    ) -> None:
        self.html = html
        self.root = _parsed(html, parser)
        if _GAP.search(html):
            _close_gaps(self.root)
        self.path = path
        self.words: Words = words(language)
        self.slug = _file_slug(path)
        self.problems: list[Problem] = []
        self.headings: list[Heading] = []
        self.links: list[Reference] = []
        self.images: list[Reference] = []
        self.addresses: list[Reference] = []
        self.ids: set[str] = set()
        self._counts: dict[str, int] = {}
        self._gone: set[Tag] = set()
        self._unwrapped = False
        self.source = source
        self._lines: list[str] | None = None
        self.first_line = first_line
        #: lxml makes its objects anew when nobody holds them; held here, a tag stays the same object.
        self._tags: dict[str, list[Tag]] = defaultdict(list)
        for tag in self.root.iter():
            self._tags[str(tag.tag)].append(tag)

    def tags(self, *names: str) -> list[Tag]:
        """The tags of these names that still stand, in the order of the text within each name."""
        return [tag for name in names for tag in self._tags.get(name, ()) if self.stands(tag)]

    def stands(self, tag: Tag) -> bool:
        """It is still part of the body."""
        return tag not in self._gone

    def remove(self, tag: Tag) -> None:
        """Take a tag out with all that is in it; the text after it stays."""
        self._gone.update(tag.iter())
        parent = tag.getparent()
        if parent is not None:
            append_text(parent, tag.tail or "", before=tag)
            tag.tail = None
            parent.remove(tag)

    def replace(self, tag: Tag, instead: Tag) -> None:
        """Put a new tag where another stands; that one may be put elsewhere."""
        instead.tail, tag.tail = tag.tail, None
        parent = tag.getparent()
        if parent is not None:
            parent.replace(tag, instead)

    def unwrap(self, tag: Tag, text: str | None = None) -> None:
        """Take a tag away from around its words, or from around `text` instead of them.

        The tree changes with the next `settle`, for all at once: one by one, each would copy the whole
        paragraph.
        """
        tag.tag = _UNWRAPPED
        tag.attrib.clear()
        if text is not None:
            tag.text = text
        self._gone.add(tag)
        self._unwrapped = True

    def settle(self) -> None:
        """Let the unwrapped tags go. Every step that unwraps ends with this."""
        if self._unwrapped:
            etree.strip_tags(self.root, _UNWRAPPED)
            self._unwrapped = False

    def all_tags(self) -> list[Tag]:
        """Every tag that still stands, in the order of the text."""
        return list(self.root.iter())

    def new(self, name: str, text: str = "", **attributes: str) -> Tag:
        """A new tag; `class_` is written for `class`, `aria_label` for `aria-label`."""
        tag = etree.Element(
            name, {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        )
        tag.text = text or None
        return self.adopt(tag)

    def adopt(self, tag: Tag) -> Tag:
        """List a tag that is new, or that has a new name, for the steps to come."""
        self._tags[str(tag.tag)].append(tag)
        return tag

    def to_html(self) -> str:
        """The tree as HTML, with "<", ">" and "&" escaped wherever they are no tags."""
        for tag in _with_several_attributes(self.root):
            # In one order, whoever set them first: two builds, same bytes.
            attributes = tag.items()
            ordered = sorted(attributes)
            if attributes != ordered or not _are_plain(attributes):
                tag.attrib.clear()
                for name, text in ordered:
                    tag.set(name, text)
        # lxml's own HTML would change addresses: a space to %20, é to %C3%A9.
        html = etree.tostring(self.root, encoding="unicode", method="xml")
        return _EMPTY.sub(r"<\1\2></\1>", html) if "/>" in html else html

    def report(
        self,
        line: int,
        code: str,
        *,
        repair: str | Iterable[Change] | None = None,
        alternatives: Iterable[str | None] = (),
        **details: object,
    ) -> None:
        """Note a problem of this file."""
        choices = [each for each in alternatives if each is not None]
        self.problems.append(
            problem(self.path, line, code, repair=repair, alternatives=choices, **details)
        )

    def line(self, number: int) -> str:
        """A line of the source, by its number in the file; empty when there is no such line."""
        if self._lines is None:
            self._lines = self.source.split("\n")
        index = number - self.first_line
        return self._lines[index] if 0 <= index < len(self._lines) else ""

    def repaired(self, line: int, found: str, instead: str) -> str | None:
        """The source line with `found` replaced; None unless it stands there exactly once."""
        text = self.line(line)
        return text.replace(found, instead) if found and text.count(found) == 1 else None

    def without_word(self) -> list[Change]:
        """Every line that Word's leftovers are taken from."""
        return [
            Change(self.first_line + index, line)
            for index, line in cleaning.lines_without_word(self.source)
        ]

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
    if not text.isascii():
        folded = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
        text = unicodedata.normalize("NFC", folded)
    return _PARTING.sub("-", _APOSTROPHES.sub("", text.lower())).strip("-")


def _file_slug(path: str) -> str:
    """recaps/2016/literacy-event.en.md → recaps-literacy-event-en; a recap shares its event's stem."""
    folders = path.split("/")
    stem = folders[-1].removesuffix(".md")
    return slugify(f"{folders[0]} {stem}" if len(folders) > 1 else stem) or "file"


def make_parser() -> etree.HTMLParser:
    """A parser for one body after another: a new one for each would take as long as its work."""
    return etree.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)


def _parsed(html: str, parser: etree.HTMLParser) -> Tag:
    # Markdown's own stand-ins, where a strange text lets one through: no tree may hold them.
    html = html.replace("\x02", "").replace("\x03", "")
    if "&#" in html:
        html = _REFERENCE.sub(_readable, html)
    parser.feed(html)
    # Nothing but comments makes no tree, whatever its type says.
    root = cast("Tag | None", parser.close())
    return etree.Element("html") if root is None else root


def _close_gaps(root: Tag) -> None:
    """Empty lines that raw HTML leaves between its tags say nothing; those in code do."""
    for tag in root.iter():
        if tag.text and not tag.text.strip(_SPACE) and not _is_verbatim(tag):
            tag.text = "\n" if "\n" in tag.text else " "
        if tag.tail and not tag.tail.strip(_SPACE) and not _is_verbatim(tag.getparent()):
            tag.tail = "\n" if "\n" in tag.tail else " "


def _are_plain(attributes: Iterable[tuple[str, str]]) -> bool:
    """XML can hold them for certain. A parser of HTML takes names and signs that it cannot: `set` refuses."""
    return all(
        name.isascii() and name.isidentifier() and text.isprintable() for name, text in attributes
    )


def _is_verbatim(tag: Tag | None) -> bool:
    return tag is not None and (
        tag.tag == "pre" or next(tag.iterancestors("pre"), None) is not None
    )


def _readable(reference: re.Match[str]) -> str:
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    return "" if number < 32 and number not in (9, 10, 13) else reference[0]


def empty(text: str | None) -> bool:
    """There are no words here."""
    return not text or text.isspace()


def words_of(tag: Tag) -> str:
    """All text in a tag, marks and white space included."""
    return "".join(tag.itertext()) if len(tag) else tag.text or ""


def append_text(parent: Tag, text: str, *, before: Tag | None = None) -> None:
    """Add a text at the end of a tag, or before one of its children."""
    last = (parent[-1] if len(parent) else None) if before is None else before.getprevious()
    if last is None:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def put_first(parent: Tag, child: Tag) -> None:
    """Insert a child before all that is in a tag, its text too."""
    child.tail, parent.text = parent.text, None
    parent.insert(0, child)


def line_of(tag: Tag) -> int:
    """The line where the raw tag, or the nearest raw tag around it, was written; 0 when unknown."""
    at: Tag | None = tag
    while at is not None:
        line = at.get("data-line", "")
        if line.isdigit():
            return int(line)
        at = at.getparent()
    return 0


def value(tag: Tag, attribute: str) -> str:
    """An attribute without marks; empty when there is none."""
    return take(tag, attribute)[0]


def take(tag: Tag, attribute: str) -> tuple[str, int]:
    """An attribute without marks, and the line where it was written."""
    text, line = marks.split(tag.get(attribute, ""))
    return text, line or line_of(tag)
