"""Records → the catalogue: what is shown, in which order, and what belongs together."""

from datetime import datetime

import pytest

from newsroom.collecting import read_catalogue, visible
from newsroom.fragments import Fragment
from newsroom.problems import problem
from newsroom.records import Record, stem_and_language
from tests.newsroom.making import (
    catalogue,
    content,
    date,
    drafts_of,
    header,
    places,
    post,
    record,
    site,
)


def paths(records: list[Record]) -> list[str]:
    return [each.path for each in records]


# --- Order ------------------------------------------------------------------------------------------


def test_posts_stand_newest_first_whatever_their_kind():
    found = catalogue(
        record("news/a.md", date="2017-02-22"),
        record("recaps/b.md", date="2018"),
        record("news/c.md", date="2017-02-22 10:00"),
        record("news/d.md", date="2017-03"),
        record("news/e.en.md", date="2019"),
        record("pages/p.md", date="2020"),
    )
    assert paths(found.posts["id"]) == ["recaps/b.md", "news/d.md", "news/c.md", "news/a.md"]
    assert [found.place[path] for path in ("recaps/b.md", "news/a.md")] == [0, 3]


def test_equal_dates_stand_in_the_order_of_their_paths():
    """So that no page changes between two builds."""
    given = [record(f"news/{name}.md") for name in "cab"]
    assert paths(catalogue(*given).posts["id"]) == ["news/a.md", "news/b.md", "news/c.md"]
    assert paths(catalogue(*reversed(given)).posts["id"]) == ["news/a.md", "news/b.md", "news/c.md"]


def test_a_year_alone_stands_behind_its_months():
    found = catalogue(record("news/a.md", date="2017"), record("news/b.md", date="2017-02"))
    assert paths(found.posts["id"]) == ["news/b.md", "news/a.md"]


def test_events_and_agreements_are_ordered_by_their_own_day():
    found = catalogue(
        record("events/a.md", starts="2016", date="2020"),
        record("events/b.md", starts="2017", date="2015"),
        record("agreements/c.md", signed="2014"),
        record("agreements/d.md", signed="2015"),
    )
    assert paths(found.all("event", "id")) == ["events/b.md", "events/a.md"]
    assert paths(found.all("agreement", "id")) == ["agreements/d.md", "agreements/c.md"]


# --- What is shown ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "now", "shown"),
    [
        pytest.param(
            "2026-11-23", datetime(2026, 11, 22, 23, 59), False, id="a minute before its day"
        ),
        pytest.param("2026-11-23", datetime(2026, 11, 23), True, id="at midnight"),
        pytest.param(
            "2026-11-23 09:00", datetime(2026, 11, 23, 8, 59), False, id="a minute before"
        ),
        pytest.param("2026-11-23 09:00", datetime(2026, 11, 23, 9), True, id="at its minute"),
        pytest.param("2026-12", datetime(2026, 11, 30), False, id="next month"),
        pytest.param("2026", datetime(2026, 1, 1), True, id="this year"),
    ],
)
def test_a_post_waits_for_its_moment(day, now, shown):
    found = visible([record("news/x.md", date=day)], site(now=now))
    assert bool(found) is shown


def test_an_event_to_come_is_shown():
    assert visible([record("events/x.md", starts="2030-01-01")], site())


def test_a_draft_is_nowhere():
    found = catalogue(record("news/x.md", status="draft", topics=("a",), authors=("R",)))
    assert found.records == ()
    assert found.posts == {"id": [], "en": []}
    assert (found.of_topic, found.of_author) == ({}, {})


@pytest.mark.parametrize(
    "original",
    [
        pytest.param({"status": "draft"}, id="a draft"),
        pytest.param({"date": "2030-01-01"}, id="to come"),
    ],
)
def test_a_translation_waits_for_its_original(original):
    found = [record("news/x.md", **original), record("news/x.en.md", status="published")]
    assert visible(found, site()) == []


# --- What belongs together --------------------------------------------------------------------------


def test_a_translation_is_paired_by_its_file_name():
    original, translation, alone = (
        record("news/2017/x.md"),
        record("news/2017/x.en.md", slug="another"),
        record("news/2018/x.md"),
    )
    found = catalogue(original, translation, alone)
    assert found.translation(original) is translation
    assert found.translation(translation) is original
    assert found.translation(alone) is None


