"""The list to download: headings in both languages, one example row, and a sheet that explains. Pure."""

import csv
import io

from international.columns import COLUMNS

SHEETS = ("Kerja sama · Agreements", "Petunjuk · How to")

HOW_TO = (
    (
        "Satu baris = satu dokumen. Hapus baris contoh sebelum mengimpor.",
        "One row = one document. Delete the example row before you import.",
    ),
    (
        "Sel kosong tidak menghapus apa pun di situs.",
        "An empty cell deletes nothing on the site.",
    ),
    (
        "Kolom boleh dihapus, dipindah, atau disembunyikan; hanya Mitra yang wajib.",
        "Columns may be deleted, moved or hidden; only Partner is required.",
    ),
    (
        "Impor: ./inv import agreements daftar.xlsx (Windows: py inv import agreements daftar.xlsx)",
        "Import: ./inv import agreements list.xlsx (Windows: py inv import agreements list.xlsx)",
    ),
)


def headings() -> list[str]:
    """In both languages; "ROR" needs no second one."""
    return [each.id if each.id == each.en else f"{each.id} / {each.en}" for each in COLUMNS]


def template_csv() -> bytes:
    """For programs other than Excel; semicolons, because a comma parts the fields of cooperation."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter=";")
    writer.writerow(headings())
    writer.writerow([each.example for each in COLUMNS])
    # Excel takes a file without a byte order mark for its own old encoding.
    return table.getvalue().encode("utf-8-sig")


def template_xlsx() -> bytes:
    """Two sheets: the list and its explanation."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    listed = book.active
    assert listed is not None
    listed.title = SHEETS[0]
    listed.append(headings())
    listed.append([each.example for each in COLUMNS])
    explained = book.create_sheet(SHEETS[1])
    for pair in HOW_TO:
        explained.append(pair)
    explained.append(())
    # Not the words of the headings: this sheet must not look like a list itself.
    explained.append(("Kolom", "Penjelasan", "Column", "Explanation"))
    for each in COLUMNS:
        explained.append((each.id, each.explanation[0], each.en, each.explanation[1]))
    for sheet, bold in ((listed, 1), (explained, len(HOW_TO) + 2)):
        for cell in sheet[bold]:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for number, each in enumerate(COLUMNS, start=1):
        letter = get_column_letter(number)
        listed.column_dimensions[letter].width = max(14, min(34, len(each.example) + 2))
        # Text: Excel would turn what is typed here into a day of its own choosing, "2019-12" into a first.
        for row in range(2, 500):
            listed.cell(row, number).number_format = "@"
    listed.freeze_panes = "B2"
    for letter, width in zip("ABCD", (24, 70, 24, 70), strict=True):
        explained.column_dimensions[letter].width = width
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
