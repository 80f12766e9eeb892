"""Every problem of every file in one pass: what a file lacks keeps no rule from looking at the rest of it, no
other file is blamed for it, and nothing of it is shown.
"""

import pytest

from newsroom.answers import promised
from newsroom.headers_with_faults import read_on
from newsroom.problems import errors
from tests.newsroom.making import LIBRARY_YAML, content, picture, places, post, read

X, Y = "news/2017/x.md", "news/2017/y.md"
TOPICS = "literasi: {id: Literasi, en: Literacy}\n"
DEAD = "Baca [kabar](/news/2017/gone.md).\n\n![Aula penuh mahasiswa](/photos/2017/gone.jpg)\n"


@pytest.fixture
def found(tmp_path):
    """(path, line, code) of all that is wrong with these files, and the catalogue."""

    def reading(files):
        catalogue, problems = read(content(tmp_path, files))
        return places(problems), catalogue

    return reading


def header(*lines, body="Isi.\n"):
    return "\n".join(("---", *lines, "---", body))


TITLE, SUMMARY, DATE = "title: Judul", "summary: Ringkasan.", "date: 2017-02-22"


def test_a_bad_date_hides_no_topic_no_link_and_no_picture(found):
    text = header(TITLE, SUMMARY, "date: 02/01/2017", "topics: [litersi]", body=DEAD)
    told, catalogue = found({"topics.yaml": TOPICS, X: text})
    assert told == [
        (X, 4, "date-ambiguous"),
        (X, 5, "topic-unknown"),
        (X, 7, "link-target"),
        (X, 9, "picture-missing"),
    ]
    assert (catalogue.records, catalogue.waiting, catalogue.withdrawn) == ((), (), ())
    assert catalogue.files == 1


@pytest.mark.parametrize(
    ("line", "code"),
    [
        pytest.param("title: Literasi: kisah", "header-colon", id="a repair that is certain"),
        pytest.param("title: [Literasi", "header-mark", id="a list that is never closed"),
        pytest.param("  title: Judul", "header-yaml", id="what only a person can mend"),
        pytest.param("title: Juara #1", "header-hash", id="a number sign"),
    ],
)
def test_a_header_that_yaml_cannot_read_hides_nothing_of_the_rest(found, line, code):
    text = header(SUMMARY, line, "date: 02/01/2017", "topics: [litersi]", body=DEAD)
    told, catalogue = found({"topics.yaml": TOPICS, X: text})
    assert [code for _, _, code in told if not code.startswith("header")] == [
        "date-ambiguous", "topic-unknown", "link-target", "picture-missing",
    ]  # fmt: skip
    assert catalogue.records == ()


def test_two_faults_of_yaml_are_both_named(found):
    told, _ = found({X: header("title: A: b", "summary: @akun", "date: 2017-02-22")})
    assert told == [(X, 2, "header-colon"), (X, 3, "header-mark")]


def test_a_header_that_is_not_closed_is_read_to_its_likely_end(found):
    text = header(TITLE, SUMMARY, "date: 02/01/2017").replace("\n---\n", "\n\n") + DEAD
    told, catalogue = found({X: text})
    assert [(line, code) for _, line, code in told] == [
        (1, "header-open"), (4, "date-ambiguous"), (7, "link-target"), (9, "picture-missing"),
    ]  # fmt: skip
    assert catalogue.records == ()


def test_of_a_text_without_a_header_nobody_knows_more(found):
    assert found({X: "# Judul\n\n" + DEAD})[0] == [(X, 1, "header-missing")]


def test_an_optional_field_that_yaml_cannot_read_is_not_published_without_it(found):
    """What was left out could be `status: draft`."""
    _, catalogue = found({X: header(TITLE, SUMMARY, DATE, "status: @draft")})
    assert catalogue.records == ()


# --- Others are not blamed --------------------------------------------------------------------------

FAULTS = {
    "a date that cannot be read": header(TITLE, SUMMARY, "date: besok"),
    "no date": header(TITLE, SUMMARY),
    "no title": header(SUMMARY, DATE),
    "a header that YAML cannot read": header("title: A: b", SUMMARY, DATE),
    "a header that only a person can mend": header("title: [A", SUMMARY, DATE),
    "a header without an end": header(TITLE, SUMMARY, DATE).replace("\n---\n", "\n\n"),
    "no header": "Isi.\n",
    "nothing": "",
}


