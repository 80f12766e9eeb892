"""Posts → RSS: what a subscriber gets, parsed by feedparser, and what never changes."""

import re
from datetime import datetime

import feedparser
import pytest

from feeds.documents import MOST
from newsroom.records import Record
from tests.feeds.making import feed_of as feed
from tests.feeds.making import post, posts
from tests.newsroom.making import NOW, site

TITLE = "<b>Tebal</b> & \"kutip\" 'satu' كتاب 😀 “dua”"


def parsed(*records: Record, **more: object) -> feedparser.FeedParserDict:
    read = feedparser.parse(feed(*records, **more))
    assert not read.bozo, read.get("bozo_exception")
    return read


def only(*records: Record, **more: object) -> feedparser.FeedParserDict:
    [entry] = parsed(*records, **more).entries
    return entry


def test_the_channel_says_what_it_is():
    channel = parsed(post()).feed
    assert channel.title == "Kabar Perpustakaan: Semua berita dan liputan"
    assert channel.link == "https://library.example/"
    assert channel.language == "id"
    assert [link.href for link in channel.links if link.rel == "self"] == [
        "https://library.example/feeds/all.rss"
    ]


def test_the_english_feed_is_english():
    channel = parsed(post(), post("news/2017/x.en.md"), language="en").feed
    assert (channel.language, channel.link) == ("en", "https://library.example/en/")


def test_an_item_carries_the_whole_post():
    entry = only(
        post(
            date="2017-02-22 09:30",
            authors=("Rika", "Santi"),
            topics=("literasi",),
            html="<p>Satu.</p><p>Dua.</p>",
        ),
        site=site(topics={"literasi": {"id": "Literasi", "en": "Literacy"}}),
    )
    assert entry.title == "Judul"
    assert entry.link == "https://library.example/berita/2017/x/"
    assert entry.published == "Wed, 22 Feb 2017 09:30:00 +0700"
    assert entry.summary == "Ringkasan."
    assert entry.content[0].value == "<p>Satu.</p><p>Dua.</p>"
    assert [author.name for author in entry.authors] == ["Rika", "Santi"]
    assert [tag.term for tag in entry.tags] == ["Berita", "Literasi"]


def test_a_post_without_an_author_is_signed_by_the_newsroom():
    assert only(post()).author == "Redaksi"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        pytest.param("2017", "Sun, 01 Jan 2017 00:00:00 +0700", id="a year"),
        pytest.param("2017-02", "Wed, 01 Feb 2017 00:00:00 +0700", id="a month"),
        pytest.param("2017-02-22", "Wed, 22 Feb 2017 00:00:00 +0700", id="a day"),
        pytest.param("2017-02-22~", "Wed, 22 Feb 2017 00:00:00 +0700", id="about a day"),
    ],
)
def test_a_partial_date_is_its_first_moment(text, published):
    assert only(post(date=text)).published == published


# --- What never changes -----------------------------------------------------------------------------

GUID = "tag:library.example,2017:/berita/2017/x/"


@pytest.mark.parametrize(
    ("path", "fields", "more"),
    [
        pytest.param("news/2017/x.md", {}, {}, id="as it was"),
        pytest.param("news/2017/x.md", {"title": "Lain", "summary": "Lain."}, {}, id="a new title"),
        pytest.param("news/2017/x.md", {"date": "2018", "updated": "2019"}, {}, id="a new date"),
        pytest.param(
            "news/2018/y.md", {"slug": "z", "aliases": ("/berita/2017/x/",)}, {}, id="a new address"
        ),
        pytest.param(
            "news/2017/x.md", {}, {"site": site(url="https://new.example")}, id="a new domain"
        ),
    ],
)
def test_a_guid_survives(path, fields, more):
    """An old item must never come back as a new one."""
    entry = only(post(path, **fields), **more)
    assert (entry.id, entry.guidislink) == (GUID, False)


