"""The page of an event: announced, changed, under way, remembered, at one address."""

from datetime import datetime

import pytest

from newsroom.fields import Count, Price
from newsroom.pages import jobs
from newsroom.records import Contact, Person, Photo, Place, Quote, Registration, Session
from tests.newsroom.making import catalogue, date, record, site


def page(one, *others, **more):
    """The view of an event's page."""
    return next(job for job in jobs(catalogue(one, *others, **more)) if job.path == one.path).view


def event(path="events/2026/e.md", **fields):
    return record(path, **{"starts": "2026-11-28 14:00", "ends": "2026-11-28 16:30", **fields})


def test_before_it_the_page_says_all_that_a_visitor_asks():
    view = page(
        event(
            place=Place(name="Gedung", room="Aula", location=(-6.97, 107.63), access="Ada lift."),
            online="https://b.example/", audience=("students", "public"), spoken=("id", "en"),
            cost=Price(25000), sponsors=("Toko Buku",),
            moderators=(Person(name="Budi"),),
            registration=Registration(
                address="https://a.example/", until=date("2026-11-27"), places=1200
            ),
            contact=Contact(name="Meja", email="a@b.example", phone="(022) 000-111"),
        )
    )  # fmt: skip
    assert view.phase == "before"
    assert (view.starts.words, view.ends.words) == (
        "Sabtu, 28 November 2026, pukul\u00a014.00",
        "16.30\u00a0WIB",
    )
    assert view.place.map == (
        "https://www.openstreetmap.org/?mlat=-6.97&mlon=107.63#map=18/-6.97/107.63"
    )
    assert (view.place.room, view.place.access) == ("Aula", "Ada lift.")
    assert (view.audience, view.spoken, view.cost) == (
        "Mahasiswa, umum",
        "Indonesia, Inggris",
        "Rp\u00a025.000",
    )
    assert view.registration.address == "https://a.example/"
    assert (view.registration.until.words, view.registration.places) == (
        "27 November 2026",
        "1.200",
    )
    assert (view.contact.name, view.contact.call) == ("Meja", "tel:022000111")
    assert view.invitations.file == "/acara/2026/e/event.ics"
    assert view.sharing.address == "https://library.example/acara/2026/e/"
    assert view.code.address == view.sharing.address
    assert [each.name for each in view.moderators] == ["Budi"]


def test_an_event_in_another_time_zone_is_said_in_its_own():
    view = page(event(time_zone="Asia/Makassar"))
    assert view.starts.iso == "2026-11-28T14:00+08:00"
    assert view.ends.words == "16.30\u00a0WITA"


def test_a_registration_that_has_closed_has_no_address():
    form = Registration(address="https://a.example/", until=date("2026-11-22"))
    view = page(event(registration=form))
    assert view.registration.address == ""


def test_an_event_known_to_a_month_alone_fits_into_no_calendar():
    view = page(record("events/2027/e.md", starts="2027-02"))
    assert view.invitations is None
    assert view.sharing is not None


def test_once_it_is_over_nobody_is_asked_to_come():
    form = Registration(address="https://a.example/")
    given = {
        "registration": form,
        "online": "https://b.example/",
        "contact": Contact(name="Meja"),
        "starts": "2018-03-01",
        "ends": "2018-03-01",
    }
    view = page(event("events/2018/e.md", **given))
    assert view.phase == "after"
    assert (view.registration, view.online, view.contact) == (None, "", None)
    assert (view.invitations, view.sharing, view.code) == (None, None, None)


def test_on_its_day_it_says_so_and_can_still_be_joined():
    view = page(
        event(online="https://b.example/", registration=Registration(address="https://a.example/")),
        site=site(now=datetime(2026, 11, 28, 15)),
    )
    assert (view.phase, view.today) == ("during", "Hari ini sampai pukul\u00a016.30\u00a0WIB")
    assert view.online == "https://b.example/"
    assert view.registration.address == "https://a.example/"


