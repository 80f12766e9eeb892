"""A Word file becomes a post: its words all there, its looks gone, its doubts named."""

import re
import shutil
import zipfile
from collections import Counter
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from importing.console import FINE, MISUSED, WRONG, import_document
from importing.word import read_word
from markup.convert import convert
from tests.importing.running import faults, files, importer
from tests.importing.word import (
    bold,
    commented,
    deleted,
    docx,
    equation,
    footnote_mark,
    full,
    inserted,
    italic,
    p,
    photo,
    picture,
    run,
    table,
    text_box,
)
from tests.sites import FIXTURE

POST = "news/2026/kunjungan-universitas-contoh-hari-kedua.md"


@pytest.fixture
def content(tmp_path):
    """A copy of the fixture content."""
    return shutil.copytree(FIXTURE, tmp_path / "content")


def bring(content, raw, *, name="laporan.docx", answers=(), **changes):
    """Import a Word file; → the exit code and what was said."""
    file = content.parent / name
    file.write_bytes(raw)
    said = []
    code = import_document(importer(content, said, answers=answers, **changes), file)
    return code, "\n".join(said).replace(str(content.parent), "home")


def read(*body, **parts):
    written, problems = read_word(docx(*body, **parts), "x.docx")
    assert written
    return written, [each.code for each in problems]


def words(text):
    """The words that a reader sees; quotes and dashes are the typesetter's."""
    return Counter(re.findall(r"\w+", text))


def shown(markdown):
    """The words of a page made of this Markdown, footnote marks aside."""
    soup = BeautifulSoup(
        convert(markdown, path="news/x.md", first_line=1, language="id")[0].html, "lxml"
    )
    for mark in soup.select("sup, .footnote-backref, [role=doc-backlink]"):
        mark.decompose()
    return soup.get_text(" ")


# --- A whole report ---------------------------------------------------------------------------------


def test_a_report_becomes_a_draft_with_all_that_was_in_it(content):
    code, _ = bring(content, full())
    assert code == FINE
    assert (
        (content / POST).read_text("utf-8")
        == """\
---
title: "Kunjungan Universitas Contoh: hari kedua"
# Taken from the beginning of the text; look at it, or write your own.
summary: Rombongan dari Universitas Contoh datang lagi.
# Today, because the file names no date; write the day of its publication.
date: 2026-11-26
# Still a draft: delete this line when it may be published.
status: draft
---
Rombongan dari Universitas Contoh **datang** lagi.

## Acara pagi

Tamu melihat ruang baca dan menerima 200 buku.[^1]

Rektor hadir. Acara selesai pukul 11.

![Tamu membaca di meja panjang](/photos/2026/kunjungan-universitas-contoh-hari-kedua-1.jpg)

### Rincian

- buku
- majalah
  - majalah lama

1. pertama
2. kedua

| Jenis | Jumlah |
| --- | --- |
| Buku | 200 |
| Majalah \\* baru | 3 \\| 4 |

Lihat [katalog kami](https://katalog.example.ac.id/) untuk semuanya.[^2]

![kunjungan-universitas-contoh-hari-kedua-2.png](/photos/2026/kunjungan-universitas-contoh-hari-kedua-2.png)

> “Terima kasih,” kata mereka.

[^1]: Menurut catatan serah terima.
[^2]: Per 1 November.
"""
    )
    assert (content / f"photos/2026/{POST.rpartition('/')[2][:-3]}-1.jpg").read_bytes() == photo()
    assert faults(content) == []


def test_whatever_does_not_come_along_is_said(content):
    _, said = bring(content, full())
    assert "home/laporan.docx: tracked change: “Dekan hadir.” was deleted by Sari" in said
    assert "home/laporan.docx: tracked change: “Rektor hadir.” was inserted by Sari" in said
    assert (
        "home/laporan.docx: the comment of Budi on “ruang baca” does not come along: Benar ruang baca?"
        in said
    )
    assert (
        "home/laporan.docx: the picture “2” has no description for blind readers (after: …" in said
    )


def test_the_same_file_again_changes_nothing(content):
    bring(content, full())
    before = files(content)
    code, said = bring(content, full())
    assert code == FINE
    assert said.splitlines() == [
        f"= content/{POST}   (there already, not changed; from laporan.docx)",
        "New posts: 0; pictures and files: 0; there already: 1; left out: 0.",
        "There is nothing to write.",
    ]
    assert files(content) == before


def test_another_post_of_the_same_name_is_never_written_over(content):
    file = content / POST
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("---\ntitle: Lain\nsummary: S.\ndate: 2026-01-01\n---\nIsi.\n")
    before = files(content)
    code, said = bring(content, full())
    assert (code, files(content)) == (WRONG, before)
    assert "where another one stands" in said


