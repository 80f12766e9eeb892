"""Rules for the value of one element: dates, addresses, text, HTML fragments."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from lxml import etree

from tests.tools.feed_validator.findings import Feed, Findings, at, value
from tests.tools.feed_validator.vocabulary import (
    FRAGMENT_ATTRIBUTES,
    FRAGMENT_ELEMENTS,
    HTML_ELEMENTS,
)

Rule = Callable[[Feed, etree._Element], Findings]

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+(\s*;\s*[\w.+-]+=(\"[^\"]*\"|[\w.+-]+))*")
URI_CHARACTERS = re.compile(r"[0-9A-Za-z;/?:@&=+$.\-_!~*'()%,#\[\]]*")
TAG_URI = re.compile(r"tag:([a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:\S*")  # RFC 4151
# RFC 822 with the four-digit year and the zones of RFC 2822.
MAIL_DATE = re.compile(
    r"((Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d\d? "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d(:\d\d)? ([+-]\d{4}|GMT)"
)
NET_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")  # RFC 3339
WHOLE = re.compile(r"[1-9][0-9]*")
FRACTION = re.compile(r"[0-9]+(\.[0-9]*)?")
ADDRESS = re.compile(r"[\w.+'-]+@([\w-]+\.)+[\w-]+")
CONTACT = re.compile(ADDRESS.pattern + r"( \([^)]+\))?")
TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)[^>]*>")
ENTITY = re.compile(r"&(#\d+|#x[0-9A-Fa-f]+|[A-Za-z]\w*);")
URL_ATTRIBUTES = ("href", "src", "poster", "cite")


def mail_date(feed: Feed, element: etree._Element) -> Findings:
    """Like Tue, 20 May 2025 14:00:00 +0700."""
    text = value(element)
    if not MAIL_DATE.fullmatch(text):
        yield at(element, "ProblematicalRFC822Date", repr(text))
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
    if not CONTACT.fullmatch(value(element)):
        yield at(element, "InvalidContact", f"{value(element)!r} is no “address (name)”")


def positive(feed: Feed, element: etree._Element) -> Findings:
    """A whole number from 1."""
    if not value(element).isdigit() or int(value(element)) < 1:
        yield at(element, "InvalidInteger", repr(value(element)))


def not_blank(feed: Feed, element: etree._Element) -> Findings:
    """Something is said."""
    if not value(element).strip():
        yield at(element, "NotBlank", "is blank")


def plain(feed: Feed, element: etree._Element) -> Findings:
    """No markup, where readers' programs disagree whether it is any."""
    if found := markup(value(element)):
        yield at(element, "ContainsHTML", f"holds {found!r}")


def link(feed: Feed, element: etree._Element) -> Findings:
    """An absolute address."""
    yield from uri(element, value(element))


def html(feed: Feed, element: etree._Element) -> Findings:
    """HTML, written as text."""
    yield from fragment(element, value(element))


def markup(text: str) -> str | None:
    """The first thing in it that a lenient program could take for HTML."""
    if entity := ENTITY.search(text):
        return entity.group()
    tags = (tag for tag in TAG.finditer(text) if tag.group(1).lower() in HTML_ELEMENTS)
    return next((tag.group() for tag in tags), None)


def uri(element: etree._Element, text: str, schemes: tuple[str, ...] = ()) -> Findings:
    """An absolute URI in ASCII (RFC 3986)."""
    parts = urlsplit(text)
    if not URI_CHARACTERS.fullmatch(text):
        yield at(element, "InvalidUriChar", repr(text))
    elif text.startswith("tag:"):
        if not TAG_URI.fullmatch(text):
            yield at(element, "InvalidTAG", f"{text!r} (RFC 4151)")
    elif not parts.scheme or (parts.scheme in ("http", "https") and not parts.netloc):
        yield at(element, "InvalidFullLink", f"{text!r} is not absolute")
    elif schemes and parts.scheme not in schemes:
        yield at(element, "InvalidURLAttribute", repr(text))


def fragment(element: etree._Element, text: str) -> Findings:
    """HTML in a feed: nothing that readers' programs strip, no address relative to a page."""
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
