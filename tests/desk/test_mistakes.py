"""Real mistakes of a library with Word, Excel, WhatsApp, Notepad and telephones: each is named with its
line, no post is lost, no date is wrong in silence; what is certain is repaired and then passes the check.
"""

import pytest

from desk.console import Asked, run
from desk.person import Person
from engine.content import read
from tests.newsroom.making import NOW, URL, content, picture

NEWS = "news/2017/x.md"
#: What every case has around it: a topic list, another post, a picture.
AROUND = {
    "topics.yaml": "literasi: {id: Literasi, en: Literacy}\nlayanan: {id: Layanan, en: Services}\n",
    "news/2017/lain.md": "---\ntitle: Kabar lain\nsummary: Ringkasan.\ndate: 2017-01-03\ntopics: [literasi]\n---\nIsi.\n",
    "partners/universitas-contoh.md": "---\ntitle: Universitas Contoh\n---\n",
    "photos/2017/aula.jpg": picture(),
}
TOP = "---\ntitle: Judul berita\nsummary: Ringkasan berita.\ndate: 2017-02-22\ntopics: [literasi]\n---\n"


def with_line(line: str, wrong: str) -> str:
    """The good post with one field written otherwise; the field is the line's own name."""
    assert line in TOP
    return TOP.replace(f"{line}\n", f"{wrong}\n") + "Isi berita.\n"


def with_body(body: str) -> str:
    """The good header above this text."""
    return f"{TOP}{body}\n"


DATE, TITLE, TOPICS = "date: 2017-02-22", "title: Judul berita", "topics: [literasi]"
SUMMARY = "summary: Ringkasan berita."
NEW, ALT = "\n", "image-alt: Aula dengan kursi merah"
GOOD = with_body("Isi “berita” dengan é.")

