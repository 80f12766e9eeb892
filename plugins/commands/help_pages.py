"""What `./inv --help` and `./inv check --help` say, from the table: text as wide as the terminal."""

import shutil
import textwrap
from collections.abc import Iterable

from commands.help_table import GROUPS, HELP

WORDS = {
    "id": {
        "usage": "{inv} PERINTAH [PILIHAN]",
        "options": "Pilihan",
        "examples": "Contoh",
        "more": "Penjelasan satu perintah, dengan pilihan dan contohnya: {inv} check --help",
        "help": "penjelasan ini; dengan --lang en dalam bahasa Inggris",
    },
    "en": {
        "usage": "{inv} COMMAND [OPTIONS]",
        "options": "Options",
        "examples": "Examples",
        "more": "One command, with its options and examples: {inv} check --help",
        "help": "this help; with --lang id in Indonesian",
    },
}


def overview(sentences: dict[str, str], language: str, inv: str) -> str:
    """Every command in a line. `sentences`: the English one of each."""
    words = {name: text.format(inv=inv) for name, text in WORDS[language].items()}
    parts = [words["usage"]]
    for indonesian, english, names in GROUPS:
        rows = [(name, _sentence(name, sentences[name], language)) for name in names.split()]
        parts.append(_section(indonesian if language == "id" else english, rows))
    examples = [f"  {inv} {HELP[name].examples[0]}" for name in ("new", "check", "serve")]
    return "\n\n".join([*parts, "\n".join([f"{words['examples']}:", *examples]), words["more"]])


def of_command(name: str, sentence: str, flags: Iterable[str], language: str, inv: str) -> str:
    """One command. `flags`: its options as they are typed, "--fix"."""
    words, about = WORDS[language], HELP[name]
    at = 0 if language == "id" else 1
    usage = " ".join(filter(None, (inv, name, about.words[at])))
    rows = [(each, about.options[each.removeprefix("--")][at]) for each in flags]
    rows.append(("--help", words["help"]))
    examples = [f"{words['examples']}:", *(f"  {inv} {each}" for each in about.examples)]
    text = textwrap.fill(_sentence(name, sentence, language), _width())
    return "\n\n".join([usage, text, _section(words["options"], rows), "\n".join(examples)])


def _sentence(name: str, english: str, language: str) -> str:
    return HELP[name].id if language == "id" else english


def _section(heading: str, rows: list[tuple[str, str]]) -> str:
    left = max(len(name) for name, _ in rows) + 4
    lines = [f"{heading}:"]
    for name, text in rows:
        indent = " " * left
        lines.append(
            textwrap.fill(
                text, _width(), initial_indent=f"  {name:{left - 2}}", subsequent_indent=indent
            )
        )
    return "\n".join(lines)


def _width() -> int:
    return max(60, min(100, shutil.get_terminal_size().columns))
