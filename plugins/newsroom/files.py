"""The folder `content/` → its files by what they are. Nothing in it is passed over in silence."""

import os
import re
from collections.abc import Container, Sequence
from functools import cache
from operator import attrgetter
from pathlib import Path, PurePosixPath

import msgspec

from newsroom.kinds import BY_FOLDER
from newsroom.problems import Problem, problem
from newsroom.reading import nearest
from newsroom.records import DEFAULT_LANGUAGE, LANGUAGES

PICTURES = frozenset((".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"))
ATTACHMENTS = PICTURES | {".pdf", ".svg", ".csv", ".txt", ".ics", ".mp3", ".vtt", ".epub", ".zip"}
#: Read by the newsroom itself; see `site.py` and `address_book.py`.
SETTINGS = frozenset(("library.yaml", "topics.yaml", "addresses.txt"))
#: What editors, systems and git leave behind: `.DS_Store`, `~$surat.docx`, `x.md~`, `.x.md.swp`, `#x#`.
LITTER = re.compile(
    r"^[.~#]|~$|^((eh)?thumbs(_vista)?\.db(:encryptable)?|desktop\.ini)$|\.(swp|swo|tmp|bak|orig|rej)$",
    re.IGNORECASE,
)
FOLDER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SUFFIX = "|".join(each for each in LANGUAGES if each != DEFAULT_LANGUAGE)
NAME = re.compile(rf"{FOLDER.pattern}(?:\.(?:{SUFFIX}))?\.md")
#: Endings that an article may have got by accident; Windows hides the last one.
ARTICLES = (".md.txt", ".markdown", ".mdown", ".md.md", ".html", ".txt")
#: Documents of other programs: a new name would not make text of them.
DOCUMENTS = (".doc", ".docx", ".odt", ".rtf", ".pages")
#: What Windows, macOS and browsers add to the name of a copy.
COPY = re.compile(
    r"( - (copy|salin(an)?)|\(\d+\)| copy)( ?\(?\d*\)?)?(?=\.|$)|conflicted copy", re.IGNORECASE
)
#: What Windows puts before the name of a copy, in English and in Indonesian.
COPY_OF = re.compile(r"(copy of|salinan( dari)?) ", re.IGNORECASE)
#: What OneDrive adds when two people change a file: the computer of one of them, "x-DESKTOP-AB12.md".
COMPUTER = re.compile(r"-(?=[\w-]*[A-Z])[\w-]+(?=\.)")
#: Names that Windows keeps for devices, whatever their ending: such a file cannot be checked out there.
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
#: A name with which nothing can be wrong; what has no such name is looked at closer.
GOOD = re.compile(
    rf"(?!{DEVICES.pattern}){FOLDER.pattern}(?<!-(?:{SUFFIX}))(?:\.(?:{SUFFIX}))?\.md"
)
#: "x-en.md" is meant to be "x.en.md".
LANGUAGE_BY_DASH = re.compile(rf"[-_ ](?:{SUFFIX})\.md$", re.IGNORECASE)


class ContentFile(msgspec.Struct, frozen=True, order=True):
    """A Markdown file in the folder of a kind."""

    path: str  #: below `content/`, with forward slashes
    folder: str  #: of the kind


class Found(msgspec.Struct, frozen=True):
    """What lies in `content/`."""

    texts: tuple[ContentFile, ...]
    pictures: tuple[str, ...]
    attachments: frozenset[str]  #: pictures included
    paths: frozenset[str]  #: every file, readable or not


def walk(content: Path) -> tuple[Found, list[Problem]]:
    """Every file below `content/`, and those that nobody would find again."""
    texts, pictures, attachments = [], [], set()
    paths, problems = _paths(content)
    every = frozenset(paths)
    problems += _twins(paths)
    for path in paths:
        folder, _, rest = path.partition("/")
        place, _, name = path.rpartition("/")
        if folder in BY_FOLDER and rest and GOOD.fullmatch(name) and _are_good(place):
            texts.append(ContentFile(path, folder))
            continue
        ending = _ending(name)
        article_by_accident = folder in BY_FOLDER and name.lower().endswith(ARTICLES)
        if path in SETTINGS:
            continue
        if folder in BY_FOLDER and name.lower().endswith(DOCUMENTS):
            problems.append(problem(path, 0, "file-document", found=name, stem=_stem(name)))
        elif (folder in BY_FOLDER and rest and not ending) or article_by_accident:
            problems.append(problem(path, 0, "file-ending", found=name, stem=_stem(name)))
        elif ending == ".md" and folder in BY_FOLDER and rest:
            texts.append(ContentFile(path, folder))
            problems += _name(path, name, every)
        elif ending == ".md":
            near = nearest(folder.lower(), BY_FOLDER) if rest else None
            folders = near or ", ".join(BY_FOLDER)
            shown = folder if rest else "content"
            problems.append(problem(path, 0, "file-folder", folder=shown, known=folders))
        elif ending in ATTACHMENTS:
            attachments.add(path)
            if ending in PICTURES:
                pictures.append(path)
        else:
            problems.append(problem(path, 0, "file-ending-unknown", found=ending or name))
    return Found(tuple(texts), tuple(pictures), frozenset(attachments), every), problems


