"""Who has visited, and what the visits come to."""

import pytest

from events.visits import identity, names_of_partners, people_of
from events.visits_page import KINDS, jobs
from newsroom.fields import Count
from newsroom.records import (
    LANGUAGES,
    VISITOR_KINDS,
    FormerName,
    PartnerNames,
    Visitor,
)
from tests.newsroom.making import catalogue, record


def visit(path, *visitors, **fields):
    its = tuple(each if isinstance(each, Visitor) else Visitor(name=each) for each in visitors)
    return record(f"recaps/{path}.md", visitors=its, **fields)


DONG_A = record(
    "partners/dong-a.md",
    title="Universitas Dong-A",
    names=PartnerNames(official="Dong-A University", former=(FormerName(name="Dong-A College"),)),
)
RECAPS = (
    visit("2016/ui", Visitor(name="Perpustakaan UI", kind="library"), title="UI", date="2016-04-14",
          attendance=Count(25)),
    visit("2017/a", "dong-a", title="A", date="2017-02-03"),
    visit("2017/b", Visitor(name="Dong-A  University", kind="university", people=Count(30, "about")),
          Visitor(name="SD Kota", kind="school", people=Count(45)), title="B", date="2017-05-08"),
    record("recaps/2018/c.md", date="2018-01-01"),
)  # fmt: skip


def page(*records, language="id"):
    made = {job.address: job.view for job in jobs(catalogue(*(records or (*RECAPS, DONG_A))))}
    return made["/kunjungan/" if language == "id" else "/en/visits/"]


def told(figures):
    return [f"{figure.value} {figure.label}".strip() for figure in figures]


def test_visits_stand_by_year_the_newest_first_each_with_its_recap():
    view = page()
    assert [(y.year, [v.recap.address for v in y.visits]) for y in view.years] == [
        ("2017", ["/liputan/2017/b/", "/liputan/2017/a/"]),
        ("2016", ["/liputan/2016/ui/"]),
    ]


def test_a_year_comes_to_its_visits_its_institutions_and_its_people():
    first, second = page().years
    assert told(first.figures) == ["2 kunjungan", "2 lembaga", "sekitar 75 orang"]
    assert first.figures[2].note == "tanpa 1 kunjungan yang jumlah orangnya tidak tercatat"
    assert told(second.figures) == ["1 kunjungan", "1 lembaga", "25 orang"]


def test_all_years_together_keep_the_precision_and_lead_to_the_list():
    figures = page().figures
    assert told(figures) == ["3 kunjungan", "3 lembaga", "sekitar 100 orang"]
    assert {figure.address for figure in figures} == {"#visits"}


def test_people_that_nobody_counted_are_no_zero():
    view = page(visit("2017/a", "X", date="2017-02-03"))
    assert (view.figures[2].value, view.figures[2].address) == ("", "")
    assert view.years[0].visits[0].people == ""


def test_a_partner_is_one_institution_under_all_its_names_and_leads_to_its_page():
    names = names_of_partners(catalogue(DONG_A))
    assert {
        identity(each, names) for each in ("dong-a", "DONG-A university", "Dong-A College")
    } == {"dong-a"}
    guest = page().years[0].visits[0].guests[0]
    assert (guest.name.text, guest.name.address) == (
        "Universitas Dong-A", "/international-corner/dong-a/",
    )  # fmt: skip


def test_each_kind_names_its_institutions_with_their_recaps():
    kinds = {
        each.label: [(name, [link.address for link in links]) for name, links in each.guests]
        for each in page().kinds
    }
    assert kinds == {
        "Perguruan tinggi": [("Universitas Dong-A", ["/liputan/2017/b/", "/liputan/2017/a/"])],
        "Perpustakaan": [("Perpustakaan UI", ["/liputan/2016/ui/"])],
        "Sekolah": [("SD Kota", ["/liputan/2017/b/"])],
    }


def test_a_recap_is_called_by_its_title():
    [(_, links)] = next(k for k in page().kinds if k.label == "Perguruan tinggi").guests
    assert [link.text for link in links] == ["B", "A"]


@pytest.mark.parametrize(
    ("kinds", "indonesian", "english"),
    [
        pytest.param(("library",), "Perpustakaan", "Library", id="one guest"),
        pytest.param(("other",), "", "", id="one guest of no kind"),
        pytest.param(
            ("library", "government", "library", "library"),
            "3 perpustakaan, 1 lembaga pemerintah",
            "3 libraries, 1 government body",
            id="several",
        ),
        pytest.param(("school", "other"), "1 sekolah", "1 school", id="one of no kind among them"),
    ],
)
def test_the_kinds_of_the_guests_of_a_visit_are_counted(kinds, indonesian, english):
    guests = (Visitor(name=f"Tamu {n}", kind=kind) for n, kind in enumerate(kinds))
    recap = visit("2014/a", *guests, date="2014")
    told = [page(recap, language=each).years[0].visits[0].kinds for each in ("id", "en")]
    assert told == [indonesian, english]


def test_every_kind_of_visitor_but_other_can_be_counted():
    for language in LANGUAGES:
        assert set(KINDS[language]) == set(VISITOR_KINDS) - {"other"}


def test_kinds_that_nobody_has_stated_are_no_list():
    assert page(visit("2017/a", "X", date="2017-02-03")).kinds == ()


def test_an_institution_is_of_one_kind_the_latest_that_is_stated():
    old = visit("2016/a", Visitor(name="X", kind="company"), date="2016-02-03")
    new = visit("2017/a", Visitor(name="x", kind="school"), date="2017-02-03")
    vague = visit("2018/a", "X", date="2018-02-03")
    assert [(kind.label, kind.value) for kind in page(old, new, vague).kinds] == [("Sekolah", "1")]


@pytest.mark.parametrize(
    ("recap", "people"),
    [
        pytest.param(visit("a", "X", attendance=Count(25)), Count(25), id="its attendance"),
        pytest.param(
            visit("a", Visitor(name="X", people=Count(5)), Visitor(name="Y", people=Count(6))),
            Count(11),
            id="what is said of each",
        ),
        pytest.param(
            visit("a", Visitor(name="X", people=Count(5)), "Y"), None, id="a part is no figure"
        ),
        pytest.param(
            visit("a", "X", event="2016/e", attendance=Count(1500)),
            None,
            id="the audience of an event is no visit",
        ),
    ],
)
def test_how_many_came_is_said_by_the_recap_or_of_every_visitor(recap, people):
    assert people_of(recap) == people


def test_the_english_page_leads_to_the_indonesian_recap_where_there_is_no_other():
    link = page(language="en").years[0].visits[0].recap
    assert (link.address, link.language) == ("/liputan/2017/b/", "id")


def test_a_visit_belongs_to_the_year_of_its_event():
    event = record("events/2016/e.md", starts="2016-12-30")
    view = page(visit("2017/a", "X", date="2017-01-02", event="2016/e"), event)
    assert [year.year for year in view.years] == ["2016"]


def test_without_visitors_there_is_no_page():
    assert list(jobs(catalogue(record("recaps/2018/c.md")))) == []
