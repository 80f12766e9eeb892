"""A header → the keyword arguments of a record, and what is wrong with the rest."""

import pytest

from newsroom.dates import PartialDate
from newsroom.fields import Count, Price, Term
from newsroom.front_matter import split
from newsroom.problems import Problem
from newsroom.reading import local_fields, nearest, read_fields, readers
from newsroom.records import (
    Agreement,
    Delegation,
    Event,
    FormerName,
    NewsPost,
    Partner,
    PartnerNames,
    Person,
    Photo,
    Recap,
    Record,
    Source,
)


def read(record: type[Record], header: str) -> tuple[dict[str, object], list[Problem]]:
    document, problems = split(f"---\n{header}\n---\n", "x/y.md")
    assert document is not None
    values, found = read_fields(record, document.header, "x/y.md")
    return values, problems + found


@pytest.mark.parametrize(
    ("record", "header", "values"),
    [
        pytest.param(NewsPost, "title:  Dua   kata ", {"title": "Dua kata"}, id="spaces collapse"),
        pytest.param(NewsPost, "date: 2017-02", {"date": PartialDate(2017, 2)}, id="a date"),
        pytest.param(NewsPost, "topics: [a, b.md]", {"topics": ("a", "b")}, id="topics"),
        pytest.param(NewsPost, "topics: a", {"topics": ("a",)}, id="one topic without brackets"),
        pytest.param(NewsPost, "topics:", {"topics": ()}, id="no topic yet"),
        pytest.param(NewsPost, "section: PRESS", {"section": "press"}, id="capitals in a choice"),
        pytest.param(NewsPost, "image-alt: Aula", {"image_alt": "Aula"}, id="a dash in the name"),
        pytest.param(NewsPost, "Image_Alt: Aula", {"image_alt": "Aula"}, id="Windows habits"),
        pytest.param(NewsPost, "image: /photos/a.jpg", {"image": "photos/a.jpg"}, id="a picture"),
        pytest.param(NewsPost, "aliases: /lama", {"aliases": ("/lama/",)}, id="an old page"),
        pytest.param(NewsPost, "aliases: /l.html", {"aliases": ("/l.html",)}, id="an old file"),
        pytest.param(
            NewsPost,
            "Tags: a\nModified: 2018\nAuthor: Rika\nCategory: press",
            {
                "topics": ("a",),
                "updated": PartialDate(2018),
                "authors": ("Rika",),
                "section": "press",
            },
            id="Pelican's names",
        ),
        pytest.param(
            NewsPost,
            "sources:\n  - Antara\n  - {title: Kompas, url: https://kompas.com/, language: id}",
            {
                "sources": (
                    Source(title="Antara"),
                    Source(title="Kompas", url="https://kompas.com/", language="id"),
                )
            },
            id="sources, short and long",
        ),
        pytest.param(
            Recap, "attendance: 1.500", {"attendance": Count(1500)}, id="Indonesian count"
        ),
        pytest.param(
            Recap,
            "attendance: lebih dari 1,500",
            {"attendance": Count(1500, "more-than")},
            id="more than",
        ),
        pytest.param(Recap, "attendance: ~50", {"attendance": Count(50, "about")}, id="about"),
        pytest.param(
            Recap,
            "numbers: {books: 13467, speakers: about 3}",
            {"numbers": (("books", Count(13467)), ("speakers", Count(3, "about")))},
            id="numbers",
        ),
        pytest.param(
            Event,
            "speakers:\n  - {name: Rika, title: Dr.}",
            {"speakers": (Person(name="Rika", title="Dr."),)},
            id="people",
        ),
        pytest.param(Partner, "country: kr", {"country": "KR"}, id="a country in small letters"),
        pytest.param(
            Partner,
            "names: {official: Dong-A, local: {ko: 동아대학교}, former: [{name: A, years: 1946}]}",
            {
                "names": PartnerNames(
                    official="Dong-A",
                    local=(("ko", "동아대학교"),),
                    former=(FormerName(name="A", years="1946"),),
                )
            },
            id="names within names",
        ),
        pytest.param(Agreement, "kind: mou", {"kind": "MoU"}, id="a choice with capitals"),
        pytest.param(Agreement, "ends: none", {"ends": Term.NEVER}, id="no end"),
        pytest.param(Agreement, "ends: Renews", {"ends": Term.RENEWS}, id="it renews itself"),
        pytest.param(Agreement, "ends: 2027-05", {"ends": PartialDate(2027, 5)}, id="an end"),
        pytest.param(Agreement, "duration: 5 years", {"duration": "5 years"}, id="a duration"),
        pytest.param(Agreement, "duration: 1 year", {"duration": "1 year"}, id="a year"),
        pytest.param(Agreement, "renewed-by: 2022-x.md", {"renewed_by": "2022-x"}, id="renewed"),
        pytest.param(
            Partner, "location: -6.97, 107.63", {"location": (-6.97, 107.63)}, id="a place"
        ),
        pytest.param(
            Partner, "ror: https://ror.org/03vek6s52", {"ror": "03vek6s52"}, id="a ROR's address"
        ),
        pytest.param(Partner, "ror: 03VEK6S52", {"ror": "03vek6s52"}, id="a ROR in capitals"),
        pytest.param(
            NewsPost,
            "shows: [research, Student-Exchange]",
            {"shows": ("research", "student-exchange")},
            id="what a post shows",
        ),
        pytest.param(
            NewsPost,
            "gallery: [{picture: /photos/a.jpg, alt: Aula, caption: Rika, credit: Santi}]",
            {
                "gallery": (
                    Photo(picture="photos/a.jpg", alt="Aula", caption="Rika", credit="Santi"),
                )
            },
            id="a gallery",
        ),
        pytest.param(
            Delegation,
            "day: 2026-11-30\nguests: [Prof. Lee]\ngreeting: {ko: 환영합니다, en: Welcome}",
            {
                "day": PartialDate(2026, 11, 30),
                "guests": ("Prof. Lee",),
                "greeting": (("ko", "환영합니다"), ("en", "Welcome")),
            },
            id="guests",
        ),
    ],
)
def test_a_header_becomes_values(record, header, values):
    assert read(record, header) == (values, [])


