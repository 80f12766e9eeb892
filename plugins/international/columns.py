"""The headings of a sheet → the fields of partner and agreement that its columns hold.

One row for each field that can be imported: what it is called in the template, in both languages, and
what else offices call it. The order is that of the template and of a new file's header.
"""

import re

import msgspec

from international.spreadsheet import Cell, Row, Sheet
from newsroom.problems import Problem, problem
from newsroom.reading import nearest


class Column(msgspec.Struct, frozen=True):
    """A field that a sheet may hold."""

    name: str  #: as the header has it; `…-en` belongs to the English file
    id: str  #: its heading in Indonesian
    en: str  #: and in English
    about: str = "agreement"  #: whose field it is: "agreement", "partner", or "row" for what only the import needs
    others: str = ""  #: other headings, parted by |
    example: str = ""
    explanation: tuple[str, str] = ("", "")  #: in Indonesian and English; for the template


COLUMNS = (
    Column(
        "partner", "Mitra", "Partner", "row",
        "nama mitra|mitra kerja sama|lembaga|nama lembaga|lembaga mitra|institusi|nama institusi|"
        "universitas|nama universitas|universitas mitra|perguruan tinggi|instansi|nama instansi|"
        "instansi mitra|partner name|partners|name of partner|partner institution|institution|university",
        "Universitas Contoh",
        ("Wajib. Nama mitra, atau kunci berkasnya. Beberapa mitra: pisahkan dengan titik koma.",
         "Required. The partner's name, or the key of its file. Several partners: part them by semicolons."),
    ),
    Column(
        "partner-en", "Mitra (Inggris)", "Partner (English)", "row",
        "nama inggris|nama mitra (inggris)|english name|partner name (english)|name in english",
        "Example University",
        ("Nama Inggris mitra; kalau diisi, berkas Inggrisnya ikut dibuat.",
         "The partner's English name; when given, its English file is made too."),
    ),
    Column(
        "country", "Negara", "Country", "partner", "negara asal|negara mitra|asal negara|partner country",
        "Korea Selatan",
        ("Nama negara (Indonesia atau Inggris), atau kode dua huruf.",
         "The country's name, Indonesian or English, or its two-letter code."),
    ),
    Column("city", "Kota", "City", "partner", "kota mitra|town", "Busan",
           ("Kota mitra.", "The partner's city.")),
    Column("website", "Situs web", "Website", "partner", "web|situs|laman|alamat web|homepage|web site",
           "https://www.example.org/",
           ("Alamat web mitra, lengkap dengan https://.", "The partner's web address, with https://.")),
    Column("ror", "ROR", "ROR", "partner", "ror id|nomor ror", "",
           ("Pengenal di ror.org; angka ujinya diperiksa.", "The identifier at ror.org; its check digits are tested.")),
    Column(
        "type", "Jenis mitra", "Type of partner", "partner",
        "tipe mitra|kategori mitra|jenis lembaga|jenis institusi|partner type|type of institution",
        "Perguruan tinggi",
        ("Perguruan tinggi (kalau kosong), Lembaga penelitian, Pemerintah, Yayasan, Jejaring, Organisasi, Perusahaan.",
         "University (when empty), Research institute, Government, Foundation, Network, Organisation, Company."),
    ),
    Column(
        "key", "Kunci", "Key", "row", "nama berkas|file name|kunci berkas",
        "2019-example-university",
        ("Nama berkas di content/agreements/ tanpa .md. Kosongkan; isi hanya kalau diminta.",
         "The file's name in content/agreements/ without .md. Leave empty; fill in only when asked."),
    ),
    Column("title", "Judul", "Title", "agreement",
           "judul kerja sama|nama kerja sama|judul perjanjian|judul dokumen|perihal|tentang|agreement title",
           "MoU dengan Universitas Contoh",
           ("Judul halaman; kalau kosong dibuat dari jenis dokumen dan nama mitra.",
            "The page's title in Indonesian; when empty it is made of the kind and the partner.")),
    Column("title-en", "Judul (Inggris)", "Title (English)", "agreement",
           "judul inggris|judul bahasa inggris|english title|title in english", "MoU with Example University",
           ("Judul Inggris; kalau ada kolom Inggris yang terisi, berkas .en.md ikut dibuat.",
            "The English title; when any English column is filled in, the .en.md file is made too.")),
    Column("summary", "Ringkasan", "Summary", "agreement", "deskripsi|uraian|description|abstract",
           "MoU ditandatangani di Bandung pada 9 Desember 2019.",
           ("Satu atau dua kalimat.", "One or two sentences, in Indonesian.")),
    Column("summary-en", "Ringkasan (Inggris)", "Summary (English)", "agreement",
           "ringkasan inggris|english summary|description (english)",
           "The MoU was signed in Bandung on 9 December 2019.",
           ("Ringkasan dalam bahasa Inggris.", "The summary in English.")),
    Column(
        "kind", "Jenis dokumen", "Kind of document", "agreement",
        "jenis|jenis kerja sama|jenis perjanjian|jenis naskah|bentuk dokumen|bentuk kerja sama|tipe dokumen|"
        "kind|document type|type of document|agreement type|type of agreement|dokumen kerja sama",
        "MoU",
        ("LoI, MoU, MoA, atau IA; juga Nota Kesepahaman, Perjanjian Kerja Sama (PKS).",
         "LoI, MoU, MoA or IA, or their full names."),
    ),
    Column(
        "evidence", "Bukti", "Evidence", "agreement", "jenis bukti|kind of evidence",
        "signing-report",
        ("signing-report: penandatanganannya diberitakan; agreement-stated (kalau kosong): sumber menyebut ada perjanjian; partnership-stated: kerja samanya saja; exchange-call: programnya ditawarkan.",
         "signing-report: the signing was reported; agreement-stated (when empty): a source states that an agreement exists; partnership-stated: the cooperation only; exchange-call: its programme was offered."),
    ),
    Column(
        "signed", "Ditandatangani", "Signed", "agreement",
        "tanggal|tanggal penandatanganan|tanggal tanda tangan|tanggal ditandatangani|tgl penandatanganan|"
        "tgl tanda tangan|tgl ttd|tanggal ttd|date|date signed|signing date|date of signing|signed on|"
        "penandatanganan|tanggal mou",
        "2019-12-09",
        ("Hari, bulan, atau tahun, setepat yang diketahui: 2019-12-09, 9 Desember 2019, 2019-12, 2019. Bukan 02/01/2019, yang bisa berarti dua hari.",
         "A day, a month or a year, as precise as known: 2019-12-09, 9 December 2019, 2019-12, 2019. Not 02/01/2019, which can mean two days."),
    ),
    Column(
        "ends", "Berakhir", "Ends", "agreement",
        "tanggal berakhir|tgl berakhir|berlaku sampai|berlaku hingga|berlaku s.d.|berlaku s/d|sampai|selesai|"
        "tanggal selesai|akhir|kedaluwarsa|kadaluarsa|kedaluarsa|end|end date|expiry|expiry date|expires|"
        "expiration date|valid until|until|date of expiry",
        "2024-12-09",
        ("Tanggal, “tanpa batas”, atau “otomatis diperpanjang”. Tidak tahu? Kosongkan; jangan dihitung sendiri.",
         "A date, “none” or “renews”. Not known? Leave it empty; do not work it out."),
    ),
    Column("duration", "Jangka waktu", "Duration", "agreement",
           "masa berlaku|lama|durasi|lama kerja sama|jangka waktu kerja sama|term|validity|period|validity period",
           "5 tahun", ("Seperti tertulis dalam dokumen: 5 tahun, 18 bulan.", "As the document states it: 5 years, 18 months.")),
    Column("ended", "Diakhiri", "Ended early", "agreement",
           "diakhiri lebih awal|tanggal pengakhiran|terminated|terminated on|ended", "",
           ("Hari dokumen ini diakhiri sebelum waktunya.", "The day it was ended before its time.")),
    Column("renewed-by", "Diperbarui oleh", "Renewed by", "agreement", "diganti oleh|replaced by", "",
           ("Kunci kerja sama yang menggantikannya.", "The key of the agreement that took its place.")),
    Column("place", "Tempat", "Place", "agreement",
           "tempat penandatanganan|lokasi|lokasi penandatanganan|place of signing|venue|signed at",
           "Gedung Pakuan, Bandung", ("Tempat penandatanganan.", "Where it was signed, in Indonesian.")),
    Column("place-en", "Tempat (Inggris)", "Place (English)", "agreement", "", "Gedung Pakuan, Bandung",
           ("Tempat, dalam bahasa Inggris.", "The place, in English.")),
    Column("party", "Pihak kami", "Our party", "agreement", "pihak kita|pihak pertama|pihak i|our side|first party",
           "Telkom University", ("Siapa dari pihak kita.", "Who on our side, in Indonesian.")),
    Column("party-en", "Pihak kami (Inggris)", "Our party (English)", "agreement", "", "Telkom University",
           ("Siapa dari pihak kita, dalam bahasa Inggris.", "Who on our side, in English.")),
    Column("units", "Unit", "Units", "agreement",
           "fakultas|unit kerja|fakultas/unit|unit/fakultas|unit pengusul|unit pelaksana|program studi|prodi|faculty|"
           "faculties|faculty/unit", "Fakultas Informatika; Fakultas Industri Kreatif",
           ("Fakultas atau unit; pisahkan dengan titik koma.", "Faculties or units, parted by semicolons.")),
    Column(
        "fields", "Bidang", "Fields", "agreement",
        "bidang kerja sama|ruang lingkup|lingkup|lingkup kerja sama|ruang lingkup kerja sama|field|area|areas|"
        "areas of cooperation|fields of cooperation|scope|scope of cooperation",
        "riset, pertukaran mahasiswa",
        ("Pisahkan dengan koma: Riset, Pertukaran mahasiswa, Pertukaran dosen, Pertukaran staf, Kursus musim panas, Gelar bersama, Kurikulum bersama, Publikasi, Pelatihan, Magang, Beasiswa, Pengabdian kepada masyarakat, Kebudayaan, Lainnya.",
         "Parted by commas: Research, Student exchange, Lecturer exchange, Staff exchange, Summer course, Joint degree, Joint curriculum, Publication, Training, Internship, Scholarship, Community service, Culture, Other."),
    ),
    Column("signatories", "Penanda tangan", "Signatories", "agreement",
           "penandatangan|yang menandatangani|ditandatangani oleh|signatory|signed by",
           "Sari Pertiwi | Rektor | Telkom University",
           ("Satu orang per baris (Alt+Enter): nama | jabatan hari itu | lembaga.",
            "One person per line (Alt+Enter): name | role on that day | institution.")),
    Column("witnesses", "Saksi", "Witnesses", "agreement", "witness", "",
           ("Seperti penanda tangan.", "As the signatories.")),
    Column("document", "Dokumen", "Document", "agreement",
           "akses dokumen|ketersediaan dokumen|document access|access", "Atas permintaan",
           ("Terbuka, Atas permintaan, atau Tidak dibuka untuk umum.", "Public, On request or Not public.")),
    Column("checked", "Diperiksa", "Checked", "agreement", "terakhir diperiksa|tanggal diperiksa|last checked|checked on",
           "2026-11-01", ("Kapan terakhir diperiksa.", "When it was last checked.")),
    Column("source", "Sumber", "Source", "row", "sumber informasi|sumber berita|sources",
           "Universitas Contoh, berita penandatanganan",
           ("Dari mana diketahui; tampil di kaki halaman.", "Where it is known from; shown at the foot of the page.")),
    Column("source-url", "Tautan sumber", "Source link", "row",
           "tautan|link|url|link sumber|link berita|tautan berita|source url",
           "https://www.example.org/news/mou",
           ("Alamat web sumber itu.", "The web address of that source.")),
    Column("private-note", "Catatan internal", "Private note", "agreement",
           "catatan staf|catatan pribadi|internal note|internal notes|staff note", "",
           ("Untuk staf saja; tidak pernah tampil di situs.", "For staff alone; never shown on the site.")),
)  # fmt: skip

