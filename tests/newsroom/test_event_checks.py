"""What was announced, what happened and what was counted agree; or the line that does not is named."""

import pytest

from newsroom.fields import Count
from newsroom.records import Person, Registration, Session, Source
from tests.newsroom.making import codes, content, date, places, problems, read, record

EVENT = "events/2017/e.md"
SOURCE = (Source(title="Daftar hadir"),)


def event(path=EVENT, **fields):
    return record(path, **{"starts": "2017-03-01 09:00", "ends": "2017-03-01 15:00", **fields})


@pytest.mark.parametrize(
    ("fields", "code", "line_of"),
    [
        pytest.param({"state": "rescheduled"}, "event-moved-without-before", "state", id="moved from nowhere"),
        pytest.param({"previously": ("2017-02-01",)}, "event-before-without-move", "previously", id="moved without a word"),
        pytest.param(
            {"state": "rescheduled", "previously": ("2017-03-01 09:00",)},
            "event-moved-nowhere", "previously", id="moved to where it was",
        ),
        pytest.param({"state": "rescheduled", "previously": ("2017-02-01",)}, "", "", id="moved"),
        pytest.param({"state": "cancelled", "previously": ("2017-02-01",)}, "", "", id="moved, then off"),
        pytest.param({"state": "postponed"}, "", "", id="put off"),
    ],
)  # fmt: skip
def test_an_event_that_was_moved_says_when_it_was_to_be(fields, code, line_of):
    fields = {**fields, "previously": tuple(map(date, fields.get("previously", ())))}
    one = event(**fields)
    wanted = [(EVENT, one.lines[line_of], code)] if code else []
    assert places(problems(one)) == wanted


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        pytest.param("2017-03-02", ["registration-late"], id="the day after"),
        pytest.param("2017-03-01 15:01", ["registration-late"], id="a minute after"),
        pytest.param("2017-03-01", [], id="the same day"),
        pytest.param("2017-02", [], id="the month before"),
    ],
)
def test_registration_closes_before_the_event_is_over(until, expected):
    form = Registration(address="https://example.org/", until=date(until))
    assert codes(problems(event(registration=form))) == expected


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        pytest.param("2017-03-01 09:00", "2017-03-01 15:00", [], id="all of it"),
        pytest.param("2017-03-01", "", [], id="some time that day"),
        pytest.param("2017-03-01 08:59", "", ["session-outside"], id="a minute before"),
        pytest.param(
            "2017-03-01 14:00", "2017-03-01 15:01", ["session-outside"], id="a minute after"
        ),
        pytest.param("2017-03-02", "", ["session-outside"], id="another day"),
        pytest.param(
            "2017-03-01 12:00", "2017-03-01 11:00", ["session-ends-early"], id="backwards"
        ),
        pytest.param("", "", [], id="nobody knows when"),
    ],
)
def test_a_session_takes_place_while_its_event_does(starts, ends, expected):
    one = Session(
        title="S", starts=date(starts) if starts else None, ends=date(ends) if ends else None
    )
    assert codes(problems(event(sessions=(one,)))) == expected


def test_a_session_of_an_event_without_an_end_may_take_the_rest_of_the_day():
    one = Session(title="S", starts=date("2017-03-01 20:00"))
    assert problems(event(ends=None, sessions=(one,))) == []


def test_a_speaker_names_a_session_that_there_is():
    sessions = (Session(title="Diskusi buku"), Session(title="Menulis"))
    one = event(sessions=sessions, speakers=(Person(name="Sari", session="Diskusi buk"),))
    (found,) = problems(one)
    assert (found.code, found.line) == ("session-unknown", one.lines["speakers"])
    assert "Diskusi buku" in found.text("en")
    # Where nothing is said of sessions, a speaker's is a word of its own.
    assert problems(event(speakers=(Person(name="Sari", session="Apa saja"),))) == []


def test_a_number_of_a_series_is_given_once():
    series = record("series/s.md")
    first, second = (event(f"events/2017/{name}.md", series="s", number=3) for name in "ab")
    assert places(problems(series, first, second)) == [
        ("events/2017/b.md", second.lines["number"], "series-number-twice")
    ]
    # A translation takes its number from its original.
    english = record("events/2017/a.en.md", starts="2017-03-01", series="s", number=3, lines={})
    assert problems(series, first, english) == []


def test_a_recap_belongs_to_the_series_of_its_event():
    one = event(series="s")
    recap = record("recaps/2017/r.md", date="2017-03-02", event="2017/e", series="t")
    others = (record("series/s.md"), record("series/t.md"))
    assert codes(problems(one, recap, *others)) == ["recap-other-series"]


@pytest.mark.parametrize("fields", [{"attendance": Count(25)}, {"numbers": (("books", Count(2)),)}])
def test_what_was_counted_says_by_whom(fields):
    bare = record("recaps/2017/r.md", **fields)
    assert codes(problems(bare)) == ["figure-without-source"]
    assert problems(record("recaps/2017/r.md", **fields, sources=SOURCE)) == []


def test_a_translation_of_a_place_keeps_what_it_does_not_say(tmp_path):
    header = "title: A\nsummary: B.\nstarts: 2026-12-01\n"
    place = "place: {name: Aula, address: Jalan Buku 7, location: '-6.97, 107.63'}\n"
    folder = content(
        tmp_path,
        {
            "events/2026/a.md": f"---\n{header}{place}---\n",
            "events/2026/a.en.md": "---\ntitle: A\nsummary: B.\nplace: Hall\n---\n",
        },
    )
    catalogue, found = read(folder)
    assert found == []
    english = catalogue.find("event", "2026/a", "en").place
    assert (english.name, english.address, english.location) == (
        "Hall",
        "Jalan Buku 7",
        (-6.97, 107.63),
    )
