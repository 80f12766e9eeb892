"""A Word file → a draft for `content/` with its pictures, and every doubt."""

from datetime import date
from pathlib import Path

from importing.drafts import Draft, path_of, summary_of
from importing.existing import Existing
from importing.prepared import Prepared
from importing.word import PLACE, Picture, read_word
from newsroom.dates import PartialDate
from newsroom.headers import Plain
from newsroom.kinds import Kind
from newsroom.problems import Problem, problem
from newsroom.records import DEFAULT_LANGUAGE
from newsroom.slugs import slugify

LONGEST = 60  #: letters of a slug; longer addresses are cut in messages and tables


def prepare_document(raw: bytes, name: str, content: Path, kind: Kind, today: date) -> Prepared:
    """What a Word file would become; changes nothing. `name`: the file's own, with its ending."""
    written, problems = read_word(raw, name)
    if written is None:
        return Prepared(problems=tuple(problems))
    unwritten = set()
    title = written.title
    if not title:
        title = " ".join(Path(name).stem.replace("_", " ").split())
        unwritten.add("title")
        problems.append(problem(name, 0, "import-word-title", found=title))
    when = PartialDate(today.year, today.month, today.day)
    slug = _slug(title)
    path = path_of(kind, when, slug, DEFAULT_LANGUAGE)
    there, another = _standing(Existing(content), path, kind, title)
    if there:
        return Prepared(there=((name, there),))
    if another:
        problems.append(
            problem(name, 0, "import-taken", found=f"content/{path}", other=f"content/{path}")
        )
    files, text = _with_files(written.markdown, written.pictures, content, slug, today.year)
    values: dict[str, Plain] = {"title": title}
    if summary := summary_of(text):
        values["summary"] = summary
        unwritten.add("summary")
    if "date" in kind.needs:
        values["date"] = str(when)
        unwritten.add("date")
    problems += _notes(name, unwritten)
    draft = Draft(source=name, path=path, values=values, unwritten=frozenset(unwritten), body=text)
    return Prepared(
        drafts=(draft,), files=files, sources=dict.fromkeys(files, name), problems=tuple(problems)
    )


def _standing(existing: Existing, path: str, kind: Kind, title: str) -> tuple[str, bool]:
    """Where the same post stands already, in whichever year it was imported."""
    name = path.rpartition("/")[2]
    for file in sorted((existing.content / kind.folder).rglob(name)):
        found = file.relative_to(existing.content).as_posix()
        if existing.find(found, title, "", ())[0]:
            return found, False
    return existing.find(path, title, "", ())


def _notes(name: str, unwritten: set[str]) -> list[Problem]:
    codes = {"summary": "import-summary", "date": "import-today"}
    return [problem(name, 0, code) for field, code in codes.items() if field in unwritten]


def _with_files(
    text: str, pictures: tuple[Picture, ...], content: Path, slug: str, year: int
) -> tuple[dict[str, bytes], str]:
    """The pictures by the paths they get, `photos/2026/slug-1.jpg`, and the text that names these."""
    files: dict[str, bytes] = {}
    for number, each in enumerate(pictures, start=1):
        path = f"photos/{year}/{slug}-{number}{each.ending}"
        extra = 1
        while (content / path).exists() and (content / path).read_bytes() != each.raw:
            extra += 1
            path = f"photos/{year}/{slug}-{number}-{extra}{each.ending}"
        if not (content / path).exists():
            files[path] = each.raw
        # A file's name for a description: `inv check` names it until somebody writes one.
        text = text.replace(f"![{PLACE}{number}](", f"![{path.rpartition('/')[2]}](")
        text = text.replace(f"]({PLACE}{number})", f"](/{path})")
    return files, text


def _slug(title: str) -> str:
    """Whole words, at most sixty letters."""
    slug = slugify(title)
    return (
        slug if len(slug) <= LONGEST else slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
    )
