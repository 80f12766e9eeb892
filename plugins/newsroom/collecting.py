"""The folder `content/` → every record, ordered and indexed, and every problem of every file.

`read_catalogue` is the one way in: check, build, preview and tests call it. Files are read by the
function it is given, so that the core needs no Markdown and no disk; pictures are measured likewise.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from newsroom import address_book, advice, checks, files
from newsroom.catalogue import Catalogue, Size
from newsroom.drafts import Draft
from newsroom.files import ContentFile
from newsroom.kinds import BY_FOLDER, LATER
from newsroom.messages import EXAMPLES
from newsroom.problems import Problem, problem
from newsroom.reading import local_fields
from newsroom.records import DEFAULT_LANGUAGE, Part, Record, stem_and_language
from newsroom.site import Site

#: The true width and height of a picture in pixels; None when it is no picture.
Measure = Callable[[Path], Size | None]
#: The files → a draft of each, in their order.
ReadDrafts = Callable[[Sequence[ContentFile]], Iterable[Draft]]


def read_catalogue(
    content: Path,
    site: Site,
    *,
    read_drafts: ReadDrafts,
    measure: Measure,
    renamed: Callable[[str], str] = lambda _path: "",
) -> tuple[Catalogue, list[Problem]]:
    """Every record of `content/` that may be shown today, and all that is wrong with all files.

    The catalogue is complete but for the files that could not be read or that lack what they need; whoever
    publishes looks at the problems first. `renamed` says what a file that is gone is called now ("" when nobody knows); it is
    asked only for a file whose address was published.
    """
    found, problems = files.walk(content)
    drafts = {
        file.path: draft for file, draft in zip(found.texts, read_drafts(found.texts), strict=True)
    }
    records: list[Record] = []
    incomplete: list[Record] = []  # looked at by the rules, and by nobody else
    for file in found.texts:
        problems += drafts[file.path].problems
        reading = record_of(file, drafts, found.paths)
        problems += reading.problems
        if reading.record:
            (records if reading.whole else incomplete).append(reading.record)
    sizes, weights, new = _sizes(content, found.pictures, measure)
    problems += new
    shown = visible(records, site)
    paths = {record.path for record in shown}
    waiting = [record for record in records if record.path not in paths]
    book, new = address_book.read_book(content)
    problems += new
    lists = address_book.lists(book, site.today)
    catalogue = Catalogue(
        site, shown, sizes, found.attachments, waiting=waiting,
        files=len(found.texts), lists=lists, marks=_marks(drafts), weights=weights,
    )  # fmt: skip
    # The rules look at the site as it will be when what is missing has been written: one round of repairs
    # is enough, and whatever points at such a file is not at fault.
    whole = public = catalogue
    if incomplete:
        mended = _mended(records, incomplete, site)
        whole = public = Catalogue(site, mended, sizes, found.attachments, lists=lists)
    if len(whole.records) + len(whole.withdrawn) < len(records) + len(incomplete):
        whole = Catalogue(site, [*records, *incomplete], sizes, found.attachments)
    told = advice.advise(whole)
    told += checks.check(whole, found.paths, public, book=book, renamed=renamed)
    problems += [each for each in told if not _is_unread(each, drafts)]
    return catalogue, sorted(set(problems), key=in_order)


#: What a rule says when a field is not there → that field. One that is there and cannot be read has its
#: own problem.
ABSENT = {
    "topic-none": ("topics",),
    "image-alt-missing": ("image-alt",),
    "figure-without-source": ("sources",),
    "event-moved-without-before": ("previously",),
    "withdrawn-alone": ("withdrawn",),
    "withdrawn-reason-missing": ("withdrawn-reason",),
    "address-changed": ("slug", "aliases"),
    "address-moved": ("slug", "aliases"),
}


def _is_unread(found: Problem, drafts: Mapping[str, Draft]) -> bool:
    return any(each in drafts[found.path].unread for each in ABSENT.get(found.code, ()))


def _marks(drafts: Mapping[str, Draft]) -> dict[str, bytes]:
    """The digest of all that each record was read from: a translation has its original in it."""
    found = {}
    for path, draft in drafts.items():
        stem, language = stem_and_language(path)
        original = drafts.get(f"{stem}.md") if language != DEFAULT_LANGUAGE else None
        found[path] = draft.mark + (original.mark if original else b"")
    return {path: mark for path, mark in found.items() if mark}


def in_order(problem: Problem) -> tuple[str, int, str, tuple[tuple[str, str], ...], str]:
    """A key to sort by: file, line, code; repairs do not compare."""
    return (problem.path, problem.line, problem.code, problem.details, problem.repair or "")


class Reading(NamedTuple):
    """What becomes of one file."""

    record: Record | None  #: None: nothing of its header can be read
    whole: bool  #: it says all that it needs. What is not whole is never shown, published, listed or counted
    problems: list[Problem]


def record_of(file: ContentFile, drafts: Mapping[str, Draft], paths: frozenset[str]) -> Reading:
    """The record of a file; a translation takes from its original what it does not say itself."""
    path, kind, draft = file.path, BY_FOLDER[file.folder], drafts[file.path]
    if draft.record is not None:
        return Reading(draft.record, whole=True, problems=[])
    stem, language = stem_and_language(path)
    values, faulty = draft.values, draft.faulty
    if values is None:
        return Reading(None, whole=False, problems=[])
    local = local_fields(kind.record)
    problems: list[Problem] = []
    original = f"{stem}.md" if language != DEFAULT_LANGUAGE else ""
    if original and original not in paths:
        faulty = True
        problems.append(problem(path, 0, "translation-alone", original=original.rpartition("/")[2]))
    elif original in drafts:
        taken = drafts[original].fields
        faulty = faulty or taken is None or drafts[original].faulty
        own = {name.replace("-", "_") for name in local}
        inherited = {k: v for k, v in (taken or {}).items() if k not in own}
        values = {
            **inherited,
            **{name: _completed(value, inherited.get(name)) for name, value in values.items()},
        }
    if values.get("status") == "draft":
        values = {**_begun(stem, drafts.get(original)), **values}
    missing = [name for name in kind.needs if name.replace("-", "_") not in values]
    problems += [
        problem(path, 1, "field-missing", field=name, example=EXAMPLES[name])
        for name in missing
        # A field that stands there but cannot be read has its own problem already, and what a
        # translation would take from its original is missing there.
        if name not in draft.lines and (not original or name in local)
    ]
    record = kind.record(
        path=path, language=language, lines=draft.lines, fragment=draft.fragment,
        # No record is without a title; this one is nobody else's.
        **{"title": path, **values},
    )  # fmt: skip
    return Reading(record, whole=not (missing or faulty), problems=problems)


def _begun(stem: str, original: Draft | None) -> dict[str, Any]:
    """What a draft may lack while it is written: its original's words, or the name of its file."""
    taken = (original.fields if original else None) or {}
    instead = {"title": stem.rpartition("/")[2], "summary": ""}
    return {name: taken.get(name) or instead[name] for name in LATER}


