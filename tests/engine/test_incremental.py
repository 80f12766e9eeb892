"""After any sequence of edits, a build that keeps what it can leaves the same files as a clean one."""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from engine import making, processes
from engine.pelican_class import BuildStopped
from tests.newsroom.making import LIBRARY_YAML, picture
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
        self.cores = 1
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
        with pytest.MonkeyPatch.context() as patch:
            # By several processes however little there is to make, or by this one alone.
            patch.setattr(making, "MANY", 2 if self.cores > 1 else 10**9)
            patch.setattr(making, "BATCH", 3)
            patch.setattr(processes, "cores", lambda: self.cores)
            build(
                self.folder / output, self.content, THEME=str(self.theme), NOW=self.now,
                CACHE_PATH=str(self.folder / cache),
            )  # fmt: skip

    def clean(self) -> dict[str, bytes]:
        """What a build from nothing makes."""
        for name in ("clean", "clean-cache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        cores, self.cores = self.cores, 1
        self.build("clean", "clean-cache")
        self.cores = cores
        return tree(self.folder / "clean")


def killed(built: Path, *_: object) -> None:
    """In the place of what carries a finished build over: the end of the process."""
    assert any(built.iterdir())
    raise KeyboardInterrupt


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


def test_several_processes_make_the_same_site(portal):
    portal.cores = 2
    portal.post("a", title="Lain", topic="y")
    assert changed(portal) > {"berita/2026/a/index.html", "index.html"}
    assert tree(portal.folder / "output") == portal.clean()


def test_a_fault_in_another_process_is_told_as_here(portal):
    portal.cores = 2
    part = portal.theme / "templates/kinds/post.html"
    part.write_text(
        part.read_text("utf-8") + "{% block main %}{{ page.nothing }}{% endblock %}", "utf-8"
    )
    with pytest.raises(BuildStopped) as stopped:
        portal.build()
    assert "theme/templates" in str(stopped.value)


def test_a_process_that_dies_is_no_matter(portal, monkeypatch):
    portal.cores = 2
    here = os.getpid()
    real = making.Maker.make
    monkeypatch.setattr(
        making.Maker,
        "make",
        lambda self, *job: real(self, *job) if os.getpid() == here else os._exit(1),
    )
    portal.post("a", title="Lain", topic="y")
    portal.build()
    assert tree(portal.folder / "output") == portal.clean()


def test_a_build_without_a_change_makes_no_page(portal, monkeypatch):
    from engine.theme import Theme

    monkeypatch.setattr(Theme, "filled", lambda *_: pytest.fail("a page was made"))
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


def made_of(path: str, *lines: str, body: str = "Isi.") -> tuple[str, str]:
    """A file of any kind."""
    head = "\n".join(lines)
    return path, f"---\n{head}\n---\n{body}\n"


#: Texts of other kinds, each in several states; all of them may be there or not.
OTHERS = (
    made_of("events/2026/e.md", "title: E", "summary: S.", "starts: 2026-11-24 10:00", "series: s"),
    made_of("events/2026/e.md", "title: E", "summary: S.", "starts: 2026-12-24", "topics: [x]"),
    made_of("events/2026/e.en.md", "title: E in English", "summary: S."),
    made_of("recaps/2026/r.md", "title: R", "summary: S.", "date: 2026-11-20", "series: s"),
    made_of("recaps/2026/r.md", "title: R", "summary: S.", "date: 2026-10-20", "partners: [p]", "topics: [y]"),
    made_of("series/s.md", "title: Seri", "summary: S."),
    made_of("series/s.md", "title: Seri lain", "summary: S.", body="[a](/news/2026/b.md)"),
    made_of("partners/p.md", "title: Mitra", "country: KR"),
    made_of("partners/p.md", "title: Mitra baru", "country: JP"),
    made_of("agreements/g.md", "title: G", "partners: [p]", "evidence: signing-report", "signed: 2026-01-01"),
    made_of("editions/2026-1.md", "title: Ed", "number: 1", "starts: 2026-02-20", "ends: 2026-03-20"),
    made_of("pages/tentang.md", "title: Tentang"),
    made_of("pages/langganan.md", "title: Langganan", "layout: subscribe"),
)  # fmt: skip
#: What must be there for these.
NEEDS = {
    "events/2026/e.en.md": ("events/2026/e.md",),
    "agreements/g.md": ("partners/p.md",),
    "events/2026/e.md": ("series/s.md",),
    "recaps/2026/r.md": ("series/s.md", "partners/p.md"),
}


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
        text = self.file(name).read_text("utf-8") if self.file(name).exists() else "image: "
        if "image: " not in text:
            self.file(name, ".en").write_text("---\ntitle: E\nsummary: S.\n---\nText.\n", "utf-8")

    @rule(one=st.sampled_from(OTHERS))
    def write_another_text(self, one):
        path, text = one
        for needed in NEEDS.get(path, ()):
            if not (self.portal.content / needed).exists():
                self.write_another_text(next(each for each in OTHERS if each[0] == needed))
        if "/news/2026/b.md" in text and not self.file("b").exists():
            self.portal.post("b")
        self.write(path, text.encode())

    @rule(one=st.sampled_from(OTHERS))
    def delete_another_text(self, one):
        needing = {path for path, needs in NEEDS.items() if one[0] in needs}
        if not any((self.portal.content / path).exists() for path in needing):
            (self.portal.content / one[0]).unlink(missing_ok=True)

    @rule(size=st.sampled_from(((4, 3), (8, 3))), shown=st.booleans())
    def change_a_picture(self, size, shown):
        self.write("photos/p.png", picture(*size))
        text = self.file("a").read_text("utf-8") if self.file("a").exists() else ""
        # A translation would have to describe the picture as well.
        if shown and text and "image: " not in text and not self.file("a", ".en").exists():
            image = "image: photos/p.png\nimage-alt: Aula yang penuh orang\nstatus: "
            self.file("a").write_text(text.replace("status: ", image, 1), "utf-8")

    @rule(old=names, new=names)
    def rename_a_post(self, old, new):
        texts = [file.read_text("utf-8") for file in self.portal.content.rglob("*.md")]
        linked = any(f"/news/2026/{old}.md" in text for text in texts)
        if self.file(old).exists() and not self.file(new).exists() and not linked:
            self.file(old).rename(self.file(new))
            self.file(old, ".en").unlink(missing_ok=True)

    @rule(slug=st.sampled_from(("", "slug: lain\n")))
    def give_a_slug(self, slug):
        if self.file("c").exists():
            text = self.file("c").read_text("utf-8").replace("slug: lain\n", "")
            self.file("c").write_text(text.replace("status: ", f"{slug}status: ", 1), "utf-8")

    @rule(alias=st.sampled_from(("", "aliases: [/lama/]\n", "aliases: [/lain/]\n")))
    def move_from_another_address(self, alias):
        if self.file("b").exists():
            lines = self.file("b").read_text("utf-8").splitlines(keepends=True)
            text = "".join(line for line in lines if not line.startswith("aliases: "))
            self.file("b").write_text(text.replace("status: ", f"{alias}status: ", 1), "utf-8")

    @rule(cores=st.sampled_from((1, 2)))
    def use_cores(self, cores):
        self.portal.cores = cores

    @rule()
    def kill_a_build(self):
        """It had written half of its files, and the note of the last one is still there."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("engine.pelican_class.take_place", killed)
            with pytest.raises(KeyboardInterrupt):
                self.portal.build()

    def write(self, path, content):
        file = self.portal.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

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
    max_examples=10, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