#: (the file, its line, the code); repaired by --fix alone, and then without any problem.
REPAIRED = {
    # Dates and times as people write them.
    "a date in Indonesian words": (with_line(DATE, "date: 22 Februari 2017"), 4, "date-in-words"),
    "a month shortened": (with_line(DATE, "date: 22 Feb 2017"), 4, "date-in-words"),
    "an old spelling of a month": (with_line(DATE, "date: 22 Pebruari 2017"), 4, "date-in-words"),
    "a date in English words": (with_line(DATE, "date: February 22, 2017"), 4, "date-in-words"),
    "an ordinal": (with_line(DATE, "date: 22nd February 2017"), 4, "date-in-words"),
    "a weekday before it": (with_line(DATE, "date: Rabu, 22 Februari 2017"), 4, "date-in-words"),
    "a date with slashes and one meaning": (with_line(DATE, "date: 22/02/2017"), 4, "date-in-words"),
    "a date with full stops": (with_line(DATE, "date: 22.2.2017"), 4, "date-in-words"),
    "the year first, with slashes": (with_line(DATE, "date: 2017/02/22"), 4, "date-in-words"),
    "a month without its zero": (with_line(DATE, "date: 2017-2-22"), 4, "date-in-words"),
    "a time with a full stop and WIB": (with_line(DATE, "date: 2017-02-22 09.30 WIB"), 4, "date-in-words"),
    "a time behind pukul": (with_line(DATE, "date: 22 Februari 2017, pukul 09.30"), 4, "date-in-words"),
    "a time as Excel writes it": (with_line(DATE, "date: 2/22/2017 9:30 AM"), 4, "date-in-words"),
    "a time of the morning": (with_line(DATE, "date: 22 Februari 2017 jam 09.30 pagi"), 4, "date-in-words"),
    "an hour of the morning": (with_line(DATE, "date: 22 Februari 2017 jam 9 pagi"), 4, "date-in-words"),
    "the same behind pukul": (with_line(DATE, "date: 22 Februari 2017, pukul 9 pagi WIB"), 4, "date-in-words"),
    "an hour as telephones write it": (with_line(DATE, "date: 2017-02-22 9 AM"), 4, "date-in-words"),
    "a time of Excel with seconds": (with_line(DATE, "date: 2/22/2017 9:30:00 AM"), 4, "date-in-words"),
    "a date in quotes from Word": (with_line(DATE, "date: “2017-02-22”"), 4, "field-quotes"),
    "a date with a note behind it": (with_line(DATE, "date: 22 Februari 2017  # cek lagi"), 4, "date-in-words"),
    # The header.
    "a colon in a title": (with_line(TITLE, "title: Literasi: kisah sukses"), 2, "header-colon"),
    "a colon at the end of a title": (with_line(TITLE, "title: Inilah hasilnya:"), 2, "header-colon"),
    "a hashtag in a title": (with_line(TITLE, "title: Juara #1 nasional"), 2, "header-hash"),
    "an account in a title": (with_line(TITLE, "title: @openlibrary berkunjung"), 2, "header-mark"),
    "a title that begins with a bracket": (with_line(TITLE, "title: [Video] Tur perpustakaan"), 2, "header-mark"),
    "an ampersand first": (with_line(TITLE, "title: &Friends berkunjung"), 2, "header-mark"),
    "a percent sign first": (with_line(TITLE, "title: %50 buku baru"), 2, "header-mark"),
    "a bold title": (with_line(TITLE, "title: *Judul berita*"), 2, "header-mark"),
    "a dash first": (with_line(TITLE, "title: - Judul berita"), 2, "header-mark"),
    "a quote never closed": (with_line(TITLE, 'title: "Judul berita'), 2, "header-mark"),
    "a quote closed by Word's": (with_line(TITLE, 'title: "Judul berita”'), 2, "header-mark"),
    "quotes within quotes": (with_line(TITLE, 'title: "Kata "baru" itu"'), 2, "header-mark"),
    "words behind quotes": (with_line(TITLE, 'title: "Juara" lomba pustakawan'), 2, "header-mark"),
    "an apostrophe within quotes": (with_line(TITLE, "title: 'Hari Jum'at berkah'"), 2, "header-mark"),
    "no space behind the colon": (with_line(DATE, "date:2017-02-22"), 4, "header-yaml"),
    "a space before the colon": (with_line(TITLE, "title : Judul berita"), 2, "field-spelling"),
    "a space before a field": (with_line(DATE, " date: 2017-02-22"), 4, "header-indent"),
    "the same below a title in quotes": (with_line(SUMMARY, "summary: 'Ringkasan: berita.'\n date: 2017-02-22").replace(f"\n{DATE}", ""), 4, "header-indent"),
    "a tab before a list": (with_line(TOPICS, "topics:\n\t- literasi"), 6, "header-tab"),
    "a field in Indonesian": (with_line(TITLE, "judul: Judul berita"), 2, "field-unknown-near"),
    "another one": (with_line(DATE, "tanggal: 22 Februari 2017"), 4, "field-unknown-near"),
    "the first dashes not copied along": (TOP[4:] + "Isi.\n", 1, "header-begin"),
    "a dash from Word above the header": ("—" + TOP[3:] + "Isi.\n", 1, "header-fence"),
    "a dash from Word below the header": (TOP[:-4] + "—\nIsi.\n", 1, "header-open"),
    "a header that is not closed": (TOP[:-4] + "\nIsi berita.\n", 1, "header-open"),
    "an invisible character in the header": (with_line(TITLE, "title: Judul\x0b berita"), 2, "header-control-character"),
    "a hard space behind the colon": (with_line(TITLE, "title:\u00a0Judul berita"), 2, "header-control-character"),
    "a zero-width space from WhatsApp": (with_line(TITLE, "title: Judul\u200b berita"), 2, "header-control-character"),
    "topics in Word's quotes": (with_line(TOPICS, "topics: [“literasi”, „layanan“]"), 5, "field-quotes"),
    "a topic by its name": (with_line(TOPICS, "topics: [Literacy, layanan]"), 5, "topic-unknown"),
    "topics behind one another": (with_line(TOPICS, "topics: Literasi, layanan"), 5, "topic-unknown"),
    "the same in a list": (with_line(TOPICS, "topics:\n  - literasi, layanan"), 5, "topic-unknown"),
    "a topic with a capital": (with_line(TOPICS, "topics: [Literasi]"), 5, "topic-unknown"),
    "a slug with capitals": (with_line(DATE, f"{DATE}\nslug: Judul Berita"), 5, "field-slug"),
    # The file.
    "a byte order mark": (b"\xef\xbb\xbf" + GOOD.encode(), 1, "file-byte-order-mark"),
    "UTF-16 from an old Notepad": (GOOD.encode("utf-16"), 1, "file-utf-16"),
    "Windows-1252, called ANSI": (GOOD.encode("cp1252"), 7, "file-not-utf-8"),
    "Windows line ends": (GOOD.replace("\n", "\r\n").encode(), 1, "file-line-ends"),
    "line ends of an old Macintosh": (GOOD.replace("\n", "\r").encode(), 1, "file-line-ends"),
    "line ends of both kinds": (GOOD.replace("\n", "\r\n", 3).encode(), 1, "file-line-ends"),
    # The text.
    "a styled span from Word": (with_body('Teks <span style="color:red">merah</span> saja.'), 7, "word-leftovers"),
    "a paragraph from Word": (with_body('<p class="MsoNormal">Isi<o:p></o:p></p>'), 7, "word-leftovers"),
    "Word's hidden instructions": (with_body("Isi.\n\n<!--[if gte mso 9]><xml>\n<w:x/>\n</xml><![endif]-->\n\nLagi."), 9, "word-leftovers"),
    "hard spaces in a row": (with_body("Isi&nbsp;&nbsp; berita."), 7, "word-leftovers"),
    "a font tag": (with_body('<font face="Arial">Isi</font> berita.'), 7, "word-leftovers"),
    "a centred line": (with_body("<center>Selamat datang</center>"), 7, "html-unwrapped"),
    "quotes that Excel has garbled": (with_body("Kata â€œbukuâ€\x9d itu."), 7, "letters-garbled"),
    "an accent in a title that was garbled": (with_line(TITLE, "title: CafÃ© Buku"), 2, "letters-garbled"),
    "an invisible character in the text": (with_body("Isi\x0b berita."), 7, "body-control-character"),
    "a link without https": (with_body("Lihat [situs kampus](www.telkomuniversity.ac.id)."), 7, "link-incomplete"),
    "a mail address as a link": (with_body("[Surel kami](library@telkomuniversity.ac.id)."), 7, "link-incomplete"),
    "an address of our own page": (with_body("Baca [kabar lain](/berita/2017/lain/)."), 7, "link-by-address"),
    "a full address of our own page": (with_body(f"Baca [kabar lain]({URL}/berita/2017/lain/)."), 7, "link-full-address"),
    "backslashes in a link": (with_body(r"Baca [kabar lain](\news\2017\lain.md)."), 7, "link-backslash"),
    "backslashes in a picture": (with_body(r"![Aula dengan kursi merah](photos\2017\aula.jpg)"), 7, "link-backslash"),
    "backslashes in the main picture": (with_line(DATE, rf"{DATE}{NEW}image: photos\2017\aula.jpg{NEW}{ALT}"), 5, "field-picture"),
    "the same in quotes": (with_line(DATE, rf'{DATE}{NEW}image: "photos\2017\aula.jpg"{NEW}{ALT}'), 5, "header-mark"),
    "the folder's own name before a picture": (with_line(DATE, f"{DATE}\nimage: content/photos/2017/aula.jpg\n{ALT}"), 5, "field-picture"),
    "a file saved by Notepad of old": (b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode(), 1, "file-byte-order-mark"),
    "Windows-1252 with Windows line ends": (GOOD.replace("\n", "\r\n").encode("cp1252"), 7, "file-not-utf-8"),
    "a capital in the name of a picture": (with_body("![Aula dengan kursi merah](/photos/2017/Aula.JPG)"), 7, "picture-missing"),
    "a heading of level one": (with_body("# Layanan baru\n\nIsi.\n\n## Jam buka\n\nIsi."), 7, "heading-one"),
    "no space behind a heading's signs": (with_body("##Jam buka\n\nIsi."), 7, "heading-space"),
    "a level skipped": (with_body("## Layanan\n\n#### Jam buka\n\n#### Tempat"), 9, "heading-level"),
    "an embedded video": (with_body('<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe>'), 7, "video-iframe"),
    "bullets from Word": (with_body("Jam buka:\n• Senin\n• Selasa"), 8, "list-sign"),
    "bullets of Word's font": (with_body("Jam buka:\n\uf0b7 Senin\n\uf0b7 Selasa"), 8, "list-sign"),
    "dots in the middle": (with_body("Jam buka:\n· Senin\n· Selasa"), 8, "list-sign"),
    "arrows": (with_body("Jam buka:\n➢ Senin\n➢ Selasa"), 8, "list-sign"),
    "a year that begins a line": (with_body("2019. Setahun kemudian kami pindah."), 7, "list-year"),
    "numbers with a bracket": (with_body("1) Senin\n2) Selasa"), 7, "list-sign"),
    "cells from Excel": (with_body("Hari\tJam\nSenin\t08.00\nSelasa\t09.00"), 7, "table-tabs"),
    "a space within a link": (with_body("Isi [formulir kami] (https://example.org/)."), 7, "link-space"),
    "a table without its dashes": (with_body("| Hari | Jam |\n| Senin | 8 |"), 7, "table-line"),
    "a table with too few dashes": (with_body("| Hari | Jam | Tempat |\n|---|---|\n| Senin | 8 | 5 |"), 8, "table-line"),
    "a table right below a paragraph": (with_body("Jam buka:\n| Hari | Jam |\n|---|---|\n| Senin | 8 |"), 8, "table-room"),
    "dashes without a space": (with_body("-Senin\n-Selasa"), 7, "list-sign"),
    "stars without a space": (with_body("*Senin\n*Selasa"), 7, "list-sign"),
    "numbers without a space": (with_body("Jam buka:\n1.Senin\n2.Selasa"), 8, "list-sign"),
    "numbers in brackets": (with_body("(1) Senin\n(2) Selasa"), 7, "list-sign"),
    "a space before a heading": (with_body("Isi.\n\n ## Jam buka\n\nIsi."), 9, "heading-indent"),
    "a line of dashes below a sentence": (with_body("Datanglah.\n---\nIsi."), 8, "rule-room"),
    "a space within bold": (with_body("Kami buka **setiap hari **kerja."), 7, "mark-shown"),
    "a space within bold, twice": (with_body("**Senin **dan ** Selasa** saja."), 7, "mark-shown"),
    "struck as in WhatsApp": (with_body("Acara ~Senin~ Selasa."), 7, "mark-shown"),
    "a link that is not closed": (with_body("Isi [formulir kami](https://example.org/daftar lalu kirim."), 7, "link-signs"),
    "a link without round brackets": (with_body("Isi [formulir kami]https://example.org/daftar."), 7, "link-signs"),
    "a link over two lines": (with_body("Isi [formulir kami]\n(https://example.org/daftar)."), 7, "link-signs"),
    "a space behind a picture's sign": (with_body("! [Aula dengan kursi merah](/photos/2017/aula.jpg)"), 7, "link-signs"),
    "https twice": (with_body("Isi [formulir kami](https://https://example.org/)."), 7, "link-incomplete"),
    "a box's title without quotes": (with_body("!!! note Bawa kartu\n    Isi."), 7, "aside-title"),
    "a box's title in Word's quotes": (with_body("!!! note “Bawa kartu”\n    Isi."), 7, "aside-title"),
    "the text of a box at the edge": (with_body("!!! note\nBawa kartu."), 8, "aside-empty"),
    "a table with empty lines in it": (with_body("| Hari | Jam |\n\n|---|---|\n\n| Senin | 8 |\n\n| Selasa | 9 |"), 9, "table-parted"),
    "a word in bold in a title": (with_line(TITLE, "title: Judul **berita** kita"), 2, "words-marked"),
    "an ampersand of HTML in a title": (with_line(TITLE, "title: Buku &amp; budaya"), 2, "words-marked"),
    "a link in a summary": (with_line(SUMMARY, "summary: Isi [formulir](https://example.org/) kami."), 3, "words-marked"),
    "a paragraph right below a table": (with_body("| Hari | Jam |\n|---|---|\n| Senin | 8 |\nDatanglah."), 10, "table-room"),
}  # fmt: skip

