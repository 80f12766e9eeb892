"""The build: deterministic, all or nothing, strict, the same by both commands."""

import os
import shutil
import subprocess
import sys

import pytest

from engine.pelican_class import BuildStopped
from tests.sites import FIXTURE, NOW, ROOT, URL, build, tree


@pytest.fixture
def content(tmp_path):
    """A copy of the fixture content to edit."""
    return shutil.copytree(FIXTURE, tmp_path / "content")


@pytest.fixture
def theme(tmp_path):
    """A copy of the theme to break."""
    return shutil.copytree(ROOT / "theme", tmp_path / "theme")


def pelican(output, *arguments, content=FIXTURE):
    """Pelican's own command line."""
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "pelican",
            str(content),
            "-s",
            "pelicanconf.py",
            "-o",
            str(output),
            *arguments,
        ],
        cwd=ROOT,
        env={**os.environ, "SITEURL": URL, "NOW": NOW, "LANG": "en_GB.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_two_clean_builds_are_the_same_tree(site, tmp_path):
    build(tmp_path / "again")
    assert tree(tmp_path / "again") == tree(site.folder)


def test_a_second_build_touches_no_file(tmp_path):
    output = tmp_path / "output"
    build(output)
    times = {file: file.stat().st_mtime_ns for file in output.rglob("*")}
    changes = build(output)
    assert (changes.written, changes.removed) == ((), ())
    assert {file: file.stat().st_mtime_ns for file in output.rglob("*")} == times


def test_pelicans_own_command_gives_the_same_bytes(site, tmp_path):
    done = pelican(tmp_path / "output")
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "output") == tree(site.folder)


def test_a_broken_post_stops_the_build_names_file_and_line_and_leaves_the_old_site(
    content, tmp_path
):
    output = tmp_path / "output"
    build(output, content)
    before = tree(output)
    (content / "news/2026/rusak.md").write_text(
        "---\ntitle: Satu: dua\ndate: 02/01/2025\n---\n", "utf-8"
    )
    done = pelican(output, content=content)
    assert done.returncode == 1
    assert "content/news/2026/rusak.md:2: " in done.stderr
    assert "[header-colon]" in done.stderr
    assert 'title: "Satu: dua"' in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert tree(output) == before
    assert [each.name for each in tmp_path.iterdir() if each.name.endswith(".new")] == []


def test_all_problems_of_all_files_come_together(content, tmp_path):
    (content / "news/2026/satu.md").write_text(
        "---\ntitle: Satu\nsummary: s\ndate: 02/01/2026\n---\n", "utf-8"
    )
    (content / "news/2026/dua.md").write_text(
        "---\ntitle: Dua\nsummary: s\ntanggal: 2026-01-02\n---\n", "utf-8"
    )
    with pytest.raises(BuildStopped) as stopped:
        build(tmp_path / "output", content)
    report = "\n".join(stopped.value.lines)
    assert "news/2026/satu.md:4" in report
    assert "news/2026/dua.md:4" in report
    assert "[date-ambiguous]" in report
    assert "[field-unknown-near]" in report
    assert not (tmp_path / "output").exists()


def test_a_missing_template_stops_the_build(theme, tmp_path):
    (theme / "templates/kinds/news.html").unlink()
    with pytest.raises(BuildStopped, match=r"kinds/news\.html"):
        build(tmp_path / "output", THEME=str(theme))


def test_a_template_that_asks_for_what_is_not_there_stops_the_build(theme, tmp_path):
    (theme / "templates/404.html").write_text("{{ page.titel }}", "utf-8")
    with pytest.raises(BuildStopped, match="titel"):
        build(tmp_path / "output", THEME=str(theme))


def test_a_template_with_a_fault_names_itself_and_the_line(theme, tmp_path):
    (theme / "templates/404.html").write_text("<p>\n{% if %}", "utf-8")
    with pytest.raises(BuildStopped, match=r"404\.html:2"):
        build(tmp_path / "output", THEME=str(theme))


def test_a_missing_plugin_stops_the_build(tmp_path):
    with pytest.raises(BuildStopped, match="nowhere"):
        build(tmp_path / "output", PLUGINS=["feeds.plugin", "nowhere.plugin"])


def test_a_page_that_is_gone_leaves_the_output(content, tmp_path):
    output = tmp_path / "output"
    build(output, content)
    for name in ("segala-bentuk.md", "segala-bentuk.en.md"):
        (content / "news/2026" / name).unlink()
    changes = build(output, content)
    assert "berita/2026/segala-bentuk/index.html" in changes.removed
    assert not (output / "berita/2026/segala-bentuk").exists()


def test_a_post_waits_for_its_moment(content, tmp_path):
    build(tmp_path / "before", content, NOW="2026-12-24T07:59")
    build(tmp_path / "after", content, NOW="2026-12-24T08:00")
    assert not (tmp_path / "before/berita/2026/nanti/index.html").exists()
    assert (tmp_path / "after/berita/2026/nanti/index.html").exists()


def test_drafts_and_future_posts_are_nowhere_in_the_output(site):
    everything = b"".join(tree(site.folder).values())
    for secret in (b"Rahasia draf", b"Draf yang belum", b"Rahasia nanti", b"Berita masa depan"):
        assert secret not in everything


def test_a_site_needs_its_library_file(content, tmp_path):
    (content / "library.yaml").unlink()
    with pytest.raises(BuildStopped, match=r"settings-missing"):
        build(tmp_path / "output", content)


def test_what_a_killed_build_left_is_cleared_away(tmp_path):
    left = tmp_path / "output.abcd1234.new"
    left.mkdir()
    build(tmp_path / "output")
    assert not left.exists()
