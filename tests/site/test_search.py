"""The search of a finished site: what is in its index, and who is told of it."""

import gzip
import json
from xml.etree import ElementTree as ET

import pytest

from tests.sites import URL, tree

LANGUAGES = {"id": ("/", "/cari/", "/opensearch.xml"), "en": ("/en/", "/en/search/", "/en/opensearch.xml")}  # fmt: skip


@pytest.fixture(params=["site", "library_site"])
def any_site(request):
    """The fixture site and the library's own."""
    return request.getfixturevalue(request.param)


def found(site, language):
    """What the index of a language holds: address → what a result shows."""
    files = (site.folder / "pagefind" / language / "fragment").iterdir()
    pages = [gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd") for file in files]
    return {page["url"].replace(".html", "/"): page for page in map(json.loads, pages)}


def public(site, language):
    """The pages that the sitemap lists, of a language."""
    root = ET.fromstring(site.file("/sitemap.xml").read_bytes())  # noqa: S314  our own
    locations = (each.text.removeprefix(URL) for each in root.iter(f"{{{root.tag[1:].partition('}')[0]}}}loc"))  # fmt: skip
    return {each for each in locations if each.startswith("/en/") == (language == "en")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_found_is_a_page_that_may_be_found(any_site, language):
    assert set(found(any_site, language)) <= public(any_site, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_text_is_found(any_site, language):
    records = {
        address
        for address in public(any_site, language)
        if any_site.page(address).select_one("article.sheet, .sheet")
    }
    assert len(records) > 5
    assert records - set(found(any_site, language)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_public_is_in_no_index(site, language):
    everything = json.dumps(list(found(site, language).values()))
    for secret in ("Rahasia", "draf", "RAHASIA"):
        assert secret not in everything


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_leads_to_the_search_of_its_language(site, language):
    front, search, description = LANGUAGES[language]
    pages = [a for a in site.addresses if a.startswith("/en/") == (language == "en")]
    with_masthead = [a for a in pages if site.page(a).select_one(".masthead")]
    assert len(with_masthead) > 10
    for address in with_masthead:
        page = site.page(address)
        assert page.select_one(".masthead-ear .ear-search")["href"] == search
        assert page.select_one("link[rel=search]")["href"] == description
    data = [json.loads(each.string) for each in site.page(front).select("script[type='application/ld+json']")]  # fmt: skip
    action = next(each["potentialAction"] for each in data if each["@type"] == "WebSite")
    assert action["target"]["urlTemplate"] == f"{URL}{search}?q={{search_term_string}}"
    assert site.file(description).is_file()


def test_the_page_stands_in_the_sitemap_and_searches_do_not(site):
    for language, (_, search, _) in LANGUAGES.items():
        assert search in public(site, language)
        assert not [each for each in public(site, language) if "?" in each]


def test_nothing_of_pagefinds_own_interfaces_is_published(site):
    paths = [path for path in tree(site.folder) if path.startswith("pagefind/")]
    endings = {path.rpartition(".")[2] for path in paths}
    assert endings == {"js", "json", "txt", "pagefind", "pf_meta", "pf_index", "pf_filter", "pf_fragment"}  # fmt: skip
    assert {path.rpartition("/")[2] for path in paths if path.endswith(".js")} == {
        "pagefind.js",
        "pagefind-worker.js",
    }