BY_NAME = {column.name: column for column in COLUMNS}


def plain(heading: str) -> str:
    """A heading as it is compared: small letters, one space, without marks around it."""
    text = " ".join(heading.casefold().replace("kerjasama", "kerja sama").split())
    text = text.replace("bahasa ", "")
    text = re.sub(r"\s*([/(])\s*", r" \1", text).replace("/ ", "/").strip(" .:*#")
    return re.sub(r"\s*/\s*", "/", text)


HEADINGS = {
    plain(heading): column.name
    for column in COLUMNS
    for heading in (
        column.id,
        column.en,
        column.id.replace("(Inggris)", "(English)"),
        *column.others.split("|"),
    )
    if heading
}
#: What may stand below a title that is merged over two columns.
LANGUAGE_WORDS = frozenset(("indonesia", "indonesian", "inggris", "english"))


def field_of(heading: str) -> str:
    """The field that a heading names, "signed" of "Tanggal TTD" and of "Ditandatangani / Signed"; or ""."""
    text = plain(heading)
    if text in HEADINGS:
        return HEADINGS[text]
    # In both languages, one below the other or parted by a slash: every part must name the same field.
    parts = {HEADINGS.get(plain(part), "") for part in re.split(r"[/\n|]", heading) if part.strip()}
    if len(parts) == 1 and "" not in parts:
        return parts.pop()
    # "Ditandatangani (dd/mm/yyyy)": what stands in brackets explains; "(Inggris)" has been found above.
    return HEADINGS.get(plain(re.sub(r"\([^)]*\)\s*$", "", heading)), "") if "(" in heading else ""


