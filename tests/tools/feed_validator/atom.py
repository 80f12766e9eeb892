"""Rules of Atom 1.0 (RFC 4287)."""

import re
from collections import Counter
from collections.abc import Mapping

from lxml import etree

from tests.tools.feed_validator import values
from tests.tools.feed_validator.findings import Feed, Findings, at, children, name, repeated, value
from tests.tools.feed_validator.history import history, of_entry
from tests.tools.feed_validator.links import atom_link, self_links
from tests.tools.feed_validator.media import media
from tests.tools.feed_validator.vocabulary import ATOM, ATOM_ATTRIBUTES, ATOM_CHILDREN, XHTML

A = f"{{{ATOM}}}"
REQUIRED = ("id", "title", "updated")


def atom(feed: Feed, root: etree._Element) -> Findings:
    """The whole document."""
    yield from _children(feed, root)
    yield from self_links(feed, root, "MissingSelf")
    yield from history(feed, root)
    entries = root.findall(f"{A}entry")
    yield from _dates(root, entries)
    yield from repeated((i for e in entries for i in e.findall(f"{A}id")), "DuplicateEntries")
    yield from repeated((u for e in entries for u in e.findall(f"{A}updated")), "DuplicateUpdated")
    if values.LANGUAGE_OF not in root.attrib:
        yield at(root, "MissingDCLanguage", "has no xml:lang")
    has_author = root.find(f"{A}author") is not None
    if not entries and not has_author:
        yield at(root, "MissingElement", "has no author")
    for entry in entries:
        yield from _entry(feed, entry, has_author=has_author)


def _entry(feed: Feed, entry: etree._Element, *, has_author: bool) -> Findings:
    yield from _children(feed, entry)
    yield from of_entry(entry)
    yield from media(feed, entry)
    authors = (entry.find(f"{A}author"), entry.find(f"{A}source/{A}author"))
    if not has_author and authors == (None, None):
        yield at(entry, "MissingElement", "has no author, nor has its feed")
    content = entry.find(f"{A}content")
    links = {link.get("rel", "alternate") for link in entry.findall(f"{A}link")}
    if content is None and "alternate" not in links:
        yield at(entry, "MissingContentOrAlternate", "has neither content nor a link to it")
    if entry.find(f"{A}summary") is None and (content is None or "src" in content.attrib):
        yield at(entry, "MissingTextualContent", "has neither content nor a summary")


def _dates(root: etree._Element, entries: list[etree._Element]) -> Findings:
    """The newest first; none changed before it was published, nor after the feed that holds it."""
    yield from values.order((e, e.findtext(f"{A}published") or "") for e in entries)
    whole = values.date_of(root.findtext(f"{A}updated") or "")
    for entry in entries:
        published, updated = (
            values.date_of(entry.findtext(f"{A}{name}") or "") for name in ("published", "updated")
        )
        if published and updated and updated < published:
            yield at(entry, "UpdatedBeforePublished", f"was updated on {updated.isoformat()}")
        if whole and updated and updated > whole:
            yield at(entry, "NewerThanFeed", f"was updated on {updated.isoformat()}")


def _children(feed: Feed, parent: etree._Element) -> Findings:
    """Each is known, stands as often as it may, and holds what it should; none is missing."""
    known = ATOM_CHILDREN[etree.QName(parent).localname]
    count: Counter[str] = Counter()
    links: Counter[tuple[str, ...]] = Counter()
    for child in children(parent):
        if etree.QName(child).namespace != ATOM:
            yield from values.extension(child)
            continue
        local = etree.QName(child).localname
        count[local] += 1
        if local not in known:
            yield at(child, "UndefinedElement", f"is unknown in {name(parent)}")
        elif count[local] == 2 and known[local] == "once":
            yield at(child, "DuplicateElement", f"stands twice in {name(parent)}")
        if count["entry"] and local != "entry":
            yield at(child, "MisplacedMetadata", "stands after an entry")
        if local == "link":
            same = tuple(
                child.get(a, d) for a, d in (("rel", "alternate"), ("type", ""), ("hreflang", ""))
            )
            links[same] += 1
            if same[0] in ("alternate", "self") and links[same] == 2:
                yield at(child, "DuplicateAtomLink", f"repeats rel, type and hreflang: {same}")
        for attribute in child.attrib:
            named = str(attribute).startswith("{") or local == "link"
            if not named and attribute not in ATOM_ATTRIBUTES.get(local, ()):
                yield at(child, "UnexpectedAttribute", f"has the attribute {attribute}")
        for rule in VALUES.get(local, ()):
            yield from rule(feed, child)
    for wanted in REQUIRED:
        if not count[wanted]:
            yield at(parent, "MissingElement", f"has no {wanted}")


