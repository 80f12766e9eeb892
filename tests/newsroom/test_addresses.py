"""Record → address and identity; neither hangs on a title or a date."""

import pytest

from newsroom import addresses
from newsroom.addresses import address, identity, output_path
from newsroom.slugs import slugify
from tests.newsroom.making import record


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("news/2017/grand-launching.md", "/berita/2017/grand-launching/", id="news"),
        pytest.param(
            "news/2017/grand-launching.en.md", "/en/news/2017/grand-launching/", id="in English"
        ),
        pytest.param("events/2016/x.md", "/acara/2016/x/", id="an event"),
        pytest.param("recaps/2016/x.en.md", "/en/recaps/2016/x/", id="a recap"),
        pytest.param("partners/x.md", "/international-corner/x/", id="a partner"),
        pytest.param("partners/x.en.md", "/en/international-corner/x/", id="a partner in English"),
        pytest.param("agreements/x.md", "/perjanjian/x/", id="an agreement"),
        pytest.param("series/x.md", "/seri/x/", id="a series"),
        pytest.param("editions/2026-24.md", "/edisi/2026-24/", id="an edition"),
        pytest.param("pages/tentang.md", "/tentang/", id="a page"),
        pytest.param("pages/tentang.en.md", "/en/tentang/", id="a page in English"),
        pytest.param("pages/layanan/jam-buka.md", "/layanan/jam-buka/", id="a page below"),
        pytest.param("news/x.md", "/berita/x/", id="no year"),
    ],
)
def test_an_address_comes_from_the_path(path, expected):
    assert address(record(path)) == expected


def test_a_slug_takes_the_place_of_the_name_alone():
    assert address(record("news/2017/x.md", slug="y")) == "/berita/2017/y/"


def test_an_identity_is_a_tag_of_the_first_address():
    assert (
        identity(record("news/2017/x.md"), "a.example,2017") == "tag:a.example,2017:/berita/2017/x/"
    )


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        pytest.param("news/2017/x.md", {"title": "Lain"}, id="a new title"),
        pytest.param("news/2017/x.md", {"date": "2018-01-01"}, id="a new date"),
        pytest.param(
            "news/2017/x.md", {"slug": "y", "aliases": ("/berita/2017/x/",)}, id="a new slug"
        ),
        pytest.param("news/2018/z.md", {"aliases": ("/berita/2017/x/",)}, id="a new file name"),
        pytest.param(
            "recaps/2018/z.md",
            {"aliases": ("/berita/2017/x/", "/berita/2018/z/")},
            id="moved twice",
        ),
        pytest.param("news/2017/x.md", {"slug": "z"}, id="a slug"),
        pytest.param(
            "news/2017/x.md",
            {"slug": "z", "aliases": ("/berita/2017/x/",)},
            id="a slug that left an alias",
        ),
        pytest.param(
            "news/2017/x.md",
            {"slug": "z", "aliases": ("/berita/2017/first/", "/berita/2017/second/")},
            id="one slug after another",
        ),
        pytest.param(
            "news/2017/x.md",
            {"slug": "x", "aliases": ("/berita/2017/first/",)},
            id="a slug given up",
        ),
        pytest.param(
            "news/2017/y.md",
            {"slug": "z", "aliases": ("/berita/2017/x/", "/berita/2017/y/")},
            id="renamed, then given a slug",
        ),
        pytest.param(
            "news/2018/y.md",
            {"slug": "z", "aliases": ("/berita/2017/x/",)},
            id="moved to another year with a slug",
        ),
    ],
)
def test_an_identity_survives(path, changes):
    """A subscriber would otherwise see an old post as a new one."""
    assert (
        identity(record(path, **changes), "a.example,2017") == "tag:a.example,2017:/berita/2017/x/"
    )


def test_a_translation_has_an_identity_of_its_own():
    one = identity(record("news/x.md"), "a.example,2017")
    assert identity(record("news/x.en.md"), "a.example,2017") != one


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(addresses.home("id"), "/", id="home"),
        pytest.param(addresses.home("en"), "/en/", id="home in English"),
        pytest.param(addresses.kind_list("news", "id"), "/berita/", id="a list"),
        pytest.param(addresses.kind_list("event", "en", 2016), "/en/events/2016/", id="a year"),
        pytest.param(addresses.topic("literasi", "id"), "/topik/literasi/", id="a topic"),
        pytest.param(addresses.topic("", "en"), "/en/topics/", id="the topics"),
        pytest.param(addresses.author("rika", "en"), "/en/authors/rika/", id="an author"),
        pytest.param(addresses.feed("all", "id"), "/feeds/all.rss", id="a feed"),
        pytest.param(addresses.feed("all", "en"), "/en/feeds/all.rss", id="a feed in English"),
        pytest.param(addresses.below("id"), "/", id="nothing below home"),
    ],
)
def test_lists_and_feeds_have_addresses(found, expected):
    assert found == expected


@pytest.mark.parametrize(
    ("given", "file"),
    [
        pytest.param("/", "index.html", id="home"),
        pytest.param("/berita/2017/", "berita/2017/index.html", id="a page"),
        pytest.param("/404.html", "404.html", id="a file"),
        pytest.param("/en/feeds/all.rss", "en/feeds/all.rss", id="a feed"),
    ],
)
def test_a_file_answers_an_address(given, file):
    assert output_path(given) == file


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        pytest.param("Rika Yulianti", "rika-yulianti", id="a name"),
        pytest.param("Dr. Éloïse d'Arc", "dr-eloise-d-arc", id="accents and signs"),
        pytest.param("  --A__b--  ", "a-b", id="signs around"),
        pytest.param("동아", "b3d9-c544", id="Korean"),
        pytest.param("😀", "x", id="no letter at all"),
        pytest.param("", "x", id="nothing"),
    ],
)
def test_a_slug_is_small_letters_digits_and_dashes(name, slug):
    assert slugify(name) == slug
