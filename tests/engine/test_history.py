"""What git remembers of `content/`, and that nobody needs git."""

import shutil
import subprocess

import pytest

from engine.content import read
from engine.history import unsaid_changes
from tests.newsroom.making import NOW, content

EVENT = "events/2026/bedah-buku.md"
HEADER = "---\ntitle: T\nsummary: S.\nstarts: {}\n---\n"


@pytest.fixture
def folder(tmp_path):
    """A content folder below the root of a repository, committed."""
    made = content(tmp_path / "content", {EVENT: HEADER.format("2026-12-05")})
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "x")
    return made


def git(folder, *arguments):
    program = shutil.which("git")
    assert program, "the tests of what git remembers need git"
    names = ("-c", "user.name=x", "-c", "user.email=x@y.z", "-c", "commit.gpgsign=false")
    subprocess.run([program, *names, *arguments], cwd=folder, check=True)


def codes(folder):
    catalogue, _ = read(folder, url="https://library.example", now=NOW)
    return [each.code for each in unsaid_changes(folder, catalogue)]


def test_an_event_that_was_moved_since_the_last_commit_is_named(folder):
    assert codes(folder) == []
    (folder / EVENT).write_text(HEADER.format("2026-12-06"), "utf-8")
    assert codes(folder) == ["event-moved-unsaid"]


def test_a_new_event_is_no_move(folder):
    (folder / "events/2026/baru.md").write_text(HEADER.format("2026-12-06"), "utf-8")
    assert codes(folder) == []


def test_nobody_needs_git(folder, monkeypatch, tmp_path):
    (folder / EVENT).write_text(HEADER.format("2026-12-06"), "utf-8")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert codes(folder) == []


def test_a_folder_that_git_does_not_keep_is_fine(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert codes(content(tmp_path / "content", {EVENT: HEADER.format("2026-12-05")})) == []
