"""The table of feeds → files: which there are, what each holds, and where the rest is (RFC 5005)."""

import json
from collections import Counter

import feedparser
import pytest

import feeds.documents
from feeds import atom, json_feed, rss
from feeds.documents import MOST_BYTES, documents
from newsroom.announced import announced
from newsroom.fragments import Fragment
from newsroom.listening import Listening
from newsroom.site import RetiredFeed
from tests.feeds.making import feed_of, files, files_of, post, posts
from tests.newsroom.making import catalogue, library, record, site

LIBRARY = "https://library.example"
EVERYTHING = (
    post("news/2017/x.md", topics=("literasi",), authors=("Rika Yulianti",), section="service"),
    post("news/2017/x.en.md", topics=("literasi",), authors=("Rika Yulianti",), section="service"),
    record("series/pekan.md"),
    record("events/2017/e.md", series="pekan"),
    record("recaps/2017/r.md", event="2017/e"),
    record("agreements/2017-a.md", signed="2017-04-01"),
    record("partners/x.md"),
    record("editions/2017-05.md", starts="2017-02-20"),
)


def links(content, rel):
    return [link.href for link in feedparser.parse(content).feed.links if link.rel == rel]


def test_every_feed_exists_in_three_formats():
    names = {address.rpartition(".")[0] for address in files(*EVERYTHING)}
    assert names == {
        "/feeds/all", "/feeds/news", "/feeds/recaps", "/feeds/events", "/feeds/editions",
        "/feeds/international-corner", "/feeds/sections/service", "/feeds/topics/literasi",
        "/feeds/authors/rika-yulianti", "/feeds/series/pekan",
        "/en/feeds/all", "/en/feeds/news", "/en/feeds/sections/service", "/en/feeds/topics/literasi",
        "/en/feeds/authors/rika-yulianti",
    }  # fmt: skip
    assert set(files(*EVERYTHING)) == {f"{n}.{e}" for n in names for e in ("rss", "atom", "json")}


def test_a_series_brings_its_events_and_what_was_written_of_them():
    read = feedparser.parse(feed_of(*EVERYTHING, name="series/pekan"))
    assert [entry.link for entry in read.entries] == [
        f"{LIBRARY}/liputan/2017/r/",
        f"{LIBRARY}/acara/2017/e/",
    ]


def test_a_topic_is_called_alike_in_every_language_so_that_a_better_name_moves_no_feed():
    topics = {"literasi": {"id": "Literasi", "en": "Reading"}}
    found = files(*EVERYTHING, site=site(topics=topics))
    assert "/en/feeds/topics/literasi.rss" in found
    read = feedparser.parse(found["/en/feeds/topics/literasi.rss"])
    assert read.feed.title == "Library News: Topic: Reading"
    assert read.feed.link == f"{LIBRARY}/en/topics/reading/"


def test_a_feed_leads_to_its_other_formats_and_to_the_other_language():
    content = feed_of(*EVERYTHING, name="topics/literasi", ending="atom")
    assert links(content, "self") == [f"{LIBRARY}/feeds/topics/literasi.atom"]
    assert links(content, "alternate") == [
        f"{LIBRARY}/topik/literasi/",
        f"{LIBRARY}/feeds/topics/literasi.rss",
        f"{LIBRARY}/feeds/topics/literasi.json",
        f"{LIBRARY}/en/feeds/topics/literasi.atom",
    ]


def test_a_document_by_itself_is_the_same_as_among_all_others():
    given = (*EVERYTHING, *posts(60, year=2015))
    found = files_of(catalogue(*given))
    for document in documents(catalogue(*given), "/icon.png"):
        if document.address in found:
            alone = document.make(Listening(catalogue(*given)))
            assert alone == found[document.address]


def test_a_document_asks_for_the_items_that_it_holds_and_no_others():
    """So it is made anew only when one of them has changed."""
    whole = catalogue(*posts(60, year=2015), *posts(60, year=2016))
    listening = Listening(whole)
    for document in documents(whole):
        _, asked = listening.hear(document.make)
        paths = {each[1] for each in asked if each[0] == "by_path"}
        if document.address == "/feeds/all.rss":
            assert paths == {f"news/2016/p{n:03}.md" for n in range(10, 60)}
        if document.address == "/feeds/all/2015.atom":
            assert paths == {f"news/2015/p{n:03}.md" for n in range(60)}


