"""Posts → one RSS 2.0 feed, by feedgen. Pure: every date comes from the posts.

What feedgen 1.0 does by itself and we do not want: it stamps the present where a date is missing, it
puts new entries first, and it takes the last `link()` for the channel's own.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from html import escape

from feedgen.feed import FeedGenerator

from feeds.bodies import standalone
from newsroom.addresses import address, feed, home, identity
from newsroom.catalogue import Catalogue
from newsroom.dates import PartialDate
from newsroom.front_matter import CONTROL
from newsroom.links import linked
from newsroom.presenting import label
from newsroom.records import Record, moment_of
from newsroom.site import in_language
from newsroom.structured_data import topic_name
from newsroom.words import at_zone

MOST = 50  #: items; readers fetch a feed whole, every hour
#: The day the university was named; a feed without an item has to say some day, and always the same.
BEGINNING = datetime(2013, 8, 31, tzinfo=timezone(timedelta(hours=7)))


def rss(
    posts: Sequence[Record], catalogue: Catalogue, language: str, name: str, title: str
) -> bytes:
    """A feed of the newest posts, newest first, with their full text. UTF-8."""
    site = catalogue.site
    newest = posts[:MOST]
    generator = FeedGenerator()
    generator.load_extension("dc", atom=False, rss=True)
    generator.title(_clean(title))
    generator.description(_clean(in_language(site.library.description, language)))
    generator.language(language)
    generator.link(href=site.absolute(feed(name, language)), rel="self", type="application/rss+xml")
    generator.link(href=site.absolute(home(language)), rel="alternate")
    generator.docs("https://www.rssboard.org/rss-specification")
    generator.generator("Pelican")
    generator.ttl(60)
    generator.lastBuildDate(max((_changed(post, catalogue) for post in newest), default=BEGINNING))
    for post in newest:
        _item(generator, post, catalogue)
    return bytes(generator.rss_str(pretty=True))


def _item(generator: FeedGenerator, post: Record, catalogue: Catalogue) -> None:
    site, page = catalogue.site, catalogue.site.absolute(address(post))
    item = generator.add_entry(order="append")
    item.title(_clean(post.title))
    item.link(href=page)
    item.guid(identity(post, site.library.tag_authority), permalink=False)
    item.description(escape(_clean(post.summary or post.title)))  # RSS takes it as HTML
    item.content(standalone(_clean(linked(post, catalogue)), page), type="CDATA")
    item.pubDate(at_zone(_date(post), site.zone))
    signed = post.authors or (in_language(site.library.byline, post.language),)
    item.dc.dc_creator([_clean(name) for name in signed])
    item.category([{"term": _clean(term)} for term in (label(post), *_topics(post, catalogue))])


def _topics(post: Record, catalogue: Catalogue) -> list[str]:
    return [topic_name(catalogue.site, topic, post.language) for topic in post.topics]


def _date(post: Record) -> PartialDate:
    when = moment_of(post)
    if when is None:
        raise ValueError(f"{post.path} has no date")
    return when


def _changed(post: Record, catalogue: Catalogue) -> datetime:
    return at_zone(post.updated or _date(post), catalogue.site.zone)


def _clean(text: str) -> str:
    """Without what XML 1.0 does not allow: one control character would lose the whole feed."""
    return NOT_XML.sub("", CONTROL.sub("", text))


NOT_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
