"""A list from an office becomes files: shown first, all or nothing, and the same list twice changes nothing."""

import os
import shutil
import subprocess
import sys
from datetime import date

import pytest

from engine.content import read
from international.console import FINE, MISUSED, WRONG, import_list, preview_list, write_template
from international.spreadsheet import read_sheets
from newsroom.problems import errors
from tests.international.test_import_sheets import workbook
from tests.sites import FIXTURE, ROOT, URL, tree

HEADINGS = ["Mitra", "Negara", "Jenis dokumen", "Ditandatangani", "Berakhir", "Bidang"]
NEW = ["Universitas Baru", "Jepang", "MoU", date(2025, 1, 9), "renews", "riset, magang"]


@pytest.fixture
def content(tmp_path):
    """A copy of the fixture content."""
    return shutil.copytree(FIXTURE, tmp_path / "content")


def check(folder):
    return read(folder, url=URL, now=None)[1]


def run(content, given, *, answer=None, yes=True, language="en"):
    """Import a workbook (its bytes) or a CSV file (its text); → the exit code and what was said."""
    path = content.parent / ("list.csv" if isinstance(given, str) else "list.xlsx")
    path.write_bytes(given.encode() if isinstance(given, str) else given)
    said = []
    ask = None if answer is None else lambda _question: answer
    code = import_list(path, content, check, language, tell=said.append, ask=ask, yes=yes)
    return code, "\n".join(said)


def text(content, path):
    return (content / path).read_text(encoding="utf-8")


# --- New files --------------------------------------------------------------------------------------


def test_a_row_becomes_a_partner_and_an_agreement(content):
    code, said = run(content, workbook(HEADINGS, NEW))
    assert code == FINE
    assert text(content, "partners/universitas-baru.md") == (
        "---\ntitle: Universitas Baru\ncountry: JP\n---\n"
    )
    assert text(content, "agreements/2025-universitas-baru.md") == (
        "---\n"
        "title: MoU dengan Universitas Baru\n"
        "partners: [universitas-baru]\n"
        "kind: MoU\n"
        "evidence: agreement-stated\n"
        "signed: 2025-01-09\n"
        "ends: renews\n"
        "fields: [research, internship]\n"
        "---\n"
    )
    assert "+ content/agreements/2025-universitas-baru.md   (new, row 2)" in said
    assert "2 new files, 0 changed, 0 the same." in said


def test_what_was_written_is_content_without_a_fault(content):
    run(content, workbook(HEADINGS, NEW))
    assert errors(check(content)) == []


def test_english_columns_make_the_english_files(content):
    sheet = "Mitra;Mitra (Inggris);Judul (Inggris);Tempat;Tempat (Inggris);Tanggal\n"
    code, _ = run(content, f"{sheet}Universitas Baru;New University;;Aula: utara;North hall;2025\n")
    assert code == FINE
    assert text(content, "partners/new-university.en.md") == "---\ntitle: New University\n---\n"
    assert text(content, "agreements/2025-new-university.en.md") == (
        "---\ntitle: Cooperation with New University\nplace: North hall\n---\n"
    )
    assert 'place: "Aula: utara"\n' in text(content, "agreements/2025-new-university.md")


def test_a_row_without_a_day_is_named_by_its_partner(content):
    run(content, "Mitra;Bidang\nUniversitas Baru;riset\n")
    assert (content / "agreements/universitas-baru.md").exists()


def test_two_documents_of_one_day_are_two_files(content):
    rows = "Mitra;Jenis;Tanggal\nU Baru;MoU;2025-01-09\nU Baru;IA;2025-01-09\n"
    assert run(content, rows)[0] == FINE
    assert sorted(each.name for each in content.glob("agreements/2025*")) == [
        "2025-u-baru-ia.md",
        "2025-u-baru.md",
    ]
    assert "the same." in run(content, rows)[1]
    assert "There is nothing to write." in run(content, rows)[1]


def test_several_partners_of_one_document(content):
    rows = "Mitra;Negara;Tanggal\nCIC; ZTE;CN\n".replace(
        "CIC; ZTE;CN", '"CIC; ZTE";"Tiongkok; Tiongkok";2024'
    )
    assert run(content, rows)[0] == FINE
    assert "partners: [cic, zte]" in text(content, "agreements/2024-cic.md")


