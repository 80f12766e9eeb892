"""Events as a subscriber's program gets them: RFC 5545, read back by icalendar and octet by octet."""

from datetime import UTC, datetime
from datetime import date as day

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from events.calendar import calendar, clean, entry, single
from newsroom.calendars import offered
from newsroom.dates import PartialDate
from newsroom.fields import Price
from newsroom.records import Contact, Person, Place, Registration, Session
from tests.newsroom.making import catalogue, date, record, site

PATH = "events/2026/bedah-buku.md"


def event(path=PATH, **fields):
    fields = {**fields, "previously": tuple(map(date, fields.get("previously", ())))}
    return record(path, **{"starts": "2026-12-05 10:00", "ends": "2026-12-05 12:30", **fields})


def text_of(one):
    return single(entry(one, catalogue(one)))


def read_back(one):
    """The VEVENT of an event, as a program reads it."""
    return Calendar.from_ical(text_of(one)).events[0]


def text(one, name):
    return str(read_back(one)[name])


# --- When -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "starts", "ends"),
    [
        pytest.param(
            {}, datetime(2026, 12, 5, 3, tzinfo=UTC), datetime(2026, 12, 5, 5, 30, tzinfo=UTC),
            id="moments, in UTC",
        ),
        pytest.param({"starts": "2026-12-05", "ends": None}, day(2026, 12, 5), day(2026, 12, 6), id="a day ends with the next"),
        pytest.param({"starts": "2026-12-05", "ends": "2026-12-07"}, day(2026, 12, 5), day(2026, 12, 8), id="days"),
        pytest.param({"starts": "2026-11-30", "ends": None}, day(2026, 11, 30), day(2026, 12, 1), id="the end of a month"),
        pytest.param({"starts": "2026-12-31", "ends": None}, day(2026, 12, 31), day(2027, 1, 1), id="the end of a year"),
        pytest.param({"starts": "2028-02-28", "ends": None}, day(2028, 2, 28), day(2028, 2, 29), id="before a leap day"),
        pytest.param({"starts": "2028-02-29", "ends": None}, day(2028, 2, 29), day(2028, 3, 1), id="a leap day"),
        pytest.param(
            {"starts": "2026-12-05 23:30", "ends": "2026-12-06 00:30"},
            datetime(2026, 12, 5, 16, 30, tzinfo=UTC), datetime(2026, 12, 5, 17, 30, tzinfo=UTC),
            id="over midnight",
        ),
        pytest.param(
            {"starts": "2026-12-05 00:00", "ends": "2026-12-05 06:00"},
            datetime(2026, 12, 4, 17, tzinfo=UTC), datetime(2026, 12, 4, 23, tzinfo=UTC),
            id="from midnight, which is still the day before in UTC",
        ),
        pytest.param(
            {"starts": "2026-12-05 10:00", "ends": "2026-12-06"},
            datetime(2026, 12, 5, 3, tzinfo=UTC), datetime(2026, 12, 6, 17, tzinfo=UTC),
            id="until the end of a day",
        ),
        pytest.param(
            {"time_zone": "Asia/Seoul"},
            datetime(2026, 12, 5, 1, tzinfo=UTC), datetime(2026, 12, 5, 3, 30, tzinfo=UTC),
            id="in another time zone",
        ),
        pytest.param(
            {"time_zone": "Europe/Berlin", "starts": "2026-07-01 10:00", "ends": "2026-07-01 11:00"},
            datetime(2026, 7, 1, 8, tzinfo=UTC), datetime(2026, 7, 1, 9, tzinfo=UTC),
            id="in summer time",
        ),
    ],
)  # fmt: skip
def test_an_event_takes_up_its_time(fields, starts, ends):
    found = read_back(event(**fields))
    assert (found["dtstart"].dt, found["dtend"].dt) == (starts, ends)


def test_no_end_is_made_up():
    assert "dtend" not in read_back(event(ends=None))


# --- What -----------------------------------------------------------------------------------------------


