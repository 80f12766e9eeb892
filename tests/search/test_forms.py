"""Indonesian text → the roots that no stemmer finds again."""

import pytest

from search.forms import roots


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ia menulis dan mengirim.", ("tulis", "kirim")),
        ("Penerbit menerima penelitian", ("terbit", "terima", "telitian")),
        ("Menari, menari", ("tari",)),
        ("mencari, membaca, menyapu, dokumen, mengkaji", ()),
        ("menit", ()),
        ("Perpustakaan mengirim", ("perpus", "kirim")),
    ],
)
def test_a_first_letter_that_a_prefix_took_is_put_back(text, found):
    assert roots(text) == found
