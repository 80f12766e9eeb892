"""What was published → content/addresses.txt, and what a person is shown of it."""

import json
from datetime import date

import pytest

from engine import recording
from newsroom.problems import problem
from tests.newsroom.making import catalogue, record, site

KNOWN = "/berita/2017/x/  2026-11-01  news/2017/x.md\n/lama/  2026-11-01  news/2017/lama.md\n"
SHOWN = catalogue(record("news/2017/y.md", aliases=("/berita/2017/x/",)))


@pytest.fixture
def content(tmp_path):
    (tmp_path / "addresses.txt").write_text(KNOWN, "utf-8")
    return tmp_path


def lines(content):
    return (content / "addresses.txt").read_text("utf-8").splitlines()[2:]


def test_the_first_publication_makes_the_file(tmp_path):
    told = []
    recording.save(tmp_path, catalogue(record("news/2017/x.md")), "en", told.append)
    assert lines(tmp_path) == [
        "/  2026-11-23",
        "/berita/  2026-11-23",
        "/berita/2017/x/  2026-11-23  news/2017/x.md",
        "/cari/  2026-11-23",
        "/en/  2026-11-23",
        "/en/feeds/all.atom  2026-11-23",
        "/en/feeds/all.json  2026-11-23",
        "/en/feeds/all.rss  2026-11-23",
        "/en/search/  2026-11-23",
        "/feeds/all.atom  2026-11-23",
        "/feeds/all.json  2026-11-23",
        "/feeds/all.rss  2026-11-23",
        "/feeds/news.atom  2026-11-23",
        "/feeds/news.json  2026-11-23",
        "/feeds/news.rss  2026-11-23",
    ]
    assert told == [
        "content/addresses.txt: 15 new addresses, 0 moved. Keep it in git: git add content/addresses.txt"
    ]
    assert [each.name for each in tmp_path.iterdir()] == ["addresses.txt"]


def test_a_later_one_adds_moves_and_forgets_nothing(content):
    recording.save(content, SHOWN, "id", lambda _line: None)
    assert "/berita/2017/x/  2026-11-01  news/2017/y.md" in lines(content)
    assert "/berita/2017/y/  2026-11-23  news/2017/y.md" in lines(content)
    assert "/lama/  2026-11-01  news/2017/lama.md" in lines(content)


def test_the_same_site_on_another_day_changes_nothing(tmp_path):
    told = []
    shown = record("news/2017/x.md")
    recording.save(tmp_path, catalogue(shown), "en", told.append)
    before = lines(tmp_path)
    later = site().now.replace(year=2027)
    recording.save(tmp_path, catalogue(shown, site=site(now=later)), "en", told.append)
    assert lines(tmp_path) == before
    assert told[1] == "content/addresses.txt is as it was."


def test_drafts_and_posts_to_come_are_not_in_it(tmp_path):
    shown = catalogue(
        record("news/2027/x.md", date="2027-01-01"), record("news/d.md", status="draft")
    )
    recording.save(tmp_path, shown, "en", lambda _line: None)
    assert [line for line in lines(tmp_path) if line.endswith(".md")] == []


def test_a_table_shows_what_comes_moves_and_goes(content):
    told = []
    recording.show(content, recording.compare(content, SHOWN), "en", told.append)
    assert told == [
        "New addresses, recorded when the site is published:",
        "  /                   (a list)",
        "  /berita/            (a list)",
        "  /berita/2017/y/     news/2017/y.md",
        "  /cari/              (a list)",
        "  /en/                (a list)",
        "  /en/feeds/all.atom  (a list)",
        "  /en/feeds/all.json  (a list)",
        "  /en/feeds/all.rss   (a list)",
        "  /en/search/         (a list)",
        "  /feeds/all.atom     (a list)",
        "  /feeds/all.json     (a list)",
        "  /feeds/all.rss      (a list)",
        "  /feeds/news.atom    (a list)",
        "  /feeds/news.json    (a list)",
        "  /feeds/news.rss     (a list)",
        "Addresses that another file answers now:",
        "  /berita/2017/x/     news/2017/x.md → news/2017/y.md",
        "Addresses that would be lost:",
        "  /lama/              news/2017/lama.md",
        "15 new, 1 moved, 1 would be lost; 2 on record.",
    ]


def test_a_program_gets_the_same(content):
    lost = problem("news/2017/lama.md", 0, "address-lost", found="/lama/")
    told = json.loads(recording.as_json(recording.compare(content, SHOWN), [lost], "en"))
    assert told["added"][2] == {"address": "/berita/2017/y/", "file": "news/2017/y.md"}
    assert told["moved"] == [
        {"address": "/berita/2017/x/", "from": "news/2017/x.md", "to": "news/2017/y.md"}
    ]
    assert told["lost"] == [
        {
            "address": "/lama/",
            "file": "news/2017/lama.md",
            "since": date(2026, 11, 1).isoformat(),
        }
    ]
    assert [each["code"] for each in told["problems"]] == ["address-lost"]
