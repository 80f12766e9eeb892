"""Which event is meant, what its sign says, and what staff are told."""

import pytest

from events import console
from events.choosing import meant
from events.signs import short, sign
from newsroom.records import Person, Place
from tests.newsroom.making import catalogue, record, site


def event(key, language="", **fields):
    return record(f"events/{key}{language}.md", **{"starts": "2026-12-05 10:00", **fields})


BOOK = event("2026/bedah-buku", title="Bedah buku: Laut")
BOOK_EN = event("2026/bedah-buku", ".en", title="Book talk: The sea")
FAIR = event("2026/pekan-buku", title="Pekan buku")
OLD = event("2020/bedah-buku", title="Bedah buku lama", starts="2020-02-01")
ALL = (BOOK, FAIR, OLD)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param("2026/bedah-buku", [BOOK], id="a key"),
        pytest.param("content/events/2026/bedah-buku.md", [BOOK], id="a path"),
        pytest.param(r"content\events\2026\bedah-buku.md", [BOOK], id="a path of Windows"),
        pytest.param("./events/2026/bedah-buku", [BOOK], id="a path without its ending"),
        pytest.param("pekan-buku", [FAIR], id="the last part of a key"),
        pytest.param("bedah-buku", [BOOK, OLD], id="the last part of two keys"),
        pytest.param("LAUT", [BOOK], id="a part of a title"),
        pytest.param("buku", [BOOK, FAIR, OLD], id="a part of three titles"),
        pytest.param("pekan buku", [FAIR], id="a whole title"),
        pytest.param("  ", [], id="nothing"),
        pytest.param("konser", [], id="what there is not"),
    ],
)
def test_an_event_is_found_by_what_people_know_of_it(wanted, expected):
    assert meant(wanted, ALL) == expected


def made(tmp_path, wanted, *, language="en", records=(*ALL, BOOK_EN), fill=None, **order):
    """(exit code, what was said, the file)."""
    said = []
    given = console.Order(
        wanted=wanted, **{"site": "https://library.example", "path": tmp_path, **order}
    )
    fill = fill or (lambda template, language, view: f"{template} {language} {view.title}")
    code, path = console.make(given, catalogue(*records), fill, language, said.append)
    return code, said, path


def test_a_sign_lies_where_it_says(tmp_path):
    code, said, path = made(tmp_path, "laut", size="A3")
    assert (code, path) == (0, tmp_path / "bedah-buku-id-A3.html")
    assert path.read_text("utf-8") == "sign.html id Bedah buku: Laut"
    assert said == [
        f"The sign for the door, A3: {path}\nPrint it with Ctrl+P, paper A3, no margins."
    ]


def test_a_sign_goes_into_the_file_that_is_named_and_in_its_language(tmp_path):
    code, _, path = made(tmp_path, "laut", language="id", path=tmp_path / "a/b.html")
    assert (code, path) == (0, tmp_path / "a/b.html")
    code, _, path = made(tmp_path, "The sea")
    assert path.read_text("utf-8") == "sign.html id Bedah buku: Laut"
    order = {"wanted": "laut", "site": "https://library.example", "path": tmp_path}
    said = []
    console.make(
        console.Order(**order, language="en"), catalogue(BOOK, BOOK_EN),
        lambda _template, language, view: f"{language} {view.title}", "en", said.append,
    )  # fmt: skip
    assert (tmp_path / "bedah-buku-en-A4.html").read_text("utf-8") == "en Book talk: The sea"


def test_several_events_are_listed_with_their_keys(tmp_path):
    code, said, path = made(tmp_path, "buku", language="id")
    assert (code, path) == (1, None)
    assert said == [
        "Ada 3 acara yang cocok dengan “buku”; tulis salah satu kuncinya:",
        "  2026/bedah-buku   2026-12-05 10:00   Bedah buku: Laut",
        "  2026/pekan-buku   2026-12-05 10:00   Pekan buku",
        "  2020/bedah-buku   2020-02-01   Bedah buku lama",
    ]


def test_an_event_that_there_is_not_is_answered_with_the_nearest(tmp_path):
    code, said, _ = made(tmp_path, "pekan-buka")
    assert code == 1
    assert said == [
        "There is no event “pekan-buka”.",
        "Perhaps you mean: 2026/pekan-buku (Pekan buku)",
    ]


def test_a_code_leads_to_a_page_that_is_there(tmp_path):
    draft = event("2026/nanti", title="Nanti saja", status="draft")
    found = catalogue(BOOK)
    found.waiting = (draft,)
    said = []
    order = console.Order(wanted="nanti", site="https://library.example", path=tmp_path)
    assert console.make(order, found, lambda *_: "", "en", said.append) == (1, None)
    assert said == [
        "This event is not published yet, so the code would lead nowhere: content/events/2026/nanti.md"
    ]


