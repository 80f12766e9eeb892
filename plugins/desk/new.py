"""`inv new`: a new file of any kind, or a translation of one that is there; asked, checked, written."""

from datetime import date
from pathlib import Path

import msgspec

from desk import asking, drafting, folders, handbook
from desk.asking import Ask, Tell
from newsroom.decoding import decode
from newsroom.files import NAME
from newsroom.front_matter import split
from newsroom.headers import field_texts
from newsroom.kinds import BY_FOLDER, BY_NAME, Kind
from newsroom.problems import Problem, report
from newsroom.reading import field_name, nearest, readers

FINE, WRONG, MISUSED = 0, 1, 2  #: exit codes
#: What kinds are called at the desk; those of news set its section.
OTHER_NAMES: dict[str, tuple[str, dict[str, str]]] = {
    "announcement": ("news", {"section": "announcement"}),
    "berita": ("news", {}),
    "pengumuman": ("news", {"section": "announcement"}),
    "liputan": ("recap", {}),
    "acara": ("event", {}),
    "mitra": ("partner", {}),
    "kerja-sama": ("agreement", {}),
    "perjanjian": ("agreement", {}),
    "delegasi": ("delegation", {}),
    "seri": ("series", {}),
    "edisi": ("edition", {}),
    "halaman": ("page", {}),
}
WORDS = {
    "id": {
        "kinds": 'Jenis apa? Yang ada: {known}. Contoh: {inv} new berita "Jam buka baru"',
        "kind": "Tidak ada jenis “{found}”; mungkin: {near}. Yang ada: {known}",
        "pair": '--set ditulis nama=isi, misalnya --set "date=2026-11-23", bukan “{found}”',
        "field": "Jenis {kind} tidak punya isian “{found}”; mungkin: {near}",
        "title": 'Judulnya apa? Contoh: {inv} new {kind} "Jam buka baru"',
        "original": "Tidak ada berkas {found}; sebut berkas Indonesianya, misalnya content/news/2026/jam-buka.md",
        "there": "{path} sudah ada, dan tidak diubah.",
        "unwritten": "Tidak ada yang ditulis.",
        "failed": "{path} tidak dapat ditulis ({found}).",
        "written": "Dibuat: {path}",
        "next": "Isi beritanya, lalu: {inv} check. Selama masih ada baris status: draft, berkas ini tidak terbit.",
    },
    "en": {
        "kinds": 'Which kind? There are: {known}. For example: {inv} new news "New opening hours"',
        "kind": "There is no kind “{found}”; perhaps: {near}. There are: {known}",
        "pair": '--set is written name=value, like --set "date=2026-11-23", not “{found}”',
        "field": "The kind {kind} has no field “{found}”; perhaps: {near}",
        "title": 'What is its title? For example: {inv} new {kind} "New opening hours"',
        "original": "There is no file {found}; name the Indonesian one, like content/news/2026/jam-buka.md",
        "there": "{path} is there already, and was not changed.",
        "unwritten": "Nothing was written.",
        "failed": "{path} cannot be written ({found}).",
        "written": "Made: {path}",
        "next": "Write the text, then: {inv} check. While the line status: draft stands there, it is not published.",
    },
}  # fmt: skip


class Desk(msgspec.Struct, frozen=True, kw_only=True):
    """Where files are made, for whom, and on which day."""

    content: Path
    docs: Path
    today: date
    language: str  #: of questions, notes and messages
    inv: str  #: how the command is called here: "./inv", "py inv"
    tell: Tell
    ask: Ask | None  #: None: nobody is there to answer

    def say(self, words: str, **values: object) -> None:
        """Tell the person."""
        self.tell(WORDS[self.language][words].format(inv=self.inv, **values))

    def explained(self, kind: Kind) -> dict[str, handbook.Field]:
        """The fields of a kind, in the words of the handbook."""
        text = (self.docs / handbook.FILES[self.language]).read_text("utf-8")
        return handbook.fields(text, kind)


class Refused(Exception):
    """The call cannot be carried out; what is wrong has been told."""


