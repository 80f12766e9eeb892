"""What the commands themselves say; what a capability says stands with it."""

from invoke.exceptions import Exit

from newsroom.messages import system_language

WORDS = {
    "id": {
        "building": "Membangun situs dari content/ …",
        "built": "{written} berkas ditulis, {removed} dihapus, {unchanged} tetap ({seconds:.1f} detik).",
        "draft": "Draf, belum terbit: {path}",
        "later": "Menunggu sampai {date}: {path}",
        "serving": "Pratinjau: {address}   (Ctrl+C untuk berhenti)",
        "port": "Port {port} sedang dipakai; coba: {inv} serve --port {next}",
        "port-taken": "Port {port} sedang dipakai; memakai {next}.",
        "port-number": "--port adalah bilangan dari 1 sampai 65535, bukan {found}",
        "stopped": "Dihentikan. Situs yang lama tidak diubah.",
        "language": "--lang adalah id atau en, bukan {found}",
        "day": "--day adalah hari seperti 2026-11-23, bukan {found}",
        "save": "content/addresses.txt tidak dapat ditulis ({found})",
        "kept": "Situs sudah jadi, tetapi content/addresses.txt tidak dapat ditulis ({found}); jalankan {inv} addresses --save",
        "task-near": "Tidak ada perintah {found}. Mungkin maksud Anda: {near}",
        "task": "Tidak ada perintah {found}. Yang ada: {known}",
        "option-near": "{task} tidak mengenal pilihan {found}. Mungkin maksud Anda: {near}",
        "option": "{task} tidak mengenal pilihan {found}. Yang ada: {known}",
        "value": "{option} perlu isi di belakangnya: {means}",
        "number": "{option} adalah bilangan, bukan {found}",
        "word": "{task} tidak tahu apa arti “{found}”. Contoh: {inv} {example}",
        "missing": "{task} perlu tahu lebih banyak. Contoh: {inv} {example}",
        "unclear": "{task} tidak dapat mengikuti baris ini ({found}). Contoh: {inv} {example}",
        "what": "Yang bisa diimpor: agreements, posts, docx, bukan {found}. Contoh: {inv} import docx laporan.docx",
    },
    "en": {
        "building": "Building the site from content/ …",
        "built": "{written} files written, {removed} removed, {unchanged} unchanged ({seconds:.1f} s).",
        "draft": "Draft, not published: {path}",
        "later": "Waits until {date}: {path}",
        "serving": "Preview: {address}   (Ctrl+C to stop)",
        "port": "Port {port} is in use; try: {inv} serve --port {next}",
        "port-taken": "Port {port} is in use; taking {next}.",
        "port-number": "--port is a number from 1 to 65535, not {found}",
        "stopped": "Stopped. The old site is untouched.",
        "language": "--lang is id or en, not {found}",
        "day": "--day is a day like 2026-11-23, not {found}",
        "save": "content/addresses.txt cannot be written ({found})",
        "kept": "The site is done, but content/addresses.txt cannot be written ({found}); run {inv} addresses --save",
        "task-near": "There is no command {found}. Did you mean: {near}",
        "task": "There is no command {found}. There are: {known}",
        "option-near": "{task} does not know the option {found}. Did you mean: {near}",
        "option": "{task} does not know the option {found}. There are: {known}",
        "value": "{option} needs a value behind it: {means}",
        "number": "{option} is a number, not {found}",
        "word": "{task} does not know what “{found}” means. For example: {inv} {example}",
        "missing": "{task} needs to know more. For example: {inv} {example}",
        "unclear": "{task} cannot follow this line ({found}). For example: {inv} {example}",
        "what": "What can be imported: agreements, posts, docx, not {found}. For example: {inv} import docx report.docx",
    },
}


def say(words: str, language: str, **values: object) -> str:
    """Some words with their values filled in."""
    return WORDS[language][words].format(**values)


def language(lang: str = "") -> str:
    """The language of messages: the one of `--lang`, else the system's. Exit 2 for one that we have not."""
    if lang and lang not in WORDS:
        raise Exit(say("language", system_language(), found=lang), code=2)
    return lang or system_language()
