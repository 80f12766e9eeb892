"""The page that searches."""

from newsroom.views import Link
from search.pages import jobs
from tests.newsroom.making import catalogue, record


def pages(*records):
    """Address → view."""
    return {job.address: job.view for job in jobs(catalogue(*records))}


POSTS = (
    record("news/2017/x.md", topics=("y",)),
    record("recaps/2016/r.md", date="2016-05-01"),
    record("series/s.md", title="Seri"),
    record("pages/p.md", title="Tentang"),
)


def test_there_is_one_in_each_language():
    assert [(address, view.title) for address, view in pages(*POSTS).items()] == [
        ("/cari/", "Cari"),
        ("/en/search/", "Search"),
    ]


def test_it_offers_the_kinds_and_years_that_there_are():
    page = pages(*POSTS)["/cari/"]
    assert [(kind.address, kind.text) for kind in page.kinds] == [
        ("news", "Berita"), ("recap", "Liputan"), ("series", "Seri"), ("page", "Halaman"),
        ("list", "Daftar"),
    ]  # fmt: skip
    assert page.years == ("2017", "2016")
    assert page.index == "/pagefind/id/"


def test_it_leads_to_every_shelf():
    ways = dict(pages(*POSTS)["/cari/"].ways)
    assert [link.address for link in ways["Bagian"]] == ["/berita/", "/liputan/", "/seri/", "/dampak/"]  # fmt: skip
    assert ways["Topik"] == (Link(text="y", address="/topik/y/", count=1),)
    assert ways["Seri acara"] == (Link(text="Seri", address="/seri/s/"),)
    assert ways["Berita"] == (Link(text="2017", address="/berita/2017/", count=1),)


def test_where_nothing_is_written_there_is_nothing_to_search():
    page = pages(*POSTS)["/en/search/"]
    assert page.index == ""
    assert page.head.indexed is False
    assert pages(*POSTS)["/cari/"].head.indexed is True