@pytest.mark.parametrize("name", FAULTS)
def test_who_links_to_such_a_file_is_not_blamed(found, name):
    links = "[a](x.md), [b](/news/2017/x.en.md).\n"
    files = {
        X: FAULTS[name],
        "news/2017/x.en.md": header("title: T", "summary: S."),
        Y: post(title="Lain") + links,
    }
    told, _ = found(files)
    assert [each for each in told if each[0] == Y] == []


@pytest.mark.parametrize("name", ["a date that cannot be read", "no title", "no date"])
def test_a_link_by_its_address_is_answered_by_its_path(found, name):
    told, _ = found({X: FAULTS[name], Y: post(title="Lain") + "[a](/berita/2017/x/)\n"})
    assert [each for each in told if each[0] == Y] == [(Y, 7, "link-by-address")]


@pytest.mark.parametrize("name", FAULTS)
def test_an_address_that_such_a_file_had_is_not_lost(found, name):
    book = "/berita/2017/x/  2017-02-22  news/2017/x.md\n"
    told, catalogue = found({"addresses.txt": book, X: FAULTS[name]})
    assert [code for _, _, code in told if code.startswith("address")] == []
    assert "/berita/2017/x/" not in promised(catalogue)


def test_an_address_that_it_gives_up_is_named_at_once(found):
    book = "/berita/2017/x/  2017-02-22  news/2017/x.md\n"
    text = header(TITLE, SUMMARY, "date: besok", "slug: baru")
    told, _ = found({"addresses.txt": book, X: text})
    assert [code for _, _, code in told] == ["address-changed", "date-unreadable"]


@pytest.mark.parametrize("line", ["slug: [baru]", "aliases: [a b]"])
def test_addresses_that_cannot_be_read_are_not_taken_for_changed_ones(found, line):
    """Nor in a file that says all that it needs."""
    book = "/berita/2017/baru/  2017-02-22  news/2017/x.md\n"
    told, _ = found({"addresses.txt": book, X: header(TITLE, SUMMARY, DATE, line)})
    assert [code for _, _, code in told if code.startswith("address")] == []


def test_the_file_without_a_date_is_the_one_with_the_title_of_another(found):
    told, _ = found({X: post(), "news/2017/a.md": header(TITLE, SUMMARY)})
    assert told == [("news/2017/a.md", 1, "field-missing"), ("news/2017/a.md", 2, "title-twice")]


def test_a_page_of_the_foot_that_has_no_title_is_there(found):
    told, _ = found(
        {"library.yaml": LIBRARY_YAML + "footer: [about]\n", "pages/about.md": header(SUMMARY)}
    )
    assert told == [("pages/about.md", 1, "field-missing")]


def test_an_event_without_a_start_has_a_recap_and_a_series(found):
    files = {
        "events/2017/e.md": header(
            TITLE, SUMMARY, "starts: nanti", "ends: 2017-03-01", "series: s", "number: 1"
        ),
        "series/s.md": header("title: Seri"),
        "recaps/2017/e.md": header(TITLE, SUMMARY, DATE, "event: 2017/e", "series: s"),
    }
    told, catalogue = found(files)
    assert told == [("events/2017/e.md", 4, "date-unreadable")]
    assert catalogue.find("event", "2017/e", "id") is None


def test_a_recap_that_lacks_its_date_has_still_told_of_its_event(found):
    files = {
        "events/2026/e.md": header(TITLE, SUMMARY, "starts: 2026-10-01"),
        "recaps/2026/e.md": header(TITLE, SUMMARY, "event: 2026/e"),
    }
    assert found(files)[0] == [("recaps/2026/e.md", 1, "field-missing")]


def test_an_agreement_whose_signing_cannot_be_read_is_compared_with_nothing(found):
    lines = (
        "partners: [p]",
        "evidence: signing-report",
        "signed: nanti",
        "ends: 2017",
        "renewed-by: b",
    )
    files = {
        "partners/p.md": header("title: Mitra"),
        "agreements/a.md": header(TITLE, *lines),
        "agreements/b.md": header("title: Baru", *lines[:2], "signed: 2016"),
    }
    assert found(files)[0] == [("agreements/a.md", 5, "date-unreadable")]


# --- Translations and drafts ------------------------------------------------------------------------


def test_a_translation_of_such_a_file_is_looked_at_and_not_shown(found):
    english = header("title: T", "summary: S.", body=DEAD)
    told, catalogue = found(
        {X: header(TITLE, SUMMARY, "date: besok"), "news/2017/x.en.md": english}
    )
    assert told == [
        ("news/2017/x.en.md", 5, "link-target"),
        ("news/2017/x.en.md", 7, "picture-missing"),
        (X, 4, "date-unreadable"),
    ]
    assert (catalogue.records, catalogue.waiting) == ((), ())


