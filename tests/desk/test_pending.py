"""What waits at the desk, each thing once, and where."""

import json
from datetime import date, timedelta

import msgspec
import pytest

from desk import pending, pending_text
from newsroom.catalogue import Catalogue
from newsroom.collecting import visible
from newsroom.fragments import Fragment
from newsroom.records import Photo
from tests.newsroom.making import record, site

#: Today is 23 November 2026.
TODAY = site().today


def desk(*records, changes=None):
    shown = visible(records, site())
    paths = {each.path for each in shown}
    waiting = [each for each in records if each.path not in paths]
    found = pending.desk(Catalogue(site(), shown, {}, frozenset(), waiting), changes or {})
    return {
        name: [(each.path, each.day) for each in shelf] for name, shelf in found.items() if shelf
    }


def event(path, **fields):
    # A translation beside it, so that it lies on no other shelf.
    return record(path, **{"starts": "2026-11-01", **fields})


def english(one):
    path = one.path.replace(".md", ".en.md")
    return msgspec.structs.replace(one, path=path, language="en", lines={})


def test_a_tidy_desk_is_empty():
    one = record("news/2026/x.md", date="2026-11-01")
    assert desk(one, english(one)) == {}


def test_drafts_lie_there_the_longest_untouched_first():
    first, second = (record(f"news/2026/{name}.md", status="draft") for name in "ab")
    changes = {first.path: date(2026, 11, 20), second.path: date(2026, 10, 1)}
    assert desk(first, second, changes=changes)["drafts"] == [
        ("news/2026/b.md", date(2026, 10, 1)),
        ("news/2026/a.md", date(2026, 11, 20)),
    ]


def test_what_waits_for_its_date_says_until_when_the_nearest_first():
    late = record("news/2026/late.md", date="2026-12-24")
    soon = record("news/2026/soon.md", date="2026-11-24")
    assert desk(late, soon, english(soon))["dated"] == [
        ("news/2026/soon.en.md", date(2026, 11, 24)),
        ("news/2026/soon.md", date(2026, 11, 24)),
        ("news/2026/late.md", date(2026, 12, 24)),
    ]


@pytest.mark.parametrize(
    ("fields", "waits"),
    [
        pytest.param({}, True, id="over"),
        pytest.param(
            {"starts": "2026-11-22", "ends": "2026-11-23"}, False, id="today is its last day"
        ),
        pytest.param({"starts": "2026-12-01"}, False, id="to come"),
        pytest.param({"state": "cancelled"}, False, id="cancelled"),
        pytest.param({"state": "postponed"}, False, id="put off"),
        pytest.param({"starts": "2014"}, True, id="a year alone"),
    ],
)
def test_an_event_that_is_over_waits_for_its_recap(fields, waits):
    one = event("events/2026/e.md", **fields)
    assert ("unreported" in desk(one, english(one))) is waits


def test_a_recap_takes_its_event_off_the_desk_and_an_announcement_does_not():
    one = event("events/2026/e.md")
    news = record("news/2026/n.md", date="2026-10-01", event="2026/e")
    recap = record("recaps/2026/r.md", date="2026-11-02", event="2026/e")
    assert desk(one, english(one), news, english(news)) == {
        "unreported": [(one.path, date(2026, 11, 1))]
    }
    assert "unreported" not in desk(one, english(one), news, english(news), recap, english(recap))


def test_a_translation_is_older_when_its_original_was_changed_after_it():
    one = record("news/2026/x.md", date="2026-11-01")
    before, after = date(2026, 11, 2), date(2026, 11, 3)
    same = {one.path: before, english(one).path: before}
    assert desk(one, english(one), changes=same) == {}
    changes = {one.path: after, english(one).path: before}
    assert desk(one, english(one), changes=changes) == {"outdated": [("news/2026/x.en.md", before)]}


def test_what_is_new_and_what_stands_wants_a_translation():
    new = record("news/2026/new.md", date="2026-11-01")
    old = record("news/2020/old.md", date="2020-11-01")
    page = record("pages/tentang.md")
    assert desk(new, old, page)["untranslated"] == [
        ("pages/tentang.md", None),
        ("news/2026/new.md", date(2026, 11, 1)),
    ]


def test_standing_pages_and_old_services_want_to_be_looked_at():
    page = record("pages/tentang.md")
    fresh = record("pages/baru.md")
    service = record("news/2017/s.md", section="service", date="2017-02-22")
    news = record("news/2017/n.md", date="2017-02-22")
    changes = {page.path: TODAY - timedelta(days=366), fresh.path: TODAY - timedelta(days=365)}
    both = [each for one in (page, fresh, service, news) for each in (one, english(one))]
    assert desk(*both, changes=changes)["unreviewed"] == [
        ("pages/tentang.md", TODAY - timedelta(days=366)),
        ("news/2017/s.md", date(2017, 2, 22)),
    ]


def test_a_picture_without_a_name_is_counted_once():
    photos = (Photo(picture="a.jpg", alt="A"), Photo(picture="b.jpg", alt="B", credit="C"))
    one = record("recaps/2026/r.md", date="2026-11-02", gallery=photos)
    assert desk(one, english(one))["uncredited"] == [("recaps/2026/r.md", None)]


# --- What is shown ------------------------------------------------------------------------------------


def found(count):
    one = record(
        "news/2026/x.md", title="Judul yang panjang " * 8, fragment=Fragment(html="<p>A</p>")
    )
    each = pending.Pending(path=one.path, title=one.title, day=date(2026, 11, 2))
    return {"drafts": (each,) * count, "dated": ()}


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_table_fits_a_terminal_and_says_what_it_leaves_out(language):
    text = pending_text.table(found(15), TODAY, language, "./inv", most=12)
    assert max(map(len, text.splitlines())) <= 80
    assert text.count("content/news/2026/x.md") == 12
    assert "+3   (./inv desk --all)" in text
    assert (
        pending_text.table(found(15), TODAY, language, "./inv", most=0).count("news/2026/x.md")
        == 15
    )


def test_an_empty_desk_says_so():
    assert "Nothing is waiting." in pending_text.table(found(0), TODAY, "en", "./inv", most=12)


def test_json_has_every_shelf_and_every_word():
    data = json.loads(pending_text.as_json(found(1), TODAY))
    assert data["day"] == "2026-11-23"
    assert data["drafts"][0]["path"] == "content/news/2026/x.md"
    assert data["drafts"][0]["day"] == "2026-11-02"
    assert data["dated"] == []