def test_people_and_sources_are_written_as_an_editor_would(content):
    rows = (
        "Mitra;Tanggal;Penanda tangan;Sumber;Tautan sumber\n"
        'U Baru;2025;"Adi, S.T. | Rektor | Telkom University\nKim";Kantor: io;www.example.org/a\n'
    )
    assert run(content, rows)[0] == FINE
    assert text(content, "agreements/2025-u-baru.md").endswith(
        "signatories:\n"
        '  - {name: "Adi, S.T.", role: Rektor, institution: Telkom University}\n'
        "  - {name: Kim}\n"
        "sources:\n"
        '  - title: "Kantor: io"\n'
        "    url: https://www.example.org/a\n"
        "---\n"
    )


# --- Files that are there ---------------------------------------------------------------------------

OLD = """---
title: MoU dengan Universitas Contoh
partners: [universitas-contoh]
# Tanya Bu Rina sebelum mengubah ini.
kind: MoU
evidence: signing-report
signed: 2018-10   # dari berita
place: 'Busan'
sources:
  - Catatan perpustakaan
---
Teks yang ditulis tangan.

Paragraf kedua.
"""


@pytest.fixture
def old(content):
    (content / "agreements/2018-universitas-contoh.md").write_bytes(OLD.encode())
    return content


@pytest.mark.parametrize(
    "name", ["Universitas Contoh", "universitas-contoh", "Example University", " 예시대학교 "]
)
def test_a_partner_is_known_by_any_of_its_names(old, name):
    code, said = run(old, workbook(["Mitra", "Jenis", "Tanggal"], [name, "MoU", "Oktober 2018"]))
    assert code == FINE
    assert "0 new files, 0 changed, 2 the same." in said


def test_a_changed_field_is_changed_where_it_stands_and_nothing_else(old):
    row = ["Universitas Contoh", "MoU", date(2018, 10, 30), "2028-10-30", "https://example.org/mou"]
    code, said = run(old, workbook(["Mitra", "Jenis", "Tanggal", "Berakhir", "Tautan"], row))
    assert code == FINE
    assert text(old, "agreements/2018-universitas-contoh.md") == OLD.replace(
        "signed: 2018-10   # dari berita\n",
        "signed: 2018-10-30   # dari berita\nends: 2028-10-30\n",
    ).replace(
        "  - Catatan perpustakaan\n",
        "  - Catatan perpustakaan\n  - title: example.org\n    url: https://example.org/mou\n",
    )
    assert "    - signed: 2018-10\n    + signed: 2018-10-30\n    + ends: 2028-10-30" in said


def test_an_empty_cell_deletes_nothing(old):
    run(old, workbook(["Mitra", "Tanggal", "Tempat"], ["Universitas Contoh", "2018-10", None]))
    assert text(old, "agreements/2018-universitas-contoh.md") == OLD


def test_the_order_of_fields_of_cooperation_is_no_difference(content):
    row = ["Universitas Contoh", "2018-10", "Pertukaran mahasiswa, Riset"]
    _, said = run(content, workbook(["Mitra", "Tanggal", "Bidang"], row))
    assert "There is nothing to write." in said


def test_the_lines_of_windows_stay_so(old):
    file = old / "agreements/2018-universitas-contoh.md"
    file.write_bytes(OLD.replace("\n", "\r\n").encode())
    run(old, workbook(["Mitra", "Tanggal", "Berakhir"], ["Universitas Contoh", "2018-10", "none"]))
    raw = file.read_bytes()
    assert b"ends: none\r\n" in raw
    assert raw.count(b"\n") == raw.count(b"\r\n")


def test_the_key_names_the_file_whatever_else_has_changed(old):
    rows = "Mitra;Kunci;Jenis;Tanggal\nUniversitas Contoh;2018-universitas-contoh;MoA;2019-01-31\n"
    assert run(old, rows)[0] == FINE
    found = text(old, "agreements/2018-universitas-contoh.md")
    assert "kind: MoA\n" in found
    assert "signed: 2019-01-31   # dari berita\n" in found


def test_another_kind_is_another_document_and_a_person_is_told(old):
    code, said = run(old, "Mitra;Jenis;Tanggal\nUniversitas Contoh;IA;2018-10\n")
    assert code == FINE
    assert (old / "agreements/2018-universitas-contoh-ia.md").exists()
    assert "[sheet-agreement-near]" in said


def test_a_name_much_like_a_known_one_is_mentioned(content):
    _, said = run(content, "Mitra;Tanggal\nUniversitas Contohh;2020\n")
    assert 'sheet row 2, column "Mitra": “Universitas Contohh” becomes a new partner' in said


