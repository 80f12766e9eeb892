"""`addresses.txt` ↔ what was published; what a site adds, moves and loses."""

from datetime import date

import pytest

from newsroom.address_book import (
    HEAD,
    Entry,
    brought_up_to_date,
    compared,
    lists,
    parse,
    read_book,
    written,
)
from newsroom.problems import problem
from tests.newsroom.making import codes, content

DAY, LATER = date(2026, 11, 23), date(2026, 11, 27)
X, Y = "/berita/2017/x/", "/berita/2017/y/"


def book(*entries: Entry) -> dict[str, Entry]:
    return {entry.address: entry for entry in entries}


# --- The file ---------------------------------------------------------------------------------------


def test_a_book_is_sorted_one_line_an_address():
    found = written(
        book(Entry(Y, DAY, "news/2017/y.md"), Entry("/", LATER), Entry(X, DAY, "news/2017/x.md"))
    )
    assert found == HEAD + (
        "/  2026-11-27\n"
        "/berita/2017/x/  2026-11-23  news/2017/x.md\n"
        "/berita/2017/y/  2026-11-23  news/2017/y.md\n"
    )


def test_what_was_written_is_read_again():
    entries = book(Entry("/", DAY), Entry(X, DAY, "news/2017/x.md"))
    found, problems = parse(written(entries))
    assert [(e.address, e.since, e.path) for e in found.values()] == [
        ("/", DAY, ""),
        (X, DAY, "news/2017/x.md"),
    ]
    assert problems == []


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(f"\ufeff{X}  2026-11-23  news/2017/x.md\r\n\r\n".encode(), id="Windows"),
        pytest.param(f"# note\n  {X}\t2026-11-23 news/2017/x.md".encode(), id="spaces and tabs"),
    ],
)
def test_an_editor_may_have_saved_it(raw, tmp_path):
    found, problems = read_book(content(tmp_path, {"addresses.txt": raw}))
    assert found[X].path == "news/2017/x.md"
    assert problems == []


def test_no_file_is_an_empty_book(tmp_path):
    """A new library has published nothing yet."""
    assert read_book(tmp_path) == ({}, [])


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("<<<<<<< HEAD", id="a merge that was left"),
        pytest.param("=======", id="its middle"),
        pytest.param("berita/x/  2026-11-23  news/x.md", id="no slash"),
        pytest.param("/berita/x/  news/x.md", id="no day"),
        pytest.param("/berita/x/  2026-02-30  news/x.md", id="no such day"),
        pytest.param("/berita/x/  2026-11-23  news/x.md and more", id="too much"),
    ],
)
def test_a_line_that_is_none_is_named(line):
    found, problems = parse(f"/  2026-11-23\n{line}\n")
    assert list(found) == ["/"]
    assert problems == [problem("addresses.txt", 2, "addresses-line", found=line)]


def test_a_book_that_is_no_text_is_named(tmp_path):
    found, problems = read_book(content(tmp_path, {"addresses.txt": b"/\xff"}))
    assert (found, codes(problems)) == ({}, ["file-not-utf-8"])


def test_a_line_that_a_merge_has_doubled_is_one_address_with_its_first_day():
    found, problems = parse(
        f"{X}  2026-11-27  news/2017/z.md\n{X}  2026-11-23  news/2017/x.md\n{Y}  2026-11-23  news/2017/y.md\n"
    )
    assert (found[X].path, found[X].since) == ("news/2017/z.md", DAY)
    assert list(found) == [X, Y]
    assert problems == []


# --- What changes -----------------------------------------------------------------------------------


def test_what_is_new_moved_and_lost_is_told_apart():
    known = book(Entry(X, DAY, "news/2017/x.md"), Entry(Y, DAY, "news/2017/y.md"))
    found = compared(known, {"/": "", X: "news/2017/z.md"}, LATER)
    assert found.added == (Entry("/", LATER),)
    assert found.moved == ((known[X], "news/2017/z.md"),)
    assert found.lost == (known[Y],)


def test_what_was_published_later_than_the_day_of_the_build_is_no_loss():
    """`NOW` builds the site of an earlier day."""
    assert compared(book(Entry(X, LATER, "news/2017/x.md")), {}, DAY).lost == ()


def test_lists_and_feeds_are_what_has_no_file_as_far_as_they_were_public():
    known = book(
        Entry(X, DAY, "news/2017/x.md"), Entry("/berita/", DAY), Entry("/acara/", LATER),
        Entry("/feeds/all.rss", DAY),
    )  # fmt: skip
    assert lists(known, DAY) == ("/berita/", "/feeds/all.rss")


def test_a_book_grows_and_forgets_nothing():
    known = book(Entry(X, DAY, "news/2017/x.md"), Entry(Y, DAY, "news/2017/y.md"))
    assert brought_up_to_date(known, {"/": "", X: "news/2017/z.md"}, LATER) == book(
        Entry(X, DAY, "news/2017/z.md"), Entry(Y, DAY, "news/2017/y.md"), Entry("/", LATER)
    )
