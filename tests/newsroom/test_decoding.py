"""Bytes → text: what has one meaning is read and reported, the rest is refused with its line."""

import codecs

import pytest

from newsroom.decoding import LARGEST, decode


@pytest.mark.parametrize(
    ("content", "text", "codes"),
    [
        pytest.param(b"a\nb", "a\nb", [], id="UTF-8"),
        pytest.param(b"a\r\nb\r\n", "a\nb\n", ["file-line-ends"], id="Windows line ends"),
        pytest.param(b"a\rb", "a\nb", ["file-line-ends"], id="old Macintosh line ends"),
        pytest.param(codecs.BOM_UTF8 + b"a", "a", ["file-byte-order-mark"], id="byte order mark"),
        pytest.param(
            "a\r\né".encode("utf-16"), "a\né", ["file-utf-16"], id="UTF-16, as Notepad had it"
        ),
        pytest.param(
            codecs.BOM_UTF16_BE + "😀".encode("utf-16-be"),
            "😀",
            ["file-utf-16"],
            id="UTF-16, big end",
        ),
        pytest.param(b"", "", [], id="nothing"),
    ],
)
def test_what_is_certain_is_read(content, text, codes):
    read, problems = decode(content, "news/x.md")
    assert read == text
    assert [each.code for each in problems] == codes


@pytest.mark.parametrize(
    ("content", "line", "found"),
    [
        pytest.param(b"a\nb\n\x93kata\x94", 3, "0x93", id="Windows-1252 quotes"),
        pytest.param("Café".encode("latin-1"), 1, "0xE9", id="Latin-1"),
        pytest.param(codecs.BOM_UTF16_LE + b"a", 1, "0x61", id="half a UTF-16 letter"),
        pytest.param(b"\xed\xa0\x80", 1, "0xED", id="a lone surrogate"),
    ],
)
def test_what_is_uncertain_is_refused_with_line_and_byte(content, line, found):
    read, [problem] = decode(content, "news/x.md")
    assert read is None
    assert (problem.line, problem.code) == (line, "file-not-utf-8")
    assert dict(problem.details) == {"found": found}


@pytest.mark.parametrize(
    ("content", "program"),
    [
        pytest.param(b"PK\x03\x04\x14", "Word (.docx)", id="Word"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1", "Word (.doc)", id="an older Word"),
        pytest.param(b"%PDF-1.7", "PDF", id="PDF"),
        pytest.param(b"{\\rtf1", "RTF", id="RTF"),
    ],
)
def test_another_programs_file_under_our_name_is_called_what_it_is(content, program):
    read, [problem] = decode(content, "news/x.md")
    assert read is None
    assert (problem.line, problem.code) == (0, "file-not-text")
    assert dict(problem.details) == {"found": program}


def test_a_file_as_large_as_a_film_is_refused():
    read, [problem] = decode(b"x" * (LARGEST + 1), "news/x.md")
    assert read is None
    assert (problem.line, problem.code, problem.details) == (
        0,
        "file-too-large",
        (("found", "20"),),
    )