def test_a_person_may_say_no(content):
    before = files(content)
    assert bring(content, full(), answers=["t"])[0] == FINE
    assert files(content) == before


# --- Every word -------------------------------------------------------------------------------------


def test_every_word_of_the_report_is_on_the_page(content):
    bring(content, full())
    body = (content / POST).read_text("utf-8").split("---\n", 2)[2]
    expected = words(
        "Rombongan dari Universitas Contoh datang lagi Acara pagi Tamu melihat ruang baca dan menerima 200 buku "
        "Rektor hadir Acara selesai pukul 11 Rincian buku majalah majalah lama pertama kedua Jenis Jumlah "
        "Buku 200 Majalah baru 3 4 Lihat katalog kami untuk semuanya Terima kasih kata mereka "
        "Menurut catatan serah terima Per 1 November"
    )
    assert words(shown(body)) == expected


ODD = [
    pytest.param(p("Sebelum ", text_box("di dalam kotak"), " sesudah"), "Sebelum sesudah di dalam kotak", id="a text box"),
    pytest.param(p("Rumus ", equation("a=b"), " akhir"), "Rumus a b akhir", id="an equation"),
    pytest.param(p('<w:fldSimple w:instr="DATE">' + run("1 Mei") + "</w:fldSimple>"), "1 Mei", id="a field"),
    pytest.param(p('<w:moveTo w:id="3">' + run("pindah") + "</w:moveTo>"), "pindah", id="a passage that moved"),
    pytest.param(p("<w:sdt><w:sdtContent>" + run("isian") + "</w:sdtContent></w:sdt>"), "isian", id="a form"),
    pytest.param(p('<w:bdo w:val="rtl">' + run("arah") + "</w:bdo>"), "arah", id="the other direction"),
    pytest.param(p("<w:r><w:t>garis</w:t><w:br/><w:t>baru</w:t></w:r>"), "garis baru", id="a line break"),
    pytest.param(p("<w:r><w:t>anti</w:t><w:noBreakHyphen/><w:t>virus</w:t></w:r>"), "anti virus", id="a hyphen"),
    pytest.param(table((p("satu") + p("dua"), "tiga"), ("a|b", "c")), "satu dua tiga a b c", id="two paragraphs in a cell"),
    pytest.param(p("<w:smartTag>" + run("cerdas") + "</w:smartTag>"), "cerdas", id="a smart tag"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), ODD)
def test_words_in_odd_places_come_along(body, expected):
    written, codes = read(p("Judul", style="Judul"), body)
    assert words(shown(written.markdown)) == words(expected)
    assert "import-word-lost" not in codes


def test_words_that_do_not_arrive_are_named():
    """An unknown part of a later Word: mammoth passes it over."""
    _, codes = read(p("Judul", style="Judul"), p("<w:baru>" + run("hilang") + "</w:baru>"))
    assert codes == ["import-word-lost"]


def letters(text):
    """All but white space, and what the typesetter makes of quotes, dashes and dots."""
    return re.sub(r"[\s\"'“”‘’.…–—-]+", "", text)


LETTERS = st.text(
    st.sampled_from(list("abc 12.*_`#<>[](){}|~!+-=:&;\\/\"'^")), min_size=1, max_size=40
).filter(lambda text: re.search(r"\w", text))


@settings(max_examples=150, deadline=None)
@given(st.lists(LETTERS, min_size=1, max_size=3))
def test_no_letter_of_a_paragraph_is_taken_for_markup(texts):
    escaped = [
        each.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for each in texts
    ]
    raw = docx(p("Judul", style="Judul"), *(p(run(each)) for each in escaped))
    written, _ = read_word(raw, "x.docx")
    assert written
    assert letters(shown(written.markdown)) == letters("".join(texts))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(LETTERS, min_size=2, max_size=2), min_size=2, max_size=3))
def test_no_letter_of_a_table_is_taken_for_markup(rows):
    escaped = [
        [each.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for each in row]
        for row in rows
    ]
    raw = docx(
        p("Judul", style="Judul"), table(*([p(run(each)) for each in row] for row in escaped))
    )
    written, _ = read_word(raw, "x.docx")
    assert written
    assert letters(shown(written.markdown)) == letters(
        "".join(each for row in rows for each in row)
    )


def test_cells_that_reach_over_rows_and_columns_move_no_other():
    def cell(text, properties=""):
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text) if text else p()}</w:tc>"

    first, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        cell("Hari") + cell("Acara", '<w:gridSpan w:val="2"/>'),
        cell("Senin", first) + cell("pagi") + cell("buku"),
        cell("", more) + cell("sore") + cell("film"),
    )
    body = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    written, _ = read(p("J", style="Judul"), f"<w:tbl><w:tblPr/><w:tblGrid/>{body}</w:tbl>")
    assert written.markdown == (
        "| Hari | Acara | |\n| --- | --- | --- |\n| Senin | pagi | buku |\n|  | sore | film |\n"
    )


