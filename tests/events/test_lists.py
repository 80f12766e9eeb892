"""The lists of events: the first page, years, months."""

from events.lists import jobs
from tests.newsroom.making import catalogue, codes, date, problems, record

EVENTS = (
    record("events/2025/lama.md", title="Lama", starts="2025-10-10", ends="2025-10-12"),
    record("events/2025/lama.en.md", title="Old", starts="2025-10-10", ends="2025-10-12"),
    record("events/2026/hari-ini.md", title="Hari ini", starts="2026-11-23 08:00"),
    record("events/2026/nanti.md", title="Nanti", starts="2026-11-28 14:00"),
    record("events/2026/batal.md", title="Batal", starts="2026-11-28 10:00", state="cancelled"),
    record("events/2026/bulan.md", title="Bulan", starts="2026-11"),
    record("events/2026/tahun.md", title="Tahun", starts="2026"),
    record(
        "events/2027/pindah.md", title="Pindah", starts="2027-01-09", state="rescheduled",
        previously=(date("2026-12-05"),),
    ),
)  # fmt: skip


def pages(*records):
    return {job.address: job for job in jobs(catalogue(*(records or EVENTS)))}


def titles(shelves):
    return [(each.heading.text, [card.title for card in each.cards]) for each in shelves]


def test_what_is_to_come_stands_first_by_month_and_then_the_past_by_year():
    view = pages()["/acara/"].view
    assert titles(view.upcoming) == [
        ("November 2026", ["Hari ini", "Batal", "Nanti", "Bulan"]),
        ("2026", ["Tahun"]),
        ("Januari 2027", ["Pindah"]),
    ]
    assert titles(view.past) == [("2025", ["Lama"])]
    assert [each.heading.address for each in view.upcoming] == [
        "/acara/2026/11/", "/acara/2026/", "/acara/2027/01/",
    ]  # fmt: skip


def test_a_cancelled_event_says_so_where_it_is_announced():
    view = pages()["/acara/"].view
    assert [card.state for card in view.upcoming[0].cards] == ["", "Dibatalkan", "", ""]


def test_only_months_with_events_have_a_page():
    assert [each for each in pages() if each.startswith("/acara/")] == [
        "/acara/", "/acara/2025/", "/acara/2026/", "/acara/2027/",
        "/acara/2025/10/", "/acara/2026/11/", "/acara/2026/12/", "/acara/2027/01/",
    ]  # fmt: skip


def test_a_year_goes_from_january_on_and_leads_to_its_months():
    view = pages()["/acara/2026/"].view
    assert titles(view.shelves) == [
        ("November", ["Hari ini", "Batal", "Nanti", "Bulan"]),
        ("Desember", ["Pindah"]),
        ("Tanggal belum diketahui", ["Tahun"]),
    ]
    assert [(link.text, link.address, link.count) for link in view.months] == [
        ("November", "/acara/2026/11/", 4),
        ("Desember", "/acara/2026/12/", 1),
    ]
    assert [(link.text, link.current) for link in view.years] == [
        ("2027", False), ("2026", True), ("2025", False),
    ]  # fmt: skip


def test_a_month_is_made_of_weeks_from_monday_to_sunday():
    view = pages()["/acara/2026/11/"].view
    assert view.weekdays[0] == ("Sen", "Senin")
    assert [[day.number if day else 0 for day in week] for week in view.weeks] == [
        [0, 0, 0, 0, 0, 0, 1],
        [2, 3, 4, 5, 6, 7, 8],
        [9, 10, 11, 12, 13, 14, 15],
        [16, 17, 18, 19, 20, 21, 22],
        [23, 24, 25, 26, 27, 28, 29],
        [30, 0, 0, 0, 0, 0, 0],
    ]


def days_of(view):
    return {day.number: day for week in view.weeks for day in week if day}


def test_a_day_names_its_events_and_leads_to_the_first_of_them():
    view = pages()["/acara/2026/11/"].view
    day = days_of(view)[28]
    assert [(mark.title, mark.state, mark.off) for mark in day.marks] == [
        ("Batal", "Dibatalkan", True),
        ("Nanti", "", False),
    ]
    assert day.target == next(e.id for e in view.entries if e.card.title == "Batal")
    assert view.called_off
    assert days_of(view)[27].marks == ()


def test_an_event_of_several_days_stands_on_each_of_them_and_once_in_the_list():
    view = pages()["/acara/2025/10/"].view
    assert [number for number, day in days_of(view).items() if day.marks] == [10, 11, 12]
    assert [entry.card.title for entry in view.entries] == ["Lama"]
    assert not view.called_off


