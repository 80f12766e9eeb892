"""What is done to a portal before a build: the table `CASES`."""

from collections.abc import Callable

from tests.bench import corpus
from tests.bench.portal import Portal


def nothing(_portal: Portal) -> None:
    """No change at all."""


def body_edit(portal: Portal) -> None:
    """A sentence more in the newest post but four."""
    file = portal.newest(5)
    corpus.write(file, f"{file.read_text('utf-8')}\nSatu kalimat lagi.\n")


def title_edit(portal: Portal) -> None:
    """Another word in a title."""
    file = portal.newest(5)
    corpus.write(file, file.read_text("utf-8").replace("title: ", "title: Kabar ", 1))


def new_post(portal: Portal) -> None:
    """One post more, the newest."""
    number = sum(1 for _ in portal.content.glob("news/*/baru-*.md"))
    text = portal.newest(2).read_text("utf-8")
    header = text.replace("title: ", f"title: Baru {number} ", 1)
    corpus.write(portal.content / f"news/2026/baru-{number}.md", header)


def template_edit(portal: Portal) -> None:
    """A comment in the template of every post."""
    file = portal.theme / "templates/kinds/post.html"
    mark = f"{{% block main %}}\n<!-- {file.stat().st_size} -->"
    corpus.write(file, file.read_text("utf-8").replace("{% block main %}", mark, 1))


def deleted_post(portal: Portal) -> None:
    """One post less."""
    portal.newest(9).unlink()


NEW_POST = "one new post"
BODY_EDIT = "one body edit"
CASES: tuple[tuple[str, Callable[[Portal], None]], ...] = (
    ("no change", nothing),
    (BODY_EDIT, body_edit),
    ("one title edit", title_edit),
    (NEW_POST, new_post),
    ("one deleted post", deleted_post),
    ("one template edit", template_edit),
)
