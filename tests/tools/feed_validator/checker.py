"""A feed → what the W3C Feed Validation Service would say of it, and feedparser's second opinion.

The service's own program is in no package registry. Its documented rules are written out here for
what we publish: RSS 2.0 with its usual extensions, and Atom 1.0. A finding carries the service's
own name for it. Where the service is lenient and a specification is not, the specification wins:
ArchiveIsComplete, ArchiveIsCurrent, ArchiveLinksToItself and NextArchiveInFeed (RFC 5005, 4),
UpdatedBeforePublished and NewerThanFeed (RFC 4287, 4.2.9 and 4.2.15) and NotNewestFirst, which readers
take for granted, are names of ours.

Left out is ArchiveIncomplete: the service wants a link to another archive in every archive, and a feed
whose whole past fits one year has no other.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import feedparser
from lxml import etree

from tests.tools.feed_validator.atom import atom
from tests.tools.feed_validator.findings import Feed, Finding, Findings, at
from tests.tools.feed_validator.rss import rss
from tests.tools.feed_validator.values import LANGUAGE
from tests.tools.feed_validator.vocabulary import ATOM, KNOWN_NAMESPACES

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FORMATS = {"rss": rss, f"{{{ATOM}}}feed": atom}


def check(source: bytes, address: str, now: datetime | None = None) -> list[Finding]:
    """Everything wrong with a feed published at this address, by line.

    now: no date may lie more than ten minutes after it; the clock's time when not given.
    """
    try:
        root = etree.fromstring(source, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        return [Finding(line=error.lineno or 1, code="SAXError", text=error.msg or "is not XML")]
    feed = Feed(address=address, latest=(now or datetime.now(UTC)) + timedelta(minutes=10))
    found = [*_document(source, root), *_second_opinion(source)]
    if root.tag in FORMATS:
        found += FORMATS[str(root.tag)](feed, root)
    else:
        found.append(at(root, "UndefinedElement", "is neither RSS 2.0 nor Atom 1.0"))
    return sorted(found, key=lambda finding: (finding.line, finding.code))


def _document(source: bytes, root: etree._Element) -> Findings:
    """What holds for any feed: its encoding, its namespaces, its languages."""
    information = root.getroottree().docinfo
    if information.encoding != "UTF-8":
        yield at(root, "NotUTF8", f"is declared as {information.encoding}")
    if information.doctype:
        yield at(root, "InvalidDoctype", "stands under a DOCTYPE")
    if source.startswith(b"\xef\xbb\xbf"):
        yield at(root, "EncodingMismatch", "stands after a byte order mark")
    for element in root.iter("*"):
        namespace = etree.QName(element).namespace
        if namespace and namespace not in KNOWN_NAMESPACES:
            yield at(element, "UnknownNamespace", f"is in {namespace}")
        if not LANGUAGE.fullmatch(element.get(XML_LANG, "id")):
            yield at(element, "InvalidLanguage", f"has xml:lang={element.get(XML_LANG)!r}")
        texts = [element.text or "", element.tail or "", *map(str, element.attrib.values())]
        if any(
            "\x80" <= character <= "\x9f" or character == "\ufffd" for character in "".join(texts)
        ):
            yield at(element, "BadCharacters", "holds a control character or U+FFFD")


def _second_opinion(source: bytes) -> Findings:
    """A program that subscribers' readers are built on."""
    read = feedparser.parse(source)
    if read.bozo:
        yield Finding(line=1, code="Feedparser", text=str(read.bozo_exception))


if __name__ == "__main__":  # python -m tests.tools.feed_validator.checker feed.xml ADDRESS
    findings = check(Path(sys.argv[1]).read_bytes(), sys.argv[2])
    print(*findings, sep="\n")
    sys.exit(1 if findings else 0)