def test_an_item_is_made_once_however_many_feeds_formats_and_archives_hold_it(monkeypatch):
    """Ten thousand posts stand in six feeds each; all feeds together stay a small part of a build."""
    made, written = Counter(), Counter()

    def counted(writer, ending):
        entry = writer.entry

        def counting(item):
            written[ending, item.id] += 1
            return entry(item)

        return counting

    item = feeds.documents.item
    monkeypatch.setattr(
        "feeds.documents.item", lambda each, its: (made.update([each.path]), item(each, its))[1]
    )
    for ending, writer in {"atom": atom, "rss": rss, "json": json_feed}.items():
        monkeypatch.setattr(writer, "entry", counted(writer, ending))
    given = [
        post(
            f"news/{year}/p{n:03}.md", date=f"{year}-01-01 {n // 60:02}:{n % 60:02}",
            topics=("a", f"t{n % 3}"), authors=("Sari",), section="service",
        )
        for year in (2015, 2016) for n in range(60)
    ]  # fmt: skip
    whole = catalogue(*given, *EVERYTHING)
    files_of(Listening(whole))
    held = {record.path for its in whole.in_feed.values() for record in its}
    assert made == Counter(held)
    assert set(written.values()) == {1}
    assert sum(ending == "atom" for ending, _ in written) == len(held)


def test_an_archive_that_is_made_alone_is_the_same(monkeypatch):
    """An edit of an old post makes its archive and no feed, so no item is there in every format."""
    given = [*posts(60, year=2015), *posts(60, year=2016)]
    found = files(*given)
    whole = catalogue(*given)
    [archive] = [d for d in documents(whole, "/icon.png") if d.address == "/feeds/all/2015.atom"]
    monkeypatch.setattr(rss, "entry", lambda _: pytest.fail("an archive needs no RSS"))
    assert archive.make(Listening(whole)) == found[archive.address]


def test_a_hub_is_named_when_there_is_one():
    with_hub = site(library=library(hub="https://hub.example/"))
    assert links(feed_of(post(), site=with_hub), "hub") == ["https://hub.example/"]
    assert json.loads(feed_of(post(), ending="json", site=with_hub))["hubs"] == [
        {"type": "WebSub", "url": "https://hub.example/"}
    ]
    assert links(feed_of(post()), "hub") == []
    assert "hubs" not in json.loads(feed_of(post(), ending="json"))


# --- At most so much ----------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["rss", "atom", "json"])
@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<p>" + "kata " * 5000 + "</p>", id="long posts"),
        pytest.param("<p>" + "&lt;" * 12_000 + "</p>", id="signs that are escaped twice"),
    ],
)
def test_a_feed_is_never_heavier_than_500_kb(html, ending):
    content = feed_of(*posts(12, html * 3), ending=ending)
    assert len(content) <= MOST_BYTES
    assert content.count(b"tag:library.example,2017:/berita/2017/p") >= 1


def test_an_archive_holds_a_whole_year_and_leads_to_its_neighbours():
    given = [*posts(30, year=2015), *posts(30, year=2016), *posts(30, year=2017)]
    found = files(*given)
    archives = sorted(a for a in found if a.startswith("/feeds/all/"))
    assert archives == ["/feeds/all/2015.atom", "/feeds/all/2016.atom"]
    assert links(found["/feeds/all.rss"], "prev-archive") == [f"{LIBRARY}/feeds/all/2016.atom"]
    newer, older = found["/feeds/all/2016.atom"], found["/feeds/all/2015.atom"]
    assert [len(feedparser.parse(each).entries) for each in (newer, older)] == [30, 30]
    assert links(newer, "prev-archive") == [f"{LIBRARY}/feeds/all/2015.atom"]
    assert links(newer, "next-archive") == []
    assert links(older, "next-archive") == [f"{LIBRARY}/feeds/all/2016.atom"]
    assert links(older, "current") == [f"{LIBRARY}/feeds/all.atom"]
    assert b"<fh:archive/>" in older
    assert b"<fh:archive/>" not in found["/feeds/all.atom"]


def test_who_follows_the_archives_gets_every_post_once():
    given = [*posts(70, year=2015), *posts(40, year=2016)]
    found = files(*given)
    ids, address = set(), "/feeds/all.atom"
    while address:
        read = feedparser.parse(found[address])
        ids |= {entry.id for entry in read.entries}
        before = [link.href for link in read.feed.links if link.rel == "prev-archive"]
        address = before[0].removeprefix(LIBRARY) if before else ""
    assert len(ids) == 110


def test_a_new_post_leaves_the_archives_of_other_years_alone():
    given = [*posts(60, year=2015), *posts(60, year=2016)]
    before, after = files(*given), files(*given, post("news/2017/baru.md", date="2017-01-01"))
    changed = {address for address in after if before.get(address) != after[address]}
    assert not {address for address in changed if address.endswith(("2015.atom", "2016.atom"))}


