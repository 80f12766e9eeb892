"""No file whatsoever breaks the newsroom: it is in the catalogue, or a problem names it."""

import tempfile
from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.catalogue import Catalogue
from newsroom.front_matter import split
from newsroom.kinds import KINDS
from newsroom.problems import Problem
from newsroom.reading import read_fields, readers
from tests.newsroom.making import content, header, read

PATH = "news/2017/x.md"
#: Derandomized: a build must not fail by chance. Raise `max_examples` to go hunting.
SETTINGS = settings(
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)

#: What breaks parsers: YAML's and Markdown's own signs, Windows' leftovers, other line ends.
SIGNS = [
    "---\n", "...\n", "title: ", "date: ", "topics: ", "sources:\n", "  - ", ": ", " #", "&a ", "*a", "!!x ",
    "<<: ", "? ", "| ", "> ", "[", "]", "{", "}", '"', "'", "\t", "\r\n", "\n", "\x00", "\x0b", "\x85",
    "\u2028", "\ufeff", "\ud7ff", "😀", "كتاب", "](/news/x.md)", "![", "<script>", "<b onerror=x>", "`", "```\n",
    "> > ", "[^1]", "|a|b|\n|-|-|\n", "2017-02-22", "02/01/2017", "9" * 5000, "x: y\n",
]  # fmt: skip
SNIPPETS = st.lists(st.sampled_from(SIGNS) | st.text(max_size=5), max_size=40).map("".join)
UTF_8 = SNIPPETS.map(lambda text: text.encode("utf-8", "surrogatepass"))
BYTES = (
    st.binary(max_size=200) | UTF_8 | SNIPPETS.map(lambda t: t.encode("utf-16", "surrogatepass"))
)


def reading(text: bytes, path: str = PATH) -> tuple[Catalogue, list[Problem]]:
    with tempfile.TemporaryDirectory() as folder:
        return read(content(Path(folder), {path: text}))


def is_accounted_for(catalogue: Catalogue, problems: list[Problem], path: str = PATH) -> None:
    assert path in catalogue.by_path or path in {each.path for each in problems}
    for each in problems:
        assert each.line >= 0
        for language in ("id", "en"):
            assert "\n" not in each.text(language)
            assert each.text(language).encode()


@SETTINGS
@given(BYTES)
def test_any_bytes_are_read_or_named(text):
    is_accounted_for(*reading(text))


@SETTINGS
@given(UTF_8)
def test_any_body_is_read_or_named(text):
    is_accounted_for(*reading(header().encode() + text))


@SETTINGS
@given(UTF_8, st.sampled_from(KINDS))
def test_any_header_of_any_kind_is_read_or_named(text, kind):
    path = f"{kind.folder}/x.md"
    is_accounted_for(*reading(b"---\n" + text + b"\n---\n", path), path)


NAMES = (
    st.sampled_from(sorted({name for kind in KINDS for name in readers(kind.record)})) | st.text()
)
VALUES = st.recursive(
    st.text(max_size=20) | st.dates().map(str) | st.integers() | st.none() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)


@SETTINGS
@given(st.dictionaries(NAMES, VALUES, max_size=6), st.sampled_from(KINDS))
def test_any_value_of_any_field_is_read_or_named(fields, kind):
    """Well-formed YAML with every shape of value in every field."""
    text = "---\n" + yaml.safe_dump(fields, allow_unicode=True) + "---\n"
    document, problems = split(text, PATH)
    if document is None:
        assert problems
        return
    values, problems = read_fields(kind.record, document.header, PATH)
    assert len(values) + len(problems) >= len(document.header.entries) - len(problems)
    for each in problems:
        assert each.text("id")
        assert each.text("en")
