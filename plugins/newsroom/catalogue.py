"""The folder `content/` → every record, ordered and indexed, and every problem of every file.

`read_catalogue` is the one way in: check, build, preview and tests call it. Files are read by the
function it is given, so that the core needs no Markdown and no disk; pictures are measured likewise.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from newsroom import address_book, advice, checks, files
from newsroom.drafts import Draft
from newsroom.files import ContentFile
from newsroom.kinds import BY_FOLDER, LATER, kind_of
from newsroom.messages import EXAMPLES
from newsroom.problems import Problem, problem
from newsroom.reading import local_fields
from newsroom.records import (
    DEFAULT_LANGUAGE,
    LANGUAGES,
    Agreement,
    Event,
    NewsPost,
    Part,
    Recap,
    Record,
    moment_of,
    stem_and_language,
)
from newsroom.site import Site
from newsroom.subscriptions import Feeds, offered

Post = NewsPost | Recap
Size = tuple[int, int]
#: The true width and height of a picture in pixels; None when it is no picture.
Measure = Callable[[Path], Size | None]


class Catalogue:
    """Every record that may be shown, newest first, with the indexes that pages need."""

    def __init__(
        self,
        site: Site,
        records: Iterable[Record],
        sizes: dict[str, Size],
        attachments: frozenset[str],
        waiting: Iterable[Record] = (),
        files: int = 0,
        lists: Iterable[str] = (),
    ) -> None:
        self.files = files  #: how many Markdown files were read, whatever became of them
        self.site = site
        self.lists = tuple(lists)  #: the addresses of every list and feed that was ever published
        ordered = sorted(records, key=lambda each: each.path)
        self.records = tuple(each for each in ordered if not each.withdrawn)
        self.withdrawn = tuple(each for each in ordered if each.withdrawn)  #: in no list, no feed
        #: Kind and key of what was withdrawn in every language: other records no longer name it.
        self.gone = {(kind_of(r).name, r.key) for r in self.withdrawn} - {
            (kind_of(r).name, r.key) for r in self.records
        }
        self.sizes = sizes  #: picture → (width, height) in pixels
        self.waiting = tuple(waiting)  #: drafts, and what is dated in the future
        self.attachments = attachments  #: files of `content/` that are published as they are
        self.by_path = {record.path: record for record in self.records}
        self.by_stem = {(record.stem, record.language): record for record in self.records}
        self._by_key = {(kind_of(r).name, r.key, r.language): r for r in self.records}
        self.of_kind: dict[tuple[str, str], list[Any]] = {}
        self.posts: dict[str, list[Post]] = {language: [] for language in LANGUAGES}
        for record in sorted(self.records, key=newest_first):
            self.of_kind.setdefault((kind_of(record).name, record.language), []).append(record)
            if isinstance(record, Post):
                self.posts[record.language].append(record)
        self.place = {post.path: n for posts in self.posts.values() for n, post in enumerate(posts)}
        every_post = [post for posts in self.posts.values() for post in posts]
        self.of_topic = _index(every_post, lambda post: post.topics)
        self.of_author = _index(every_post, lambda post: post.authors)
        self.of_section = _index(every_post, _sections)
        self._pointing = _index(every_post, _names)
        agreements = [a for language in LANGUAGES for a in self.all("agreement", language)]
        self._agreements_of = _index(agreements, lambda agreement: agreement.partners)
        events = [event for language in LANGUAGES for event in self.all("event", language)]
        self._events_of = _index(events, lambda event: (event.series,))

    @cached_property
    def feeds(self) -> Feeds:
        """Every feed that the site offers; every page asks for some of them."""
        return offered(self)

    def all(self, kind: str, language: str) -> list[Any]:
        """Every record of a kind in a language, newest first."""
        return self.of_kind.get((kind, language), [])

    def find(self, kind: str, key: str, language: str) -> Any:
        """The record that a header names, in this language or else in the other; or None."""
        return self._by_key.get((kind, key, language)) or next(
            (found for each in LANGUAGES if (found := self._by_key.get((kind, key, each)))), None
        )

    def translation(self, record: Record) -> Record | None:
        """The same record in the other language."""
        return next(
            (
                found
                for language in LANGUAGES
                if language != record.language
                and (found := self.by_stem.get((record.stem, language)))
            ),
            None,
        )

    def pointing(self, kind: str, key: str, language: str) -> list[Post]:
        """The posts whose header names a record: recaps of an event, posts about a partner."""
        return self._pointing.get(((kind, key), language), [])

    def agreements_of(self, partner: str, language: str) -> list[Agreement]:
        """The agreements with a partner, newest first."""
        return self._agreements_of.get((partner, language), [])

    def events_of(self, series: str, language: str) -> list[Event]:
        """The events of a series, newest first."""
        return self._events_of.get((series, language), [])


def _index(
    records: Iterable[Any], keys: Callable[[Any], Iterable[Any]]
) -> dict[tuple[Any, str], list[Any]]:
    """(key, language) → the records that have it, in their order."""
    found: dict[tuple[Any, str], list[Any]] = {}
    for record in records:
        for key in keys(record):
            found.setdefault((key, record.language), []).append(record)
    return found


def _sections(post: Post) -> tuple[str, ...]:
    return (post.section,) if isinstance(post, NewsPost) else ()


def _names(post: Post) -> Iterator[tuple[str, str]]:
    if post.event:
        yield "event", post.event
    if post.series:
        yield "series", post.series
    for partner in post.partners:
        yield "partner", partner
    for agreement in post.agreements:
        yield "agreement", agreement


def newest_first(record: Record) -> tuple[int, str]:
    """A key to sort by: the first moment of its date, and for equal dates the path, so that the order
    never wavers. "2017" stands after every post of that year whose month is known.
    """
    when = moment_of(record)
    minutes = when.minutes if when else 0
    return (-minutes, record.path)


# --- Reading ----------------------------------------------------------------------------------------


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

    The catalogue is complete but for the files that could not be read; whoever publishes looks at the
    problems first. `renamed` says what a file that is gone is called now ("" when nobody knows); it is
    asked only for a file whose address was published.
    """
    found, problems = files.walk(content)
    drafts = {
        file.path: draft for file, draft in zip(found.texts, read_drafts(found.texts), strict=True)
    }
    records: list[Record] = []
    for file in found.texts:
        problems += drafts[file.path].problems
        record, new = _record(file, drafts, found.paths)
        problems += new
        if record:
            records.append(record)
    sizes, new = _sizes(content, found.pictures, measure)
    problems += new
    shown = visible(records, site)
    whole = Catalogue(site, records, sizes, found.attachments)
    paths = {record.path for record in shown}
    problems += advice.advise(whole)
    waiting = [record for record in records if record.path not in paths]
    book, new = address_book.read_book(content)
    problems += new
    lists = address_book.lists(book, site.today)
    catalogue = Catalogue(site, shown, sizes, found.attachments, waiting, len(found.texts), lists)
    problems += checks.check(whole, found.paths, catalogue, book=book, renamed=renamed)
    return catalogue, sorted(set(problems), key=in_order)


