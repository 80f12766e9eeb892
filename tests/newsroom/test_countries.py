"""Codes ↔ names of countries, and the code that was most likely meant."""

import pytest

from newsroom.countries import country_code, country_name


def test_a_country_has_a_name_in_both_languages_and_an_unknown_code_stays():
    assert (country_name("KR", "id"), country_name("KR", "en")) == ("Korea Selatan", "South Korea")
    assert country_name("QX", "en") == "QX"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("KR", "KR", id="a code"),
        pytest.param("no", "NO", id="in small letters, a word to YAML"),
        pytest.param("Korea Selatan", "KR", id="the Indonesian name"),
        pytest.param("south korea", "KR", id="the English name"),
        pytest.param("Belnada", "NL", id="a misspelt name"),
        pytest.param("UK", "GB", id="a code that people write"),
        pytest.param("USA", "US", id="three letters"),
        pytest.param("EU", None, id="a union of countries"),
        pytest.param("ZZ", None, id="the code of nowhere"),
        pytest.param("QX", None, id="no code"),
        pytest.param("ß", None, id="a letter that grows into two"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_code_that_is_meant_is_found(text, code):
    assert country_code(text) == code