#: Named, and left for a person: what it should be nobody else can know.
NAMED = {
    "a date that can be two days": (with_line(DATE, "date: 02/01/2017"), 4, "date-ambiguous"),
    "the same with dashes": (with_line(DATE, "date: 02-01-2017"), 4, "date-ambiguous"),
    "a day that there is not": (with_line(DATE, "date: 2017-02-30"), 4, "date-impossible"),
    "a weekday that does not fit": (with_line(DATE, "date: Senin, 22 Februari 2017"), 4, "date-weekday"),
    "two times in one field": (with_line(DATE, "date: 2017-02-22 09.00-11.00"), 4, "date-range"),
    "a time of another zone": (with_line(DATE, "date: 2017-02-22 09:00 WITA"), 4, "date-zone"),
    "a year of two digits": (with_line(DATE, "date: 22/2/17"), 4, "date-unreadable"),
    "Excel's number of a day": (with_line(DATE, "date: 42788"), 4, "date-serial"),
    "Excel's number of a day and a time": (with_line(DATE, "date: 42788.375"), 4, "date-serial"),
    "an hour that can be two": (with_line(DATE, "date: 22 Februari 2017 pukul 9"), 4, "date-hour"),
    "a time without a day": (with_line(DATE, "date: 09:30"), 4, "date-time-alone"),
    "twelve at night, of which day?": (with_line(DATE, "date: 22 Februari 2017 jam 12 malam"), 4, "date-unreadable"),
    "a month misspelt": (with_line(DATE, "date: 22 Febuari 2017"), 4, "date-unreadable"),
    "digits of the year exchanged": (with_line(DATE, "date: 2107-02-22"), 4, "date-far"),
    "no date": (with_line(DATE, ""), 1, "field-missing"),
    "a misspelt field": (with_line(TITLE, "tittle: Judul berita"), 2, "field-unknown-near"),
    "an event among the news": (with_line(DATE, f"{DATE}\nstarts: 2017-03-01 09:00"), 5, "field-elsewhere"),
    "a status misspelt": (with_line(DATE, f"{DATE}\nstatus: drft"), 5, "field-choice"),
    "a topic misspelt": (with_line(TOPICS, "topics: [litersi]"), 5, "topic-unknown"),
    "a field twice": (with_line(DATE, f"{DATE}\ndate: 2018-01-01"), 5, "field-twice"),
    "fields below the header": (TOP.replace("topics: [literasi]\n", "") + "topics: [literasi]\n\nIsi.\n", 6, "header-rest"),
    "no header": ("# Judul\n\nIsi.\n", 1, "header-missing"),
    "an empty file": (b"", 0, "file-empty"),
    "a Word document named .md": (b"PK\x03\x04\x14\x00", 0, "file-not-text"),
    "a letter that a copied text has lost": (with_body("Hari Jum\ufffdat."), 7, "letter-lost"),
    "an encoding that nobody can know": (GOOD.encode() + b"\xb5\xbf\xbe\xc6", 8, "file-not-utf-8"),
    "two authors as one": (with_line(DATE, f"{DATE}\nauthors: Sari Pertiwi, Budi Santoso"), 5, "authors-as-one"),
    "a link to a file that is not there": (with_body("Baca [kabar](/news/2017/lian.md)."), 7, "link-target"),
    "a link without an address": (with_body("Daftar [lewat formulir]()."), 7, "link-empty"),
    "a link that says nothing": (with_body("Info: [klik di sini](https://example.org/)."), 7, "link-text"),
    "a picture without a description": (with_body("![](/photos/2017/aula.jpg)"), 7, "alt-missing"),
    "a file name as description": (with_body("![IMG_2041.jpg](/photos/2017/aula.jpg)"), 7, "alt-file-name"),
    "WhatsApp's name as description": (with_body("![WhatsApp Image 2017-02-22](/photos/2017/aula.jpg)"), 7, "alt-file-name"),
    "a description of one word": (with_body("![Aula](/photos/2017/aula.jpg)"), 7, "alt-short"),
    "a picture of one's own computer": (with_body("![Aula penuh mahasiswa](file:///C:/aula.jpg)"), 7, "image-address"),
    "a picture pasted as data": (with_body("![Aula penuh mahasiswa](data:image/png;base64,iVBORw0KGgo)"), 7, "image-data"),
    "a picture elsewhere": (with_body("![Aula penuh mahasiswa](https://example.org/a.jpg)"), 7, "image-remote"),
    "a script": (with_body("<script>alert(1)</script>"), 7, "html-removed"),
    "angle brackets": (with_body("Ketik <nama> di kotak itu."), 7, "html-unknown"),
    "text indented by four spaces": (with_body("Isi.\n\n    Paragraf yang menjorok."), 9, "code-indented"),
    "a cell too many": (with_body("| A | B |\n|---|---|\n| 1 | 2 | 3 |"), 9, "table-cells-more"),
    "a cell too few": (with_body("| A | B |\n|---|---|\n| 1 |"), 9, "table-cells-fewer"),
    "a heading in capitals": (with_body("## JAM BUKA PERPUSTAKAAN"), 7, "heading-capitals"),
    "a headline in capitals": (with_line(TITLE, "title: PERPUSTAKAAN BARU DIBUKA"), 2, "headline-capitals"),
    "a Headline Like This": (with_line(TITLE, "title: Perpustakaan Gelar Kunjungan Bersama Sekolah"), 2, "headline-capitals"),
    "a headline of a hundred letters": (with_line(TITLE, f"title: {'Judul ' * 16}berita"), 2, "headline-long"),
    "the title of another post": (with_line(TITLE, "title: Kabar lain"), 2, "title-twice"),
    "two versions of a line, left by git": (with_line(DATE, f"<<<<<<< HEAD\n{DATE}\n=======\ndate: 2017-02-23\n>>>>>>> sari"), 4, "file-two-versions"),
    "two versions of a paragraph": (with_body("Isi.\n\n<<<<<<< HEAD\nSatu.\n=======\nDua.\n>>>>>>> sari"), 9, "file-two-versions"),
    "a heading with one sign and no space": (with_body("Isi.\n\n#Layanan baru\n\nIsi."), 9, "heading-hash"),
    "one star, never closed": (with_body("*Catatan: bawa kartu."), 7, "mark-open"),
    "two stars, never closed": (with_body("**Catatan: bawa kartu."), 7, "mark-open"),
    "code that is never closed": (with_body("Isi.\n\n```\nKode.\n\nIsi."), 9, "fence-open"),
    "Word's bullets of the second level": (with_body("o Senin\no Selasa"), 7, "list-sign"),
    "a product of figures": (with_body("Kubus 3*4*5 meter."), 7, "mark-gone"),
    "a comment that is not closed": (with_body("Satu. <!-- periksa lagi\n\nDua."), 7, "mark-open"),
    "a link to a name that is nowhere": (with_body("Isi [formulir kami][daftar]."), 7, "link-undefined"),
    "a link as wikis have it": (with_body("Lihat [[Jam buka]]."), 7, "link-undefined"),
    "letters for a list": (with_body("a. Senin\nb. Selasa"), 7, "list-sign"),
    "dashes of Word for a list": (with_body("– Senin\n– Selasa"), 7, "list-sign"),
    "a note in the shape of a short form": (with_body("Isi.\n\n*[Catatan]: bawa kartu."), 9, "text-lost"),
    "a note in the shape of a link": (with_body("Isi.\n\n[Laporan]: https://example.org/laporan"), 9, "text-lost"),
    "bars and no dashes": (with_body("Hari | Jam\nSenin | 8\nSelasa | 9"), 7, "table-bars"),
    "dashes below a line with a colon": (with_body("Jam buka kami:\n---\nIsi."), 8, "rule-room"),
    "a second header": (TOP + TOP + "Isi.\n", 8, "header-rest"),
    "two authors with a semicolon": (with_line(DATE, f"{DATE}\nauthors: Sari Pertiwi; Budi Santoso"), 5, "authors-as-one"),
    "two authors with dan": (with_line(DATE, f"{DATE}\nauthors: Sari Pertiwi dan Budi Santoso"), 5, "authors-as-one"),
    "a degree as an author": (with_line(DATE, f"{DATE}\nauthors: [Sari Pertiwi, S.Kom., Budi Santoso]"), 5, "author-degree"),
    "a number sign and a space in a title": (with_line(TITLE, "title: Bedah buku # dua"), 2, "header-note"),
    "no topic": (with_line(TOPICS, ""), 1, "topic-none"),
    "nothing below the header": (TOP, 0, "body-empty"),
    "a footnote that is not there": (with_body("13.467 buku[^1]."), 7, "footnote-missing"),
}  # fmt: skip

