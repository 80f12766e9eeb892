"""What the rows of a list say → the files of `content/` that it would make or change. Pure.

Nothing that the list does not say is touched, and the same list again changes nothing.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from international.cells import to_value
from international.entries import Entry, Fault, PartnerEntry
from international.library import Existing, Library
from international.matching import key_of
from newsroom.dates import PartialDate
from newsroom.headers import Item, Plain, new_text, with_fields
from newsroom.problems import errors
from newsroom.reading import Refused, readers
from newsroom.records import Agreement, Partner


class Change(msgspec.Struct, frozen=True):
    """A file that would be made or changed."""

    path: str  #: below `content/`
    text: str
    entry: Entry  #: the first row that says so
    fields: tuple[tuple[str, Plain, Plain], ...]  #: field, before ("" when there was none), after
    new: bool


class Plan(msgspec.Struct, frozen=True):
    """What an import would do."""

    changes: tuple[Change, ...]
    same: tuple[str, ...]  #: files that say already what their row says
    faults: tuple[Fault, ...]


#: The order of the fields in a new file; a new field of an old file stands in the same order.
AGREEMENT_ORDER = (
    "title", "summary", "partners", "kind", "kind-note", "evidence", "signed", "ends", "duration",
    "ended", "renewed-by", "place", "party", "units", "fields", "signatories", "witnesses",
    "present", "document", "checked", "private-note", "sources",
)  # fmt: skip
PARTNER_ORDER = (
    "title", "summary", "country", "city", "location", "website", "ror", "type", "names",
    "successor", "private-note", "sources",
)  # fmt: skip

#: What stands in the name of a company, and in that of no university.
COMPANY = re.compile(
    r"^PT\.?\s|\b(?:Tbk|GmbH|Ltd|Inc|Corp|Corporation|Co|LLC|Sdn\.? Bhd|Pte|AG|B\.?V)\b\.?$",
    re.IGNORECASE,
)

TITLES = {"id": ("Kerja sama", "dengan"), "en": ("Cooperation", "with")}


def plan(found: Sequence[Entry], library: Library) -> Plan:
    """What every row would change."""
    changes: list[Change] = []
    same: list[str] = []
    faults: list[Fault] = []
    for change, each_faults in (*_partner_files(found, library), *_agreement_files(found, library)):
        faults += each_faults
        if isinstance(change, Change):
            if change.path in library.closed:
                faults.append(change.entry.fault("partner", "sheet-file-closed", found=change.path))
            changes.append(change)
        elif change:
            same.append(change)
    return Plan(tuple(changes), tuple(same), tuple(faults))


#: What became of a file (its path alone: nothing; "": it cannot be said), and what is wrong.
Made = tuple[Change | str, list[Fault]]


def _partner_files(found: Sequence[Entry], library: Library) -> Iterator[Made]:
    said: dict[str, tuple[Entry, PartnerEntry, dict[str, tuple[Plain, Entry]]]] = {}
    for entry in found:
        for partner in entry.partners:
            _, _, values = said.setdefault(partner.key, (entry, partner, {}))
            for field, value in (*partner.values.items(), ("partner-en", partner.english)):
                before, other = values.get(field, (value, entry)) if value else ("", entry)
                if value and before != value:
                    fault = entry.fault(
                        field,
                        "sheet-contradiction",
                        found=value,
                        before=before,
                        other=other.place.row,
                    )
                    yield "", [fault]
                elif value:
                    values[field] = (value, other)
    for key, (entry, partner, values) in said.items():
        path = f"partners/{key}.md"
        wanted = {field: value for field, (value, _) in values.items() if field != "partner-en"}
        english = str(values["partner-en"][0]) if "partner-en" in values else ""
        faults: list[Fault] = []
        if path not in library.files:
            faults = _doubts(partner, wanted, entry, library)
            wanted = {"title": partner.name, **wanted}
        yield _file(path, wanted, entry, library, PARTNER_ORDER), faults
        if english and f"partners/{key}.en.md" not in library.files:
            yield (
                _file(f"partners/{key}.en.md", {"title": english}, entry, library, PARTNER_ORDER),
                [],
            )


def _doubts(
    partner: PartnerEntry, wanted: dict[str, Plain], entry: Entry, library: Library
) -> list[Fault]:
    """What a person should look at before a new institution is made."""
    faults = []
    if "type" not in wanted and COMPANY.search(partner.name):
        faults.append(entry.fault("partner", "sheet-partner-type", found=partner.name))
    if near := library.near(partner.name):
        faults.append(entry.fault("partner", "sheet-partner-near", found=partner.name, near=near))
    return faults


def _agreement_files(found: Sequence[Entry], library: Library) -> Iterator[Made]:
    taken: dict[str, Entry] = {}
    for entry in found:
        key, faults = key_of(entry, library, taken)
        if key in taken:
            other = taken[key].place.row
            faults.append(entry.fault("key", "sheet-row-twice", found=key, other=other))
        if errors(each.problem for each in faults):
            yield "", faults
            continue
        taken[key] = entry
        path = f"agreements/{key}.md"
        old = library.files.get(path)
        wanted = _agreement(entry, old)
        yield _file(path, wanted, entry, library, AGREEMENT_ORDER), faults
        if entry.english or (old is None and any(each.english for each in entry.partners)):
            path = f"agreements/{key}.en.md"
            title = {} if path in library.files else {"title": _title(entry, "en")}
            yield _file(path, {**title, **entry.english}, entry, library, AGREEMENT_ORDER), []


def _agreement(entry: Entry, old: Existing | None) -> dict[str, Plain]:
    """The fields of an agreement that a row sets."""
    wanted: dict[str, Plain] = dict(entry.values)
    before = old.values if old else {}
    if old is None:
        wanted.setdefault("title", _title(entry, "id"))
        wanted["partners"] = [each.key for each in entry.partners]
        # The list itself says that there is an agreement, and nothing about a report of its signing.
        wanted.setdefault("evidence", "agreement-stated")
    for field in ("signatories", "witnesses"):
        if isinstance(people := wanted.get(field), list):
            wanted[field] = _known_people(people, before.get(field, []))
    if entry.source:
        wanted["sources"] = _with_source(before.get("sources", []), entry.source)
    return wanted


def _known_people(people: list[Item], before: Plain) -> list[Item]:
    """With what the file knows of the same people beyond the list: an academic title, an institution."""
    known = {each.get("name"): each for each in before if isinstance(each, dict)}
    return [
        {**known.get(each.get("name"), {}), **each} if isinstance(each, dict) else each
        for each in people
    ]


def _with_source(before: Plain, source: dict[str, str]) -> list[Item]:
    sources: list[Item] = [before] if isinstance(before, str) else list(before)
    for each in sources:
        known = {"title": each} if isinstance(each, str) else each
        if source.get("url") == known.get("url") and (
            "url" in source or source["title"] == known["title"]
        ):
            return sources
    return [*sources, dict(source)]


def _title(entry: Entry, language: str) -> str:
    word, joining = TITLES[language]
    names = [(each.english if language == "en" else "") or each.name for each in entry.partners]
    listed = " & ".join(names)
    return f"{entry.values.get('kind', word)} {joining} {listed}"


# --- One file ---------------------------------------------------------------------------------------


def _file(
    path: str, wanted: dict[str, Plain], entry: Entry, library: Library, order: Sequence[str]
) -> Change | str:
    """The change of a file, or its path when there is nothing to change."""
    old = library.files.get(path)
    fields: tuple[tuple[str, Plain, Plain], ...]
    if old is None:
        ordered = {name: wanted[name] for name in order if name in wanted}
        fields = tuple((name, "", value) for name, value in ordered.items())
        return Change(path, new_text(ordered), entry, fields, new=True)
    record = Partner if path.startswith("partners/") else Agreement
    differing = {
        name: value
        for name, value in wanted.items()
        if not _equal(old.values.get(name, ""), value, name, record)
    }
    if not differing:
        return path
    fields = tuple((name, old.values.get(name, ""), value) for name, value in differing.items())
    text = with_fields(old.text, old.document, differing, order)
    return Change(path, text, entry, fields, new=False)


def _finer(one: PartialDate, other: PartialDate) -> bool:
    return (one.last - one.first) < (other.last - other.first)


def _equal(before: Plain, after: Plain, field: str, record: type) -> bool:
    """Do both mean the same to the reader of the field? The order of a list of words does not count."""
    if before == after:
        return True
    if not before:
        return False
    try:
        one, other = (readers(record)[field](to_value(each)) for each in (before, after))
    except Refused:
        return False
    if isinstance(one, tuple) and field in ("fields", "partners", "units"):
        return set(one) == set(other)
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        # A list that says "2020" knows less than the day in the file, and does not deny it.
        return one == other or (
            other.first <= one.first and one.last <= other.last and _finer(one, other)
        )
    return bool(one == other)
