"""What an editor has said → a new file: its path and its text, every field explained beside it. Pure.

What is known stands in the header; what may be added stands below it as notes, ready to be used by taking
the `# ` away. The file is a draft until somebody deletes that line.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from desk.handbook import Field
from newsroom.dates import PartialDate
from newsroom.headers import field_lines
from newsroom.kinds import Kind
from newsroom.reading import local_fields, readers
from newsroom.slugs import slugify

LONGEST = 60  #: letters of a slug; longer addresses are cut in messages and tables
WORDS = {
    "id": {
        "draft": "Masih draf: hapus baris ini kalau sudah boleh terbit.",
        "more": "Boleh ditambahkan: hapus “# ” di depan baris yang dipakai, dan buang yang lain.",
        "translate": "Terjemahkan yang berikut kalau perlu; yang tidak ditulis ikut berkas aslinya.",
    },
    "en": {
        "draft": "Still a draft: delete this line when it may be published.",
        "more": "What may be added: take the “# ” off the lines that you use, and throw the others away.",
        "translate": "Translate what follows where it matters; what is not written is taken from the original.",
    },
}


def new_text(
    kind: Kind, values: Mapping[str, str], explained: Mapping[str, Field], language: str
) -> str:
    """The text of a new file: `values` are fields as an editor writes them, on one line each."""
    known = tuple(readers(kind.record))
    first = [*kind.needs, *(name for name in known if name in values and name not in kind.needs)]
    lines: list[str] = []
    for name in first:
        lines += _notes(explained[name].words if name in explained else "")
        lines += written(name, values.get(name, ""))
    lines += [*_notes(WORDS[language]["draft"]), "status: draft", ""]
    more = [name for name in explained if name in known and name not in (*first, *NOT_NEW)]
    lines += _notes(WORDS[language]["more"])
    for name in more:
        field = explained[name]
        lines += ["#", *_notes(field.words), *(f"# {line}" for line in field.example)]
    return "\n".join(["---", *lines, "---", "", ""])


def translation_text(
    kind: Kind,
    original: Mapping[str, Sequence[str]],
    values: Mapping[str, str],
    explained: Mapping[str, Field],
    language: str,
) -> str:
    """The text of a translation; `original`: field → its lines in the file that is translated."""
    own = local_fields(kind.record)
    first = [name for name in ("title", "summary") if name in original or name in values]
    if "image" in original:
        first.append("image-alt")
    lines: list[str] = []
    for name in first:
        lines += [*_notes(explained[name].words), *(f"# {line}" for line in original.get(name, ()))]
        lines += written(name, values.get(name, ""))
    lines += [*_notes(WORDS[language]["draft"]), "status: draft", ""]
    lines += _notes(WORDS[language]["translate"])
    for name, its in original.items():
        if name not in (*first, *TAKEN) and (name in own or name in SPOKEN):
            lines += ["#", *(f"# {line}" for line in its)]
    return "\n".join(["---", *lines, "---", "", ""])


#: Fields that say nothing of what is only begun; `status` stands there already.
NOT_NEW = frozenset(("status", "slug", "withdrawn", "withdrawn-reason"))
#: Fields made of words, which a translation may write again.
SPOKEN = frozenset(
    "place theme speakers moderators sessions gallery quotes sources visitors former rhythm organiser "
    "party units signatories witnesses present names state-note kind-note".split()
)
#: Fields that a translation never repeats although they are its own.
TAKEN = frozenset(("aliases", "slug", "status"))


def written(name: str, value: str) -> list[str]:
    """A field with its value; one in brackets is written as it is, so that lists can be given."""
    if value[:1] in ("[", "{"):
        return [f"{name}: {value}"]
    return field_lines(name, value) if value else [f"{name}:"]


def _notes(words: str) -> list[str]:
    return [f"# {words}"] if words else []


# --- Where it goes ------------------------------------------------------------------------------------


def path_of(
    kind: Kind, slug: str, when: PartialDate | None, folder: str = "", suffix: str = ""
) -> str:
    """`events/2026/hari-literasi.md`; `folder` is the year that another file has already."""
    year = folder or (str(when.year) if when and kind.by_year else "")
    return "/".join(part for part in (kind.folder, year, f"{slug}{suffix}.md") if part)


def slug_of(words: str) -> str:
    """A good last part of an address: whole words, at most sixty letters."""
    slug = slugify(words)
    if len(slug) <= LONGEST:
        return slug
    return slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]


def free_slug(
    wanted: str, is_taken: Callable[[str], bool], more: Iterable[str], numbered: int = 2
) -> str:
    """The slug itself, or with the first of `more` that is free behind it ("12", "2026-11"), or a number.

    A talk that is held four times a year has the same title each time.
    """
    for each in ("", *more):
        slug = f"{wanted}-{each}" if each else wanted
        if not is_taken(slug):
            return slug
    while is_taken(f"{wanted}-{numbered}"):
        numbered += 1
    return f"{wanted}-{numbered}"


def next_number(numbers: Collection[int]) -> int:
    """The number of the next event of a series; 0 when its events have none."""
    return max(numbers) + 1 if numbers else 0