def test_what_has_no_day_or_no_month_is_listed_below_the_grid():
    view = pages()["/acara/2026/11/"].view
    assert [card.title for card in view.undated] == ["Bulan"]
    assert [(link.text, link.address) for link in view.sometime] == [
        ("Tahun", "/acara/2026/tahun/")
    ]


def test_a_month_of_which_no_day_is_known_has_no_grid():
    view = pages(record("events/2026/bulan.md", starts="2026-11"))["/acara/2026/11/"].view
    assert view.weeks == ()
    assert len(view.undated) == 1


def test_an_event_that_was_moved_says_so_on_the_day_on_which_it_was_to_be():
    view = pages()["/acara/2026/12/"].view
    (mark,) = days_of(view)[5].marks
    assert (mark.title, mark.state, mark.off) == ("Pindah", "Dijadwalkan ulang", True)


def test_a_moved_event_says_in_its_old_month_which_day_no_longer_holds_and_elsewhere_nothing():
    [old] = pages()["/acara/2026/12/"].view.entries
    assert [moment.words for moment in old.card.before] == ["5 Desember 2026"]
    assert old.card.date.words == "Sabtu, 9 Januari 2027"
    [new] = pages()["/acara/2027/01/"].view.entries
    assert new.card.before == ()


def test_what_is_to_come_is_said_with_its_day_of_the_week_and_what_is_over_without():
    view = pages()["/acara/"].view
    assert [card.date.words for card in view.upcoming[0].cards] == [
        "Senin, 23 November 2026, pukul\u00a008.00\u00a0WIB",
        "Sabtu, 28 November 2026, pukul\u00a010.00\u00a0WIB",
        "Sabtu, 28 November 2026, pukul\u00a014.00\u00a0WIB",
        "November 2026",
    ]
    assert view.past[0].cards[0].date.words == "10"


def test_today_is_marked_in_its_month_alone():
    made = pages()
    marked = {
        address: [day.number for day in days_of(job.view).values() if day.today]
        for address, job in made.items()
        if job.template == "lists/month.html"
    }
    assert marked["/acara/2026/11/"] == [23]
    assert [address for address, found in marked.items() if found] == ["/acara/2026/11/"]


def test_months_lead_to_the_next_one_that_has_events():
    made = pages()
    november = made["/acara/2026/11/"].view
    assert (november.previous.address, november.next.address) == (
        "/acara/2025/10/",
        "/acara/2026/12/",
    )
    assert made["/acara/2025/10/"].view.previous is None
    assert made["/acara/2027/01/"].view.next is None


def test_a_month_is_translated_where_the_other_language_has_events_in_it():
    made = pages()
    assert made["/acara/2025/10/"].view.translation.address == "/en/events/2025/10/"
    assert made["/en/events/2025/10/"].view.title == "Events in October 2025"
    assert made["/acara/2026/11/"].view.translation is None


def test_the_way_home_goes_through_the_year():
    crumbs = pages()["/acara/2026/11/"].view.crumbs
    assert [(link.text, link.address) for link in crumbs] == [
        ("Beranda", "/"), ("Acara", "/acara/"), ("2026", "/acara/2026/"), ("November 2026", ""),
    ]  # fmt: skip


def test_of_many_past_events_whole_years_are_shown_and_the_others_are_a_link():
    many = [
        record(f"events/{year}/e{n}.md", starts=f"{year}-05-{n:02}")
        for year in (2015, 2016, 2017)
        for n in range(1, 16)
    ]
    view = pages(*many)["/acara/"].view
    assert [(s.heading.text, len(s.cards)) for s in view.past] == [("2017", 15), ("2016", 15)]
    assert [link.address for link in view.more] == ["/acara/2015/"]
    assert view.upcoming == ()


def test_without_events_there_is_no_page():
    assert pages(record("news/a.md")) == {}


def test_an_event_is_not_called_like_a_month():
    """Also not like one that has no event yet: the calendar of a month would find its address taken."""
    assert codes(problems(record("events/2026/11.md", starts="2026-05-01"))) == ["address-of-list"]
    assert codes(problems(record("events/2026/13.md", starts="2026-05-01"))) == []


def test_no_page_takes_the_addresses_of_visits_and_totals():
    found = problems(
        record("pages/dampak.md"), record("pages/kunjungan.md"), record("pages/dampak/2016.md")
    )
    assert codes(found) == ["address-of-list"] * 3


def test_every_list_of_events_offers_the_feed_of_events_first():
    for address in ("/acara/", "/acara/2026/", "/acara/2026/11/"):
        feeds = [feed.address for feed in pages()[address].view.head.feeds]
        assert feeds == ["/feeds/events.rss", "/feeds/all.rss"]
