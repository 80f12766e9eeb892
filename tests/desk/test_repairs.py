"""Changes → repaired bytes: what no change means stays as it is, to the last byte."""

import contextlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.repairs import certain, difference, repaired
from desk.saving import ChangedMeanwhile, save
from newsroom.problems import SAVED_ANEW, Change, problem
from tests.desk.test_mistakes import NEWS, TOP, problems, repair
from tests.newsroom.making import content


@pytest.mark.parametrize(
    ("before", "changes", "after"),
    [
        pytest.param(b"a\nb\nc", [Change(2, "B")], b"a\nB\nc", id="a line"),
        pytest.param(b"a\r\nb\nc\r", [Change(2, "B")], b"a\r\nB\nc\r", id="line ends stay"),
        pytest.param(b"a\r\nb", [Change(1, "A\nx")], b"A\r\nx\r\nb", id="one line becomes two"),
        pytest.param(b"a\r\nb", [Change(2, "B\nx")], b"a\r\nB\r\nx", id="the last one, too"),
        pytest.param(b"a\nb\nc\n", [Change(2, None)], b"a\nc\n", id="a line goes"),
        pytest.param(b"a b a", [Change(1, "x", "b")], b"a x a", id="a part of a line"),
        pytest.param(b"a b a", [Change(1, "x", "a")], b"a b a", id="a part that stands there twice"),
        pytest.param(b"ab b-c", [Change(1, "x", "b")], b"ab b-c", id="a part of a word"),
        pytest.param(b"a", [Change(7, "x")], b"a", id="a line that is not there"),
        pytest.param(b"a\nb", [Change(1, "x"), Change(1, "y")], b"x\nb", id="two for one line: the first"),
        pytest.param(b"\xef\xbb\xbfa\r\nb", [SAVED_ANEW, Change(2, "B")], b"a\nB", id="saved anew"),
        pytest.param(b"\xef\xbb\xbfa\r\nb", [Change(1, "A")], b"\xef\xbb\xbfA\r\nb", id="a mark stays"),
        pytest.param(b"\x93a\x94", [SAVED_ANEW], "“a”".encode(), id="Windows-1252"),
        pytest.param(b"---\na: x\nb: y\n---\n", [Change(0, "b: z")], b"---\na: x\nb: z\n---\n", id="a field"),
        pytest.param(b"---\nb:\n  - x\n  - y\na: x\n---\n", [Change(0, "b: [z]")], b"---\nb: [z]\na: x\n---\n", id="a field of several lines"),
        pytest.param(b"\n---\na: x\n---\n", [Change(0, "b: z")], b"\n---\nb: z\na: x\n---\n", id="a field that is new"),
        pytest.param(b"A: x\n\nText", [Change(0, "b: z")], b"b: z\nA: x\n\nText", id="a field of Pelican's header"),
        pytest.param(b"Text", [Change(0, "b: z")], b"Text", id="a field, and no header"),
        pytest.param(b"\xb5\xbf\xbe\xc6", [SAVED_ANEW, Change(1, "x")], b"\xb5\xbf\xbe\xc6", id="nobody knows what"),
    ],
)  # fmt: skip
def test_only_what_is_meant_changes(before, changes, after):
    assert repaired(before, changes) == after


def test_a_repair_that_only_a_person_can_choose_is_none():
    found = problem("a.md", 1, "link-empty", alternatives=["x"])
    assert certain([found]) == {}
    assert certain([problem("a.md", 1, "link-empty", repair="x")]) == {"a.md": [Change(1, "x")]}


def test_a_difference_names_the_lines():
    assert list(difference("content/a.md", b"a\nb\n", b"a\nB\n")) == [
        "--- content/a.md", "+++ content/a.md", "@@ -1,3 +1,3 @@", " a", "-b", "+B", " ",
    ]  # fmt: skip


# --- On the disk ------------------------------------------------------------------------------------


def test_a_file_is_replaced_as_a_whole(tmp_path):
    file = tmp_path / "a.md"
    file.write_bytes(b"a")
    file.chmod(0o640)
    save(file, b"a", b"b")
    assert file.read_bytes() == b"b"
    assert file.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["a.md"]


def test_what_somebody_saved_meanwhile_is_kept(tmp_path):
    file = tmp_path / "a.md"
    file.write_bytes(b"theirs")
    with pytest.raises(ChangedMeanwhile):
        save(file, b"a", b"b")
    assert file.read_bytes() == b"theirs"
    assert [each.name for each in tmp_path.iterdir()] == ["a.md"]


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "a.md").write_bytes(b"a")
    (tmp_path / "b.md").symlink_to("a.md")
    save(tmp_path / "b.md", b"a", b"b")
    assert (tmp_path / "b.md").is_symlink()
    assert (tmp_path / "a.md").read_bytes() == b"b"


# --- Any bytes --------------------------------------------------------------------------------------

SIGNS = [
    "---\n", "title: ", "judul : ", "date: 2 Januari 2025\n", "“", "”", '"', "'", ": ", "\t", "\r\n", "\r", "\n\n",
    "\x0b", "\u00a0", "\ufeff", "# ", "#### ", "| a | b |\n", "|---|\n", "    x\n", "<span style='x'>", "</span>",
    "<o:p>", "[a](www.x.ac.id)", "```\n", "<center>a</center>", "—\n", "topics: [Literasi]\n",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(SIGNS) | st.text(max_size=4), max_size=25).map("".join)
BYTES = st.one_of(
    TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    TEXTS.map(lambda text: TOP.encode() + text.encode("utf-8", "surrogatepass")),
    TEXTS.map(lambda text: text.encode("utf-16", "surrogatepass")),
    st.binary(max_size=80),
)


@settings(deadline=None, derandomize=True, max_examples=60)
@given(BYTES)
def test_any_bytes_are_repaired_once_and_for_all(text):
    """Whatever the file holds: the repair ends, a second one changes nothing, and nothing is lost."""
    with tempfile.TemporaryDirectory() as name:
        folder = content(Path(name), {NEWS: text})
        repair(folder)
        once = (folder / NEWS).read_bytes()
        repair(folder)
        assert (folder / NEWS).read_bytes() == once
        catalogue, found = problems(folder)
        with contextlib.suppress(StopIteration):
            assert NEWS in catalogue.by_path or next(each for each in found if each.path == NEWS)
        assert not any(each.changes for each in found if each.path == NEWS) or once == text