@pytest.mark.parametrize("name", ["Example Univ.", "Universitas Example", "University of Example"])
def test_a_known_institution_named_as_another_office_names_it_is_mentioned(content, name):
    """Two pages for one institution are hard to join later."""
    _, said = run(content, f"Mitra;Tanggal\n{name};2020\n")
    assert f"“{name}” becomes a new partner, while there is universitas-contoh" in said


def test_another_institution_of_the_same_kind_is_not_mentioned(content):
    assert "[sheet-partner-near]" not in run(content, "Mitra;Tanggal\nUniversitas Lain;2020\n")[1]


@pytest.mark.parametrize(
    ("kind", "said"), [("", True), ("Perusahaan", False)], ids=["no type", "a type"]
)
def test_a_company_does_not_become_a_university_unnoticed(content, kind, said):
    code, printed = run(content, f"Mitra;Jenis mitra\nPT Contoh Digital;{kind}\n")
    assert code == FINE
    assert ("[sheet-partner-type]" in printed) is said


def test_a_list_that_knows_less_of_a_day_does_not_take_it_away(old):
    path = "agreements/2018-universitas-contoh.md"
    before = text(old, path)
    assert "signed: 2018-10" in before
    assert run(old, "Mitra;Jenis;Tanggal\nUniversitas Contoh;MoU;2018\n")[0] == FINE
    assert text(old, path) == before
    assert run(old, "Mitra;Jenis;Tanggal\nUniversitas Contoh;MoU;2018-10-04\n")[0] == FINE
    assert "signed: 2018-10-04" in text(old, path)


def test_the_same_list_twice_changes_nothing(old):
    """Every kind of field, new files and old ones."""
    given = workbook(
        ["Mitra", "Mitra (Inggris)", "Negara", "Kota", "Situs web", "Jenis mitra", "Judul", "Judul (Inggris)", "Ringkasan",
         "Jenis dokumen", "Bukti", "Tanggal", "Berakhir", "Jangka waktu", "Tempat", "Pihak kami", "Unit", "Bidang",
         "Penanda tangan", "Saksi", "Dokumen", "Diperiksa", "Sumber", "Tautan sumber", "Catatan internal"],
        ["Universitas Contoh", None, "Korea Selatan", "Busan", None, None, None, None, 'Kata "kutip" & #1',
         "MoU", None, "2018-10", "2028", "10 tahun", None, None, "FIK; FRI", "riset", "Sari Pertiwi | Kepala", "A | B",
         "Terbuka", date(2026, 1, 2), "Catatan baru", None, "telepon: Bu Rina"],
        ["Universitas Baru", "New University", "Jepang", "Kyoto", "example.org", "Yayasan", "Judul: baru", "New: title", "R",
         "PKS", "agreement-stated", date(2020, 2, 3), "tanpa batas", None, "Aula", "FIK", None, "gelar ganda", None, None,
         None, None, None, "https://example.org/x", "- [x] {y}"],
    )  # fmt: skip
    assert run(old, given)[0] == FINE
    before = tree(old)
    code, said = run(old, given)
    assert code == FINE
    assert "There is nothing to write." in said
    assert tree(old) == before


# --- Nothing while a problem stands -----------------------------------------------------------------


BAD_CELLS = """\
Columns that are not imported: No
sheet row 2, column "Bidang": “risat” is not among the choices for “Bidang”: research, student-exchange, \
lecturer-exchange, staff-exchange, summer-course, joint-degree, joint-curriculum, publication, training, \
internship, scholarship, community-service, cultural, other   [field-choice]
    → Riset
sheet row 2, column "Negara": “Negara” is the two-letter code of a country like ID, KR or NL, not “Malaisia”\
   [field-country]
    → Malaysia
sheet row 2, column "Signed": the date 02/01/2025 can mean two days; write one of: 2025-01-02, 2025-02-01\
   [date-ambiguous]
sheet row 4, column "Mitra": “Mitra” is empty; fill it in, or delete the line   [field-empty]
sheet row 4, column "Signed": this cell holds no value, only =TODAY(); open the file in Excel and save it, \
or write the value   [sheet-formula]
Nothing was written, because something is wrong."""


def test_every_bad_cell_is_named_and_nothing_is_written(content):
    before = tree(content)
    rows = workbook(
        ["No", "Mitra", "Negara", "Signed", "Bidang"],
        [1, "U Baru", "Malaisia", "02/01/2025", "risat"],
        [],
        [2, None, "Jepang", "=TODAY()", None],
    )
    code, said = run(content, rows)
    assert code == WRONG
    assert said == BAD_CELLS
    assert tree(content) == before


