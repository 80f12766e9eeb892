"""What a subscriber has after we build, edit and build again; by the programs that people use."""

import os
import subprocess
import sys

import pytest
from icalendar import Calendar

from newsroom.addresses import output_path
from tests.events.subscriber import Subscriber
from tests.newsroom.making import content as content_folder
from tests.sites import NOW, ROOT, URL, build, tree

EVENTS = {
    "same": "title: Tetap\nsummary: Tidak berubah.\nstarts: 2026-12-01 09:00\nends: 2026-12-01 10:00\n",
    "titled": "title: Judul lama\nsummary: S.\nstarts: 2026-12-02\nseries: seri\naudience: [students]\n",
    "moved": "title: Pindah\nsummary: S.\nstarts: 2026-12-03 13:00\nends: 2026-12-03 15:00\n",
    "off": "title: Batal\nsummary: S.\nstarts: 2026-12-31 23:30\nends: 2027-01-01 00:30\n",
    "leap": "title: Kabisat\nsummary: S.\nstarts: 2028-02-29\n",
    "vague": "title: Entah kapan\nsummary: S.\nstarts: 2026-12\n",
}
EDITS = {
    "titled": ("title: Judul lama\n", "title: Judul baru, lebih jelas\nupdated: 2026-11-20\n"),
    "moved": (
        "starts: 2026-12-03 13:00\nends: 2026-12-03 15:00\n",
        (
            "starts: 2026-12-04 08:00\nends: 2026-12-04 10:00\nstate: rescheduled\n"
            "previously: [2026-12-03 13:00]\nupdated: 2026-11-20\n"
        ),
    ),
    "off": ("title: Batal\n", "title: Batal\nstate: cancelled\nstate-note: Hujan.\n"),
}


def written(folder, events):
    files = {f"events/2026/{key}.md": f"---\n{header}---\n" for key, header in events.items()}
    files["events/2026/same.en.md"] = "---\ntitle: The same\nsummary: Nothing changes.\n---\n"
    files["series/seri.md"] = "---\ntitle: Seri kita\n---\n"
    return content_folder(folder, files)


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    """The site before anything was edited."""
    folder = tmp_path_factory.mktemp("before")
    build(folder / "output", written(folder / "content", EVENTS))
    return folder / "output"


@pytest.fixture(scope="module")
def after(tmp_path_factory):
    """The site after a new title, a move and a cancellation, on another domain."""
    folder = tmp_path_factory.mktemp("after")
    edited = {
        key: header.replace(*EDITS[key]) if key in EDITS else header
        for key, header in EVENTS.items()
    }
    assert all(edited[key] != EVENTS[key] for key in EDITS)
    build(folder / "output", written(folder / "content", edited))
    return folder / "output"


def entries(folder, address="/calendar.ics"):
    """Each event's VEVENT by the last part of its address."""
    read = Calendar.from_ical((folder / output_path(address)).read_bytes())
    return {str(event["url"]).rstrip("/").rpartition("/")[2]: event for event in read.events}


def revisions(folder):
    return {key: int(event["sequence"]) for key, event in entries(folder).items()}


def test_across_builds_an_event_stays_itself_and_rises_only_where_it_must(before, after):
    was, now = entries(before), entries(after)
    assert {k: str(e["uid"]) for k, e in was.items()} == {k: str(e["uid"]) for k, e in now.items()}
    assert revisions(before) == {"same": 0, "titled": 0, "moved": 0, "off": 0, "leap": 0}
    assert revisions(after) == {"same": 0, "titled": 0, "moved": 3, "off": 2, "leap": 0}
    assert {key for key in was if was[key].to_ical() != now[key].to_ical()} == set(EDITS)


def test_the_bytes_of_an_untouched_event_do_not_change(before, after):
    was, now = ({k: v for k, v in tree(f).items() if k.endswith(".ics")} for f in (before, after))
    assert was.keys() == now.keys()
    assert {path for path in was if was[path] != now[path]} == {
        "calendar.ics", "en/calendar.ics", "calendar/series/seri.ics", "en/calendar/series/seri.ics",
        "calendar/audience/students.ics", "en/calendar/audience/students.ics",
        "acara/2026/titled/event.ics", "acara/2026/moved/event.ics", "acara/2026/off/event.ics",
    }  # fmt: skip
    assert {path for path in was if path.endswith("event.ics")} == {
        *(f"acara/2026/{key}/event.ics" for key in ("same", "titled", "moved", "off", "leap")),
        "en/events/2026/same/event.ics",
    }


