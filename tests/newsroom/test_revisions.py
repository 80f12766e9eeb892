"""How often an event was moved or called off, when it was last revised, and what it is known by."""

from datetime import UTC, datetime

import pytest

from newsroom.revisions import revised, sequence, stamp, uid
from tests.newsroom.making import catalogue, date, library, record, site

PATH = "events/2026/bedah-buku.md"


def event(path=PATH, **fields):
    fields = {**fields, "previously": tuple(map(date, fields.get("previously", ())))}
    return record(path, **{"starts": "2026-12-05 10:00", **fields})


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        pytest.param([{}], [0], id="as announced"),
        pytest.param([{}, {"title": "Judul baru", "updated": "2026-11-20"}], [0, 0], id="another title"),
        pytest.param([{}, {"state": "cancelled"}], [0, 2], id="called off"),
        pytest.param([{}, {"state": "postponed"}], [0, 1], id="put off"),
        pytest.param([{}, {"state": "postponed"}, {"state": "cancelled"}], [0, 1, 2], id="put off, then called off"),
        pytest.param(
            [{}, {"state": "rescheduled", "previously": ("2026-12-04",)}], [0, 3], id="moved"
        ),
        pytest.param(
            [
                {},
                {"state": "postponed"},
                {"state": "rescheduled", "previously": ("2026-12-04",)},
                {"state": "rescheduled", "previously": ("2026-12-04", "2026-12-06")},
                {"state": "cancelled", "previously": ("2026-12-04", "2026-12-06")},
            ],
            [0, 1, 3, 6, 8],
            id="put off, moved, moved again, called off",
        ),
        pytest.param(
            [{"state": "rescheduled"}, {"state": "rescheduled", "previously": ("2026-12-04",)}],
            [3, 3],
            id="moved, and only later it is said from when",
        ),
    ],
)  # fmt: skip
def test_the_sequence_rises_when_people_must_be_somewhere_else(story, expected):
    assert [sequence(event(**fields)) for fields in story] == expected


def test_an_event_is_known_by_its_first_address_alone():
    before = catalogue(event())
    after = catalogue(
        event(title="Lain", starts="2027-01-01", state="cancelled"),
        site=site(url="https://other.example"),
    )
    assert uid(before.records[0], before) == uid(after.records[0], after)
    assert uid(before.records[0], before) == "4462a594-1565-52f5-8310-66f8ddb11344"


def test_a_new_name_of_its_file_with_an_alias_leaves_it_what_it_was():
    before = catalogue(event())
    moved = event("events/2027/diskusi.md", aliases=("/acara/2026/bedah-buku/",))
    after = catalogue(moved)
    assert uid(moved, after) == uid(before.records[0], before)


def test_a_translation_is_the_same_event():
    both = catalogue(event(), event("events/2026/bedah-buku.en.md"))
    assert len({uid(each, both) for each in both.records}) == 1
    assert len(both.records) == 2


def test_two_libraries_have_no_event_in_common():
    other = site(library=library(tag_authority="other.example,2017"))
    first, second = catalogue(event()), catalogue(event(), site=other)
    assert uid(first.records[0], first) != uid(second.records[0], second)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, None, id="nothing is known"),
        pytest.param({"date": "2026-10-01"}, datetime(2026, 9, 30, 17, tzinfo=UTC), id="its date"),
        pytest.param(
            {"date": "2026-10-01", "updated": "2026-11-02 08:15"},
            datetime(2026, 11, 2, 1, 15, tzinfo=UTC),
            id="its last update",
        ),
    ],
)
def test_it_was_revised_when_its_header_says(fields, expected):
    assert revised(event(**fields), site()) == expected


def test_without_a_date_it_is_stamped_with_the_beginning_of_the_library_and_never_later():
    """An `updated` that comes later must win (RFC 5546, 2.1.5)."""
    assert stamp(event(), site()) == datetime(2016, 12, 31, 17, tzinfo=UTC)
    assert stamp(event(updated="2026-11-02"), site()) > stamp(event(), site())