def test_a_whole_event_as_it_is_written():
    whole = event(
        title="Bedah buku: “Laut, dan sunyi”",
        summary="Diskusi; semua boleh bertanya.",
        updated="2026-11-20",
        topics=("literasi",),
        audience=("students",),
        place=Place(
            name="Gedung Damar", room="Auditorium", address="Jalan Buku 7",
            location=(-6.973, 107.631), access="Ada lift.",
        ),
        online="https://example.org/siaran",
        speakers=(Person(name="Leila Chudori", role="penulis"), Person(name="Budi", title="Dr.")),
        moderators=(Person(name="Sari"),),
        sessions=(
            Session(title="Bincang", starts=date("2026-12-05 10:15"), room="Panggung"),
            Session(title="Tanya jawab"),
        ),
        cost=Price(amount=25000, currency="IDR"),
        registration=Registration(address="https://example.org/daftar", until=date("2026-12-04")),
        contact=Contact(name="Rika", email="rika@library.example"),
    )  # fmt: skip
    assert text_of(whole).decode().replace("\r\n ", "").split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Open Library News//Events//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "SUMMARY:Bedah buku: “Laut\\, dan sunyi”",
        "DTSTART:20261205T030000Z",
        "DTEND:20261205T053000Z",
        "DTSTAMP:20261119T170000Z",
        "UID:4462a594-1565-52f5-8310-66f8ddb11344",
        "SEQUENCE:0",
        "CATEGORIES:literasi,Mahasiswa",
        "CONFERENCE;LABEL=Ikuti secara daring;VALUE=URI:https://example.org/siaran",
        "CONTACT:Rika\\, rika@library.example",
        (
            "DESCRIPTION:Diskusi\\; semua boleh bertanya.\\n\\n"
            "Pembicara: Leila Chudori (penulis)\\; Dr. Budi\\nModerator: Sari\\n\\n"
            "Susunan acara:\\n– 10.15: Bincang (Panggung)\\n– Tanya jawab\\n\\n"
            "Biaya: Rp\u00a025.000\\nPendaftaran sampai 4 Desember 2026: https://example.org/daftar\\n"
            "Daring: https://example.org/siaran\\nAkses: Ada lift.\\n\\n"
            "https://library.example/acara/2026/bedah-buku/"
        ),
        "GEO:-6.973;107.631",
        "LAST-MODIFIED:20261119T170000Z",
        "LOCATION:Auditorium\\, Gedung Damar\\, Jalan Buku 7",
        "STATUS:CONFIRMED",
        "URL:https://library.example/acara/2026/bedah-buku/",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@pytest.mark.parametrize(
    ("fields", "status", "summary", "first_line", "busy"),
    [
        pytest.param({}, "CONFIRMED", "Judul", "Ringkasan.", True, id="as announced"),
        pytest.param(
            {"state": "cancelled", "state_note": "Pembicara sakit."},
            "CANCELLED", "Dibatalkan: Judul", "Dibatalkan: Pembicara sakit.", False, id="called off",
        ),
        pytest.param({"state": "postponed"}, "TENTATIVE", "Ditunda: Judul", "Ditunda.", False, id="put off"),
        pytest.param(
            {"state": "rescheduled", "previously": ("2026-12-04 10:00",)},
            "CONFIRMED", "Judul", "Dijadwalkan ulang.", True, id="moved",
        ),
    ],
)  # fmt: skip
def test_what_is_off_says_so_where_every_program_shows_it(
    fields, status, summary, first_line, busy
):
    found = read_back(event(**fields))
    assert (str(found["status"]), str(found["summary"])) == (status, summary)
    assert str(found["description"]).splitlines()[0] == first_line
    assert ("transp" not in found) is busy


def test_a_moved_event_says_when_it_was_to_be():
    moved = event(state="rescheduled", previously=("2026-12-03", "2026-12-04 10:00"))
    lines = text(moved, "description").splitlines()
    assert lines[1:3] == [
        "Semula: 3 Desember 2026", "Semula: 4 Desember 2026, pukul\u00a010.00\u00a0WIB",
    ]  # fmt: skip


