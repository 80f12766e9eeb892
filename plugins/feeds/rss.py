"""Items → RSS 2.0, by feedgen. Pure: every date comes from the items.

What feedgen 1.0 does by itself and we do not want: it stamps the present where a date is missing, it
takes the last `link()` for the channel's own, it writes one Atom link alone, it knows neither alt nor credit
of a picture. `Links` and `Additions` are extensions, its own way to be mended.

An item is written once and its bytes stand in every feed that has it; so a feed is its head, by feedgen,
and items between head and foot.
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from feeds.atom import ATOM, HISTORY
from feeds.channel import GENERATOR, STYLE, Channel, Relation
from feeds.items import Item
from feeds.media import MEDIA, add_picture
from newsroom.subscriptions import FORMATS

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
DC = "http://purl.org/dc/elements/1.1/"
NAMESPACES: Mapping[str, str] = {
    "atom": ATOM,
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": DC,
    "fh": HISTORY,
    "media": MEDIA,
}
INSTRUCTION = f'<?xml-stylesheet type="text/css" href="{STYLE}"?>\n'.encode()
FOOT = b"  </channel>"


class Links(BaseExtension):  # type: ignore[misc]  # feedgen ships no types
    """Every link of a channel, and whether it is an archive; feedgen writes `rel="self"` alone."""

    def __init__(self) -> None:
        self.channel: Channel | None = None

    def extend_ns(self) -> dict[str, str]:
        """The prefixes of everything in the feed."""
        return dict(NAMESPACES)

    def extend_rss(self, feed: Any) -> Any:
        """Called by feedgen with the finished head."""
        if self.channel:
            feed.set(LANGUAGE, self.channel.language)
            for relation in self.channel.links:
                etree.SubElement(feed[0], f"{{{ATOM}}}link", _attributes(relation))
        return feed


class Additions(BaseEntryExtension):  # type: ignore[misc]
    """What RSS itself has no word for: who signs, in which language, and the picture with alt and credit.

    feedgen's own Dublin Core asks for fifteen elements of every item, of which we have two.
    """

    def __init__(self) -> None:
        self.item: Item | None = None

    def extend_rss(self, entry: Any) -> Any:
        """Called by feedgen with the finished item."""
        if self.item:
            for author in self.item.authors:
                etree.SubElement(entry, f"{{{DC}}}creator").text = author.name
            etree.SubElement(entry, f"{{{DC}}}language").text = self.item.language
            if self.item.picture:
                add_picture(entry, self.item.picture)
        return entry


def _attributes(relation: Relation) -> dict[str, str]:
    given = {
        "rel": relation.rel,
        "type": relation.type,
        "hreflang": relation.language,
        "title": relation.title,
        "href": relation.href,
    }
    return {name: value for name, value in given.items() if value}


def document(channel: Channel, items: Iterable[bytes]) -> bytes:
    """A whole feed of items as `entry` wrote them. UTF-8."""
    generator = FeedGenerator()
    generator.register_extension("links", Links, None, atom=False, rss=True)
    generator.links.channel = channel
    generator.title(channel.title)
    generator.description(escape(channel.about))  # RSS takes it as HTML
    generator.language(channel.language)
    generator.link(href=channel.url, rel="self", type=FORMATS["rss"].type)
    generator.link(href=channel.page, rel="alternate")
    generator.docs("https://www.rssboard.org/rss-specification")
    generator.generator(GENERATOR)
    generator.copyright(channel.rights)
    if channel.icon:
        generator.image(url=channel.icon, title=channel.title, link=channel.page)
    generator.ttl(60)
    generator.lastBuildDate(channel.updated)
    declaration, _, head = bytes(generator.rss_str(pretty=True)).partition(b"\n")
    head, foot, end = head.rpartition(FOOT)
    return b"".join((declaration, b"\n", INSTRUCTION, _numbered(head), *items, foot, end))


def entry(item: Item) -> bytes:
    """One item."""
    made = FeedEntry()
    made.register_extension("additions", Additions, atom=False, rss=True)
    made.additions.item = item
    made.title(item.title)
    made.link(href=item.url)
    made.guid(item.id, permalink=False)
    made.description(escape(item.summary or item.title))  # RSS takes it as HTML
    made.content(item.html, type="CDATA")
    made.pubDate(item.published)
    made.category([{"term": c.term, "scheme": c.scheme, "label": c.label} for c in item.categories])
    return _written(made.rss_entry())


def _written(element: Any) -> bytes:
    """An element as it stands within a root that declares the namespaces."""
    root = etree.Element("root", nsmap=dict(NAMESPACES))
    root.append(element)
    text = bytes(etree.tostring(element, encoding="UTF-8", pretty_print=True))
    # lxml declares on the element what its root declares already.
    declared, _, rest = text.partition(b">")
    name, *attributes = declared.split(b" ")
    kept = [each for each in attributes if not each.startswith(b"xmlns")]
    before, begin, rest = rest.partition(b"<![CDATA[")
    inside, end, after = rest.partition(b"]]>")
    body = (_numbered(before), begin, inside, end, _numbered(after))
    return b"".join((b" ".join((name, *kept)), b">", *body))


def _numbered(xml: bytes) -> bytes:
    """The signs of a text as numbers. RSS does not say whether a title is text or HTML, and programs differ
    least over `&#x26;` and `&#x3C;` (rssboard.org/rss-profile, "Character Data").
    """
    return xml.replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;")
