"""An address in a post of another site → the file of `content/` that it means, or the file to take along.

The posts that are imported together are known by their files and by their old addresses; pictures and documents
lie where their program looks for them.
"""

import hashlib
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

import msgspec

from importing.sites import OtherSite
from newsroom.files import ATTACHMENTS, PICTURES
from newsroom.slugs import slugify

PLACEHOLDER = re.compile(r"[{|](filename|static|attach)[}|]")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|\{", re.IGNORECASE)


class Took(msgspec.Struct, frozen=True):
    """A file that comes along."""

    path: str  #: below `content/`
    source: Path


class Targets:
    """What addresses mean. Collects the files that come along, each once."""

    def __init__(
        self, site: OtherSite, content: Path, posts: Mapping[str, str], addresses: Mapping[str, str]
    ) -> None:
        self.site, self.content = site, content
        self.posts = posts  #: path below the imported folder → path below `content/`
        self.addresses = {_plain(each): path for each, path in addresses.items()}
        self.taken: dict[str, Took] = {}  #: path below `content/` → the file
        self._of_file: dict[Path, str] = {}

    def post(self, written: str, source: str) -> str:
        """The post that is meant, as a path from `content/`; empty when it is none of them."""
        address, mark, anchor = written.partition("#")
        address = self._own(unquote(PLACEHOLDER.sub("", address)).partition("?")[0])
        if not address or ELSEWHERE.match(address):
            return ""
        places = [address.lstrip("/")]
        if not address.startswith("/"):
            places.insert(0, posixpath.normpath(posixpath.join(posixpath.dirname(source), address)))
        for each in (*places, *(f"{place}.md" for place in places)):
            for start in ("", *self._starts()):
                if found := self.posts.get(f"{start}{each}"):
                    return f"/{found}{mark}{anchor}"
        found = self.addresses.get(_plain(address)) if address.startswith("/") else None
        return f"/{found}{mark}{anchor}" if found else ""

    def file(self, written: str, source: str, slug: str, year: str) -> str:
        """The path from `content/` of a picture or document that comes along; empty when it is not there."""
        address = self._own(
            unquote(PLACEHOLDER.sub("", written)).partition("#")[0].partition("?")[0]
        )
        if not address or ELSEWHERE.match(address):
            return ""
        for folder in self._folders(address, source):
            if file := self._within(folder, address.lstrip("/")):
                return f"/{taken}" if (taken := self._take(file, slug, year)) else ""
        return ""

    def _within(self, folder: Path, address: str) -> Path | None:
        """The file itself; nothing from outside the site, whatever the dots say."""
        try:
            file = (folder / address).resolve()
            return (
                file if file.is_file() and file.is_relative_to(self.site.root.resolve()) else None
            )
        except (OSError, ValueError):
            # A name that no disk can hold.
            return None

    def elsewhere(self, written: str) -> str:
        """The address on the old site of what does not come along; empty when nobody says where that is."""
        if not written.startswith("/") or written.startswith("//") or not self.site.url:
            return ""
        if written.partition("#")[0].lstrip("/") in {*self.posts.values(), *self.taken}:
            # A tag has been made a path of ours already.
            return ""
        host = "/".join(self.site.url.split("/")[:3])
        base = "" if written.startswith(f"{self.site.base}/") else self.site.base
        return f"{host}{base}{written}"

    def _folders(self, address: str, source: str) -> tuple[Path, ...]:
        beside = (self.site.folder / source).parent
        return self.site.statics if address.startswith("/") else (beside, *self.site.statics)

    def _starts(self) -> tuple[str, ...]:
        """What a path from the root of the site may stand below."""
        folders = {each.split("/")[0] for each in self.posts if "/" in each}
        return tuple(f"{each}/" for each in sorted(folders))

    def _own(self, address: str) -> str:
        """Without the site's own host and the path that it lies below."""
        if self.site.url and address.startswith(self.site.url):
            rest = address[len(self.site.url) :]
            return rest if rest.startswith("/") else f"/{rest}" if not rest else address
        base = self.site.base
        return address[len(base) :] if base and address.startswith(f"{base}/") else address

    def _take(self, file: Path, slug: str, year: str) -> str:
        """Where a file goes: its own name where that is free, else with the post's before it."""
        if file in self._of_file:
            return self._of_file[file]
        ending = file.suffix.lower()
        if ending not in ATTACHMENTS:
            return ""
        folder = "photos" if ending in PICTURES else "files"
        stem, raw = slugify(file.stem), file.read_bytes()
        names = (stem, f"{slug}-{stem}", f"{slug}-{stem}-{hashlib.sha256(raw).hexdigest()[:8]}")
        for name in names:
            path = f"{folder}/{year}/{name}{ending}"
            if self._free(path, file, raw):
                self._of_file[file] = path
                self.taken[path] = Took(path, file)
                return path
        return ""

    def _free(self, path: str, file: Path, raw: bytes) -> bool:
        """Does nobody have this name, or the same picture?"""
        there = self.content / path
        if path in self.taken:
            return self.taken[path].source == file or self.taken[path].source.read_bytes() == raw
        return not there.exists() or there.read_bytes() == raw


def _plain(address: str) -> str:
    """/x/, /x, /x.html and /x/index.html are one page."""
    address = unquote(address).removesuffix("index.html")
    return PurePosixPath(address.removesuffix(".html") or "/").as_posix().rstrip("/").lower()
