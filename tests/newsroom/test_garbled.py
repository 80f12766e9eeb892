"""Letters that another program has garbled are read as what they were; lost ones are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.garbled import mended

PATH = "news/2017/x.md"


def garbled(text: str) -> str:
    """As a program writes it that takes UTF-8 for Windows-1252."""
    return "".join(
        bytes([each]).decode("cp1252" if each not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "latin-1")
        for each in text.encode()
    )


@pytest.mark.parametrize(
    "text",
    ["“Kata”", "Jum’at – Sabtu", "Café", "Münch­en", "18\u00a0°C", "Selamat 😀 datang", "a…"],
)
def test_what_was_garbled_once_is_read_as_it_was(text):
    read, [problem] = mended(f"Satu.\n{garbled(text)}", PATH)
    assert read == f"Satu.\n{text}"
    assert (problem.line, problem.code) == (2, "letters-garbled")
    assert problem.repair == text


@pytest.mark.parametrize(
    "text",
    [
        "“Kata”",
        "Kâ",
        "Ã",
        "São Paulo, Âge d’or",
        "Việt Nam, Đông Á",
        "tanda `â€œ` itu",
        "â€",
        "정보",
    ],
)
def test_good_letters_stay(text):
    assert mended(text, PATH) == (text, [])


def test_a_lost_letter_is_named_with_its_word_and_stays():
    read, [problem] = mended("Satu.\nHari Jum\ufffdat ini.", PATH)
    assert read == "Satu.\nHari Jum\ufffdat ini."
    assert (problem.line, problem.code) == (2, "letter-lost")
    assert dict(problem.details) == {"found": "Jum\ufffdat"}


#: What stands in Latin texts beside ASCII: accents, quotes and dashes, small pictures.
SIGNS = st.characters(min_codepoint=0x20, max_codepoint=0x7E, exclude_characters="`")
ACCENTS = st.characters(min_codepoint=0xA0, max_codepoint=0xFF)
QUOTES = st.characters(min_codepoint=0x2010, max_codepoint=0x22FF)
PICTURES = st.characters(min_codepoint=0x1F300, max_codepoint=0x1F6FF)


@given(st.text(SIGNS | ACCENTS | QUOTES | PICTURES))
def test_whatever_is_garbled_comes_back(text):
    # A text of signs that already look garbled can be read in two ways.
    if mended(text, PATH) == (text, []):
        read, _ = mended(garbled(text), PATH)
        assert read == text