@pytest.mark.parametrize(
    ("path", "stem", "language"),
    [
        pytest.param("news/x.md", "news/x", "id", id="no suffix"),
        pytest.param("news/x.en.md", "news/x", "en", id="English"),
        pytest.param("news/open.md", "news/open", "id", id="a name that ends in en"),
    ],
)
def test_a_language_is_a_suffix(path, stem, language):
    assert stem_and_language(path) == (stem, language)


def test_what_a_header_names_is_found_in_this_language_or_the_other():
    event = record("events/2017/e.md")
    found = catalogue(event)
    assert found.find("event", "2017/e", "en") is event
    assert found.find("event", "2017/f", "en") is None
    english = record("events/2017/e.en.md")
    assert catalogue(event, english).find("event", "2017/e", "en") is english


def test_recaps_point_at_their_event_series_and_partners():
    recap = record("recaps/r.md", event="2017/e", series="s", partners=("p", "Badan Bahasa"))
    found = catalogue(recap, record("news/n.md", partners=("p",), date="2018", agreements=("a",)))
    assert paths(found.pointing("event", "2017/e", "id")) == ["recaps/r.md"]
    assert paths(found.pointing("series", "s", "id")) == ["recaps/r.md"]
    assert paths(found.pointing("partner", "p", "id")) == ["news/n.md", "recaps/r.md"]
    assert paths(found.pointing("agreement", "a", "id")) == ["news/n.md"]
    assert found.pointing("event", "2017/e", "en") == []


def test_the_events_of_a_series_stand_newest_first():
    found = catalogue(
        record("events/a.md", series="s", starts="2015"),
        record("events/b.md", series="s", starts="2016"),
        record("events/c.md"),
    )
    assert paths(found.events_of("s", "id")) == ["events/b.md", "events/a.md"]


# --- Reading ----------------------------------------------------------------------------------------


def read(folder, files):
    """The catalogue, with bodies as they are and every picture 4 by 3."""
    return read_catalogue(
        content(folder, files),
        site(),
        read_drafts=drafts_of(
            folder,
            lambda body, path, line, language: (
                Fragment(html=f"{path}:{line}:{language}:{body}"),
                [],
            ),
        ),
        measure=lambda path: None if path.name.startswith("broken") else (4, 3),
    )


def test_a_body_is_converted_with_its_path_line_and_language(tmp_path):
    found, problems = read(tmp_path, {"news/x.md": header() + "Isi."})
    assert problems == []
    assert found.by_path["news/x.md"].fragment.html == "news/x.md:6:id:Isi."


def test_a_translation_takes_what_it_does_not_say(tmp_path):
    original = header(
        authors="[Rika]",
        image="photos/a.jpg",
        image_alt="Aula yang baru",
        aliases="[/lama/]",
        slug="s",
    )
    translation = (
        "---\ntitle: Title\nsummary: Summary.\nimage-alt: The new hall\nauthors: [Santi]\n---\n"
    )
    found, problems = read(
        tmp_path,
        {"news/x.md": original, "news/x.en.md": translation, "photos/a.jpg": "x"},
    )
    assert problems == []
    english = found.by_path["news/x.en.md"]
    assert (english.title, english.date, english.authors) == (
        "Title",
        date("2017-02-22"),
        ("Santi",),
    )
    assert (english.image, english.image_alt) == ("photos/a.jpg", "The new hall")
    assert (english.slug, english.aliases) == ("", ())


def test_a_translation_of_a_draft_is_a_draft(tmp_path):
    found, problems = read(
        tmp_path,
        {"news/x.md": header(status="draft"), "news/x.en.md": "---\ntitle: T\nsummary: S\n---\n"},
    )
    assert problems == []
    assert found.records == ()


@pytest.mark.parametrize(
    ("translation", "line"),
    [
        pytest.param("---\nsummary: S\n---\n", "title", id="no title"),
        pytest.param("---\ntitle: T\n---\n", "summary", id="no summary"),
    ],
)
def test_a_translation_without_its_own_words_is_named(tmp_path, translation, line):
    """An English page under an Indonesian headline would promise a translation that is none."""
    _, problems = read(tmp_path, {"news/x.md": header(), "news/x.en.md": translation})
    assert places(problems) == [("news/x.en.md", 1, "field-missing")]
    assert dict(problems[0].details)["field"] == line


