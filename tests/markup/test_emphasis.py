"""Stars, underscores and tildes: whatever an editor forgets to close, no letter is lost."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from markup.convert import convert

SIGNS = st.sampled_from(("*", "**", "***", "_", "__", "~~", " ", ", ", ". "))
WORDS = st.sampled_from(("kata", "buku", "5", "Ruang Baca", "é", "`kode`", "[tautan](/news/a.md)"))


def html(text: str) -> str:
    fragment, _ = convert(text, path="news/2025/a.md", first_line=5, language="id")
    return fragment.html


@settings(max_examples=500, deadline=None)
@given(st.lists(st.one_of(SIGNS, WORDS), max_size=16).map("".join))
def test_no_letter_is_lost_among_signs_without_a_partner(text: str):
    text = f"Kata {text}"  # "5. " alone would be a list
    written = re.sub(r"\]\([^)]*\)|[\W_]", "", text)
    shown = re.sub(r"<[^>]*>|[\W_]", "", html(text))
    assert shown == written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "**5*4**, **kursi** dan **meja**",
            "<p>**5<em>4</em>*, <strong>kursi</strong> dan <strong>meja</strong></p>",
            id="a star that is a star",
        ),
        pytest.param(
            "_buku *ruang*** **buku**",
            "<p>_buku <em>ruang</em>** <strong>buku</strong></p>",
            id="two stars too many",
        ),
        pytest.param(
            "*Jam **buka** baru*", "<p><em>Jam <strong>buka</strong> baru</em></p>", id="in pairs"
        ),
        pytest.param(
            "~~Batal~~ **baru**", "<p><del>Batal</del> <strong>baru</strong></p>", id="struck"
        ),
        pytest.param("nama_berkas_lain.pdf", "<p>nama_berkas_lain.pdf</p>", id="within a word"),
    ],
)
def test_pairs_are_tags_and_single_signs_stay_as_they_are_written(text: str, expected: str):
    assert html(text) == expected
