"""Entries → the words from which a slip of the finger is mended."""

from search.entries import Entry
from search.spelling import MOST, spelling


def words(*entries):
    made = [
        Entry(address="/", title=title, names=names, text="Teks tidak ikut.", kind="news")
        for title, names in entries
    ]
    return spelling(made).split()


def test_the_most_frequent_words_of_titles_and_names_come_first():
    assert words(("Literasi digital", ("Dr. Sari Pertiwi",)), ("Hari literasi", ("Literasi",))) == [
        "literasi", "digital", "hari", "pertiwi", "sari",
    ]  # fmt: skip


def test_short_words_and_numbers_are_none():
    assert words(("Di 2017, buku ABC1", ())) == ["buku"]


def test_a_large_site_lists_the_frequent_ones_alone():
    letters = "abcdefghij"
    many = [f"kata{a}{b}{c}{d}" for a in letters for b in letters for c in letters for d in "abcde"]
    assert len(words((" ".join(many), ()))) == MOST
