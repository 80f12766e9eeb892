"""What is said to whoever sends an edition by mail, in both languages."""

WORDS = {
    "id": {
        # Which edition
        "no-editions": "Belum ada edisi di content/editions/. Buat satu: {inv} new edisi",
        "none-complete": "Belum ada edisi yang hari-harinya sudah lewat. Sebut satu, misalnya: {inv} edition {key}",
        "none": "Tidak ada edisi “{wanted}”. Yang ada: {keys}",
        "several": "Ada {count} edisi yang cocok dengan “{wanted}”; tulis salah satu kuncinya: {keys}",
        "waiting": "Edisi ini belum terbit (draf, atau tanggalnya belum tiba): content/{path}",
        "site": "Alamat umum situs ditulis seperti https://news.example.ac.id, bukan {found} ({source})",
        "test-address": "--test adalah satu alamat surel, bukan {found}",
        "both": "Pakai --test atau --send, tidak keduanya.",
        "write": "{path} tidak dapat ditulis ({found}).",
        # What was made
        "edition": "{title} ({days})",
        "message": "  {language}  “{subject}”  {size}",
        "language-id": "bahasa Indonesia",
        "language-en": "bahasa Inggris",
        "look": "Lihat dahulu: {path}",
        "next": "Lalu kirim ke diri sendiri: {inv} edition {key} --test nama@example.ac.id",
        "blocked": "Belum dapat dikirim:",
        "notes": "Perlu dilihat:",
        "no-site": "Alamat situs belum disebut, jadi tautannya hanya jalan di komputer ini. Tulis “site: https://…” di {settings}, atau pakai --site",
        "broken": "Ada berkas yang bermasalah, jadi situs dan pesannya belum lengkap. Perbaiki dahulu: {inv} check",
        "no-leave": "content/library.yaml belum mengatakan bagaimana orang berhenti: tulis “leave: …” di bawah “mail:” (docs/mail.md)",
        "no-sender": "content/library.yaml belum mengatakan siapa pengirimnya: tulis “sender: …” di bawah “mail:” (docs/mail.md)",
        "bad-sender": "{found} bukan alamat surel pengirim yang sah; tulis “sender: …” di bawah “mail:” di content/library.yaml",
        "empty": "Tidak ada berita dan liputan pada hari-hari edisi ini",
        "untranslated": "Edisi ini belum ada dalam bahasa Inggris; yang membaca bahasa Inggris tidak dikirimi. Terjemahkan: {inv} new --en content/{path}",
        "posts-untranslated": "{count} tulisan edisi ini belum diterjemahkan, jadi tidak ada dalam pesan bahasa Inggris",
        "no-greeting": "Salam pembuka belum ditulis: content/{path}",
        "no-summary": "Ringkasan belum ditulis; ia muncul di belakang subjek dalam daftar pesan: content/{path}",
        "no-events": "Tidak ada acara mendatang",
        "not-over": "Hari-hari edisi ini baru lewat sesudah {day}; tulisan yang terbit sampai saat itu tidak ikut",
        "long-subject": "Subjeknya {count} huruf; ponsel menampilkan sekitar {most}. Tulis “subject: …” yang lebih pendek di content/{path}",
        "clipped": "Pesannya {size}; Gmail memotong yang lebih dari 102 KB",
        "heavy-picture": "Gambar {path} tidak ikut: surel hanya membawa JPEG, PNG, atau GIF sampai 200 KB",
        "problems": "{path} bermasalah, mungkin ada yang kurang dalam pesan: jalankan {inv} check",
        # Settings
        "settings-host": "Server surel belum diketahui: isi host, user, dan password di {path}, lalu ulangi. Berkas itu tidak ikut ke git.",
        "settings-yaml": "{path}: baris {line} tidak dapat dibaca; tulis seperti “host: smtp.example.ac.id”, dan kata sandi di antara tanda kutip tunggal: 'seperti ini'",
        "settings-unknown": "{path}: tidak ada isian “{field}”. Mungkin maksud Anda: {near}",
        "settings-number": "{path}: isi “{field}” bukan bilangan yang mungkin; tulis seperti 587 atau 0.5",
        "settings-shape": "{path}: “{field}” memuat satu nilai saja, pada baris yang sama",
        "settings-letters": "{path} tidak disimpan sebagai UTF-8. Buka di Notepad, pilih Simpan Sebagai, lalu Pengodean: UTF-8.",
        "settings-unread": "{path} tidak dapat dibaca ({found}).",
        "settings-security": "{path}: security adalah starttls, tls, atau none, bukan “{found}”",
        "settings-open": "{path}: security “none” hanya untuk server di komputer ini; surat dan kata sandi ke {host} akan terbaca di jalan",
        "settings-to": "Penerima belum diketahui: isi “to: …” di {path} dengan nama berkas alamat atau alamat milis, atau pakai --to",
        "ask-password": "Kata sandi untuk {user} di {host}: ",
        # Recipients
        "to-missing": "Berkas penerima {path} tidak ada.",
        "to-unread": "Berkas penerima {path} tidak dapat dibaca ({found}).",
        "to-excel": "{path} adalah berkas Excel. Buka di Excel, lalu Simpan Sebagai → CSV UTF-8, dan sebut berkas itu.",
        "to-quote": "{path}: tanda kutip di baris {found} tidak ditutup, jadi baris sesudahnya tidak terbaca. Tutup atau hapus, lalu ulangi.",
        "to-columns": "{path} bukan daftar alamat: baris pertamanya “{found}”. Satu alamat tiap baris, atau CSV dengan kolom “email”.",
        "to-list-address": "“{found}” bukan alamat surel dan bukan berkas.",
        "to-faults": "Baris di {path} yang tidak dipakai: {count}",
        "fault-address": "  baris {line}: “{found}” bukan alamat surel",
        "fault-language": "  baris {line}: bahasa “{found}” tidak dikenal; tulis id atau en",
        "fault-quote": "  baris {line}: tanda kutip di “{found}” tidak ditutup, jadi baris sesudahnya ikut tidak terbaca",
        "fault-twice": "  baris {line}: {found} sudah ada di atas",
        "more": "  … dan {count} lagi",
        "to-none": "Tidak ada alamat di {path}.",
        "recipients": "Penerima: {count} ({source})",
        "had": "Edisi ini sudah dikirim kepada {count} di antaranya ({moment}); mereka tidak dikirimi lagi.",
        "had-refused": "{count} alamat ditolak waktu itu, dan dilewati (--again: dicoba lagi).",
        "had-unknown": "{count} alamat belum pasti menerima karena sambungan putus pada saat itu; dilewati supaya tidak dua kali (--again: dikirimi lagi):",
        "no-language": "{count} penerima membaca bahasa yang belum ada dalam edisi ini; mereka dilewati, dan dikirimi kalau terjemahannya ada.",
        "nobody": "Tidak ada lagi yang perlu dikirimi.",
        "per-run": "Sekali jalan paling banyak {count} (per-run); sisanya pada perintah berikutnya.",
        # Sending
        "to-send": "  {count} × {language}: “{subject}”",
        "from": "Dari {sender}, lewat {host}.",
        "takes": "Perlu sekitar {time}; biarkan komputer menyala dan tersambung.",
        "question": "Kirim sekarang kepada {count} alamat? Ketik “kirim”: ",
        "dry": "Tidak ada yang dikirim, sebab tidak ada orang untuk ditanyai. Tambahkan --yes untuk mengirim tanpa ditanya.",
        "not-sent": "Tidak ada yang dikirim.",
        "unreached": "Halaman berikut tidak dapat dibuka, jadi tautannya di dalam surel akan buntu. 404: terbitkan situsnya dahulu ({inv} publish). Yang lain: periksa alamat situs ({site}) dan sambungan internet. Lalu ulangi:",
        "unreached-one": "  {address} ({found})",
        "progress": "  {count} dari {total} terkirim",
        "patience": "  Server minta {count} pesan menunggu; dicoba lagi sesudah {seconds} detik (Ctrl+C: berhenti, dilanjutkan lain kali)",
        "sent": "Terkirim: {count}.",
        "tested": "Percobaan terkirim ke {address}: {count} pesan.",
        "refused": "Ditolak untuk seterusnya: {count}",
        "later": "Belum terkirim karena server minta menunggu: {count}. Jalankan perintah yang sama nanti; hanya mereka yang dikirimi.",
        "unknown": "Belum pasti: {count}. Sambungan putus sesudah pesannya diserahkan. Mereka tidak dikirimi lagi, kecuali dengan --again:",
        "one": "  {address}  {found}",
        "journal": "Catatan pengiriman: {path}",
        "interrupted": "Dihentikan. Terkirim: {count}. Jalankan perintah yang sama untuk melanjutkan; tidak ada yang menerima dua kali.",
        "stopped": "Pengiriman berhenti. Yang sudah terkirim tercatat; sesudah diperbaiki, jalankan perintah yang sama untuk melanjutkan.",
        "busy": "Perintah lain sedang mengirim edisi ini; tunggu sampai selesai.",
        "journal-lost": "Catatan pengiriman {path} tidak dapat dibaca atau ditulis ({found}); tanpa itu tidak ada yang dikirim.",
        # Why nothing can be sent
        "why-certificate": "Sertifikat {host} tidak dapat dipercaya ({found}). Periksa “host”; kalau benar, tanyakan kepada bagian TI. Kata sandi tidak dikirim.",
        "why-encryption": "Sambungan aman dengan {host} gagal ({found}). Coba security: tls (port 465) atau security: starttls (port 587).",
        "why-password": "{host} menolak nama pengguna atau kata sandi ({found}). Periksa “user” dan “password”, yang ini di antara tanda kutip tunggal; Gmail dan Microsoft 365 memerlukan kata sandi aplikasi.",
        "why-unsupported": "{host} tidak menawarkan yang diperlukan ({found}). Coba security: tls (port 465), atau tanyakan kepada bagian TI.",
        "why-host": "Server {host} tidak ditemukan. Periksa ejaan “host” dan sambungan internet.",
        "why-closed": "{host} tidak menerima sambungan di port {port}. Periksa “port”; jaringan kampus mungkin menutupnya.",
        "why-silent": "{host} tidak menjawab di port {port}. Jaringan ini mungkin menutup port itu; coba dari jaringan kampus, atau tanyakan kepada bagian TI.",
        "why-letters": "Nama pengguna atau kata sandi memuat huruf yang tidak dapat dikirim ke server; pakai huruf biasa saja.",
        "why-hung-up": "{host} memutus sambungan ({found}). Mungkin port {port} memerlukan security: tls.",
        "why-unfriendly": "{host} menolak kami ({found}).",
        "why-unreachable": "{host} tidak dapat dihubungi ({found}). Periksa sambungan internet.",
        "why-sender": "{host} tidak mau mengirim atas nama {sender} ({found}). Pakai “sender” yang menjadi milik pengguna “user”, atau tanyakan kepada bagian TI.",
        "why-hopeless": "{host} menolak semua pesan berturut-turut, yang terakhir dengan: {found}. Perbaiki itu dahulu, lalu ulangi dengan --again. Kalau alamatnya memang tidak ada lagi, ulangi tanpa --again: mereka dilewati.",
        "why-later": "{host} meminta kami kembali nanti ({found}).",
    },
    "en": {
        "no-editions": "There is no edition in content/editions/ yet. Make one: {inv} new edition",
        "none-complete": "There is no edition whose days are over. Name one, like: {inv} edition {key}",
        "none": "There is no edition “{wanted}”. There are: {keys}",
        "several": "{count} editions match “{wanted}”; write the key of one: {keys}",
        "waiting": "This edition is not published yet (a draft, or dated in the future): content/{path}",
        "site": "The public address of the site is written like https://news.example.ac.id, not {found} ({source})",
        "test-address": "--test is one e-mail address, not {found}",
        "both": "Use --test or --send, not both.",
        "write": "{path} cannot be written ({found}).",
        "edition": "{title} ({days})",
        "message": "  {language}  “{subject}”  {size}",
        "language-id": "Indonesian",
        "language-en": "English",
        "look": "Look at it first: {path}",
        "next": "Then send it to yourself: {inv} edition {key} --test name@example.ac.id",
        "blocked": "Cannot be sent yet:",
        "notes": "Worth a look:",
        "no-site": "The address of the site is not known, so its links work on this computer alone. Write “site: https://…” in {settings}, or use --site",
        "broken": "A file has a problem, so the site and the message lack something. Mend it first: {inv} check",
        "no-leave": "content/library.yaml does not say how people leave: write “leave: …” below “mail:” (docs/mail.md)",
        "no-sender": "content/library.yaml does not say who sends: write “sender: …” below “mail:” (docs/mail.md)",
        "bad-sender": "{found} is no valid address of a sender; write “sender: …” below “mail:” in content/library.yaml",
        "empty": "There is no news and no recap in the days of this edition",
        "untranslated": "This edition has no English yet; who reads English is sent nothing. Translate it: {inv} new --en content/{path}",
        "posts-untranslated": "Posts of this edition that are not translated, so that the English message lacks them: {count}",
        "no-greeting": "The greeting is not written: content/{path}",
        "no-summary": "The summary is not written; it stands behind the subject in lists of messages: content/{path}",
        "no-events": "No event is to come",
        "not-over": "The days of this edition end with {day}; what is published until then will not be in it",
        "long-subject": "The subject has {count} letters; phones show about {most}. Write a shorter “subject: …” in content/{path}",
        "clipped": "The message weighs {size}; Gmail cuts off what is above 102 KB",
        "heavy-picture": "The picture {path} is left out: mail carries JPEG, PNG or GIF of up to 200 KB",
        "problems": "{path} has a problem, so the message may lack something: run {inv} check",
        "settings-host": "The mail server is not known: fill in host, user and password in {path}, then try again. That file does not go into git.",
        "settings-yaml": "{path}: line {line} cannot be read; write it like “host: smtp.example.ac.id”, and the password between single quotes: 'like this'",
        "settings-unknown": "{path}: there is no field “{field}”. Did you mean: {near}",
        "settings-number": "{path}: the value of “{field}” is no possible number; write it like 587 or 0.5",
        "settings-shape": "{path}: “{field}” holds one value alone, on the same line",
        "settings-letters": "{path} is not saved as UTF-8. Open it in Notepad, choose Save As, then Encoding: UTF-8.",
        "settings-unread": "{path} cannot be read ({found}).",
        "settings-security": "{path}: security is starttls, tls or none, not “{found}”",
        "settings-open": "{path}: security “none” is for a server on this computer alone; letters and password could be read on the way to {host}",
        "settings-to": "The recipients are not known: fill in “to: …” in {path} with a file of addresses or the address of a mailing list, or use --to",
        "ask-password": "Password for {user} at {host}: ",
        "to-missing": "The file of recipients {path} does not exist.",
        "to-unread": "The file of recipients {path} cannot be read ({found}).",
        "to-excel": "{path} is an Excel file. Open it in Excel, choose Save As → CSV UTF-8, and name that file.",
        "to-quote": "{path}: a quotation mark in line {found} is not closed, so the lines after it are not read. Close it or take it out, then try again.",
        "to-columns": "{path} is no list of addresses: its first line is “{found}”. One address a line, or CSV with a column “email”.",
        "to-list-address": "“{found}” is neither an e-mail address nor a file.",
        "to-faults": "Lines of {path} that are not used: {count}",
        "fault-address": "  line {line}: “{found}” is no e-mail address",
        "fault-language": "  line {line}: the language “{found}” is not known; write id or en",
        "fault-quote": "  line {line}: the quotation mark in “{found}” is not closed, so the lines after it are not read",
        "fault-twice": "  line {line}: {found} stands further up already",
        "more": "  … and {count} more",
        "to-none": "There is no address in {path}.",
        "recipients": "Recipients: {count} ({source})",
        "had": "This edition has been sent to {count} of them ({moment}); they get nothing again.",
        "had-refused": "Addresses that were refused then, and are left out: {count} (--again: tried again).",
        "had-unknown": "Addresses that may have got it, since the connection was lost at that moment: {count}. They are left out so that nobody gets it twice (--again: sent again):",
        "no-language": "Recipients who read a language that this edition does not have: {count}. They are left out, and sent to once it is translated.",
        "nobody": "There is nobody left to send to.",
        "per-run": "One command sends {count} at most (per-run); the others are for the next one.",
        "to-send": "  {count} × {language}: “{subject}”",
        "from": "From {sender}, through {host}.",
        "takes": "It takes about {time}; leave the computer on and connected.",
        "question": "Send it to {count} addresses now? Type “send”: ",
        "dry": "Nothing was sent: there is nobody to ask. Add --yes to send without being asked.",
        "not-sent": "Nothing was sent.",
        "unreached": "These pages cannot be opened, so their links in the mail would be dead. 404: publish the site first ({inv} publish). Anything else: check the address of the site ({site}) and the internet connection. Then try again:",
        "unreached-one": "  {address} ({found})",
        "progress": "  {count} of {total} sent",
        "patience": "  The server asks for patience (messages: {count}); trying again in {seconds} seconds (Ctrl+C: stop, and go on another time)",
        "sent": "Sent: {count}.",
        "tested": "A test was sent to {address}: messages: {count}.",
        "refused": "Refused for good: {count}",
        "later": "Not sent yet, since the server asks for patience: {count}. Run the same command later; only they are sent to.",
        "unknown": "Not certain: {count}. The connection was lost after the message was handed over. They are not sent to again, except with --again:",
        "one": "  {address}  {found}",
        "journal": "The journal of the sending: {path}",
        "interrupted": "Stopped. Sent: {count}. Run the same command to go on; nobody gets it twice.",
        "stopped": "The sending has stopped. What was sent is noted; once this is mended, run the same command to go on.",
        "busy": "Another command is sending this edition; wait until it has ended.",
        "journal-lost": "The journal {path} cannot be read or written ({found}); without it nothing is sent.",
        "why-certificate": "The certificate of {host} cannot be trusted ({found}). Check “host”; if it is right, ask your IT staff. The password was not sent.",
        "why-encryption": "A secure connection with {host} failed ({found}). Try security: tls (port 465) or security: starttls (port 587).",
        "why-password": "{host} refuses the user name or the password ({found}). Check “user” and “password”, this one between single quotes; Gmail and Microsoft 365 need an app password.",
        "why-unsupported": "{host} does not offer what is needed ({found}). Try security: tls (port 465), or ask your IT staff.",
        "why-host": "There is no server {host}. Check the spelling of “host”, and the internet connection.",
        "why-closed": "{host} takes no connection on port {port}. Check “port”; the network of the campus may block it.",
        "why-silent": "{host} does not answer on port {port}. This network may block that port; try from the campus, or ask your IT staff.",
        "why-letters": "The user name or the password holds letters that cannot be sent to the server; use plain letters only.",
        "why-hung-up": "{host} hung up ({found}). Perhaps port {port} needs security: tls.",
        "why-unfriendly": "{host} turned us away ({found}).",
        "why-unreachable": "{host} cannot be reached ({found}). Check the internet connection.",
        "why-sender": "{host} will not send in the name of {sender} ({found}). Use a “sender” that belongs to “user”, or ask your IT staff.",
        "why-hopeless": "{host} refused every message in a row, the last with: {found}. Mend that first, then try again with --again. If those addresses no longer exist, try again without it: they are left out.",
        "why-later": "{host} asks us to come back later ({found}).",
    },
}  # fmt: skip

