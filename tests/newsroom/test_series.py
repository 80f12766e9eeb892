"""The page of a series: every edition, and what they come to."""

from newsroom.fields import Count
from newsroom.pages import jobs
from tests.newsroom.making import catalogue, date, record

SERIES = (
    record("series/s.md", rhythm="setiap tahun", since=date("2014"), audience=("public",)),
    record("series/s.en.md", rhythm="yearly", since=date("2014"), audience=("public",)),
)
EVENTS = (
    record("events/2016/e.md", starts="2016-03-01", series="s", number=1, theme="Membaca"),
    record("events/2017/e.md", starts="2017-03-01", series="s", number=2),
    record("events/2017/e.en.md", starts="2017-03-01", series="s", number=2, title="Title"),
    record("events/2018/e.md", starts="2018-03-01", series="s", number=3, state="cancelled"),
    record("events/2027/e.md", starts="2027-03-01", series="s", number=4),
)
RECAPS = (
    record(
        "recaps/2016/r.md", date="2016-03-02", event="2016/e", attendance=Count(1500, "more-than"),
        numbers=(("books-given", Count(300)), ("days", Count(2))),
    ),
    record("recaps/2017/r.md", date="2017-03-02", event="2017/e", attendance=Count(25)),
    record("recaps/2017/t.md", date="2017-06-01", series="s", numbers=(("books-given", Count(20)),)),
)  # fmt: skip


def page(address, *records):
    return {job.address: job.view for job in jobs(catalogue(*records))}[address]


def totals(view):
    return [(each.value, each.label, each.posts) for each in view.totals]


def test_every_edition_stands_with_number_theme_recap_and_attendance():
    view = page("/seri/s/", *SERIES, *EVENTS, *RECAPS)
    assert [
        (row.number, row.event.address, row.theme, row.attendance, [r.address for r in row.recaps])
        for row in view.events
    ] == [
        (4, "/acara/2027/e/", "", "", []),
        (3, "/acara/2018/e/", "", "", []),
        (2, "/acara/2017/e/", "", "25", ["/liputan/2017/r/"]),
        (1, "/acara/2016/e/", "Membaca", "lebih dari 1.500", ["/liputan/2016/r/"]),
    ]
    assert [row.event.state for row in view.events] == ["", "Dibatalkan", "", ""]
    assert [row.coming for row in view.events] == [True, False, False, False]
    assert view.upcoming.address == "/acara/2027/e/"


def test_totals_are_as_precise_as_their_parts_and_count_what_took_place():
    view = page("/seri/s/", *SERIES, *EVENTS, *RECAPS)
    assert totals(view) == [
        ("2", "acara tercatat", 0),
        ("lebih dari 1.525", "hadirin", 2),
        ("320", "buku donasi", 2),
    ]


def test_a_total_of_one_post_alone_names_its_event_and_leads_to_it():
    """Lest "more than 1,500" of one year read as the sum of all years."""
    view = page("/en/series/s/", *SERIES, *EVENTS, RECAPS[0])
    _, came, books = view.totals
    assert (came.value, came.source.text, came.source.address, came.source.language) == (
        "more than 1,500", "Judul", "/liputan/2016/r/", "id",
    )  # fmt: skip
    assert books.source == came.source


def test_totals_are_the_same_whoever_has_translated_what():
    view = page("/en/series/s/", *SERIES, *EVENTS, *RECAPS)
    assert totals(view) == [
        ("2", "events on record", 0),
        ("more than 1,525", "attendance", 2),
        ("320", "donated books", 2),
    ]
    assert [(row.event.title, row.event.language) for row in view.events] == [
        ("Judul", "id"),
        ("Judul", "id"),
        ("Title", ""),
        ("Judul", "id"),
    ]


def test_figures_of_news_are_added_as_in_the_ledger_of_the_year():
    """News of the series or of one of its events; where a recap states the figure of that event, it counts."""
    books = lambda n: (("books-given", Count(n)),)  # noqa: E731
    news = (
        record("news/2016/n.md", date="2016-03-03", event="2016/e", numbers=books(290)),
        record("news/2017/n.md", date="2017-03-03", event="2017/e", numbers=books(7)),
        record("news/2018/n.md", date="2018-01-01", series="s", numbers=books(1000)),
        record("news/2018/o.md", date="2018-01-02", numbers=books(5000)),
    )
    view = page("/seri/s/", *SERIES, *EVENTS, *RECAPS, *news)
    assert ("1.327", "buku donasi", 4) in totals(view)
    assert {card.address for card in view.posts} == {
        "/berita/2018/n/", "/berita/2016/n/", "/berita/2017/n/",
    }  # fmt: skip


def test_a_recap_of_no_event_stands_below():
    view = page("/seri/s/", *SERIES, *EVENTS, *RECAPS)
    assert [card.address for card in view.recaps] == ["/liputan/2017/t/"]


def test_a_series_says_how_often_since_when_and_for_whom():
    view = page("/seri/s/", *SERIES)
    assert (view.rhythm, view.since.words, view.audience) == ("setiap tahun", "2014", "Umum")
    assert (view.totals, view.upcoming) == ((), None)


def test_a_series_can_be_followed_in_a_calendar_in_the_language_of_the_page():
    made = [page(each, *SERIES, *EVENTS) for each in ("/seri/s/", "/en/series/s/")]
    assert [view.calendar.webcal for view in made] == [
        "webcal://library.example/calendar/series/s.ics",
        "webcal://library.example/en/calendar/series/s.ics",
    ]
    vague = record("events/2016/e.md", starts="2016-03", series="s")
    assert page("/seri/s/", *SERIES, vague).calendar is None
