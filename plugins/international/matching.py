"""A row of a list → the file that it means: the one it names, the same partner and day, or a new one. Pure."""

from international.entries import Entry, Fault
from international.library import Existing, Library
from newsroom.dates import PartialDate, parse_date
from newsroom.headers import Plain


def key_of(entry: Entry, library: Library, taken: dict[str, Entry]) -> tuple[str, list[Fault]]:
    """The key of the file that a row means: its own key, the same partner and day, or a new one."""
    of_partner = list(
        {
            old.path: old
            for partner in entry.partners
            for old in library.agreements_of.get(partner.key, ())
        }.values()
    )
    fitting = [each for each in of_partner if _fits(entry, each)]
    if entry.key:
        if f"agreements/{entry.key}.md" in library.files or not fitting:
            return entry.key, []
        near = fitting[0].key
        return "", [entry.fault("key", "sheet-key-other", found=entry.key, near=near)]
    for rule in (_same_day_and_kind, _same_day, lambda *_: True):
        best = [each for each in fitting if rule(entry, each)]
        if len(best) == 1:
            return best[0].key, []
        if best:
            choices = ", ".join(each.key for each in best)
            return "", [entry.fault("partner", "sheet-agreement-several", choices=choices)]
    faults = []
    near = next((each.key for each in of_partner if _could_be(entry, each)), "")
    if near:
        faults.append(entry.fault("partner", "sheet-agreement-near", near=near))
    return _new_key(entry, library, taken), faults


def _fits(entry: Entry, old: Existing) -> bool:
    """Is it the same document? The same day as far as both know it, and no other kind."""
    ours, theirs = _date(entry.values.get("signed")), _date(old.values.get("signed"))
    if _other_kind(entry, old):
        return False
    if ours is None or theirs is None:
        return ours is theirs
    return ours.first <= theirs.last and theirs.first <= ours.last


def _could_be(entry: Entry, old: Existing) -> bool:
    """Another file that a person should look at before a new one is made."""
    ours, theirs = _date(entry.values.get("signed")), _date(old.values.get("signed"))
    return ours is None or theirs is None or ours.first == theirs.first


def _same_day(entry: Entry, old: Existing) -> bool:
    return _date(entry.values.get("signed")) == _date(old.values.get("signed"))


def _same_day_and_kind(entry: Entry, old: Existing) -> bool:
    return _same_day(entry, old) and entry.values.get("kind", "") == old.values.get("kind", "")


def _other_kind(entry: Entry, old: Existing) -> bool:
    ours, theirs = entry.values.get("kind"), old.values.get("kind")
    return bool(ours and theirs) and ours != theirs


def _date(value: Plain | None) -> PartialDate | None:
    """The date of a header; one that cannot be read is the check's business."""
    if not isinstance(value, str) or not value:
        return None
    try:
        return parse_date(value)[0]
    except ValueError:
        return None


def _new_key(entry: Entry, library: Library, taken: dict[str, Entry]) -> str:
    """2019-dong-a-university, or the partner alone where no day is known; with the kind, and then a number,
    where that is taken.
    """
    signed = _date(entry.values.get("signed"))
    partner = entry.partners[0].key
    base = f"{signed.year}-{partner}" if signed else partner
    kind = str(entry.values.get("kind", "")).lower()
    names = [base, *([f"{base}-{kind}"] if kind else []), *(f"{base}-{n}" for n in range(2, 1000))]
    # A second row that means the very same is not a second agreement.
    for key, other in taken.items():
        same = [each.key for each in other.partners] == [each.key for each in entry.partners]
        if same and all(other.values.get(f) == entry.values.get(f) for f in ("signed", "kind")):
            return key
    return next(
        name for name in names if name not in taken and f"agreements/{name}.md" not in library.files
    )
