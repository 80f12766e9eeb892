"""What every rule takes and gives: the feed at hand, an element, and findings about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

# The service's names for what makes a feed "valid, but": everything else is an error.
WARNINGS = frozenset(
    """AtomLinkNotEmpty AttrNotBlank BadCharacters ContainsHTML ContainsRelRef
    ContainsUndeclaredHTML DangerousStyleAttr DuplicateEnclosure DuplicateEntries
    DuplicateItemSemantics EncodingMismatch FeedHistoryRelInEntry ImageLinkDoesntMatch ImageTitleDoesntMatch
    ImplausibleDate MisplacedItem MissingAtomSelfLink MissingCurrentInArchive MissingGuid MissingSelf
    MissingTextualContent NeedDescriptionBeforeContent NotBlank NotHtml NotSufficientlyUnique
    NotUTF8 ProblematicalRFC822Date RelativeSelf SecurityRisk SecurityRiskAttr
    SelfDoesntMatchLocation SelfNotAtom UnknownNamespace UnregisteredAtomLinkRel""".split()
)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that is wrong with a feed."""

    line: int
    code: str  #: the service's own name for it, and of the page that explains it
    text: str

    @property
    def level(self) -> str:
        """Which of the two: error or warning."""
        return "warning" if self.code in WARNINGS else "error"

    def __str__(self) -> str:
        return f"{self.line}: {self.level}: {self.code}: {self.text}"


@dataclass(frozen=True, kw_only=True)
class Feed:
    """Where the feed is published, and the moment after which no date may lie."""

    address: str
    latest: datetime


Findings = Iterator[Finding]


def at(element: etree._Element, code: str, text: str) -> Finding:
    """A finding about this element."""
    return Finding(line=element.sourceline or 1, code=code, text=f"<{name(element)}> {text}")


def name(element: etree._Element) -> str:
    """The element's name as the file writes it."""
    local = etree.QName(element).localname
    return f"{element.prefix}:{local}" if element.prefix else local


def value(element: etree._Element) -> str:
    """All text in it."""
    return "".join(str(part) for part in element.itertext())


def children(element: etree._Element) -> list[etree._Element]:
    """Child elements, without comments and processing instructions."""
    return [child for child in element if isinstance(child.tag, str)]


def repeated(elements: Iterable[etree._Element], code: str) -> Findings:
    """Elements whose value stood before."""
    seen: set[str] = set()
    for element in elements:
        if value(element) in seen:
            yield at(element, code, f"repeats {value(element)!r}")
        seen.add(value(element))
