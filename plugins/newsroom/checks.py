"""Rules across records: what one file alone cannot show.

A rule is a function of the catalogue that yields problems; its docstring is the rule. `RULES` lists
them. A new rule is one function, one row, its words in `messages.py` and a paragraph in
`docs/messages.md`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec

from newsroom import address_checks, calendars, event_checks, event_days, reference_checks
from newsroom.address_book import Entry
from newsroom.addresses import (
    AUTHORS,
    CORNER_PARTS,
    IMPACT_TABLE,
    TOPICS,
    address,
    author,
    below,
    calendar,
    corner,
    event_month,
    impact,
    kind_list,
    output_path,
    topic,
    visits,
)
from newsroom.dates import PartialDate
from newsroom.kinds import KINDS, kind_of
from newsroom.problems import Change, Problem, problem
from newsroom.records import (
    LANGUAGES,
    Agreement,
    Event,
    NewsPost,
    Partner,
    Recap,
    Record,
    moment_of,
)
from newsroom.rules import Rule, Whole, about, own
from newsroom.slugs import slugify

if TYPE_CHECKING:
    from newsroom.catalogue import Catalogue


def check(
    catalogue: "Catalogue",
    paths: frozenset[str],
    public: "Catalogue",
    *,
    book: Mapping[str, Entry],
    renamed: Callable[[str], str],
) -> list[Problem]:
    """What every rule has to say; `public` is the part of the catalogue that is shown today."""
    shown = {each.path for each in (*public.records, *public.withdrawn)}
    made = frozenset(f"/{name}" for name in OWN_FILES)
    of_kind: dict[type[Record], list[Record]] = {}
    for record in catalogue.records:
        of_kind.setdefault(type(record), []).append(record)
    whole = Whole(catalogue, paths, public, shown, book, renamed, made, of_kind)
    return [each for rule in RULES for each in rule(whole)]


# --- Addresses --------------------------------------------------------------------------------------


#: Folders of the site that the portal fills by itself.
OWN_FILES = (
    "robots.txt", "sitemap.xml", "agreements.csv", "agreements.json", "partners.geojson",
    "_redirects", "redirects.nginx", IMPACT_TABLE.lstrip("/"),
)  # fmt: skip
RESERVED = (
    "theme/", "feeds/", "en/feeds/", *calendars.FOLDERS,
    *(page(language).lstrip("/") for page in (visits, impact) for language in LANGUAGES),
)  # fmt: skip
CALENDARS = tuple(output_path(calendar(language)) for language in LANGUAGES)


def attachments_leave_room(whole: Whole) -> Iterator[Problem]:
    """A picture or document does not lie where the portal writes files of its own."""
    for path in sorted(whole.catalogue.attachments):
        if path.startswith(RESERVED) or path in OWN_FILES or path in CALENDARS:
            yield problem(path, 0, "address-of-list", found=f"/{path}")


def addresses_are_single(whole: Whole) -> Iterator[Problem]:
    """No two files answer the same address, aliases and lists included."""
    lists = frozenset(output_path(each).lower() for each in _lists(whole))
    taken: dict[str, str] = {}
    for record in (*whole.catalogue.records, *whole.catalogue.withdrawn):
        answered = [(address(record), "slug")]
        answered += [(alias, "aliases") for alias in record.aliases]
        for each, field in answered:
            # What two addresses share is the file: /x/ and /x/index.html are one.
            comparable = output_path(each).lower()
            if comparable in lists or comparable.startswith(RESERVED):
                yield about(record, field, "address-of-list", found=each)
            elif comparable in taken:
                yield about(record, field, "address-taken", found=each, other=taken[comparable])
            else:
                taken[comparable] = record.path


def _lists(whole: Whole) -> Iterator[str]:
    """The addresses that belong to no record."""
    yield from ("/404.html", *(f"/{name}" for name in OWN_FILES))
    yield from (f"/{path}" for path in whole.catalogue.attachments)
    yield from calendars.reserved(whole.catalogue)
    for language in LANGUAGES:
        yield below(language)
        for part in (TOPICS[language], AUTHORS[language], "feeds", "en", "theme"):
            yield below(language, part)
        for part in CORNER_PARTS[language].values():
            yield corner(language, part)
        for kind in KINDS:
            if kind.list_template:
                yield below(language, kind.root[language])
    for kind in KINDS:
        records = own(whole, kind.record) if kind.by_year else ()
        dated = {(when.year, r.language) for r in records if (when := moment_of(r))}
        yield from (kind_list(kind.name, language, year) for year, language in dated)
    events = [each for each in own(whole, Event) if isinstance(each, Event)]
    for year, language in {(y, e.language) for e in events for y in event_days.years(e)}:
        yield kind_list("event", language, year)
        # Those without events too: the first event of a month must not find its calendar taken.
        yield from (event_month(language, year, month) for month in range(1, 13))
    yield from (topic(slugify(key), language) for key, language in whole.catalogue.of_topic)
    yield from (author(slugify(name), language) for name, language in whole.catalogue.of_author)


def names_are_spelled_one_way(whole: Whole) -> Iterator[Problem]:
    """An author or a topic is spelled alike in all files: "Rika Yulianti" and "rika yulianti" would be
    two people at one address.
    """
    seen: dict[tuple[str, str], str] = {}
    listed = whole.catalogue.site.topics is not None  # then the list has the last word
    for record in own(whole, NewsPost, Recap):
        for field, names in (("authors", record.authors), ("topics", record.topics)):
            if field == "topics" and listed:
                continue
            for name in names if field in record.lines else ():
                first = seen.setdefault((field, slugify(name)), name)
                if first != name:
                    found = about(record, field, "name-spelled-twice", found=name, other=first)
                    choice = Change(found.line, first, name)
                    yield msgspec.structs.replace(found, choices=(choice,))


# --- Dates ------------------------------------------------------------------------------------------


#: What stands between two names that were meant as two.
_AND = re.compile(r"\s*[,;/&]\s*|\s+(?:dan|and|serta)\s+")
#: How the name of a part of an organisation begins: what it joins are its tasks.
_UNIT = re.compile(
    r"(?:Tim|Unit|Layanan|Bagian|Divisi|Direktorat|Fakultas|Perpustakaan|Pusat|Urusan|Redaksi"
    r"|Team|Office|Department|Faculty|Division|Library)\b"
)
#: A degree that a comma has parted from its name: S.Kom., M.Hum, Ph.D.
_DEGREE = re.compile(r"(?:[A-Z][a-z]{0,3}\.)+(?:[A-Z][A-Za-z]{0,5}\.?)?")


def authors_are_apart(whole: Whole) -> Iterator[Problem]:
    """Two authors are two names, `authors: [Sari Pertiwi, Budi Santoso]`, and a degree is none."""
    for record in own(whole):
        for name in record.authors if "authors" in record.lines else ():
            parts = [part.strip() for part in _AND.split(name)]
            # "Sari Pertiwi, M.Kom." is one person; a degree has a full stop or is short.
            several = len(parts) > 1 and not _UNIT.match(name)
            if several and all(" " in part and "." not in part for part in parts):
                yield about(record, "authors", "authors-as-one", found=name)
            elif len(record.authors) > 1 and _DEGREE.fullmatch(name):
                yield about(record, "authors", "author-degree", found=name)


def bodies_say_something(whole: Whole) -> Iterator[Problem]:
    """News and recaps have a text below their header."""
    for record in own(whole, NewsPost, Recap):
        if record.status == "published" and record.fragment.empty:
            yield problem(record.path, 0, "body-empty")


def agreements_end_after_they_are_signed(whole: Whole) -> Iterator[Problem]:
    """An agreement ends after it was signed."""
    for agreement in own(whole, Agreement):
        assert isinstance(agreement, Agreement)
        for field, end in (("ends", agreement.ends), ("ended", agreement.ended)):
            if not isinstance(end, PartialDate) or not agreement.signed:
                continue
            if end.end < agreement.signed.start:
                yield about(
                    agreement, field, "agreement-ends-early", signed=agreement.signed, found=end
                )


def successors_lead_on(whole: Whole) -> Iterator[Problem]:
    """What takes something's place is another file, and leads never back to it."""
    for record in own(whole, Agreement, Partner):
        field = "renewed-by" if isinstance(record, Agreement) else "successor"
        chain = list(_successors(record, whole.catalogue)) if field in record.lines else []
        if record.path in (each.path for each in chain):
            yield about(record, field, "relation-circle", found=chain[0].key)


