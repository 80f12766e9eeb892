"""Entries → the index of a language, which browsers fetch in small parts: made by pagefind, kept until a text changes.

pagefind reads pages; so each entry is written as a small one, and its program is run over them (decision 022). What
it leaves lies in the cache, in a folder that is named by the digest of all that went into it: builds and the
preview take it from there. Safe to delete.
"""

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

import msgspec

from search.documents import document
from search.entries import Entry
from search.spelling import spelling
from search.steady import ENTRY, steady

SPELLING = "words.txt"
#: Of all that pagefind writes beside its folders what our page loads; its own interfaces are none of it.
WANTED = ("pagefind.js", "pagefind-worker.js", ENTRY, "wasm.??.pagefind", "pagefind.*.pf_meta")
MADE = "all"  #: the folder that pagefind writes into
#: Which files there are, and their lengths; written last, so that a folder that has it is whole.
LISTED = "files.json"
#: Folders kept for each language: that of the public site, and that of the preview, which has drafts.
KEPT = 2


class NotIndexed(RuntimeError):
    """pagefind could not make the index; the words are its own."""


class Index(msgspec.Struct, frozen=True):
    """The finished index of a language."""

    folder: Path
    paths: tuple[str, ...]  #: of its files, below the folder


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What an index is to be made of."""

    language: str
    code: bytes  #: the digest of the code that makes it
    marks: bytes  #: the digest of all that the entries are made from
    entries: Callable[[], Iterable[Entry]]


def index(wanted: Wanted, cache: Path) -> Index:
    """The index of a language. Where all is as it was, the entries are not even made; where they come out as they
    were, pagefind is not run. Raises NotIndexed, OSError.
    """
    asked = _digest(wanted.code, wanted.marks)
    note = cache / f"{wanted.language}.asked"
    found = _whole(cache / name) if (name := _noted(note, asked)) else None
    if not found:
        entries = list(wanted.entries())
        name = f"{wanted.language}-{_digest(wanted.code, msgspec.msgpack.encode(entries))}"
        found = _whole(cache / name) or _made(entries, wanted.language, cache / name)
        note.write_text(f"{asked} {name}", "ascii")
    os.utime(found.folder)
    _forget(cache, wanted.language)
    return found


def _digest(*parts: bytes) -> str:
    made = blake2b(digest_size=10)
    for part in parts:
        made.update(len(part).to_bytes(8, "big") + part)
    return made.hexdigest()


def _noted(note: Path, asked: str) -> str:
    """The name of the folder that was made for the same; empty when there is none."""
    try:
        before, name = note.read_text("ascii").split()
    except (OSError, ValueError):
        return ""
    return name if before == asked else ""


def _whole(folder: Path) -> Index | None:
    """The index in a folder; None when any of its files is not there or was cut off."""
    try:
        files: dict[str, int] = json.loads((folder / LISTED).read_bytes())
        there = all(os.stat(f"{folder}/{path}").st_size == size for path, size in files.items())  # noqa: PTH116  for each page
    except (OSError, ValueError):
        return None
    return Index(folder, tuple(files)) if there else None


def _made(entries: Sequence[Entry], language: str, folder: Path) -> Index:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"{language}.", dir=folder.parent) as place:
        made = Path(place, MADE)
        if entries:
            _run(entries, language, Path(place))
            for file in made.iterdir():
                if file.is_file() and not any(map(file.match, WANTED)):
                    file.unlink()
            _put_in_order(made, language)
            (made / SPELLING).write_text(spelling(entries), "utf-8", newline="\n")
        else:
            made.mkdir()
        (made / LISTED).write_text(json.dumps(dict(sorted(_sizes(made)))), "ascii")
        if not _whole(folder):  # else another build was quicker, and may be reading it
            shutil.rmtree(folder, ignore_errors=True)
            with contextlib.suppress(OSError):
                made.rename(folder)
    if found := _whole(folder):
        return found
    raise NotIndexed(f"{folder.name}: incomplete")


def _sizes(folder: Path, below: str = "") -> Iterator[tuple[str, int]]:
    """The path of each file and its length."""
    with os.scandir(folder / below) as found:
        for each in found:
            path = f"{below}{each.name}"
            if each.is_dir():
                yield from _sizes(folder, f"{path}/")
            else:
                yield path, each.stat().st_size


def _run(entries: Sequence[Entry], language: str, place: Path) -> None:
    """Run pagefind over the pages of the entries; what it makes lies in `MADE`."""
    from pagefind.service import get_executable

    folders: set[str] = set()
    for entry in entries:
        # `/tentang/` is tentang.html, and so it is in the index: a folder for each page would take a slow disk
        # longer to remove than pagefind to read.
        file = f"{place}/pages/{entry.address.strip('/')}.html"
        folder = os.path.dirname(file)  # noqa: PTH120  for each page
        if folder not in folders:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            folders.add(folder)
        with open(file, "w", encoding="utf-8", newline="\n") as opened:  # noqa: PTH123
            opened.write(document(entry, language))
    program = get_executable()
    if program is None:
        raise NotIndexed("pagefind: no program for this system")
    done = subprocess.run(
        [
            str(program), "--silent", "--site", "pages",
            "--output-path", MADE, "--force-language", language,
        ],
        cwd=place, capture_output=True, check=False,
    )  # fmt: skip
    if done.returncode or not (place / MADE / ENTRY).exists():
        said = (done.stderr or done.stdout).decode(errors="replace").strip()
        raise NotIndexed(said.splitlines()[-1] if said else f"pagefind: {done.returncode}")


def _put_in_order(folder: Path, language: str) -> None:
    try:
        steady(folder, language)
    except (LookupError, TypeError, ValueError) as error:
        raise NotIndexed(f"pagefind: {type(error).__name__}: {error}") from error


def _forget(cache: Path, language: str) -> None:
    """Remove the folders that were used longest ago."""
    folders = [each for each in cache.glob(f"{language}-*") if each.is_dir()]
    with contextlib.suppress(OSError):
        folders.sort(key=lambda each: each.stat().st_mtime, reverse=True)
    for old in folders[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
