"""The validator that judges our feeds in tests: a document that is right, and one that breaks each rule."""

import json
from datetime import UTC, datetime

import pytest

from newsroom.records import Photo
from newsroom.site import RetiredFeed
from tests.feeds.making import files, post, posts
from tests.newsroom.making import URL, library, site
from tests.tools import json_feed
from tests.tools.feed_validator import checker

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
RSS, ATOM, JSON = "/feeds/all.rss", "/feeds/all.atom", "/feeds/all.json"
ARCHIVE = "/feeds/all/2015.atom"
ENTRY = '<entry xml:lang="id">'
GUID = '<guid isPermaLink="false">tag:library.example,2017:/berita/2017/x/</guid>'
DATE = "<pubDate>Wed, 22 Feb 2017 00:00:00 +0700</pubDate>"
CURRENT = '<link rel="current" type="application/atom+xml" href="https://library.example/feeds/all.atom"/>'
PICTURE = 'url="https://library.example/photos/a.jpg" type="image/jpeg" medium="image" fileSize="1234" width="640"'
HEIGHT = 'height="400"><media'
ENCLOSURE = '<enclosure url="https://library.example/a.mp3" length="1" type="audio/mpeg"/>'
SELF = (
    '<link rel="self" type="application/atom+xml" href="https://library.example/feeds/all.atom"/>'
)
RELATED = '<link rel="alternate" type="application/rss+xml"'
PREVIOUS = 'rel="prev-archive" type="application/atom+xml" href="https://library.example/feeds/all/2016.atom"'


@pytest.fixture(scope="module")
def feeds():
    """Address → text: a feed with a picture and two archives, and one that has ended."""
    newest = post(
        "news/2017/x.md",
        image="photos/a.jpg",
        image_alt="Rak",
        gallery=(Photo(picture="photos/a.jpg", alt="Rak", credit="Sari"),),
        topics=("literasi",),
        updated="2017-03-01",
    )
    given = [newest, *posts(60, year=2015), *posts(60, year=2016)]
    ended = RetiredFeed(feed="topics/lama", ended="2026-11-01")
    its_site = site(library=library(retired_feeds=(ended,), hub="https://hub.example/"))
    found = files(*given, site=its_site, sizes={"photos/a.jpg": (640, 400)})
    return {address: content.decode() for address, content in found.items()}


def test_every_feed_archive_and_retired_feed_is_valid(feeds):
    assert {ARCHIVE, "/feeds/all/2016.atom", "/feeds/topics/lama.rss"} <= set(feeds)
    wrong = {address: codes(address, text) for address, text in feeds.items()}
    assert {address: found for address, found in wrong.items() if found} == {}


def codes(address, text):
    """What is wrong with a document, by the names of the rules."""
    if address.endswith(".json"):
        return json_feed.check(text.encode(), URL + address)
    return [each.code for each in checker.check(text.encode(), URL + address, NOW)]


def broken(address, *cases):
    """Cases of one document: a rule, what stands there, and what breaks the rule."""
    return [
        pytest.param(address, *each, id=f"{address[7:]} {each[0]} {n}")
        for n, each in enumerate(cases)
    ]