def _completed(value: Any, original: Any) -> Any:
    """A translation's part with what it leaves out: the address of a place whose name alone differs."""
    if not isinstance(value, Part) or type(original) is not type(value):
        return value
    defaults = {f.name: f.default for f in msgspec.structs.fields(type(value))}
    own = {n: v for n, v in msgspec.structs.asdict(value).items() if v != defaults[n]}
    return msgspec.structs.replace(original, **own)


HEAVY = 1_000_000  #: bytes; such a picture takes half a minute over a slow link
WIDE = 2400  #: pixels; no page shows more


def _sizes(
    content: Path, pictures: Iterable[str], measure: Measure
) -> tuple[dict[str, Size], dict[str, int], list[Problem]]:
    """The pictures: their sizes, their bytes, and what is wrong with them."""
    sizes, weights, problems = {}, {}, []
    for path in pictures:
        if size := measure(content / path):
            sizes[path] = size
            weights[path] = weight = (content / path).stat().st_size
            if weight > HEAVY or max(size) > WIDE:
                width, height = size
                problems.append(
                    problem(
                        path, 0, "picture-large", found=f"{width} × {height}", weight=weight // 1000
                    )
                )
        else:
            problems.append(problem(path, 0, "picture-unreadable"))
    return sizes, weights, problems


def visible(records: Iterable[Record], site: Site) -> list[Record]:
    """Those that may be shown now: published, their moment come, and their original shown too; in a
    preview, all.
    """
    if site.preview:
        return list(records)
    ready = [
        record
        for record in records
        if record.status == "published" and not (record.date and record.date.is_after(site.now))
    ]
    originals = {record.stem for record in ready if record.language == DEFAULT_LANGUAGE}
    return [record for record in ready if record.stem in originals]


def _mended(records: Iterable[Record], incomplete: Sequence[Record], site: Site) -> list[Record]:
    """Those that will be shown when nothing is missing any more."""
    ready = visible([*records, *incomplete], site)
    paths = {each.path for each in ready}
    # A translation without its original, say: the original is what is missing.
    waiting = (each for each in incomplete if each.path not in paths)
    return [*ready, *(each for each in waiting if each.status == "published")]
