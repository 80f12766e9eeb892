"""How large the letters of the sign on an event's page are."""

from newsroom.lettering import STEPS, lines, sign_step
from newsroom.views import Person

TITLE = 10.4  #: the size of a title, in hundredths of the sheet's width


def step(title, speakers=0):
    who = Person(name="Dr. Sari Pertiwi", role="penulis, Universitas Contoh")
    return sign_step(
        ((title, TITLE), ("Sabtu, 28 November 2026, pukul 14.00–16.30 WIB", 5.6)), [who] * speakers
    )


def test_a_short_title_has_the_largest_letters():
    assert step("Bedah buku") == 1
    assert lines("", TITLE, 100) == 0


def test_the_more_words_and_speakers_the_smaller_the_letters():
    assert [step("Kata " * count) for count in (2, 30, 60, 120, 400)] == [1, 2, 4, 5, 6]
    assert [step("Bedah buku", speakers) for speakers in (1, 5, 15, 40)] == [1, 1, 3, 6]


def test_there_is_always_a_step():
    assert step("Kata " * 5000, 200) == len(STEPS)
