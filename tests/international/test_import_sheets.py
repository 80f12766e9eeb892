"""Whatever program saved the list: its cells, its headings, its rows."""

import io
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from international.columns import COLUMNS, field_of, layout
from international.spreadsheet import Broken, Serial, read_sheets
from international.template import headings, template_csv, template_xlsx
from newsroom.dates import PartialDate


def workbook(*rows, merged=(), hidden=(), formats=None):
    """The bytes of a workbook with one sheet."""
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    for area in merged:
        book.active.merge_cells(area)
    for letter in hidden:
        book.active.column_dimensions[letter].hidden = True
    for cell, pattern in (formats or {}).items():
        book.active[cell].number_format = pattern
    return saved(book)


def saved(book):
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def sheet(content):
    sheets, problems = read_sheets(content, "daftar")
    assert problems == []
    return sheets[0]


def cells(content, row=1):
    return next((each.cells for each in sheet(content).rows if each.number == row), {})


# --- CSV --------------------------------------------------------------------------------------------

TABLE = "Mitra{0}Kota{0}Bidang\nUniversität Ä{0}Köln{0}riset\n"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_csv_file_is_read_whatever_saved_it(separator, encoding):
    found = sheet(TABLE.format(separator).encode(encoding))
    assert [row.cells for row in found.rows] == [
        {0: "Mitra", 1: "Kota", 2: "Bidang"},
        {0: "Universität Ä", 1: "Köln", 2: "riset"},
    ]


def test_commas_within_cells_do_not_part_them():
    text = "Mitra;Bidang\nA;riset, magang, publikasi\nB;riset, magang, publikasi\n"
    assert cells(text.encode(), 2) == {0: "A", 1: "riset, magang, publikasi"}


def test_a_csv_file_may_name_its_separator_and_rows_keep_their_numbers():
    found = sheet(b"sep=;\r\nMitra;Kota\r\n\r\nA;B\r\n")
    assert [(row.number, row.cells) for row in found.rows if row.cells] == [
        (2, {0: "Mitra", 1: "Kota"}),
        (4, {0: "A", 1: "B"}),
    ]


def test_spaces_and_what_cannot_be_seen_are_left_out():
    text = "Mitra;Kota\n  Dong-A\u00a0 University \u200b;\ufeff Busan\n"
    assert cells(text.encode(), 2) == {0: "Dong-A University", 1: "Busan"}


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\xd0\xcf\x11\xe0 old", id="an .xls"),
        pytest.param(b"PK\x03\x04 broken", id="half an .xlsx"),
        pytest.param(b"a\0b", id="no text"),
        pytest.param(b"x" * (20 * 1024 * 1024 + 1), id="too large"),
    ],
)
def test_what_cannot_be_read_is_said(content):
    sheets, problems = read_sheets(content, "daftar.xls")
    assert (sheets, [each.code for each in problems]) == ((), ["sheet-unreadable"])


# --- Excel ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "pattern", "found"),
    [
        pytest.param(datetime(2019, 12, 9), "dd/mm/yyyy", PartialDate(2019, 12, 9), id="a day"),
        pytest.param(date(2019, 12, 1), "d mmmm yyyy", PartialDate(2019, 12, 1), id="a first of a month"),
        pytest.param(date(2019, 12, 1), "mmm-yy", PartialDate(2019, 12), id="shown as a month"),
        pytest.param(date(2019, 12, 1), "[$-421]mmmm yyyy;@", PartialDate(2019, 12), id="a month in Indonesian"),
        pytest.param(date(2019, 1, 1), "yyyy", PartialDate(2019), id="shown as a year"),
        pytest.param(date(2019, 12, 9), "mmm-yy", PartialDate(2019, 12, 9), id="more is known than is shown"),
        pytest.param(43808, "General", Serial("43808", PartialDate(2019, 12, 9)), id="Excel's count of days"),
        pytest.param(2019, "General", Serial("2019", PartialDate(2019)), id="a year as a number"),
        pytest.param(7, "General", Serial("7", None), id="a number"),
        pytest.param("9 Desember 2019", "General", "9 Desember 2019", id="words"),
    ],
)  # fmt: skip
def test_a_date_keeps_the_certainty_that_excel_has(value, pattern, found):
    assert cells(workbook([value], formats={"A1": pattern})) == {0: found}


def test_a_workbook_of_an_old_mac_counts_from_1904():
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active["A1"] = 42346
    assert cells(saved(book)) == {0: Serial("42346", PartialDate(2019, 12, 9))}


def test_a_formula_that_nobody_computed_and_an_error_are_no_values():
    found = cells(workbook(['=VLOOKUP(A2,"x")', "#N/A"]))
    assert found == {0: Broken('=VLOOKUP(A2,"x")'), 1: Broken("#N/A")}


