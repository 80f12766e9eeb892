"""The table of feeds → OPML: what a reader imports."""

from lxml import etree

from feeds.opml import opml
from tests.feeds.test_documents import EVERYTHING
from tests.newsroom.making import catalogue


def outlines(language):
    root = etree.fromstring(opml(catalogue(*EVERYTHING), language))
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    return root.findall("body/outline")


def test_every_feed_of_both_languages_stands_once_in_its_group():
    groups = {group.get("text"): [each.get("xmlUrl") for each in group] for group in outlines("id")}
    assert list(groups)[:2] == ["Semuanya", "Menurut jenis"]
    assert groups["Menurut topik"] == ["https://library.example/feeds/topics/literasi.rss"]
    assert groups["By author"] == ["https://library.example/en/feeds/authors/rika-yulianti.rss"]
    every = [address for found in groups.values() for address in found]
    assert len(every) == len(set(every)) == 15


def test_an_outline_says_what_readers_show():
    [first] = outlines("en")[0]
    assert dict(first.attrib) == {
        "type": "rss",
        "version": "RSS2",
        "text": "Library News: All news and recaps",
        "title": "Library News: All news and recaps",
        "description": "Every new post, in full.",
        "language": "en",
        "xmlUrl": "https://library.example/en/feeds/all.rss",
        "htmlUrl": "https://library.example/en/",
    }
