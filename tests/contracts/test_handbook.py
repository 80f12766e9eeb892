"""The two handbooks say what the records know, and their examples can be copied as they stand."""

from __future__ import annotations

import re
import shutil
from datetime import datetime
from functools import cache
from textwrap import dedent
from typing import TYPE_CHECKING

import msgspec
import pytest

from engine.content import read
from newsroom import records
from newsroom.kinds import KINDS
from newsroom.problems import report
from newsroom.reading import local_fields, readers
from newsroom.records import Record
from tests.sites import FIXTURE, NOW, ROOT, URL

if TYPE_CHECKING:
    from pathlib import Path

    from newsroom.kinds import Kind

#: Handbook → the language of its texts, and what its tables call a field that a translation writes.
HANDBOOKS = {"docs/menulis.md": ("id", "tulis sendiri"), "docs/writing.md": ("en", "write it")}
FENCE = re.compile(r"^( *)(`{3,})(\w*)\n(.*?)^\1\2$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"`content/([\w./-]+\.md)`")
ROW = re.compile(r"^\| `([\w-]+)`(.*)\|$", re.MULTILINE)

each_handbook = pytest.mark.parametrize("handbook", HANDBOOKS)
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@cache
def words(handbook: str) -> str:
    return (ROOT / handbook).read_text(encoding="utf-8")


def fences(handbook: str) -> list[tuple[str, str]]:
    """Every block of Markdown, with the file that the words before it name."""
    text = words(handbook)
    return [
        (FILE.findall(text, 0, found.start())[-1], dedent(found[4]))
        for found in FENCE.finditer(text)
        if found[3] == "markdown"
    ]


def examples(handbook: str) -> dict[str, str]:
    """File → its text: the complete examples, which begin with a header."""
    return {path: text for path, text in fences(handbook) if text.startswith("---\n")}


def fragments(handbook: str) -> list[str]:
    """The examples of Markdown alone."""
    return [text for _, text in fences(handbook) if not text.startswith("---\n")]


def section(handbook: str, kind: Kind) -> str:
    """What stands below the heading that names the folder of a kind."""
    return re.split(
        r"^##", words(handbook).partition(f": `content/{kind.folder}/`\n")[2], flags=re.MULTILINE
    )[0]


def rows(text: str) -> dict[str, str]:
    """Field → the rest of its row, of every table."""
    return dict(ROW.findall(text))


def problems(content: Path, files: dict[str, str]) -> list[str]:
    """What an editor is told who makes these files in a library that has nothing else."""
    shutil.copytree(FIXTURE / "photos", content / "photos")
    for settings in ("library.yaml", "topics.yaml"):
        shutil.copy(FIXTURE / settings, content)
    others = {
        "files/2026/poster.pdf": "%PDF-1.7",
        "pages/tentang.md": "---\ntitle: Tentang\n---\n",  # the foot of every page names it
    }
    for path, text in {**files, **others}.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, encoding="utf-8", newline="\n")
    _, found = read(content, url=URL, now=datetime.fromisoformat(NOW))
    return [report(each, "en") for each in found]


@each_handbook
@each_kind
def test_every_field_of_a_kind_has_a_row_in_its_section(handbook: str, kind: Kind):
    own = readers(kind.record).keys() - readers(Record).keys()
    assert own - rows(section(handbook, kind)).keys() == set()


@each_handbook
def test_every_field_that_all_kinds_have_has_a_row(handbook: str):
    assert readers(Record).keys() - rows(words(handbook).split("\n### ")[0]).keys() == set()


@each_handbook
def test_every_field_within_a_field_is_named(handbook: str):
    within = {
        name
        for each in vars(records).values()
        if isinstance(each, type) and issubclass(each, msgspec.Struct)
        for name in readers(each)
    }
    assert {name for name in within if f"`{name}`" not in words(handbook)} == set()


@each_handbook
def test_every_word_of_a_closed_list_is_named(handbook: str):
    choices = {
        word
        for name, listed in vars(records).items()
        if name.isupper() and isinstance(listed, tuple)
        for word in listed
    }
    assert {word for word in choices if f"`{word}`" not in words(handbook)} == set()


@each_handbook
@each_kind
def test_required_fields_are_those_of_the_table_of_kinds(handbook: str, kind: Kind):
    row = next(
        line for line in words(handbook).splitlines() if f"| `content/{kind.folder}/" in line
    )
    assert tuple(re.findall(r"`([\w-]+)`", row.split("|")[3])) == kind.needs


@each_handbook
@each_kind
def test_what_a_translation_must_write_itself_is_marked(handbook: str, kind: Kind):
    """The fields of all kinds stand before the first third-level heading."""
    told = {**rows(words(handbook).split("\n### ")[0]), **rows(section(handbook, kind))}
    marked = {name for name, row in told.items() if row.endswith(f"{HANDBOOKS[handbook][1]} ")}
    assert marked == local_fields(kind.record) | marked - readers(kind.record).keys()


@each_handbook
def test_every_complete_example_reads_without_a_problem(handbook: str, tmp_path: Path):
    assert problems(tmp_path, examples(handbook)) == []


@each_handbook
@each_kind
def test_every_kind_has_a_complete_example_and_if_it_has_pages_a_translation(
    handbook: str, kind: Kind
):
    found = [path for path in examples(handbook) if path.startswith(f"{kind.folder}/")]
    assert [path for path in found if not path.endswith(".en.md")]
    if kind.template:
        assert [path for path in found if path.endswith(".en.md")]


@each_handbook
def test_every_example_of_markdown_reads_without_a_problem(handbook: str, tmp_path: Path):
    header = "---\ntitle: T{}\nsummary: S\ndate: 2026-01-02\ntopics: [literasi]\n---\n"
    ending = "" if HANDBOOKS[handbook][0] == "id" else ".en"
    bodies = dict(enumerate(fragments(handbook)))
    originals = {f"news/2026/x-{n}.md": f"{header.format(n)}Isi.\n" for n in bodies}
    texts = {f"news/2026/x-{n}{ending}.md": header.format(n) + body for n, body in bodies.items()}
    assert len(bodies) > 10
    assert problems(tmp_path, {**examples(handbook), **originals, **texts}) == []


def test_both_handbooks_have_the_same_complete_examples():
    """A correction in one is a correction in both."""
    one, other = (examples(handbook) for handbook in HANDBOOKS)
    assert one == other


def test_both_handbooks_have_the_same_parts():
    one, other = (re.findall(r"^#+", words(handbook), re.MULTILINE) for handbook in HANDBOOKS)
    assert one == other


def test_the_first_post_of_the_readme_reads_without_a_problem(tmp_path: Path):
    assert examples("README.md").keys() == {"news/2026/jam-buka-baru.md"}
    assert problems(tmp_path, examples("README.md")) == []