# --- What has changed -------------------------------------------------------------------------------


def test_a_moved_event_says_its_moments_before_the_oldest_first():
    view = page(
        event(
            state="rescheduled",
            state_note="Listrik padam.",
            previously=(date("2026-11-20 14:00"), date("2026-11-21")),
        )
    )
    assert (view.state, view.state_note, view.holds) == (
        "Dijadwalkan ulang",
        "Listrik padam.",
        True,
    )
    assert [starts.words for starts, _ in view.before] == [
        "20 November 2026, pukul\u00a014.00\u00a0WIB",
        "21 November 2026",
    ]
    assert view.invitations is not None


@pytest.mark.parametrize("state", ["cancelled", "postponed"])
def test_of_an_event_that_is_off_the_announced_moment_no_longer_holds(state):
    form = Registration(address="https://a.example/")
    view = page(event(state=state, registration=form, online="https://b.example/"))
    assert view.holds is False
    assert [starts.words for starts, _ in view.before] == [
        "Sabtu, 28 November 2026, pukul\u00a014.00"
    ]
    assert (view.registration, view.online, view.invitations) == (None, "", None)
    assert view.sharing is not None, "that it is off is worth telling"


# --- Sessions ---------------------------------------------------------------------------------------


def test_sessions_stand_in_the_order_of_their_times_with_who_speaks():
    view = page(
        event(
            sessions=(
                Session(title="B", starts=date("2026-11-28 15:15"), room="Ruang 2"),
                Session(
                    title="A", starts=date("2026-11-28 14:00"), ends=date("2026-11-28 15:00")
                ),
            ),
            speakers=(Person(name="Sari", title="Dr.", session="B"), Person(name="Rahmat")),
            moderators=(Person(name="Budi", session="A"),),
        )
    )  # fmt: skip
    [(heading, sessions)] = view.programme
    assert heading == ""
    assert [each.title for each in sessions] == ["A", "B"]
    assert (sessions[0].starts.words, sessions[0].starts.iso, sessions[0].ends.words) == (
        "14.00",
        "2026-11-28T14:00+07:00",
        "15.00",
    )
    assert (sessions[0].moderators, sessions[0].speakers) == (("Budi",), ())
    assert (sessions[1].speakers, sessions[1].room, sessions[1].ends) == (
        ("Dr. Sari",),
        "Ruang 2",
        None,
    )


def test_sessions_on_several_days_stand_below_their_days():
    view = page(
        event(
            ends="2026-11-29 12:00",
            sessions=(
                Session(title="A", starts=date("2026-11-28 14:00")),
                Session(title="B", starts=date("2026-11-29 09:00")),
                Session(title="C", starts=date("2026-11-29")),
            ),
        )
    )
    assert [(day, [each.title for each in found]) for day, found in view.programme] == [
        ("Sabtu, 28 November 2026", ["A"]),
        ("Minggu, 29 November 2026", ["C", "B"]),
    ]


def test_without_sessions_there_is_no_programme():
    assert page(event()).programme == ()


# --- What happened ----------------------------------------------------------------------------------

PAST = {"starts": "2018-03-01", "ends": "2018-03-02"}


def test_after_it_the_fullest_recap_leads_and_the_others_follow():
    view = page(
        event("events/2018/e.md", **PAST),
        record("recaps/2018/short.md", date="2018-03-09", event="2018/e"),
        record(
            "recaps/2018/full.md", date="2018-03-03", title="Lengkap", event="2018/e",
            attendance=Count(1500, "more-than"), numbers=(("books-given", Count(320)),),
            image="photos/a.jpg", image_alt="Aula",
            gallery=(Photo(picture="photos/b.jpg", alt="Rak"), Photo(picture="photos/a.jpg", alt="x")),
            quotes=(Quote(text="Bagus.", name="Sari"),),
            recording="https://r.example/", slides="https://s.example/",
        ),
        record("news/2018/n.md", date="2018-02-01", event="2018/e"),
        sizes={"photos/a.jpg": (4, 3), "photos/b.jpg": (4, 3)},
    )  # fmt: skip
    led = view.recap
    assert (led.title, led.address, led.attendance) == (
        "Lengkap",
        "/liputan/2018/full/",
        "lebih dari 1.500",
    )
    assert led.numbers == (("320", "buku donasi"),)
    assert [photo.picture.alt for photo in led.photos] == ["Aula", "Rak"]
    assert led.quote.text == "Bagus."
    assert (led.recording, led.slides) == ("https://r.example/", "https://s.example/")
    assert [card.address for card in view.recaps] == ["/liputan/2018/short/"]
    assert [card.address for card in view.posts] == ["/berita/2018/n/"]


