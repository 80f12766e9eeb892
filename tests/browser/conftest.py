"""Pages of every kind, in a real browser, from a real web server."""

import pytest

from tests.sites import URL

#: One address of every template, in both languages where there are two.
EVERY_KIND = {
    "front": "/",
    "front in English": "/en/",
    "news": "/berita/2026/segala-bentuk/",
    "news in English": "/en/news/2026/segala-bentuk/",
    "news that is old": "/berita/2015/tanpa-terjemahan/",
    "news with a hard title": "/berita/2020/judul-sulit/",
    "news that was withdrawn": "/berita/2020/jadwal-ditarik/",
    "news that was withdrawn, in English": "/en/news/2020/jadwal-ditarik/",
    "recap": "/liputan/2020/hari-literasi-2020/",
    "recap with quotes": "/liputan/2022/hari-literasi-2022/",
    "event to come": "/acara/2026/hari-literasi-2026/",
    "event to come in English": "/en/events/2026/hari-literasi-2026/",
    "event under way": "/acara/2026/pameran/",
    "event online": "/acara/2026/bincang-daring/",
    "event cancelled": "/acara/2026/bedah-buku/",
    "event moved": "/acara/2026/kelas-sitasi/",
    "event postponed": "/acara/2026/malam-puisi/",
    "event past": "/en/events/2020/hari-literasi-2020/",
    "event past with pictures": "/acara/2022/hari-literasi-2022/",
    "announcement of an event": "/berita/2026/pendaftaran-dibuka/",
    "partner": "/international-corner/universitas-contoh/",
    "agreement": "/perjanjian/2018-universitas-contoh/",
    "series": "/seri/hari-literasi/",
    "edition": "/edisi/2026-05/",
    "page": "/tentang/",
    "subscribe": "/berlangganan/",
    "contact": "/en/ask/",
    "list of news": "/berita/",
    "year": "/berita/2026/",
    "list of recaps": "/liputan/",
    "list of events": "/acara/",
    "year of events": "/acara/2026/",
    "month": "/acara/2026/11/",
    "month in English": "/en/events/2020/09/",
    "month with something cancelled and something without a day": "/acara/2026/12/",
    "visits": "/kunjungan/",
    "visits in English": "/en/visits/",
    "impact": "/dampak/",
    "impact in English": "/en/impact/",
    "impact of a year": "/dampak/2026/",
    "list of partners": "/international-corner/",
    "list of series": "/en/series/",
    "list of editions": "/edisi/",
    "topics": "/topik/",
    "topic": "/en/topics/literacy/",
    "author": "/penulis/sari-pertiwi/",
    "search": "/cari/",
    "search in English": "/en/search/",
    "not found": "/404.html",
}


@pytest.fixture(scope="session")
def home(site, serve):
    """Where the fixture site is served, without the last slash."""
    return serve(site.folder)


@pytest.fixture(params=EVERY_KIND.values(), ids=EVERY_KIND.keys())
def address(request):
    """A page of every kind."""
    return request.param


@pytest.fixture(scope="session")
def canonical():
    """The address that pages give as their own."""
    return URL