def test_two_posts_have_two_guids_in_each_language():
    given = [post("news/2017/x.md"), post("news/2017/y.md"), post("news/2017/x.en.md")]
    guids = [e.id for tag in ("id", "en") for e in parsed(*given, language=tag).entries]
    assert len(set(guids)) == 3


def test_the_same_posts_make_the_same_bytes_at_any_moment_and_in_any_order():
    given = [post(f"news/2017/{name}.md") for name in "abc"]
    first = feed(*given)
    assert feed(*reversed(given), site=site(now=NOW.replace(year=2030))) == first


def test_nothing_is_dated_by_the_clock():
    text = feed(post(date="2017-02-22", updated="2018-03-01")).decode()
    assert set(re.findall(r"<(?:pubDate|lastBuildDate)>(.*?)<", text)) == {
        "Thu, 01 Mar 2018 00:00:00 +0700",
        "Wed, 22 Feb 2017 00:00:00 +0700",
    }
    assert str(datetime.now().year) not in text  # noqa: DTZ005  the clock is what must not appear


def test_a_feed_without_a_post_is_a_feed():
    """It says nothing of the clock: its last change is the year in which its identities begin."""
    read = parsed()
    assert read.entries == []
    assert read.feed.updated == "Sun, 01 Jan 2017 00:00:00 +0700"


def test_the_newest_stand_first_and_the_oldest_stay_out():
    links = [entry.link for entry in parsed(*posts(60)).entries]
    assert len(links) == MOST == 50
    assert links[0] == "https://library.example/berita/2017/p059/"
    assert links[-1] == "https://library.example/berita/2017/p010/"


def test_drafts_and_posts_to_come_are_in_no_feed():
    given = [post(), post("news/a.md", status="draft"), post("news/b.md", date="2030")]
    assert len(parsed(*given).entries) == 1


# --- What a reader must be able to parse ------------------------------------------------------------


def test_a_title_with_markup_quotes_right_to_left_text_and_emoji_arrives_as_written():
    """RSS titles are plain text: one layer of escaping, no more."""
    text = feed(post(title=TITLE))
    assert b"<title>&#x3C;b&gt;Tebal&#x3C;/b&gt; &#x26; \"kutip\" 'satu' " in text
    assert "كتاب 😀 “dua”</title>".encode() in text
    parsed(post(title=TITLE))


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x0b", "\x0c", "\x1f", "\x7f", "\x85", "\ufffe", "\uffff", "\ud800", "\u2028"],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_one_control_character_does_not_lose_the_feed(character):
    """Records come clean from the newsroom; a plugin may still make one."""
    dirty = f"a{character}b"
    entry = only(post(title=dirty, summary=dirty, html=f"<p>{dirty}</p>", authors=(dirty,)))
    assert (entry.title, entry.summary, entry.author) == ("ab", "ab", "ab")
    assert entry.content[0].value == "<p>ab</p>"


def test_the_end_of_a_cdata_section_in_a_body_does_not_end_it():
    entry = only(post(html="<pre><code>a[b[0]]&gt;c ]]&gt; d</code></pre>"))
    assert "]]&gt; d" in entry.content[0].value


def test_every_address_in_a_body_is_absolute():
    html = (
        '<p><a href="content:news/2017/y.md#b">y</a> <a href="/x.pdf">pdf</a>'
        ' <a href="#fn">1</a> <a href="https://a.example/">a</a> <a href="mailto:a@b.c">@</a></p>'
        '<img src="content:photos/a.jpg" alt="A" loading="lazy" srcset="/a-400.jpg 400w, /a.jpg 800w">'
    )
    newest = parsed(post(html=html), post("news/2017/y.md", date="2016")).entries[0]
    value = newest.content[0].value
    assert re.findall(r'(?:href|src)="([^"]*)"', value) == [
        "https://library.example/berita/2017/y/#b",
        "https://library.example/x.pdf",
        "https://library.example/berita/2017/x/#fn",
        "https://a.example/",
        "mailto:a@b.c",
        "https://library.example/photos/a.jpg",
    ]
