"""Atom's link element, in Atom and inside RSS (RFC 4287, 4.2.7)."""

from urllib.parse import urljoin, urlsplit

from lxml import etree

from tests.tools.feed_validator.findings import Feed, Findings, at, value
from tests.tools.feed_validator.values import LANGUAGE, MEDIA_TYPE, markup, uri
from tests.tools.feed_validator.vocabulary import ATOM, ATOM_LINK, LINK_RELATIONS

FEED_TYPES = ("application/atom+xml", "application/rss+xml")


def self_links(feed: Feed, parent: etree._Element, missing: str) -> Findings:
    """The feed says where it is published, and is right."""
    own = [link for link in parent.findall(f"{{{ATOM}}}link") if link.get("rel") == "self"]
    if not own:
        yield at(parent, missing, 'has no link with rel="self"')
    for link in own:
        href = link.get("href", "")
        if not urlsplit(href).netloc:
            yield at(link, "RelativeSelf", repr(href))
        if urljoin(feed.address, href) != feed.address:
            yield at(link, "SelfDoesntMatchLocation", f"{href!r} is not {feed.address!r}")
        if link.get("type", FEED_TYPES[0]).split(";")[0] not in FEED_TYPES:
            yield at(link, "SelfNotAtom", f"has type {link.get('type')!r}")


def atom_link(feed: Feed, link: etree._Element) -> Findings:
    """Each attribute holds what it should."""
    for attribute in link.attrib:
        if not str(attribute).startswith("{") and attribute not in ATOM_LINK:
            yield at(link, "UnexpectedAttribute", f"has the attribute {attribute}")
    if "href" not in link.attrib:
        yield at(link, "MissingHref", "has no href")
    else:
        yield from uri(link, urljoin(link.base or feed.address, link.get("href", "")))
    for attribute in ("rel", "title", "length"):
        if link.get(attribute, "said").strip() == "":
            yield at(link, "AttrNotBlank", f"has a blank {attribute}")
    yield from markup(feed, link, link.get("title", ""), "ContainsHTML")
    relation = link.get("rel", "alternate")
    if relation not in LINK_RELATIONS and ":" not in relation:
        yield at(link, "UnregisteredAtomLinkRel", f"has rel={relation!r}")
    if not MEDIA_TYPE.fullmatch(link.get("type", FEED_TYPES[0])):
        yield at(link, "InvalidMIMEType", f"has type={link.get('type')!r}")
    if not LANGUAGE.fullmatch(link.get("hreflang", "id")):
        yield at(link, "InvalidLanguage", f"has hreflang={link.get('hreflang')!r}")
    if not link.get("length", "0").isdigit():
        yield at(link, "InvalidNonNegativeInteger", f"has length={link.get('length')!r}")
    if value(link).strip():
        yield at(link, "AtomLinkNotEmpty", "holds text")