class Layout(msgspec.Struct, frozen=True):
    """Where the fields of a sheet stand."""

    first: int  #: the number of the first row below the headings
    fields: dict[str, int]  #: field → column
    headings: dict[str, str]  #: field → heading as written
    strangers: tuple[str, ...] = ()  #: headings that name no field; their columns are left out
    problems: tuple[tuple[int, str, Problem], ...] = ()  #: (row, heading, problem)


DEEPEST = 40  #: rows that may stand above the headings: a letterhead, a title, who made the list


def layout(sheet: Sheet) -> Layout | None:
    """The row or rows of headings and what they name; None when no row names the partner and more."""
    rows = [row for row in sheet.rows if row.number <= DEEPEST]
    best: tuple[int, int, dict[int, str]] | None = None  # fields found, last row, headings
    for row, below in zip(rows, [*rows[1:], None], strict=False):
        headings, last = _texts(row, sheet), row.number
        if below and below.number == last + 1 and _goes_on(row, below, sheet):
            headings, last = _joined(row, below, sheet), below.number
        found = {field for text in headings.values() if (field := field_of(text))}
        if "partner" in found and len(found) > max(best[0] if best else 1, 1):
            best = (len(found), last, headings)
    if best is None:
        return None
    return _named(best[2], best[1])


