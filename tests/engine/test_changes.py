"""When each file was last changed, by git and by the disk."""

import os
import shutil
import subprocess
from datetime import date, datetime
from zoneinfo import ZoneInfo

from engine.changes import last_changes

ZONE = ZoneInfo("Asia/Jakarta")


def git(folder, *arguments, day=""):
    when = f"{day}T20:00:00 +0000"
    given = {"GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when} if day else {}
    for who in ("AUTHOR", "COMMITTER"):
        given |= {f"GIT_{who}_NAME": "x", f"GIT_{who}_EMAIL": "x@library.example"}
    program = shutil.which("git")
    assert program
    subprocess.run([program, *arguments], cwd=folder, check=True, env={**os.environ, **given})


def test_git_knows_when_a_file_was_changed_and_the_disk_what_came_after(tmp_path):
    content = tmp_path / "content"
    (content / "news/2026").mkdir(parents=True)
    for name in ("lama", "dua kali", "kini"):
        (content / f"news/2026/{name}.md").write_text("a", "utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one", day="2026-01-05")
    (content / "news/2026/dua kali.md").write_text("b", "utf-8")
    git(tmp_path, "commit", "-qam", "two", day="2026-03-07")
    (content / "news/2026/kini.md").write_text("c", "utf-8")
    (content / "news/2026/baru.md").write_text("d", "utf-8")
    today = datetime.now(ZONE).date()
    # 20:00 in Greenwich is the next day in Jakarta.
    assert last_changes(content, ZONE) == {
        "news/2026/lama.md": date(2026, 1, 6),
        "news/2026/dua kali.md": date(2026, 3, 8),
        "news/2026/kini.md": today,
        "news/2026/baru.md": today,
    }


def test_without_git_the_disk_is_asked(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    (tmp_path / "a.md").write_text("a", "utf-8")
    assert last_changes(tmp_path, ZONE) == {"a.md": datetime.now(ZONE).date()}


def test_within_a_hook_of_git_it_looks_at_the_right_repository(tmp_path, monkeypatch):
    """A hook gets GIT_DIR, relative to another folder."""
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.md").write_text("a", "utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one", day="2026-01-05")
    monkeypatch.setenv("GIT_DIR", ".git")
    assert last_changes(content, ZONE) == {"a.md": date(2026, 1, 6)}