#: Looks like a mistake, and is none.
FREE = {
    "a hashtag alone": "#TelkomUniversity",
    "hashtags in a row": "#TelkomUniversity #OpenLibrary",
    "a hashtag in a sentence": "Bagikan dengan #literasi.",
    "a hashtag before a sentence": "#Literasi adalah hak semua orang.",
    "a hashtag in small letters": "#literasi untuk semua",
    "a number": "#1 di Bandung",
    "a star that is a note": "Masuk gratis*.\n\n*Kecuali hari libur.",
    "stars that are a note": "Gratis** untuk mahasiswa.\n\n**Selain itu Rp10.000.",
    "cursive words first": "*Open Library* buka.",
    "bold words first": "**Senin** tutup, **Selasa** buka.",
    "bold within a word": "per**pus**takaan",
    "bold over two lines": "Kami **buka\nsetiap hari** kerja.",
    "stars in a list": "* Senin\n* Selasa",
    "a negative number": "-5 derajat\n-6 derajat",
    "one line of a speaker": "– Pramoedya Ananta Toer",
    "a letter that begins a sentence": "a. Yani adalah nama jalan.",
    "an approximate number": "Sekitar ~100 buku dan ~200 majalah.",
    "a home directory": "Lihat ~/buku dan ~/majalah.",
    "code with all signs": "Tulis `**tebal` dan `[a](b` dan `~x~`.",
    "signs in a block of code": "```\n**tebal\n#Layanan baru\n-Senin\n-Selasa\n| a | b |\n| c | d |\n```",
    "a rule between paragraphs": "Isi.\n\n---\n\nIsi.",
    "a rule of stars": "Isi.\n\n***\n\nIsi.",
    "a heading with a line below it": "Jam buka\n---\n\nIsi.",
    "words in square brackets": "Ia berkata [sic] begitu. [Sumber: laporan]",
    "an exclamation before a link": "Hore! [Poster acara ini](/photos/2017/aula.jpg) sudah terbit.",
    "a link with brackets in it": "Baca [artikel ini](https://id.wikipedia.org/wiki/A_(b)).",
    "a link with a title": 'Baca [artikel ini](https://example.org/ "Judul").',
    "a link that is defined below": "Baca [artikel ini][satu].\n\n[satu]: https://example.org/",
    "a short form": "Kami memakai ISBN.\n\n*[ISBN]: International Standard Book Number",
    "a box with a title": '!!! note "Bawa kartu"\n    Isi.',
    "a box": "!!! tip\n\n    Isi.",
    "one line with a bar": "Penulis: Sari | Foto: Budi",
    "a table without outer bars": "Hari | Jam\n--- | ---\nSenin | 8\nSelasa | 9",
    "escaped signs": "\\*Catatan dan \\**lagi.",
    "form blanks": "Nama: ______",
    "an archived page": "Baca [versi lama](https://web.archive.org/web/2017/https://example.org/).",
}  # fmt: skip

