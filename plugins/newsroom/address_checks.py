"""Rules for addresses across all files: none that was published is lost, none that is linked is dead.

An address that nobody answers is never mended in silence: the problem names the file it belonged to,
and offers the line that would keep it. `address_book.py` says what was published, `answers.py` what
the site answers today.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from urllib.parse import unquote, urlsplit

from msgspec.structs import replace

from newsroom import answers
from newsroom.address_book import FILE, Entry, lost
from newsroom.addresses import address
from newsroom.fragments import Reference
from newsroom.problems import Change, Problem, problem
from newsroom.reading import nearest
from newsroom.records import DEFAULT_LANGUAGE, Record, stem_and_language
from newsroom.rules import Whole
from newsroom.site import Site

# --- What was published -----------------------------------------------------------------------------


def published_addresses_stay(whole: Whole) -> Iterator[Problem]:
    """An address that was published leads to its page, to that page's new address, or to the words
    that say when and why it was withdrawn.
    """
    by_file: dict[str, list[Entry]] = {}
    for entry in lost(whole.book, answers.promised(whole.public), whole.public.site.today):
        by_file.setdefault(entry.path, []).append(entry)
    if not by_file:
        return
    every = {r.path: r for r in (*whole.catalogue.records, *whole.catalogue.withdrawn)}
    names = _never_published(whole)
    for path, entries in by_file.items():
        if not path:
            for entry in entries:
                yield problem(FILE, entry.line, "address-feed-lost", found=entry.address)
        elif path in every and path in whole.shown:
            yield _with_alias(every[path], entries, whole, "address-changed")
        elif path in every:
            yield from _taken_back(every[path], by_file)
        elif path not in whole.paths:
            yield from _gone(path, entries, every, names, whole)
        # Else nothing of the file can be read, which is a problem of its own.


def _with_alias(
    record: Record, entries: Iterable[Entry], whole: Whole, code: str, **details: str
) -> Problem:
    """A problem whose repair is the line of aliases that keeps the lost addresses."""
    lost = [entry.address for entry in entries]
    line = record.lines.get("aliases", 0)  # without one, the repair is a line to add
    aliases = f"aliases: [{', '.join(_by_age((*record.aliases, *lost), whole.book))}]"
    repair = [Change(0, aliases)]
    return problem(record.path, line, code, repair=repair, found=", ".join(lost), **details)


def _by_age(addresses: Iterable[str], book: Mapping[str, Entry]) -> list[str]:
    """The oldest first: that one is the identity by which feed readers know the post."""
    dated = {each: book[each].since.isoformat() if each in book else "" for each in addresses}
    return sorted(dated, key=lambda each: dated[each])


def _taken_back(record: Record, by_file: Mapping[str, object]) -> Iterator[Problem]:
    """A page was published, and its file is a draft now, or waits for a later day."""
    # A translation follows its original, which has the same problem.
    if record.language == DEFAULT_LANGUAGE or f"{record.stem}.md" not in by_file:
        yield _hidden(record, address(record))


def _hidden(record: Record, found: str) -> Problem:
    field = "status" if record.status == "draft" else "date"
    value = record.status if field == "status" else str(record.date)
    line = record.lines.get(field, 1)
    return problem(record.path, line, "address-unpublished", found=found, by=f"{field}: {value}")


Names = Mapping[tuple[str, str], list[str]]


def _gone(
    path: str, entries: list[Entry], every: Mapping[str, Record], names: Names, whole: Whole
) -> Iterator[Problem]:
    """The file is not there any more: it was renamed, or removed."""
    now = whole.renamed(path)
    known = now in every
    now = now if known else _alike(path, names)
    if not now:
        found = ", ".join(entry.address for entry in entries)
        yield problem(path, 0, "address-lost", found=found)
    elif now in whole.shown:
        moved = _with_alias(every[now], entries, whole, "address-moved", before=path)
        # git knows that it was renamed; that two names are alike is a guess, and only a person can tell.
        yield moved if known else replace(moved, changes=(), choices=moved.changes)
    else:
        yield _hidden(every[now], entries[0].address)


def _never_published(whole: Whole) -> Names:
    """(name, language) → the files that are shown today and were never published before."""
    found: dict[tuple[str, str], list[str]] = {}
    for each in whole.public.records:
        if address(each) not in whole.book:
            name = each.stem.rpartition("/")[2], each.language
            found.setdefault(name, []).append(each.path)
    return found


def _alike(path: str, names: Names) -> str:
    """The new file with the same name, or nearly; "" when there is none, or more than one."""
    stem, language = stem_and_language(path)
    last = stem.rpartition("/")[2]
    if (last, language) not in names:
        last = nearest(last, (name for name, tag in names if tag == language)) or ""
    found = names.get((last, language), [])
    return found[0] if len(found) == 1 else ""


# --- What was withdrawn -----------------------------------------------------------------------------


def withdrawals_say_when_and_why(whole: Whole) -> Iterator[Problem]:
    """A withdrawal has a day, which has come, and a reason in the language of the page."""
    for record in whole.catalogue.withdrawn:
        assert record.withdrawn is not None
        line = record.lines.get("withdrawn", 1)
        if record.withdrawn.start > whole.catalogue.site.now:
            yield problem(record.path, line, "withdrawn-ahead", found=record.withdrawn)
        if not record.withdrawn_reason:
            yield problem(record.path, line, "withdrawn-reason-missing")
    for record in whole.catalogue.records:
        if record.withdrawn_reason:
            line = record.lines.get("withdrawn-reason", 1)
            day = whole.catalogue.site.today
            yield problem(record.path, line, "withdrawn-alone", today=day)


# --- What is linked ---------------------------------------------------------------------------------

#: Where a preview is served: nobody else can open such a link.
PREVIEW = frozenset(("127.0.0.1", "localhost"))
INDEX = re.compile(r"/index\.html?$")


def links_by_address_are_answered(whole: Whole) -> Iterator[Problem]:
    """A link by an address of this site leads somewhere; one to a file's page names the file."""
    every = (*whole.catalogue.records, *whole.catalogue.withdrawn)
    # Nearly all lead elsewhere; to take each apart would be the dearest rule of all.
    ours = _may_be_ours(whole)
    linking = [each for each in whole.catalogue.records if any(map(ours, each.fragment.hosts))]
    if not linking:
        return
    pages = answers.of_records(every)
    public = whole.public
    lists = frozenset(
        (
            *answers.standing(public), *answers.following(public), *answers.files(public),
            *whole.made,
        )
    )  # fmt: skip
    for record in linking:
        for link in record.fragment.addresses:
            yield from _link(record, link, pages, lists, whole)