@pytest.mark.parametrize(
    ("address", "code", "old", "new"),
    [
        # RFC 5005
        *broken(
            ARCHIVE,
            ("MissingCurrentInArchive", CURRENT, ""),
            ("ArchiveIsCurrent", 'feeds/all.atom"/>\n<link rel="next', 'feeds/all/2015.atom"/>\n<link rel="next'),
            ("DuplicateAtomLink", CURRENT, CURRENT * 2),
            ("ArchiveLinksToItself", "feeds/all/2016.atom", "feeds/all/2015.atom"),
            ("ArchiveIsComplete", "<fh:archive/>", "<fh:archive/><fh:complete/>"),
            ("NextArchiveInFeed", "<fh:archive/>", ""),
            ("FeedRelInCompleteFeed", "<fh:archive/>", "<fh:complete/>"),
            ("CurrentNotSelfInCompleteFeed", "<fh:archive/>", "<fh:complete/>"),
            ("SelfDoesntMatchLocation", 'rel="self" type="application/atom+xml" href="https://library.example/feeds/all/2015', 'rel="self" type="application/atom+xml" href="https://library.example/feeds/all/2016'),
        ),
        *broken(
            ATOM,
            ("FeedHistoryRelInEntry", "<published>", '<link rel="next" href="https://a.example/"/><published>'),
            ("LinkPastEnd", SELF, f"{SELF}{SELF.replace('self', 'first')}{SELF.replace('self', 'previous')}"),
            ("LinkPastEnd", SELF, f"{SELF}{SELF.replace('self', 'last')}{SELF.replace('self', 'next')}"),
            ("ArchiveLinksToItself", PREVIOUS, PREVIOUS.replace("/2016", "")),
        ),
        # Media RSS
        *broken(
            ATOM,
            ("InvalidFullLink", PICTURE, PICTURE.replace("https://library.example", "")),
            ("InvalidURLAttribute", PICTURE, PICTURE.replace("https:", "file:")),
            ("MissingAttribute", PICTURE, PICTURE.partition(" ")[2]),
            ("InvalidMIMEAttribute", PICTURE, PICTURE.replace("image/jpeg", "jpeg")),
            ("InvalidMediaMedium", PICTURE, PICTURE.replace('"image"', '"picture"')),
            ("InvalidInteger", PICTURE, PICTURE.replace("1234", "-1")),
            ("InvalidInteger", PICTURE, PICTURE.replace("640", "0")),
            ("InvalidInteger", HEIGHT, 'height="400px"><media'),
            ("InvalidInteger", HEIGHT, 'height="400" channels="two"><media'),
            ("InvalidFloat", HEIGHT, 'height="400" duration="1m"><media'),
            ("InvalidMediaExpression", HEIGHT, 'height="400" expression="half"><media'),
            ("InvalidTrueFalse", HEIGHT, 'height="400" isDefault="yes"><media'),
            ("InvalidLanguage", HEIGHT, 'height="400" lang="bahasa indonesia"><media'),
            ("UnexpectedAttribute", HEIGHT, 'height="400" depth="3"><media'),
            ("InvalidMediaTextType", '<media:description type="plain">', '<media:description type="text">'),
            ("ContainsUndeclaredHTML", 'plain">Rak<', 'plain">&lt;b&gt;Rak&lt;/b&gt;<'),
            ("NotHtml", 'plain">Rak<', 'html">&lt;rak&gt;<'),
            ("DuplicateElement", "<media:credit>", "<media:description>Rak</media:description><media:credit>"),
        ),
        *broken(RSS, ("InvalidInteger", 'fileSize="1234"', 'fileSize="1 kB"')),
        # Enclosures
        *broken(
            RSS,
            ("InvalidFullLink", GUID, GUID + ENCLOSURE.replace("https://library.example", "")),
            ("InvalidURLAttribute", GUID, GUID + ENCLOSURE.replace("https:", "ftp:")),
            ("MissingAttribute", GUID, GUID + ENCLOSURE.replace('length="1"', "")),
            ("MissingAttribute", GUID, GUID + ENCLOSURE.replace('type="audio/mpeg"', "")),
            ("InvalidIntegerAttribute", GUID, GUID + ENCLOSURE.replace('"1"', '"-1"')),
            ("InvalidMIMEAttribute", GUID, GUID + ENCLOSURE.replace("audio/", "")),
            ("DuplicateEnclosure", GUID, GUID + ENCLOSURE * 2),
        ),
        # Links
        *broken(
            ATOM,
            ("MissingSelf", SELF, ""),
            ("SelfDoesntMatchLocation", SELF, SELF.replace("all.atom", "other.atom")),
            ("RelativeSelf", SELF, SELF.replace("https://library.example", "")),
            ("SelfNotAtom", SELF, SELF.replace("atom+xml", "xml")),
            ("DuplicateAtomLink", SELF, SELF * 2),
            ("DuplicateAtomLink", RELATED, f'{RELATED} href="https://library.example/x"/>{RELATED}'),
            ("MissingHref", SELF, f'{SELF}<link rel="related"/>'),
            ("UnregisteredAtomLinkRel", SELF, SELF + SELF.replace('"self"', '"myself"')),
            ("AttrNotBlank", SELF, SELF + SELF.replace('"self"', '""')),
            ("InvalidMIMEType", RELATED, RELATED.replace("application/", "")),
            ("InvalidLanguage", 'hreflang="id"', 'hreflang="indonesian language"'),
            ("InvalidLanguage", 'hreflang="id"', 'hreflang=""'),
            ("ContainsHTML", 'rel="hub"', 'rel="hub" title="&lt;b&gt;"'),
            ("InvalidNonNegativeInteger", 'rel="hub"', 'rel="hub" length="-1"'),
            ("UnexpectedAttribute", 'rel="hub"', 'rel="hub" size="1"'),
            ("AtomLinkNotEmpty", SELF, SELF.replace("/>", ">x</link>")),
        ),
        *broken(
            RSS,
            ("MissingAtomSelfLink", 'rel="self"', 'rel="related"'),
            ("SelfDoesntMatchLocation", 'all.rss" rel="self"', 'news.rss" rel="self"'),
        ),
        # Dates and their order
        *broken(
            ATOM,
            ("InvalidRFC3339Date", "<published>2017-02-22T00:00:00+07:00", "<published>2017-02-22"),
            ("InvalidRFC3339Date", "<published>2017-02-22T00", "<published>2017-02-30T00"),
            ("ImplausibleDate", "<published>2017-02-22T00", "<published>2027-02-22T00"),
            ("UpdatedBeforePublished", "<published>2017-02-22T00", "<published>2017-03-02T00"),
            ("NewerThanFeed", "<updated>2017-03-01", "<updated>2017-02-28"),
            ("NotNewestFirst", "<published>2017-02-22T00", "<published>2014-02-22T00"),
        ),
        *broken(
            RSS,
            ("ProblematicalRFC822Date", DATE, DATE.replace("2017", "17")),
            ("ProblematicalRFC822Date", DATE, DATE.replace("Feb", "Pebruari")),
            ("InvalidRFC2822Date", DATE, DATE.replace("22 Feb", "30 Feb")),
            ("IncorrectDOW", DATE, DATE.replace("Wed", "Thu")),
            ("NewerThanFeed", DATE, "<pubDate>Thu, 02 Mar 2017 00:00:00 +0700</pubDate>"),
            ("NotNewestFirst", DATE, "<pubDate>Wed, 01 Jan 2014 00:00:00 +0700</pubDate>"),
        ),
        # Identities
        *broken(
            ATOM,
            ("DuplicateEntries", "2017:/berita/2017/x/</id>", "2017:/berita/2016/p059/</id>"),
            ("MissingElement", "<id>tag:library.example,2017:/berita/2017/x/</id>", ""),
            ("InvalidTAG", "<id>tag:library.example,2017:/berita/2017/x/", "<id>tag:library.example:x"),
        ),
        *broken(
            RSS,
            ("DuplicateValue", "2017:/berita/2017/x/</guid>", "2017:/berita/2016/p059/</guid>"),
            ("InvalidHttpGUID", GUID, GUID.replace("false", "true")),
            ("MissingGuid", GUID, ""),
        ),
    ],
)  # fmt: skip
def test_a_document_that_breaks_a_rule_is_named(feeds, address, code, old, new):
    text = feeds[address]
    assert old in text
    assert code in codes(address, text.replace(old, new, 1))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"version": "1.1"}, "$.version", id="the version is an address"),
        pytest.param({"title": ""}, "$.title", id="the feed has a title"),
        pytest.param({"home_page_url": "/"}, "$.home_page_url", id="addresses are absolute"),
        pytest.param({"feed_url": f"{URL}/x.json"}, "feed_url is", id="it says where it is"),
        pytest.param({"language": "bahasa indonesia"}, "$.language", id="the language is a tag"),
        pytest.param({"authors": []}, "$.authors", id="authors are some"),
        pytest.param({"hubs": [{"url": URL}]}, "$.hubs[0]", id="a hub says of which type it is"),
        pytest.param({"home": URL}, "$: ", id="no name is invented"),
    ],
)
def test_a_json_feed_that_breaks_a_rule_is_named(feeds, change, expected):
    text = json.dumps({**json.loads(feeds[JSON]), **change})
    assert [each for each in codes(JSON, text) if each.startswith(expected)]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"id": ""}, "$.items[0].id", id="an item has an identity"),
        pytest.param({"id": 7}, "$.items[0].id", id="an identity is a text"),
        pytest.param(
            {"id": "tag:library.example,2017:/berita/2016/p059/"}, "'tag:", id="no identity twice"
        ),
        pytest.param({"content_html": None}, "$.items[0]", id="an item has a content"),
        pytest.param({"url": "/x"}, "$.items[0].url", id="addresses are absolute"),
        pytest.param({"image": "a.jpg"}, "$.items[0].image", id="so is that of a picture"),
        pytest.param({"date_published": "2017-02-22"}, "$.items[0].date", id="a date has a time"),
        pytest.param(
            {"date_published": "2017-02-30T00:00:00Z"}, "tag:", id="a date is in the calendar"
        ),
        pytest.param(
            {"date_modified": "2016-01-01T00:00:00Z"}, "tag:", id="published, then modified"
        ),
        pytest.param({"tags": [""]}, "$.items[0].tags[0]", id="a tag says something"),
        pytest.param({"authors": [{}]}, "$.items[0].authors[0]", id="an author is somebody"),
        pytest.param(
            {"attachments": [{"url": URL}]}, "$.items[0].attach", id="a file says its type"
        ),
        pytest.param(
            {"attachments": [{"url": URL, "mime_type": "image/png", "size_in_bytes": -1}]},
            "$.items[0].attach",
            id="a file has no negative size",
        ),
        pytest.param({"content_html": '<a href="/x">x</a>'}, "tag:", id="HTML stands alone"),
    ],
)
def test_an_item_of_a_json_feed_that_breaks_a_rule_is_named(feeds, change, expected):
    feed = json.loads(feeds[JSON])
    first, *others = feed["items"]
    feed["items"] = [{n: v for n, v in {**first, **change}.items() if v is not None}, *others]
    assert [each for each in codes(JSON, json.dumps(feed)) if each.startswith(expected)]
