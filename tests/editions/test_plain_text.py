"""The text part: what a person hears who has no pictures, no colours and no links."""

import email
from email import policy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editions.message import Kind, addressed
from editions.plain_text import flowed, plain_text
from tests.editions.making import MOMENT, its_site, letters, simple


def said(body):
    return plain_text(
        f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>"
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<p>Satu <b>dua</b>\n tiga.</p><p>Empat.</p>", "Satu dua tiga.\n\nEmpat.\n", id="paragraphs"),
        pytest.param("<p>a</p><h2>Acara</h2><p>b</p>", "a\n\n\nACARA\n\nb\n", id="a heading"),
        pytest.param('<p>Lihat <a href="https://a.example/">di sini</a>.</p>', "Lihat di sini <https://a.example/>.\n", id="a link"),
        pytest.param('<p><a href="https://a.example/">https://a.example/</a></p>', "https://a.example/\n", id="an address"),
        pytest.param('<p><a href="mailto:a@b.example">a@b.example</a></p>', "a@b.example\n", id="an e-mail address"),
        pytest.param('<p><a href="mailto:a@b.example?subject=x">Berhenti</a></p>', "Berhenti <a@b.example>\n", id="a letter with a subject"),
        pytest.param("<ul><li>satu</li><li>dua</li></ul><p>x</p>", "* satu\n* dua\n\nx\n", id="a list"),
        pytest.param("<ol><li>satu</li><li>dua</li></ol>", "1. satu\n2. dua\n", id="a list with numbers"),
        pytest.param("<ul><li><p>satu</p><p>lagi</p></li><li>dua</li></ul>", "* satu lagi\n* dua\n", id="a loose list"),
        pytest.param("<ul><li>satu<ul><li>a</li></ul></li><li>dua</li></ul>", "* satu\n* a\n* dua\n", id="a list in a list"),
        pytest.param("<p>satu<br>dua</p>", "satu\ndua\n", id="a line end"),
        pytest.param("<p>10\u2060–\u206012\u00a0Mei</p>", "10–12 Mei\n", id="signs that keep together"),
        pytest.param('<div class="preheader">x</div><!-- y --><p>z<img src="a" alt="b"></p>', "z\n", id="what is not said"),
        pytest.param("", "\n", id="nothing"),
        pytest.param(
            '<div class="story"><h3><a href="https://a.example/">Judul</a></h3><p>Berita</p><p>Ringkasan.</p></div>',
            "Judul\nBerita\nRingkasan.\nhttps://a.example/\n",
            id="a story: its address last",
        ),
        pytest.param('<table><tr><td>a</td></tr><tr><td class="foot"><p>b</p></td></tr></table>', "a\n\n\n-- \nb\n", id="what is about the sender"),
    ],
)  # fmt: skip
def test_what_is_read(body, expected):
    assert said(body) == expected


def test_a_paragraph_flows_and_a_screen_may_fold_it_anew():
    """RFC 3676: a line that ends with a space goes on; of 72 letters, so that it may be quoted."""
    lines = flowed("kata " * 40)
    assert all(line.endswith(" ") for line in lines[:-1])
    assert not lines[-1].endswith(" ")
    assert max(map(len, lines)) <= 73
    assert "".join(lines) == ("kata " * 40).strip()


def test_an_address_is_never_broken():
    address = f"https://a.example/{'panjang' * 20}/"
    assert address in flowed(f"kata {address} kata")[1]


@pytest.mark.parametrize("word", ["> kata", "From kata", " kata"])
def test_what_would_be_taken_for_something_else_is_stuffed(word):
    assert flowed(word)[0] == f" {word}"


WORD = st.text(st.characters(blacklist_categories=("C", "Z")), min_size=1, max_size=20)


@settings(deadline=None)
@given(words=st.lists(WORD, min_size=1, max_size=60))
def test_any_words_come_out_as_a_program_puts_them_together_again(words):
    lines = flowed(" ".join(words))
    stuffed = [line.removeprefix(" ") for line in lines]
    assert "".join(stuffed) == " ".join(words)
    # A reader may take off only what we put on.
    assert not any(line.startswith((">", "From ")) for line in lines)


@pytest.mark.parametrize("key", [("2026-05", "id")])
def test_the_text_of_an_edition_says_all_that_its_html_does(key):
    text = letters()[key].text
    assert text.startswith(
        "Kabar Pustaka\n\nEdisi 5 · 1–14 Maret 2026\n\n\nKabar Pustaka nomor 5\n"
    )
    for words in (
        "Salam dari redaksi.",
        "\n\n\nDALAM EDISI INI\n\nSegala bentuk tulisan dalam satu halaman\nLayanan · 2 Maret 2026",
        "\nhttps://pustaka.example/berita/2026/segala-bentuk/\n\n",
        "\n\n\nACARA MENDATANG\n\n",
        "Hari Literasi 2026\nSabtu, 28 November 2026, pukul 14.00–16.30 WIB",
        "\n\n\n-- \nKabar Pustaka lewat surel, dari Perpustakaan Kota Teladan.",
    ):
        assert words in text, words
    assert max(map(len, text.splitlines())) <= 78


def test_a_program_reads_the_text_as_flowed():
    whole = addressed(simple(text="a \nb\n"), "a@b.example", its_site(), MOMENT, Kind())
    part = next(email.message_from_bytes(whole, policy=policy.default).iter_parts())
    assert part.get_param("format") == "flowed"