def _may_be_ours(whole: Whole) -> Callable[[str], bool]:
    """Whether addresses on a host can be of this site."""
    site = whole.public.site
    domain = f".{_domain(site)}"
    hosts = {"", *PREVIEW, urlsplit(site.url).hostname or ""}

    @cache
    def is_one(host: str) -> bool:
        return host in hosts or f".{host}".endswith(domain)

    return is_one


def _domain(site: Site) -> str:
    """The library's own, below which other things live too."""
    return site.library.tag_authority.partition(",")[0]


def _link(
    record: Record, link: Reference, pages: Mapping[str, str], lists: frozenset[str], whole: Whole
) -> Iterator[Problem]:
    by_path = link.target.startswith("/")
    parts = urlsplit(link.target)
    if not by_path and not _is_ours(parts.hostname or "", parts.path, pages, whole):
        return
    here = _normal(parts.path)
    path = pages.get(here, "")
    anchor = f"#{parts.fragment}" if parts.fragment else ""
    if path:
        expected = f"/{path}{anchor}"
        # A page that is not public has no address yet; by the path of its file, the link waits for it.
        code = "link-by-address" if by_path else "link-full-address"
        code = code if path in whole.shown else "link-address-unknown"
    elif here in lists:
        if by_path:
            return
        expected, code = f"{here}{anchor}", "link-full-address"
    else:
        near = _near(here, pages, lists)
        yield problem(
            record.path, link.line, "link-address-unknown", found=link.written, expected=near or "—"
        )
        return
    repair = _replaced(link, expected)
    details = {"found": link.written, "expected": expected}
    yield problem(record.path, link.line, code, repair=repair, **details)


def _is_ours(host: str, path: str, pages: Mapping[str, str], whole: Whole) -> bool:
    """Whether a full address is on this site. On the library's domain other things live too: there
    only the address of a page of ours counts.
    """
    site = whole.public.site
    if host in PREVIEW or (site.url and host == urlsplit(site.url).hostname):
        return True
    return f".{host}".endswith(f".{_domain(site)}") and _normal(path) in pages


def _normal(path: str) -> str:
    """The address as the site writes it: decoded, a page with its last slash."""
    path = INDEX.sub("/", unquote(path) or "/")
    return path if path.endswith("/") or "." in path.rpartition("/")[2] else f"{path}/"


def _near(here: str, pages: Mapping[str, str], lists: frozenset[str]) -> str:
    """What was most likely meant: the path of a file, or the address of a list."""
    # Without their last slash, so that the last part of each is its name.
    known = {each.rstrip("/"): each for each in (*lists, *pages)}
    near = nearest(here.rstrip("/"), known)
    found = known[near] if near else ""
    return f"/{pages[found]}" if found in pages else found


def _replaced(link: Reference, expected: str) -> str | None:
    """The line with the address replaced, where it stands as a link's address and nowhere else."""
    for before in ("](", '="'):
        if f"{before}{link.written}" in link.source:
            return link.source.replace(f"{before}{link.written}", f"{before}{expected}")
    return None
