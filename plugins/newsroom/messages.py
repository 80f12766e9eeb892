"""The words of every problem, in Indonesian and English; `docs/messages.md` explains each one.

A code is stable: editors search for it, and the documentation is held to this table by a test.
A message says what is wrong, what was expected and what was found, and what to write instead.
"""

import os
from enum import Enum

import msgspec


class Severity(Enum):
    """How much a problem weighs."""

    ERROR = "error"  #: the build stops
    WARNING = "warning"  #: the build goes on; the page is right, the source could be better


class Message(msgspec.Struct, frozen=True):
    """The words of one problem; `{name}` takes the detail of that name."""

    id: str
    en: str
    severity: Severity = Severity.ERROR

    def text(self, language: str) -> str:
        """The words in "id" or "en"."""
        return self.id if language == "id" else self.en


WARNING = Severity.WARNING

#: Why a build cannot begin or end; no file of the content is at fault.
BAD_SITEURL = {
    "id": "SITEURL “{found}” harus berupa https:// dan nama host saja, misalnya "
    "https://news.example.ac.id\n"
    "  Linux, macOS: SITEURL=https://news.example.ac.id ./inv publish\n"
    '  Windows PowerShell: $env:SITEURL = "https://news.example.ac.id"; py inv publish',
    "en": "SITEURL “{found}” must be https:// and a host alone, like https://news.example.ac.id\n"
    "  Linux, macOS: SITEURL=https://news.example.ac.id ./inv publish\n"
    '  Windows PowerShell: $env:SITEURL = "https://news.example.ac.id"; py inv publish',
}
OUTPUT_BUSY = {
    "id": "Portal sedang dibangun ke folder {folder} oleh perintah lain; tunggu sampai selesai.",
    "en": "Another command is building into the folder {folder}; wait until it has ended.",
}
OUTPUT_FAILED = {
    "id": "Folder {folder} tidak dapat ditulis ({found}). Situs yang lama tidak diubah.",
    "en": "The folder {folder} cannot be written ({found}). The old site is untouched.",
}
NOT_INDEXED = {
    "id": "Indeks pencarian tidak dapat dibuat: {found}. Situs yang lama tidak diubah.",
    "en": "The index of the search could not be made: {found}. The old site is untouched.",
}
OUTPUT_NOT_OURS = {
    "id": "Folder {folder} berisi berkas yang bukan buatan portal ini, jadi tidak diubah. Pilih folder kosong.",
    "en": "The folder {folder} holds files that this portal did not make, so it was left alone. Choose an empty one.",
}


