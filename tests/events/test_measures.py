"""What the years come to: nothing without a source, nothing twice, nothing guessed."""

import pytest

from events.measures import MEASURES, ledger
from newsroom.addresses import address
from newsroom.counting import Sum
from newsroom.fields import Count
from newsroom.records import LANGUAGES, Visitor
from tests.newsroom.making import catalogue, record
from tests.sites import ROOT


def held(key="2016/e", **fields):
    return record(f"events/{key}.md", **{"starts": "2016-09-29", **fields})


def recap(key="2016/r", **fields):
    return record(f"recaps/{key}.md", **{"date": "2016-09-30", **fields})


def news(key="2016/n", **fields):
    return record(f"news/{key}.md", **{"date": "2016-10-01", **fields})


def account(name, *records, year=2016):
    return ledger(catalogue(*records))[year][name]


def sources(found):
    return [address(each) for entry in found.entries for each in entry.records]


def test_an_event_that_took_place_is_counted():
    found = account("events", held(), held("2016/f"))
    assert found.sum == Sum(count=Count(2))
    assert sources(found) == ["/acara/2016/e/", "/acara/2016/f/"]


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"state": "cancelled"}, id="cancelled"),
        pytest.param({"state": "postponed"}, id="put off to a day that nobody knows"),
        pytest.param({"starts": "2026-11-23"}, id="today, and not over"),
        pytest.param({"starts": "2026-12-01"}, id="to come"),
    ],
)
def test_an_event_that_did_not_take_place_is_not(fields):
    assert ledger(catalogue(held(**fields))) == {}


def test_an_event_that_was_moved_counts_on_the_day_on_which_it_took_place():
    found = account("events", held(state="rescheduled"))
    assert found.sum.count == Count(1)


def test_a_translation_is_no_second_event():
    assert account("events", held(), record("events/2016/e.en.md", starts="2016-09-29")).sum == Sum(
        count=Count(1)
    )


def test_attendance_is_the_sum_of_the_recaps_and_says_which_events_are_not_in_it():
    found = account(
        "attendance", held(), held("2016/f"), held("2016/g"),
        recap(event="2016/e", attendance=Count(1500, "more-than")),
        recap("2016/s", event="2016/f", attendance=Count(40)),
    )  # fmt: skip
    assert found.sum == Sum(count=Count(1540, "more-than"), unknown=1)
    assert sources(found) == ["/liputan/2016/r/", "/liputan/2016/s/"]


def test_of_two_recaps_of_one_event_the_later_one_counts_and_the_other_is_named():
    found = account(
        "attendance", held(),
        recap("2016/kemudian", event="2016/e", date="2016-10-20", attendance=Count(118)),
        recap("2016/dulu", event="2016/e", attendance=Count(100, "about")),
    )  # fmt: skip
    assert found.sum == Sum(count=Count(118))
    assert [address(each) for each in found.again] == ["/liputan/2016/dulu/"]


def test_a_recap_is_believed_before_news_of_the_same_event():
    found = account(
        "books-given", held(), news(event="2016/e", numbers=(("books-given", Count(300)),)),
        recap(event="2016/e", numbers=(("books-given", Count(310)),)),
    )  # fmt: skip
    assert found.sum == Sum(count=Count(310))
    assert [address(each) for each in found.again] == ["/berita/2016/n/"]


def test_posts_of_no_event_are_added():
    found = account(
        "villages",
        news(numbers=(("villages", Count(2)),)),
        recap(numbers=(("villages", Count(3, "about")),)),
    )
    assert found.sum == Sum(count=Count(5, "about"))


def test_the_figures_of_an_event_belong_to_its_year():
    records = (held(starts="2016-12-30"), recap("2017/r", date="2017-01-02", event="2016/e",
               attendance=Count(5)))  # fmt: skip
    found = ledger(catalogue(*records))
    assert list(found) == [2016]
    assert found[2016]["attendance"].sum == Sum(count=Count(5))


VISIT = {
    "visitors": (Visitor(name="SD Kota", people=Count(5)), Visitor(name="sd kota")),
    "attendance": Count(25),
}


def test_a_visit_is_no_event_and_its_people_are_no_attendance():
    found = ledger(catalogue(recap(**VISIT)))[2016]
    sums = {name: each.sum.count for name, each in found.items() if each.entries}
    assert sums == {"visits": Count(1), "institutions": Count(1), "guests": Count(25)}


def test_guests_at_an_event_are_part_of_its_attendance_and_not_counted_again():
    found = ledger(catalogue(held(), recap(event="2016/e", **VISIT)))[2016]
    assert found["attendance"].sum.count == Count(25)
    assert found["guests"].sum == Sum(count=None)
    assert found["institutions"].sum.count == Count(1)


def test_a_visit_whose_people_nobody_counted_is_said():
    found = account("guests", recap(visitors=(Visitor(name="X"),)), recap("2016/s", **VISIT))
    assert found.sum == Sum(count=Count(25), unknown=1)


def test_an_institution_counts_once_a_year_with_every_record_that_names_it():
    found = account(
        "partners", held(partners=("Bank Kota", "x")), recap(partners=("bank kota",)),
        news(section="community", partners=("Bank Kota",)), record("partners/x.md", title="X"),
    )  # fmt: skip
    assert found.sum == Sum(count=Count(2))
    assert [(entry.name, len(entry.records)) for entry in found.entries] == [
        ("Bank Kota", 3), ("x", 1),
    ]  # fmt: skip


def test_an_agreement_and_news_of_other_things_are_no_partners_of_the_year():
    records = (
        record("agreements/2016-x.md", signed="2016-01-01"),
        record("partners/x.md"),
        news(partners=("Kantor berita",), section="press"),
    )
    assert ledger(catalogue(*records)) == {}


def test_what_nobody_recorded_is_none_and_no_zero():
    assert account("books-given", held()).sum == Sum(count=None)


def test_years_without_a_record_are_left_out_and_the_newest_comes_first():
    found = ledger(catalogue(held(), held("2019/x", starts="2019-01-01")))
    assert list(found) == [2019, 2016]


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_every_measure_is_named_and_explained_in_both_languages(measure):
    assert set(measure.label) == set(measure.meaning) == set(LANGUAGES)
    assert set(measure.without) in (set(), set(LANGUAGES))


def test_every_figure_has_a_source():
    found = ledger(
        catalogue(
            held(partners=("X",)), recap(event="2016/e", attendance=Count(5)),
            recap("2016/v", **VISIT), news(numbers=(("broadcasts", Count(3)),)),
        )
    )  # fmt: skip
    for accounts in found.values():
        for each in accounts.values():
            assert bool(each.entries) is bool(each.sum.count)
            assert all(entry.records for entry in each.entries)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_every_measure_is_explained_to_librarians_in_both_languages(measure):
    text = (ROOT / "docs/impact.md").read_text("utf-8")
    assert text.count(f"`{measure.name}`)") >= 2
    assert all(label in text for label in measure.label.values())
