"""What every rule takes and gives: the feed at hand, an element, and findings about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

# The service's names for what makes a feed "valid, but", and for what it only recommends: everything else is
# an error.
WARNINGS = frozenset(
    """ArchiveIncomplete AtomLinkNotEmpty AttrNotBlank AvoidNamespacePrefix AvoidTextInput BadCharacters
    CharacterData ContainsEmail ContainsHTML ContainsRelRef ContainsUndeclaredHTML DangerousStyleAttr
    DuplicateDescriptionSemantics DuplicateEnclosure DuplicateEntries DuplicateItemSemantics
    DuplicateSemantics DuplicateUpdated EncodingMismatch FeedHistoryRelInEntry ImageLinkDoesntMatch
    ImageTitleDoesntMatch ImageUrlFormat ImplausibleDate InvalidOutlineVersion MisplacedItem
    MisplacedXHTMLContent MissingAtomSelfLink MissingCurrentInArchive MissingGuid MissingOutlineType
    MissingRealName MissingSelf MissingTextualContent MissingTitleAttr MissingTypeAttr MissingXmlURL
    NeedDescriptionBeforeContent NonCanonicalURI NonSpecificMediaType NotBlank NotHtml
    NotSufficientlyUnique NotUTF8 ProblematicalRFC822Date RelativeSelf ReservedPrefix
    SchemeNotIANARegistered SecurityRisk SecurityRiskAttr SelfDoesntMatchLocation SelfNotAtom
    UnknownNamespace UnregisteredAtomLinkRel UseOfExtensionAttr""".split()
)
RECOMMENDATIONS = frozenset(("MissingDCLanguage", "NonstdPrefix"))


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that is wrong with a feed."""

    line: int
    code: str  #: the service's own name for it, and of the page that explains it
    text: str

    @property
    def level(self) -> str:
        """Which of the three: error, warning or info."""
        if self.code in RECOMMENDATIONS:
            return "info"
        return "warning" if self.code in WARNINGS else "error"

    def __str__(self) -> str:
        return f"{self.line}: {self.level}: {self.code}: {self.text}"


@dataclass(frozen=True, kw_only=True)
class Feed:
    """Where the feed is published, and what rules ask about it as a whole."""

    address: str
    latest: datetime  #: no date may lie after it
    #: Lines of the file that write a sign as `&#x26;`: the service takes what is on them for plain text.
    numbered: frozenset[int] = frozenset()
    rss: bool = False


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