def make(desk: Desk, kind_name: str, title: str, pairs: list[str]) -> tuple[int, Path | None]:
    """A new file of a kind; → the exit code and the file."""
    try:
        kind, values = _kind(desk, kind_name)
        values |= _pairs(desk, kind, pairs)
        if title:
            values["title"] = title
        values = _complete(desk, kind, values)
    except Refused:
        return MISUSED, None
    except (EOFError, KeyboardInterrupt):
        desk.tell("")
        desk.say("unwritten")
        return MISUSED, None
    explained = desk.explained(kind)
    found = {name: asking.wrong(kind, name, value) for name, value in values.items()}
    values = {name: asking.understood(value, found[name]) for name, value in values.items()}
    problems = [each for name in found for each in found[name]]
    path = folders.new_path(desk.content, kind, values, desk.today)
    if stopping := [each for each in problems if each.severity.value == "error"]:
        return _refused(desk, path, stopping), None
    return _write(desk, path, drafting.new_text(kind, values, explained, desk.language))


def translate(desk: Desk, original: Path, pairs: list[str]) -> tuple[int, Path | None]:
    """The English translation of a file; → the exit code and the new file."""
    path = folders.below(desk.content, original)
    kind = BY_FOLDER.get(path.partition("/")[0])
    file = desk.content / path
    if not kind or not NAME.fullmatch(file.name) or ".en." in file.name or not file.is_file():
        desk.say("original", found=original.as_posix())
        return MISUSED, None
    text, _ = decode(file.read_bytes(), path)
    document, problems = split(text or "", path)
    if document is None:
        return _refused(desk, path, problems), None
    try:
        values = _pairs(desk, kind, pairs)
    except Refused:
        return MISUSED, None
    lines = field_texts(text or "", document)
    english = drafting.translation_text(kind, lines, values, desk.explained(kind), desk.language)
    return _write(desk, path.removesuffix(".md") + ".en.md", english)


# --- What is wanted -----------------------------------------------------------------------------------


def _kind(desk: Desk, name: str) -> tuple[Kind, dict[str, str]]:
    known = ", ".join((*BY_NAME, "announcement"))
    if not name:
        desk.say("kinds", known=known)
        raise Refused
    kind, values = OTHER_NAMES.get(name.lower(), (name.lower(), {}))
    if kind not in BY_NAME:
        near = nearest(name, (*BY_NAME, *OTHER_NAMES)) or "news"
        desk.say("kind", found=name, near=near, known=known)
        raise Refused
    return BY_NAME[kind], dict(values)


def _pairs(desk: Desk, kind: Kind, pairs: list[str]) -> dict[str, str]:
    known, values = readers(kind.record), {}
    for pair in pairs:
        written, mark, value = pair.partition("=")
        name = field_name(written, known)
        if not mark:
            desk.say("pair", found=pair)
            raise Refused
        if name not in known:
            near = nearest(name, known) or ", ".join(kind.needs)
            desk.say("field", kind=kind.name, found=written, near=near)
            raise Refused
        values[name] = value.strip()
    return values


def _complete(desk: Desk, kind: Kind, values: dict[str, str]) -> dict[str, str]:
    """The values with today's date, what an event knows already, and what a person answers."""
    if kind.name == "recap" and values.get("event"):
        values = {**folders.of_event(desk.content, values["event"]), **values}
    if "date" in kind.needs:
        values.setdefault("date", desk.today.isoformat())
    if desk.ask:
        explained, keys = (
            desk.explained(kind),
            {f: folders.keys(desk.content, f) for f in BY_FOLDER},
        )
        values = asking.asked(
            kind, values, explained, keys, ask=desk.ask, tell=desk.tell, language=desk.language
        )
    if not values.get("title"):
        desk.say("title", kind=kind.name)
        raise Refused
    if kind.name == "event" and values.get("series"):
        number = drafting.next_number(folders.numbers_of(desk.content, values["series"]))
        values |= {"number": str(number)} if number and "number" not in values else {}
    return values


# --- Files --------------------------------------------------------------------------------------------


def _write(desk: Desk, path: str, text: str) -> tuple[int, Path | None]:
    file = desk.content / path
    shown = f"content/{path}"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # "x": a file that came in between is never written over.
        with file.open("x", encoding="utf-8", newline="") as opened:
            opened.write(text)
    except FileExistsError:
        desk.say("there", path=shown)
        return MISUSED, None
    except OSError as error:
        desk.say("failed", path=shown, found=error.strerror or error)
        return WRONG, None
    desk.say("written", path=shown)
    desk.say("next")
    return FINE, file


def _refused(desk: Desk, path: str, problems: list[Problem]) -> int:
    for each in problems:
        named = msgspec.structs.replace(each, path=path, line=0)
        desk.tell(report(named, desk.language))
    desk.say("unwritten")
    return WRONG
