"""`inv build` with nothing to do does nothing and says the same; whatever has changed, it builds."""

import os
import shutil
import subprocess
import sys

import pytest

from commands import build
from commands.portal import Portal
from engine import seal
from tests.newsroom.making import content, post
from tests.sites import NOW, ROOT

FILES = {
    "news/2017/a.md": post(title="A", topics="[x]"),
    "news/2017/b.md": post(title="klik di sini", status="draft"),
    "photos/p.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
}


@pytest.fixture(autouse=True)
def moment(monkeypatch):
    monkeypatch.setenv("NOW", NOW)
    monkeypatch.delenv("SITEURL", raising=False)


@pytest.fixture
def portal(tmp_path):
    """A portal that has just been built."""
    content(tmp_path / "content", FILES)
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, tmp_path)
    here = Portal(folder=tmp_path, language="en")
    run(here)
    return here


def run(portal):
    # The settings file finds the code beside itself; this one's is elsewhere.
    folder = str(portal.folder)
    build.run(
        portal,
        PATH=f"{folder}/content",
        THEME=f"{folder}/theme",
        PLUGIN_PATHS=[str(ROOT / "plugins")],
    )


@pytest.fixture
def builds(monkeypatch):
    """How often a site was built."""
    done = []
    real = build._built
    monkeypatch.setattr(
        build, "_built", lambda *given, **more: done.append(1) or real(*given, **more)
    )
    return done


def test_nothing_to_do_is_told_like_a_build(portal, builds, capsys):
    run(portal)
    said = capsys.readouterr().out
    assert builds == []
    assert "0 files written, 0 removed" in said
    assert "content/news/2017/b.md" in said  # the draft that waits


def touched(portal, path, text=None):
    file = portal.folder / path
    if text is None:
        file.unlink()
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("content/news/2017/a.md", post(title="Lain")), id="a text"),
        pytest.param(("content/news/2018/c.md", post(title="C")), id="a new text"),
        pytest.param(("content/news/2017/b.md", None), id="a text less"),
        pytest.param(("content/photos/p.svg", "<svg/>"), id="a picture"),
        pytest.param(("theme/templates/parts/crumbs.html", "x"), id="a template"),
        pytest.param(("pelicanconf.py", (ROOT / "pelicanconf.py").read_text() + "X = 1\n"), id="a setting"),
        pytest.param(("output/berita/2017/a/index.html", "broken"), id="a page that somebody touched"),
        pytest.param(("output/robots.txt", None), id="a file that somebody removed"),
    ],
)  # fmt: skip
def test_whatever_has_changed_is_built(portal, builds, change):
    touched(portal, *change)
    run(portal)
    assert builds == [1]
    run(portal)
    assert builds == [1]


def test_the_environment_that_the_settings_ask_for_counts(portal, builds, monkeypatch):
    monkeypatch.setenv("SITEURL", "https://other.example")
    run(portal)
    assert builds == [1]
    assert "https://other.example/" in (portal.folder / "output/sitemap.xml").read_text()


def test_a_folder_of_the_theme_may_be_a_link(portal, builds):
    """Jinja follows it, so the seal does; one that leads back up is not followed."""
    templates = portal.folder / "theme/templates"
    shutil.move(templates / "parts", portal.folder / "parts")
    (templates / "parts").symlink_to(portal.folder / "parts", target_is_directory=True)
    (templates / "up").symlink_to(templates, target_is_directory=True)
    run(portal)
    assert builds == []
    touched(portal, "parts/crumbs.html", "x")
    run(portal)
    assert builds == [1]


@pytest.mark.parametrize(("name", "old"), [("PATH", "content"), ("OUTPUT_PATH", "output")])
def test_folders_that_the_settings_file_names_are_not_sealed(portal, builds, name, old):
    """The seal does not read settings: it would look elsewhere, and find nothing to do for ever."""
    if (portal.folder / old).exists():
        shutil.copytree(portal.folder / old, portal.folder / "elsewhere")
    settings = portal.folder / "pelicanconf.py"
    settings.write_text(
        settings.read_text("utf-8") + f"{name} = str(HERE / 'elsewhere')\n", "utf-8"
    )
    for _ in range(2):
        build.run(portal, THEME=f"{portal.folder}/theme", PLUGIN_PATHS=[str(ROOT / "plugins")])
    assert builds == [1, 1]


@pytest.mark.parametrize("damage", [b"", b"\xff", b"\x90", None])
def test_a_broken_seal_is_none(portal, builds, damage):
    [file] = (portal.folder / ".cache/pages").glob("*.seal")
    file.write_bytes(damage) if damage is not None else file.unlink()
    run(portal)
    assert builds == [1]


def test_a_moment_that_comes_breaks_it(portal, builds, monkeypatch):
    monkeypatch.delenv("NOW")
    run(portal)  # for the present
    assert builds == [1]
    run(portal)
    assert builds == [1]
    now = seal.time.time()
    monkeypatch.setattr(seal.time, "time", lambda: now + 24 * 3600)
    run(portal)
    assert builds == [1, 1]


def test_a_fault_is_told_again_and_seals_nothing(portal, builds):
    touched(portal, "content/news/2017/a.md", "no header\n")
    for _ in range(2):
        with pytest.raises(build.Exit):
            run(portal)
    assert builds == [1, 1]


def test_to_find_nothing_to_do_loads_no_pelican(portal):
    """What makes it quick; held here, since no test measures time."""
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from engine.seal import Seal\n"
        f"folder = Path({str(portal.folder)!r})\n"
        "import commands.build\n"
        "settings = {'PATH': f'{folder}/content', 'THEME': f'{folder}/theme',\n"
        f"    'PLUGIN_PATHS': [{str(ROOT / 'plugins')!r}]}}\n"
        "assert Seal(folder, 'pelicanconf.py', settings).unbroken()\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
    )  # fmt: skip
    loaded = set(done.stdout.split())
    assert loaded & {"pelican", "jinja2", "markdown", "lxml", "feedgen", "PIL"} == set()
