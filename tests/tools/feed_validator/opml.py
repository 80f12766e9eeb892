"""Rules of OPML 2.0: a list of feeds."""

from lxml import etree

from tests.tools.feed_validator import values
from tests.tools.feed_validator.findings import Feed, Findings, at, children
from tests.tools.feed_validator.vocabulary import OUTLINE, OUTLINE_VERSIONS

#: An outline with one of these has to say what it is.
OF_A_FEED = ("description", "htmlUrl", "language", "title", "version", "xmlUrl")


def opml(feed: Feed, root: etree._Element) -> Findings:
    """The whole document."""
    if root.get("version") not in ("1.0", "1.1", "2.0"):
        yield at(root, "InvalidOPMLVersion", f"has version {root.get('version')!r}")
    for wanted in ("head", "body", "body/outline"):
        if root.find(wanted) is None:
            yield at(root, "MissingElement", f"has no {wanted}")
    for title in root.findall("head/title"):
        yield from values.html(feed, title)
    for outline in root.iter("outline"):
        yield from _outline(feed, outline)


def _outline(feed: Feed, outline: etree._Element) -> Findings:
    for attribute in outline.attrib:
        if attribute not in OUTLINE:
            yield at(outline, "UnexpectedAttribute", f"has the attribute {attribute}")
    for child in children(outline):
        if child.tag != "outline":
            yield at(child, "UndefinedElement", "is unknown in outline")
    if "text" not in outline.attrib:
        yield at(outline, "MissingAttribute", "has no text")
    kind = outline.get("type")
    if kind is None and any(name in outline.attrib for name in OF_A_FEED):
        yield at(outline, "MissingOutlineType", "does not say what it is")
    if kind == "rss":
        for name, code in (("xmlUrl", "MissingXmlURL"), ("title", "MissingTitleAttr")):
            if name not in outline.attrib:
                yield at(outline, code, f"has no {name}")
    if outline.get("version", "RSS2") not in OUTLINE_VERSIONS:
        yield at(outline, "InvalidOutlineVersion", f"has version {outline.get('version')!r}")
    if not values.LANGUAGE.fullmatch(outline.get("language", "id")):
        yield at(outline, "InvalidLanguage", f"has language={outline.get('language')!r}")
    yield from values.uri(outline, outline.get("htmlUrl", feed.address))
    for name in ("description", "text", "title"):
        # OPML lets HTML stand in them, so the service reads them as HTML.
        yield from values.fragment(outline, outline.get(name, ""))
