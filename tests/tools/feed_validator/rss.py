"""Rules of RSS 2.0, with the extensions that we use: Atom's link, content:encoded, Dublin Core."""

import re
from collections import Counter
from collections.abc import Mapping

from lxml import etree

from tests.tools.feed_validator import values
from tests.tools.feed_validator.findings import Feed, Findings, at, children, name, repeated, value
from tests.tools.feed_validator.history import history, of_entry
from tests.tools.feed_validator.links import atom_link, self_links
from tests.tools.feed_validator.media import media
from tests.tools.feed_validator.vocabulary import (
    ATOM,
    CONTENT,
    DC,
    RSS_CHANNEL,
    RSS_ITEM,
    RSS_REPEATABLE,
    TWICE,
)


def rss(feed: Feed, root: etree._Element) -> Findings:
    """The whole document."""
    if root.get("version") != "2.0":
        yield at(root, "InvalidRSSVersion", f"has version {root.get('version')!r}")
    channels = root.findall("channel")
    if len(channels) != 1:
        yield at(root, "MissingElement", f"holds {len(channels)} channels instead of one")
    for channel in channels:
        yield from _channel(feed, channel)
        yield from repeated(channel.findall("item/guid"), "DuplicateValue")
        for item in channel.findall("item"):
            yield from _item(feed, item)


def _channel(feed: Feed, channel: etree._Element) -> Findings:
    yield from _children(feed, channel, RSS_CHANNEL)
    for wanted in ("title", "link", "description"):
        if channel.find(wanted) is None:
            yield at(channel, f"Missing{wanted.title()}", f"has no {wanted}")
    yield from self_links(feed, channel, "MissingAtomSelfLink")
    yield from history(feed, channel)
    yield from _dates(channel)
    yield from _said_twice(channel, "DuplicateSemantics")
    if channel.find("language") is None:
        yield at(channel, "MissingDCLanguage", "does not say its language")
    if channel.find("textInput") is not None:
        yield at(channel, "AvoidTextInput", "has a textInput")
    after_item = False
    for child in children(channel):
        if after_item and child.tag in RSS_CHANNEL and child.tag != "item":
            yield at(child, "MisplacedItem", "stands after an item")
        after_item = after_item or child.tag == "item"
    for image in channel.findall("image"):
        yield from _image(feed, image, channel)


def _dates(channel: etree._Element) -> Findings:
    """The newest first; none younger than the channel."""
    items = channel.findall("item")
    yield from values.order((item, item.findtext("pubDate") or "") for item in items)
    built = values.date_of(channel.findtext("lastBuildDate") or "")
    for item in items:
        published = values.date_of(item.findtext("pubDate") or "")
        if built and published and published > built:
            yield at(item, "NewerThanFeed", f"was published on {published.isoformat()}")


def _said_twice(parent: etree._Element, code: str) -> Findings:
    """By RSS and by an extension."""
    for where, core, extension in TWICE:
        if where == parent.tag and None not in (parent.find(core), parent.find(extension)):
            yield at(parent, code, f"has both {core} and {extension}")
    for construct in ("title", "subtitle", "rights", "content"):
        for each in parent.findall(f"{{{ATOM}}}{construct}"):
            yield at(each, "DuplicateDescriptionSemantics", "says what RSS itself has a word for")


def _image(feed: Feed, image: etree._Element, channel: etree._Element) -> Findings:
    for wanted in ("url", "title", "link"):
        if image.find(wanted) is None:
            yield at(image, "MissingElement", f"has no {wanted}")
    for child in children(image):
        if child.tag not in ("url", "title", "link", "width", "height", "description"):
            yield at(child, "UndefinedElement", "is unknown in image")
    for title in image.findall("title"):
        yield from values.plain(feed, title)
        yield from values.not_blank(feed, title)
    for url in image.findall("url"):
        yield from values.link(feed, url)
        ending = value(url).rpartition(".")[2].lower()
        if ending.isalnum() and ending not in ("jpg", "jpeg", "gif", "png"):
            yield at(url, "ImageUrlFormat", f"{value(url)!r} is no JPEG, GIF or PNG")
    for same in ("title", "link"):
        if image.findtext(same) != channel.findtext(same):
            yield at(
                image, f"Image{same.title()}DoesntMatch", f"has another {same} than its channel"
            )
    for side, longest in (("width", 144), ("height", 400)):
        length = image.findtext(side)
        if length is not None and not (length.isdigit() and 0 < int(length) <= longest):
            yield at(image, f"Invalid{side.title()}", f"is {length}; at most {longest}")


