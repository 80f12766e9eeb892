"""A folder of Jekyll, Hugo, Pelican or plain Markdown → drafts for `content/`, and every doubt with its line.

Headers first, so that links between the posts are known; then the bodies.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath

import msgspec

from importing.bodies import Place, converted
from importing.drafts import Draft, path_of, plain, summary_of
from importing.existing import Existing
from importing.fields import LOOKS, Fields, read_fields, sorted_words
from importing.headers import read_header
from importing.links import Targets
from importing.old_addresses import OldPost, address_of
from importing.prepared import Prepared
from importing.sites import OtherSite, read_other_site
from newsroom import fields as rules
from newsroom.dates import NotADate, PartialDate, parse_date
from newsroom.decoding import decode
from newsroom.front_matter import Document, Text
from newsroom.headers import Plain
from newsroom.kinds import Kind
from newsroom.messages import EXAMPLES
from newsroom.problems import Problem, errors, problem
from newsroom.reading import Refused
from newsroom.records import DEFAULT_LANGUAGE, LANGUAGES
from newsroom.site import Site
from newsroom.slugs import slugify

#: Jekyll's date in the name of a file.
DATED = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})-(.+)")
LANGUAGE = re.compile(r"(.+)\.([a-z]{2})")
#: What parts words on one line of a header.
MARKS: dict[str, str | None] = {"jekyll": None}


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A post of the other site, with its header read."""

    path: str  #: below the imported folder
    document: Document
    fields: Fields
    slug: str
    language: str  #: empty when nothing names one
    when: PartialDate | None
    old: OldPost
    today: bool = False  #: it is a draft without a date, and has got today's


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What is imported, and how."""

    folder: Path
    content: Path
    kind: Kind
    site: Site  #: ours
    today: date
    days: Mapping[str, str] = {}  #: source → the day that a person has named for its date
    without: frozenset[str] = frozenset()  #: sources that are left out


def prepare_posts(wanted: Wanted) -> Prepared:
    """What the posts of a folder would become; changes nothing."""
    site, problems = read_other_site(wanted.folder)
    sources, left = [], set(wanted.without)
    for path in site.posts:
        if path in wanted.without:
            continue
        source, found = _source(path, site, wanted)
        problems += found
        if source is None or any(
            each.code.startswith(("date-", "import-date")) for each in errors(found)
        ):
            # A post whose date is unclear is not written, whatever becomes of the others.
            left |= {path} if all(each.code in DATES for each in errors(found)) else set()
        else:
            sources.append(source)
    placed, there, found = _placed(_with_languages(sources, site), site, wanted)
    problems += found
    posts = {source.path: path for source, path, _ in placed} | dict(there)
    old = {each: path for _, path, aliases in placed for each in aliases}
    targets = Targets(site, wanted.content, posts, old)
    drafts = []
    for source, path, aliases in placed:
        draft, found = _draft(source, path, aliases, targets, wanted)
        drafts.append(draft)
        problems += found
    taken = {path: took.source.read_bytes() for path, took in targets.taken.items()}
    return Prepared(
        drafts=tuple(drafts),
        files={path: raw for path, raw in taken.items() if not (wanted.content / path).exists()},
        sources={path: _below(took.source, wanted.folder) for path, took in targets.taken.items()},
        there=tuple(there), problems=tuple(problems), left=frozenset(left),
    )  # fmt: skip


#: Codes that leave a post out and stop nothing else.
DATES = frozenset(
    ("date-ambiguous", "date-unreadable", "date-impossible", "date-range", "date-weekday", "date-zone",
     "date-hour", "date-serial", "date-time-alone", "import-date-missing")
)  # fmt: skip


def _below(file: Path, folder: Path) -> str:
    root = folder.resolve()
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()


# --- Headers ----------------------------------------------------------------------------------------


def _source(path: str, site: OtherSite, wanted: Wanted) -> tuple[Source | None, list[Problem]]:
    file = wanted.folder / path
    try:
        raw = file.read_bytes()
    except OSError as error:
        return None, [problem(path, 0, "file-unreadable", found=error.strerror or error)]
    text, problems = decode(raw, path)
    if text is None or not text.strip():
        return None, problems or [problem(path, 0, "file-empty")]
    document, found = read_header(text, path)
    problems += found
    if document is None:
        return None, problems
    mark = MARKS.get(site.system, ",")
    zone = wanted.site.zone
    fields = read_fields(document, path, zone, mark=mark, chosen=wanted.days.get(path, ""))
    problems += fields.problems
    name, language, day = _name(path)
    when, today = fields.date or day, False
    is_draft = fields.draft or "_drafts" in path.split("/")
    if when is None and "date" not in fields.lines and "date" in wanted.kind.needs:
        if is_draft:
            # What was never published has no date; a new file gets today's as well.
            when, today = PartialDate(wanted.today.year, wanted.today.month, wanted.today.day), True
        else:
            problems.append(problem(path, 1, "import-date-missing"))
    if not fields.title:
        problems.append(problem(path, 1, "field-missing", field="title", example=EXAMPLES["title"]))
    written = fields.written or (day.start if day else None)
    old = OldPost(
        path=_below(file.resolve(), site.root), title=fields.title, name=name, slug=fields.slug,
        categories=fields.categories, when=None if is_draft else written,
        language=fields.language or language,
    )  # fmt: skip
    source = Source(
        path=path, document=document, fields=fields, slug=slugify(fields.slug or name),
        language=fields.language or language, when=when, old=old, today=today,
    )  # fmt: skip
    return source, problems


def _name(path: str) -> tuple[str, str, PartialDate | None]:
    """The name of a post without date, language and ending; its language; its date."""
    pure = PurePosixPath(path)
    stem, language = pure.stem, ""
    if found := LANGUAGE.fullmatch(stem):
        stem, language = found[1], found[2]
    if stem == "index" and len(pure.parts) > 1:
        # A bundle: the folder is the post.
        stem = pure.parts[-2]
    day = None
    if found := DATED.fullmatch(stem):
        try:
            day, stem = parse_date(found[1])[0], found[2]
        except NotADate:
            day = None
    return stem, language, day


def _with_languages(sources: list[Source], site: OtherSite) -> list[Source]:
    """Each with a language; what names none is in the site's own where the site has several."""
    names = {"hugo": "defaultContentLanguage", "pelican": "DEFAULT_LANG", "jekyll": "lang"}
    own = str(site.settings.get(names.get(site.system, "")) or "").lower()[:2]
    several = any(each.language == DEFAULT_LANGUAGE for each in sources) and own in LANGUAGES
    default = own if several else DEFAULT_LANGUAGE
    return [msgspec.structs.replace(each, language=each.language or default) for each in sources]


