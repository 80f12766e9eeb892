"""Paths as people type them → files of `content/`."""

import os

import pytest

from desk.selection import Elsewhere, select

PATH = "news/2026/a.md"


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    for name in (PATH, "pages/b.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    (tmp_path / "README.md").touch()
    return folder


@pytest.mark.parametrize(
    ("written", "here"),
    [
        pytest.param("content/news/2026/a.md", ".", id="from the portal's folder"),
        pytest.param("a.md", "content/news/2026", id="from the file's own folder"),
        pytest.param("../2026/a.md", "content/news/2026", id="up and down"),
        pytest.param("./news/2026/a.md", "content", id="from content/"),
        pytest.param("content\\news\\2026\\a.md", ".", id="with Windows' backslashes"),
        pytest.param("content/news/2026/a.md", "content/pages", id="copied from a message"),
        pytest.param("news/2026/a.md", ".", id="as a link names it"),
    ],
)
def test_a_file_is_found_as_it_is_typed(content, written, here):
    found = select([written], content, content.parent / here)
    assert (found.paths, found.folders, found.whole) == (frozenset({PATH}), (), False)
    assert found.holds(PATH)
    assert not found.holds("pages/b.md")


def test_an_absolute_path_is_found(content):
    assert select([str(content / PATH)], content, content).paths == {PATH}


def test_a_folder_holds_its_files(content):
    found = select(["content/news"], content, content.parent)
    assert found.holds(PATH)
    assert not found.holds("pages/b.md")


@pytest.mark.parametrize("written", [[], ["content"], ["."]])
def test_nothing_named_and_content_itself_are_everything(content, written):
    assert select(written, content, content).holds("pages/b.md")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        pytest.param("content/news/2026/c.md", "missing", id="no such file"),
        pytest.param("README.md", "outside", id="not in content/"),
        pytest.param(os.devnull, "outside", id="far away"),
    ],
)
def test_what_cannot_be_checked_is_told(content, written, code):
    with pytest.raises(Elsewhere) as error:
        select([written], content, content.parent)
    assert (error.value.code, error.value.written) == (code, written)