def test_vdirsyncer_and_khal_take_every_calendar_without_a_word(before, serve, tmp_path):
    home = serve(before)
    calendars = [path for path in tree(before) if path.endswith(".ics")]
    assert len(calendars) == 12
    names = {f"c{number}": path for number, path in enumerate(calendars)}
    subscriber = Subscriber(tmp_path, **{name: f"{home}/{path}" for name, path in names.items()})
    assert subscriber.fetch() == ""
    held = {
        name: len(Calendar.from_ical((before / path).read_bytes()).events)
        for name, path in names.items()
    }
    assert {name: len(subscriber.events(name)) for name in names} == held
    assert len(subscriber.agenda("2026-11-01", 600)) == sum(held.values())
    assert subscriber.fetch() == "", "nothing new"


def test_the_programs_speak_up_when_a_calendar_is_broken(serve, tmp_path):
    """Else their silence would mean nothing."""
    (tmp_path / "broken.ics").write_bytes(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n")
    subscriber = Subscriber(tmp_path / "home", broken=f"{serve(tmp_path)}/broken.ics")
    with pytest.raises(AssertionError, match="vdirsyncer"):
        subscriber.fetch()


def test_a_subscriber_sees_what_was_moved_and_called_off(before, after, serve, tmp_path):
    file = tmp_path / "site" / "calendar.ics"
    file.parent.mkdir()
    subscriber = Subscriber(tmp_path / "home", all=f"{serve(file.parent)}/calendar.ics")
    file.write_bytes((before / "calendar.ics").read_bytes())
    assert subscriber.fetch() == ""
    assert subscriber.agenda("2026-12-01", 32) == [
        "2026-12-01 09:00|2026-12-01 10:00|CONFIRMED |Tetap|",
        "2026-12-02 |2026-12-02 |CONFIRMED |Judul lama|",
        "2026-12-03 13:00|2026-12-03 15:00|CONFIRMED |Pindah|",
        "2026-12-31 23:30|2027-01-01 00:30|CONFIRMED |Batal|",
    ]
    file.write_bytes((after / "calendar.ics").read_bytes())
    assert subscriber.fetch() == ""
    assert subscriber.agenda("2026-12-01", 32) == [
        "2026-12-01 09:00|2026-12-01 10:00|CONFIRMED |Tetap|",
        "2026-12-02 |2026-12-02 |CONFIRMED |Judul baru, lebih jelas|",
        "2026-12-04 08:00|2026-12-04 10:00|CONFIRMED |Pindah|",
        "2026-12-31 23:30|2027-01-01 00:30|CANCELLED |Dibatalkan: Batal|",
    ]


def test_a_saved_event_stands_at_its_moment_and_a_day_on_its_day_wherever_one_is(before, tmp_path):
    subscriber = Subscriber(tmp_path, "America/Los_Angeles")
    assert subscriber.save(before / "acara/2026/same/event.ics") == ""
    assert subscriber.save(before / "acara/2026/leap/event.ics") == ""
    assert subscriber.agenda("2026-11-30", 500) == [
        "2026-11-30 18:00|2026-11-30 19:00|CONFIRMED |Tetap|",
        "2028-02-29 |2028-02-29 |CONFIRMED |Kabisat|",
    ]


def test_a_build_in_another_time_zone_is_the_same_site(before, tmp_path):
    """Calendars, and what is upcoming: the same for the same moment of the library."""
    content = written(tmp_path / "content", EVENTS)
    for zone in ("UTC", "America/Los_Angeles"):
        output = tmp_path / zone.replace("/", "-")
        command = (sys.executable, "-m", "pelican", content, "-s", "pelicanconf.py", "-o", output)
        environment = {**os.environ, "TZ": zone, "SITEURL": URL, "NOW": NOW}
        subprocess.run(list(map(str, command)), cwd=ROOT, env=environment, check=True)
        assert tree(output) == tree(before), zone