def test_a_translation_that_lacks_its_title_is_looked_at_and_its_original_shown(found):
    told, catalogue = found({X: post(), "news/2017/x.en.md": header("summary: S.", body=DEAD)})
    assert told == [
        ("news/2017/x.en.md", 1, "field-missing"),
        ("news/2017/x.en.md", 4, "link-target"),
        ("news/2017/x.en.md", 6, "picture-missing"),
    ]
    assert [each.path for each in catalogue.records] == [X]


def test_a_translation_without_its_original_is_looked_at(found):
    book = "/en/news/2017/x/  2017-02-22  news/2017/x.en.md\n"
    english = header("title: T", "summary: S.", body=DEAD)
    told, _ = found({"addresses.txt": book, "news/2017/x.en.md": english})
    assert [code for _, _, code in told] == ["translation-alone", "link-target", "picture-missing"]


def test_a_draft_whose_date_cannot_be_read_is_looked_at(found):
    text = header("status: draft", "date: besok", body=DEAD)
    told, catalogue = found({X: text})
    assert [code for _, _, code in told] == ["date-unreadable", "link-target", "picture-missing"]
    assert catalogue.waiting == ()


def test_a_field_that_cannot_be_read_is_not_missing(found):
    """Its own problem is enough."""
    lines = ("image: photos/a.jpg", "image-alt: [Aula, penuh]", "topics: {a: b}")
    told, _ = found(
        {"topics.yaml": TOPICS, "photos/a.jpg": picture(), X: header(TITLE, SUMMARY, DATE, *lines)}
    )
    assert told == [(X, 6, "field-one-value"), (X, 7, "field-one-value")]


# --- Every kind -------------------------------------------------------------------------------------

KINDS = {
    "news/2017/a.md": (TITLE, SUMMARY, DATE),
    "recaps/2017/a.md": (TITLE, SUMMARY, "date: 2017-03-02", "event: 2017/a"),
    "events/2017/a.md": (TITLE, SUMMARY, "starts: 2017-03-01", "audience: [public]", "series: a"),
    "partners/a.md": ("title: Mitra", "country: KR"),
    "agreements/a.md": (
        "title: Naskah",
        "partners: [a]",
        "evidence: signing-report",
        "fields: [research]",
    ),
    "delegations/a.md": ("title: Tamu", "day: 2026-11-30"),
    "series/a.md": ("title: Seri",),
    "editions/a.md": ("title: Edisi", "number: 1", "starts: 2017-03-01", "ends: 2017-03-14"),
    "pages/a.md": ("title: Halaman",),
}


OPTIONAL = ("event", "audience", "series", "country", "fields")


@pytest.mark.parametrize(
    ("path", "at"), [(path, at) for path, lines in KINDS.items() for at in range(len(lines))]
)
@pytest.mark.parametrize(
    "wrong", ["{name}: [", "{name}: {{a: b}}", ""], ids=["open", "unread", "gone"]
)
def test_a_file_of_any_kind_that_lacks_something_is_the_only_one_to_blame(found, path, at, wrong):
    """The link to an own address makes the rules go through all that the site answers."""
    files = {name: header(*lines) for name, lines in KINDS.items()}
    files["news/2017/z.md"] = post(title="Lain") + "[a](/acara/)\n"
    lines = list(KINDS[path])
    name, lines[at] = lines[at].partition(":")[0], wrong.format(name=lines[at].partition(":")[0])
    files[path] = header(*filter(None, lines))
    told, catalogue = found(files)
    assert {each for each, _, code in told} <= {path}
    assert (path in catalogue.by_path) == (name in OPTIONAL and "[" not in wrong)


def test_a_header_of_nothing_but_faults_comes_to_an_end():
    text = "---\n" + "a: [\n" * 200 + "---\n" + DEAD
    assert read_on(text, X)[0] is None


def test_reading_on_keeps_every_line_where_it_is():
    document, left, problems = read_on("---\ntitle: A: b\nsummary: [c\ndate: 2017\n---\nIsi.\n", X)
    assert document.body_line == 6
    assert [(name, line) for name, line, _ in document.header.entries] == [
        ("title", 2),
        ("date", 4),
    ]
    assert left == {"summary": 3}
    assert [each.code for each in problems] == ["header-colon", "header-mark"]
    assert len(errors(problems)) == 2
