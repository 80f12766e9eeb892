"""The head of every page, and what machines read."""

import json
import re
from urllib.parse import urlsplit

import pytest
from lxml import etree

from tests.sites import URL

ARTICLE = "/berita/2026/segala-bentuk/"


@pytest.fixture(params=["site", "library_site"])
def any_site(request):
    """The fixture site and the library's own."""
    return request.getfixturevalue(request.param)


def json_ld(page):
    return [
        json.loads(script.string) for script in page.select('script[type="application/ld+json"]')
    ]


def of_type(page, name):
    return next(each for each in json_ld(page) if each["@type"] == name)


def meta(page, name):
    found = page.find("meta", attrs={"property": name}) or page.find("meta", attrs={"name": name})
    return found["content"] if found else None


def test_every_indexed_page_has_one_canonical_address_its_own(site):
    for address in site.addresses:
        page = site.page(address)
        canonical = [link["href"] for link in page.select('link[rel="canonical"]')]
        if page.find("meta", attrs={"name": "robots"}):
            continue
        assert canonical == [URL + address], address


def test_alternates_come_in_pairs_with_a_default(site):
    pairs = 0
    for address in site.addresses:
        page = site.page(address)
        alternates = {
            link["hreflang"]: link["href"]
            for link in page.select('link[rel="alternate"][hreflang][href^="http"]')
            if "type" not in link.attrs
        }
        if not alternates:
            continue
        pairs += 1
        assert set(alternates) == {"id", "en", "x-default"}, address
        assert alternates["x-default"] == alternates["id"]
        assert alternates[page.html["lang"]] == URL + address
        for each in alternates.values():
            other = site.page(urlsplit(each).path)
            back = {link["href"] for link in other.select('link[rel="alternate"][hreflang]')}
            assert URL + address in back
    assert pairs > 10


def test_a_page_without_translation_promises_none(site):
    page = site.page("/berita/2015/tanpa-terjemahan/")
    assert page.select('link[rel="alternate"][hreflang]:not([type])') == []
    # The front page in the other language is offered, and called so.
    assert [a["href"] for a in page.select('header a[hreflang="en"]')] == ["/en/"]


def test_an_article_describes_itself_to_social_networks(site):
    page = site.page(ARTICLE)
    assert meta(page, "og:title") == "Segala bentuk tulisan dalam satu halaman"
    assert meta(page, "og:type") == "article"
    assert meta(page, "og:url") == URL + ARTICLE
    assert meta(page, "og:locale") == "id_ID"
    assert meta(page, "og:image") == f"{URL}/photos/2026/ruang-baca.jpg"
    assert (
        meta(page, "og:image:alt")
        == "Ruang baca dengan rak hijau di kiri dan meja panjang di tengah"
    )
    assert meta(page, "twitter:card") == "summary_large_image"
    assert meta(page, "article:published_time") == "2026-03-02T09:30+07:00"
    assert meta(page, "article:modified_time") == "2026-03-05"


def test_an_article_describes_itself_to_search_engines(site):
    article = of_type(site.page(ARTICLE), "NewsArticle")
    assert article["headline"] == "Segala bentuk tulisan dalam satu halaman"
    assert article["datePublished"] == "2026-03-02T09:30+07:00"
    assert article["dateModified"] == "2026-03-05"
    assert [person["name"] for person in article["author"]] == ["Sari Pertiwi", "Budi Santoso"]
    assert article["publisher"]["@id"] == f"{URL}/#library"
    assert article["inLanguage"] == "id"


def test_a_date_is_told_no_more_precisely_than_it_is_known(site):
    article = of_type(site.page("/berita/2015/tanpa-terjemahan/"), "NewsArticle")
    assert article["datePublished"] == "2015"


def test_the_breadcrumbs_are_told_and_lead_somewhere(site):
    crumbs = of_type(site.page(ARTICLE), "BreadcrumbList")["itemListElement"]
    assert [(crumb["position"], crumb["name"], crumb["item"]) for crumb in crumbs] == [
        (1, "Beranda", f"{URL}/"),
        (2, "Berita", f"{URL}/berita/"),
        (3, "Segala bentuk tulisan dalam satu halaman", URL + ARTICLE),
    ]


def test_the_front_page_names_the_library_and_the_site(site):
    page = site.page("/")
    library = of_type(page, "Library")
    assert library["@id"] == f"{URL}/#library"
    assert library["email"] == "tanya@pustaka.example"
    assert library["address"]["streetAddress"] == "Gedung Baca, lantai 1, Jalan Buku 7"
    assert of_type(page, "WebSite")["url"] == f"{URL}/"


def test_a_cancelled_event_says_so_to_machines(site):
    event = of_type(site.page("/acara/2026/bedah-buku/"), "Event")
    assert event["eventStatus"] == "https://schema.org/EventCancelled"
    assert event["startDate"] == "2026-12-05T10:00+07:00"


