"""What the staff are told, and that nobody else is."""

import json
import shutil
from datetime import date

import icalendar
import pytest

from international.console import FINE, MISUSED, save_calendar
from international.duties import Duties, duties, last_activity, months_before
from international.duties_calendar import calendar
from international.duties_text import as_json, table
from tests.newsroom.making import catalogue, record
from tests.sites import FIXTURE, build

DAY = date(2026, 11, 23)
WHOLE = {"kind": "MoU", "fields": ("research",), "sources": ("x",), "checked": "2026-01-01"}


def agreement(key, **fields):
    return record(
        f"agreements/{key}.md", **{**WHOLE, "signed": "2026-01-01", "ends": "2030-01-01", **fields}
    )


def told(*records, day=DAY) -> Duties:
    return duties(catalogue(record("partners/x.md"), *records), day)


def keys(found):
    return [each.agreement.key for each in found]


@pytest.mark.parametrize(
    ("ends", "days", "window"),
    [
        pytest.param("2026-11-23", 0, 30, id="today"),
        pytest.param("2026-12-23", 30, 30, id="30 days"),
        pytest.param("2026-12-24", 31, 90, id="31 days"),
        pytest.param("2027-02-21", 90, 90, id="90 days"),
        pytest.param("2027-02-22", 91, 180, id="91 days"),
        pytest.param("2027-05-22", 180, 180, id="180 days"),
        pytest.param("2027-01", 39, 90, id="some day in January"),
        pytest.param("2026", 0, 30, id="some day of this year"),
    ],
)
def test_what_ends_soon_stands_in_its_narrowest_window(ends, days, window):
    found = told(agreement("a", ends=ends)).ending
    assert [(each.days, each.window) for each in found] == [(days, window)]


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"ends": "2027-05-23"}, id="181 days ahead"),
        pytest.param({"ends": "2026-11-22"}, id="over since yesterday"),
        pytest.param({"ends": "2026-12-01", "ended": "2026-11-01"}, id="ended early"),
        pytest.param({"ends": "2026-12-01", "renewed_by": "b"}, id="renewed"),
        pytest.param({"ends": "2026-12-01", "signed": "2026-11-24"}, id="not signed yet"),
    ],
)
def test_what_does_not_end_soon_is_not_listed(fields):
    assert keys(told(agreement("a", **fields), agreement("b")).ending) == []


def test_the_earliest_end_comes_first():
    found = told(agreement("a", ends="2027-01-01"), agreement("b", ends="2026-12-01"))
    assert keys(found.ending) == ["b", "a"]


@pytest.mark.parametrize(
    ("signed", "posts", "quiet"),
    [
        pytest.param("2024-11-23", (), False, id="signed 24 months ago"),
        pytest.param("2024-11-22", (), True, id="signed a day earlier"),
        pytest.param("2024", (), False, id="signed some day of 2024"),
        pytest.param("2023", (), True, id="signed some day of 2023"),
        pytest.param(None, (), True, id="no day is known"),
        pytest.param("2019", ({"agreements": ("a",), "date": "2025-01-01"},), False, id="a post names it"),
        pytest.param("2019", ({"partners": ("x",), "date": "2025-01-01"},), False, id="a post names its partner"),
        pytest.param("2019", ({"partners": ("y",), "date": "2025-01-01"},), True, id="a post about another"),
        pytest.param("2019", ({"partners": ("x",), "date": "2023-01-01"},), True, id="an old post"),
    ],
)  # fmt: skip
def test_what_has_shown_no_sign_of_life_for_24_months(signed, posts, quiet):
    records = [record(f"news/2025/p{n}.md", **post) for n, post in enumerate(posts)]
    assert keys(told(agreement("a", signed=signed), *records).quiet) == (["a"] if quiet else [])


def test_an_event_with_the_partner_is_a_sign_of_life():
    event = record("events/2026/e.md", starts="2026-05-05", partners=("x",))
    assert keys(told(agreement("a", signed="2019"), event).quiet) == []


def test_what_lies_ahead_is_no_activity_yet():
    event = record("events/2027/e.md", starts="2027-05-05", partners=("x",))
    found = catalogue(record("partners/x.md"), agreement("a", signed="2019"), event)
    assert last_activity(found.all("agreement", "id")[0], found, DAY) == date(2019, 12, 31)


def test_what_is_over_needs_no_activity_and_no_check():
    found = told(agreement("a", signed="2013", ends="2018", checked=None))
    assert (found.quiet, found.unchecked) == ((), ())


@pytest.mark.parametrize(
    ("checked", "listed"),
    [("2025-11-23", False), ("2025-11-22", True), ("2025", False), ("2024", True), (None, True)],
)
def test_what_nobody_has_checked_for_a_year(checked, listed):
    assert keys(told(agreement("a", checked=checked)).unchecked) == (["a"] if listed else [])


@pytest.mark.parametrize("field", ["kind", "signed", "ends", "fields", "sources"])
def test_a_missing_field_is_named(field):
    known = {**WHOLE, "signed": "2026-01-01", "ends": "2030-01-01"}
    del known[field]
    found = told(record("agreements/a.md", **known)).lacking
    assert [each.fields for each in found] == [(field,)]