def _item(feed: Feed, item: etree._Element) -> Findings:
    yield from _children(feed, item, RSS_ITEM)
    yield from of_entry(item)
    yield from media(feed, item)
    if item.find("title") is None and item.find("description") is None:
        yield at(item, "ItemMustContainTitleOrDescription", "has neither")
    if item.find("guid") is None:
        yield at(item, "MissingGuid", "has no guid")
    if len(item.findall("enclosure")) > 1:
        yield at(item, "DuplicateEnclosure", "has more than one enclosure")
    before: set[object] = set()
    for child in children(item):
        if child.tag == f"{{{CONTENT}}}encoded" and "description" not in before:
            yield at(child, "NeedDescriptionBeforeContent", "stands before any description")
        before.add(child.tag)
    yield from _said_twice(item, "DuplicateItemSemantics")


def _children(feed: Feed, parent: etree._Element, known: Mapping[str, tuple[str, ...]]) -> Findings:
    """Each is known, stands once, has known attributes, and holds what it should."""
    count: Counter[object] = Counter()
    for child in children(parent):
        count[child.tag] += 1
        if child.tag == f"{{{ATOM}}}link":
            yield from atom_link(feed, child)
        for rule in VALUES.get(str(child.tag), ()):
            yield from rule(feed, child)
        if etree.QName(child).namespace:
            yield from values.extension(child)
            continue
        if child.tag not in known:
            yield at(child, "UndefinedElement", f"is unknown in {name(parent)}")
            continue
        if count[child.tag] == 2 and child.tag not in RSS_REPEATABLE:
            yield at(child, "DuplicateElement", f"stands twice in {name(parent)}")
        if child.tag in VALUES and children(child):
            yield at(child, "UndefinedElement", "holds elements")
        for attribute in child.attrib:
            if str(attribute).startswith("{"):
                if attribute != values.LANGUAGE_OF:
                    yield at(child, "UseOfExtensionAttr", f"has the attribute {attribute}")
            elif attribute not in known[str(child.tag)]:
                yield at(child, "UnexpectedAttribute", f"has the attribute {attribute}")


def _guid(feed: Feed, guid: etree._Element) -> Findings:
    text = value(guid)
    permanent = guid.get("isPermaLink", "true")
    if permanent not in ("true", "false"):
        yield at(guid, "InvalidBooleanAttribute", f"has isPermaLink={permanent!r}")
    if permanent != "false" and text.startswith(("tag:", "urn:uuid:")):
        yield at(guid, "InvalidPermalink", f"is called a permalink, yet is {text!r}")
    elif permanent != "false" and not text.startswith(("http://", "https://")):
        yield at(guid, "InvalidHttpGUID", f"is called a permalink, yet is {text!r}")
    elif text.startswith("tag:"):
        yield from values.uri(guid, text)
    elif permanent == "false" and len(text) < 9 and text.isdigit():
        yield at(guid, "NotSufficientlyUnique", f"is only {text!r}")


def _enclosure(feed: Feed, enclosure: etree._Element) -> Findings:
    for wanted in ("url", "length", "type"):
        if wanted not in enclosure.attrib:
            yield at(enclosure, "MissingAttribute", f"has no {wanted}")
    if enclosure.get("length") == "-1":
        yield at(enclosure, "UseZeroForUnknown", "has a length of -1")
    elif not re.fullmatch("[0-9]+", enclosure.get("length", "0")):
        yield at(enclosure, "InvalidIntegerAttribute", f"has length={enclosure.get('length')!r}")
    if not values.MEDIA_TYPE.fullmatch(enclosure.get("type", "image/webp")):
        yield at(enclosure, "InvalidMIMEAttribute", f"has type={enclosure.get('type')!r}")
    yield from values.uri(enclosure, enclosure.get("url", feed.address), ("http", "https"))


def _source(feed: Feed, source: etree._Element) -> Findings:
    if "url" not in source.attrib:
        yield at(source, "MissingAttribute", "has no url")
    yield from values.uri(source, source.get("url", feed.address))


def _description(feed: Feed, element: etree._Element) -> Findings:
    """HTML in an item; of a channel the service takes it for plain text."""
    parent = element.getparent()
    inside = parent is not None and parent.tag == "item"
    yield from (values.html if inside else values.plain)(feed, element)


VALUES: Mapping[str, tuple[values.Rule, ...]] = {
    "title": (values.plain, values.not_blank),
    "link": (values.link,),
    "description": (_description,),
    "language": (values.language,),
    "copyright": (values.plain,),
    "managingEditor": (values.contact,),
    "webMaster": (values.contact,),
    "author": (values.contact,),
    "pubDate": (values.mail_date,),
    "lastBuildDate": (values.mail_date,),
    "category": (values.plain, values.not_blank),
    "docs": (values.link,),
    "comments": (values.link,),
    "ttl": (values.positive,),
    "guid": (_guid,),
    "enclosure": (_enclosure,),
    "source": (_source,),
    f"{{{CONTENT}}}encoded": (values.html,),
    f"{{{DC}}}date": (values.net_date,),
    f"{{{DC}}}language": (values.language,),
    f"{{{DC}}}rights": (values.plain,),
}