def _texts(row: Row, sheet: Sheet) -> dict[int, str]:
    return {
        at: value
        for at, value in row.cells.items()
        if isinstance(value, str) and at not in sheet.hidden
    }


def _goes_on(above: Row, below: Row, sheet: Sheet) -> bool:
    """Is the row below a second row of headings? It holds one, and no partner of its own."""
    upper, lower = _texts(above, sheet), _texts(below, sheet)
    own = {at: text for at, text in lower.items() if at not in below.shared}
    names = {at for at, text in own.items() if field_of(text) or plain(text) in LANGUAGE_WORDS}
    return bool(names) and all(
        at in names or at not in own for at, text in upper.items() if field_of(text) == "partner"
    )


def _joined(above: Row, below: Row, sheet: Sheet) -> dict[int, str]:
    """Two rows of headings as one: the lower word where there is one, else the upper one."""
    upper, lower = _texts(above, sheet), _texts(below, sheet)
    joined = {}
    for at in sorted(upper.keys() | lower.keys()):
        under = lower.get(at, "")
        title = upper.get(at, "")
        if not title and under:
            # The title that is merged over it, or in a CSV file stands in the last filled cell before it.
            before = [column for column in upper if column < at]
            title = upper[max(before)] if before else ""
        both = f"{title} ({under})"
        if plain(under) in LANGUAGE_WORDS:
            joined[at] = both
        elif not under or field_of(under):
            joined[at] = under or title
        else:
            joined[at] = f"{title}: {under}"  # "Masa berlaku: Mulai" is no duration
    return joined


