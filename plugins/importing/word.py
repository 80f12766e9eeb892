"""The bytes of a Word file → a title, Markdown and pictures, and whatever a person should look at. Pure.

Mammoth reads a paragraph by its style and drops the looks; so Word's fonts, colours and empty spans are gone
before they are here.
"""

import re
from collections import Counter
from io import BytesIO
from typing import Any

import mammoth
import msgspec
from bs4 import BeautifulSoup
from PIL import Image, UnidentifiedImageError

from importing.word_markdown import HEADINGS, markdown
from importing.word_parts import opened
from newsroom.problems import Problem, problem

#: Word's own names of its styles, whatever its language (ECMA-376, 17.7.4.9).
STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Caption'] => p:fresh
"""
#: What a browser shows → the ending of its file; other pictures are saved as PNG.
ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "GIF": ".gif", "WEBP": ".webp"}
PLACE = "picture:"  #: how a picture is named until it has a file
SHOWN = 60  #: letters of a passage that a message quotes


class Picture(msgspec.Struct, frozen=True):
    """A picture of the file, in its order."""

    raw: bytes
    ending: str  #: with its dot
    alt: str  #: as written in Word; empty: none
    near: str  #: the words before it, to find it by


class Written(msgspec.Struct, frozen=True):
    """What a Word file says."""

    title: str  #: empty: it names none
    markdown: str  #: pictures are `picture:1`, `picture:2` …
    pictures: tuple[Picture, ...]


def read_word(raw: bytes, name: str) -> tuple[Written | None, list[Problem]]:
    """The text; None when the file cannot be read. `name`: the file's own, for messages."""
    parts, problems = opened(raw, name)
    if parts is None:
        return None, problems
    found: list[tuple[bytes, str]] = []

    def keep(image: Any) -> dict[str, str]:
        with image.open() as stream:
            found.append((stream.read(), image.alt_text or ""))
        return {"src": f"{PLACE}{len(found)}"}

    try:
        made = mammoth.convert_to_html(
            BytesIO(parts.raw), style_map=STYLES, convert_image=mammoth.images.img_element(keep)
        )
    except Exception as error:  # noqa: BLE001  # mammoth promises no error of its own; the file is at fault
        return None, [problem(name, 0, "import-word-unreadable", found=_short(str(error)))]
    soup = BeautifulSoup(made.value, "lxml")
    problems = [*parts.problems, *_lost(parts.words, soup, name)]
    pictures, new = _pictures(soup, found, name)
    title = _title(soup)
    return Written(title, markdown(soup), tuple(pictures)), [*problems, *new]


def _title(soup: BeautifulSoup) -> str:
    """The lines in the style Title, else the first heading; it is taken out of the text."""
    named = soup.find_all("h1", class_="title") or soup.find_all(HEADINGS, limit=1)
    title = " ".join(" ".join(each.get_text(" ").split()) for each in named)
    for each in named:
        each.decompose()
    return title.strip()


def _pictures(
    soup: BeautifulSoup, found: list[tuple[bytes, str]], name: str
) -> tuple[list[Picture], list[Problem]]:
    pictures: list[Picture] = []
    problems: list[Problem] = []
    for tag in soup.find_all("img"):
        raw, alt = found[int(str(tag["src"]).removeprefix(PLACE)) - 1]
        before = tag.find_all_previous(string=True, limit=20)
        near = _short(" ".join(str(each) for each in reversed(before)), end=True) or "–"
        saved = _saved(raw)
        if saved is None:
            problems.append(problem(name, 0, "import-word-picture", near=near))
            tag.decompose()
            continue
        alt = " ".join(alt.split())
        pictures.append(Picture(*saved, alt, near))
        if not alt:
            number = len(pictures)
            problems.append(problem(name, 0, "import-alt", found=f"{number}", near=near))
        tag.attrs = {"src": f"{PLACE}{len(pictures)}", "alt": alt or f"{PLACE}{len(pictures)}"}
    return pictures, problems


def _saved(raw: bytes) -> tuple[bytes, str] | None:
    """The bytes and the ending of a picture that browsers show; None when it cannot be made one."""
    try:
        with Image.open(BytesIO(raw)) as image:
            if image.format in ENDINGS:
                return raw, ENDINGS[image.format]
            made = BytesIO()
            image.convert("RGBA" if "A" in image.getbands() else "RGB").save(made, "PNG")
            return made.getvalue(), ".png"
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None


# --- Nothing is lost --------------------------------------------------------------------------------

WORD = re.compile(r"\w+")


def _lost(paragraphs: tuple[str, ...], soup: BeautifulSoup, name: str) -> list[Problem]:
    """Every paragraph of which a word is nowhere in the text."""
    there = Counter(WORD.findall(soup.get_text(" ")))
    # "a" + "b" of two runs is one word in Word and two with a space between tags.
    whole = Counter(WORD.findall(soup.get_text()))
    problems = []
    wanted = Counter(word for text in paragraphs for word in WORD.findall(text))
    missing = {word for word, many in wanted.items() if max(there[word], whole[word]) < many}
    for text in paragraphs:
        if found := [word for word in WORD.findall(text) if word in missing]:
            lost = _short(" ".join(found))
            problems.append(problem(name, 0, "import-word-lost", found=lost, near=_short(text)))
    return problems


def _short(text: str, *, end: bool = False) -> str:
    """A passage to find a place by, from its beginning or its end."""
    text = " ".join(text.split())
    if len(text) <= SHOWN:
        return text
    return f"…{text[-SHOWN:]}" if end else f"{text[:SHOWN]}…"