#: Several in one file: named in one pass; and what `--fix` alone leaves of them.
DEAD = "Baca [kabar](/news/2017/lian.md).\n\n![Aula penuh mahasiswa](/photos/2017/alua.jpg)\n"
DEAD_CODES = ["link-target", "picture-missing"]
SEVERAL = {
    "a date that nobody knows, an unknown topic, a dead link and a missing picture": (
        TOP.replace("2017-02-22", "02/01/2017").replace("[literasi]", "[litersi]") + DEAD,
        ["date-ambiguous", "topic-unknown", *DEAD_CODES], ["date-ambiguous", "topic-unknown", *DEAD_CODES],
    ),
    "the same, where half of it is certain": (
        TOP.replace("2017-02-22", "22 Februari 2017").replace("[literasi]", "[Literasi]") + DEAD,
        ["date-in-words", "topic-unknown", *DEAD_CODES], DEAD_CODES,
    ),
    "the same below a title with a colon": (
        TOP.replace("Judul berita", "Literasi: kisah").replace("2017-02-22", "22 Febuari 2017") + DEAD,
        ["header-colon", "date-unreadable", *DEAD_CODES], ["date-unreadable", *DEAD_CODES],
    ),
    "a header of faults": (
        "---\ntitle: Literasi: kisah\nsummary: @akun\n date: 22/02/2017\ntopics:\n\t- literasi\n---\n" + DEAD,
        ["header-colon", "header-mark", "header-indent", "header-tab", "date-in-words", *DEAD_CODES],
        DEAD_CODES,
    ),
    "no date, and no header's end": (
        TOP.replace(f"{DATE}\n", "")[:-4] + "\n" + DEAD,
        ["header-open", "field-missing", *DEAD_CODES], ["field-missing", *DEAD_CODES],
    ),
}  # fmt: skip