def _named(headings: dict[int, str], last: int) -> Layout:
    fields: dict[str, int] = {}
    words: dict[str, str] = {}
    strangers, problems = [], []
    english = _english(headings)
    for at, heading in sorted(headings.items()):
        shown = " ".join(heading.split())
        field = english.get(at) or field_of(heading)
        if not field:
            near = nearest(plain(heading), HEADINGS) if len(heading) > 4 else None
            if near and _alike(plain(heading), near) and HEADINGS[near] not in fields:
                problems.append(
                    (last, shown, problem("", last, "sheet-heading-near", found=shown, near=near))
                )
            strangers.append(shown)
        elif field in fields:
            found = problem("", last, "sheet-heading-twice", found=shown, other=words[field])
            problems.append((last, shown, found))
        else:
            fields[field], words[field] = at, shown
    return Layout(last + 1, fields, words, tuple(strangers), tuple(problems))


def _english(headings: dict[int, str]) -> dict[int, str]:
    """Columns headed "Title" where another one is headed "Judul": the English words for the same field."""
    found = {}
    for at, heading in headings.items():
        field = field_of(heading)
        same = [other for other in headings.values() if field_of(other) == field]
        if (
            len(same) == 2
            and f"{field}-en" in BY_NAME
            and plain(heading) == plain(BY_NAME[field].en)
            and f"{field}-en" not in {field_of(other) for other in headings.values()}
        ):
            found[at] = f"{field}-en"
    return found


def _alike(one: str, other: str) -> bool:
    """Is this more likely a slip of the hand than another word?"""
    import difflib

    return difflib.SequenceMatcher(None, one, other).ratio() >= 0.85


def counts_columns(row: Row) -> bool:
    """Is this the row "(1) (2) (3)" that some lists have below their headings?"""
    numbers = [str(getattr(value, "text", value)).strip("()") for value in row.cells.values()]
    return len(numbers) > 1 and all(each.isdecimal() and len(each) < 3 for each in numbers)


def is_example(row: Row, place: Layout) -> bool:
    """Is this the example of the template, left where it was?"""
    given = {field: value for field in place.fields if (value := value_at(row, place, field))}
    return len(given) > 5 and all(
        isinstance(value, str) and " ".join(value.split()) == BY_NAME[field].example
        for field, value in given.items()
    )


def repeats_headings(row: Row, place: Layout) -> bool:
    """Is this the same headings again: in the other language, or on the next printed page?"""
    texts = [(f, value_at(row, place, f)) for f in place.fields if value_at(row, place, f)]
    return len(texts) > 1 and all(
        isinstance(text, str) and field_of(text) in (field, field.removesuffix("-en"))
        for field, text in texts
    )


def value_at(row: Row, place: Layout, field: str) -> Cell | None:
    """What a row holds for a field."""
    at = place.fields.get(field)
    return None if at is None else row.cells.get(at)