def _ending(name: str) -> str:
    """The ending with its dot, ".md" of "X.MD"; nothing of a name that has a dot at its start or its end alone."""
    stem, _, last = name.rpartition(".")
    return f".{last.lower()}" if stem and last else ""


def _paths(content: Path) -> tuple[list[str], list[Problem]]:
    """Every file, in order; and the places that cannot be entered."""
    paths: list[str] = []
    problems: list[Problem] = []
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(content / folder) as entries:
                found = sorted(entries, key=attrgetter("name"))
        except OSError as error:
            problems.append(
                problem(folder or ".", 0, "file-unreadable", found=error.strerror or error)
            )
            continue
        for entry in found:
            name = entry.name
            path = f"{folder}/{name}" if folder else name
            if GOOD.fullmatch(name) and entry.is_file(follow_symlinks=False):
                paths.append(path)
                continue
            if LITTER.search(name):
                continue
            if path != (printable := path.encode(errors="backslashreplace").decode()):
                # A name from an old Windows archive, in an encoding that nobody knows any more.
                name = printable.rpartition("/")[2]
                problems.append(
                    problem(printable, 0, "file-name", found=name, better=_better(name))
                )
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.is_file():
                paths.append(path)
            else:
                # Links to folders are not followed: one may lead back up, or to another computer.
                problems.append(problem(path, 0, "file-link", found=entry.name))
    return sorted(paths), problems


def _twins(paths: Sequence[str]) -> list[Problem]:
    """Files that are one and the same to Windows and macOS: whoever fetches them there gets one of the two."""
    seen: dict[str, str] = {}
    return [
        problem(path, 0, "file-twin", found=path, other=first)
        for path in paths
        if (first := seen.setdefault(path.casefold(), path)) != path
    ]


def _is_copy(path: str, name: str, every: Container[str]) -> bool:
    """Is it the copy of a file, by its name, or by the file that it is beside?"""
    folder = path.removesuffix(name)
    added = [found for found in (COPY_OF.match(name), *COMPUTER.finditer(name)) if found]
    return bool(COPY.search(name)) or any(
        f"{folder}{name[: found.start()]}{name[found.end() :]}" in every for found in added
    )


@cache
def _are_good(folders: str) -> bool:
    return all(map(_is_good, folders.split("/")))


def _is_good(folder: str) -> bool:
    return FOLDER.fullmatch(folder) is not None


def _name(path: str, name: str, every: Container[str]) -> list[Problem]:
    *folders, _ = path.split("/")
    problems = [
        problem(path, 0, "file-name", found=each, better=_slug(each))
        for each in folders
        if not _is_good(each)
    ]
    # What a good name can be besides; a copy's has signs that no good one has.
    good = NAME.fullmatch(name)
    if device := DEVICES.match(name):
        better = f"{device[0].lower()}-1{name[device.end() :]}"
        problems.append(problem(path, 0, "file-device", found=name, better=better))
    elif not good and _is_copy(path, name, every):
        problems.append(problem(path, 0, "file-copy", found=name))
    elif found := LANGUAGE_BY_DASH.search(name):
        better = f"{_slug(name[: found.start()])}.{found[0][1:].lower()}"
        problems.append(problem(path, 0, "file-language", found=name, better=better))
    elif not good:
        problems.append(problem(path, 0, "file-name", found=name, better=_better(name)))
    return problems


def _better(name: str) -> str:
    """The name as it should be."""
    stem, _, suffix = (
        name.lower().removesuffix(".md").removesuffix(f".{DEFAULT_LANGUAGE}").rpartition(".")
    )
    if stem and suffix in LANGUAGES:
        return f"{_slug(stem)}.{suffix}.md"
    return f"{_slug(f'{stem} {suffix}')}.md"


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "judul-berita"


def _stem(name: str) -> str:
    """The name without the ending that it should not have."""
    ending = next((each for each in ARTICLES if name.lower().endswith(each)), None)
    return name[: -len(ending)] if ending else PurePosixPath(name).stem
