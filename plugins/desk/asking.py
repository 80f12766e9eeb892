"""A person at the keyboard → the fields of a new file, asked one after the other.

Every answer is read by the rule of its field at once: what cannot be used is told, and asked again.
"""

from collections.abc import Callable, Mapping

from desk.drafting import written
from desk.handbook import Field
from newsroom.front_matter import split
from newsroom.kinds import Kind
from newsroom.problems import Problem
from newsroom.reading import nearest, read_fields

Tell = Callable[[str], None]
Ask = Callable[[str], str]
WORDS = {
    "id": {
        "title": "Judul",
        "later": "(Enter: isi nanti)",
        "skip": "(Enter: lewati)",
        "example": "misalnya {example}",
        "near": "Tidak ada “{found}” di content/{folder}/; mungkin: {near}",
    },
    "en": {
        "title": "Title",
        "later": "(Enter: fill it in later)",
        "skip": "(Enter: leave it out)",
        "example": "like {example}",
        "near": "There is no “{found}” in content/{folder}/; perhaps: {near}",
    },
}
#: Kind → the fields that are worth a question, beside those it needs.
ASKED = {
    "news": ("section",),
    "event": ("ends", "place", "series"),
    "recap": ("event", "attendance"),
    "partner": ("country", "city", "type"),
    "agreement": ("kind", "signed"),
    "series": ("rhythm",),
    "delegation": ("partner",),
}
#: Field → the folder whose files it names.
NAMES_A_FILE = {"series": "series", "event": "events", "partner": "partners"}


def questions(kind: Kind, given: Mapping[str, str]) -> list[str]:
    """The fields to ask for, in their order, without those that are known."""
    wanted = (*kind.needs, *ASKED.get(kind.name, ()))
    return [name for name in dict.fromkeys(wanted) if name not in given]


def asked(
    kind: Kind,
    given: Mapping[str, str],
    explained: Mapping[str, Field],
    keys: Mapping[str, frozenset[str]],
    *,
    ask: Ask,
    tell: Tell,
    language: str,
) -> dict[str, str]:
    """`given` and the answers. `keys`: folder → the keys of its files. EOFError when nobody answers."""
    values = dict(given)
    for name in questions(kind, given):
        if answer := _answer(kind, name, explained, keys, ask, tell, language):
            values[name] = answer
    return values


def _answer(
    kind: Kind,
    name: str,
    explained: Mapping[str, Field],
    keys: Mapping[str, frozenset[str]],
    ask: Ask,
    tell: Tell,
    language: str,
) -> str:
    words, needed = WORDS[language], name in kind.needs
    field = explained.get(name)
    if field:
        example = field.example[0].partition(": ")[2] if len(field.example) == 1 else ""
        hint = f" {words['example'].format(example=example)}" if example else ""
        tell(f"\n{field.words}{hint}")
    while True:
        answer = ask(f"{name} {words['later' if needed else 'skip']}: ").strip()
        if not answer and name != "title":
            return ""
        found = wrong(kind, name, answer)
        for each in found:
            tell(each.text(language))
        folder = NAMES_A_FILE.get(name)
        if folder and answer not in keys[folder] and not found:
            near = nearest(answer, keys[folder]) or ", ".join(sorted(keys[folder])[:9]) or "–"
            tell(words["near"].format(found=answer, folder=folder, near=near))
        elif answer and not [each for each in found if not each.changes]:
            return understood(answer, found)


def understood(value: str, found: list[Problem]) -> str:
    """The value as it is better written, where that is certain."""
    lines = (each.changes[0].text or "" for each in found if each.changes)
    return next((line.partition(": ")[2] for line in lines), value)


def wrong(kind: Kind, name: str, value: str) -> list[Problem]:
    """What the rule of a field has to say of a value."""
    lines = "\n".join(written(name, value))
    document, problems = split(f"---\n{lines}\n---\n", "")
    if document:
        problems = [*problems, *read_fields(kind.record, document.header, "")[1]]
    return problems