def _text(feed: Feed, element: etree._Element) -> Findings:
    """A text construct: text, html or xhtml (3.1)."""
    kind = element.get("type", "text")
    inside = children(element)
    if kind not in ("text", "html", "xhtml"):
        yield at(element, "InvalidTextType", f"has type={kind!r}")
    elif kind == "xhtml":
        if [child.tag for child in inside] != [f"{{{XHTML}}}div"]:
            yield at(element, "MissingXhtmlDiv", "holds something else than one xhtml:div")
        for child in inside:
            yield from values.fragment(element, etree.tostring(child, encoding="unicode"))
    elif inside:
        yield at(element, "UndefinedElement", f"of type {kind} holds elements")
    elif kind == "html":
        yield from values.fragment(element, value(element))
    else:
        yield from values.markup(feed, element, value(element), "ContainsUndeclaredHTML")
    if not inside and not value(element):
        yield at(element, "NotBlank", "is blank")


def _content(feed: Feed, element: etree._Element) -> Findings:
    """A text construct, or anything with a media type (4.1.3)."""
    kind = element.get("type", "text")
    if "src" in element.attrib:
        yield from values.uri(element, element.get("src", ""))
        if "type" not in element.attrib:
            yield at(element, "MissingTypeAttr", "has a src, and no type")
    elif "/" not in kind:
        yield from _text(feed, element)
    elif not values.MEDIA_TYPE.fullmatch(kind):
        yield at(element, "InvalidMIMEType", f"has type={kind!r}")


def _person(feed: Feed, element: etree._Element) -> Findings:
    """A name, and perhaps an address of each sort (3.2)."""
    count = Counter(etree.QName(c).localname for c in children(element) if str(c.tag).startswith(A))
    if not count["name"]:
        yield at(element, "MissingElement", "has no name")
    for local, times in count.items():
        if local not in ("name", "uri", "email"):
            yield at(element, "UndefinedElement", f"holds {local}")
        elif times > 1:
            yield at(element, "DuplicateElement", f"holds {local} twice")
    for called in element.findall(f"{A}name"):
        yield from values.not_blank(feed, called)
        yield from values.plain(feed, called)
        if re.search(f"<{values.ADDRESS.pattern}>", value(called)):
            yield at(called, "ContainsEmail", f"is {value(called)!r}")
    email = element.findtext(f"{A}email")
    if email is not None and not values.ADDRESS.fullmatch(email):
        yield at(element, "InvalidAddrSpec", repr(email))
    for uri in element.findall(f"{A}uri"):
        yield from values.not_blank(feed, uri)
        yield from values.untouched(feed, uri)
        yield from values.link(feed, uri)


def _category(feed: Feed, element: etree._Element) -> Findings:
    if not element.get("term"):
        blank = "term" in element.attrib
        yield at(element, "NotBlank" if blank else "MissingAttribute", "has no term")
    yield from values.markup(feed, element, element.get("label", ""), "ContainsHTML")
    if "scheme" in element.attrib:
        yield from values.uri(element, element.get("scheme", ""))


def _image(feed: Feed, element: etree._Element) -> Findings:
    yield from values.not_blank(feed, element)
    yield from values.untouched(feed, element)
    yield from values.link(feed, element)


VALUES: Mapping[str, tuple[values.Rule, ...]] = {
    "id": (values.link, values.canonical, values.untouched),
    "title": (_text,),
    "subtitle": (_text,),
    "summary": (_text,),
    "rights": (_text,),
    "content": (_content,),
    "updated": (values.net_date, values.untouched),
    "published": (values.net_date, values.untouched),
    "author": (_person,),
    "contributor": (_person,),
    "category": (_category,),
    "link": (atom_link,),
    "icon": (_image,),
    "logo": (_image,),
    "generator": (values.not_blank, values.plain),
}
