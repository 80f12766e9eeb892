"""A folder of another site → which program made it, its posts, and how it made addresses of them.

Settings are read, never run: Pelican's are Python, of which plain assignments alone are looked at.
"""

import ast
import json
import os
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

import msgspec
import yaml

from newsroom.files import LITTER
from newsroom.problems import Problem, problem

MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
#: Posts that are no Markdown; they are named, not read.
OTHER_MARKUP = (".rst", ".adoc", ".asciidoc", ".org", ".textile", ".ipynb")
#: Files that tell of a program, in the folder or above it.
SETTINGS = {
    "jekyll": ("_config.yml", "_config.yaml"),
    "hugo": (
        "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.json",
        "config/_default/hugo.toml", "config/_default/config.toml",
    ),
    "pelican": ("pelicanconf.py",),
}  # fmt: skip
#: Folders that hold no posts of a site.
PASSED = {"node_modules", "themes", "_site", "public", "output", "vendor", "_layouts", "_includes"}
UP = 3  #: how many folders above the given one are looked into for settings


class OtherSite(msgspec.Struct, frozen=True, kw_only=True):
    """A site that another program makes."""

    system: str  #: "jekyll", "hugo", "pelican", or "plain" when nothing tells
    folder: Path  #: the one that is imported
    root: Path  #: where its settings lie; else the folder itself
    posts: tuple[str, ...]  #: below `folder`, with forward slashes
    statics: tuple[Path, ...]  #: folders whose files stand at the root of the site
    settings: Mapping[str, Any]  #: in the program's own names

    @property
    def url(self) -> str:
        """Where it is on the web, without a slash at the end; empty when nobody says."""
        names = {"jekyll": "url", "hugo": "baseURL", "pelican": "SITEURL"}
        url = self.settings.get(names.get(self.system, "")) or self.settings.get("baseurl") or ""
        return str(url).rstrip("/") if "://" in str(url) else ""

    @property
    def base(self) -> str:
        """The path that its addresses begin with: "/blog", or nothing."""
        if self.system == "jekyll":
            return str(self.settings.get("baseurl") or "").rstrip("/")
        return urlsplit(self.url).path.rstrip("/")


def read_other_site(folder: Path) -> tuple[OtherSite, list[Problem]]:
    """What a folder holds; problems: files that look like posts and are left out."""
    system, root, settings, problems = _settings(folder)
    posts: list[str] = []
    files = [each.relative_to(folder).as_posix() for each in sorted(_files(folder))]
    if system == "plain" and (folder.name == "_posts" or any("_posts/" in each for each in files)):
        system, root = "jekyll", folder.parent if folder.name == "_posts" else folder
    for path in files:
        ending = PurePosixPath(path).suffix.lower()
        if not _is_post(path, system, folder, root, settings):
            continue
        if ending in MARKDOWN:
            posts.append(path)
        elif ending in OTHER_MARKUP:
            problems.append(problem(path, 0, "import-not-markdown", found=ending))
    statics = {
        "jekyll": (root,),
        "hugo": (root / "static", root / "assets"),
        "pelican": (root / str(settings.get("PATH") or "content"),),
    }.get(system, ())
    site = OtherSite(
        system=system, folder=folder, root=root, posts=tuple(posts),
        statics=tuple(dict.fromkeys((*statics, folder))), settings=settings,
    )  # fmt: skip
    return site, problems


def _settings(folder: Path) -> tuple[str, Path, Mapping[str, Any], list[Problem]]:
    """Those of the folder, or of a site in whose posts it lies."""
    whole = folder.resolve()
    for root in (whole, *list(whole.parents)[:UP]):
        for system, names in SETTINGS.items():
            for file in (root / name for name in names if (root / name).is_file()):
                settings = _read(file)
                below = whole.relative_to(root).parts
                if below and not _holds_posts(below, system, settings or {}):
                    continue
                found = [] if settings is not None else [problem(file.name, 0, "import-settings")]
                return system, folder if root == whole else root, settings or {}, found
    return "plain", folder, {}, []


def _read(file: Path) -> Mapping[str, Any] | None:
    """The settings; None when they cannot be read."""
    try:
        text = file.read_text("utf-8-sig")
        found = READERS.get(file.suffix, yaml.safe_load)(text)
    except (OSError, ValueError, SyntaxError, yaml.YAMLError):
        return None
    if file.suffix == ".py" and (published := file.with_name("publishconf.py")).is_file():
        # What is published has the address that counts.
        found = {**found, **(_read(published) or {})}
    return found if isinstance(found, dict) else {}


def _assignments(text: str) -> dict[str, Any]:
    """NAME = "value": plain values alone, and nothing is run."""
    found = {}
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            found.update({ast.unparse(target): node.value.value for target in node.targets})
    return found


#: Ending → the reader of settings; the others are YAML.
READERS: dict[str, Callable[[str], Any]] = {
    ".toml": tomllib.loads,
    ".json": json.loads,
    ".py": _assignments,
}


def _files(folder: Path) -> Iterator[Path]:
    for at, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if each not in PASSED and not LITTER.search(each)]
        yield from (Path(at, name) for name in names if not LITTER.search(name))


def _is_post(path: str, system: str, folder: Path, root: Path, settings: Mapping[str, Any]) -> bool:
    """Does a file stand where the program looks for posts?"""
    parts = (folder / path).resolve().relative_to(root.resolve()).parts
    # `_index.md` is a list of Hugo's, no post.
    index = system == "hugo" and parts[-1].startswith("_index.")
    return system == "plain" or (not index and _holds_posts(parts[:-1], system, settings))


def _holds_posts(folders: tuple[str, ...], system: str, settings: Mapping[str, Any]) -> bool:
    if system == "jekyll":
        return "_posts" in folders or "_drafts" in folders
    if system == "hugo":
        return folders[:1] == ("content",)
    content = PurePosixPath(str(settings.get("PATH") or "content")).parts
    return folders[: len(content)] == content and "pages" not in folders