#: A source, its path below `content/` and its old addresses.
Placed = tuple[Source, str, list[str]]


def _placed(
    sources: list[Source], site: OtherSite, wanted: Wanted
) -> tuple[list[Placed], list[tuple[str, str]], list[Problem]]:
    """Where each goes; those that are there already; and those that cannot go anywhere."""
    existing = Existing(wanted.content)
    placed: list[Placed] = []
    there: list[tuple[str, str]] = []
    problems: list[Problem] = []
    taken: dict[str, str] = {}
    for source in sources:
        if source.language not in LANGUAGES:
            line = source.fields.lines.get("language", 0)
            problems.append(problem(source.path, line, "import-language", found=source.language))
            continue
        path = path_of(wanted.kind, source.when, source.slug, source.language)
        aliases, found = _aliases(source, site)
        problems += found
        day = source.when.iso[:10] if source.when else ""
        before, another = existing.find(path, source.fields.title, day, aliases)
        if before:
            there.append((source.path, before))
        elif another or path in taken:
            other = taken.get(path, f"content/{path}")
            problems.append(
                problem(source.path, 0, "import-taken", found=f"content/{path}", other=other)
            )
        else:
            taken[path] = source.path
            placed.append((source, path, aliases))
    return placed, there, problems


def _aliases(source: Source, site: OtherSite) -> tuple[list[str], list[Problem]]:
    """Old addresses: the one that the site made, if it was published, and those that the header names."""
    fields, problems = source.fields, []
    computed = address_of(source.old, site, fields.address) if source.old.when else ""
    given = [computed] if computed else []
    # A draft was never at an address.
    if fields.address and not computed and source.old.when:
        problems.append(_unused(source, "address", fields.address))
    given += fields.aliases
    found = []
    for each in given:
        try:
            found.append(rules.address(Text(each, 0)))
        except Refused:
            problems.append(_unused(source, "aliases", each))
    return list(dict.fromkeys(found)), problems