def test_a_cell_merged_over_rows_holds_for_each_and_one_over_columns_for_the_first():
    found = sheet(workbook(["KR", "a", "b"], [None, "c", None], merged=["A1:A2", "B2:C2"]))
    assert [row.cells for row in found.rows] == [{0: "KR", 1: "a", 2: "b"}, {0: "KR", 1: "c"}]


def test_hidden_sheets_are_not_read():
    book = Workbook()
    book.active.append(["Mitra"])
    book.create_sheet("lama").sheet_state = "hidden"
    assert [each.name for each in read_sheets(saved(book), "x")[0]] == ["Sheet"]


# --- Headings ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_a_heading_is_known_in_both_languages_and_by_both_at_once(column):
    for heading in (
        column.id,
        column.en,
        column.id.upper(),
        f" {column.en}: ",
        f"{column.id} / {column.en}",
    ):
        assert field_of(heading) == column.name


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Nama Institusi", "partner"),
        ("Tgl. TTD", ""),
        ("TGL TTD", "signed"),
        ("Bidang Kerjasama", "fields"),
        ("Ditandatangani (dd/mm/yyyy)", "signed"),
        ("Tanggal Berakhir*", "ends"),
        ("Negara\nCountry", "country"),
        ("Judul/Title", "title"),
        ("Mulai", ""),
        ("No", ""),
        ("Keterangan", ""),
    ],
)
def test_what_offices_call_a_column(heading, field):
    assert field_of(heading) == field


def fields(*rows, **more):
    found = layout(sheet(workbook(*rows, **more)))
    return found and (found.first, found.fields)


def test_headings_stand_below_a_letterhead():
    rows = (
        ["DAFTAR MITRA 2019"],
        [],
        ["Dibuat oleh kantor urusan internasional"],
        ["No", "Mitra", "Negara"],
        [1, "A", "KR"],
    )
    assert fields(*rows, merged=["A1:C1"]) == (5, {"partner": 1, "country": 2})


def test_two_rows_of_headings_are_read_as_one():
    rows = (
        ["Mitra", "Masa berlaku", None, "Negara"],
        [None, "Mulai", "Selesai", None],
        ["A", None, "2024", "KR"],
    )
    expected = (3, {"partner": 0, "ends": 2, "country": 3})
    assert fields(*rows, merged=["A1:A2", "B1:C1", "D1:D2"]) == expected
    csv = "\n".join(";".join(each or "" for each in row) for row in rows)
    found = layout(sheet(csv.encode()))
    assert (found.first, found.fields) == expected
    assert found.strangers == ("Masa berlaku: Mulai",)


def test_a_title_over_two_languages_names_both():
    rows = (
        ["Mitra", None, "Judul", None],
        ["Indonesia", "Inggris", "Indonesia", "Inggris"],
        ["A", "B", "C", "D"],
    )
    expected = (3, {"partner": 0, "partner-en": 1, "title": 2, "title-en": 3})
    assert fields(*rows, merged=["A1:B1", "C1:D1"]) == expected


def test_indonesian_and_english_columns_side_by_side():
    assert fields(["Mitra", "Judul", "Title"], ["A", "B", "C"]) == (
        2,
        {"partner": 0, "title": 1, "title-en": 2},
    )


def test_hidden_columns_are_left_out():
    assert fields(["Mitra", "Negara", "Kota"], ["A", "B", "C"], hidden=["B"]) == (
        2,
        {"partner": 0, "city": 2},
    )


def test_a_misspelt_heading_is_named_with_the_one_it_is_near():
    found = layout(sheet(workbook(["Mitra", "Negara", "Ditandatangini"], ["A", "KR", "2019"])))
    assert [(each.code, dict(each.details)["near"]) for _, _, each in found.problems] == [
        ("sheet-heading-near", "ditandatangani")
    ]


def test_two_columns_for_one_field_are_named():
    found = layout(sheet(workbook(["Mitra", "Tanggal", "Tanggal TTD"], ["A", "2019", "2019"])))
    assert [each.code for _, _, each in found.problems] == ["sheet-heading-twice"]


def test_a_sheet_without_headings_has_no_layout():
    assert fields(["Dong-A", "Korea"], ["Saxion", "Belanda"]) is None


# --- The template -----------------------------------------------------------------------------------


def test_the_template_is_read_back_with_every_column():
    for content in (template_xlsx(), template_csv()):
        found = layout(sheet(content))
        assert found.fields == {column.name: at for at, column in enumerate(COLUMNS)}
        assert (found.first, found.problems, found.strangers) == (2, (), ())


def test_the_template_explains_every_column_in_a_sheet_that_is_no_list():
    listed, explained = read_sheets(template_xlsx(), "x")[0]
    words = [text for row in explained.rows for text in row.cells.values()]
    assert all(set(column.explanation) <= set(words) for column in COLUMNS)
    assert layout(explained) is None
    assert [*cells(template_xlsx()).values()] == headings()
    assert len(listed.rows) == 2