def test_nobody_is_sent_to_the_form_of_an_event_that_is_off():
    form = Registration(address="https://example.org/daftar")
    assert "daftar" in text(event(registration=form), "description")
    assert "daftar" not in text(event(registration=form, state="cancelled"), "description")


def test_nobody_is_busy_all_day_because_of_a_fair():
    assert text(event(starts="2026-12-05", ends=None), "transp") == "TRANSPARENT"


def test_an_event_without_a_place_is_where_its_broadcast_is():
    assert (
        text(event(online="https://example.org/siaran"), "location") == "https://example.org/siaran"
    )
    assert "location" not in read_back(event())


@pytest.mark.parametrize("state", ["cancelled", "postponed"])
def test_nobody_is_sent_to_a_broadcast_or_a_till_of_what_is_off(state):
    off = event(
        state=state, online="https://example.org/siaran", cost=Price(amount=25000, currency="IDR"),
        registration=Registration(address="https://example.org/daftar"),
    )  # fmt: skip
    made = text_of(off).decode()
    assert "example.org" not in made
    assert "25.000" not in made
    assert "LOCATION" not in made


def test_sessions_of_several_days_say_their_day():
    sessions = (Session(title="Hari kedua", starts=date("2026-12-06 09:00")),)
    fair = event(starts="2026-12-05", ends="2026-12-06", sessions=sessions)
    assert "– 6 Desember 2026, pukul\u00a009.00\u00a0WIB: Hari kedua" in text(fair, "description")


def test_it_is_no_invitation_that_waits_for_an_answer():
    """ORGANIZER must not stand in an event to which nobody is invited (RFC 5545, 3.8.4.3)."""
    made = text_of(event()).decode()
    assert "METHOD" not in made
    assert "ORGANIZER" not in made
    assert "ATTENDEE" not in made


def test_a_calendar_says_what_it_is_and_how_often_to_look():
    found = catalogue(event(), event("events/2026/bedah-buku.en.md"))
    (english,) = offered(found, "en")
    made = Calendar.from_ical(calendar(english, found, [entry(english.events[0], found)]))
    assert str(made["name"]) == str(made["x-wr-calname"]) == "Library News: Events"
    assert str(made["url"]) == "https://library.example/en/events/"
    assert str(made["source"]) == "https://library.example/en/calendar.ics"
    assert made["refresh-interval"].to_ical() == made["x-published-ttl"].to_ical() == b"PT6H"
    assert made["refresh-interval"].params == {"VALUE": "DURATION"}
    assert str(made["x-wr-timezone"]) == "Asia/Jakarta"


# --- Whatever people write --------------------------------------------------------------------------------

ANY_TEXT = st.text(max_size=200)
DAYS = st.dates(day(1900, 1, 1), day(2200, 12, 30))


@settings(max_examples=60, deadline=None)
@given(title=ANY_TEXT, summary=ANY_TEXT, name=ANY_TEXT, on=DAYS, hour=st.integers(-1, 23))
def test_every_text_and_day_comes_back_from_lines_that_every_program_reads(
    title, summary, name, on, hour
):
    starts = PartialDate(on.year, on.month, on.day, hour)
    one = event(title=title, summary=summary, starts=starts, ends=None, place=Place(name=name))
    content = text_of(one)
    assert content.endswith(b"END:VCALENDAR\r\n")
    for line in content.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no character is cut apart
        assert not any(octet < 0x20 or octet == 0x7F for octet in line)
    found = Calendar.from_ical(content).events[0]
    assert str(found["summary"]) == clean(title)
    assert str(found.get("location", "")) == clean(name)
    expected = on if hour < 0 else starts.start.replace(tzinfo=site().zone).astimezone(UTC)
    assert found["dtstart"].dt == expected


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT)
def test_cleaning_keeps_words_and_loses_what_no_program_shows(text):
    assert clean(clean(text)) == clean(text)
    assert clean("satu\r\ndua\x07\u2028 tiga\ud800") == "satu\ndua tiga"