def test_a_sign_in_a_language_that_the_event_has_not_is_refused(tmp_path):
    said = []
    order = console.Order(
        wanted="pekan", language="en", site="https://library.example", path=tmp_path
    )
    assert console.make(order, catalogue(FAIR), lambda *_: "", "en", said.append) == (1, None)
    assert said == [
        "This event is not translated: write content/events/2026/pekan-buku.en.md, or use --lang id"
    ]


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("x")
    code, (said,), path = made(tmp_path, "laut", path=tmp_path / "file" / "sign.html")
    assert (code, path) == (1, None)
    assert "cannot be written" in said


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param({"size": "A5"}, ["--size is A4 or A3, not A5"], id="another paper"),
        pytest.param({"language": "fr"}, ["--lang is id or en, not fr"], id="another language"),
        pytest.param(
            {"site": "http://127.0.0.1:8000"},
            ["The QR code needs the public address of the site, like: ./inv sign “x” --site https://news.example.ac.id"],
            id="this computer alone",
        ),
        pytest.param({"output": "sign.pdf"}, ["--output is an .html file, not sign.pdf"], id="another file"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_order_is_said_before_anything_is_read(tmp_path, order, expected):
    path = tmp_path / order.pop("output", "sign.html")
    given = {"site": "https://library.example", **order}
    assert console.faults(console.Order(wanted="x", path=path, **given), "en") == expected


# --- What it says -----------------------------------------------------------------------------------------


def shown(**fields):
    one = event("2026/bedah-buku", **fields)
    return sign(one, catalogue(one, record("series/s.md", title="Bincang")), "A4", "")


@pytest.mark.parametrize(
    ("fields", "day", "hours"),
    [
        pytest.param({"ends": "2026-12-05 12:30"}, "Sabtu, 5 Desember 2026", "10.00\u2060–\u206012.30\u00a0WIB", id="from and to"),
        pytest.param({}, "Sabtu, 5 Desember 2026", "10.00\u00a0WIB", id="a start alone"),
        pytest.param({"time_zone": "Asia/Makassar"}, "Sabtu, 5 Desember 2026", "10.00\u00a0WITA", id="in another time zone"),
        pytest.param({"starts": "2026-12-05"}, "Sabtu, 5 Desember 2026", "", id="a day"),
        pytest.param({"starts": "2026-12-05", "ends": "2026-12-07"}, "Sabtu\u2060–\u2060Senin, 5\u2060–\u20607 Desember 2026", "", id="days"),
        pytest.param({"starts": "2026-12"}, "Desember 2026", "", id="a month"),
    ],
)  # fmt: skip
def test_when_it_is_stands_in_words(fields, day, hours):
    assert (shown(**fields).day, shown(**fields).hours) == (day, hours)


def test_the_room_comes_first():
    where = shown(place=Place(name="Gedung Damar", room="Auditorium"))
    assert (where.room, where.building) == ("Auditorium", "Gedung Damar")
    assert shown(place=Place(name="Gedung Damar")).room == "Gedung Damar"
    assert shown().room == ""


def test_the_code_holds_the_page_and_the_words_beside_it_too():
    assert shown().code.address == "https://library.example/acara/2026/bedah-buku/"
    assert "".join(shown().short) == "library.example/acara/2026/bedah-buku"
    assert short("https://a.example/b/") == ("a.example/", "b")


def test_what_is_off_and_its_series_are_named():
    assert shown(state="cancelled").state == "Dibatalkan"
    assert shown(series="s", number=4).series == "Bincang, ke-4"
    assert shown(series="s").series == "Bincang"


@pytest.mark.parametrize(
    ("state", "holds"),
    [("scheduled", True), ("rescheduled", True), ("postponed", False), ("cancelled", False)],
)
def test_the_moment_of_what_is_off_is_struck_through(state, holds):
    assert shown(state=state).holds is holds


def test_more_speakers_than_there_is_room_for_are_counted():
    many = shown(speakers=tuple(Person(name=str(n)) for n in range(15)))
    assert (len(many.speakers), many.more_speakers, many.speaker_step) == (12, 3, 3)


def test_a_longer_title_has_smaller_letters_and_a_fuller_sheet_too():
    steps = [shown(title="Kata " * count).title_step for count in (1, 5, 10, 20, 40, 80, 160)]
    assert steps == sorted(steps)
    assert steps[0] < steps[3] < steps[-1]
    few, many = (shown(title="Kata " * 20, speakers=(Person(name="x"),) * n) for n in (0, 3))
    assert few.title_step < many.title_step
    assert site().url == "https://library.example"
