"""The Markdown that editors write: Python-Markdown with its extensions, and six things of our own."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import CodeBlockProcessor, HashHeaderProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import DelimiterProcessor, InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from markup import lists, marks, shortcuts

#: Of Python-Markdown.
EXTENSIONS = (
    "tables",
    "footnotes",
    "def_list",
    "attr_list",
    "admonition",
    "abbr",
    "fenced_code",
    "sane_lists",
)
_SETTINGS: dict[str, dict[str, object]] = {
    # A `style` attribute would be taken for Word's; `tables` turns `align` into a class.
    "tables": {"use_align_attribute": True},
    # U+FE0E keeps telephones from showing the arrow as a coloured picture.
    "footnotes": {"SEPARATOR": "-", "BACKLINK_TEXT": "\u21a9\ufe0e"},
}

#: Markdown's time grows with the square of the markup in one paragraph; 2,000 signs take a second.
_CROWDED, _PIECE = 2_000, 400
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MARKUP = re.compile(r"[*_~`\[<&!\\]")
_PIECE_TAG = "x-piece"
_PIECES = re.compile(f"</?{_PIECE_TAG}>")
_SENTENCES = re.compile(r"(?<=\n)|(?<=[.!?)] )")


class _Heading(HashHeaderProcessor):
    """`## Title`, `##Title` and `# Title`, but `#OpenLibrary` is a word, as on social media."""

    RE = re.compile(
        r"(?:^|\n)(?P<level>#{2,6}|#(?=[ \t]))(?P<header>(?:\\.|[^\\#]|#+(?=[^#\n]))*?)#*(?:\n|$)"
    )


class _Emphasis(DelimiterProcessor):
    """`*`, `**`, `_`, `__` and `~~`, without the letters that Markdown 3.11.1 to 3.11.3 loses.

    It remembers where the next pair stands, and loses its place among signs that have no partner: of
    `**5*4**, **kursi**` it makes "ku". What would cost a letter is looked at afresh, and left as it is written
    when that does not help.
    """

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the name is Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        for _ in range(2):
            tag, start, end = super().handleMatch(m, data)
            if tag is None or _bare("".join(tag.itertext())) == _bare(data[start:end]):
                return tag, start, end
            self.reset()
        run = _RUN.match(data, m.start())
        return None, m.start(), run.end() if run else m.end()


_RUN = re.compile(r"\*+|_+|~+")
_SIGNS = str.maketrans("", "", "*_~")


def _bare(text: str) -> str:
    return text.translate(_SIGNS)


class _BareAddress(InlineProcessor):
    """`https://…` by itself → `<span data-bare>`, which becomes a link or a video card later.

    Not yet a link: it may stand between raw `<a>` tags, which Markdown cannot see.
    """

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the name is Markdown's
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  # as Markdown calls it
    ) -> tuple[Element, int, int]:
        address = _without_punctuation(m["address"])
        bare = Element("span", {"data-bare": str(marks.number(m[1]))})
        bare.text = AtomicString(address.replace("&amp;", "&"))
        return bare, m.start(), m.start("address") + len(address)


def _without_punctuation(address: str) -> str:
    """The address without what closes the sentence: https://a.id/b). → https://a.id/b."""
    while address[-1] in ".,;:!?'\"*_~…”’" or (
        address[-1] == ")" and address.count("(") < address.count(")")
    ):
        address = address[:-1]
    return address


class _IndentedCode(CodeBlockProcessor):
    """Code by its indentation is marked as such: mostly it is a text that slipped to the right."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        super().run(parent, blocks)
        code = self.lastChild(parent)
        if code is not None and code.tag == "pre":
            code.set("data-indented", "")


class _HeadingLines(Treeprocessor):
    """A heading's mark → its `data-line`, before the mark can stand in the way of inline markup."""

    def run(self, root: Element) -> None:
        for each in (heading for name in _HEADINGS for heading in root.iter(name)):
            if each.text:
                each.text, line = marks.take_heading(each.text)
                if line:
                    each.set("data-line", str(line))


class _Crowded(Treeprocessor):
    """A crowded paragraph is read in pieces, sentence by sentence; one crowded sentence stays as written.

    The build must not hang on one file.
    """

    def run(self, root: Element) -> None:
        for each in list(root.iter()):
            text = each.text
            if text and len(text) > _CROWDED and not isinstance(text, AtomicString):
                if _count(text) <= _CROWDED:
                    continue
                each.text = None
                for index, piece in enumerate(_pieces(text)):
                    part = Element(_PIECE_TAG)
                    part.text = piece
                    if _count(piece) > _CROWDED:
                        part.text = AtomicString(piece)
                        part.tag = "span"
                        part.set("data-crowded", str(marks.split(piece)[1]))
                    each.insert(index, part)


def _count(text: str) -> int:
    return len(_MARKUP.findall(text))


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces of whole lines or sentences."""
    piece, count = [], 0
    for sentence in _SENTENCES.split(text):
        piece.append(sentence)
        count += _count(sentence)
        if count > _PIECE:
            yield "".join(piece)
            piece, count = [], 0
    yield "".join(piece)


class _Newsroom(Extension):
    """Our own six things: headings, lists, emphasis that loses nothing, `~~struck~~`, bare addresses and crowded
    paragraphs.
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the name is Markdown's
        md.parser.blockprocessors.register(_IndentedCode(md.parser), "code", 80)
        md.parser.blockprocessors.register(_Heading(md.parser), "hashheader", 70)
        md.preprocessors.register(lists.IndentedFences(md), "indented-fences", 27)
        _read_lists(md)
        emphasis = _Emphasis("*", "strong,em", md)
        emphasis.add("_", "strong,em", smart=True)
        emphasis.add("~", "del", double=True)
        md.inlinePatterns.register(emphasis, "em_strong", 60)
        md.treeprocessors.register(_HeadingLines(md), "heading-lines", 40)
        md.treeprocessors.register(_Crowded(md), "crowded", 39)
        pattern = marks.NOTE + r"(?P<address>https?://[^\s<>\x02\x03\ufdd0-\ufdef]+)"
        md.inlinePatterns.register(_BareAddress(pattern, md), "bare-address", 95)


def _read_lists(md: Markdown) -> None:
    """The whole text, and what stands by itself in it, a quotation or a note, passes `lists`."""
    parse = md.parser.parseChunk

    def parse_with_lists(parent: Element, text: str) -> None:
        # A list item's text has passed with its list; a footnote, which has an id, has not.
        known = parent.tag == "li" and "id" not in parent.attrib
        parse(parent, text if known else lists.normal(text))

    md.parser.parseChunk = parse_with_lists  # type: ignore[method-assign]


def without_pieces(html: str) -> str:
    """The HTML with the pieces of crowded paragraphs put together again."""
    return _PIECES.sub("", html) if _PIECE_TAG in html else html


def make_markdown() -> Markdown:
    """A converter in our dialect; `reset()` it before each text."""
    md = without_shortcuts()
    shortcuts.take(md)
    return md


def without_shortcuts() -> Markdown:
    """The same, trying everything on every text: what it writes is what the other one must write."""
    return Markdown(
        extensions=[*EXTENSIONS, _Newsroom()],
        extension_configs=_SETTINGS,
        output_format="html",
    )