def test_an_english_page_leads_with_the_recap_in_the_language_that_it_has():
    given = (
        event("events/2018/e.md", **PAST),
        event("events/2018/e.en.md", **PAST),
        record(
            "recaps/2018/r.md", date="2018-03-03", event="2018/e", attendance=Count(50, "about")
        ),
    )
    led = page(given[1], given[0], given[2]).recap
    assert (led.language, led.address, led.attendance) == ("id", "/liputan/2018/r/", "about 50")
    assert page(given[0], *given[1:]).recap.language == ""


def test_neighbours_are_those_of_the_series():
    given = [
        event(f"events/{year}/e.md", starts=f"{year}-03-01", ends=None, series="s", number=n)
        for n, year in enumerate((2016, 2017, 2018), start=1)
    ]
    other = event("events/2017/x.md", starts="2017-06-01", ends=None)
    view = page(given[1], given[0], given[2], other, record("series/s.md"))
    assert (view.previous.address, view.next.address) == ("/acara/2016/e/", "/acara/2018/e/")
    assert (view.series.address, view.number) == ("/seri/s/", 2)


# --- Posts ------------------------------------------------------------------------------------------


def test_a_post_shows_its_event_and_the_next_of_the_series():
    given = (
        record("series/s.md"),
        event("events/2018/e.md", **PAST, series="s"),
        event(series="s", place=Place(name="Gedung", room="Aula")),
        record("recaps/2018/r.md", date="2018-03-03", event="2018/e"),
        record("news/2026/n.md", date="2026-11-01", event="2026/e"),
        record("news/2026/o.md", date="2026-11-02", series="s"),
        record("news/2026/p.md", date="2026-11-03"),
    )
    made = {job.address: job.view for job in jobs(catalogue(*given))}
    recap, news = made["/liputan/2018/r/"], made["/berita/2026/n/"]
    assert (recap.event.address, recap.upcoming.address) == ("/acara/2018/e/", "/acara/2026/e/")
    assert recap.series.address == "/seri/s/"
    assert (news.event.place, news.event.end.words) == ("Aula, Gedung", "16.30\u00a0WIB")
    assert news.upcoming is None, "it is the event itself"
    assert made["/berita/2026/o/"].upcoming.address == "/acara/2026/e/"
    assert (made["/berita/2026/p/"].upcoming, made["/berita/2026/p/"].series) == (None, None)


def test_words_that_a_translation_takes_say_in_which_language_they_are():
    """WCAG 2.2, 3.1.2: a screen reader would read them with the wrong voice."""
    fields = {
        "place": Place(name="Gedung", access="Ada lift."),
        "sessions": (Session(title="Menulis", starts=date("2026-11-28 14:00")),),
        "speakers": (Person(name="Sari", role="penulis"),),
    }
    original = event(**fields)
    taken = event("events/2026/e.en.md", **fields, lines={"title": 2})
    told = event("events/2026/e.en.md", **fields)
    for english, language in ((taken, "id"), (told, "")):
        view = page(english, original)
        [(_, [session])] = view.programme
        found = (view.place.language, session.language, view.speakers[0].language)
        assert found == (language,) * 3
    view = page(original)
    assert (view.place.language, view.speakers[0].language) == ("", "")