def _unused(source: Source, field: str, value: str) -> Problem:
    line = source.fields.lines.get(field, source.fields.lines.get("slug", 0))
    return problem(source.path, line, "import-address", found=value)


# --- The whole post ---------------------------------------------------------------------------------


def _draft(
    source: Source, path: str, aliases: list[str], targets: Targets, wanted: Wanted
) -> tuple[Draft, list[Problem]]:
    fields, document = source.fields, source.document
    year = str(source.when.year) if source.when else str(wanted.today.year)
    place = Place(source.path, document.body_line, source.slug, year)
    body = converted(document.body, place, targets)
    problems = list(body.problems)
    summary = plain(fields.summary) or summary_of(body.before_more or body.text)
    values: dict[str, Plain] = {"title": fields.title, "summary": summary}
    unwritten = {"summary"} if summary and not fields.summary else set()
    if unwritten:
        problems.append(problem(source.path, document.body_line, "import-summary"))
    picture = ""
    words: tuple[str, ...] = ()
    odd: tuple[tuple[str, str], ...] = ()
    if source.language == DEFAULT_LANGUAGE:
        section, topics, others = sorted_words(fields, wanted.site.topics)
        known = "section" in wanted.kind.record.__struct_fields__
        others = others if known or not section else [section, *others]
        words = tuple(others)
        picture, found = _main_picture(source, place, targets)
        problems += [*found, *_odd_words(source, others), *_odd_fields(source)]
        odd = tuple((name, value) for name, _, value in fields.odd if name.lower() not in LOOKS)
        values |= {
            "date": str(source.when or ""), "updated": str(fields.updated or ""),
            "authors": list(dict.fromkeys(fields.authors)), "section": section if known else "",
            "topics": list(topics),
        }  # fmt: skip
        if picture and fields.image_alt:
            values |= {"image": picture, "image-alt": fields.image_alt}
            picture = ""
        unwritten |= {"date"} if source.today else set()
    values["aliases"] = list(aliases)
    draft = Draft(
        source=source.path, path=path, values={name: each for name, each in values.items() if each},
        unwritten=frozenset(unwritten), words=words, odd=odd, picture=picture,
        body=body.text, body_line=document.body_line, lines=fields.lines,
    )  # fmt: skip
    return draft, problems


def _main_picture(source: Source, place: Place, targets: Targets) -> tuple[str, list[Problem]]:
    """The picture of the header as a path below `content/`; problems: it is not there, or not described."""
    written = source.fields.image
    if not written:
        return "", []
    line = source.fields.lines["image"]
    found = targets.file(written, place.path, place.slug, place.year)
    if not found:
        # Programs name it with and without the slash of the site's root.
        found = targets.file(f"/{written.lstrip('/')}", place.path, place.slug, place.year)
    if not found:
        return "", [problem(source.path, line, "import-picture-missing", found=written)]
    if not source.fields.image_alt:
        return found.lstrip("/"), [
            problem(source.path, line, "import-alt", found=written, near="–")
        ]
    return found.lstrip("/"), []


def _odd_words(source: Source, words: list[str]) -> Iterator[Problem]:
    lines = source.fields.lines
    if words:
        line = lines.get("tags", lines.get("categories", 0))
        yield problem(source.path, line, "import-words", found=", ".join(words))


def _odd_fields(source: Source) -> Iterator[Problem]:
    for name, line, value in source.fields.odd:
        yield problem(source.path, line, "import-field", field=name, found=value[:60])