EVENT = "events/2017/x.md"
#: Two times of an event as people write them; repaired, `starts` and `ends` are these.
SPANS = {
    "two times with a dash": ("starts: 2017-03-01 09.00-11.00", "date-range", "09:00", "11:00"),
    "two times with s.d.": ("starts: 1 Maret 2017 09:00 s.d. 11:00 WIB", "date-range", "09:00", "11:00"),
    "two hours of the morning": ("starts: Rabu, 1 Maret 2017, jam 9-11 pagi", "date-range", "09:00", "11:00"),
    "two times as telephones write them": ("starts: 2017-03-01 9 AM - 1 PM", "date-range", "09:00", "13:00"),
    "an end without its day": ("starts: 2017-03-01 09:00\nends: 12:00", "date-in-words", "09:00", "12:00"),
    "the same in words, and first": ("ends: jam 3 sore\nstarts: 1 Maret 2017 pukul 13.00", "date-in-words", "13:00", "15:00"),
}  # fmt: skip
#: The same where nobody can be certain.
NO_SPANS = {
    "an end after midnight": ("starts: 2017-03-01 22:00\nends: 01:00", "date-time-alone"),
    "two times over midnight": ("starts: 2017-03-01 22.00-01.00", "date-range"),
    "an end, and a beginning without a time": ("starts: 2017-03-01\nends: 12:00", "date-time-alone"),
    "two times, and an end": ("starts: 2017-03-01 09.00-11.00\nends: 2017-03-01 12:00", "date-range"),
    "a beginning without a day": ("starts: 09:00", "date-time-alone"),
    "until it is over": ("starts: 1 Maret 2017 pukul 09.00 - selesai", "date-unreadable"),
    "days and a time": ("starts: 1-3 Maret 2017 pukul 09.00", "date-range"),
}  # fmt: skip

