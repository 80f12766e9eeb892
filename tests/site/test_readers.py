"""Real readers over HTTP: an old item never comes back as new, and a new one comes once."""

import shutil

import pytest

from tests.sites import FIXTURE, build
from tests.tools import readers

#: One feed of every kind and format that each of the two can read.
KINDS = (
    "/feeds/all.rss", "/feeds/news.atom", "/feeds/recaps.rss", "/feeds/events.atom",
    "/feeds/international-corner.rss", "/feeds/editions.atom", "/feeds/sections/service.rss",
    "/feeds/topics/literasi.atom", "/feeds/series/hari-literasi.rss",
    "/feeds/authors/sari-pertiwi.atom", "/en/feeds/all.atom",
)  # fmt: skip
POST = "news/2026/segala-bentuk.md"
#: A new title, a new date, a new address, all in one post; the domain is another one as well.
CHANGES = (
    ("title: Segala bentuk", "slug: nama-lain\ntitle: Judul baru untuk segala bentuk"),
    # What the portal asks for when an address changes: the old one, after those that are older.
    ("alamat-lama/]", "alamat-lama/, /berita/2026/segala-bentuk/]"),
    ("date: 2026-03-02 09:30", "date: 2026-04-01"),
    ("updated: 2026-03-05", "updated: 2026-04-02"),
    ("section: service", "section: service\nstatus: published"),
)
NEW = """\
---
title: Tulisan yang baru
summary: Satu tulisan lagi.
date: 2026-11-20
---
Isi.
"""


@pytest.fixture
def newsboat_path(machine_lock):
    with machine_lock:
        return readers.newsboat()


def test_readers_see_no_old_item_as_new_and_a_new_one_once(tmp_path, serve, newsboat_path):
    content = shutil.copytree(FIXTURE, tmp_path / "content")
    output = tmp_path / "output"
    build(output, content)
    home = serve(output)
    addresses = [f"{home}{kind}" for kind in KINDS]
    subscribers = (
        readers.Newsboat(newsboat_path, tmp_path / "newsboat", addresses),
        readers.Rss2Email(tmp_path / "rss2email", addresses),
    )
    first = [subscriber.new() for subscriber in subscribers]
    # An item stands in several of these feeds; newsboat knows it by its GUID in all of them.
    assert first[1] > first[0] >= len(KINDS)
    assert [subscriber.new() for subscriber in subscribers] == [0, 0]

    other = content / "recaps/2020/hari-literasi-2020.md"
    other.write_text(other.read_text("utf-8").replace("title:", "slug: lain\ntitle:", 1), "utf-8")
    file = content / POST
    text = file.read_text("utf-8")
    for old, new in CHANGES:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, "utf-8")
    build(output, content, SITEURL="https://lain.example")
    assert [subscriber.new() for subscriber in subscribers] == [0, 0]

    (content / "news/2026/baru.md").write_text(NEW, "utf-8")
    build(output, content, SITEURL="https://lain.example")
    # It is in two of these feeds, everything and news, and rss2email asks each feed by itself.
    assert [subscriber.new() for subscriber in subscribers] == [1, 2]
