"""The tag of a language that was most likely meant."""

import pytest

from newsroom.languages import language_code


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        pytest.param("ko", "ko", id="a tag"),
        pytest.param("KO", "ko", id="in capitals"),
        pytest.param("zh-Hant", "zh-Hant", id="with its script"),
        pytest.param("zh_hant", "zh-Hant", id="as programs write it"),
        pytest.param("pt-br", "pt-BR", id="with its region"),
        pytest.param("es-419", "es-419", id="with a region in digits"),
        pytest.param("kr", "ko", id="the code of the country"),
        pytest.param("jp", "ja", id="another one"),
        pytest.param("my", "my", id="Burmese, and no code of Malaysia"),
        pytest.param("bahasa Korea", "ko", id="the Indonesian name"),
        pytest.param("Japanese language", "ja", id="the English name"),
        pytest.param("ingris", "en", id="a misspelt name"),
        pytest.param("xx", None, id="no language"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_tag_that_is_meant_is_found(text, tag):
    assert language_code(text) == tag