def test_a_letterhead_is_named():
    _, codes = read(p("J", style="Judul"), p("Isi."), header="Perpustakaan Contoh, Jalan Buku 7")
    assert codes == ["import-word-margin"]


# --- Titles, pictures, notes ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "title", "text"),
    [
        pytest.param((p("Satu", style="Judul"), p("Dua", style="Judul1")), "Satu", "## Dua\n", id="the style Title"),
        pytest.param((p("Satu", style="Judul1"), p("Dua", style="Judul2")), "Satu", "## Dua\n", id="the first heading"),
        pytest.param((p("Satu", style="Judul"), p("baris dua", style="Judul")), "Satu baris dua", "", id="on two lines"),
        pytest.param((p("Satu"),), "", "Satu\n", id="none"),
    ],
)  # fmt: skip
def test_the_title_is_taken_out_of_the_text(body, title, text):
    written, _ = read(*body)
    assert (written.title, written.markdown.strip()) == (title, text.strip())


def test_without_a_title_the_name_of_the_file_is_one_and_says_so(content):
    _, said = bring(content, docx(p("Isi saja.")), name="Jam buka_baru.docx")
    assert "the name of the file is used: Jam buka baru" in said
    made = (content / "news/2026/jam-buka-baru.md").read_text("utf-8")
    assert (
        "# From the name of the file; write a title that says what happened.\ntitle: Jam buka baru\n"
        in made
    )


def test_word_s_fonts_colours_and_cut_runs_leave_nothing():
    written, _ = read(p("Judul", style="Judul"), p("Perpustakaan buka sampai malam."))
    assert written.markdown == "Perpustakaan buka sampai malam.\n"


def test_bold_and_italics_stay_and_a_heading_is_not_bold_besides():
    written, _ = read(
        p("J", style="Judul"),
        p("Dua ", bold("tebal"), " dan ", italic("miring")),
        p(bold("Rincian"), style="Judul2"),
    )
    assert written.markdown == "Dua **tebal** dan *miring*\n\n## Rincian\n"


def test_a_picture_that_no_browser_shows_becomes_one_that_it_does_or_is_named():
    written, codes = read(
        p("J", style="Judul"), p(picture("rId10", "Rak")), p(picture("rId11", "Bagan")),
        pictures=(("a.bmp", photo(form="BMP")), ("b.emf", b"\x01\x00\x00\x00 EMF")),
    )  # fmt: skip
    assert [(each.ending, each.alt, each.raw[:4]) for each in written.pictures] == [
        (".png", "Rak", b"\x89PNG")
    ]
    assert codes == ["import-word-picture"]


def test_a_footnote_of_two_marks_of_change_and_a_comment_all_in_one_paragraph():
    written, codes = read(
        p("J", style="Judul"), p(run("A "), inserted("b "), deleted("c "), commented(1, "d"), footnote_mark(1)),
        footnotes=("Catatan * satu.",), comments=("?",),
    )  # fmt: skip
    assert written.markdown == "A b d[^1]\n\n[^1]: Catatan \\* satu.\n"
    assert sorted(codes) == ["import-word-comment", "import-word-deleted", "import-word-inserted"]


# --- What is no Word file ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        pytest.param(b"\xd0\xcf\x11\xe0 lama", "import-word-old", id="an old or encrypted file"),
        pytest.param(b"", "import-word-unreadable", id="nothing"),
        pytest.param(b"PK\x03\x04 rusak", "import-word-unreadable", id="a damaged zip"),
        pytest.param(full()[:900], "import-word-unreadable", id="half a file"),
        pytest.param(b"Halo", "import-word-unreadable", id="a text"),
    ],
)
def test_what_is_no_word_file_is_said_and_nothing_is_written(content, raw, code):
    before = files(content)
    result, said = bring(content, raw)
    assert (result, files(content)) == (WRONG, before)
    assert f"[{code}]" in said


def test_a_file_that_is_not_there_is_said(content):
    said = []
    assert import_document(importer(content, said), content.parent / "x.docx") == MISUSED
    assert "x.docx cannot be opened" in said[0]


def test_an_entity_of_another_file_is_not_read(tmp_path):
    (tmp_path / "rahasia").write_text("rahasia")
    raw = docx(p("J", style="Judul"), p("x"))
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name == "word/document.xml":
                declared = f'<!DOCTYPE w:document [<!ENTITY e SYSTEM "file://{tmp_path}/rahasia">]>'
                text = text.replace("?>", f"?>{declared}", 1).replace(">x<", ">&e;<")
            new.writestr(name, text)
    written, _ = read_word(made.getvalue(), "x.docx")
    assert "rahasia" not in str(written)
