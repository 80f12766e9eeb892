"""Rules for the value of one element: dates, addresses, text, HTML fragments."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from email.utils import parsedate_to_datetime
from html.entities import name2codepoint
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from lxml import etree

from tests.tools.feed_validator import fragments
from tests.tools.feed_validator.findings import Feed, Findings, at, value
from tests.tools.feed_validator.vocabulary import (
    ATOM,
    CONTENT,
    DC,
    EXTENSIONS,
    FRAGMENT_ATTRIBUTES,
    FRAGMENT_ELEMENTS,
    HISTORY,
    HTML_ELEMENTS,
    MEDIA,
    XHTML,
)

Rule = Callable[[Feed, etree._Element], Findings]

LANGUAGE_OF = "{http://www.w3.org/XML/1998/namespace}lang"
#: Extensions whose elements are all known here.
OURS = (ATOM, CONTENT, DC, HISTORY, MEDIA)
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+(\s*;\s*[\w.+-]+=(\"[^\"]*\"|[\w.+-]+))*")
URI_CHARACTERS = re.compile(r"[0-9A-Za-z;/?:@&=+$.\-_!~*'()%,#]*")
TAG_URI = re.compile(r"tag:([a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:\S*")  # RFC 4151
URN = re.compile(r"urn:[a-z0-9][a-z0-9-]{1,31}:[\w()+,.:=@;$!*'%-]+", re.IGNORECASE | re.ASCII)
UUID = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
#: Schemes that feeds use; the service knows all that were registered in 2007.
SCHEMES = frozenset(("data", "ftp", "http", "https", "mailto", "tag", "tel", "urn"))
PORTS = {"http": ":80", "https": ":443", "ftp": ":21"}
UNRESERVED = re.compile("[A-Za-z0-9._~-]")  # RFC 3986, 2.3
# RFC 822 with the four-digit year of RFC 2822, and a zone of whole or half hours.
MAIL_DATE = re.compile(
    r"((Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d\d? "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d(:\d\d)? ([+-]\d\d[03]0|GMT)"
)
#: What RFC 822 allows as well, and readers' programs misread.
OLD_MAIL_DATE = re.compile(
    r"((mon|tue|wed|thu|fri|sat|sun)\s*,\s*)?\d\d?\s+"
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s+\d\d(\d\d)?\s+\d\d:\d\d(:\d\d)?\s+"
    r"([+-]\d{4}|ut|gmt|[ecmp][sd]t|[a-ik-z])",
    re.IGNORECASE,
)
NET_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")  # RFC 3339
WHOLE = re.compile(r"[1-9][0-9]*")
FRACTION = re.compile(r"[0-9]+(\.[0-9]*)?")
ADDRESS = re.compile(r"[\w.+'-]+@([\w-]+\.)+[\w-]+")
CONTACT = re.compile(ADDRESS.pattern + r"( \([^)]+\))?")
END_TAG = re.compile(r"</(\w+)>")
REFERENCE = re.compile(r"&(#?\w+)")
#: A sign that could begin a tag or a number; "3 < 5" cannot.
BEGINNING = re.compile("&#[x0-9]|<[/a-zA-Z]")
URL_ATTRIBUTES = ("href", "src", "poster", "cite")


def mail_date(feed: Feed, element: etree._Element) -> Findings:
    """Like Tue, 20 May 2025 14:00:00 +0700."""
    text = value(element)
    if not MAIL_DATE.fullmatch(text):
        old = OLD_MAIL_DATE.fullmatch(text)
        yield at(element, "ProblematicalRFC822Date" if old else "InvalidRFC2822Date", repr(text))
        return
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        yield at(element, "InvalidRFC2822Date", repr(text))
        return
    if "," in text and not text.startswith(DAYS[moment.weekday()]):
        yield at(element, "IncorrectDOW", f"{text!r} is a {DAYS[moment.weekday()]}")
    yield from _plausible(feed, element, moment)


def net_date(feed: Feed, element: etree._Element) -> Findings:
    """Like 2025-05-20T14:00:00+07:00."""
    text = value(element)
    try:
        moment = datetime.fromisoformat(text) if NET_DATE.fullmatch(text) else None
    except ValueError:
        moment = None
    if moment is None:
        yield at(element, "InvalidRFC3339Date", repr(text))
    else:
        yield from _plausible(feed, element, moment)


def _plausible(feed: Feed, element: etree._Element, moment: datetime) -> Findings:
    if moment.year < 1990 or moment > feed.latest:
        yield at(element, "ImplausibleDate", moment.isoformat())


def order(entries: Iterable[tuple[etree._Element, str]]) -> Findings:
    """What is newer stands before what is older; entry and date (RFC 822 or 3339). Dates that are none have
    been named already.
    """
    last: datetime | None = None
    for entry, written in entries:
        moment = date_of(written)
        if moment and last and moment > last:
            yield at(entry, "NotNewestFirst", f"is of {moment.isoformat()}, after an older one")
        last = moment or last


def date_of(text: str) -> datetime | None:
    """The moment of a date of either form; None when it is none."""
    try:
        if NET_DATE.fullmatch(text):
            return datetime.fromisoformat(text)
        return parsedate_to_datetime(text) if MAIL_DATE.fullmatch(text) else None
    except ValueError:
        return None


def language(feed: Feed, element: etree._Element) -> Findings:
    """A language tag (BCP 47)."""
    if not LANGUAGE.fullmatch(value(element)):
        yield at(element, "InvalidLanguage", repr(value(element)))


def contact(feed: Feed, element: etree._Element) -> Findings:
    """An e-mail address, and a name in brackets."""
    if ADDRESS.fullmatch(value(element)):
        yield at(element, "MissingRealName", f"{value(element)!r} has no (name)")
    elif not CONTACT.fullmatch(value(element)):
        yield at(element, "InvalidContact", f"{value(element)!r} is no “address (name)”")


def positive(feed: Feed, element: etree._Element) -> Findings:
    """A whole number from 1."""
    if not value(element).isdigit() or int(value(element)) < 1:
        yield at(element, "InvalidPositiveInteger", repr(value(element)))


def not_blank(feed: Feed, element: etree._Element) -> Findings:
    """Something is said."""
    if not value(element).strip():
        yield at(element, "NotBlank", "is blank")


def plain(feed: Feed, element: etree._Element) -> Findings:
    """No markup, where readers' programs disagree whether it is any."""
    yield from markup(feed, element, value(element), "ContainsHTML")