@pytest.mark.parametrize(
    ("record", "header", "line", "code", "repair"),
    [
        pytest.param(NewsPost, "titel: A", 2, "field-unknown-near", "title: A", id="misspelt"),
        pytest.param(NewsPost, "Judul: A", 2, "field-unknown-near", "title: A", id="Indonesian"),
        pytest.param(NewsPost, "zzz: A", 2, "field-unknown", None, id="unknown"),
        pytest.param(NewsPost, "1: A", 2, "field-unknown", None, id="a number"),
        pytest.param(NewsPost, "<<: {a: b}", 2, "field-unknown", None, id="YAML's merge"),
        pytest.param(NewsPost, '"": A', 2, "field-unknown", None, id="no name at all"),
        pytest.param(NewsPost, "title:", 2, "field-empty", None, id="empty"),
        pytest.param(NewsPost, "title: ''", 2, "field-empty", None, id="empty quotes"),
        pytest.param(NewsPost, "title: [A]", 2, "field-one-value", None, id="a list as title"),
        pytest.param(NewsPost, "title: {A: b}", 2, "field-one-value", None, id="a group as title"),
        pytest.param(NewsPost, "date: [2017]", 2, "field-one-value", None, id="a list as date"),
        pytest.param(NewsPost, "topics: [[a]]", 2, "field-one-value", None, id="a list in a list"),
        pytest.param(NewsPost, "topics: [a, '']", 2, "field-empty", None, id="an empty topic"),
        pytest.param(
            NewsPost, "status: drft", 2, "field-choice", "status: draft", id="a choice, misspelt"
        ),
        pytest.param(NewsPost, "section: olahraga", 2, "field-choice", None, id="no such choice"),
        pytest.param(
            NewsPost,
            "slug: Judul Baru!",
            2,
            "field-slug",
            "slug: judul-baru",
            id="a slug with spaces",
        ),
        pytest.param(NewsPost, "slug: '***'", 2, "field-slug", None, id="a slug of signs"),
        pytest.param(
            NewsPost, "aliases: [lama]", 2, "field-own-address", None, id="no first slash"
        ),
        pytest.param(
            NewsPost, "aliases: /../x", 2, "field-own-address", None, id="an address upwards"
        ),
        pytest.param(NewsPost, "aliases: //x.com", 2, "field-own-address", None, id="another host"),
        pytest.param(NewsPost, "aliases: /a?b", 2, "field-own-address", None, id="a question mark"),
        pytest.param(
            NewsPost, 'aliases: ["/a:b"]', 2, "field-own-address", None, id="no file on Windows"
        ),
        pytest.param(
            NewsPost, "image: https://a.b/c.jpg", 2, "field-picture", None, id="a picture elsewhere"
        ),
        pytest.param(
            NewsPost, "image: C:\\Foto\\c.jpg", 2, "field-picture", None, id="of one computer"
        ),
        pytest.param(NewsPost, "image: ../c.jpg", 2, "field-picture", None, id="a picture upwards"),
        pytest.param(
            NewsPost,
            r"image: photos\2017\a.jpg",
            2,
            "field-picture",
            "image: photos/2017/a.jpg",
            id="backslashes",
        ),
        pytest.param(
            Event,
            "registration: daftar.example.org/x",
            2,
            "field-web-address",
            "registration: https://daftar.example.org/x",
            id="an address without https",
        ),
        pytest.param(
            Event, "online: javascript:alert(1)", 2, "field-web-address", None, id="a script"
        ),
        pytest.param(Event, "number: tiga", 2, "field-number", None, id="a number in words"),
        pytest.param(Event, "number: 1.5", 2, "field-number", None, id="half a number"),
        pytest.param(Event, f"number: {'9' * 5000}", 2, "field-number", None, id="a huge number"),
        pytest.param(Recap, "attendance: banyak", 2, "field-count", None, id="a count in words"),
        pytest.param(Recap, "attendance: -5", 2, "field-count", None, id="fewer than nobody"),
        pytest.param(Recap, "numbers: 5", 2, "field-pairs", None, id="no pairs"),
        pytest.param(Recap, "numbers:\n  buku: 5", 3, "field-choice", None, id="unknown in pairs"),
        pytest.param(Recap, "numbers:\n  books: a", 3, "field-count", None, id="no count in pairs"),
        pytest.param(
            Partner,
            "country: Korea Selatan",
            2,
            "field-country",
            "country: KR",
            id="a country's name",
        ),
        pytest.param(
            Partner, "country: UK", 2, "field-country", "country: GB", id="a code of our own"
        ),
        pytest.param(Partner, "country: QX", 2, "field-country", None, id="no country"),
        pytest.param(
            Partner, "location: Busan", 2, "field-coordinates", None, id="a place by name"
        ),
        pytest.param(
            Partner, "location: -6,97 107,63", 2, "field-coordinates", None, id="decimal commas"
        ),
        pytest.param(
            Partner, "location: 107.63, -6.97", 2, "field-coordinates", None, id="longitude first"
        ),
        pytest.param(
            Partner, "location: 6.97, 180.5", 2, "field-coordinates", None, id="beyond the world"
        ),
        pytest.param(Partner, "ror: 03vek6s53", 2, "field-ror", None, id="a slip in a ROR"),
        pytest.param(Partner, "ror: 30vek6s52", 2, "field-ror", None, id="a ROR without its 0"),
        pytest.param(Partner, "ror: 0ilou0052", 2, "field-ror", None, id="letters no ROR has"),
        pytest.param(
            Agreement,
            "duration: 5 tahun",
            2,
            "field-duration",
            "duration: 5 years",
            id="a duration in Indonesian",
        ),
        pytest.param(
            Agreement,
            "duration: 18 bln",
            2,
            "field-duration",
            "duration: 18 months",
            id="shortened",
        ),
        pytest.param(Agreement, "duration: lima tahun", 2, "field-duration", None, id="in words"),
        pytest.param(
            Agreement, "duration: 0 years", 2, "field-duration", None, id="no time at all"
        ),
        pytest.param(Agreement, "ends: kapan-kapan", 2, "date-unreadable", None, id="some day"),
        pytest.param(
            Agreement,
            "ends: 31 Mei 2027",
            2,
            "date-in-words",
            "ends: 2027-05-31",
            id="an end in words",
        ),
        pytest.param(
            NewsPost, "shows: [riset]", 2, "field-choice", None, id="no field of cooperation"
        ),
        pytest.param(
            NewsPost,
            "gallery:\n  - picture: photos/a.jpg",
            3,
            "field-missing",
            None,
            id="a photo not described",
        ),
        pytest.param(
            NewsPost,
            "gallery: [{alt: Aula}]",
            2,
            "field-missing",
            None,
            id="a photo without picture",
        ),
        pytest.param(
            NewsPost,
            "gallery: [{picture: ../a.jpg, alt: A}]",
            2,
            "field-picture",
            None,
            id="a photo upwards",
        ),
        pytest.param(Delegation, "greeting: Halo", 2, "field-pairs", None, id="no language"),
        pytest.param(Partner, "country: ß", 2, "field-country", None, id="a letter that grows"),
        pytest.param(
            NewsPost,
            "sources:\n  - url: https://a.b/",
            3,
            "field-missing",
            None,
            id="no title in a group",
        ),
        pytest.param(
            NewsPost,
            "sources:\n  - title: A\n    link: https://a.b/",
            4,
            "field-unknown",
            None,
            id="unknown in a group",
        ),
        pytest.param(
            NewsPost,
            "sources: [{title: A, language: inggris}]",
            2,
            "field-language",
            "sources: [{title: A, language: en}]",
            id="no tag",
        ),
        pytest.param(
            Partner,
            "names:\n  local:\n    ko: 동아대학교\n    kr: 동아대학교",
            5,
            "field-language",
            None,
            id="the code of a country for its language",
        ),
        pytest.param(
            Delegation,
            "greeting:\n  bahasa Korea: 환영합니다",
            3,
            "field-language",
            None,
            id="a language by its name",
        ),
        pytest.param(
            NewsPost, "sources: [[a]]", 2, "field-one-value", None, id="a list as a group"
        ),
        pytest.param(NewsPost, "date: 02/01/2025", 2, "date-ambiguous", None, id="ambiguous date"),
        pytest.param(
            NewsPost,
            "date: 2 Januari 2025",
            2,
            "date-in-words",
            "date: 2025-01-02",
            id="date in words",
        ),
        pytest.param(
            NewsPost,
            "Tanggal: 2 Januari 2025",
            2,
            "field-unknown-near",
            "date: 2 Januari 2025",
            id="an Indonesian name",
        ),
        pytest.param(
            NewsPost, "tags: a\ntopics: b", 3, "field-twice", None, id="one field, two names"
        ),
        pytest.param(NewsPost, "title: A\nTitle: B", 3, "field-twice", None, id="two spellings"),
    ],
)
def test_what_cannot_be_used_names_line_and_cure(record, header, line, code, repair):
    _, problems = read(record, header)
    assert [(each.line, each.code, each.repair) for each in problems] == [(line, code, repair)]
    for language in ("id", "en"):
        assert "{" not in problems[0].text(language).replace("{books: 13467}", "")