def renewals_are_signed_later(whole: Whole) -> Iterator[Problem]:
    """What renews an agreement is signed after it."""
    for agreement in own(whole, Agreement):
        assert isinstance(agreement, Agreement)
        after = next(_successors(agreement, whole.catalogue), None)
        signed, renewed = agreement.signed, after.signed if isinstance(after, Agreement) else None
        if "renewed-by" in agreement.lines and signed and renewed and renewed.end < signed.start:
            key = agreement.renewed_by
            dates = {"signed": signed, "renewed": renewed}
            yield about(agreement, "renewed-by", "agreement-renewed-early", found=key, **dates)


def _successors(record: Record, catalogue: "Catalogue") -> Iterator[Record]:
    """What took its place, and what took that one's, as far as it is known; a circle is left once round."""
    seen: set[str] = set()
    found: Record | None = record
    while found and found.path not in seen:
        seen.add(found.path)
        key = found.renewed_by if isinstance(found, Agreement) else getattr(found, "successor", "")
        found = catalogue.find(kind_of(found).name, key, found.language) if key else None
        if found:
            yield found


def updates_follow_the_date(whole: Whole) -> Iterator[Problem]:
    """A post is updated after it was written."""
    for record in own(whole):
        if not record.updated or "updated" not in record.lines:
            continue
        if record.date and record.updated.end < record.date.start:
            yield about(record, "updated", "updated-early", date=record.date, found=record.updated)
        elif record.updated.start > whole.catalogue.site.now:
            yield about(record, "updated", "updated-ahead", found=record.updated)


FAR = timedelta(days=366)  #: a date further ahead is more likely a slip (2107 for 2017) than a plan


def dates_are_near(whole: Whole) -> Iterator[Problem]:
    """A post's date is not years ahead, and fits the folder of its year."""
    far = whole.catalogue.site.today + FAR
    for record in own(whole, NewsPost, Recap):
        if not record.date or "date" not in record.lines:
            continue
        folder, year = record.key.partition("/")[0], record.date.year
        if year >= far.year and record.date.first > far:
            yield about(record, "date", "date-far", found=record.date)
        elif folder.isdecimal() and not year <= int(folder) <= year + 1:
            yield about(record, "date", "date-other-year", found=record.date, folder=folder)


RULES: tuple[Rule, ...] = (
    *reference_checks.RULES,
    authors_are_apart,
    bodies_say_something,
    attachments_leave_room,
    addresses_are_single,
    address_checks.published_addresses_stay,
    address_checks.links_by_address_are_answered,
    address_checks.withdrawals_say_when_and_why,
    names_are_spelled_one_way,
    agreements_end_after_they_are_signed,
    successors_lead_on,
    renewals_are_signed_later,
    *event_checks.RULES,
    updates_follow_the_date,
    dates_are_near,
)