def system_language() -> str:
    """The language of messages: the system's if it is English, else Indonesian."""
    system = next(
        (os.environ[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(n)), ""
    )
    return "en" if system.lower().startswith("en") else "id"


#: What an editor may copy for a field that is missing.
EXAMPLES = {
    "title": "title: Perpustakaan baru diresmikan",
    "summary": "summary: Satu atau dua kalimat untuk daftar dan kartu.",
    "date": "date: 2025-01-31",
    "starts": "starts: 2025-01-31 14:00",
    "ends": "ends: 2025-01-31 16:00",
    "number": "number: 24",
    "partners": "partners: [dong-a-university]",
    "evidence": "evidence: signing-report",
    "day": "day: 2026-11-30",
    "name": "name: Rika Yulianti",
    "picture": "picture: photos/2025/aula.jpg",
    "alt": "alt: Rektor menggunting pita di aula",
    "address": "address: https://example.org/daftar",
    "text": "text: Saya pulang dengan tiga buku.",
}

MESSAGES: dict[str, Message] = {
    # The file.
    "file-not-utf-8": Message(
        "berkas ini bukan teks UTF-8 (bita {found}); di Notepad pilih Save As, lalu Encoding: UTF-8",
        "this file is not UTF-8 text (byte {found}); in Notepad choose Save As, then Encoding: UTF-8",
    ),
    "file-utf-16": Message(
        "berkas ini UTF-16; tetap terbaca, tetapi simpanlah sebagai UTF-8 (Notepad: Save As, Encoding: UTF-8)",
        "this file is UTF-16; it was read, but save it as UTF-8 (Notepad: Save As, Encoding: UTF-8)",
        WARNING,
    ),
    "file-byte-order-mark": Message(
        "berkas diawali tanda BOM yang tidak terlihat; simpanlah sebagai UTF-8 tanpa BOM",
        "the file begins with an invisible byte order mark; save it as UTF-8 without BOM",
        WARNING,
    ),
    "file-line-ends": Message(
        "baris berkas ini diakhiri cara Windows (CRLF) atau campuran; tetap terbaca, ./inv check --fix menyamakannya",
        "the lines of this file end the Windows way (CRLF), or in several ways; it was read, ./inv check --fix makes them alike",
        WARNING,
    ),
    "letters-garbled": Message(
        "huruf di baris ini rusak: “{found}” seharusnya “{meant}”; halaman menampilkannya dengan benar, ganti barisnya, dan simpan berkas sebagai UTF-8",
        "letters on this line are garbled: “{found}” was “{meant}”; the page shows them rightly, replace the line, and save the file as UTF-8",
        WARNING,
    ),
    "letter-lost": Message(
        "ada huruf yang hilang: {found}; tulis kembali huruf di tempat tanda �",
        "a letter is lost here: {found}; write it again in the place of �",
        WARNING,
    ),
    "file-too-large": Message(
        "berkas ini {found} MB; paling besar 20 MB. Mungkin ada gambar yang tertempel sebagai teks: "
        "simpan gambar di content/photos/ dan tulis ![keterangan](/photos/nama.jpg)",
        "this file is {found} MB; at most 20 MB. A picture may be pasted in as text: "
        "save it in content/photos/ and write ![what it shows](/photos/name.jpg)",
    ),
    "file-unreadable": Message(
        "berkas tidak dapat dibuka ({found}); tutup program yang memakainya, atau periksa izinnya",
        "the file cannot be opened ({found}); close the program that uses it, or check its permissions",
    ),
    "file-empty": Message(
        "berkas kosong; hapus, atau isi kepala dan beritanya",
        "the file is empty; delete it, or write its header and text",
    ),
    "file-name": Message(
        "nama berkas menjadi alamat halaman: huruf kecil, angka, dan tanda hubung saja. Ganti “{found}” menjadi “{better}”",
        "the file's name becomes the address: small letters, digits and dashes only. Rename “{found}” to “{better}”",
    ),
    "file-ending": Message(
        "berita harus berakhiran .md; “{found}” tidak akan terbit. Ganti namanya menjadi “{stem}.md” (Windows: tampilkan dulu File name extensions)",
        "a post must end in .md; “{found}” would not be published. Rename it to “{stem}.md” (Windows: show File name extensions first)",
    ),
    "file-ending-unknown": Message(
        "jenis berkas ini tidak dikenal ({found}) dan tidak akan terbit; hapus, atau simpan sebagai PDF atau gambar (JPEG, PNG, WebP)",
        "this type of file is not known ({found}) and would not be published; delete it, or save it as PDF or a picture (JPEG, PNG, WebP)",
    ),
    "file-link": Message(
        "“{found}” hanya pintasan ke tempat lain, sehingga tidak akan terbit; salin berkas atau foldernya ke sini",
        "“{found}” is only a shortcut to another place and would not be published; copy the file or folder here",
    ),
    "file-folder": Message(
        "berkas di folder “{folder}” tidak akan terbit; pindahkan ke: {known}",
        "a file in the folder “{folder}” would not be published; move it to: {known}",
    ),
    "translation-alone": Message(
        "terjemahan ini tidak punya berkas asli {original}; buat aslinya, atau hapus akhiran bahasa dari nama berkas ini",
        "this translation has no original {original}; write the original, or drop the language from this file's name",
    ),
    "file-document": Message(
        "“{found}” adalah dokumen, bukan tulisan untuk situs, dan ganti nama saja tidak cukup; pindahkan, simpan sebagai .docx, lalu: ./inv import docx {stem}.docx",
        "“{found}” is a document, not a text for the site, and a new name is not enough; move it out, save it as .docx, then: ./inv import docx {stem}.docx",
    ),
    "file-not-text": Message(
        "berkas ini bernama .md, tetapi isinya {found}; salin tulisannya ke berkas teks baru",
        "this file is named .md, but it is a {found} file; copy its words into a new text file",
    ),
    "file-two-versions": Message(
        "git menemukan dua versi di sini: pilih satu, lalu hapus versi yang lain dan ketiga baris <<<<<<<, =======, >>>>>>>",
        "git has left two versions here: choose one, then delete the other and the three lines <<<<<<<, =======, >>>>>>>",
    ),
    "file-copy": Message(
        "“{found}” tampaknya salinan; hapus, atau beri nama sendiri supaya tulisannya tidak terbit dua kali",
        "“{found}” seems to be a copy; delete it, or give it a name of its own so that the text is not published twice",
    ),
    "file-device": Message(
        "Windows tidak dapat menyimpan berkas bernama “{found}”; beri nama lain, misalnya “{better}”",
        "Windows cannot hold a file called “{found}”; give it another name, like “{better}”",
    ),
    "file-twin": Message(
        "“{found}” dan “{other}” hanya berbeda huruf besar, jadi di Windows keduanya satu berkas; ganti nama salah satunya",
        "“{found}” and “{other}” differ in capitals alone, so they are one file on Windows; rename one of them",
    ),
    "file-language": Message(
        "bahasa ditulis sesudah titik: ganti “{found}” menjadi “{better}”",
        "the language stands behind a full stop: rename “{found}” to “{better}”",
    ),
    # The header.
    "header-missing": Message(
        "berkas harus diawali kepala: baris ---, lalu misalnya title: Judul berita, lalu baris --- lagi",
        "the file must begin with a header: a line ---, then for example title: Headline, then a line --- again",
    ),
    "header-open": Message(
        "kepala belum ditutup: tulis satu baris --- sesudah isian terakhir",
        "the header is not closed: write a line --- after its last field",
    ),
    "header-begin": Message(
        "baris --- di atas isian pertama hilang; tulis --- di baris pertama berkas",
        "the line --- above the first field is missing; write --- on the first line of the file",
    ),
    "header-tab": Message(
        "baris ini diawali Tab; pakai spasi",
        "this line begins with a tab; use spaces",
    ),
    "header-colon": Message(
        "ada titik dua di dalam isian “{found}”; apit dengan tanda kutip",
        "there is a colon inside the value “{found}”; put it in quotes",
    ),
    "header-mark": Message(
        "isian yang diawali {mark} harus diapit tanda kutip ganda sampai akhir baris: {found}",
        "a value that begins with {mark} must stand in double quotes to the end of the line: {found}",
    ),
    "header-hash": Message(
        "“{found}” tidak akan tampil, karena # sesudah spasi memulai catatan; apit seluruh isian dengan tanda kutip",
        "“{found}” would not be shown, because # after a space begins a note; put the whole value in quotes",
    ),
    "header-yaml": Message(
        "baris ini tidak terbaca: “{found}”. Tulis nama isian, titik dua, spasi, lalu isinya; periksa juga tanda kutip di baris sebelumnya",
        "this line cannot be read: “{found}”. Write a field's name, a colon, a space and its value; look for an open quote above too",
    ),
    "header-control-character": Message(
        "ada tanda tak terlihat ({found}) di baris ini, biasanya dari Word; tanda itu dilewati",
        "there is an invisible character ({found}) in this line, often from Word; it was left out",
        WARNING,
    ),
    "header-indent": Message(
        "“{found}” menjorok, sehingga menyambung ke baris di atasnya; hapus spasi di depannya",
        "“{found}” is indented, which joins it to the line above; delete the spaces before it",
    ),
    "header-rest": Message(
        "“{found}” berada di bawah kepala, jadi tampil sebagai isi tulisan; pindahkan ke atas baris --- yang menutup kepala",
        "“{found}” stands below the header, so it is shown as text; move it above the --- line that closes the header",
        WARNING,
    ),
    "field-spelling": Message(
        "nama isian ditulis “{found}”; terbaca, tetapi yang benar {better}",
        "the field's name is written “{found}”; it was read, but the right way is {better}",
        WARNING,
    ),
    "field-quotes": Message(
        "“{field}” berisi tanda kutip dari Word ({found}); dibaca sebagai {instead}, tulislah begitu",
        "“{field}” holds quotation marks from Word ({found}); it was read as {instead}, write it like that",
        WARNING,
    ),
    "field-twice": Message(
        "“{field}” sudah ada di baris {first}; hapus salah satunya",
        "“{field}” stands in line {first} already; delete one of them",
    ),
    "field-unknown-near": Message(
        "isian “{field}” tidak dikenal; maksudnya “{near}”?",
        "there is no field “{field}”; is “{near}” meant?",
    ),
    "field-unknown": Message(
        "isian “{field}” tidak dikenal; yang ada: {known}",
        "there is no field “{field}”; those that exist: {known}",
    ),
    "field-elsewhere": Message(
        "isian “{field}” hanya ada di {folders}; pindahkan berkas ini ke sana kalau memang itu jenisnya, atau hapus isiannya",
        "the field “{field}” belongs in {folders} alone; move this file there if that is its kind, or delete the field",
    ),
    "field-missing": Message(
        "isian “{field}” belum ada; contoh: {example}",
        "the field “{field}” is missing; for example: {example}",
    ),
    "field-empty": Message(
        "“{field}” kosong; isi, atau hapus barisnya",
        "“{field}” is empty; fill it in, or delete the line",
    ),
    "field-one-value": Message(
        "“{field}” hanya satu isian, bukan daftar",
        "“{field}” takes one value, not a list",
    ),
    "field-pairs": Message(
        "“{field}” berisi pasangan nama dan nilai, misalnya {{books: 13467}}",
        "“{field}” takes pairs of a name and a value, like {{books: 13467}}",
    ),
    "field-choice": Message(
        "“{found}” tidak ada dalam pilihan “{field}”: {choices}",
        "“{found}” is not among the choices for “{field}”: {choices}",
    ),
    "field-slug": Message(
        "“{field}” menjadi bagian alamat: huruf kecil, angka, dan tanda hubung, bukan “{found}”",
        "“{field}” becomes part of the address: small letters, digits and dashes, not “{found}”",
    ),
    "field-own-address": Message(
        "“{field}” adalah alamat di situs ini, diawali garis miring seperti /berita/2017/peresmian/, bukan “{found}”",
        "“{field}” is an address on this site that begins with a slash, like /berita/2017/peresmian/, not “{found}”",
    ),
    "field-web-address": Message(
        "“{field}” adalah alamat web lengkap seperti https://example.org/, bukan “{found}”",
        "“{field}” is a full web address like https://example.org/, not “{found}”",
    ),
    "field-picture": Message(
        "“{field}” adalah gambar di folder content/, bukan “{found}”: salin gambarnya ke content/photos/2025/, lalu tulis photos/2025/aula.jpg",
        "“{field}” is a picture in the folder content/, not “{found}”: copy it to content/photos/2025/, then write photos/2025/hall.jpg",
    ),
    "field-language": Message(
        "“{field}” memakai kode bahasa, bukan “{found}”; yang dimaksud mungkin: {near}",
        "“{field}” takes the code of a language, not “{found}”; perhaps: {near}",
    ),
    "field-country": Message(
        "“{field}” adalah kode negara dua huruf seperti ID, KR, atau NL, bukan “{found}”",
        "“{field}” is the two-letter code of a country like ID, KR or NL, not “{found}”",
    ),
    "field-email": Message(
        "“{field}” adalah alamat surel seperti library@example.ac.id, bukan “{found}”",
        "“{field}” is an e-mail address like library@example.ac.id, not “{found}”",
    ),
    "field-time-zone": Message(
        "“{field}” adalah nama zona waktu seperti Asia/Jakarta (WIB), Asia/Makassar (WITA), atau Asia/Jayapura (WIT), bukan “{found}”",
        "“{field}” is the name of a time zone like Asia/Jakarta, Asia/Makassar or Asia/Jayapura, not “{found}”",
    ),
    "field-price": Message(
        "“{field}” adalah free (gratis), jumlah rupiah seperti 25000, atau mata uang dan jumlah seperti USD 10, bukan “{found}”",
        "“{field}” is free, an amount of rupiah like 25000, or a currency and an amount like USD 10, not “{found}”",
    ),
    "field-price-in-words": Message(
        "biaya “{found}” dipahami; tulis {instead}",
        "the cost “{found}” is understood; write {instead}",
        WARNING,
    ),
    "field-duration": Message(
        "“{field}” adalah lamanya, misalnya 5 years atau 18 months, bukan “{found}”",
        "“{field}” is how long it holds, like 5 years or 18 months, not “{found}”",
    ),
    "field-ror": Message(
        "“{field}” adalah pengenal ROR lembaga, seperti 04yrqp957; “{found}” salah ketik (angka ujinya tidak cocok)",
        "“{field}” is the institution's ROR identifier, like 04yrqp957; “{found}” holds a slip (its check digits do not fit)",
    ),
    "field-coordinates": Message(
        "“{field}” adalah lintang dan bujur dalam derajat, seperti -6.97, 107.63, bukan “{found}”",
        "“{field}” is latitude and longitude in degrees, like -6.97, 107.63, not “{found}”",
    ),
    "field-number": Message(
        "“{field}” adalah bilangan dalam angka, bukan “{found}”",
        "“{field}” is a number in digits, not “{found}”",
    ),
    "field-count": Message(
        "“{field}” adalah jumlah: 25, sekitar 50, atau lebih dari 1500, bukan “{found}”",
        "“{field}” is a count: 25, about 50 or more than 1500, not “{found}”",
    ),
    "header-fence": Message(
        "baris pertama “{found}”; seharusnya tiga tanda hubung, ---",
        "the first line is “{found}”; it should be three hyphens, ---",
    ),
    # Dates.
    "date-unreadable": Message(
        "“{found}” di “{field}” tidak terbaca sebagai tanggal; tulis seperti 2025-01-31, atau 2025-01-31 14:00",
        "“{found}” in “{field}” cannot be read as a date; write it like 2025-01-31, or 2025-01-31 14:00",
    ),
    "date-ambiguous": Message(
        "tanggal {found} bisa berarti dua hari; tulis salah satu: {choices}",
        "the date {found} can mean two days; write one of: {choices}",
    ),
    "date-impossible": Message(
        "tanggal {found} tidak ada dalam kalender; tulis seperti 2025-01-31, atau 2025-01-31 14:00",
        "the date {found} is not in the calendar; write it like 2025-01-31, or 2025-01-31 14:00",
    ),
    "date-range": Message(
        "“{found}” berisi dua waktu, sedangkan “{field}” hanya satu; tulis seperti 2025-01-31 14:00 (acara: awal di starts, akhir di ends)",
        "“{found}” holds two times, and “{field}” takes one; write it like 2025-01-31 14:00 (an event: the beginning in starts, the end in ends)",
    ),
    "date-weekday": Message(
        "hari dan tanggal di “{found}” tidak cocok; jika tanggalnya benar, tulis {choices}",
        "the weekday and the date in “{found}” do not fit; if the date is right, write {choices}",
    ),
    "date-zone": Message(
        "“{found}” memakai zona waktu lain; tulis waktu perpustakaan tanpa zona, seperti 2025-01-31 14:00",
        "“{found}” is in another time zone; write the library's own time without a zone, like 2025-01-31 14:00",
    ),
    "date-hour": Message(
        "jam di “{found}” bisa pagi atau malam; tulis salah satu: {choices}",
        "the hour in “{found}” can be of the morning or of the evening; write one of: {choices}",
    ),
    "date-serial": Message(
        "“{found}” di “{field}” tampaknya nomor hari dari Excel; jika benar, tulis {choices}",
        "“{found}” in “{field}” looks like Excel's number of a day; if it is, write {choices}",
    ),
    "date-time-alone": Message(
        "“{found}” di “{field}” hanya jam; tulis juga harinya, seperti 2025-01-31 14:00",
        "“{found}” in “{field}” is a time without its day; write both, like 2025-01-31 14:00",
    ),
    "date-in-words": Message(
        "tanggal “{found}” dibaca sebagai {instead}; tulislah begitu",
        "the date “{found}” was read as {instead}; write it like that",
        WARNING,
    ),
    "date-far": Message(
        "tanggal {found} lebih dari setahun lagi, sehingga berita ini belum akan tampil; salah ketik?",
        "the date {found} is more than a year away, so this post will not be seen before then; a slip?",
        WARNING,
    ),
    "date-other-year": Message(
        "tanggal {found} tidak cocok dengan folder {folder}; periksa tahunnya, atau pindahkan berkasnya",
        "the date {found} does not fit the folder {folder}; check the year, or move the file",
        WARNING,
    ),
    "updated-early": Message(
        "“updated” ({found}) lebih awal daripada “date” ({date})",
        "“updated” ({found}) is before “date” ({date})",
    ),
    "updated-ahead": Message(
        "“updated” ({found}) masih di masa depan; tulis hari perubahannya",
        "“updated” ({found}) lies in the future; write the day of the change",
    ),
    "event-ends-early": Message(
        "“ends” ({found}) harus sesudah “starts” ({starts})",
        "“ends” ({found}) must come after “starts” ({starts})",
    ),
    "event-announced-later": Message(
        "umpan (feed) baru mengumumkan acara ini pada {found}, 14 hari sebelum dimulai; untuk mengumumkannya sekarang, tulis date: {today}",
        "the feeds announce this event only on {found}, 14 days before it starts; to announce it now, write date: {today}",
        WARNING,
    ),
    "agreement-ends-early": Message(
        "“{field}” ({found}) harus sesudah “signed” ({signed})",
        "“{field}” ({found}) must come after “signed” ({signed})",
    ),
    "event-moved-without-before": Message(
        "acara yang dijadwalkan ulang (state: rescheduled) menyebut waktunya yang lama: previously: 2025-05-20 14:00",
        "an event that was moved (state: rescheduled) says when it was to be: previously: 2025-05-20 14:00",
    ),
    "event-before-without-move": Message(
        "“previously” menyebut waktu yang lama, tetapi state adalah {state}; tulis state: rescheduled, atau hapus baris ini",
        "“previously” names an earlier moment, but state is {state}; write state: rescheduled, or delete the line",
    ),
    "event-moved-nowhere": Message(
        "waktu yang lama ({found}) sama dengan waktu mulai; tulis waktu yang baru di “starts”",
        "the moment before ({found}) is the moment it starts; write the new one in “starts”",
    ),
    "event-moved-unsaid": Message(
        "acara ini semula mulai {before}; kalender yang sudah menyimpannya tidak akan berubah. Kalau acaranya dipindah, "
        "tulis juga: state: rescheduled dan previously: [{known}]. Kalau hanya salah tulis, abaikan",
        "this event was to start {before}; calendars that have saved it would not change. If it was moved, write as well: "
        "state: rescheduled and previously: [{known}]. If it was only a slip, ignore this",
        WARNING,
    ),
    "event-on-again": Message(
        "acara ini semula {before} dan sekarang {found}; kalender yang sudah menyimpannya tetap menampilkan yang lama. "
        "Kalau waktunya baru, tulis state: rescheduled dan previously; kalau waktunya sama, umumkan dalam sebuah berita",
        "this event was {before} and is now {found}; calendars that have saved it keep showing the old state. If its time "
        "is new, write state: rescheduled and previously; if it is the same, say so in a post",
        WARNING,
    ),
    "registration-late": Message(
        "pendaftaran ditutup {found}, sesudah acara selesai ({ends}); periksa “until”",
        "registration closes on {found}, after the event has ended ({ends}); check “until”",
    ),
    "session-outside": Message(
        "sesi “{session}” ({found}) berada di luar waktu acara ({starts} sampai {ends})",
        "the session “{session}” ({found}) lies outside the event ({starts} to {ends})",
    ),
    "session-ends-early": Message(
        "sesi “{session}” selesai {found}, sebelum mulai ({starts})",
        "the session “{session}” ends on {found}, before it starts ({starts})",
    ),
    "session-unknown": Message(
        "tidak ada sesi “{found}” dalam “sessions”; mungkin: {near}",
        "there is no session “{found}” in “sessions”; perhaps: {near}",
    ),
    "series-number-twice": Message(
        "nomor {found} dalam seri “{series}” sudah dipakai {other}",
        "number {found} of the series “{series}” is taken by {other}",
    ),
    "recap-other-series": Message(
        "liputan ini menyebut seri “{found}”, sedangkan acaranya termasuk seri “{series}”; hapus baris “series”, cukup “event”",
        "this recap names the series “{found}”, but its event belongs to “{series}”; delete the line “series”, “event” is enough",
    ),
    "figure-without-source": Message(
        "“{field}” adalah angka, dan angka perlu sumber; tambahkan sources, misalnya sources: [{{title: Daftar hadir}}]",
        "“{field}” is a figure, and a figure needs a source; add sources, like sources: [{{title: Attendance list}}]",
    ),
    "relation-circle": Message(
        "“{field}” menunjuk kembali ke berkas ini ({found}); sebut penggantinya, atau hapus baris ini",
        "“{field}” leads back to this file ({found}); name what came after it, or delete the line",
    ),
    "agreement-renewed-early": Message(
        "penggantinya ({found}) ditandatangani {renewed}, sebelum kerja sama ini ({signed}); periksa kedua tanggalnya",
        "what renewed it ({found}) was signed on {renewed}, before this one ({signed}); check both dates",
    ),
    "recap-early": Message(
        "liputan bertanggal {found} mendahului acaranya ({starts})",
        "the recap is dated {found}, before its event ({starts})",
    ),
    # Names of other files.
    "topic-unknown": Message(
        "topik “{found}” tidak ada di content/topics.yaml; maksudnya {near}? Topik baru: tambahkan satu baris di sana",
        "the topic “{found}” is not in content/topics.yaml; is {near} meant? A new topic: add a line there",
    ),
    "relation-unknown": Message(
        "“{field}” menyebut “{found}”, tetapi content/{folder}/{found}.md tidak ada; maksudnya {near}?",
        "“{field}” names “{found}”, but there is no content/{folder}/{found}.md; is {near} meant?",
    ),
    "link-target": Message(
        "tautan ke “{found}” tidak menemukan berkasnya; yang mirip: {near}",
        "the link to “{found}” finds no such file; a similar one: {near}",
    ),
    "link-not-shown": Message(
        "tautan ke “{found}” baru berfungsi setelah halaman itu terbit; sampai saat itu tampil sebagai teks biasa",
        "the link to “{found}” works once that page is published; until then it is shown as plain text",
        WARNING,
    ),
    "picture-missing": Message(
        "gambar “{found}” tidak ada di content/: salin ke sana, atau tulis nama yang benar; yang mirip: {near}",
        "there is no picture “{found}” in content/: copy it there, or write the right name; a similar one: {near}",
    ),
    "picture-unreadable": Message(
        "gambar ini tidak terbaca; simpan ulang sebagai JPEG, PNG, atau WebP",
        "this picture cannot be read; save it again as JPEG, PNG or WebP",
    ),
    "image-alt-missing": Message(
        "gambar utama belum punya keterangan untuk pembaca tunanetra; tambahkan image-alt: apa yang terlihat di gambar",
        "the main picture has no description for blind readers; add image-alt: what it shows",
    ),
    "address-taken": Message(
        "alamat {found} sudah dipakai {other}; ganti nama berkas atau slug salah satunya",
        "the address {found} is taken by {other}; change the file name or the slug of one of them",
    ),
    "address-of-list": Message(
        "alamat {found} dipakai halaman daftar atau berkas situs ini; ganti nama berkas, slug, atau aliasnya",
        "the address {found} belongs to a list or a file of this site; change the file name, the slug or the alias",
    ),
    "address-changed": Message(
        "alamat lama berkas ini, {found}, sudah terbit dan akan hilang; tulis alamat itu di aliases supaya pembacanya diantar ke sini",
        "this file's old address, {found}, was published and would be lost; write it into aliases, so that its readers are led here",
    ),
    "address-moved": Message(
        "berkas ini tampaknya content/{before} dengan nama baru, padahal alamat lamanya, {found}, sudah terbit dan akan hilang; kalau memang begitu, tulis alamat itu di aliases; kalau bukan, kembalikan berkas yang lama",
        "this file seems to be content/{before} under a new name, but its old address, {found}, was published and would be lost; if so, write it into aliases; if not, bring the old file back",
    ),
    "address-lost": Message(
        "berkas ini tidak ada lagi, padahal alamatnya, {found}, sudah terbit; kembalikan berkasnya, lalu tulis withdrawn: dan withdrawn-reason: kalau isinya ditarik, atau tulis alamat itu di aliases berkas penggantinya",
        "this file is gone, but its address, {found}, was published; bring the file back, with withdrawn: and withdrawn-reason: if its text was withdrawn, or write that address into the aliases of the file that took its place",
    ),
    "address-unpublished": Message(
        "{found} sudah terbit, dan “{by}” menghilangkannya; hapus baris itu, atau kalau isinya ditarik, gantilah dengan withdrawn: dan withdrawn-reason:",
        "{found} was published, and “{by}” takes it away; delete that line, or, if the text was withdrawn, write withdrawn: and withdrawn-reason: instead",
    ),
    "address-feed-lost": Message(
        "umpan atau berkas data {found} sudah terbit dan tidak ada lagi; kembalikan tulisan terakhirnya, atau hapus baris ini kalau memang harus hilang",
        "the feed or data file {found} was published and is there no more; bring back the last of its posts, or delete this line if it must go",
    ),
    "addresses-line": Message(
        "“{found}” bukan alamat dengan tanggal dan berkasnya; hapus baris ini (git: tanda gabungan <<<<, ====, >>>>), selebihnya biarkan",
        "“{found}” is no address with its day and its file; delete this line (git: a merge's <<<<, ====, >>>>) and leave the others",
    ),
    "withdrawn-ahead": Message(
        "“withdrawn” ({found}) masih di masa depan; tulis hari tulisan ini ditarik",
        "“withdrawn” ({found}) lies in the future; write the day on which this was withdrawn",
    ),
    "withdrawn-reason-missing": Message(
        "pembaca yang datang ke alamat ini perlu tahu mengapa tulisannya ditarik; tambahkan withdrawn-reason: dalam bahasa halaman ini",
        "whoever comes to this address must learn why the text was withdrawn; add withdrawn-reason: in the language of this page",
    ),
    "withdrawn-alone": Message(
        "withdrawn-reason tanpa withdrawn tidak menarik apa pun; tambahkan harinya, misalnya withdrawn: {today}, atau hapus baris ini",
        "withdrawn-reason without withdrawn withdraws nothing; add the day, like withdrawn: {today}, or delete this line",
    ),
    "link-withdrawn": Message(
        "tautan ke “{found}” menuju tulisan yang sudah ditarik, jadi tampil sebagai teks biasa; hapus, atau tautkan yang lain",
        "the link to “{found}” leads to a text that was withdrawn, so it is shown as plain text; delete it, or link to another",
        WARNING,
    ),
    "name-spelled-twice": Message(
        "“{found}” dan “{other}” menjadi alamat yang sama; tulis namanya dengan satu ejaan di semua berkas",
        "“{found}” and “{other}” become the same address; spell the name in one way in all files",
    ),
    "authors-as-one": Message(
        "“{found}” dibaca sebagai satu nama; untuk beberapa penulis tulis [Sari Pertiwi, Budi Santoso]",
        "“{found}” is read as one name; for several authors write [Sari Pertiwi, Budi Santoso]",
        WARNING,
    ),
    "author-degree": Message(
        '“{found}” dibaca sebagai orang; gelar ditulis di dalam kutip bersama namanya: ["Sari Pertiwi, S.Kom.", Budi Santoso]',
        '“{found}” is read as a person; write a degree within quotes with its name: ["Sari Pertiwi, S.Kom.", Budi Santoso]',
        WARNING,
    ),
    "words-marked": Message(
        "isian `{field}` tampil persis seperti ditulis, juga “{found}”; tulis {instead}",
        "`{field}` is shown exactly as it is written, “{found}” too; write {instead}",
        WARNING,
    ),
    "header-note": Message(
        "“{found}” tidak akan tampil: # sesudah spasi berarti catatan; bila itu bagian dari `{field}`, tulis semuanya di antara tanda kutip",
        "“{found}” is not shown: # behind a space begins a note; if it belongs to `{field}`, put all of it in quotes",
        WARNING,
    ),
    "body-empty": Message(
        "di bawah kepala belum ada tulisan",
        "there is no text below the header",
        WARNING,
    ),
    "picture-large": Message(
        "gambar {found} piksel, {weight} kB, terlalu berat untuk pembaca dengan ponsel; kecilkan menjadi lebar 1600 piksel",
        "the picture, {found} pixels and {weight} kB, is too heavy for readers on phones; make it 1600 pixels wide",
        WARNING,
    ),
    # What could be better.
    "headline-long": Message(
        "judul ini {found} huruf; lebih dari {most} terpotong di ponsel, mesin pencari, dan kartu. Pendekkan, sisanya untuk summary",
        "this headline has {found} letters; beyond {most} it is cut off on phones, in search and on cards. Shorten it, the rest is for the summary",
        WARNING,
    ),
    "headline-capitals": Message(
        "judul “{found}” Ditulis Seperti Ini atau dengan huruf besar semua; tulis seperti kalimat: huruf besar di awal dan pada nama saja",
        "the headline “{found}” is Written Like This or in capitals; write it like a sentence: a capital at its beginning and in names alone",
        WARNING,
    ),
    "title-twice": Message(
        "judul “{found}” sudah dipakai {other}; pembaca daftar tidak dapat membedakannya, tambahkan tahun atau tempatnya",
        "the title “{found}” is that of {other} too; nobody can tell them apart in a list, add the year or the place",
        WARNING,
    ),
    "topic-none": Message(
        "tulisan ini belum punya topik, sehingga hanya ditemukan lewat tanggalnya; tambahkan misalnya topics: [{example}]",
        "this post has no topic, so it is found by its date alone; add for example topics: [{example}]",
        WARNING,
    ),
    "event-without-recap": Message(
        "acara ini berlangsung {found} dan belum ada liputannya; tulis berkas di content/recaps/ dengan event: {key}",
        "this event took place on {found} and has no recap yet; write a file in content/recaps/ with event: {key}",
        WARNING,
    ),
    # library.yaml and topics.yaml.
    "settings-missing": Message(
        "{found} tidak ada; situs memerlukannya untuk nama dan kontak perpustakaan",
        "{found} is missing; the site needs it for the name and the contacts of the library",
    ),
    "settings-yaml": Message(
        "baris ini tidak terbaca ({found}); periksa titik dua, tanda kutip, dan spasi di awal baris",
        "this line cannot be read ({found}); check colons, quotes and the spaces at its beginning",
    ),
    "settings-field-missing": Message(
        "isian “{field}” belum ada",
        "the field “{field}” is missing",
    ),
    "settings-value": Message(
        "nilai “{field}” tidak sesuai bentuknya; bandingkan dengan contoh di docs/writing.md",
        "the value of “{field}” does not have the right shape; compare it with the example in docs/writing.md",
    ),
    "settings-time-zone": Message(
        "zona waktu “{found}” tidak dikenal; tulis nama IANA seperti Asia/Jakarta",
        "the time zone “{found}” is not known; write an IANA name like Asia/Jakarta",
    ),
    "settings-authority": Message(
        "tag-authority “{found}” harus berupa nama domain, koma, dan tahun: library.example.ac.id,2017",
        "tag-authority “{found}” must be a domain, a comma and a year: library.example.ac.id,2017",
    ),
    "settings-topic": Message(
        "topik “{found}” menjadi alamat: huruf kecil, angka, dan tanda hubung, seperti {better}",
        "the topic “{found}” becomes an address: small letters, digits and dashes, like {better}",
    ),
    "settings-topic-name": Message(
        "topik “{found}” belum punya nama dalam bahasa {language}",
        "the topic “{found}” has no name in the language {language}",
    ),
    "settings-topic-twice": Message(
        "nama Inggris “{found}” sudah dipakai topik {first}; setiap topik punya nama sendiri",
        "the English name “{found}” is the topic {first}'s already; every topic has its own",
    ),
    "settings-footer": Message(
        "footer menyebut halaman “{found}”, yang tidak ada di content/pages/; yang mirip: {near}",
        "footer names the page “{found}”, which is not in content/pages/; a similar one: {near}",
    ),
    "settings-mail": Message(
        "{field} di bawah mail adalah alamat surel atau alamat web, bukan “{found}”",
        "{field} below mail is an e-mail address or a web address, not “{found}”",
    ),
    "settings-one-click": Message(
        "one-click di bawah mail dimulai dengan https:// dan memuat {{address}} satu kali, bukan “{found}”",
        "one-click below mail begins with https:// and holds {{address}} once, not “{found}”",
    ),
    "settings-hub": Message(
        "hub “{found}” bukan alamat web; tulis lengkap, seperti https://hub.example/",
        "hub “{found}” is no web address; write it in full, like https://hub.example/",
    ),
    "settings-hours": Message(
        "hours “{found}” bukan jam buka; tulis hari (Mo Tu We Th Fr Sa Su) lalu jamnya, seperti Mo-Fr 08:00-16:00",
        "hours “{found}” are no opening hours; write days (Mo Tu We Th Fr Sa Su) and then times, like Mo-Fr 08:00-16:00",
    ),
    "settings-hours-as-of": Message(
        "hours-as-of “{found}”: tulis kapan jam buka terakhir diperiksa, seperti 2026-11",
        "hours-as-of “{found}”: write when the opening hours were last checked, like 2026-11",
    ),
    "settings-retired-feed": Message(
        "retired-feeds ({found}): tulis nama umpan seperti di alamatnya dan hari berakhirnya, seperti feed: topics/donasi, ended: 2026-11-01",
        "retired-feeds ({found}): write the feed's name as in its address and the day it ended, like feed: topics/donasi, ended: 2026-11-01",
    ),
    "settings-retired-feed-lives": Message(
        "umpan “{found}” disebut sudah berakhir di retired-feeds, padahal masih ada; hapus barisnya",
        "retired-feeds says that the feed “{found}” has ended, but it still exists; delete the line",
    ),
    "settings-retired-feed-instead": Message(
        "retired-feeds menunjuk ke umpan “{found}”, yang tidak ada; yang mirip: {near}",
        "retired-feeds leads to the feed “{found}”, which does not exist; a similar one: {near}",
    ),
    # markup: the body
    "body-control-character": Message(
        "baris ini berisi karakter tak terlihat ({found}), biasanya terbawa dari Word atau PDF; karakter itu dibuang, hapus juga dari berkas",
        "this line has invisible characters ({found}), usually brought along from Word or a PDF; they are left out, delete them from the file too",
        WARNING,
    ),
    "body-unreadable": Message(
        "isi berkas ini tidak dapat diubah menjadi halaman ({found}), biasanya karena daftar atau kutipan terlalu bertingkat; sederhanakan susunannya",
        "the text of this file cannot be made into a page ({found}), usually because lists or quotations are nested too deeply; make it simpler",
    ),
    "paragraph-crowded": Message(
        "paragraf ini terlalu panjang untuk diolah dan ditampilkan apa adanya; pisahkan menjadi beberapa paragraf dengan baris kosong",
        "this paragraph is too long to be formatted and is shown as written; part it with empty lines",
        WARNING,
    ),
    "word-leftovers": Message(
        "ada sisa format Word ({found}) mulai baris ini (jumlah baris: {lines}); sisa itu dibersihkan, sebaiknya tempelkan sebagai teks polos (Ctrl+Shift+V)",
        "Word's formatting ({found}) is left over from this line on (lines: {lines}); it is cleaned away, better paste as plain text (Ctrl+Shift+V)",
        WARNING,
    ),
    "html-removed": Message(
        "{found} tidak boleh ada di isi tulisan dan dibuang beserta isinya; hapus, lalu tulis sebagai teks, tautan, atau gambar",
        "{found} must not stand in a text and is taken out with all that is in it; delete it, and write text, a link or a picture instead",
    ),
    "html-unknown": Message(
        "{found} bukan tag HTML; jika yang dimaksud tanda kurung sudut, tulis &lt; sebagai ganti < dan &gt; sebagai ganti >",
        "{found} is no HTML tag; if angle brackets are meant, write &lt; for < and &gt; for >",
    ),
    "html-unwrapped": Message(
        "tag {found} tidak dipakai di situs ini; isinya tetap tampil, hapus tagnya dan tulis dengan Markdown",
        "the tag {found} is not used on this site; its words stay, delete the tag and write Markdown",
        WARNING,
    ),
    "html-unclosed": Message(
        "tag {found} dibuka di baris ini tetapi tidak pernah ditutup; tambahkan {expected}",
        "the tag {found} is opened on this line and never closed; add {expected}",
        WARNING,
    ),
    "lang-tag": Message(
        "“{found}” bukan kode bahasa, jadi diabaikan; tulis kode bahasa seperti {expected}",
        "“{found}” is no language code and is left out; write a code of a language, like {expected}",
        WARNING,
    ),
    "heading-one": Message(
        "judul “{found}” bertingkat satu (#), padahal itu milik judul halaman, jadi diturunkan; mulai subjudul dengan ##",
        "the heading “{found}” is of level one (#), which belongs to the page's title, so it is lowered; start headings at ##",
        WARNING,
    ),
    "heading-level": Message(
        "subjudul “{text}” melompati satu tingkat; tulis {expected}, bukan {found}",
        "the heading “{text}” skips a level; write {expected}, not {found}",
        WARNING,
    ),
    "heading-space": Message(
        "tidak ada spasi di antara {signs} dan “{found}”, sehingga program lain tidak menganggapnya subjudul; tulis {signs} {found}",
        "there is no space between {signs} and “{found}”, so other programs take it for no heading; write {signs} {found}",
        WARNING,
    ),
    "heading-empty": Message(
        "subjudul ini kosong, jadi tidak ditampilkan; tulis kata-katanya atau hapus barisnya",
        "this heading is empty and is not shown; write its words or delete the line",
        WARNING,
    ),
    "heading-capitals": Message(
        "subjudul “{found}” ditulis dengan huruf besar semua; tulis seperti kalimat biasa: huruf besar di awal dan pada nama",
        "the heading “{found}” is written in capitals; write it like a sentence: a capital at its beginning and in names",
        WARNING,
    ),
    "code-indented": Message(
        "“{found}” tampil sebagai kode komputer karena menjorok empat spasi; hapus spasi di depannya, atau apit kode dengan baris ```",
        "“{found}” is shown as computer code because it is indented by four spaces; delete the spaces before it, or put code between lines of ```",
        WARNING,
    ),
    "table-line": Message(
        "tabel “{found}” tampil sebagai teks dengan garis tegak; di bawah baris kepalanya tulis {expected}",
        "the table “{found}” is shown as text with bars; below its first row write {expected}",
    ),
    "table-tabs": Message(
        "baris ini dipisah dengan Tab, seperti disalin dari Excel, dan akan tampil menyambung; tulis sebagai tabel: | {found} | … |",
        "this line is parted by tabs, as it was copied from Excel, and would be shown in one go; write it as a table: | {found} | … |",
        WARNING,
    ),
    "table-bars": Message(
        "baris “{found}” tampil dengan garis tegaknya; bila itu tabel, tulis di bawahnya {expected}",
        "the line “{found}” is shown with its bars; if it is a table, write below it {expected}",
        WARNING,
    ),
    "table-parted": Message(
        "baris-baris tabel “{found}” terpisah oleh baris kosong, jadi tampil sebagai teks; hapus baris kosongnya",
        "empty lines part the rows of the table “{found}”, so it is shown as text; delete those lines",
        WARNING,
    ),
    "list-sign": Message(
        "daftar yang diawali “{found}” akan tampil menyambung; awali setiap butir dengan {sign} dan spasi",
        "a list that begins with “{found}” would be shown in one go; begin each line with {sign} and a space",
        WARNING,
    ),
    "list-year": Message(
        "baris yang diawali “{found}” menjadi daftar bernomor; bila itu tahun atau bilangan, tulis garis miring terbalik di depan titiknya",
        "a line that begins with “{found}” becomes a numbered list; if that is a year or a figure, write a backslash before the full stop",
        WARNING,
    ),
    "heading-hash": Message(
        "“#{found}” tampil dengan tanda pagarnya; bila itu subjudul, tulis ## {found}",
        "“#{found}” is shown with its sign; if it is a heading, write ## {found}",
        WARNING,
    ),
    "heading-indent": Message(
        "“{found}” tampil dengan tanda pagarnya, karena diawali spasi; hapus spasi di awal baris",
        "“{found}” is shown with its signs, since a space stands before it; take that space away",
        WARNING,
    ),
    "rule-room": Message(
        "garis tepat di bawah teks menjadikan “{found}” sebuah subjudul; tulis baris kosong di antaranya",
        "a line of dashes right below a text makes a heading of “{found}”; write an empty line between them",
        WARNING,
    ),
    "mark-shown": Message(
        "“{found}” tampil dengan tanda-tandanya; tulis {expected}",
        "“{found}” is shown with its signs; write {expected}",
        WARNING,
    ),
    "mark-open": Message(
        "tanda {sign} di “{found}” tidak punya pasangan, jadi akan tampil; tutup, atau hapus",
        "the sign {sign} in “{found}” has no second one, so it is shown; close it, or take it away",
        WARNING,
    ),
    "mark-gone": Message(
        "bintang di “{found}” akan hilang dan angka di antaranya menjadi miring; tulis {expected}",
        "the stars in “{found}” would be gone, and the figure between them cursive; write {expected}",
        WARNING,
    ),
    "fence-open": Message(
        "{found} ini tidak pernah ditutup, jadi tampil sebagai teks; tutup dengan {found} di baris sendiri, atau hapus",
        "this {found} is never closed, so it is shown as text; close it with {found} on a line of its own, or delete it",
        WARNING,
    ),
    "link-signs": Message(
        "“{found}” tampil dengan kurungnya; tulis {expected}",
        "“{found}” is shown with its brackets; write {expected}",
        WARNING,
    ),
    "link-undefined": Message(
        "“{found}” tampil dengan kurungnya, karena alamat untuk nama itu tidak ada; tulis {expected} dengan alamatnya",
        "“{found}” is shown with its brackets, since the name has no address; write {expected} with the address",
        WARNING,
    ),
    "aside-title": Message(
        "judul kotak “{found}” tidak akan tampil tanpa tanda kutip; tulis {expected}",
        "the title “{found}” of this box is not shown without its quotes; write {expected}",
        WARNING,
    ),
    "aside-empty": Message(
        "“{found}” berada di luar kotak di atasnya; awali dengan empat spasi",
        "“{found}” stands outside the box above it; begin the line with four spaces",
        WARNING,
    ),
    "text-lost": Message(
        "baris “{found}” tidak akan tampil: begini ditulis arti sebuah singkatan atau tautan, dan tulisan ini tidak memakainya",
        "the line “{found}” is not shown: it has the shape of what explains a short form or a link, and the text uses neither",
        WARNING,
    ),
    "link-space": Message(
        "“{found}” akan tampil dengan kurungnya; hapus spasi di antara ] dan (",
        "“{found}” would be shown with its brackets; take away the space between ] and (",
        WARNING,
    ),
    "table-room": Message(
        "tabel perlu baris kosong di atas dan di bawahnya; tulis baris kosong sebelum “{found}”",
        "a table needs an empty line above and below it; write one before “{found}”",
    ),
    "table-cells-more": Message(
        "baris tabel ini berisi {found} sel, padahal kepalanya {expected}; sel yang lebih tidak akan tampil",
        "this row of the table has {found} cells and its head {expected}; those too many would not be shown",
    ),
    "table-cells-fewer": Message(
        "baris tabel ini berisi {found} sel, padahal kepalanya {expected}; tambahkan | untuk sel yang kosong",
        "this row of the table has {found} cells and its head {expected}; add | for cells that are empty",
        WARNING,
    ),
    "alt-short": Message(
        "keterangan gambar “{found}” terlalu pendek untuk pembaca tunanetra; tulis siapa melakukan apa, di mana",
        "the description “{found}” is too short for blind readers; write who does what, and where",
        WARNING,
    ),
    "link-text": Message(
        "teks tautan “{found}” tidak bermakna jika dibaca sendiri; sebut tujuannya, misalnya “program Hari Literasi”",
        "the link text “{found}” means nothing when read alone; name where it leads, like “the programme of Literacy Day”",
        WARNING,
    ),
    "alt-missing": Message(
        "gambar “{found}” belum punya keterangan untuk pembaca tunanetra; tulis apa yang terlihat: ![Mahasiswa membaca di ruang baca]({found}), atau tandai sebagai hiasan: ![]({found}){{.decorative}}",
        "the picture “{found}” has no description for blind readers; write what it shows: ![Students reading in the reading room]({found}), or mark it as decoration: ![]({found}){{.decorative}}",
    ),
    "alt-file-name": Message(
        "keterangan gambar “{found}” hanyalah nama berkas; tulis apa yang terlihat di gambar",
        "the description “{found}” is only a file name; write what the picture shows",
        WARNING,
    ),
    "image-remote": Message(
        "gambar {found} berada di situs lain; unduh ke content/photos/, lalu tulis photos/nama-gambar.jpg",
        "the picture {found} is on another site; download it into content/photos/ and write photos/name-of-picture.jpg",
    ),
    "image-data": Message(
        "gambar ini ditempelkan sebagai data di dalam teks; simpan ke content/photos/, lalu tulis photos/nama-gambar.jpg",
        "this picture is pasted into the text as data; save it in content/photos/ and write photos/name-of-picture.jpg",
    ),
    "image-address": Message(
        "“{found}” bukan berkas gambar di content/; tulis misalnya photos/nama-gambar.jpg",
        "“{found}” is no picture file in content/; write for example photos/name-of-picture.jpg",
    ),
    "link-outside-content": Message(
        "“{found}” menunjuk ke luar folder content/; tulis path di dalamnya, misalnya /news/2017/grand-launching.md",
        "“{found}” leads out of the folder content/; write a path within it, like /news/2017/grand-launching.md",
    ),
    "link-by-address": Message(
        "tautan “{found}” memakai alamat halaman, yang putus jika halaman itu berganti alamat; tulis path berkasnya, {expected}",
        "the link “{found}” names a page's address, which breaks when the page moves; write the path of its file, {expected}",
        WARNING,
    ),
    "link-full-address": Message(
        "tautan “{found}” menyebut alamat lengkap situs ini, yang putus jika situsnya pindah; tulis {expected}",
        "the link “{found}” is a full address of this site, which breaks when the site moves; write {expected}",
        WARNING,
    ),
    "link-address-unknown": Message(
        "tidak ada halaman di alamat “{found}”; maksudnya {expected}?",
        "no page has the address “{found}”; is {expected} meant?",
    ),
    "link-empty": Message(
        "tautan ini tidak punya alamat; tulis alamat di antara tanda kurung: [teks](https://…) atau [teks](/news/2017/grand-launching.md)",
        "this link has no address; write one between the brackets: [text](https://…) or [text](/news/2017/grand-launching.md)",
    ),
    "link-incomplete": Message(
        "alamat “{found}” belum lengkap; tulis {expected}",
        "the address “{found}” is not complete; write {expected}",
    ),
    "link-relative": Message(
        "“{found}” bukan berkas dan bukan alamat lengkap; tulis path berkas seperti ../2016/nama.md, atau alamat yang diawali https://",
        "“{found}” is neither a file nor a complete address; write the path of a file like ../2016/name.md, or an address that starts with https://",
    ),
    "link-placeholder": Message(
        "“{found}” tidak dikenal di situs ini; tulis path berkasnya, misalnya /news/2017/grand-launching.md",
        "“{found}” is not known on this site; write the path of a file, like /news/2017/grand-launching.md",
    ),
    "link-scheme": Message(
        "tautan “{found}” ({scheme}:) tidak dapat dibuka pembaca dan dibuang; pakai https://, mailto:, tel:, atau path berkas di content/",
        "the link “{found}” ({scheme}:) cannot be opened by readers and is taken out; use https://, mailto:, tel: or the path of a file in content/",
    ),
    "link-backslash": Message(
        "path “{found}” memakai garis miring terbalik; tulis {expected}",
        "the path “{found}” is written with backslashes; write {expected}",
        WARNING,
    ),
    "link-anchor-missing": Message(
        "tautan “{found}” tidak menemukan tempatnya di halaman ini; yang ada: {expected}",
        "the link “{found}” finds no such place on this page; there are: {expected}",
        WARNING,
    ),
    "footnote-missing": Message(
        "catatan kaki [^{found}] disebut di sini tetapi tidak ada; tambahkan baris [^{found}]: isi catatannya",
        "the footnote [^{found}] is named here but does not exist; add a line [^{found}]: with its words",
        WARNING,
    ),
    "video-iframe": Message(
        "kode sematan {found} diganti kartu tautan agar halaman tidak memuat situs lain; tulis saja alamatnya di baris sendiri: {expected}",
        "the embedded {found} player is replaced with a link card, so that the page loads no other site; write only its address on a line of its own: {expected}",
        WARNING,
    ),
    # importing: posts of other sites, and Word files
    "import-address": Message(
        "alamat lama “{found}” tidak dapat menjadi alias, karena bukan alamat di situs ini; tulis seperti /2017/01/02/peresmian.html",
        "the old address “{found}” cannot become an alias, because it is no address on this site; write it like /2017/01/02/opening.html",
        WARNING,
    ),
    "import-alt": Message(
        "gambar “{found}” tidak punya keterangan untuk pembaca tunanetra (sesudah: {near}); tulis apa yang terlihat",
        "the picture “{found}” has no description for blind readers (after: {near}); write what it shows",
        WARNING,
    ),
    "import-code": Message(
        "“{found}” adalah perintah program lama dan tertinggal sebagai tulisan; ganti dengan Markdown",
        "“{found}” is a command to the old program and stays as text; replace it with Markdown",
        WARNING,
    ),
    "import-date-missing": Message(
        "tulisan ini tidak bertanggal, baik di kepala maupun di nama berkas, jadi tidak ditulis; tambahkan date: 2025-01-31",
        "this post has no date, neither in its header nor in its file name, and is not written; add date: 2025-01-31",
    ),
    "import-field": Message(
        "isian “{field}” ({found}) tidak punya tempat di sini; dicatat di kepala berkas yang baru kalau berarti",
        "the field “{field}” ({found}) has no place here; it is noted in the header of the new file where it means something",
        WARNING,
    ),
    "import-language": Message(
        "bahasa “{found}” tidak ada di situs ini; yang ada id dan en",
        "the language “{found}” is none of this site; there are id and en",
    ),
    "import-link": Message(
        "“{found}” tidak ikut diimpor, jadi tautannya mengarah ke situs lama: {old}",
        "“{found}” is not among what is imported, so the link leads to the old site: {old}",
        WARNING,
    ),
    "import-not-markdown": Message(
        "tulisan {found} tidak diimpor, hanya Markdown; ubah dahulu dengan program lain",
        "posts in {found} are not imported, Markdown alone is; convert them with another program first",
        WARNING,
    ),
    "import-picture-missing": Message(
        "gambar utama “{found}” tidak ada di folder yang diimpor, jadi tidak ikut",
        "the main picture “{found}” is not in the folder that is imported, and does not come along",
        WARNING,
    ),
    "import-picture-remote": Message(
        "gambar {found} berada di situs lain, jadi menjadi tautan; unduh ke content/photos/ kalau boleh",
        "the picture {found} is on another site, so it becomes a link; download it into content/photos/ if you may",
        WARNING,
    ),
    "import-settings": Message(
        "pengaturan situs lama tidak terbaca, jadi alamat lamanya tidak lengkap; perbaiki berkas ini",
        "the settings of the old site cannot be read, so old addresses are not complete; repair this file",
        WARNING,
    ),
    "import-summary": Message(
        "tidak ada ringkasan; diambil dari awal tulisan, periksa dan tulis sendiri kalau perlu",
        "there is no summary; it is taken from the beginning of the text, look at it and write your own",
        WARNING,
    ),
    "import-taken": Message(
        "tulisan ini menjadi {found}, yang sudah dipakai tulisan lain ({other}); beri slug lain di kepalanya",
        "this post becomes {found}, where another one stands ({other}); give it another slug in its header",
    ),
    "import-today": Message(
        "berkas tidak menyebut tanggal terbit; diisi hari ini, gantilah",
        "the file names no day of publication; it gets today, change that",
        WARNING,
    ),
    "import-toml": Message(
        "kepala TOML tidak terbaca ({found}); perbaiki, dan tutup dengan baris +++",
        "the TOML header cannot be read ({found}); correct it, and close it with a line +++",
    ),
    "import-words": Message(
        "“{found}” bukan topik di content/topics.yaml, jadi hanya dicatat; tambahkan di sana kalau perlu, lalu pakai",
        "“{found}” is no topic of content/topics.yaml, so it is only noted; add it there if it should be one, then use it",
        WARNING,
    ),
    "import-word-comment": Message(
        "komentar {author} pada “{near}” tidak ikut: {found}",
        "the comment of {author} on “{near}” does not come along: {found}",
        WARNING,
    ),
    "import-word-deleted": Message(
        "perubahan yang dilacak: “{found}” dihapus oleh {author}, jadi tidak ikut",
        "tracked change: “{found}” was deleted by {author}, and does not come along",
        WARNING,
    ),
    "import-word-inserted": Message(
        "perubahan yang dilacak: “{found}” disisipkan oleh {author}, dan ikut",
        "tracked change: “{found}” was inserted by {author}, and comes along",
        WARNING,
    ),
    "import-word-lost": Message(
        "kata “{found}” tidak sampai ke tulisan; tempatnya di: {near}",
        "the words “{found}” did not reach the post; they stand in: {near}",
        WARNING,
    ),
    "import-word-margin": Message(
        "kepala atau kaki halaman tidak ikut: {found}",
        "the page's header or footer does not come along: {found}",
        WARNING,
    ),
    "import-word-object": Message(
        "bagan, diagram, atau objek sesudah “{near}” tidak ikut; simpan sebagai gambar lalu sisipkan",
        "a chart, a diagram or an object after “{near}” does not come along; save it as a picture and insert that",
        WARNING,
    ),
    "import-word-old": Message(
        "“{found}” adalah berkas Word lama atau bersandi; buka di Word, hapus sandinya, dan simpan sebagai .docx",
        "“{found}” is an old Word file or has a password; open it in Word, take the password off, and save it as .docx",
    ),
    "import-word-picture": Message(
        "gambar sesudah “{near}” tidak terbaca oleh peramban (misalnya EMF), jadi tidak ikut; simpan sebagai PNG atau JPEG",
        "the picture after “{near}” is in a format that no browser reads (like EMF), and does not come along; save it as PNG or JPEG",
        WARNING,
    ),
    "import-word-title": Message(
        "tidak ada judul (gaya Title atau Heading); dipakai nama berkas: {found}",
        "there is no title (style Title or Heading); the name of the file is used: {found}",
        WARNING,
    ),
    "import-word-unreadable": Message(
        "berkas ini bukan .docx yang utuh ({found}); buka di Word atau LibreOffice, dan simpan sebagai .docx",
        "this file is no sound .docx ({found}); open it in Word or LibreOffice and save it as .docx",
    ),
    # international: the lists that offices keep in a spreadsheet
    "sheet-unreadable": Message(
        "daftar ini tidak terbaca ({found}); buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx atau CSV UTF-8",
        "this list cannot be read ({found}); open it in Excel or LibreOffice and save it as .xlsx or CSV UTF-8",
    ),
    "sheet-headings": Message(
        "tidak ada baris judul kolom; perlu kolom Mitra dan paling sedikit satu kolom lain, misalnya Ditandatangani. Templat: ./inv import agreements templat.xlsx --template",
        "there is no row of headings; a column Partner and at least one other are needed, for example Signed. A template: ./inv import agreements template.xlsx --template",
    ),
    "sheet-heading-near": Message(
        "judul kolom “{found}” tidak dikenal; maksudnya “{near}”? Perbaiki ejaannya, atau sembunyikan kolomnya kalau tidak perlu diimpor",
        "the heading “{found}” is not known; is “{near}” meant? Correct its spelling, or hide the column if it should not be imported",
    ),
    "sheet-heading-twice": Message(
        "kolom “{found}” dan “{other}” berarti hal yang sama; sembunyikan atau hapus salah satunya",
        "the columns “{found}” and “{other}” mean the same; hide or delete one of them",
    ),
    "sheet-formula": Message(
        "sel ini tidak berisi nilai, hanya {found}; buka berkasnya di Excel dan simpan, atau tulis nilainya",
        "this cell holds no value, only {found}; open the file in Excel and save it, or write the value",
    ),
    "sheet-serial": Message(
        "{found} adalah hitungan hari milik Excel, dan CSV tidak menyebut mulai dari kapan; simpan daftar ini sebagai .xlsx, atau tulis tanggalnya seperti 2019-12-09",
        "{found} is how Excel counts days, and a CSV file does not say from when; save the list as .xlsx, or write the date like 2019-12-09",
    ),
    "sheet-count": Message(
        "baris ini menyebut {count} mitra, tetapi “{field}” berisi {found}; tulis satu untuk tiap mitra, dipisahkan titik koma",
        "this row names {count} partners, but “{field}” holds {found}; write one for each partner, parted by semicolons",
    ),
    "sheet-contradiction": Message(
        "“{found}”, padahal baris {other} menulis “{before}” untuk mitra yang sama; samakan keduanya",
        "“{found}”, while row {other} says “{before}” of the same partner; make them agree",
    ),
    "sheet-row-twice": Message(
        "baris ini dan baris {other} adalah kerja sama yang sama ({found}); hapus salah satunya, atau bedakan lewat kolom Kunci",
        "this row and row {other} are the same agreement ({found}); delete one of them, or set them apart in the column Key",
    ),
    "sheet-key-other": Message(
        "tidak ada berkas “{found}”, tetapi {near} mencatat mitra dan tanggal yang sama; tulis kunci itu, atau kosongkan selnya",
        "there is no file “{found}”, but {near} records the same partner and day; write that key, or leave the cell empty",
    ),
    "sheet-agreement-several": Message(
        "beberapa berkas cocok dengan baris ini: {choices}; tulis salah satunya di kolom Kunci",
        "several files fit this row: {choices}; write one of them in the column Key",
    ),
    "sheet-agreement-near": Message(
        "baris ini menjadi berkas baru, padahal mitra ini sudah punya {near}; kalau itu kerja sama yang sama, tulis kuncinya di kolom Kunci",
        "this row becomes a new file, while this partner has {near} already; if that is the same agreement, write its key in the column Key",
        WARNING,
    ),
    "sheet-partner-near": Message(
        "“{found}” menjadi mitra baru, padahal ada {near} dengan nama yang mirip; kalau itu lembaga yang sama, tulis {near} di kolom ini",
        "“{found}” becomes a new partner, while there is {near} with much the same name; if that is the same institution, write {near} in this column",
        WARNING,
    ),
    "sheet-partner-type": Message(
        "“{found}” menjadi perguruan tinggi, karena daftar tidak menyebut jenis mitranya; kalau itu perusahaan, tulis Perusahaan di kolom Jenis mitra",
        "“{found}” becomes a university, because the list names no type of partner; if it is a company, write Company in the column Type of partner",
        WARNING,
    ),
    "sheet-partner-sum": Message(
        "“{found}” bukan nama lembaga; kalau ini baris jumlah, hapus baris ini dari daftar",
        "“{found}” is no name of an institution; if this is a row of sums, delete it from the list",
    ),
    "sheet-ends-term": Message(
        "“{found}” adalah jangka waktu, bukan tanggal berakhir; pindahkan ke kolom Jangka waktu",
        "“{found}” is a term and no day on which something ends; move it to the column Duration",
    ),
    "sheet-file-closed": Message(
        "content/{found} tidak dapat diubah, karena kepalanya tidak terbaca atau tidak diapit baris ---; perbaiki dahulu dengan bantuan ./inv check",
        "content/{found} cannot be changed, because its header cannot be read or does not stand between --- lines; repair it first with the help of ./inv check",
    ),
}
