"""What subscribers get, read from the built feed."""

import json
import shutil

import feedparser

from tests.sites import FIXTURE, URL, BuiltSite, build


def entries(folder, feed="/feeds/all.rss"):
    return feedparser.parse(BuiltSite(folder).file(feed).read_bytes()).entries


def test_the_feed_holds_every_post_newest_first(site):
    assert [entry.link for entry in entries(site.folder)] == [
        f"{URL}/berita/2026/pendaftaran-dibuka/",
        f"{URL}/liputan/2026/kunjungan-pemerintah-kota/",
        f"{URL}/liputan/2026/kunjungan-dua-lembaga/",
        f"{URL}/berita/2026/buku-untuk-desa/",
        f"{URL}/berita/2026/segala-bentuk/",
        f"{URL}/liputan/2022/hari-literasi-2022/",
        f"{URL}/liputan/2020/hari-literasi-2020/",
        f"{URL}/berita/2020/judul-sulit/",
        f"{URL}/berita/2015/tanpa-terjemahan/",
    ]


def test_the_english_feed_holds_what_is_in_english(site):
    assert [entry.link for entry in entries(site.folder, "/en/feeds/all.rss")] == [
        f"{URL}/en/recaps/2026/kunjungan-dua-lembaga/",
        f"{URL}/en/news/2026/segala-bentuk/",
        f"{URL}/en/recaps/2020/hari-literasi-2020/",
    ]


#: Feed → the page that shows the same things.
PAGES = {
    "/feeds/all": "/",
    "/feeds/news": "/berita/",
    "/feeds/recaps": "/liputan/",
    "/feeds/events": "/acara/",
    "/feeds/editions": "/edisi/",
    "/feeds/international-corner": "/international-corner/",
    "/feeds/sections/service": "/berita/",
    "/feeds/topics/literasi": "/topik/literasi/",
    "/feeds/series/hari-literasi": "/seri/hari-literasi/",
    "/feeds/authors/sari-pertiwi": "/penulis/sari-pertiwi/",
    "/en/feeds/all": "/en/",
    "/en/feeds/news": "/en/news/",
    "/en/feeds/recaps": "/en/recaps/",
    "/en/feeds/international-corner": "/en/international-corner/",
}


def test_a_channel_leads_to_the_page_that_shows_the_same_things(site):
    for feed, page in PAGES.items():
        for ending in ("rss", "atom"):
            channel = feedparser.parse(site.file(f"{feed}.{ending}").read_bytes()).feed
            assert (feed, channel.link) == (feed, URL + page)
        whole = json.loads(site.file(f"{feed}.json").read_bytes())
        assert (feed, whole["home_page_url"]) == (feed, URL + page)


def test_the_page_of_every_channel_exists_in_its_language_and_offers_the_feed(site, library_site):
    for each in (site, library_site):
        folders = (each.folder / "feeds", each.folder / "en" / "feeds")
        found = [file for folder in folders for file in sorted(folder.rglob("*.rss"))]
        assert len(found) > 20
        for file in found:
            channel = feedparser.parse(file.read_bytes()).feed
            page = each.page(channel.link.removeprefix(URL))
            offered = [a["href"] for a in page.select('link[type="application/rss+xml"]')]
            assert (file, page.html["lang"]) == (file, channel.language)
            # A section has no page of its own: its news stand among all news.
            if "sections" not in file.parts:
                assert f"/{file.relative_to(each.folder).as_posix()}" in {
                    href.removeprefix(URL) for href in offered
                }


def test_an_item_carries_the_whole_text_with_absolute_addresses(site):
    page = f"{URL}/berita/2026/segala-bentuk/"
    content = next(e for e in entries(site.folder) if e.link == page).content[0].value
    assert f'href="{URL}/berita/2015/tanpa-terjemahan/"' in content
    assert f'src="{URL}/photos/2026/ruang-baca.jpg"' in content
    assert f'href="{URL}/berita/2026/segala-bentuk/#' in content
    assert 'href="/' not in content
    assert 'src="/' not in content
    assert "loading=" not in content
    assert 'class="anchor"' not in content


def test_an_identity_survives_a_new_title_date_section_and_domain(tmp_path):
    content = shutil.copytree(FIXTURE, tmp_path / "content")
    build(tmp_path / "before", content)
    post = content / "news/2026/segala-bentuk.md"
    text = post.read_text("utf-8")
    for old, new in (
        ("title: Segala bentuk", "title: Judul baru:x segala bentuk"),
        ("date: 2026-03-02 09:30", "date: 2026-04-01"),
        ("updated: 2026-03-05", "updated: 2026-04-02"),
        ("section: service", "section: community"),
    ):
        assert old in text
        text = text.replace(old, new)
    post.write_text(text, "utf-8")
    build(tmp_path / "after", content, SITEURL="https://other.example")
    assert [entry.id for entry in entries(tmp_path / "before")] == [
        entry.id for entry in entries(tmp_path / "after")
    ]


def test_a_renamed_post_keeps_its_identity_through_its_alias(tmp_path):
    content = shutil.copytree(FIXTURE, tmp_path / "content")
    build(tmp_path / "before", content)
    old = content / "news/2020/judul-sulit.md"
    text = old.read_text("utf-8").replace(
        "topics:", "aliases: [/berita/2020/judul-sulit/]\ntopics:"
    )
    (content / "news/2020/nama-baru.md").write_text(text, "utf-8")
    old.unlink()
    build(tmp_path / "after", content)
    before, after = entries(tmp_path / "before"), entries(tmp_path / "after")
    assert [entry.id for entry in before] == [entry.id for entry in after]
    links = [[entry.link for entry in found] for found in (before, after)]
    assert links[1] == [link.replace("judul-sulit", "nama-baru") for link in links[0]]
    assert f"{URL}/berita/2020/nama-baru/" in links[1]


def test_the_bytes_of_a_feed_depend_on_its_items_alone(tmp_path):
    build(tmp_path / "today")
    build(tmp_path / "later", NOW="2026-11-27T23:00")
    assert (tmp_path / "today/feeds/all.rss").read_bytes() == (
        tmp_path / "later/feeds/all.rss"
    ).read_bytes()
