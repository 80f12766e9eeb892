"""Rules of Media RSS 1.5, in Atom and in RSS: media:content and what stands in it."""

from lxml import etree

from tests.tools.feed_validator import values
from tests.tools.feed_validator.findings import Feed, Findings, at, children, value
from tests.tools.feed_validator.vocabulary import (
    EXTENSIONS,
    MEDIA,
    MEDIA_CONTENT,
    MEDIA_EXPRESSIONS,
    MEDIA_KINDS,
)

NUMBERS = ("fileSize", "height", "width")
FRACTIONS = ("bitrate", "duration", "framerate", "samplingrate")


def media(feed: Feed, entry: etree._Element) -> Findings:
    """Every picture, sound and film of an entry or an item."""
    for content in entry.iter(f"{{{MEDIA}}}content"):
        yield from _content(content)
        for child in children(content):
            yield from _text(feed, child)
            # What may stand in an entry may stand in its picture, but for another picture.
            if child.tag not in EXTENSIONS["entry"] or child.tag == content.tag:
                yield at(child, "UndefinedElement", "is unknown in media:content")
        for once in ("description", "title", "copyright"):
            for second in content.findall(f"{{{MEDIA}}}{once}")[1:]:
                yield at(second, "DuplicateElement", "stands twice in media:content")


def _content(content: etree._Element) -> Findings:
    for attribute in content.attrib:
        if not str(attribute).startswith("{") and attribute not in MEDIA_CONTENT:
            yield at(content, "UnexpectedAttribute", f"has the attribute {attribute}")
    if "url" in content.attrib:
        yield from values.uri(content, content.get("url", ""), ("http", "https", "ftp"))
    elif content.find(f"{{{MEDIA}}}player") is None:
        yield at(content, "MissingAttribute", "has neither url nor media:player")
    if not values.MEDIA_TYPE.fullmatch(content.get("type", "image/webp")):
        yield at(content, "InvalidMIMEAttribute", f"has type={content.get('type')!r}")
    for name in NUMBERS:
        if not values.WHOLE.fullmatch(content.get(name, "1")):
            yield at(content, "InvalidPositiveInteger", f"has {name}={content.get(name)!r}")
    if not content.get("channels", "2").isdigit():
        channels = content.get("channels")
        yield at(content, "InvalidNonNegativeInteger", f"has channels={channels!r}")
    for name in FRACTIONS:
        if not values.FRACTION.fullmatch(content.get(name, "1")):
            yield at(content, "InvalidFloat", f"has {name}={content.get(name)!r}")
    for name, known, code in (
        ("medium", MEDIA_KINDS, "InvalidMediaMedium"),
        ("expression", MEDIA_EXPRESSIONS, "InvalidMediaExpression"),
        ("isDefault", ("true", "false"), "InvalidTrueFalse"),
    ):
        if content.get(name, known[0]) not in known:
            yield at(content, code, f"has {name}={content.get(name)!r}")
    if not values.LANGUAGE.fullmatch(content.get("lang", "id")):
        yield at(content, "InvalidLanguage", f"has lang={content.get('lang')!r}")


def _text(feed: Feed, element: etree._Element) -> Findings:
    """A title or a description is plain text, unless it says that it is HTML."""
    if element.tag not in (f"{{{MEDIA}}}title", f"{{{MEDIA}}}description"):
        return
    kind = element.get("type", "plain")
    if kind not in ("plain", "html"):
        yield at(element, "InvalidMediaTextType", f"has type={kind!r}")
    elif kind == "html":
        yield from values.html(feed, element)
    else:
        yield from values.markup(feed, element, value(element), "ContainsUndeclaredHTML")