def in_order(problem: Problem) -> tuple[str, int, str, tuple[tuple[str, str], ...], str]:
    """A key to sort by: file, line, code; repairs do not compare."""
    return (problem.path, problem.line, problem.code, problem.details, problem.repair or "")


def _record(
    file: ContentFile, drafts: Mapping[str, Draft], paths: frozenset[str]
) -> tuple[Record | None, list[Problem]]:
    """The record of a file; a translation takes from its original what it does not say itself."""
    path, kind, draft = file.path, BY_FOLDER[file.folder], drafts[file.path]
    stem, language = stem_and_language(path)
    values = draft.values
    if values is None:
        return None, []
    if language != DEFAULT_LANGUAGE:
        original = f"{stem}.md"
        if original not in paths:
            return None, [
                problem(path, 0, "translation-alone", original=original.rpartition("/")[2])
            ]
        if original in drafts and (taken := drafts[original].values):
            own = {name.replace("-", "_") for name in local_fields(kind.record)}
            inherited = {k: v for k, v in taken.items() if k not in own}
            values = {
                **inherited,
                **{name: _completed(value, inherited.get(name)) for name, value in values.items()},
            }
    if values.get("status") == "draft":
        translated = drafts.get(f"{stem}.md") if language != DEFAULT_LANGUAGE else None
        values = {**_begun(stem, translated), **values}
    local = local_fields(kind.record)
    problems = [
        problem(path, 1, "field-missing", field=name, example=EXAMPLES[name])
        for name in kind.needs
        # A field that stands there but cannot be read has its own problem already, and what a
        # translation would take from its original is missing there.
        if name.replace("-", "_") not in values
        and name not in draft.lines
        and (language == DEFAULT_LANGUAGE or name in local)
    ]
    if any(name.replace("-", "_") not in values for name in kind.needs):
        return None, problems
    record = kind.record(
        path=path, language=language, lines=draft.lines, fragment=draft.fragment, **values
    )
    return record, problems


def _begun(stem: str, original: Draft | None) -> dict[str, Any]:
    """What a draft may lack while it is written: its original's words, or the name of its file."""
    taken = (original.values if original else None) or {}
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
) -> tuple[dict[str, Size], list[Problem]]:
    sizes, problems = {}, []
    for path in pictures:
        if size := measure(content / path):
            sizes[path] = size
            weight = (content / path).stat().st_size
            if weight > HEAVY or max(size) > WIDE:
                width, height = size
                problems.append(
                    problem(
                        path, 0, "picture-large", found=f"{width} × {height}", weight=weight // 1000
                    )
                )
        else:
            problems.append(problem(path, 0, "picture-unreadable"))
    return sizes, problems


def visible(records: Iterable[Record], site: Site) -> list[Record]:
    """Those that may be shown now: published, their moment come, and their original shown too; in a
    preview, all.
    """
    if site.preview:
        return list(records)
    ready = [
        record
        for record in records
        if record.status == "published" and not (record.date and record.date.start > site.now)
    ]
    originals = {record.stem for record in ready if record.language == DEFAULT_LANGUAGE}
    return [record for record in ready if record.stem in originals]