def untouched(feed: Feed, element: etree._Element) -> Findings:
    """No space around it."""
    if value(element) != value(element).strip():
        yield at(element, "UnexpectedWhitespace", repr(value(element)))


def link(feed: Feed, element: etree._Element) -> Findings:
    """An absolute address."""
    yield from uri(element, value(element))


def html(feed: Feed, element: etree._Element) -> Findings:
    """HTML, written as text."""
    yield from fragment(element, value(element))


def markup(feed: Feed, element: etree._Element, text: str, code: str) -> Findings:
    """The first thing in a plain text that a lenient program could take for HTML.

    RSS does not say whether its titles are text or HTML. The RSS Advisory Board found that programs differ
    least over a sign that XML writes as a number (rssboard.org/rss-profile, "Character Data"), and the service
    takes a line with one for plain text.
    """
    ends = [tag for tag in END_TAG.findall(text) if tag.lower() in HTML_ELEMENTS]
    names = [
        name
        for name in REFERENCE.findall(text)
        if name in name2codepoint or name == "apos" or not name.isalpha()
    ]
    if ends:
        yield at(element, code, f"holds </{ends[0]}>")
    elif (element.sourceline or 0) in feed.numbered:
        return
    elif names:
        yield at(element, code, f"holds &{names[0]}")
    elif feed.rss and (found := BEGINNING.search(text)):
        yield at(element, "CharacterData", f"holds {found[0]}")