def test_a_message_shows_at_most_sixty_letters_of_a_value():
    _, [problem] = read(Event, f"number: {'kata ' * 100}")
    assert dict(problem.details)["found"] == ("kata " * 12)[:59] + "…"


def test_a_message_stays_on_one_line():
    _, [problem] = read(NewsPost, "date: |\n  satu\n  dua")
    assert "\n" not in problem.text("id")


def test_a_translation_gives_its_own_words_and_takes_the_rest():
    assert local_fields(NewsPost) == {
        "title", "summary", "slug", "image-alt", "aliases", "withdrawn-reason",
    }  # fmt: skip


def test_every_reader_says_its_rule():
    for record in (NewsPost, Event, Recap, Partner, Agreement, Delegation):
        for name, rule in readers(record).items():
            assert rule.__doc__, name


@pytest.mark.parametrize(
    ("word", "near"),
    [
        pytest.param("tittle", "title", id="a slip"),
        pytest.param("TITEL", "title", id="capitals"),
        pytest.param("xyz", None, id="nothing near"),
        pytest.param("", None, id="nothing at all"),
    ],
)
def test_the_nearest_name_is_offered(word, near):
    assert nearest(word, ["title", "summary"]) == near


def test_a_misspelt_word_in_a_list_is_repaired_in_its_place():
    document, _ = split("---\nfields: [research, student-exchagne]\n---\n", "agreements/x.md")
    assert document is not None
    _, problems = read_fields(Agreement, document.header, "agreements/x.md")
    assert [(each.code, each.repair) for each in problems] == [
        ("field-choice", "fields: [research, student-exchange]")
    ]


@pytest.mark.parametrize(
    ("text", "price", "repair"),
    [
        pytest.param("free", Price(0), None, id="free"),
        pytest.param("Gratis", Price(0), "cost: free", id="in Indonesian"),
        pytest.param("25000", Price(25000), None, id="rupiah"),
        pytest.param("Rp25.000", Price(25000), "cost: 25000", id="as it is printed"),
        pytest.param("rp 1.250.000,-", Price(1250000), "cost: 1250000", id="as it is said"),
        pytest.param("USD 10", Price(10, "USD"), None, id="another currency"),
    ],
)
def test_a_price_is_understood_and_brought_into_form(text, price, repair):
    values, problems = read(Event, f"cost: {text}")
    assert values["cost"] == price
    assert [each.repair for each in problems] == ([repair] if repair else [])


@pytest.mark.parametrize("text", ["murah", "25.5", "-1", "XYZ 10", "10 USD", "Rp2.50", "25,000"])
def test_a_price_that_may_be_something_else_is_refused(text):
    values, problems = read(Event, f"cost: {text}")
    assert values == {}
    assert [each.code for each in problems] == ["field-price"]
