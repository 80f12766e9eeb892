"""The bytes of a Word file → its parts: what tracked changes and comments say, every word that is read.

A Word file is a zip of XML parts (ECMA-376). What mammoth passes over (a field, an equation, writing in the
other direction) is laid open first, so that its words come along.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

import msgspec
from lxml import etree

from newsroom.problems import Problem, problem

Element = etree._Element  # noqa: SLF001  # the name that lxml-stubs give it
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
LARGEST = 60 * 1024 * 1024  #: bytes of one part, unpacked; beyond this it is no text of a librarian
DOCUMENT = "word/document.xml"
NOTES = ("word/footnotes.xml", "word/endnotes.xml")
SHOWN = 60  #: letters of a passage that a message quotes
#: What holds words and is unknown to mammoth: its content takes its place.
WRAPPERS = (f"{W}fldSimple", f"{W}bdo", f"{W}dir", f"{W}rubyBase", f"{W}rt", f"{W}ruby")
#: What stands above and below every page of paper.
MARGIN = re.compile(r"word/(?:header|footer)\d*\.xml")
#: Old and encrypted Word files are OLE files.
OLE = b"\xd0\xcf\x11\xe0"
#: Graphics that hold words or figures and are no picture.
OBJECTS = ("/chart", "/diagram", "/chartex")


class Parts(msgspec.Struct, frozen=True):
    """A Word file, opened."""

    raw: bytes  #: the file again, with every word where mammoth reads it
    words: tuple[str, ...]  #: every paragraph that a reader of the file sees, footnotes included
    problems: tuple[Problem, ...]  #: comments, tracked changes, objects


def opened(raw: bytes, name: str) -> tuple[Parts | None, list[Problem]]:
    """The parts of a file; None when it is no Word file, with the reason."""
    if raw.startswith(OLE):
        return None, [problem(name, 0, "import-word-old", found=name)]
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            parts = {each.filename: _part(archive, each) for each in archive.infolist()}
        texts = {path: _xml(parts[path]) for path in (DOCUMENT, *NOTES) if path in parts}
        document = texts[DOCUMENT]
        margins = [_xml(raw) for path, raw in parts.items() if MARGIN.fullmatch(path)]
        comments = _xml(parts["word/comments.xml"]) if "word/comments.xml" in parts else None
    except (
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        etree.XMLSyntaxError,
        RuntimeError,
        OSError,
    ) as error:
        return None, [problem(name, 0, "import-word-unreadable", found=_short(str(error)))]
    problems = [
        *_changes(document, name),
        *_comments(document, comments, name),
        *_objects(document, name),
        *_margins(margins, name),
    ]
    for each in texts.values():
        _lay_open(each)
    words = tuple(text for each in texts.values() for text in paragraphs(each))
    made = {
        path: etree.tostring(root, encoding="UTF-8", standalone=True)
        for path, root in texts.items()
    }
    return Parts(_zipped({**parts, **made}), words, tuple(problems)), []


def _part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.file_size > LARGEST:
        raise ValueError(f"{info.filename}: {info.file_size // 1_000_000} MB")
    return archive.read(info)


def _xml(raw: bytes) -> Element:
    # No entities, no network: the file comes from anybody.
    return etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True))


def _zipped(parts: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for path, raw in parts.items():
            archive.writestr(path, raw)
    return made.getvalue()


def _lay_open(root: Element) -> None:
    """Wrappers are replaced by what is in them, and equations by their letters."""
    for math in list(root.iter(f"{M}oMath")):
        run = etree.Element(f"{W}r")
        text = etree.SubElement(run, f"{W}t")
        text.text = "".join(each.text or "" for each in math.iter(f"{M}t"))
        _replace(math, [run])
    for around in list(root.iter(f"{M}oMathPara")):
        _replace(around, list(around))
    for tag in WRAPPERS:
        for each in list(root.iter(tag)):
            _replace(each, list(each))


def _replace(old: Element, new: list[Element]) -> None:
    parent = old.getparent()
    if parent is not None:
        at = parent.index(old)
        parent[at : at + 1] = new


# --- Words ------------------------------------------------------------------------------------------


def paragraphs(root: Element) -> Iterator[str]:
    """What stands in each paragraph, as its reader sees it: without what was deleted."""
    for each in root.iter(f"{W}p"):
        if text := _text(each).strip():
            yield text


GONE = {f"{W}del", f"{W}moveFrom", f"{MC}Choice"}
#: What is written as a tag of its own, and what it looks like.
SIGNS = {
    f"{W}br": " ", f"{W}tab": " ", f"{W}cr": " ", f"{W}sym": " ",
    f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad",
}  # fmt: skip


def _text(paragraph: Element) -> str:
    """Its own words; those of a text box within are a paragraph of their own."""
    found: list[str] = []

    def walk(element: Element) -> None:
        for each in element:
            if each.tag in GONE or each.tag == f"{W}txbxContent":
                continue
            if each.tag == f"{W}t":
                found.append(each.text or "")
            else:
                found.append(SIGNS.get(str(each.tag), ""))
            walk(each)

    if not any(each.tag in GONE for each in paragraph.iterancestors()):
        walk(paragraph)
    return "".join(found)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


# --- What a reader of the post will not see ---------------------------------------------------------


def _changes(document: Element, name: str) -> Iterator[Problem]:
    """Changes that nobody has accepted or refused: what was inserted is kept, what was deleted is not."""
    for tag, code in (("ins", "import-word-inserted"), ("moveTo", "import-word-inserted"),
                      ("del", "import-word-deleted"), ("moveFrom", "import-word-deleted")):  # fmt: skip
        for each in document.iter(f"{W}{tag}"):
            texts = (*each.iter(f"{W}t"), *each.iter(f"{W}delText"))
            found = "".join(text.text or "" for text in texts)
            if found.strip():
                author = each.get(f"{W}author") or "?"
                yield problem(name, 0, code, found=_short(found), author=author)


def _comments(document: Element, comments: Element | None, name: str) -> Iterator[Problem]:
    for each in comments.iter(f"{W}comment") if comments is not None else ():
        number = each.get(f"{W}id") or ""
        text = " ".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in each.iter(f"{W}p"))
        near = _commented(document, number)
        author = each.get(f"{W}author") or "?"
        yield problem(name, 0, "import-word-comment", found=_short(text), author=author, near=near)


def _commented(document: Element, number: str) -> str:
    """The words that a comment is about."""
    inside, found = False, []
    for each in document.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t"):
        if each.tag == f"{W}t":
            found += [each.text or ""] if inside else []
        elif each.get(f"{W}id") == number:
            inside = str(each.tag).endswith("Start")
    return _short("".join(found)) or "–"


def _objects(document: Element, name: str) -> Iterator[Problem]:
    """Charts and drawings made in Word: their words stand in parts that nobody reads here."""
    before = ""
    for each in document.iter(f"{W}t", f"{A}graphicData", f"{W}object"):
        if each.tag == f"{W}t":
            before = (before + (each.text or ""))[-SHOWN:]
        elif each.tag == f"{W}object" or (each.get("uri") or "").endswith(OBJECTS):
            yield problem(name, 0, "import-word-object", near=_short(before) or "–")


def _margins(margins: list[Element], name: str) -> Iterator[Problem]:
    """A letterhead belongs to paper; page numbers alone are not worth a word."""
    texts = (text for root in margins for text in paragraphs(root))
    for text in dict.fromkeys(texts):
        if re.search(r"[^\W\d_]", text):
            yield problem(name, 0, "import-word-margin", found=_short(text))
