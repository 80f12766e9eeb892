"""A feed → what the W3C Feed Validation Service would say of it, and feedparser's second opinion.

The service's own program is in no package registry. Its rules are written out here, in our words, for
what we publish: RSS 2.0 with its usual extensions, Atom 1.0 and OPML; docs/feeds.md says by which of its
source files they were checked. A finding carries the service's own name for it. Where the service is lenient
and a specification is not, the specification wins:
ArchiveIsComplete, ArchiveIsCurrent, ArchiveLinksToItself and NextArchiveInFeed (RFC 5005, 4),
UpdatedBeforePublished and NewerThanFeed (RFC 4287, 4.2.9 and 4.2.15) and NotNewestFirst, which readers
take for granted, are names of ours. Left out is what a file alone cannot tell: HTTP, certificates, DNS.
"""

import re
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import feedparser
from lxml import etree

from tests.tools.feed_validator.atom import atom
from tests.tools.feed_validator.findings import Feed, Finding, Findings, at
from tests.tools.feed_validator.opml import opml
from tests.tools.feed_validator.rss import rss
from tests.tools.feed_validator.values import LANGUAGE, LANGUAGE_OF
from tests.tools.feed_validator.vocabulary import ATOM, MEDIA, PREFIXES, WITHOUT_TEXT, XHTML

FORMATS = {"rss": rss, f"{{{ATOM}}}feed": atom, "opml": opml}
#: Bytes that the service reads.
MOST = 5_000_000
#: Bytes in which it looks for the root, when a feed is sent as `application/xml`.
SNIFFED = 512
#: Two letters that are one in UTF-8, read as Latin-1: "Ã©".
TWO_FOR_ONE = re.compile("[\xc2\xc3][\x80-\xbf]")


def check(source: bytes, address: str, now: datetime | None = None) -> list[Finding]:
    """Everything wrong with a feed published at this address, by line.

    now: no date may lie more than ten minutes after it; the clock's time when not given.
    """
    try:
        root = etree.fromstring(source, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        return [Finding(line=error.lineno or 1, code="SAXError", text=error.msg or "is not XML")]
    feed = Feed(
        address=address,
        latest=(now or datetime.now(UTC)) + timedelta(minutes=10),
        numbered=frozenset(n for n, line in enumerate(source.split(b"\n"), 1) if b"&#x" in line),
        rss=root.tag == "rss",
    )
    found = [*_document(source, root), *_namespaces(root), *_words(root)]
    if root.tag != "opml":
        found += _second_opinion(source)
    if root.tag in FORMATS:
        found += FORMATS[str(root.tag)](feed, root)
    else:
        found.append(at(root, "UndefinedElement", "is neither RSS 2.0, Atom 1.0 nor OPML 2.0"))
    return sorted(found, key=lambda finding: (finding.line, finding.code))


def _document(source: bytes, root: etree._Element) -> Findings:
    """What holds for any feed: its length, its encoding, its beginning."""
    information = root.getroottree().docinfo
    if information.encoding != "UTF-8":
        yield at(root, "NotUTF8", f"is declared as {information.encoding}")
    if information.doctype:
        yield at(root, "InvalidDoctype", "stands under a DOCTYPE")
    if source.startswith(b"\xef\xbb\xbf"):
        yield at(root, "EncodingMismatch", "stands after a byte order mark")
    if len(source) > MOST:
        yield at(root, "ValidatorLimit", f"holds {len(source)} bytes")
    if f"<{etree.QName(root).localname}".encode() not in source[:SNIFFED]:
        yield at(root, "NonSpecificMediaType", f"begins after {SNIFFED} bytes")


def _namespaces(root: etree._Element) -> Findings:
    """Each is known, and by its own prefix."""
    declared = {pair: each for each in root.iter("*") for pair in each.nsmap.items()}
    for (prefix, namespace), element in declared.items():
        usual = PREFIXES.get(namespace)
        if namespace == MEDIA.rstrip("/"):
            yield at(element, "MediaRssNamespace", f"is in {namespace}")
        elif prefix in PREFIXES.values() and usual != prefix:
            yield at(element, "ReservedPrefix", f"calls {namespace} {prefix}")
        elif usual is None:
            yield at(element, "UnknownNamespace", f"is in {namespace}")
        elif prefix not in (None, usual):
            yield at(element, "NonstdPrefix", f"calls {namespace} {prefix}")
        if prefix and namespace in (ATOM, XHTML) and root.tag == f"{{{ATOM}}}feed":
            yield at(element, "AvoidNamespacePrefix", f"calls {namespace} {prefix}")


def _words(root: etree._Element) -> Findings:
    """Languages are named, and no letter is broken."""
    for element in root.iter("*"):
        if not LANGUAGE.fullmatch(element.get(LANGUAGE_OF, "id")):
            yield at(element, "InvalidLanguage", f"has xml:lang={element.get(LANGUAGE_OF)!r}")
        texts = [element.text or "", *(child.tail or "" for child in element)]
        if element.tag in WITHOUT_TEXT and "".join(texts).strip():
            yield at(element, "UnexpectedText", "holds words")
        written = "".join([*texts, *map(str, element.attrib.values())])
        if any("\x80" <= sign <= "\x9f" or sign == "\ufffd" for sign in written):
            yield at(element, "BadCharacters", "holds a control character or U+FFFD")
        elif any(_encoded_twice(line) for text in texts for line in text.splitlines()):
            yield at(element, "BadCharacters", "was encoded twice")


def _encoded_twice(line: str) -> bool:
    if not TWO_FOR_ONE.search(line):
        return False
    try:
        return bool(line.encode("latin-1").decode())
    except UnicodeError:
        return False


def _second_opinion(source: bytes) -> Findings:
    """A program that subscribers' readers are built on."""
    read = feedparser.parse(source)
    if read.bozo:
        yield Finding(line=1, code="Feedparser", text=str(read.bozo_exception))


if __name__ == "__main__":  # python -m tests.tools.feed_validator.checker feed.xml ADDRESS
    findings = check(Path(sys.argv[1]).read_bytes(), sys.argv[2])
    print(*findings, sep="\n")
    sys.exit(1 if findings else 0)
