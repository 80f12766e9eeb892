"""`library.yaml` and `topics.yaml` → the facts that every page shares, or a sentence that says why not."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from newsroom.site import BadLibraryFile, in_language, read_site
from tests.newsroom.making import LIBRARY_YAML, NOW, content


def read(folder, **files):
    names = {name.replace("_", "."): text for name, text in files.items()}
    return read_site(content(folder, names), url="https://a.example/", now=NOW)


def test_a_small_file_is_enough(tmp_path):
    site = read(tmp_path)
    assert site.library.name == "Perpustakaan Contoh"
    assert site.library.license.name == "CC BY 4.0"
    assert site.topics is None
    assert site.today == date(2026, 11, 23)
    assert site.zone == ZoneInfo("Asia/Jakarta")


def test_addresses_are_made_absolute_with_one_slash(tmp_path):
    assert read(tmp_path).absolute("/berita/") == "https://a.example/berita/"


def test_the_same_site_at_another_moment(tmp_path):
    site = read(tmp_path)
    assert site.at(datetime(2017, 2, 22)).today == date(2017, 2, 22)
    assert site.today == date(2026, 11, 23)


def test_topics_are_read_when_there_is_a_file(tmp_path):
    site = read(tmp_path, topics_yaml="literasi: {id: Literasi, en: Literacy}\n")
    assert site.topics == {"literasi": {"id": "Literasi", "en": "Literacy"}}


def test_values_stay_the_text_that_stands_there(tmp_path):
    """YAML would make a number of the postcode, a day of 2017-01-31 and false of "no"."""
    facts = LIBRARY_YAML + "address: {postcode: 40257}\nchannels-as-of: 2017-13-45\n"
    site = read(tmp_path, library_yaml=facts, topics_yaml="no: {id: Tidak}\n")
    assert site.library.address == {"postcode": "40257"}
    assert site.library.channels_as_of == "2017-13-45"
    assert site.topics == {"no": {"id": "Tidak"}}


def test_a_byte_order_mark_is_no_matter(tmp_path):
    assert read(tmp_path, library_yaml=b"\xef\xbb\xbf" + LIBRARY_YAML.encode()).library.name


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("", "library.yaml", id="empty"),
        pytest.param(LIBRARY_YAML + "a: b: c\n", "line 8", id="a colon in a value"),
        pytest.param(LIBRARY_YAML + "motto: x\n", "motto", id="an unknown fact"),
        pytest.param(LIBRARY_YAML.replace("name:", "nama:", 1), "nama", id="a misspelt fact"),
        pytest.param(LIBRARY_YAML.partition("\n")[2], "name", id="no name"),
        pytest.param(LIBRARY_YAML + "time-zone: Asia/Bandung\n", "Asia/Bandung", id="no such zone"),
        pytest.param(LIBRARY_YAML + "time-zone: ../etc\n", "../etc", id="a zone that is a path"),
        pytest.param(
            LIBRARY_YAML.replace("example,2017", "example"),
            "tag-authority",
            id="an authority undated",
        ),
        pytest.param(
            LIBRARY_YAML.replace("library.example,2017", '"Contoh, 2017"'), "Contoh", id="no domain"
        ),
        pytest.param(b"name: Caf\xe9\n", "library.yaml", id="not UTF-8"),
        pytest.param(LIBRARY_YAML + "? [a]\n: b\n", "line", id="a list as a name"),
        pytest.param("[" * 5000, "library.yaml", id="nested beyond reason"),
    ],
)
def test_a_fault_names_the_file_and_the_place(tmp_path, text, says):
    with pytest.raises(BadLibraryFile) as error:
        read(tmp_path, library_yaml=text)
    assert str(error.value).startswith("library.yaml")
    assert says in str(error.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(BadLibraryFile, match=r"library\.yaml is missing"):
        read_site(tmp_path, url="", now=NOW)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("literasi: Literasi\n", "topics.yaml", id="words without a language"),
        pytest.param("", "topics.yaml", id="empty"),
        pytest.param("- literasi\n", "topics.yaml", id="a list"),
    ],
)
def test_a_fault_in_the_topics_names_that_file(tmp_path, text, says):
    with pytest.raises(BadLibraryFile, match=says):
        read(tmp_path, topics_yaml=text)


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        pytest.param({"id": "a", "en": "b"}, "en", "b", id="in the language"),
        pytest.param({"id": "a"}, "en", "a", id="in the other"),
        pytest.param({"id": "", "en": "b"}, "id", "b", id="empty is none"),
        pytest.param("a", "en", "a", id="one for all"),
        pytest.param({}, "en", "", id="none"),
    ],
)
def test_words_come_in_the_language_or_in_the_first_there_is(words, language, found):
    assert in_language(words, language) == found
