"""Headlines and summaries, as they will be read."""

import pytest

from newsroom import fields
from newsroom.front_matter import Text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param('Konsep "hijau"', "Konsep “hijau”", id="double"),
        pytest.param("Buku 'satu' dan 'dua'", "Buku ‘satu’ dan ‘dua’", id="single"),
        pytest.param("Qur'an", "Qur’an", id="apostrophe"),
        pytest.param('("kutip")', "(“kutip”)", id="in brackets"),
        pytest.param("“sudah”", "“sudah”", id="already"),
    ],
)
def test_a_headline_gets_typographic_quotes(written, shown):
    assert fields.line_of_text(Text(written, 1)) == shown
