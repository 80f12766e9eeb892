"""A file that is gone → what git says it is called now; with a real repository."""

import shutil
import subprocess

import pytest

from engine import renames
from engine.renames import Renames

TEXT = "---\ntitle: Jam buka\nsummary: Ringkasan.\ndate: 2026-11-23\n---\n" + "".join(
    f"Baris {n} tentang jam buka.\n" for n in range(20)
)
OLD = "news/2026/jam-buka.md"


def git(folder, *arguments):
    identity = ("-c", "user.name=Sari", "-c", "user.email=sari@example.org")
    done = subprocess.run(
        [shutil.which("git"), *identity, *arguments], cwd=folder, check=True, capture_output=True
    )
    return done.stdout.decode()


def commit(folder):
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "x")


@pytest.fixture
def repository(tmp_path):
    """A repository with one post, whose content folder lies within it, as ours does."""
    git(tmp_path, "init", "--quiet")
    content = tmp_path / "content"
    write(content, OLD, TEXT)
    commit(tmp_path)
    return content


def write(content, path, text):
    (content / path).parent.mkdir(parents=True, exist_ok=True)
    (content / path).write_text(text, "utf-8")


def move(content, old, new, text=TEXT):
    (content / old).unlink()
    write(content, new, text)


EDITED = TEXT.replace("Jam buka", "Jam buka malam").replace("Baris 3", "Kalimat lain")


@pytest.mark.parametrize(
    "text", [pytest.param(TEXT, id="as it was"), pytest.param(EDITED, id="with other words too")]
)
@pytest.mark.parametrize("how", ["in the folder alone", "staged", "committed"])
def test_a_renamed_file_is_found(repository, text, how):
    move(repository, OLD, "recaps/2027/malam.md", text)
    write(repository, "news/2026/lain.md", "---\ntitle: Lain\n---\nTulisan lain.\n")
    if how == "staged":
        git(repository, "add", "--all")
    if how == "committed":
        commit(repository)
    assert Renames(repository)(OLD) == "recaps/2027/malam.md"


def test_a_file_that_was_renamed_twice_is_found(repository):
    move(repository, OLD, "news/2026/b.md")
    commit(repository)
    move(repository, "news/2026/b.md", "news/2026/c.md")
    commit(repository)
    move(repository, "news/2026/c.md", "news/2026/d.md")
    assert Renames(repository)(OLD) == "news/2026/d.md"


def test_a_rename_among_later_commits_is_found(repository):
    move(repository, OLD, "news/2026/b.md")
    commit(repository)
    write(repository, "news/2026/later.md", "Lain.\n")
    commit(repository)
    assert Renames(repository)(OLD) == "news/2026/b.md"


@pytest.mark.parametrize("committed", [False, True])
def test_a_deleted_file_is_nothing_else(repository, committed):
    (repository / OLD).unlink()
    write(repository, "news/2026/other.md", "---\ntitle: Lain\n---\nTulisan yang lain.\n")
    if committed:
        commit(repository)
    assert Renames(repository)(OLD) == ""


def test_a_translation_is_not_what_its_original_became(repository):
    move(repository, OLD, "news/2026/malam.en.md")
    assert Renames(repository)(OLD) == ""


def test_what_was_renamed_and_then_deleted_is_gone(repository):
    move(repository, OLD, "news/2026/b.md")
    commit(repository)
    (repository / "news/2026/b.md").unlink()
    commit(repository)
    assert Renames(repository)(OLD) == ""


def test_a_path_that_git_never_had_is_unknown(repository):
    assert Renames(repository)("news/2026/nothing.md") == ""


def test_no_repository_is_no_answer(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert Renames(tmp_path)(OLD) == ""


def test_no_git_is_no_answer(repository, monkeypatch):
    move(repository, OLD, "news/2026/b.md")
    monkeypatch.setenv("PATH", "")
    assert Renames(repository)(OLD) == ""


def test_within_a_hook_of_git_it_looks_at_the_right_repository(repository, monkeypatch):
    """A hook gets GIT_DIR and GIT_INDEX_FILE, relative to another folder."""
    move(repository, OLD, "news/2026/b.md")
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index.lock")
    assert Renames(repository)(OLD) == "news/2026/b.md"


def test_it_writes_nothing(repository):
    move(repository, OLD, "news/2026/b.md")
    before = git(repository, "status", "--porcelain")
    Renames(repository)(OLD)
    assert git(repository, "status", "--porcelain") == before


def test_of_a_whole_folder_git_is_asked_about_the_first_hundred(repository, monkeypatch):
    """Comparing each with each would take minutes."""
    monkeypatch.setattr(renames, "MOST", 1)
    move(repository, OLD, "news/2026/b.md")
    asked = Renames(repository)
    assert [asked(OLD), asked(OLD)] == ["news/2026/b.md", ""]
