"""Pages → sitemap.xml and robots.txt."""

from xml.etree import ElementTree as ET

from discovery.sitemap import robots, sitemap
from newsroom.jobs import Listed, listed
from newsroom.pages import jobs
from tests.newsroom.making import catalogue, record

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
URL = "https://library.example"


def pages(*records):
    """What the sitemap says of the pages of these records."""
    found = (listed(job.view.head) for job in jobs(catalogue(*records)))
    return [each for each in found if each]


def entries(*records):
    """Address → last change and alternates, of every entry."""
    root = ET.fromstring(sitemap(pages(*records)))  # noqa: S314  our own
    return {
        url.findtext("s:loc", namespaces=NAMES).removeprefix(URL): (
            url.findtext("s:lastmod", namespaces=NAMES),
            {
                link.get("hreflang"): link.get("href").removeprefix(URL)
                for link in url.findall("x:link", NAMES)
            },
        )
        for url in root.findall("s:url", NAMES)
    }


def test_a_page_stands_with_its_translation_and_its_last_change():
    found = entries(record("news/2017/x.md", updated="2018-03-01"), record("news/2017/x.en.md"))
    both = {
        "id": "/berita/2017/x/",
        "en": "/en/news/2017/x/",
        "x-default": "/berita/2017/x/",
    }
    assert found["/berita/2017/x/"] == ("2018-03-01", both)
    assert found["/en/news/2017/x/"] == ("2017-02-22", both)


def test_a_page_without_a_translation_names_none():
    assert entries(record("news/2017/x.md"))["/berita/2017/x/"] == ("2017-02-22", {})


def test_a_time_carries_its_zone():
    """Sitemaps take W3C's dates, where a time without a zone is none."""
    found = entries(record("news/2017/x.md", date="2017-02-22 09:30"))
    assert found["/berita/2017/x/"][0] == "2017-02-22T09:30+07:00"


def test_what_is_not_to_be_found_is_not_listed():
    found = entries(
        record("news/2017/x.md", aliases=("/lama/",)),
        record("news/2017/x.en.md"),
        record("news/d.md", status="draft"),
    )
    assert "/lama/" not in found
    assert "/404.html" not in found
    assert "/berita/d/" not in found
    assert {"/", "/en/", "/berita/", "/berita/2017/", "/berita/2017/x/"} <= set(found)


def test_a_front_page_without_anything_behind_it_is_not_listed():
    found = entries(record("news/2017/x.md"))
    assert "/" in found
    assert "/en/" not in found


def test_signs_of_xml_in_an_address_are_escaped():
    strange = Listed('https://a.example/?a=1&b="<', (("id", 'a"&'),), "")
    root = ET.fromstring(sitemap([strange]))  # noqa: S314  our own
    assert root.findtext("s:url/s:loc", namespaces=NAMES) == 'https://a.example/?a=1&b="<'
    assert root.find("s:url/x:link", NAMES).get("href") == 'a"&'


def test_a_site_without_pages_has_a_sitemap():
    assert ET.fromstring(sitemap([])).tag.endswith("urlset")  # noqa: S314  our own


def test_the_same_pages_make_the_same_text():
    given = [record("news/a.md"), record("news/b.md")]
    assert sitemap(pages(*given)) == sitemap(pages(*reversed(given)))


def test_robots_may_read_everything_and_find_the_list():
    assert robots("https://library.example/sitemap.xml") == (
        "User-agent: *\nAllow: /\n\nSitemap: https://library.example/sitemap.xml\n"
    )
