"""A newsroom of 100, 1,000, 10,000 posts: what a build costs, beside plain Pelican on the same Markdown.

Every round runs every case once, ours and Pelican's in turn, so that a machine that slows down slows down
both; what is printed are medians. Read the ratios: absolute times are those of one machine.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from tests.bench import corpus
from tests.bench.table import ratio, seconds, table
from tests.bench.timing import Cost, middle, run
from tests.sites import ROOT

PELICAN_SETTINGS = """\
SITEURL = "https://pustaka.example"
TIMEZONE = "Asia/Jakarta"
DEFAULT_LANG = "id"
READERS = {"rst": None, "html": None}
STATIC_PATHS = ["photos"]
"""


class Newsroom(msgspec.Struct, frozen=True):
    """The same posts for both programs, and where their sites go."""

    folder: Path
    count: int

    @property
    def content(self) -> Path:
        """Ours."""
        return self.folder / "content"

    @property
    def theme(self) -> Path:
        """A copy of our theme, which a case may change."""
        return self.folder / "theme"

    @property
    def output(self) -> Path:
        """Our site."""
        return self.folder / "output"

    def newest(self, place: int = 1) -> Path:
        """The newest post but `place`."""
        return sorted(self.content.glob("news/*/*[0-9].md"), key=lambda file: file.name)[-place]


def prepare(folder: Path, count: int) -> Newsroom:
    """Both contents, and a theme of one's own."""
    newsroom = Newsroom(folder, count)
    corpus.write_news(newsroom.content, count)
    corpus.copied(ROOT / "theme", newsroom.theme)
    corpus.copied(newsroom.content / "photos", folder / "pelican" / "photos")
    for post in corpus.posts(count - count // 10):
        name = f"{post.path}-{post.language}.md"
        corpus.write(folder / "pelican" / name, corpus.pelican_article(post))
    # Plain Pelican knows neither events nor recaps: the same texts are articles there.
    for file in sorted(
        (*newsroom.content.glob("events/*/*.md"), *newsroom.content.glob("recaps/*/*.md"))
    ):
        _, header, body = file.read_text("utf-8").split("---\n", 2)
        title = header.partition("title: ")[2].partition("\n")[0]
        day = header.partition("starts: ")[2] or header.partition("date: ")[2]
        path = file.relative_to(newsroom.content).with_suffix("")
        head = f"Title: {title}\nDate: {day[:10]}\nCategory: {path.parts[0]}\nSlug: {'-'.join(path.parts)}\n"
        corpus.write(folder / "pelican" / path.with_suffix(".md"), f"{head}\n{body}")
    corpus.write(folder / "pelicanconf.py", PELICAN_SETTINGS)
    return newsroom


# --- What is done before a build ----------------------------------------------------------------------


def nothing(_newsroom: Newsroom) -> None:
    """No change at all."""


def body_edit(newsroom: Newsroom) -> None:
    """A sentence more in the newest post but four."""
    file = newsroom.newest(5)
    corpus.write(file, f"{file.read_text('utf-8')}\nSatu kalimat lagi.\n")


def title_edit(newsroom: Newsroom) -> None:
    """Another word in a title."""
    file = newsroom.newest(5)
    corpus.write(file, file.read_text("utf-8").replace("title: ", "title: Kabar ", 1))


def new_post(newsroom: Newsroom) -> None:
    """One post more, the newest."""
    number = sum(1 for _ in newsroom.content.glob("news/*/baru-*.md"))
    text = newsroom.newest(2).read_text("utf-8")
    header = text.replace("title: ", f"title: Baru {number} ", 1)
    corpus.write(newsroom.content / f"news/2026/baru-{number}.md", header)


def template_edit(newsroom: Newsroom) -> None:
    """A comment in the template of every post."""
    file = newsroom.theme / "templates/kinds/post.html"
    mark = f"{{% block main %}}\n<!-- {file.stat().st_size} -->"
    corpus.write(file, file.read_text("utf-8").replace("{% block main %}", mark, 1))


def deleted_post(newsroom: Newsroom) -> None:
    """One post less."""
    newsroom.newest(9).unlink()


CASES: tuple[tuple[str, Callable[[Newsroom], None]], ...] = (
    ("no change", nothing),
    ("one body edit", body_edit),
    ("one title edit", title_edit),
    ("one new post", new_post),
    ("one deleted post", deleted_post),
    ("one template edit", template_edit),
)


def measure(folder: Path, say: Callable[[str], None], count: int, rounds: int = 3) -> None:
    """Cold builds and every case, beside plain Pelican, which always does everything."""
    newsroom = prepare(folder, count)
    costs: dict[str, list[Cost]] = {}
    written: dict[str, int] = {}
    for _ in range(rounds):
        _cold(newsroom)
        costs.setdefault("plain Pelican", []).append(_pelican(newsroom))
        costs.setdefault("cold build", []).append(_ours(newsroom))
        written["cold build"] = sum(1 for each in newsroom.output.rglob("*") if each.is_file())
        for name, change in CASES:
            change(newsroom)
            before = _times(newsroom.output)
            costs.setdefault(name, []).append(_ours(newsroom))
            after = _times(newsroom.output)
            written[name] = sum(before.get(path) != time for path, time in after.items())
    plain = middle(costs["plain Pelican"])
    written["plain Pelican"] = sum(
        1 for each in (newsroom.folder / "pelican-output").rglob("*") if each.is_file()
    )
    rows = [
        (
            name, seconds(cost.wall), ratio(cost.wall, plain.wall), seconds(cost.cpu),
            ratio(cost.cpu, plain.cpu), f"{cost.memory:.0f}", str(written[name]),
        )
        for name, found in costs.items()
        for cost in (middle(found),)
    ]  # fmt: skip
    heading = (
        f"{count:,} posts",
        "wall, s",
        "of Pelican",
        "CPU, s",
        "of Pelican",
        "peak MB",
        "files written",
    )
    say(table(heading, rows))


def _cold(newsroom: Newsroom) -> None:
    """Nothing is left of earlier builds."""
    import shutil

    for name in ("output", "pelican-output", ".cache"):
        shutil.rmtree(newsroom.folder / name, ignore_errors=True)


def _ours(newsroom: Newsroom) -> Cost:
    command = (
        sys.executable,
        "-m",
        "tests.bench.one_build",
        newsroom.content,
        newsroom.output,
        newsroom.theme,
    )
    return run(command, env={"PYTHONPATH": f"{ROOT}{_separator()}{ROOT / 'plugins'}"})


def _pelican(newsroom: Newsroom) -> Cost:
    folder = newsroom.folder
    return run(
        (
            sys.executable, "-m", "pelican", folder / "pelican", "-s", folder / "pelicanconf.py",
            "-o", folder / "pelican-output", "--quiet",
        )
    )  # fmt: skip


def _separator() -> str:
    import os

    return os.pathsep


def _times(output: Path) -> dict[str, int]:
    """File → when it was written (ns)."""
    return {str(file): file.stat().st_mtime_ns for file in output.rglob("*") if file.is_file()}
