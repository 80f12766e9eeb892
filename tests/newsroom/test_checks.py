"""Rules across records, each by what it lets pass and what it names."""

import pytest

from newsroom.checks import RULES
from newsroom.fields import Term
from newsroom.fragments import Fragment, Reference
from newsroom.records import Photo, Record
from newsroom.site import RetiredFeed
from tests.newsroom.making import (
    NOW,
    codes,
    library,
    places,
    problems,
    record,
    site,
    with_fragment,
)

NEWS = "news/2017/x.md"
TOPICS = {"literasi": {"id": "Literasi", "en": "Literacy"}}


def linking(path: str, target: str, **fields: object) -> Record:
    """A record with one link, on line 9."""
    link = Reference(target, 9, f"/{target}")
    return record(path, fragment=Fragment(html="<p>Isi.</p>", links=(link,)), **fields)


def showing(path: str, picture: str) -> Record:
    """A record with one picture, on line 9."""
    return with_fragment(record(path), images=(Reference(picture, 9, picture),))


def test_a_record_on_its_own_has_no_problem():
    assert problems(record(NEWS)) == []


def test_every_rule_says_what_it_asks():
    assert all(rule.__doc__ for rule in RULES)


# --- Names that must exist --------------------------------------------------------------------------


def test_a_topic_must_be_listed():
    found = problems(record(NEWS, topics=("literasi", "litersi")), site=site(topics=TOPICS))
    assert places(found) == [(NEWS, 5, "topic-unknown")]
    assert "literasi" in found[0].text("id")


def test_without_a_list_every_topic_is_accepted():
    assert problems(record(NEWS, topics=("apa-saja",))) == []


@pytest.mark.parametrize(
    ("fields", "path", "others"),
    [
        pytest.param({"event": "2016/y"}, "recaps/x.md", ["events/2016/y.md"], id="its event"),
        pytest.param({"series": "y"}, "events/x.md", ["series/y.md"], id="its series"),
        pytest.param({"partners": ("y",)}, "agreements/x.md", ["partners/y.md"], id="its partner"),
        pytest.param({"agreements": ("y",)}, NEWS, ["agreements/y.md"], id="its agreement"),
        pytest.param(
            {"partners": (), "renewed_by": "y"},
            "agreements/x.md",
            ["agreements/y.md"],
            id="the agreement after it",
        ),
        pytest.param({"successor": "y"}, "partners/x.md", ["partners/y.md"], id="its successor"),
        pytest.param(
            {"partner": "y"}, "delegations/x.md", ["partners/y.md"], id="where guests come from"
        ),
        pytest.param({"partners": ("y",)}, NEWS, ["partners/y.md"], id="a partner by its key"),
    ],
)
def test_what_a_header_names_must_exist(fields, path, others):
    assert codes(problems(record(path, **fields))) == ["relation-unknown"]
    assert problems(record(path, **fields), paths=others) == []


def test_a_partner_of_a_post_may_be_a_name():
    assert problems(record(NEWS, partners=("Badan Bahasa",))) == []


def test_a_partner_of_an_agreement_may_not():
    found = problems(record("agreements/x.md", partners=("Badan Bahasa",)))
    assert codes(found) == ["relation-unknown"]


def test_the_nearest_name_is_offered():
    found = problems(
        record("recaps/x.md", event="2016/literasi"), record("events/2016/literacy.md")
    )
    assert [dict(each.details)["near"] for each in found] == ["2016/literacy"]


def test_where_nothing_is_near_a_dash_stands():
    [found] = problems(record("recaps/x.md", event="2016/literasi"))
    assert dict(found.details)["near"] == "—"


def test_the_foot_of_the_page_names_pages_that_are_there():
    its_site = site(library=library(footer=("tentang", "tentangg")))
    found = problems(record("pages/tentang.md"), site=its_site)
    assert places(found) == [("library.yaml", 0, "settings-footer")]
    assert dict(found[0].details) == {"found": "tentangg", "near": "tentang"}


def test_a_link_must_find_its_file():
    found = problems(linking(NEWS, "news/2017/w.md"), record("news/2017/y.md"))
    assert places(found) == [(NEWS, 9, "link-target")]


def test_a_link_to_what_is_not_shown_yet_is_only_noted():
    draft = record("news/2017/y.md", status="draft")
    found = problems(linking(NEWS, "news/2017/y.md"), draft)
    assert places(found) == [(NEWS, 9, "link-not-shown")]
    assert found[0].severity.value == "warning"


