"""`library.yaml` and `topics.yaml` → the facts that every page shares, or a sentence that says why not."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from newsroom.hours import hours_in_words
from newsroom.problems import report
from newsroom.site import BadLibraryFile, Channel, Mail, in_language, read_site
from tests.newsroom.making import LIBRARY_YAML, NOW, content, library


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
    site = read(tmp_path, library_yaml=facts, topics_yaml="no: {id: Tidak, en: No}\n")
    assert site.library.address == {"postcode": "40257"}
    assert site.library.channels_as_of == "2017-13-45"
    assert site.topics == {"no": {"id": "Tidak", "en": "No"}}


@pytest.mark.parametrize(
    ("row", "indonesian", "english"),
    [
        ("Mo-Fr 08:00-16:00", "Senin–Jumat, 08.00–16.00", "Monday–Friday, 08:00–16:00"),
        ("Sa 09:00-13:00", "Sabtu, 09.00–13.00", "Saturday, 09:00–13:00"),
        ("Mo,We-Th 18:00-24:00", "Senin, Rabu–Kamis, 18.00–24.00", "Monday, Wednesday–Thursday, 18:00–24:00"),
    ],
)  # fmt: skip
def test_opening_hours_are_said_in_both_languages(row, indonesian, english):
    for language, words in (("id", indonesian), ("en", english)):
        assert hours_in_words(row, language).replace("\u2060", "") == words


def test_a_byte_order_mark_is_no_matter(tmp_path):
    assert read(tmp_path, library_yaml=b"\xef\xbb\xbf" + LIBRARY_YAML.encode()).library.name


def fault(folder, **files):
    """The one problem of the settings: its file, line and code, and what it names."""
    with pytest.raises(BadLibraryFile) as error:
        read(folder, **files)
    found = error.value.problem
    assert str(error.value) == report(found, "en")
    for language in ("id", "en"):
        assert "{" not in found.text(language).replace("{id", "").replace("{}", "").replace(
            "{address}", ""
        )
    return (found.path, found.line, found.code), dict(found.details)


@pytest.mark.parametrize(
    ("text", "line", "code", "names"),
    [
        pytest.param("", 0, "settings-field-missing", "name", id="empty"),
        pytest.param(LIBRARY_YAML + "a: b: c\n", 8, "settings-yaml", "", id="a colon in a value"),
        pytest.param(LIBRARY_YAML + "\tmotto: x\n", 8, "settings-yaml", "", id="a tab"),
        pytest.param(
            LIBRARY_YAML + "motto: x\n", 8, "field-unknown-near", "motto", id="an unknown fact"
        ),
        pytest.param(
            LIBRARY_YAML.replace("name:", "nama:", 1),
            1,
            "field-unknown-near",
            "name",
            id="a misspelt fact",
        ),
        pytest.param(
            LIBRARY_YAML.partition("\n")[2], 0, "settings-field-missing", "name", id="no name"
        ),
        pytest.param(
            LIBRARY_YAML + "name: Lain\n", 8, "field-twice", "name", id="a name that stands twice"
        ),
        pytest.param(
            LIBRARY_YAML + "accounts: https://a.example/\n",
            8,
            "settings-value",
            "accounts",
            id="a text for a list",
        ),
        pytest.param(
            LIBRARY_YAML + "channels:\n  - {kind: email}\n",
            8,
            "settings-value",
            "channels[0]",
            id="a channel without an address",
        ),
        pytest.param(
            LIBRARY_YAML + "time-zone: Asia/Bandung\n",
            8,
            "settings-time-zone",
            "Asia/Bandung",
            id="no such zone",
        ),
        pytest.param(
            LIBRARY_YAML + "time-zone: ../etc\n",
            8,
            "settings-time-zone",
            "../etc",
            id="a zone that is a path",
        ),
        pytest.param(
            LIBRARY_YAML.replace("example,2017", "example"),
            7,
            "settings-authority",
            "library.example",
            id="an authority undated",
        ),
        pytest.param(
            LIBRARY_YAML.replace("library.example,2017", '"Contoh, 2017"'),
            7,
            "settings-authority",
            "Contoh, 2017",
            id="no domain",
        ),
        pytest.param(b"name: Caf\xe9\n", 1, "file-not-utf-8", "0xE9", id="not UTF-8"),
        pytest.param(LIBRARY_YAML + "? [a]\n: b\n", 8, "settings-yaml", "", id="a list as a name"),
        pytest.param(
            LIBRARY_YAML + "mail: {sender: redaksi}\n",
            8,
            "settings-mail",
            "redaksi",
            id="a sender without an address",
        ),
        pytest.param(
            LIBRARY_YAML + "mail: {reply-to: https://library.example/}\n",
            8,
            "settings-mail",
            "https://library.example/",
            id="a page for an address that is written to",
        ),
        pytest.param(
            LIBRARY_YAML + 'mail: {one-click: "http://a.example/{address}"}\n',
            8,
            "settings-one-click",
            "http://a.example/{address}",
            id="one click without encryption",
        ),
        pytest.param(
            LIBRARY_YAML + 'mail: {one-click: "https://a.example/{address}, <x>"}\n',
            8,
            "settings-one-click",
            "https://a.example/{address}, <x>",
            id="one click that ends its own entry",
        ),
        pytest.param(
            LIBRARY_YAML + "hub: hub.example\n",
            8,
            "settings-hub",
            "hub.example",
            id="a hub without a scheme",
        ),
        pytest.param(
            LIBRARY_YAML + "retired-feeds: [{feed: /feeds/a.rss, ended: 2026-11-01}]\n",
            8,
            "settings-retired-feed",
            "/feeds/a.rss, 2026-11-01",
            id="an address for a feed's name",
        ),
        pytest.param(
            LIBRARY_YAML + "retired-feeds: [{feed: topics/a, ended: November}]\n",
            8,
            "settings-retired-feed",
            "topics/a, November",
            id="a feed that ended on no day",
        ),
        pytest.param(
            LIBRARY_YAML + "hours: [Senin-Jumat 08.00-16.00]\nhours-as-of: 2026-11\n",
            8,
            "settings-hours",
            "Senin-Jumat 08.00-16.00",
            id="hours in words",
        ),
        pytest.param(
            LIBRARY_YAML + "hours: [Mo-Fr 16:00-08:00]\nhours-as-of: 2026-11\n",
            8,
            "settings-hours",
            "Mo-Fr 16:00-08:00",
            id="hours that end before they begin",
        ),
        pytest.param(
            LIBRARY_YAML + "hours: [Mo-Fr 08:00-16:00]\n",
            8,
            "settings-hours-as-of",
            "",
            id="hours that nobody has checked",
        ),
        pytest.param(
            LIBRARY_YAML + "hours: [Mo-Fr 08:00-16:00]\nhours-as-of: 2017\n",
            9,
            "settings-hours-as-of",
            "2017",
            id="hours checked at some time in a year",
        ),
        pytest.param("[" * 5000, 2, "settings-yaml", "", id="nested beyond reason"),
    ],
)
def test_a_fault_names_the_file_the_line_and_what_is_meant(tmp_path, text, line, code, names):
    place, details = fault(tmp_path, library_yaml=text)
    assert place == ("library.yaml", line, code)
    assert not names or names in details.values()


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(BadLibraryFile) as error:
        read_site(tmp_path, url="", now=NOW)
    found = error.value.problem
    assert (found.path, found.line, found.code) == ("library.yaml", 0, "settings-missing")


GOOD = "literasi: {id: Literasi, en: Literacy}\n"


@pytest.mark.parametrize(
    ("text", "line", "code", "names"),
    [
        pytest.param(
            "literasi: Literasi\n", 0, "settings-value", "", id="words without a language"
        ),
        pytest.param("- literasi\n", 0, "settings-value", "", id="a list"),
        pytest.param(
            GOOD + "Layanan Baru: {id: a, en: b}\n",
            2,
            "settings-topic",
            "layanan-baru",
            id="a key that is no address",
        ),
        pytest.param(
            GOOD + "riset: {id: Riset}\n", 2, "settings-topic-name", "en", id="no English name"
        ),
        pytest.param(
            GOOD + "riset: {id: '', en: Research}\n",
            2,
            "settings-topic-name",
            "id",
            id="an empty Indonesian name",
        ),
        pytest.param(GOOD + GOOD, 2, "field-twice", "literasi", id="a topic that stands twice"),
    ],
)
def test_a_fault_in_the_topics_names_that_file(tmp_path, text, line, code, names):
    place, details = fault(tmp_path, topics_yaml=text)
    assert place == ("topics.yaml", line, code)
    assert not names or names in details.values()


def test_a_file_without_a_topic_is_a_library_without_topics(tmp_path):
    assert read(tmp_path, topics_yaml="# none yet\n").topics == {}


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


# --- The edition by mail ----------------------------------------------------------------------------


def test_mail_comes_from_its_own_sender_or_else_from_the_address_that_people_ask():
    channel = Channel(kind="email", label="E", value="Ask@Library.Example", url="mailto:x")
    known = library(channels=(channel,))
    assert (known.sender, known.answers) == ("Ask@library.example", "Ask@library.example")
    own = library(
        channels=(channel,), mail=Mail(sender="news@bücher.example", reply_to="me@b.example")
    )
    assert (own.sender, own.answers) == ("news@xn--bcher-kva.example", "me@b.example")
    assert library(channels=()).sender == ""


@pytest.mark.parametrize(
    ("given", "indonesian", "english"),
    [
        pytest.param("", "", "", id="nobody has said"),
        pytest.param(
            "https://a.example/x", "https://a.example/x", "https://a.example/x", id="a page"
        ),
        pytest.param(
            "list@a.example",
            "mailto:list@a.example?subject=Berhenti%20berlangganan",
            "mailto:list@a.example?subject=Unsubscribe",
            id="a letter, with a subject",
        ),
    ],
)
def test_the_way_out_of_the_list_is_ready_for_a_link(given, indonesian, english):
    mail = Mail(leave=given)
    assert (mail.way_out("id"), mail.way_out("en")) == (indonesian, english)
