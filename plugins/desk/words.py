"""What the desk says to the person in front of it, in Indonesian and English."""

WORDS = {
    "id": {
        "fine": "{count} berkas diperiksa: tidak ada masalah.",
        "problems": "{errors} masalah, {warnings} peringatan dalam {count} berkas.",
        "mendable": "{count} di antaranya dapat diperbaiki sendiri: {inv} check --fix",
        "choosable": "{count} menunggu pilihan Anda: {inv} check --fix di terminal",
        "draft": "Draf, belum terbit: {path}",
        "later": "Menunggu sampai {date}: {path}",
        "missing": "Tidak ada berkas {found}. Ketik seperti content/news/2026/nama.md, dari folder tempat Anda berada.",
        "outside": "{found} tidak berada di folder content/, jadi tidak ada yang bisa diperiksa.",
        "format": "--format adalah text, github, json, atau sarif, bukan {found}",
        "fix-format": "--fix menampilkan teks; pakai tanpa --format",
        "only-fix": "--yes dan --dry-run hanya bersama --fix",
        "anew": "(disimpan ulang: UTF-8 tanpa BOM, akhir baris LF)",
        "nothing": "Tidak ada yang dapat diperbaiki dengan pasti.",
        "ask": "Tulis perubahan ini ke {count} berkas? [y/T] ",
        "yes": "Tidak ada yang ditulis. Untuk menulis tanpa ditanya: {inv} check --fix --yes",
        "dry": "Tidak ada yang ditulis.",
        "unwritten": "Tidak ada yang ditulis.",
        "written": "{count} berkas diperbaiki.",
        "changed": "{path} berubah sementara itu, jadi tidak ditulis; ulangi perintahnya.",
        "failed": "{path} tidak dapat ditulis ({found}); tutup program yang memakainya, lalu ulangi.",
        "choose": "Nomor yang benar (Enter: biarkan): ",
        "left": "Yang masih perlu Anda perbaiki sendiri:",
        "stopped": "Dihentikan.",
    },
    "en": {
        "fine": "{count} files checked: no problem.",
        "problems": "{errors} problems, {warnings} warnings in {count} files.",
        "mendable": "{count} of them can be repaired for you: {inv} check --fix",
        "choosable": "{count} wait for your choice: {inv} check --fix at a terminal",
        "draft": "Draft, not published: {path}",
        "later": "Waits until {date}: {path}",
        "missing": "There is no file {found}. Type it like content/news/2026/name.md, from the folder you are in.",
        "outside": "{found} does not lie in content/, so there is nothing to check.",
        "format": "--format is text, github, json or sarif, not {found}",
        "fix-format": "--fix shows text; use it without --format",
        "only-fix": "--yes and --dry-run go with --fix alone",
        "anew": "(saved anew: UTF-8 without BOM, lines ended by LF)",
        "nothing": "There is nothing that can be repaired with certainty.",
        "ask": "Write these changes to {count} files? [y/N] ",
        "yes": "Nothing was written. To write without being asked: {inv} check --fix --yes",
        "dry": "Nothing was written.",
        "unwritten": "Nothing was written.",
        "written": "{count} files repaired.",
        "changed": "{path} has changed meanwhile and was not written; run the command again.",
        "failed": "{path} cannot be written ({found}); close the program that uses it, then run it again.",
        "choose": "The number that is right (Enter: leave it): ",
        "left": "What is left for you to mend:",
        "stopped": "Stopped.",
    },
}


def say(words: str, language: str, **values: object) -> str:
    """Some words with their values filled in."""
    return WORDS[language][words].format(**values)