def test_a_link_to_a_file_that_cannot_be_read_is_no_second_problem():
    """The file names its own fault; those that link to it are as they should be."""
    assert problems(linking(NEWS, "news/2017/y.md"), paths=["news/2017/y.md"]) == []


def test_a_draft_may_link_to_a_draft():
    draft = record("news/2017/y.md", status="draft")
    assert problems(linking(NEWS, "news/2017/y.md", status="draft"), draft) == []


def test_a_link_to_a_document_is_as_good():
    assert problems(linking(NEWS, "files/a.pdf"), attachments=["files/a.pdf"]) == []


@pytest.mark.parametrize(
    ("one", "codes_of"),
    [
        pytest.param(showing(NEWS, "photos/no.jpg"), ["picture-missing"], id="in the body"),
        pytest.param(
            record(NEWS, image="photos/no.jpg", image_alt="A"),
            ["picture-missing"],
            id="in the header",
        ),
        pytest.param(record(NEWS, image="photos/a.jpg"), ["image-alt-missing"], id="not described"),
        pytest.param(
            record(NEWS, image="a.pdf", image_alt="A"), ["field-picture"], id="no picture"
        ),
        pytest.param(record(NEWS, image="photos/a.jpg", image_alt="A"), [], id="as it should be"),
        pytest.param(showing(NEWS, "photos/a.jpg"), [], id="in the body, as it should be"),
        pytest.param(
            record(NEWS, gallery=(Photo(picture="photos/no.jpg", alt="A"),)),
            ["picture-missing"],
            id="in a gallery",
        ),
        pytest.param(
            record(NEWS, gallery=(Photo(picture="photos/a.jpg", alt="A"),)),
            [],
            id="in a gallery, as it should be",
        ),
    ],
)
def test_a_picture_must_be_there_and_described(one, codes_of):
    found = problems(one, sizes={"photos/a.jpg": (4, 3)}, attachments=["a.pdf"])
    assert codes(found) == codes_of


def test_a_picture_that_cannot_be_read_is_not_called_missing():
    """Its own problem says that it is broken."""
    found = problems(record(NEWS, image="photos/b.jpg", image_alt="A"), paths=["photos/b.jpg"])
    assert found == []


def test_a_translation_describes_the_picture_in_its_own_words():
    original = record(NEWS, image="photos/a.jpg", image_alt="Aula")
    translation = record("news/2017/x.en.md", image="photos/a.jpg", lines={"title": 2})
    found = problems(original, translation, sizes={"photos/a.jpg": (4, 3)})
    assert places(found) == [("news/2017/x.en.md", 1, "image-alt-missing")]


# --- Addresses --------------------------------------------------------------------------------------


def test_two_files_cannot_have_one_address():
    found = problems(record("news/2017/a.md", slug="x"), record("news/2017/x.md"))
    assert places(found) == [("news/2017/x.md", 1, "address-taken")]
    assert "news/2017/a.md" in found[0].text("id")


def test_capitals_do_not_make_another_address():
    """On Windows and macOS they would be one folder."""
    found = problems(record(NEWS), record("news/2017/y.md", aliases=("/Berita/2017/X/",)))
    assert codes(found) == ["address-taken"]


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        pytest.param("pages/berita.md", {}, id="the list of news"),
        pytest.param("news/2017.md", {"date": "2017-02-22"}, id="the list of a year"),
        pytest.param("events/2016.md", {"starts": "2016-05-01"}, id="the events of a year"),
        pytest.param("pages/topik.md", {}, id="the topics"),
        pytest.param("pages/en.md", {}, id="the English home"),
        pytest.param("partners/negara.md", {}, id="the countries of partners"),
        pytest.param("partners/bidang.md", {}, id="the fields of cooperation"),
        pytest.param("partners/layar.md", {}, id="the screen"),
        pytest.param("partners/x.md", {"slug": "negara"}, id="the countries, by a slug"),
        pytest.param(NEWS, {"aliases": ("/international-corner/",)}, id="the International Corner"),
        pytest.param(NEWS, {"aliases": ("/",)}, id="home"),
        pytest.param(NEWS, {"aliases": ("/404.html",)}, id="the page of lost addresses"),
        pytest.param(NEWS, {"aliases": ("/feeds/all.rss",)}, id="the feed"),
        pytest.param(NEWS, {"aliases": ("/files/a.pdf",)}, id="a document"),
        pytest.param(NEWS, {"topics": ("y",), "aliases": ("/topik/y/",)}, id="its topic"),
        pytest.param("pages/penulis/rika.md", {}, id="an author"),
    ],
)
def test_an_address_of_a_list_is_taken(path, fields):
    other = record("news/2018/z.md", authors=("Rika",))
    found = problems(record(path, **fields), other, attachments=["files/a.pdf"])
    assert codes(found) == ["address-of-list"]