EVERY = {**REPAIRED, **NAMED}


def files(text):
    return {**AROUND, NEWS: text}


def problems(folder):
    catalogue, found = read(folder, url=URL, now=NOW)
    return catalogue, [each for each in found if each.path != "news/2017/lain.md"]


def repair(folder):
    """What `inv check --fix --yes` does."""
    told = []
    person = Person(tell=told.append, language="en", here=folder)
    reading = lambda instead: read(folder, url=URL, now=NOW, instead=instead)  # noqa: E731
    code = run(Asked(fix=True, yes=True), folder, reading, person)
    return code, "\n".join(told)


def test_the_good_post_is_good(tmp_path):
    assert problems(content(tmp_path, files(GOOD)))[1] == []


@pytest.mark.parametrize("name", FREE)
def test_what_only_looks_like_a_mistake_is_left_in_peace(name, tmp_path):
    assert problems(content(tmp_path, files(with_body(FREE[name]))))[1] == []


@pytest.mark.parametrize(
    "line",
    [
        "title: Buku & budaya",
        "title: Bintang 5** untuk kita",
        'title: "Bedah buku # dua"',
        "date: 2017-02-22  # cek lagi",
        "authors: Sari Pertiwi, S.Kom.",
        'authors: ["Sari Pertiwi, S.Kom.", Budi Santoso]',
        "authors: Humas dan Promosi",
        "authors: [Rika, R. Soekardi]",
    ],
)
def test_a_header_that_only_looks_wrong_is_left_in_peace(line, tmp_path):
    name = line.partition(":")[0]
    old = {"title": TITLE, "date": DATE}.get(name)
    text = with_line(old, line) if old else with_line(DATE, f"{DATE}\n{line}")
    assert problems(content(tmp_path, files(text)))[1] == []


def test_the_tables_are_long_enough():
    assert len(EVERY) >= 150
    assert len(REPAIRED) >= 90


@pytest.mark.parametrize("name", EVERY)
def test_a_mistake_is_named_with_its_line_and_loses_nothing(name, tmp_path):
    text, line, code = EVERY[name]
    catalogue, found = problems(content(tmp_path, files(text)))
    assert (NEWS, line, code) in [(each.path, each.line, each.code) for each in found]
    stopped = any(each.severity.value == "error" for each in found)
    shown = catalogue.by_path.get(NEWS) or next(
        (each for each in catalogue.waiting if each.path == NEWS), None
    )
    assert shown or stopped
    if shown and not stopped and code != "date-far":
        assert shown.date.iso[:10] == "2017-02-22"
        assert shown.date.iso[10:] in ("", "T09:00", "T09:30")


@pytest.mark.parametrize("name", REPAIRED)
def test_a_mistake_with_one_cure_is_repaired_and_then_passes(name, tmp_path):
    folder = content(tmp_path, files(REPAIRED[name][0]))
    code, told = repair(folder)
    assert code == 0, told
    catalogue, found = problems(folder)
    assert found == []
    assert catalogue.by_path[NEWS].date.iso[:10] == "2017-02-22"
    once = (folder / NEWS).read_bytes()
    repair(folder)
    assert (folder / NEWS).read_bytes() == once


@pytest.mark.parametrize("name", NAMED)
def test_what_only_a_person_can_know_is_left_as_it_is(name, tmp_path):
    folder = content(tmp_path, files(NAMED[name][0]))
    before = (folder / NEWS).read_bytes()
    repair(folder)
    assert (folder / NEWS).read_bytes() == before


@pytest.mark.parametrize("name", SEVERAL)
def test_several_mistakes_are_named_in_one_pass_and_the_certain_ones_mended_in_one_go(
    name, tmp_path
):
    text, told, left = SEVERAL[name]
    folder = content(tmp_path, files(text))
    catalogue, found = problems(folder)
    assert sorted(each.code for each in found) == sorted(told)
    assert NEWS not in catalogue.by_path or "date-in-words" in told
    assert repair(folder)[0] == 1
    assert sorted(each.code for each in problems(folder)[1]) == sorted(left)


def parts(text):
    """The part of the good post that a mistake is in, and what stands there instead; None: the whole file."""
    for line in (TITLE, DATE, TOPICS):
        before, after = with_line(line, line).split(line)
        if isinstance(text, str) and text.startswith(before) and text.endswith(after):
            return line, text[len(before) : len(text) - len(after)]
    return ("", text[len(TOP) :]) if isinstance(text, str) and text.startswith(TOP) else None