def test_nothing_is_missing_where_everything_is_known():
    assert told(agreement("a")).lacking == ()


def test_months_are_counted_by_the_calendar():
    assert months_before(date(2024, 2, 29), 12) == date(2023, 2, 28)
    assert months_before(date(2026, 1, 31), 24) == date(2024, 1, 31)
    assert months_before(date(2026, 3, 31), 1) == date(2026, 2, 28)


# --- As it is shown ---------------------------------------------------------------------------------

LONG = "2024-universiti-" + "-".join(["panjang"] * 12)


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_line_of_the_table_is_longer_than_80_columns(language):
    found = told(
        agreement(LONG, ends="2026-12-01", checked=None, kind="", private_note="kata " * 40),
        agreement("b", signed="2013", ends="2027-01"),
    )
    lines = table(found, language).splitlines()
    assert max(len(line) for line in lines) <= 80
    assert len(lines) > 10


def test_the_table_says_what_when_and_why():
    found = told(agreement("a", ends="2026-12-01", kind="", private_note="Tanya Bu Rina."))
    text = table(found, "id")
    assert "Berakhir dalam 30 hari: 1\n  2026-12-01  a  8 hari\n" in text
    assert "Catatan: Tanya Bu Rina." in text
    assert "Isian yang belum ada: 1\n  a  kind" in text
    assert "Berakhir dalam 90 hari: tidak ada" in text


def test_json_holds_the_same():
    found = json.loads(as_json(told(agreement("a", ends="2026-12-01", private_note="Rina"))))
    assert found["day"] == "2026-11-23"
    assert found["ending"] == [
        {
            "key": "a", "title": "Judul", "partners": ["x"], "private_note": "Rina",
            "ends": "2026-12-01", "days": 8, "window": 30,
        }
    ]  # fmt: skip
    assert (found["quiet"], found["unchecked"], found["lacking"]) == ([], [], [])


def reminders(*records, day=DAY):
    made = calendar(catalogue(record("partners/x.md"), *records), day, "en")
    return [
        (str(each["uid"]), each["dtstart"].dt.isoformat(), str(each["summary"]))
        for each in icalendar.Calendar.from_ical(made).walk("VEVENT")
    ]


def test_the_calendar_reminds_before_the_end_and_on_it():
    assert reminders(agreement("a", ends="2027-06-30")) == [
        ("a-end@library.example", "2027-06-30", "Ends: Judul"),
        ("a-30@library.example", "2027-05-31", "Ends in 30 days: Judul"),
        ("a-90@library.example", "2027-04-01", "Ends in 90 days: Judul"),
        ("a-180@library.example", "2027-01-01", "Ends in 180 days: Judul"),
        ("a-check@library.example", "2027-01-01", "Check again: Judul"),
    ]


def test_the_calendar_holds_nothing_that_has_passed_and_nothing_that_is_over():
    assert [uid for uid, *_ in reminders(agreement("a", ends="2026-12-31", checked=None))] == [
        "a-end@library.example",
        "a-30@library.example",
    ]
    assert reminders(agreement("a", ends="2027-12-31", ended="2026-01-02")) == []


def test_the_calendar_is_private_and_the_same_twice():
    found = catalogue(
        record("partners/x.md"), agreement("a", ends="2027-06-30", private_note="Rina")
    )
    made = calendar(found, DAY, "id")
    assert made == calendar(found, DAY, "id")
    assert made.count(b"CLASS:PRIVATE") == 5
    assert b"Rina" in made


def test_the_calendar_is_not_written_where_it_would_be_published(tmp_path):
    public, said = tmp_path / "content", []
    public.mkdir()
    found = catalogue()
    inside = save_calendar(public / "a.ics", found, [public], "en", said.append)
    outside = save_calendar(tmp_path / "a.ics", found, [public], "en", said.append)
    assert (inside, outside) == (MISUSED, FINE)
    assert not (public / "a.ics").exists()
    assert (tmp_path / "a.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


# --- Nothing of it is public ------------------------------------------------------------------------

SECRET = "Zirkonpapageienfeder"


def test_a_private_note_is_in_no_file_of_the_site(tmp_path):
    """Of a partner, of an agreement, and of a translation; whatever a file is compressed with."""
    content = shutil.copytree(FIXTURE, tmp_path / "content")
    planted = [*content.glob("partners/*.md"), *content.glob("agreements/*.md")]
    for number, file in enumerate(planted):
        text = file.read_text(encoding="utf-8")
        note = f"---\nprivate-note: {SECRET} {number}\n"
        file.write_text(text.replace("---\n", note, 1), encoding="utf-8")
    build(tmp_path / "output", content)
    files = [file for file in (tmp_path / "output").rglob("*") if file.is_file()]
    assert len(planted) >= 4
    assert len(files) > 50
    assert [file for file in files if SECRET.lower().encode() in file.read_bytes().lower()] == []
    assert [file for file in files if file.suffix in (".md", ".gz", ".br", ".zip")] == []