def test_an_author_is_spelled_one_way():
    one = record("news/a.md", authors=("Rika Yulianti",))
    found = problems(one, record("news/b.md", authors=("rika yulianti",)))
    assert places(found) == [("news/b.md", 5, "name-spelled-twice")]


@pytest.mark.parametrize("name", ["countries", "fields", "display"])
def test_the_corners_english_addresses_are_taken_too(name):
    found = problems(record("partners/x.md"), record("partners/x.en.md", slug=name))
    assert places(found) == [("partners/x.en.md", 4, "address-of-list")]


# --- What stands there ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "codes_of"),
    [
        pytest.param("Sari Pertiwi, Budi Santoso", ["authors-as-one"], id="two people"),
        pytest.param("Sari Pertiwi", [], id="one person"),
        pytest.param("Layanan Pemustaka dan Teknologi Informasi", [], id="one unit"),
        pytest.param("Sari Pertiwi, M.Kom.", [], id="a degree"),
        pytest.param("Sari Pertiwi, PhD", [], id="a degree without full stops"),
        pytest.param("Pertiwi, Sari", [], id="the family name first"),
    ],
)
def test_two_authors_are_two_names(name, codes_of):
    found = problems(record(NEWS, authors=(name,)))
    assert places(found) == [(NEWS, 5, code) for code in codes_of]
    assert all(each.severity.value == "warning" for each in found)


@pytest.mark.parametrize(
    ("path", "codes_of"),
    [
        pytest.param("news/x.md", ["body-empty"], id="news"),
        pytest.param("recaps/x.md", ["body-empty"], id="a recap"),
        pytest.param("partners/x.md", [], id="a partner"),
        pytest.param("pages/x.md", [], id="a page"),
    ],
)
def test_a_post_says_something(path, codes_of):
    found = problems(record(path, fragment=Fragment(html=" \n")))
    assert places(found) == [(path, 0, code) for code in codes_of]
    assert all(each.severity.value == "warning" for each in found)
    assert problems(record(path, fragment=Fragment(html=""), status="draft")) == []


# --- Dates ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("starts", "ends", "codes_of"),
    [
        pytest.param(
            "2025-05-20 14:00", "2025-05-20 13:00", ["event-ends-early"], id="an hour early"
        ),
        pytest.param("2025-05-20", "2025-05-19", ["event-ends-early"], id="a day early"),
        pytest.param("2025-05", "2025-04", ["event-ends-early"], id="a month early"),
        pytest.param("2025-05-20 14:00", "2025-05-20", [], id="the same day"),
        pytest.param("2025-05-20", "2025-05", [], id="some day of that month"),
        pytest.param("2025-05-20 14:00", "2025-05-20 14:00", [], id="at once"),
    ],
)
def test_an_event_ends_after_it_starts(starts, ends, codes_of):
    assert codes(problems(record("events/2025/x.md", starts=starts, ends=ends))) == codes_of


def test_an_edition_ends_after_it_starts():
    found = problems(record("editions/x.md", starts="2026-02-02", ends="2026-02-01"))
    assert codes(found) == ["event-ends-early"]


@pytest.mark.parametrize(
    ("fields", "codes_of"),
    [
        pytest.param({"ends": "2018"}, ["agreement-ends-early"], id="a year early"),
        pytest.param({"ends": "2019-12-08"}, ["agreement-ends-early"], id="a day early"),
        pytest.param({"ended": "2019-12-08"}, ["agreement-ends-early"], id="ended a day early"),
        pytest.param({"ends": "2019"}, [], id="some day of that year"),
        pytest.param({"ends": "2024-12-09"}, [], id="as it should be"),
        pytest.param({"ends": Term.NEVER}, [], id="never"),
        pytest.param({"ends": Term.RENEWS}, [], id="renewed"),
        pytest.param({"signed": None, "ends": "2018"}, [], id="nobody knows when it was signed"),
    ],
)
def test_an_agreement_ends_after_it_was_signed(fields, codes_of):
    one = record("agreements/x.md", **{"signed": "2019-12-09", **fields, "partners": ()})
    found = problems(one)
    assert codes(found) == codes_of
    assert all(each.line == one.lines[next(n for n in fields if n != "signed")] for each in found)


