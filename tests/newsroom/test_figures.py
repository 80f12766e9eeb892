"""Which of several posts counts, and that every page counts alike."""

from events.measures import ledger
from newsroom import figures
from newsroom.fields import Count
from newsroom.pages import jobs
from tests.newsroom.making import catalogue, record

NOTE = record(
    "recaps/2016/catatan.md", date="2016-03-02", event="2016/e", attendance=Count(100, "about"),
    numbers=(("books-given", Count(20)),), image="photos/a.jpg",
)  # fmt: skip
FINAL = record("recaps/2016/akhir.md", date="2016-03-09", event="2016/e", attendance=Count(118))
NEWS = record(
    "news/2016/n.md", date="2016-04-01", event="2016/e", numbers=(("books-given", Count(25)),)
)
EVENT = record("events/2016/e.md", starts="2016-03-01", series="s")
SERIES = record("series/s.md")


def paths(stated):
    return [post.path for post, _ in stated]


def test_of_several_recaps_of_one_event_the_latest_counts():
    found = figures.attendance([FINAL, NOTE])
    assert (paths(found.counted), found.again) == (["recaps/2016/akhir.md"], (NOTE,))


def test_a_recap_counts_before_news():
    found = figures.number([NOTE, NEWS], "books-given")
    assert (paths(found.counted), found.again) == (["recaps/2016/catatan.md"], (NEWS,))


def test_what_belongs_to_no_event_counts_each_time():
    loose = [
        record(f"recaps/2016/{n}.md", date="2016-03-09", attendance=Count(5)) for n in ("b", "a")
    ]
    assert paths(figures.attendance(loose).counted) == ["recaps/2016/a.md", "recaps/2016/b.md"]


def test_event_series_and_ledger_tell_the_same_attendance():
    whole = catalogue(SERIES, EVENT, NOTE, FINAL)
    views = {job.address: job.view for job in jobs(whole)}
    series = views["/seri/s/"]
    assert views["/acara/2016/e/"].recap.attendance == "118"
    assert [row.attendance for row in series.events] == ["118"]
    assert tuple((each.value, each.label) for each in series.totals) == (
        ("1", "acara tercatat"),
        ("118", "hadirin"),
        ("20", "buku donasi"),
    )
    assert ledger(whole)[2016]["attendance"].sum.count == Count(118)
