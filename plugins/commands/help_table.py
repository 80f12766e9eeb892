"""What every command and each of its options means, in both languages; a test holds the table to the tasks.

The English sentence of a command is its docstring in `tasks.py`.
"""

import msgspec

#: What there is to do, in the order in which it is met, under a heading in each language.
GROUPS = (
    ("Menulis", "Writing", "new import check serve desk agreements sign"),
    ("Menerbitkan", "Publishing", "build publish addresses ping edition"),
    ("Kode program", "The code", "test lint tidy bench"),
)


class Help(msgspec.Struct, frozen=True, kw_only=True):
    """One command, explained."""

    id: str  #: what it does, in Indonesian
    words: tuple[str, str] = ("", "")  #: the words without a name that it takes, in both languages
    options: dict[str, tuple[str, str]] = {}  #: name → its explanation in both languages
    examples: tuple[str, ...] = ()  #: what is typed behind `./inv`


LANG = ("bahasa pesan: id atau en", "the language of messages: id or en")
OUTPUT = (
    "folder yang ditulis (jika tidak disebut: output)",
    "the folder to write to (default: output)",
)
JSON = ("untuk program lain", "for another program")
YES = ("menulis tanpa bertanya, untuk skrip", "write without asking, for scripts")
DRY = (
    "tampilkan perubahannya saja; tidak ada yang ditulis",
    "show what would change, and write nothing",
)
HELP = {
    "new": Help(
        id="Membuat berkas baru dengan penjelasan setiap isian.",
        words=("JENIS JUDUL", "KIND TITLE"),
        options={
            "kind": (
                "berita, pengumuman, acara, liputan, mitra, perjanjian, delegasi, seri, edisi, atau halaman",
                "news, announcement, event, recap, partner, agreement, delegation, series, edition or page",
            ),
            "title": ("judulnya", "its title"),
            "set": (
                "satu isian dan nilainya, seperti --set section=service; boleh berkali-kali",
                "a field and its value, like --set section=service; may be given several times",
            ),
            "en": (
                "sebagai gantinya: terjemahan Inggris dari berkas ini, seperti content/news/2026/jam-buka.md",
                "instead: the English translation of this file, like content/news/2026/jam-buka.md",
            ),
            "ask": (
                "menanyakan yang belum ada (--no-ask: tidak); skrip tidak pernah ditanya",
                "ask for what is missing (--no-ask: do not); a script is never asked",
            ),
            "lang": ("bahasa pertanyaan dan catatan: id atau en", "the language of questions and notes: id or en"),
        },
        examples=(
            "new berita Jam buka baru",
            'new acara "Bedah buku" --set "starts=2026-12-01 09:00"',
            "new --en content/news/2026/jam-buka-baru.md",
        ),
    ),
    "import": Help(
        id="Mengambil daftar perjanjian, tulisan dari situs lain, atau berkas Word. Semua ditampilkan dahulu, lalu ditanyakan.",
        words=("APA BERKAS", "WHAT FILE"),
        options={
            "what": (
                "yang diambil: agreements (daftar), posts (folder situs lain), atau docx (berkas Word)",
                "what comes: agreements (a list), posts (a folder of another site) or docx (a Word file)",
            ),
            "file": ("daftarnya, .xlsx atau .csv; foldernya; berkas Wordnya", "the list, .xlsx or .csv; the folder; the Word file"),
            "kind": (
                "untuk tulisan dan berkas Word: news (jika tidak disebut), recap, atau page",
                "of posts and Word files: news (if nothing is said), recap or page",
            ),
            "skip": (
                "untuk tulisan: lewati berkas yang bermasalah, dan tulis yang lain",
                "of posts: leave out the files that have a problem, and write the others",
            ),
            "template": (
                "untuk perjanjian: tulis daftar kosong ke BERKAS (.xlsx atau .csv), bukan membacanya",
                "of agreements: write an empty list to FILE (.xlsx or .csv) instead of reading one",
            ),
            "dry-run": DRY,
            "yes": YES,
            "lang": LANG,
        },
        examples=(
            "import docx laporan.docx",
            "import posts ../situs-lama/content --dry-run",
            "import agreements daftar.xlsx --template",
        ),
    ),
    "check": Help(
        id="Mencari kesalahan di semua berkas content/, atau di beberapa saja. Tidak mengubah apa pun tanpa --fix.",
        words=("[BERKAS …]", "[FILES …]"),
        options={
            "file": (
                "berkas yang diperiksa, bukan semua; sama dengan: check a.md b.md",
                "a file to check instead of all; `check a.md b.md` says the same",
            ),
            "fix": (
                "memperbaiki yang pasti: menampilkan perubahannya, lalu bertanya",
                "repair what can be repaired with certainty: shows the difference, then asks",
            ),
            "yes": ("dengan --fix: menulis tanpa bertanya, untuk skrip", "with --fix: write without asking, for scripts"),
            "dry-run": (
                "dengan --fix: tampilkan perubahannya saja; tidak ada yang ditulis",
                "with --fix: show the difference, and write nothing",
            ),
            "format": ("text, github, json, atau sarif", "text, github, json or sarif"),
            "lang": LANG,
        },
        examples=("check", "check content/news/2026/jam-buka.md", "check --fix", "check --lang en"),
    ),
    "serve": Help(
        id="Menampilkan situs di peramban, dan lagi setiap kali ada perubahan. Draf ditandai.",
        options={
            "port": (
                "nomor port (jika tidak disebut: 8000, atau berikutnya yang kosong)",
                "the port to listen on (default: 8000, or the next that is free)",
            ),
            "host": (
                "alamat yang dilayani (jika tidak disebut: komputer ini saja; 0.0.0.0: seluruh jaringan)",
                "the address to listen on (default: this computer alone; 0.0.0.0: the whole network)",
            ),
            "browser": ("membuka peramban (--no-browser: tidak)", "open the site in the browser (--no-browser: do not)"),
            "drafts": (
                "draf dan yang menunggu tanggalnya juga tampil (--no-drafts: seperti dilihat umum)",
                "show drafts and what waits for its date too (--no-drafts: as the public sees it)",
            ),
            "lang": LANG,
        },
        examples=("serve", "serve --no-drafts --port 8080"),
    ),
    "desk": Help(
        id="Menampilkan yang menunggu di meja redaksi: draf, liputan dan terjemahan yang belum ditulis, halaman yang perlu ditinjau.",
        options={
            "all": ("semuanya, sebanyak apa pun", "everything, however much it is"),
            "json": JSON,
            "lang": LANG,
        },
        examples=("desk", "desk --all"),
    ),
    "agreements": Help(
        id="Untuk staf: kerja sama yang segera berakhir, yang tidur, yang menunggu diperiksa, atau yang datanya kurang.",
        options={
            "day": ("seolah-olah hari lain, seperti 2026-11-23", "as if it were another day, like 2026-11-23"),
            "json": JSON,
            "ics": (
                "menulis kalender pribadi tentang yang berakhir ke berkas ini",
                "write a private calendar of what ends to this file",
            ),
            "lang": LANG,
        },
        examples=("agreements", "agreements --ics pribadi.ics"),
    ),
    "sign": Help(
        id="Membuat papan petunjuk acara untuk dicetak dan ditempel di pintu. Kode QR-nya menuju halaman acara.",
        words=("ACARA", "EVENT"),
        options={
            "event": (
                "acaranya: kuncinya (2026/bedah-buku), berkasnya, atau sebagian judulnya",
                "the event: its key (2026/bedah-buku), its file, or a part of its title",
            ),
            "size": ("kertasnya: A4 atau A3 (jika tidak disebut: A4)", "the paper: A4 or A3 (default: A4)"),
            "lang": (
                "bahasa papan: id atau en (jika tidak disebut: id)",
                "the language of the sign: id or en (default: id)",
            ),
            "site": (
                "alamat umum situs, https://… (jika tidak disebut: SITEURL dari lingkungan)",
                "the public address of the site, https://… (default: SITEURL of the environment)",
            ),
            "output": (
                "berkas .html yang ditulis (jika tidak disebut: satu di .cache/signs/)",
                "the .html file to write (default: one in .cache/signs/)",
            ),
        },
        examples=('sign "bedah buku"', "sign 2026/bedah-buku --size A3 --lang en"),
    ),
    "edition": Help(
        id="Edisi lewat surel: untuk dilihat, dikirim ke diri sendiri, lalu satu kali ke semua. Tidak mengirim apa pun dengan sendirinya.",
        words=("[EDISI]", "[EDITION]"),
        options={
            "edition": (
                "edisinya: kuncinya (2026-24), nomornya, atau sebagian judulnya (jika tidak disebut: yang terbaru yang sudah lengkap)",
                "the edition: its key (2026-24), its number, or a part of its title (default: the newest that is complete)",
            ),
            "test": (
                "mengirimnya ke satu alamat ini saja, sebagai uji coba",
                "send it to this one address alone, as a test",
            ),
            "send": (
                "mengirimnya kepada semua penerima yang belum menerima; bertanya dahulu",
                "send it to every recipient who has not got it; asks first",
            ),
            "to": (
                "berkas alamat atau alamat milis (jika tidak disebut: “to” di mail/settings.yaml)",
                "a file of addresses or the address of a mailing list (default: “to” in mail/settings.yaml)",
            ),
            "again": (
                "dengan --send: juga alamat yang ditolak, atau yang belum pasti menerima",
                "with --send: also addresses that were refused, or that may not have got it",
            ),
            "yes": ("dengan --send: tanpa bertanya, untuk penjadwal", "with --send: without asking, for schedulers"),
            "site": (
                "alamat umum situs, https://… (jika tidak disebut: SITEURL dari lingkungan, atau “site” di mail/settings.yaml)",
                "the public address of the site, https://… (default: SITEURL of the environment, or “site” in mail/settings.yaml)",
            ),
            "lang": LANG,
        },
        examples=("edition", "edition 2026-24 --test nama@example.ac.id", "edition 2026-24 --send"),
    ),
    "build": Help(
        id="Membangun situs dari content/ ke output/. Jika ada berkas yang salah, tidak ada yang diubah.",
        options={"output": OUTPUT},
        examples=("build",),
    ),
    "publish": Help(
        id="Membangun situs untuk umum, dan mencatat alamat-alamatnya. Alamat situs dari SITEURL di lingkungan: https://…",
        options={"output": OUTPUT},
        examples=("publish", "publish --output public"),
    ),
    "addresses": Help(
        id="Menampilkan alamat yang bertambah, pindah, atau hilang dibanding yang pernah terbit (1: ada yang hilang).",
        options={
            "save": (
                "mencatat alamat baru sekarang; inv publish melakukannya sendiri",
                "record the new addresses now; inv publish does it by itself",
            ),
            "json": JSON,
            "lang": LANG,
        },
        examples=("addresses",),
    ),
    "ping": Help(
        id="Memberi tahu hub WebSub di content/library.yaml, jika ada, umpan (feed) mana yang berubah.",
        options={
            "output": ("folder yang telah terbit (jika tidak disebut: output)", "the folder that was published (default: output)")
        },
        examples=("ping",),
    ),
    "test": Help(
        id="Menjalankan semua tes. Yang diperlukannya (Chromium, pemeriksa HTML) dipasang dahulu.",
        options={
            "only": ("tes di satu folder atau berkas, seperti tests/newsroom", "the tests of one folder or file, like tests/newsroom"),
            "match": ("tes yang namanya cocok, seperti 'date and not month'", "the tests whose name matches, like 'date and not month'"),
        },
        examples=("test", "test --only tests/newsroom"),
    ),
    "lint": Help(id="Memeriksa bentuk, gaya, dan tipe kode.", examples=("lint",)),
    "tidy": Help(id="Merapikan kode: pembentuk ruff dan perbaikannya yang aman.", examples=("tidy",)),
    "bench": Help(
        id="Mengukur kecepatan dan bobot dengan isi karangan, di samping Pelican biasa. Beberapa menit lamanya.",
        words=("[JUMLAH …]", "[POSTS …]"),
        options={
            "only": (
                "satu ukuran saja: builds, checks, markup, feeds, corner, events, programme, atau profile",
                "one measure: builds, checks, markup, feeds, corner, events, programme or profile",
            ),
            "posts": (
                "berapa tulisan, seperti --posts 100 1000 10000 (jika tidak disebut: 100 1000)",
                "how many posts to build, like --posts 100 1000 10000 (default: 100 1000)",
            ),
            "peer": (
                "membangun juga dengan hugo atau eleventy; dipasang ke .cache/tools; 2 jika tidak bisa",
                "build with hugo or eleventy too; installed into .cache/tools; 2 if that fails",
            ),
            "profile": (
                "sesudahnya: ke mana waktunya pergi pada satu bangunan penuh dan satu suntingan",
                "afterwards: where the time of a cold build and of one edit goes",
            ),
            "rounds": (
                "berapa kali setiap hal dijalankan; angkanya median (jika tidak disebut: 3)",
                "how often each case is run; figures are medians (default: 3)",
            ),
        },
        examples=("bench --only feeds", "bench --posts 1000 10000 --peer hugo"),
    ),
}  # fmt: skip


def option(name: str, option: str, language: str) -> str:
    """What one option of a command means."""
    return HELP[name].options[option][0 if language == "id" else 1]
