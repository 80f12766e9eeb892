"""The same texts in the form of other generators, each with a plain theme of comparable pages: article, list by
section and year, topic pages, RSS. Plain Pelican is always there, with its own theme.

A new one is a row in `PEERS`, its lock in `locks/`, its site in `themes/`.
"""

import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from tests.bench import corpus, installing
from tests.bench.corpus import Post
from tests.bench.portal import Portal
from tests.bench.timing import CommandFailed, Cost, run

THEMES = Path(__file__).parent / "themes"


class Peer(msgspec.Struct, frozen=True, kw_only=True):
    """Another generator: how it is had, what it reads, how it is called in the folder of its site."""

    title: str  #: in the tables
    theme: Path  #: what its site is, beside the texts
    photos: str  #: where its site has the pictures
    install: Callable[[], tuple[str, ...]]  #: → the command; MissingError
    arguments: tuple[str, ...]  #: build from content/ into output/
    path: Callable[[Post], str]  #: below content/
    text: Callable[[Post], str]
    index: Callable[[Post], str] | None = None  #: the file that asks for a list of its folder


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """A peer at work on the texts of a portal."""

    peer: Peer
    folder: Path
    command: tuple[str, ...]
    texts: int  #: how many it was given

    @property
    def output(self) -> Path:
        """What it makes."""
        return self.folder / "output"

    def build(self) -> Cost:
        """From nothing: none of them is asked to keep anything. CommandFailed when texts are left out."""
        shutil.rmtree(self.output, ignore_errors=True)
        cost = run(self.command, cwd=self.folder)
        pages = sum(1 for _ in self.output.rglob("*.html"))
        if pages < self.texts:
            raise CommandFailed(f"{self.peer.title}: {pages} pages of {self.texts} texts")
        return cost


def prepare(portal: Portal, peer: Peer) -> Site:
    """The texts of a portal, written for a peer."""
    folder = portal.folder / "peers" / peer.title
    corpus.copied(peer.theme, folder)
    corpus.copied(portal.content / "photos", folder / peer.photos)
    for post in texts(portal):
        file = folder / "content" / peer.path(post)
        corpus.write(file, peer.text(post))
        if peer.index:
            index = file.with_name(peer.index(post))
            corpus.write(index, f'---\ntitle: "{file.parent.name}"\n---\n')
    command = (*peer.install(), *peer.arguments)
    return Site(peer=peer, folder=folder, command=command, texts=sum(1 for _ in texts(portal)))


def texts(portal: Portal) -> Iterable[Post]:
    """Every text of a portal. Peers know neither events nor recaps: these are articles there."""
    yield from corpus.posts(portal.count - portal.count // 10)
    for kind in ("events", "recaps"):
        for file in sorted(portal.content.glob(f"{kind}/*/*.md")):
            _, header, body = file.read_text("utf-8").split("---\n", 2)
            fields = dict(line.split(": ", 1) for line in header.splitlines())
            yield Post(
                path=file.relative_to(portal.content).with_suffix("").as_posix(),
                language="id", title=fields["title"], summary=fields["summary"],
                date=fields.get("starts") or fields["date"], section=kind,
                topics=(fields["topics"].strip("[]"),), author="", body=body,
            )  # fmt: skip


def _pelican(post: Post) -> str:
    lines = [
        f"Title: {post.title}",
        f"Date: {post.date}",
        f"Category: {post.section}",
        f"Tags: {', '.join(post.topics)}",
        *([f"Authors: {post.author}"] if post.author else []),
        f"Slug: {post.path.replace('/', '-')}",
        f"Lang: {post.language}",
        f"Summary: {post.summary}",
    ]
    return "\n".join((*lines, "", post.body))


def _yaml(post: Post, *more: str) -> str:
    day, _, clock = post.date.partition(" ")
    lines = [
        f"title: {post.title}",
        f"description: {post.summary}",
        f"date: {day}T{clock or '00:00'}:00+07:00",
        f"rubrics: [{post.section}]",
        f"topics: [{', '.join(post.topics)}]",
        f"author: {post.author}",
    ]
    return "\n".join(("---", *lines, *more, "---", post.body))


PELICAN = Peer(
    title="plain Pelican",
    theme=THEMES / "pelican",
    photos="content/photos",
    install=lambda: (sys.executable, "-m", "pelican"),
    arguments=("content", "-s", "pelicanconf.py", "-o", "output", "--quiet"),
    path=lambda post: f"{post.path}-{post.language}.md",
    text=_pelican,
)
PEERS = {
    "hugo": Peer(
        title="Hugo",
        theme=THEMES / "hugo",
        photos="static/photos",
        install=installing.hugo,
        arguments=("--destination", "output", "--noBuildLock"),
        path=lambda post: f"{post.path}{'' if post.language == 'id' else '.en'}.md",
        text=_yaml,
        index=lambda post: f"_index{'' if post.language == 'id' else '.en'}.md",
    ),
    "eleventy": Peer(
        title="Eleventy",
        theme=THEMES / "eleventy",
        photos="photos",
        install=installing.eleventy,
        arguments=("--quiet",),
        path=lambda post: f"{'' if post.language == 'id' else 'en/'}{post.path}.md",
        text=lambda post: _yaml(post, "layout: post.njk"),
    ),
}