def test_a_narrow_archive_names_its_posts_and_that_of_everything_has_their_text():
    given = [
        post(f"news/2015/p{n:03}.md", date=f"2015-01-01 {n // 60:02}:{n % 60:02}", topics=("a",))
        for n in range(60)
    ]
    found = files(*given)
    whole = feedparser.parse(found["/feeds/all/2015.atom"]).entries
    assert whole[0].content[0].value == "<p>Isi.</p>"
    for name in ("news", "topics/a", "sections/news"):
        narrow = feedparser.parse(found[f"/feeds/{name}/2015.atom"]).entries
        assert [e.id for e in narrow] == [e.id for e in whole]
        assert narrow[0].summary == "Ringkasan."
        assert "content" not in narrow[0]


def test_every_item_stands_whole_in_one_archive():
    """Whichever feed it is in: a row that is not the widest has only what a wider one has."""
    whole = catalogue(*EVERYTHING)
    widest = [name for name, its in whole.feeds.items() if its.widest]
    held = Counter(record.path for name in widest for record in whole.in_feed[name])
    assert set(held) == {record.path for its in whole.in_feed.values() for record in its}
    assert set(held.values()) == {1}


def test_an_archive_of_events_has_their_text():
    given = [
        record(
            f"events/2015/e{n:03}.md",
            starts=f"2015-03-{n % 28 + 1:02}",
            fragment=Fragment(html="<p>Isi.</p>"),
        )
        for n in range(60)
    ]
    entries = feedparser.parse(files(*given)["/feeds/events/2015.atom"]).entries
    assert "<p>Isi.</p>" in entries[0].content[0].value


def test_a_post_that_an_archive_only_names_has_its_title_for_a_summary_where_it_has_none():
    given = [
        post(
            f"news/2015/p{n:03}.md",
            date=f"2015-01-01 {n // 60:02}:{n % 60:02}",
            topics=("a",),
            summary="",
            title="A & B",
        )
        for n in range(60)
    ]
    narrow = feedparser.parse(files(*given)["/feeds/topics/a/2015.atom"]).entries
    assert {each.summary for each in narrow} == {"A & B"}


def test_an_edit_changes_only_the_feeds_that_have_the_post():
    given = [*posts(5), post("news/2017/z.md", topics=("a",), section="service")]
    before = files(*given)
    after = files(
        *given[:5], post("news/2017/z.md", "<p>Lain.</p>", topics=("a",), section="service")
    )
    changed = {address.rpartition(".")[0] for address in after if before[address] != after[address]}
    assert changed == {"/feeds/all", "/feeds/news", "/feeds/sections/service", "/feeds/topics/a"}


# --- The end of a feed --------------------------------------------------------------------------------


def test_a_feed_that_has_ended_keeps_its_address_and_says_where_to_go():
    row = RetiredFeed(feed="topics/lama", ended="2026-11-01", instead="topics/literasi")
    found = files(*EVERYTHING, site=site(library=library(retired_feeds=(row,))))
    for ending in ("rss", "atom"):
        [entry] = feedparser.parse(found[f"/feeds/topics/lama.{ending}"]).entries
        assert entry.title == "Umpan ini sudah berhenti"
        assert f"{LIBRARY}/feeds/topics/literasi.rss" in entry.content[0].value
        assert entry.id == "tag:library.example,2017:/feeds/topics/lama#ended"
    [item] = json.loads(found["/en/feeds/topics/lama.json"])["items"]
    assert item["title"] == "This feed has ended"
    assert item["date_published"] == "2026-11-01T00:00:00+07:00"


@pytest.mark.parametrize(
    ("path", "fields", "moment"),
    [
        pytest.param("news/2017/x.md", {"date": "2017-02"}, "2017-02-01 00:00:00", id="a post"),
        pytest.param(
            "agreements/a.md", {"signed": "2018"}, "2018-01-01 00:00:00", id="an agreement"
        ),
        pytest.param("agreements/a.md", {}, "None", id="an agreement without a day"),
        pytest.param(
            "editions/e.md",
            {"starts": "2017-03-01", "ends": "2017-03-14"},
            "2017-03-14 00:00:00",
            id="an edition",
        ),
        pytest.param(
            "events/e.md", {"starts": "2017-03-15 09:00"}, "2017-03-01 09:00:00", id="an event"
        ),
    ],
)
def test_subscribers_hear_of_a_record_at_a_moment_that_the_clock_does_not_change(
    path, fields, moment
):
    assert str(announced(record(path, **fields))) == moment
