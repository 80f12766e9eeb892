"""The file by which a browser offers the search."""

from xml.etree import ElementTree as ET

import pytest

from search.opensearch import description
from tests.newsroom.making import catalogue, library, site

NAMES = {"o": "http://a9.com/-/spec/opensearch/1.1/"}


def read(language, icon="", **facts):
    its = catalogue(site=site(library=library(**facts)))
    return ET.fromstring(description(language, icon, its))  # noqa: S314  our own


@pytest.mark.parametrize(
    ("language", "name", "template"),
    [
        ("id", "Perpustakaan", "https://library.example/cari/?q={searchTerms}"),
        ("en", "Perpustakaan EN", "https://library.example/en/search/?q={searchTerms}"),
    ],
)
def test_each_language_has_a_name_and_an_address(language, name, template):
    root = read(language)
    assert root.findtext("o:ShortName", namespaces=NAMES) == name
    assert root.find("o:Url", NAMES).get("template") == template
    assert root.findtext("o:Language", namespaces=NAMES) == language
    assert root.find("o:Image", NAMES) is None


def test_the_picture_of_the_theme_goes_along():
    image = read("id", "/theme/icons/icon-192.png").find("o:Image", NAMES)
    assert image.text == "https://library.example/theme/icons/icon-192.png"


def test_a_long_name_is_cut_to_what_is_allowed():
    root = read("en", short_name="Perpustakaan Kota & Kabupaten")
    assert root.findtext("o:ShortName", namespaces=NAMES) == "Perpustakaan EN"