def test_the_cells_are_named_in_indonesian_too(content):
    _, said = run(content, "Mitra;Ditandatangani\nU;02/01/2025\n", language="id")
    assert (
        'lembar kerja baris 2, kolom "Ditandatangani": tanggal 02/01/2025 bisa berarti dua hari'
        in said
    )


@pytest.mark.parametrize(
    ("rows", "place", "code"),
    [
        pytest.param("Mitra;Tanggal;Berakhir\nU;2020;2019\n", 'row 2, column "Berakhir"', "agreement-ends-early", id="only the whole shows it"),
        pytest.param("Mitra;Tanggal;Diperbarui oleh\nU;2020;2021-u\n", 'row 2, column "Diperbarui oleh"', "relation-unknown", id="a relation"),
        pytest.param("Mitra;Tanggal\nU;2020\nU;2020\n", "row 3", "sheet-row-twice", id="a row twice"),
        pytest.param("Mitra;Negara;Tanggal\nU;KR;2020\nU;JP;2021\n", 'row 3, column "Negara"', "sheet-contradiction", id="two countries"),
        pytest.param('Mitra;Negara;Tanggal\nA, B;KR;2020\n"A; B";KR;2020\n', 'row 3, column "Negara"', "sheet-count", id="one country for two"),
        pytest.param("Mitra;Kunci;Tanggal\nUniversitas Contoh;2018-univ;2018-10\n", 'row 2, column "Kunci"', "sheet-key-other", id="a key that is none"),
        pytest.param("Mitra;Kunci;Tanggal\nU;2018 Univ;2018\n", 'row 2, column "Kunci"', "field-slug", id="no key at all"),
        pytest.param("Mitra;Negra;Tanggal\nU;KR;2018\n", 'row 1, column "Negra"', "sheet-heading-near", id="a heading"),
        pytest.param("No;Mitra;Tanggal\nTotal;7;\n", 'row 2, column "Mitra"', "sheet-partner-sum", id="a number below the list"),
        pytest.param("Mitra;Tanggal\nJumlah mitra: 7;\n", 'row 2, column "Mitra"', "sheet-partner-sum", id="a sum below the list"),
        pytest.param("Mitra;Tanggal;Berakhir\nU;2020;5 (lima) tahun\n", 'row 2, column "Berakhir"', "sheet-ends-term", id="a term for an end"),
        pytest.param("A;B\nC;D\n", "there is no row of headings", "sheet-headings", id="no headings"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_nothing_written(content, rows, place, code):
    before = tree(content)
    exit_code, said = run(content, rows)
    assert exit_code == WRONG
    assert place in said
    assert f"[{code}]" in said
    assert tree(content) == before


def test_a_row_that_fits_two_files_asks_for_the_key(old):
    other = OLD.replace("signed: 2018-10 ", "signed: 2018-10-02 ")
    (old / "agreements/2018-other.md").write_text(other, encoding="utf-8")
    code, said = run(old, "Mitra;Jenis;Tanggal\nUniversitas Contoh;MoU;2018\n")
    assert code == WRONG
    assert (
        "2018-other, 2018-universitas-contoh" in said
        or "2018-universitas-contoh, 2018-other" in said
    )


def test_a_file_that_cannot_be_read_is_not_written_over(content):
    file = content / "agreements/2018-universitas-contoh.md"
    file.write_text("---\ntitle: [offen\n---\nText", encoding="utf-8")
    code, said = run(content, "Mitra;Tanggal\nUniversitas Contoh;2018-10\n")
    assert code == WRONG
    assert "[sheet-file-closed]" in said
    assert file.read_text(encoding="utf-8").endswith("Text")


def test_a_header_in_pelicans_own_lines_is_not_edited(content):
    file = content / "partners/universitas-contoh.md"
    file.write_text("Title: Universitas Contoh\n\nText", encoding="utf-8")
    code, said = run(content, "Mitra;Kota;Tanggal\nUniversitas Contoh;Busan;2018-10\n")
    assert (code, "[sheet-file-closed]" in said) == (WRONG, True)


def test_a_fault_elsewhere_in_the_content_stops_the_import_too(content):
    (content / "news/2026/x.md").write_text("---\ntitle: X\n---\n", encoding="utf-8")
    code, said = run(content, workbook(HEADINGS, NEW))
    assert code == WRONG
    assert "content/news/2026/x.md:1: " in said


# --- Rows that are no rows --------------------------------------------------------------------------


def test_blank_rows_column_numbers_and_headings_repeated_are_passed_over(content):
    rows = workbook(
        ["No", "Mitra", "Tanggal"], ["(1)", "(2)", "(3)"], [], [1, "U", "2020"], ["No", "Mitra", "Tanggal"],
        ["No", "Partner", "Signed"], [2, None, None], [3, "V", "2021"],
    )  # fmt: skip
    code, _ = run(content, rows)
    assert code == FINE
    assert sorted(each.stem for each in content.glob("agreements/202*")) == ["2020-u", "2021-v"]


def test_a_country_merged_over_three_partners_holds_for_each(content):
    rows = workbook(
        ["Mitra", "Negara", "Tanggal"], ["U", "Jepang", 2020], ["V", None, 2020], ["W", None, 2020], merged=["B2:B4"]
    )  # fmt: skip
    assert run(content, rows)[0] == FINE
    assert all("country: JP" in text(content, f"partners/{key}.md") for key in "uvw")


def test_every_sheet_with_headings_is_read_and_named(content):
    import io

    from openpyxl import Workbook

    book, target = Workbook(), io.BytesIO()
    book.active.title = "2019"
    for name, rows in (
        ("2019", [["Mitra", "Tanggal"], ["U", 2019]]),
        ("2020", [["Mitra", "Tanggal"], ["V", "02/01/2020"]]),
        ("Catatan", [["bebas"]]),
    ):
        page = book[name] if name in book.sheetnames else book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(target)
    code, said = run(content, target.getvalue())
    assert code == WRONG
    assert 'sheet “2020” row 2, column "Tanggal"' in said
    assert "The sheet “Catatan” was left out" in said


# --- The person in front of it ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "written"), [("y", True), ("Ya", True), ("n", False), ("", False)]
)
def test_it_asks_before_it_writes(content, answer, written):
    code, _ = run(content, workbook(HEADINGS, NEW), answer=answer, yes=False)
    assert code == FINE
    assert (content / "partners/universitas-baru.md").exists() is written


def test_a_script_must_say_yes(content):
    code, said = run(content, workbook(HEADINGS, NEW), yes=False)
    assert (code, "add --yes" in said) == (WRONG, True)
    assert not (content / "partners/universitas-baru.md").exists()


def test_a_preview_writes_nothing(content):
    path = content.parent / "list.xlsx"
    path.write_bytes(workbook(HEADINGS, NEW))
    before, said = tree(content), []
    assert preview_list(path, content, check, "en", said.append) == FINE
    assert any("2025-universitas-baru.md" in line for line in said)
    assert tree(content) == before


def test_when_one_file_cannot_be_written_none_has_changed(old, monkeypatch):
    """The second of them is open in another program, say."""
    before, real = tree(old), type(old).replace

    def replace(file, target):
        if target.name == "2025-universitas-baru.md":
            raise PermissionError(13, "open in Excel")
        return real(file, target)

    monkeypatch.setattr(type(old), "replace", replace)
    code, said = run(
        old, workbook(HEADINGS, NEW, ["Universitas Contoh", None, None, "2018-10", "none", None])
    )
    assert (code, "open in Excel" in said) == (WRONG, True)
    assert tree(old) == before


def test_going_away_is_no(content):
    path, said = content.parent / "list.xlsx", []
    path.write_bytes(workbook(HEADINGS, NEW))

    def ask(_question):
        raise EOFError

    assert import_list(path, content, check, "en", tell=said.append, ask=ask, yes=False) == FINE
    assert said[-1] == "Nothing was written."


def test_a_list_that_is_not_there(content):
    said = []
    code = import_list(
        content / "no.xlsx", content, check, "en", tell=said.append, ask=None, yes=True
    )
    assert (code, len(said)) == (MISUSED, 1)


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_the_template_can_be_imported_as_it_is_and_its_example_is_passed_over(content, ending):
    path, said = content.parent / f"templat{ending}", []
    assert write_template(path, "id", said.append) == FINE
    assert read_sheets(path.read_bytes(), "x")[1] == []
    code = import_list(path, content, check, "en", tell=said.append, ask=None, yes=True)
    assert (code, said[-1]) == (FINE, "There is nothing to write.")
    assert write_template(path, "id", said.append) == MISUSED


def test_the_task_is_called_as_a_newcomer_would_guess(tmp_path):
    """From another folder too, where the list lies."""
    (tmp_path / "list.csv").write_text("Mitra;Tanggal\nU;02/01/2025\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "tasks.py", "import", "agreements", "list.csv", "--dry-run", "--lang", "en"],
        cwd=ROOT, env={**os.environ, "INV_FROM": str(tmp_path)}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == WRONG
    assert 'sheet row 2, column "Tanggal": the date 02/01/2025 can mean two days' in done.stdout
