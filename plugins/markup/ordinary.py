"""Texts with nothing in them but words, `**words**` and `[words](address)` → their tags, in one search.

Nearly every paragraph is of this kind, and for its few tags Python-Markdown goes through its sixteen
patterns, copies the whole text for each tag, and puts stand-ins in and takes them out again. What is
written here is what Markdown writes; whatever is in the least unusual is left to it.
"""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

#: What can stand in and around such markup: nothing that an inline pattern begins with.
_WORDS = r"(?:[^\[\]*_~`<&\\!\x02\x03\ufdda]++|!(?!\[))"
#: A space before it, and a space or the end of a clause after it: nobody can read these stars otherwise.
_STRONG = rf"(?<!\S)\*\*(?=[^\W_]){_WORDS}++(?<=[^\W_])\*\*(?![^\s.,;:)])"
_LINK = rf"\[{_WORDS}++\]\([^\s()<>\[\]'\"`\\\x02\x03]++\)"
_ORDINARY = re.compile(f"(?:{_WORDS}|{_STRONG}|{_LINK})*+")
#: Within such a text, where every star and every bracket belongs to one.
_TAG = re.compile(r"\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)")
#: Two spaces at the end of a line are a pattern too.
_LINE_BREAK = "  \n"
#: The blocks whose texts Markdown reads; it makes no other tags before it comes to these.
_BLOCKS = frozenset(("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dd", "dt"))

Taken = list[tuple[Element, str]]


def take(tree: Element) -> Taken:
    """The blocks with an ordinary text, which is taken from them: no pattern is tried on what is not there."""
    taken = [(each, each.text) for each in tree.iter() if each.text and _is_ordinary(each)]
    for each, _ in taken:
        each.text = None
    return taken


def _is_ordinary(block: Element) -> bool:
    text = block.text or ""
    return (
        block.tag in _BLOCKS
        and not isinstance(text, AtomicString)
        and _LINE_BREAK not in text
        and _ORDINARY.fullmatch(text) is not None
    )


def give_back(taken: Iterable[tuple[Element, str]]) -> None:
    """Each block its text again, with the tags that Markdown would have made of it."""
    for block, text in taken:
        inner: list[Element] = []
        at = 0
        for found in _TAG.finditer(text):
            _append(block, inner, text[at : found.start()])
            strong, words, address = found.groups()
            tag = Element("strong") if strong else Element("a", {"href": address})
            tag.text = strong or words
            inner.append(tag)
            at = found.end()
        _append(block, inner, text[at:])
        # What stands in the block already, a list in a list's item, comes after its text.
        block[:0] = inner


def _append(block: Element, inner: list[Element], text: str) -> None:
    if inner:
        inner[-1].tail = text
    else:
        block.text = text