def test_every_event_tells_machines_what_they_require(any_site):
    """Google Search Central, "Event structured data": name, startDate, location; here also the state."""
    seen = 0
    for address in any_site.addresses:
        # Years and months are lists.
        if re.fullmatch(r"(/acara|/en/events)/\d{4}/(?!\d\d/)[^/]+/", address):
            event = of_type(any_site.page(address), "Event")
            assert {"name", "startDate", "eventStatus", "organizer", "url"} <= set(event), address
            assert event["url"].endswith(address)
            seen += 1
    assert seen > 5


def test_a_series_tells_machines_of_its_events(site):
    series = of_type(site.page("/seri/hari-literasi/"), "EventSeries")
    assert [each["name"] for each in series["subEvent"]] == [
        "Hari Literasi 2026",
        "Hari Literasi 2022",
        "Hari Literasi 2020",
    ]
    event = of_type(site.page("/acara/2026/hari-literasi-2026/"), "Event")
    assert event["superEvent"]["@id"] == series["@id"]
    assert event["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert [each["name"] for each in event["subEvent"]] == [
        "Membaca dengan suara",
        "Menulis dari rumah",
    ]


@pytest.mark.parametrize(
    ("address", "feeds"),
    [
        pytest.param("/", ["/feeds/all.rss"], id="the front page"),
        pytest.param("/en/", ["/en/feeds/all.rss"], id="the front page in English"),
        pytest.param(
            "/topik/literasi/", ["/feeds/topics/literasi.rss", "/feeds/all.rss"], id="a topic"
        ),
        pytest.param(
            "/penulis/sari-pertiwi/",
            ["/feeds/authors/sari-pertiwi.rss", "/feeds/all.rss"],
            id="an author",
        ),
        pytest.param(
            "/seri/hari-literasi/",
            ["/feeds/series/hari-literasi.rss", "/feeds/all.rss"],
            id="a series",
        ),
        pytest.param(
            "/international-corner/",
            ["/feeds/international-corner.rss", "/feeds/all.rss"],
            id="the International Corner",
        ),
        pytest.param(
            "/berita/2026/segala-bentuk/",
            ["/feeds/topics/literasi.rss", "/feeds/topics/layanan.rss", "/feeds/all.rss"],
            id="a post",
        ),
    ],
)
def test_a_page_offers_the_feeds_that_are_closest_to_it(site, address, feeds):
    links = site.page(address).select('link[rel="alternate"][type="application/rss+xml"]')
    assert [urlsplit(link["href"]).path for link in links] == feeds
    for feed in feeds:
        assert site.file(feed).is_file()


def test_every_page_has_icons_and_a_manifest_that_exist(site):
    page = site.page(ARTICLE)
    linked = [
        page.select_one(f'link[rel="{rel}"]')["href"]
        for rel in ("icon", "apple-touch-icon", "manifest")
    ]
    assert all(site.file(each).is_file() for each in linked)
    manifest = json.loads(site.file(linked[2]).read_text("utf-8"))
    assert manifest["name"] == "Kabar Pustaka"
    assert all(site.file(icon["src"]).is_file() for icon in manifest["icons"])


def test_the_sitemap_lists_every_page_that_may_be_indexed(site):
    root = etree.fromstring(site.file("/sitemap.xml").read_bytes())
    space = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    listed = {loc.text for loc in root.findall("s:url/s:loc", space)}
    indexed = {
        URL + address
        for address in site.addresses
        if not site.page(address).find("meta", attrs={"name": "robots"})
    }
    assert listed == indexed
    entry = next(
        u for u in root.findall("s:url", space) if u.find("s:loc", space).text == URL + ARTICLE
    )
    assert entry.find("s:lastmod", space).text == "2026-03-05"
    assert {link.get("hreflang") for link in entry.findall("x:link", space)} == {
        "id",
        "en",
        "x-default",
    }


def test_robots_may_read_everything_and_find_the_sitemap(site):
    assert site.file("/robots.txt").read_text("utf-8") == (
        f"User-agent: *\nAllow: /\n\nSitemap: {URL}/sitemap.xml\n"
    )


def test_an_old_address_leads_to_the_new_one(site):
    page = site.page("/berita/2026/alamat-lama/")
    assert page.find("meta", attrs={"http-equiv": "refresh"})["content"].endswith(f"url={ARTICLE}")
    assert page.select_one('link[rel="canonical"]')["href"] == URL + ARTICLE
    assert page.find("a", href=ARTICLE) is not None
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"


def test_only_a_whole_block_names_its_context(any_site):
    """A node within a node shares the context of the block (JSON-LD 1.1, 3.1)."""

    def nested(node):
        found = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        return [each for value in found for each in (value, *nested(value))]

    for address in any_site.addresses:
        for block in json_ld(any_site.page(address)):
            inside = [each for each in nested(block) if isinstance(each, dict)]
            assert [each for each in inside if "@context" in each] == [], address
