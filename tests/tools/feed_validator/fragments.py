"""A fragment of HTML → the first fault for which a strict parser gives up.

The service reads every fragment with such a parser, and says NotHtml at the first fault. This one is stricter
where HTML lets an end tag be left out: what we publish closes all that it opens.
"""

import re
from collections.abc import Iterator, Sequence
from html.entities import html5
from html.parser import HTMLParser

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)  # HTML, 13.1.2
#: What ends a paragraph that is still open (HTML, 13.2.6.4.7).
ENDS_P = frozenset(
    """address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr li dd dt main menu nav ol p pre section summary table ul""".split()
)
#: A paragraph outside of one of these is out of sight.
SCOPE = frozenset("caption table td th".split())
ROWS = ("thead", "tbody", "tfoot")
#: Part of a table → where it may stand.
PARENTS: dict[str, Sequence[str]] = {
    "caption": ("table",), "col": ("colgroup", "table"), "colgroup": ("table",), **dict.fromkeys(ROWS, ("table",)),
    "tr": ("table", *ROWS), "td": ("tr",), "th": ("tr",),
}  # fmt: skip
#: One of a list → the list that it is one of: it may not stand in another one.
ONE_OF = {"li": ("ul", "ol", "menu"), "dt": ("dl",), "dd": ("dl",)}
ONLY_PARTS = frozenset(("table", "tr", "colgroup", *ROWS))
REFERENCE = re.compile(r"&(?![\s<&\"'])(#[0-9]+;|#[xX][0-9A-Fa-f]+;|[A-Za-z][A-Za-z0-9]*;)?")
#: Controls, noncharacters and half a pair: no letter of any script.
NO_LETTER = re.compile(
    "[\x01-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)


def fault(text: str) -> str | None:
    """What is wrong with it; None when nothing is."""
    if found := NO_LETTER.search(text):
        return f"holds U+{ord(found[0]):04X}"
    for reference in REFERENCE.finditer(text):
        if not _known(reference[1] or ""):
            return f"holds {text[reference.start() : reference.start() + 20]!r}"
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return next(reader.faults(), None)


def _known(name: str) -> bool:
    if name.startswith("#"):
        number = int(name[2:-1], 16) if name[1] in "xX" else int(name[1:-1])
        return 0 < number < 0x110000 and not NO_LETTER.match(chr(number)) and number != 13
    return name in html5


class _Reader(HTMLParser):
    """Which tags are open, and what does not fit."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self._open: list[str] = []
        self._found: list[str] = []

    def faults(self) -> Iterator[str]:
        """In the order of the text."""
        yield from self._found
        yield from (f"leaves <{tag}> open" for tag in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(set(names)) < len(names):
            self._found.append(f"gives <{tag}> an attribute twice")
        inside = self._open[-1] if self._open else ""
        outermost = max((n for n, each in enumerate(self._open) if each in SCOPE), default=-1)
        scope = self._open[outermost + 1 :]
        if (tag in ENDS_P and "p" in scope) or (tag == "a" and "a" in self._open):
            self._found.append(f"has <{tag}> in {scope}")
        if (tag in PARENTS and inside not in PARENTS[tag]) or (
            inside in ONLY_PARTS and inside not in PARENTS.get(tag, ())
        ):
            self._found.append(f"has <{tag}> in <{inside}>")
        around = [each for each in self._open if each in ONE_OF or each in ONE_OF.get(tag, ())]
        if tag in ONE_OF and around and ONE_OF.get(around[-1]) == ONE_OF[tag]:
            self._found.append(f"has <{tag}> in <{around[-1]}>")
        if re.fullmatch("h[1-6]", tag) and re.fullmatch("h[1-6]", inside):
            self._found.append(f"has <{tag}> in <{inside}>")
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._found.append(f"closes <{tag}/> at once")

    def handle_endtag(self, tag: str) -> None:
        if self._open[-1:] == [tag]:
            self._open.pop()
        else:
            self._found.append(f"has </{tag}> where {self._open[-1:]} is open")

    def handle_data(self, data: str) -> None:
        if "<" in data:
            self._found.append("holds a bare <")
        if data.strip() and self._open and self._open[-1] in ONLY_PARTS:
            self._found.append(f"has words in <{self._open[-1]}>")

    def handle_pi(self, data: str) -> None:
        self._found.append(f"holds <?{data}>")

    def handle_decl(self, decl: str) -> None:
        self._found.append(f"holds <!{decl}>")

    def unknown_decl(self, data: str) -> None:
        self._found.append(f"holds <![{data}]>")