def test_what_is_missing_in_the_original_is_named_there_alone(tmp_path):
    _, problems = read(
        tmp_path,
        {"news/x.md": header(date="kemarin"), "news/x.en.md": "---\ntitle: T\nsummary: S\n---\n"},
    )
    assert places(problems) == [("news/x.md", 4, "date-unreadable")]


def test_an_original_that_cannot_be_read_is_named_alone(tmp_path):
    _, problems = read(
        tmp_path, {"news/x.md": "Isi.", "news/x.en.md": "---\ntitle: T\nsummary: S\n---\n"}
    )
    assert places(problems) == [("news/x.md", 1, "header-missing")]


def test_pelicans_names_keep_their_lines(tmp_path):
    """A rule about `topics` must find the line of `Tags:`, and must not pass it over."""
    files = {
        "news/x.md": "Title: A\nDate: 2017-02-22\nSummary: B\nModified: 2016-01-01\nTags: salah\n\nC"
    }
    folder = content(tmp_path, files)
    _, problems = read_catalogue(
        folder,
        site(topics={"benar": {"id": "Benar", "en": "Right"}}),
        read_drafts=drafts_of(folder, lambda body, *_: (Fragment(html=body), [])),
        measure=lambda _: None,
    )
    assert places(problems) == [
        ("news/x.md", 4, "updated-early"),
        ("news/x.md", 5, "topic-unknown"),
    ]


def test_an_unreadable_picture_is_named(tmp_path):
    found, problems = read(tmp_path, {"photos/broken.jpg": "x", "photos/a.jpg": "x"})
    assert places(problems) == [("photos/broken.jpg", 0, "picture-unreadable")]
    assert found.sizes == {"photos/a.jpg": (4, 3)}


def test_problems_stand_in_the_order_of_files_and_lines_each_once(tmp_path):
    def convert(body, path, line, _language):
        return Fragment(html=body), [
            problem(path, line + 1, "link-empty"),
            problem(path, line, "link-incomplete", found="a", expected="b", repair="b"),
            problem(path, line, "link-incomplete", found="a", expected="b"),
            problem(path, line + 1, "link-empty"),
        ]

    folder = content(tmp_path, {"news/b.md": post(title="B"), "news/a.md": post(title="A")})
    _, problems = read_catalogue(
        folder, site(), read_drafts=drafts_of(folder, convert), measure=lambda _: None
    )
    assert places(problems) == [
        (f"news/{name}.md", line, code)
        for name in "ab"
        for line, code in ((6, "link-incomplete"), (6, "link-incomplete"), (7, "link-empty"))
    ]


def test_what_is_kept_back_is_named(tmp_path):
    """So that nobody looks for it on the site in vain."""
    found, problems = read(
        tmp_path,
        {
            "news/a.md": post(),
            "news/b.md": post(title="B", status="draft"),
            "news/c.md": post(title="C", date="2026-11-24"),
            "news/c.en.md": "---\ntitle: T\nsummary: S\n---\nText.\n",
        },
    )
    assert problems == []
    assert paths(found.records) == ["news/a.md"]
    assert sorted(paths(found.waiting)) == ["news/b.md", "news/c.en.md", "news/c.md"]


@pytest.mark.parametrize(
    ("size", "weight", "codes_of"),
    [
        pytest.param((1600, 1200), 400_000, [], id="as it should be"),
        pytest.param((2400, 1600), 1_000_000, [], id="as large as may be"),
        pytest.param((2401, 1600), 400_000, ["picture-large"], id="straight from a camera"),
        pytest.param((1600, 1200), 1_000_001, ["picture-large"], id="hardly compressed"),
    ],
)
def test_a_heavy_picture_is_noted(tmp_path, size, weight, codes_of):
    folder = content(tmp_path, {"photos/a.jpg": b"x" * weight})
    found, problems = read_catalogue(
        folder, site(), read_drafts=lambda _: [], measure=lambda _: size
    )
    assert places(problems) == [("photos/a.jpg", 0, code) for code in codes_of]
    assert all(each.severity.value == "warning" for each in problems)
    assert found.sizes == {"photos/a.jpg": size}
