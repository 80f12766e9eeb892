"""The HTML of a message → its text part, so that both say the same (RFC 3676, format=flowed). Pure."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from lxml import html as lxml_html
from lxml.html import HtmlComment as Comment
from lxml.html import HtmlElement

WIDTH = 72  #: letters of a line, without the space that says that it goes on
BLOCKS = frozenset("blockquote div h1 h2 h3 h4 li ol p table tbody td tr ul".split())
#: What a mail program would take for a quotation or an envelope, or for a stuffed line (RFC 3676, 4.4).
STUFFED = re.compile(r"^(?=[ >]|From )")
SPACES = re.compile(r"[ \t\r\n]+")
SIGNATURE = "-- "  #: what stands below it is about the sender (RFC 3676, 4.3)
SILENT = ("img", "script", "style")
LINE = "\x00"  #: stands for <br> until lines are folded


def plain_text(html: str) -> str:
    """The text part, its lines ended by a line feed; the address of a link stands behind its words."""
    body = lxml_html.document_fromstring(html).body
    blocks = [] if body is None else list(_blocks(body))
    text = "\n".join(_section(*pair) for pair in zip_longest(blocks, blocks[1:]))
    return re.sub(r"\n{4,}", "\n\n\n", text).strip("\n") + "\n"


class _Block(NamedTuple):
    """A paragraph."""

    tag: str
    words: str


def _section(block: _Block, after: _Block | None) -> str:
    """The lines of a block, and the empty ones around it."""
    if block.tag == "foot":
        return f"\n{SIGNATURE}"
    words = block.words.upper() if block.tag == "h2" else block.words
    text = "\n".join(line for part in words.split(LINE) for line in flowed(part))
    if block.tag == "h3" or (block.tag == "li" and after and after.tag == "li"):
        return text
    return f"\n{text}\n" if block.tag in ("h1", "h2") else f"{text}\n"


def flowed(paragraph: str) -> list[str]:
    """The lines of a paragraph; each but the last ends with a space: it goes on (RFC 3676, 4.1)."""
    lines = textwrap.wrap(paragraph, WIDTH, break_long_words=False, break_on_hyphens=False)
    stuffed = [STUFFED.sub(" ", line) for line in lines]
    return [f"{line} " for line in stuffed[:-1]] + stuffed[-1:]


def _blocks(element: HtmlElement) -> Iterator[_Block]:
    classes = (element.get("class") or "").split()
    if isinstance(element, Comment) or "preheader" in classes:
        return
    if "foot" in classes:
        yield _Block("foot", "")
    if "story" in classes:
        yield from _story(element)
        return
    lists = [child for child in element if child.tag in ("ol", "ul")]
    parts = lists if element.tag == "li" else [each for each in element if each.tag in BLOCKS]
    # Words beside blocks, as in <li>Words <ul>…, are a block of their own.
    if words := _words(element, without=parts):
        yield _Block(str(element.tag), _marked(element, words))
    for part in parts:
        yield from _blocks(part)


def _story(element: HtmlElement) -> Iterator[_Block]:
    """A title, its facts and its summary; the address last, so that nobody reads it before they know of what."""
    parts = [child for child in element if child.tag in BLOCKS]
    for part in parts:
        yield _Block("h3", _clean("".join(_inline(part, (), with_addresses=False))))
    yield _Block("p", next((str(link.get("href")) for link in element.iter("a")), ""))


def _marked(element: HtmlElement, words: str) -> str:
    """An entry of a list with its sign."""
    parent = element.getparent()
    if element.tag != "li" or parent is None:
        return words
    if parent.tag == "ol":
        return f"{parent.index(element) + 1}. {words}"
    return f"* {words}"


def _words(element: HtmlElement, without: Sequence[HtmlElement]) -> str:
    return _clean("".join(_inline(element, without, with_addresses=True)))


def _inline(
    element: HtmlElement, without: Sequence[HtmlElement], *, with_addresses: bool
) -> Iterator[str]:
    yield SPACES.sub(" ", element.text or "")
    for child in element:
        if child.tag == "br":
            yield LINE
        elif child.tag not in SILENT and not isinstance(child, Comment) and child not in without:
            yield from _inline(child, without, with_addresses=with_addresses)
            # Two paragraphs of one entry.
            yield " " if child.tag in BLOCKS else ""
        yield SPACES.sub(" ", child.tail or "")
    if element.tag == "a" and with_addresses and (href := element.get("href")):
        # Nobody types the subject of a letter from an address.
        shown = href[7:].partition("?")[0] if href.startswith("mailto:") else href
        if shown != (element.text or "").strip():
            # RFC 3986, appendix C: between signs, so that no full stop is taken for a part of it.
            yield f" <{shown}>"


def _clean(text: str) -> str:
    """Without the signs that keep words together on a page: a terminal shows them as boxes."""
    text = text.replace("\u2060", "").replace("\u00a0", " ").replace("\u00ad", "")
    parts = (" ".join(part.split()) for part in text.split(LINE))
    return LINE.join(parts).strip(LINE)
