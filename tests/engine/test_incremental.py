"""After any sequence of edits, a build that keeps what it can leaves the same files as a clean one."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.newsroom.making import LIBRARY_YAML
from tests.sites import NOW, ROOT, build, tree

POST = "---\ntitle: {title}\nsummary: S.\ndate: {date}\nstatus: {status}\ntopics: [{topic}]\n---\nIsi {body}.\n"
NAMES = ("a", "b", "c")


class Portal:
    """A small portal of its own: content, theme, cache and output."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content, self.theme = folder / "content", folder / "theme"
        self.content.mkdir()
        (self.content / "library.yaml").write_text(LIBRARY_YAML, "utf-8")
        shutil.copytree(ROOT / "theme", self.theme)
        self.now = NOW
        for name in NAMES:
            self.post(name)

    def post(self, name: str, **fields: str) -> None:
        given = {
            "title": name,
            "date": "2026-03-01",
            "status": "published",
            "topic": "x",
            "body": "1",
        }
        file = self.content / f"news/2026/{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(POST.format(**{**given, **fields}), "utf-8")

    def build(self, output: str = "output", cache: str = "cache") -> None:
        build(
            self.folder / output, self.content, THEME=str(self.theme), NOW=self.now,
            CACHE_PATH=str(self.folder / cache),
        )  # fmt: skip

    def clean(self) -> dict[str, bytes]:
        """What a build from nothing makes."""
        for name in ("clean", "clean-cache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        self.build("clean", "clean-cache")
        return tree(self.folder / "clean")


@pytest.fixture
def portal(tmp_path):
    made = Portal(tmp_path)
    made.build()
    return made


def times(portal: Portal) -> dict[str, int]:
    output = portal.folder / "output"
    return {f.relative_to(output).as_posix(): f.stat().st_mtime_ns for f in output.rglob("*.html")}


def changed(portal: Portal) -> set[str]:
    """The pages that the next build writes, or removes."""
    before = times(portal)
    portal.build()
    after = times(portal)
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def test_a_build_without_a_change_makes_no_page(portal, monkeypatch):
    from engine.theme import Theme

    monkeypatch.setattr(Theme, "render", lambda *_: pytest.fail("a page was made"))
    assert changed(portal) == set()


def test_an_edited_body_changes_its_page_alone(portal):
    portal.post("b", body="dua")
    assert changed(portal) == {"berita/2026/b/index.html"}


def test_a_page_that_somebody_has_touched_is_made_again(portal):
    page = portal.folder / "output/berita/2026/a/index.html"
    right = page.read_bytes()
    page.write_bytes(b"broken")
    assert changed(portal) == {"berita/2026/a/index.html"}
    assert page.read_bytes() == right
    page.unlink()
    portal.build()
    assert page.read_bytes() == right


def test_a_template_that_is_only_included_changes_the_pages_that_include_it(portal):
    part = portal.theme / "templates/parts/crumbs.html"
    part.write_text(part.read_text("utf-8") + "<!-- x -->", "utf-8")
    assert len(changed(portal)) == len(times(portal))
    assert tree(portal.folder / "output") == portal.clean()


def test_filters_of_other_people_make_every_page_anew(portal):
    """Nobody can tell what a function does; so nothing is kept that one may have made."""
    words = iter(("satu", "dua"))
    part = portal.theme / "templates/parts/crumbs.html"
    part.write_text(part.read_text("utf-8") + "{{ 'x'|word }}", "utf-8")
    for word in words:
        build(
            portal.folder / "output", portal.content, THEME=str(portal.theme), NOW=NOW,
            CACHE_PATH=str(portal.folder / "cache"), JINJA_FILTERS={"word": lambda _, word=word: word},
        )  # fmt: skip
        page = (portal.folder / "output/berita/2026/a/index.html").read_text("utf-8")
        assert word in page


@pytest.mark.parametrize("broken", [b"", b"\x90", b"\x94\xc4\x00\x90\x90\x81", b"{}", b"\xff"])
def test_a_broken_note_costs_time_alone(portal, broken):
    (note,) = (portal.folder / "cache/pages").iterdir()
    note.write_bytes(broken)
    portal.post("b", title="Lain")
    portal.build()
    assert tree(portal.folder / "output") == portal.clean()


class Edits(RuleBasedStateMachine):
    """Everything that happens to a portal, in any order."""

    names = st.sampled_from((*NAMES, "d"))

    @initialize()
    def begin(self):
        self.temporary = TemporaryDirectory()
        self.portal = Portal(Path(self.temporary.name))
        self.portal.build()

    def file(self, name, suffix=""):
        return self.portal.content / f"news/2026/{name}{suffix}.md"

    @rule(
        name=names,
        title=st.sampled_from(("A", "B")),
        date=st.sampled_from(("2026-03-01", "2025-03-01", "2026-11-24")),
        status=st.sampled_from(("published", "published", "draft")),
        topic=st.sampled_from(("x", "y")),
        body=st.sampled_from(("1", "2", "[a](/news/2026/a.md)")),
    )
    def write_a_post(self, name, **fields):
        (self.portal.content / "news/2026/a.md").exists() or fields.update(body="1")
        self.portal.post(name, **fields)

    @rule(name=names)
    def delete_a_post(self, name):
        # A link to a file that is gone stops the build, and so it should.
        texts = [file.read_text("utf-8") for file in self.portal.content.rglob("*.md")]
        if not (name == "a" and any("a.md" in text for text in texts)):
            self.file(name).unlink(missing_ok=True)
            self.file(name, ".en").unlink(missing_ok=True)

    @rule(name=names)
    def translate_a_post(self, name):
        if self.file(name).exists():
            self.file(name, ".en").write_text("---\ntitle: E\nsummary: S.\n---\nText.\n", "utf-8")

    @rule(part=st.sampled_from(("kinds/post.html", "parts/card.html", "base.html")))
    def edit_a_template(self, part):
        file = self.portal.theme / "templates" / part
        file.write_text(file.read_text("utf-8").replace("</", "<!-- x --></", 1), "utf-8")

    @rule()
    def edit_a_style(self):
        with (self.portal.theme / "static/css/90-print.css").open("a", encoding="utf-8") as file:
            file.write("\n@layer utilities { .x { color: red } }\n")

    @rule()
    def edit_a_translation(self):
        file = self.portal.theme / "translations/id/LC_MESSAGES/messages.po"
        file.write_text(file.read_text("utf-8").replace('"Terbaru', '"Paling terbaru'), "utf-8")

    @rule(word=st.sampled_from(("Kabar", "Berita")))
    def edit_the_library(self, word):
        (self.portal.content / "library.yaml").write_text(
            LIBRARY_YAML.replace("Kabar Perpustakaan", f"{word} Perpustakaan"), "utf-8"
        )

    @rule(now=st.sampled_from((NOW, "2026-11-24T09:00", "2027-01-01T00:00")))
    def let_time_pass(self, now):
        self.portal.now = now

    @rule(what=st.sampled_from(("cache", "cache/pages", "output")))
    def lose(self, what):
        shutil.rmtree(self.portal.folder / what, ignore_errors=True)

    @rule()
    def cut_the_note(self):
        for file in (self.portal.folder / "cache/pages").glob("*.msgpack"):
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])

    @rule()
    def build(self):
        self.portal.build()

    def teardown(self):
        if hasattr(self, "portal"):
            self.portal.build()
            assert tree(self.portal.folder / "output") == self.portal.clean()
            self.temporary.cleanup()


TestEdits = Edits.TestCase
TestEdits.settings = settings(
    max_examples=12, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck)
)