def together(*mistakes):
    """The good post with several mistakes in it, each in another part."""
    text, body = TOP, "Isi berita.\n"
    for line, wrong in mistakes:
        text, body = (text.replace(line, wrong), body) if line else (text, wrong)
    return text + body


#: What two people wrote hides everything else: it may be wrong twice.
ALONE = {
    name: found
    for name, (text, *_) in EVERY.items()
    if (found := parts(text)) and "<<<" not in text
}


@pytest.mark.parametrize("at", range(len(ALONE)))
def test_two_mistakes_of_one_file_are_both_named(at, tmp_path):
    """Whatever one of them is: each with the next one that stands in another part."""
    names = [*ALONE][at:] + [*ALONE][:at]
    one = ALONE[names[0]]
    other = next(ALONE[name] for name in names if ALONE[name][0] != one[0])

    def codes(*mistakes):
        folder = content(tmp_path, files(together(*mistakes)))
        return {each.code for each in problems(folder)[1]}

    assert codes(one, other) == codes(one) | codes(other)


def event(lines):
    return f"---\ntitle: Bedah buku\nsummary: Ringkasan acara.\n{lines}\nplace: Aula\ntopics: [literasi]\n---\nIsi.\n"


@pytest.mark.parametrize("name", SPANS)
def test_two_times_of_an_event_are_named_and_repaired(name, tmp_path):
    lines, code, starts, ends = SPANS[name]
    folder = content(tmp_path, {**AROUND, EVENT: event(lines)})
    assert code in [each.code for each in problems(folder)[1] if each.path == EVENT]
    assert repair(folder)[0] == 0
    catalogue, found = problems(folder)
    assert [each.code for each in found if each.code.startswith("date")] == []
    read = catalogue.by_path[EVENT]
    assert (str(read.starts), str(read.ends)) == (f"2017-03-01 {starts}", f"2017-03-01 {ends}")


@pytest.mark.parametrize("name", NO_SPANS)
def test_two_times_that_can_be_others_are_left(name, tmp_path):
    lines, code = NO_SPANS[name]
    folder = content(tmp_path, {**AROUND, EVENT: event(lines)})
    assert code in [each.code for each in problems(folder)[1] if each.path == EVENT]
    assert repair(folder)[0] == 1
    assert (folder / EVENT).read_text("utf-8") == event(lines)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param(
            "  - {title: Satu, starts: 1 Maret 2017 09.00, ends: 10:00}",
            "  - {title: Satu, starts: 2017-03-01 09:00, ends: 2017-03-01 10:00}",
            id="on one line",
        ),
        pytest.param(
            "  - title: Satu\n    starts: 1 Maret 2017 jam 9 pagi\n    ends: 10:00",
            "  - title: Satu\n    starts: 2017-03-01 09:00\n    ends: 2017-03-01 10:00",
            id="on lines of their own",
        ),
    ],
)
def test_a_moment_of_a_session_is_understood_too(wrong, right, tmp_path):
    """A value within another is no other value: the session is not lost."""
    around = "starts: 2017-03-01 08:00\nends: 2017-03-01 12:00\nsessions:\n"
    folder = content(tmp_path, {**AROUND, EVENT: event(around + wrong)})
    catalogue, found = problems(folder)
    assert [(each.path, each.code) for each in found] == [(EVENT, "date-in-words")]
    assert str(catalogue.by_path[EVENT].sessions[0].ends) == "2017-03-01 10:00"
    assert repair(folder)[0] == 0
    assert (folder / EVENT).read_text("utf-8") == event(around + right)


def test_two_days_become_two_fields(tmp_path):
    folder = content(tmp_path, {**AROUND, EVENT: event("starts: 1–3 Maret 2017")})
    assert repair(folder)[0] == 0
    assert "\nstarts: 2017-03-01\nends: 2017-03-03\n" in (folder / EVENT).read_text("utf-8")


COUNTRY = {
    "a country by its Indonesian name": "Korea Selatan",
    "a country by its English name": "South Korea",
    "a code that people use": "KOR",
}


@pytest.mark.parametrize("name", COUNTRY)
def test_a_country_becomes_its_code(name, tmp_path):
    partner = f"---\ntitle: Universitas Contoh\ncountry: {COUNTRY[name]}\n---\n"
    folder = content(tmp_path, {"partners/x.md": partner})
    assert repair(folder)[0] == 0
    assert (folder / "partners/x.md").read_text() == partner.replace(COUNTRY[name], "KR")


def test_the_later_of_two_equal_titles_is_told(tmp_path):
    """Whoever checks the new file alone sees it; the old one is linked everywhere."""
    new = with_line(DATE, "date: 2017-03-01")
    folder = content(tmp_path, {**files(TOP + "Isi.\n"), "news/2017/a.md": new})
    told = [each for each in problems(folder)[1] if each.code == "title-twice"]
    assert [(each.path, dict(each.details)["other"]) for each in told] == [("news/2017/a.md", NEWS)]


def test_a_country_that_is_only_near_is_left(tmp_path):
    partner = "---\ntitle: Universitas Contoh\ncountry: Malaisia\n---\n"
    folder = content(tmp_path, {"partners/x.md": partner})
    assert repair(folder)[0] == 1
    assert (folder / "partners/x.md").read_text() == partner
