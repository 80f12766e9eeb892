"""Feeds that changed → a WebSub hub (W3C, 2018), which tells subscribers' programs at once.

The hub is somebody else's machine: it may be slow or down. Nothing here raises, and nothing waits long.
"""

import os
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Sequence
from http.client import HTTPException
from pathlib import Path

from newsroom.site import Site

TIMEOUT = 10  #: seconds for one request
AT_ONCE = 50  #: addresses in one request; hubs refuse a body that is too long
ENDINGS = (".rss", ".atom", ".json")


WORDS = {
    "id": {
        "none": "Tidak ada hub: tulis “hub: https://…” di content/library.yaml kalau mau memakainya.",
        "address": "SITEURL belum diisi dengan alamat situs (https://…); hub tidak diberi tahu.",
        "told": "Hub diberi tahu tentang {count} umpan.",
        "failed": "Hub tidak dapat dihubungi ({found}). Situsnya tidak terpengaruh; pembaca umpan tetap memeriksa sendiri.",
    },
    "en": {
        "none": "There is no hub: write “hub: https://…” in content/library.yaml to use one.",
        "address": "SITEURL does not hold the address of the site (https://…); the hub was not told.",
        "told": "The hub was told of {count} feeds.",
        "failed": "The hub could not be reached ({found}). The site is not affected; feed readers look by themselves.",
    },
}


def tell(site: Site, output: Path, stamp: Path, language: str, say: Callable[[str], None]) -> None:
    """Tell the site's hub which feeds have changed since the last time, and say what became of it.

    `stamp` is a file that keeps the time of the newest feed that the hub knows. Never raises for the hub.
    """
    words = WORDS[language]
    if not site.library.hub:
        return say(words["none"])
    if not site.url.startswith("https://"):
        return say(words["address"])
    since = stamp.stat().st_mtime if stamp.exists() else 0.0
    changed = changed_feeds(output, since)
    urls = [site.absolute(f"/{file.relative_to(output).as_posix()}") for file in changed]
    if wrong := ping(site.library.hub, urls):
        return say(words["failed"].format(found=wrong))
    if changed:
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.touch()
        newest = max(file.stat().st_mtime for file in changed)
        os.utime(stamp, (newest, newest))
    return say(words["told"].format(count=len(urls)))


def changed_feeds(output: Path, since: float) -> list[Path]:
    """The feeds below `output` that were written after a moment (seconds since 1970).

    A build leaves a file alone that stays the same, so its time says when the feed last changed. Archives
    are left out: nobody subscribes to them.
    """
    folders = (output / "feeds", output / "en" / "feeds")
    files = (file for folder in folders for file in sorted(folder.rglob("*")))
    return [
        file
        for file in files
        if file.suffix in ENDINGS and not file.stem.isdecimal() and file.stat().st_mtime > since
    ]


def ping(hub: str, urls: Sequence[str], timeout: float = TIMEOUT) -> str:
    """Tell a hub of these feeds (absolute addresses); → "" or what went wrong."""
    for some in _parts(urls):
        pairs = [("hub.mode", "publish"), *(("hub.url", url) for url in some)]
        body = urllib.parse.urlencode(pairs).encode()
        try:
            request = urllib.request.Request(hub, data=body, method="POST")  # noqa: S310  http(s): site.py
            with urllib.request.urlopen(request, timeout=timeout):  # noqa: S310
                pass
        except (OSError, ValueError, HTTPException) as error:
            return " ".join(str(error).split()) or type(error).__name__
    return ""


def _parts(urls: Sequence[str]) -> Iterator[Iterable[str]]:
    return (urls[start : start + AT_ONCE] for start in range(0, len(urls), AT_ONCE))