def test_nothing_takes_its_own_place_nor_leads_back_to_itself():
    alone = record("agreements/2019-x.md", renewed_by="2019-x", partners=())
    assert places(problems(alone)) == [
        ("agreements/2019-x.md", alone.lines["renewed-by"], "relation-circle")
    ]
    old = record("partners/old.md", successor="new")
    assert (
        codes(problems(old, record("partners/new.md", successor="old"))) == ["relation-circle"] * 2
    )
    # One that leads into a circle is not part of it.
    into = record("partners/older.md", successor="old")
    found = problems(into, old, record("partners/new.md", successor="old"))
    assert {each.path for each in found} == {"partners/old.md", "partners/new.md"}
    assert problems(old, record("partners/new.md")) == []


@pytest.mark.parametrize(
    ("signed", "codes_of"),
    [
        pytest.param("2019-12-08", ["agreement-renewed-early"], id="a day before"),
        pytest.param("2019-12-09", [], id="the same day"),
        pytest.param("2019", [], id="some day of that year"),
        pytest.param("2024-12-09", [], id="as it should be"),
        pytest.param(None, [], id="nobody knows when"),
    ],
)
def test_what_renews_an_agreement_is_signed_after_it(signed, codes_of):
    first = record("agreements/a.md", signed="2019-12-09", renewed_by="b", partners=())
    found = problems(first, record("agreements/b.md", signed=signed, partners=()))
    assert places(found) == [
        ("agreements/a.md", first.lines["renewed-by"], code) for code in codes_of
    ]


def test_a_recap_is_not_older_than_its_event():
    event = record("events/2017/e.md", starts="2017-03-01")
    early = record("recaps/2017/x.md", event="2017/e", date="2017-02-28")
    assert places(problems(event, early)) == [("recaps/2017/x.md", 4, "recap-early")]
    assert problems(event, record("recaps/2017/x.md", event="2017/e", date="2017-03-01")) == []
    assert problems(event, record("recaps/2017/x.md", event="2017/e", date="2017")) == []


def test_an_update_is_not_older_than_the_post():
    assert codes(problems(record(NEWS, updated="2017-02-21"))) == ["updated-early"]
    assert problems(record(NEWS, updated="2017-02-22")) == []


@pytest.mark.parametrize(
    ("path", "day", "codes_of"),
    [
        pytest.param("news/2017/x.md", "2107-02-22", ["date-far"], id="digits swapped"),
        pytest.param("news/2017/x.md", "2016-02-22", [], id="published a little later"),
        pytest.param("news/2017/x.md", "2015-02-22", ["date-other-year"], id="another year"),
        pytest.param("news/2017/x.md", "2018-01-01", ["date-other-year"], id="a later year"),
        pytest.param("news/2026/x.md", "2026-12-24", [], id="next month"),
        pytest.param("news/arsip/x.md", "2015-02-22", [], id="a folder that is no year"),
    ],
)
def test_a_date_fits_its_folder_and_the_day(path, day, codes_of):
    assert codes(problems(record(path, date=day))) == codes_of


def test_the_day_is_the_sites():
    found = problems(record("news/2017/x.md"), site=site(now=NOW.replace(year=2015)))
    assert codes(found) == ["date-far"]


# --- Feeds ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param({"feed": "topics/old", "instead": "all"}, [], id="one that has ended"),
        pytest.param({"feed": "all"}, ["settings-retired-feed-lives"], id="one that still lives"),
        pytest.param(
            {"feed": "topics/old", "instead": "topics/none"},
            ["settings-retired-feed-instead"],
            id="one that leads nowhere",
        ),
    ],
)
def test_a_retired_feed_has_ended_and_leads_to_one_that_has_not(row, expected):
    rows = (RetiredFeed(ended="2026-11-01", **row),)
    assert codes(problems(site=site(library=library(retired_feeds=rows)))) == expected