def uri(element: etree._Element, text: str, schemes: tuple[str, ...] = ()) -> Findings:
    """An absolute URI in ASCII (RFC 3986)."""
    parts = urlsplit(text)
    if not URI_CHARACTERS.fullmatch(text):
        yield at(element, "InvalidUriChar", repr(text))
    elif text.startswith("tag:"):
        if not TAG_URI.fullmatch(text):
            yield at(element, "InvalidTAG", f"{text!r} (RFC 4151)")
    elif text.lower().startswith("urn:"):
        if text.lower().startswith("urn:uuid:") and not UUID.fullmatch(text):
            yield at(element, "InvalidUUID", repr(text))
        elif not URN.fullmatch(text):
            yield at(element, "InvalidURN", repr(text))
    elif not parts.scheme or (parts.scheme in ("http", "https") and not parts.netloc):
        yield at(element, "InvalidFullLink", f"{text!r} is not absolute")
    elif schemes and parts.scheme not in schemes:
        yield at(element, "InvalidURLAttribute", repr(text))
    elif parts.scheme not in SCHEMES:
        yield at(element, "SchemeNotIANARegistered", repr(text))


def extension(element: etree._Element) -> Findings:
    """An element of another namespace stands where that namespace has it."""
    parent = element.getparent()
    known = EXTENSIONS[etree.QName(parent).localname] if parent is not None else ()
    namespace = etree.QName(element).namespace
    if namespace == XHTML:
        yield at(element, "MisplacedXHTMLContent", "stands outside of any content")
    elif namespace in OURS and element.tag not in known:
        yield at(element, "UndefinedElement", "is unknown here")


def canonical(feed: Feed, element: etree._Element) -> Findings:
    """An identity is written in one way only: programs compare it sign by sign (RFC 3986, 6.2)."""
    text = value(element).strip()
    parts = urlsplit(text)
    escapes = re.findall("%(..)", text)
    steps = set(parts.path.split("/")) if parts.path.startswith("/") else set()
    if (
        not text.startswith(f"{parts.scheme}:")
        or parts.netloc != parts.netloc.lower()
        or parts.netloc.endswith(PORTS.get(parts.scheme, "\n"))
        or (parts.netloc and not parts.path)
        or steps & {".", ".."}
        or any(each != each.upper() or UNRESERVED.match(chr(int(each, 16))) for each in escapes)
    ):
        yield at(element, "NonCanonicalURI", repr(text))


def fragment(element: etree._Element, text: str) -> Findings:
    """HTML in a feed: nothing that a strict parser gives up at or readers' programs strip, no address
    relative to a page.
    """
    if found := fragments.fault(text):
        yield at(element, "NotHtml", found)
    # In a div, because BeautifulSoup warns of a text that is an address and nothing else.
    for tag in BeautifulSoup(f"<div>{text}</div>", "lxml").find_all(True):
        # The parser adds html and body around every fragment.
        if tag.name in ("html", "body") and f"<{tag.name}" not in text.lower():
            continue
        if tag.name not in HTML_ELEMENTS:
            yield at(element, "NotHtml", f"holds <{tag.name}>")
        elif tag.name not in FRAGMENT_ELEMENTS:
            yield at(element, "SecurityRisk", f"holds <{tag.name}>")
        for attribute, held in tag.attrs.items():
            if attribute == "style":
                yield at(element, "DangerousStyleAttr", f"holds style={held!r}")
            elif attribute not in FRAGMENT_ATTRIBUTES and not attribute.startswith(
                ("data-", "xml")
            ):
                yield at(element, "SecurityRiskAttr", f"holds <{tag.name} {attribute}>")
            if attribute in URL_ATTRIBUTES and not urlsplit(str(held)).scheme:
                yield at(element, "ContainsRelRef", f"holds {attribute}={str(held)!r}")
        for candidate in str(tag.get("srcset") or "").split(","):
            if candidate.strip() and not urlsplit(candidate.split()[0]).scheme:
                yield at(element, "ContainsRelRef", f"holds srcset={candidate.strip()!r}")