#: The word that sends, in either language.
SEND = frozenset(("kirim", "send"))

#: What `settings.yaml` says before anybody has filled it in.
SAMPLE = {
    "id": """\
# Server surel dan penerima edisi. Folder ini tidak ikut ke git dan tidak pernah terbit.
# Penjelasan: docs/mail.md

site:               # alamat umum situs: https://…
host:               # server surel, dari bagian TI: smtp.…
security: starttls  # starttls (port 587), atau tls (port 465)
user:               # nama pengguna di server itu
password: ''        # kata sandinya, di antara tanda kutip tunggal; kosong: ditanyakan
to:                 # berkas alamat di folder ini (subscribers.csv), atau alamat milis
pause: 0.5          # detik antara dua pesan
per-connection: 50  # pesan dalam satu sambungan
per-run: 0          # pesan dalam satu perintah, kalau server membatasinya; 0: semua
""",
    "en": """\
# The mail server and the recipients of the edition. This folder is not in git and never published.
# Explained in docs/mail.md

site:               # the public address of the site: https://…
host:               # the mail server, from your IT staff: smtp.…
security: starttls  # starttls (port 587), or tls (port 465)
user:               # your name on that server
password: ''        # its password, between single quotes; empty: you are asked
to:                 # a file of addresses in this folder (subscribers.csv), or a mailing list
pause: 0.5          # seconds between two messages
per-connection: 50  # messages in one connection
per-run: 0          # messages of one command, if the server limits them; 0: all
""",
}


def say(words: str, tongue: str, /, **values: object) -> str:
    """Some words with their values filled in."""
    return WORDS[tongue][words].format(**values)
