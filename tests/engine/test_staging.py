"""Built files → the public folder: nobody else's files are touched, and it is all or nothing."""

import os
from pathlib import Path

import pytest

from engine.staging import KEPT, MARK, Changes, NotOurs, refuse_foreign, staging, take_place


def made(folder: Path, *paths: str, text: str = "x") -> Path:
    """A folder with these files."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


def files(folder: Path) -> list[str]:
    """What a visitor could be given."""
    found = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return sorted(each for each in found if each != MARK)


# --- Whose folder it is -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "paths",
    [
        pytest.param(["surat.docx"], id="a letter"),
        pytest.param(["index.html"], id="a site made otherwise"),
        pytest.param([".env"], id="a hidden file"),
        pytest.param(["photos/2026/a.jpg"], id="a folder"),
        pytest.param([".git/config", "README.md"], id="a repository with files"),
    ],
)
def test_a_folder_with_other_peoples_files_is_refused(tmp_path, paths):
    output = made(tmp_path / "output", *paths)
    with pytest.raises(NotOurs):
        refuse_foreign(output, [])
    assert files(output) == sorted(paths)


def test_a_file_is_no_folder(tmp_path):
    made(tmp_path, "output")
    with pytest.raises(NotOurs):
        refuse_foreign(tmp_path / "output", [])


@pytest.mark.parametrize(
    "output",
    [
        pytest.param("work/content", id="the content itself"),
        pytest.param("work", id="the folder around it"),
        pytest.param(".", id="two folders around it"),
        pytest.param("work/content/output", id="a folder in it"),
        pytest.param("work/theme/../content", id="the content, by a detour"),
    ],
)
def test_a_folder_that_holds_a_source_or_lies_in_one_is_refused(tmp_path, output):
    """Even with a mark: a build would remove what it has not made."""
    content = made(tmp_path / "work" / "content", "news/x.md")
    theme = made(tmp_path / "work" / "theme", "templates/base.html")
    (tmp_path / output).mkdir(exist_ok=True)
    (tmp_path / output / MARK).touch()
    with pytest.raises(NotOurs):
        refuse_foreign(tmp_path / output, [theme, content])
    assert (content / "news/x.md").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows makes links for administrators only")
def test_a_link_to_a_source_is_refused(tmp_path):
    content = made(tmp_path / "content")
    (tmp_path / "output").symlink_to(content, target_is_directory=True)
    with pytest.raises(NotOurs):
        refuse_foreign(tmp_path / "output", [content])


@pytest.mark.parametrize(
    "paths",
    [
        pytest.param(None, id="new"),
        pytest.param([], id="empty"),
        pytest.param([MARK, "index.html", "old/x.html"], id="built before"),
        pytest.param([".git/config"], id="an empty repository"),
        pytest.param([".git"], id="an empty working tree of git"),
        pytest.param(["CNAME", ".nojekyll", ".well-known/security.txt"], id="a host's own files"),
    ],
)
def test_a_folder_that_may_be_ours_is_accepted(tmp_path, paths):
    output = tmp_path / "output"
    if paths is not None:
        made(output, *paths)
    refuse_foreign(output, [made(tmp_path / "content"), made(tmp_path / "theme")])


def test_a_folder_whose_name_only_begins_like_a_source_is_accepted(tmp_path):
    refuse_foreign(tmp_path / "content-output", [made(tmp_path / "content")])


# --- Taking the place of the old site ---------------------------------------------------------------


def test_only_what_differs_is_touched(tmp_path):
    output = made(tmp_path / "output", "same.html", "changed.html", "gone.html", text="old")
    built = made(tmp_path / "built", "same.html", text="old")
    made(built, "changed.html", "new/page.html", text="new")
    os.utime(output / "same.html", (1, 1))
    assert take_place(built, output) == Changes(
        written=("changed.html", "new/page.html"),
        removed=("gone.html",),
        paths=frozenset(("changed.html", "new/page.html", "same.html")),
    )
    assert files(output) == ["changed.html", "new/page.html", "same.html"]
    assert (output / "same.html").stat().st_mtime == 1
    assert (output / "changed.html").read_text() == "new"
    assert (output / MARK).exists()


def test_a_page_that_is_newer_stays(tmp_path):
    output = made(tmp_path / "output", "a.html", "b.html", text="newer")
    built = made(tmp_path / "built", "a.html", "b.html", "c.html", text="older")
    changes = take_place(built, output, newer=frozenset(("a.html", "c.html")))
    assert changes.written == ("b.html", "c.html")
    assert (output / "a.html").read_text() == "newer"


def test_what_hosts_and_git_have_put_there_stays(tmp_path):
    kept = sorted(
        f"{name}/a" if name in (".git", ".well-known") else name for name in KEPT - {MARK}
    )
    output = made(tmp_path / "output", "old.html", *kept, text="theirs")
    take_place(made(tmp_path / "built", "index.html"), output)
    assert files(output) == sorted([*kept, "index.html"])
    assert {(output / each).read_text() for each in kept} == {"theirs"}


def test_git_is_never_walked_into(tmp_path, monkeypatch):
    """A repository may hold a million files, and none is ours."""
    output = made(tmp_path / "output", ".git/objects/aa/b", "old.html")
    built = made(tmp_path / "built", "index.html")
    entered = []
    real = os.scandir

    def scandir(path):
        entered.append(Path(str(path)).name)  # a folder may be an open file's number
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    take_place(built, output)
    assert "output" in entered
    assert ".git" not in entered
    assert files(output) == [".git/objects/aa/b", "index.html"]


def test_a_working_tree_of_git_keeps_its_file(tmp_path):
    """In a worktree or a submodule `.git` is a file."""
    output = made(tmp_path / "output", ".git", text="gitdir: elsewhere")
    take_place(made(tmp_path / "built", "index.html"), output)
    assert (output / ".git").read_text() == "gitdir: elsewhere"


def test_only_folders_that_were_emptied_go(tmp_path):
    output = made(tmp_path / "output", "a/b/gone.html", "c/gone.html", "c/stays.html")
    (output / "empty").mkdir()
    (output / "a" / "uploads").mkdir()
    take_place(made(tmp_path / "built", "c/stays.html"), output)
    assert files(output) == ["c/stays.html"]
    assert not (output / "a" / "b").exists()
    assert (output / "a" / "uploads").is_dir()
    assert (output / "empty").is_dir()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("x", "x/index.html", id="a folder where a file stood"),
        pytest.param("x/index.html", "x", id="a file where a folder stood"),
    ],
)
def test_files_and_folders_may_change_places(tmp_path, old, new):
    output = made(tmp_path / "output", old)
    take_place(made(tmp_path / "built", new), output)
    assert files(output) == [new]


def test_what_cannot_be_finished_changes_nothing(tmp_path, monkeypatch):
    output = made(tmp_path / "output", "a.html", "gone/b.html", "z.html", text="old")
    built = made(tmp_path / "built", "a.html", "n.html", "z.html", text="new")
    real = Path.replace

    def replace(source, target):
        if source == built / "z.html":
            raise OSError(28, "No space left on device")
        return real(source, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(OSError, match="No space"):
        take_place(built, output)
    assert files(output) == ["a.html", "gone/b.html", "z.html"]
    assert {(output / each).read_text() for each in files(output)} == {"old"}


def test_a_build_leaves_nothing_beside_the_site(tmp_path):
    output = tmp_path / "output"
    leftover = made(tmp_path / "output.abcd1234.new", "index.html")
    with staging(output) as folder:
        assert folder.parent == tmp_path
        assert not leftover.exists()
        take_place(made(folder, "index.html"), output)
    assert [each.name for each in tmp_path.iterdir()] == ["output"]
