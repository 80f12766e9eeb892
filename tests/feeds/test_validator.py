"""The validator that judges our feeds in tests: a document that is right, and one that breaks each rule."""

import json
from datetime import UTC, datetime

import pytest

from feeds.opml import opml
from newsroom import addresses
from newsroom.records import Photo
from newsroom.site import RetiredFeed
from tests.feeds.making import files, post, posts
from tests.newsroom.making import URL, catalogue, library, site
from tests.tools import json_feed
from tests.tools.feed_validator import checker

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
RSS, ATOM, JSON = "/feeds/all.rss", "/feeds/all.atom", "/feeds/all.json"
ARCHIVE, OPML = "/feeds/all/2015.atom", "/feeds/subscriptions.opml"
NARROW = "/feeds/sections/news/2015.atom"
JUDUL = "<title>Judul</title>"
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
    lists = {addresses.subscriptions("id"): opml(catalogue(*given, site=its_site), "id")}
    return {address: content.decode() for address, content in {**found, **lists}.items()}


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
            ("ArchiveIncomplete", 'rel="next-archive"', 'rel="related"'),
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
            ("InvalidPositiveInteger", PICTURE, PICTURE.replace("1234", "-1")),
            ("InvalidPositiveInteger", PICTURE, PICTURE.replace("640", "0")),
            ("InvalidPositiveInteger", HEIGHT, 'height="400px"><media'),
            ("InvalidNonNegativeInteger", HEIGHT, 'height="400" channels="two"><media'),
            ("UndefinedElement", HEIGHT, 'height="400"><media:caption/><media'),
            ("UnexpectedText", HEIGHT, 'height="400">Rak<media'),
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
        *broken(RSS, ("InvalidPositiveInteger", 'fileSize="1234"', 'fileSize="1 kB"')),
        # Enclosures
        *broken(
            RSS,
            ("InvalidFullLink", GUID, GUID + ENCLOSURE.replace("https://library.example", "")),
            ("InvalidURLAttribute", GUID, GUID + ENCLOSURE.replace("https:", "ftp:")),
            ("MissingAttribute", GUID, GUID + ENCLOSURE.replace('length="1"', "")),
            ("MissingAttribute", GUID, GUID + ENCLOSURE.replace('type="audio/mpeg"', "")),
            ("UseZeroForUnknown", GUID, GUID + ENCLOSURE.replace('"1"', '"-1"')),
            ("InvalidIntegerAttribute", GUID, GUID + ENCLOSURE.replace('"1"', '"-2"')),
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
            ("ContainsHTML", 'rel="hub"', 'rel="hub" title="&lt;/b&gt;"'),
            ("InvalidUriChar", SELF, SELF + SELF.replace("self", "related").replace("all.atom", "[all]")),
            ("SchemeNotIANARegistered", SELF, SELF + SELF.replace("self", "related").replace("https:", "gemini:")),
            ("InvalidURN", SELF, SELF + '<link rel="related" href="urn:a:b"/>'),
            ("InvalidUUID", SELF, SELF + '<link rel="related" href="urn:uuid:1"/>'),
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
            ("UnexpectedWhitespace", "<published>2017", "<published> 2017"),
            ("DuplicateUpdated", "<updated>2016-01-01T00:58:00", "<updated>2016-01-01T00:59:00"),
        ),
        *broken(
            RSS,
            ("ProblematicalRFC822Date", DATE, DATE.replace("2017", "17")),
            ("ProblematicalRFC822Date", DATE, DATE.replace("+0700", "+0545")),
            ("InvalidRFC2822Date", DATE, DATE.replace("Feb", "Pebruari")),
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
            ("NonCanonicalURI", "<id>tag:library.example,2017:/berita/2017/x/", "<id>https://Library.example/x"),
            ("NonCanonicalURI", "<id>tag:library.example,2017:/berita/2017/x/", "<id>https://library.example"),
            ("NonCanonicalURI", "<id>tag:library.example,2017:/berita/2017/x/", "<id>https://library.example:443/x"),
            ("NonCanonicalURI", "<id>tag:library.example,2017:/berita/2017/x/", "<id>https://library.example/a/../x"),
            ("NonCanonicalURI", "2017:/berita/2017/x/</id>", "2017:/berita/2017/%78/</id>"),
            ("NonCanonicalURI", "2017:/berita/2017/x/</id>", "2017:/berita/2017/%c3%a9/</id>"),
            ("UnexpectedWhitespace", "2017:/berita/2017/x/</id>", "2017:/berita/2017/x/ </id>"),
        ),
        *broken(
            RSS,
            ("DuplicateValue", "2017:/berita/2017/x/</guid>", "2017:/berita/2016/p059/</guid>"),
            ("InvalidPermalink", GUID, GUID.replace("false", "true")),
            ("InvalidHttpGUID", GUID, "<guid>17-02</guid>"),
            ("NotSufficientlyUnique", GUID, '<guid isPermaLink="false">17</guid>'),
            ("InvalidBooleanAttribute", GUID, GUID.replace("false", "no")),
            ("MissingGuid", GUID, ""),
        ),
        # Plain texts
        *broken(
            RSS,
            ("ContainsHTML", JUDUL, "<title>&lt;b&gt;Judul&lt;/b&gt;</title>"),
            ("ContainsHTML", JUDUL, "<title>&#x3C;b>Judul&#x3C;/b></title>"),
            ("ContainsHTML", JUDUL, "<title>R&amp;amp;D</title>"),
            ("ContainsHTML", JUDUL, "<title>R&amp;D2</title>"),
            ("CharacterData", JUDUL, "<title>Tag &lt;buku</title>"),
            ("NotBlank", JUDUL, "<title> </title>"),
            ("UndefinedElement", JUDUL, "<title><b>Judul</b></title>"),
            ("ContainsHTML", "lengkap.</description>", "lengkap &amp;amp; utuh.</description>"),
            ("ContainsHTML", ">Berita</category>", ">&amp;quot;Berita&amp;quot;</category>"),
            ("ContainsHTML", "</copyright>", " &amp;copy;</copyright>"),
            ("ContainsUndeclaredHTML", 'plain">Rak<', 'plain">R&amp;amp;D<'),
            ("MissingRealName", "<ttl>", "<managingEditor>a@library.example</managingEditor><ttl>"),
            ("InvalidContact", "<ttl>", "<managingEditor>Sari</managingEditor><ttl>"),
        ),
        *broken(
            ATOM,
            ("ContainsUndeclaredHTML", JUDUL, "<title>&lt;b&gt;Judul&lt;/b&gt;</title>"),
            ("ContainsUndeclaredHTML", JUDUL, "<title>R&amp;amp;D</title>"),
            ("NotBlank", JUDUL, "<title/>"),
            ("NotBlank", 'html"><![CDATA[<p>Isi.</p>]]></content>', 'html"></content>'),
            ("ContainsHTML", 'label="Berita"', 'label="&lt;b&gt;Berita&lt;/b&gt;"'),
            ("NotBlank", 'term="news"', 'term=""'),
            ("MissingAttribute", 'term="news" ', ""),
            ("UnexpectedAttribute", 'term="news"', 'term="news" name="news"'),
            ("UnexpectedAttribute", "<published>", '<published type="text">'),
            ("ContainsHTML", "<name>Redaksi", "<name>&amp;lt;Redaksi"),
            ("ContainsEmail", "<name>Redaksi", "<name>Redaksi &lt;a@library.example&gt;"),
            ("NotBlank", "<name>Redaksi</name>", "<name/>"),
            ("UnexpectedWhitespace", "</name>", "</name><uri> https://library.example/ </uri>"),
            ("InvalidAddrSpec", "</name>", "</name><email>Sari</email>"),
            ("InvalidTextType", JUDUL, '<title type="text/html">Judul</title>'),
            ("MissingXhtmlDiv", JUDUL, '<title type="xhtml">Judul</title>'),
            ("MissingTypeAttr", '<content type="html">', '<content src="https://library.example/">'),
        ),
        *broken(
            NARROW,
            ("MissingTextualContent", "<summary>Ringkasan.</summary>", ""),
            ("MissingContentOrAlternate", '<link rel="alternate" type="text/html" hreflang="id" href="https://library.example/berita/2015/', '<link rel="related" type="text/html" hreflang="id" href="https://library.example/berita/2015/'),
        ),
        # HTML
        *broken(
            RSS,
            ("NotHtml", "<p>Isi.</p>", "<p>Isi."),
            ("NotHtml", "<p>Isi.</p>", "<p>Isi.</b></p>"),
            ("NotHtml", "<p>Isi.</p>", "<p>Isi<div>.</div></p>"),
            ("NotHtml", "<p>Isi.</p>", "<p>A & B&C</p>"),
            ("NotHtml", "<p>Isi.</p>", "<p>3 < 5</p>"),
            ("NotHtml", "<p>Isi.</p>", '<p id="a" id="b">Isi.</p>'),
            ("NotHtml", "<p>Isi.</p>", '<a href="https://a.example/"><a href="https://a.example/">x</a></a>'),
            ("NotHtml", "<p>Isi.</p>", "<table><td>Isi.</td></table>"),
            ("NotHtml", "<p>Isi.</p>", "<table><tr>Isi.</tr></table>"),
            ("NotHtml", "<p>Isi.</p>", "<p>Isi.<span/></p>"),
            ("NotHtml", "<p>Isi.</p>", "<h2><h3>Isi.</h3></h2>"),
            ("NotHtml", "<p>Isi.</p>", "<ul><li><i><li>Isi.</li></i></li></ul>"),
            ("NotHtml", "<p>Isi.</p>", "<?php Isi ?>"),
            ("NotHtml", "<p>Isi.</p>", "<isi>.</isi>"),
            ("NotHtml", "<p>Isi.</p>", "<p>&#1;</p>"),
            ("SecurityRisk", "<p>Isi.</p>", "<iframe></iframe>"),
            ("SecurityRiskAttr", "<p>Isi.</p>", '<p aria-hidden="true">Isi.</p>'),
            ("SecurityRiskAttr", "<p>Isi.</p>", '<p onclick="x()">Isi.</p>'),
            ("DangerousStyleAttr", "<p>Isi.</p>", '<p style="position: fixed">Isi.</p>'),
            ("ContainsRelRef", "<p>Isi.</p>", '<p><a href="/x/">Isi.</a></p>'),
        ),
        # Where an element stands, and in which namespace
        *broken(
            RSS,
            ("InvalidRSSVersion", 'version="2.0"', 'version="2.1"'),
            ("UndefinedElement", "<dc:creator>", "<dc:author>Sari</dc:author><dc:creator>"),
            ("UndefinedElement", "<ttl>", "<content:encoded>Isi.</content:encoded><ttl>"),
            ("UndefinedElement", "<ttl>", "<summary>Isi.</summary><ttl>"),
            ("UndefinedElement", "</image>", "<alt>Logo</alt></image>"),
            ("MisplacedXHTMLContent", "<ttl>", '<x:p xmlns:x="http://www.w3.org/1999/xhtml">Isi.</x:p><ttl>'),
            ("NonstdPrefix", "<ttl>", '<d:title xmlns:d="http://purl.org/dc/elements/1.1/">Isi.</d:title><ttl>'),
            ("ReservedPrefix", "<ttl>", '<dc:x xmlns:dc="https://a.example/">Isi.</dc:x><ttl>'),
            ("UnknownNamespace", "<ttl>", '<ttl xmlns:a="https://a.example/">'),
            ("MediaRssNamespace", "yahoo.com/mrss/", "yahoo.com/mrss"),
            ("UnexpectedText", "<ttl>", "Isi.<ttl>"),
            ("UseOfExtensionAttr", "<ttl>", '<ttl dc:type="a">'),
            ("DuplicateSemantics", "<ttl>", "<dc:language>id</dc:language><ttl>"),
            ("DuplicateItemSemantics", "<dc:creator>", "<dc:subject>Isi</dc:subject><dc:creator>"),
            ("DuplicateItemSemantics", GUID, f"{GUID}<atom:id>tag:a.example,2017:x</atom:id>"),
            ("DuplicateDescriptionSemantics", GUID, f"{GUID}<atom:content>Isi.</atom:content>"),
            ("NeedDescriptionBeforeContent", "<description>Ringkasan.</description>", ""),
            ("MisplacedItem", "</channel>", "<ttl>60</ttl></channel>"),
            ("AvoidTextInput", "<ttl>", "<textInput/><ttl>"),
            ("ImageUrlFormat", "icon.png", "icon.webp"),
            ("ImageTitleDoesntMatch", "<title>Kabar Perpustakaan: Semua berita dan liputan</title>\n      <link>", "<title>Logo</title><link>"),
            ("ImageLinkDoesntMatch", "</title>\n      <link>https://library.example/", "</title><link>https://library.example/a/"),
            ("InvalidLanguage", "<dc:language>id", "<dc:language>bahasa Indonesia"),
            ("MissingDCLanguage", "<language>id</language>", ""),
            ("MissingDescription", "<description>Setiap berita dan liputan baru, lengkap.</description>", ""),
            ("MissingLink", "<link>https://library.example/</link>", ""),
            ("InvalidWidth", "</image>", "<width>192</width></image>"),
            ("ItemMustContainTitleOrDescription", f"{JUDUL}\n  <link>https://library.example/berita/2017/x/</link>\n  <description>Ringkasan.</description>", ""),
        ),
        *broken(
            ATOM,
            ("AvoidNamespacePrefix", "<generator>", '<a:rights xmlns:a="http://www.w3.org/2005/Atom">x</a:rights><generator>'),
            ("UndefinedElement", "<published>", "<fh:archive/><published>"),
            ("UndefinedElement", "<generator>", "<media:content/><generator>"),
            ("MissingDCLanguage", ' xml:lang="id">\n<id>tag:library.example,2017:/feeds/all<', ">\n<id>tag:library.example,2017:/feeds/all<"),
            ("MisplacedMetadata", "</feed>", "<rights>x</rights></feed>"),
        ),
        # The document
        *broken(
            RSS,
            ("BadCharacters", JUDUL, "<title>Jud\x85l</title>"),
            ("BadCharacters", JUDUL, "<title>Caf\xc3\xa9</title>"),
            ("NonSpecificMediaType", "<rss ", f"<!--{'x' * 600}--><rss "),
            ("ValidatorLimit", "<rss ", f"<!--{'x' * 5_000_000}--><rss "),
            ("EncodingMismatch", "<?xml ", "\ufeff<?xml "),
            ("NotUTF8", "encoding='UTF-8'", "encoding='ISO-8859-1'"),
            ("SAXError", "</rss>", ""),
            ("InvalidDoctype", "<rss ", "<!DOCTYPE rss><rss "),
        ),
        # A list of feeds
        *broken(
            OPML,
            ("InvalidOPMLVersion", 'version="2.0"', 'version="3.0"'),
            ("MissingElement", "<head>\n    <title>Kabar Perpustakaan</title>\n  </head>", ""),
            ("MissingAttribute", ' text="Semuanya"', ""),
            ("MissingOutlineType", ' type="rss"', ""),
            ("MissingXmlURL", "xmlUrl=", "url="),
            ("MissingTitleAttr", " title=", " category="),
            ("UnexpectedAttribute", " title=", ' name="x" title='),
            ("UndefinedElement", "<outline type", "<feed/><outline type"),
            ("InvalidOutlineVersion", 'version="RSS2"', 'version="Atom"'),
            ("InvalidLanguage", 'language="id"', 'language="bahasa Indonesia"'),
            ("InvalidFullLink", 'htmlUrl="https://library.example', 'htmlUrl="'),
            ("NotHtml", 'description="', 'description="R&amp;D '),
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
