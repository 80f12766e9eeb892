"""The bytes of a file → its text with single line feeds, and what had to be put right on the way.

What has one certain meaning is read and reported (a byte order mark, UTF-16, Windows line ends);
what could be several things is refused, with the line. `saved_anew` writes what can be put right.
"""

import codecs
import re

from newsroom.problems import SAVED_ANEW, Problem, problem

LARGEST = (
    20 * 1024 * 1024
)  #: bytes; a Markdown file beyond this is a mistake (a picture pasted as text)

#: How files of other programs begin, whatever they are named.
OTHER_FILES = (
    (b"PK\x03\x04", "Word (.docx)"),
    (b"\xd0\xcf\x11\xe0", "Word (.doc)"),
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
)

WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(content: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """The text; None when the bytes cannot be read with certainty."""
    if len(content) > LARGEST:
        megabytes = len(content) // (1024 * 1024)
        return None, [problem(path, 0, "file-too-large", found=megabytes)]
    for mark, program in OTHER_FILES:
        if content.startswith(mark):
            return None, [problem(path, 0, "file-not-text", found=program)]
    problems = []
    encoding = "utf-8"
    for mark, wide in WIDE:
        if content.startswith(mark):
            encoding = wide
            problems.append(problem(path, 1, "file-utf-16", repair=[SAVED_ANEW]))
    if content.startswith(codecs.BOM_UTF8):
        content = content[len(codecs.BOM_UTF8) :]
        problems.append(problem(path, 1, "file-byte-order-mark", repair=[SAVED_ANEW]))
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        found = f"0x{content[error.start]:02X}"
        repair = [SAVED_ANEW] if _from_windows(content) is not None else None
        return None, [problem(path, line, "file-not-utf-8", found=found, repair=repair)]
    if "\r" not in text:
        return text, problems
    if not problems:
        # A file that is to be saved anew for another reason gets its line ends with that.
        first = text.partition("\r")[0].count("\n") + 1
        problems.append(problem(path, first, "file-line-ends", repair=[SAVED_ANEW]))
    return _single_line_feeds(text), problems


def saved_anew(content: bytes) -> bytes | None:
    """The same text as UTF-8 with single line feeds; None when nobody can say what text it is."""
    text, _ = decode(content, "")
    if text is None:
        text = _from_windows(content)
    return None if text is None else _single_line_feeds(text).encode()


def _single_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


#: What Windows-1252 leaves empty, and control characters: a text of Windows has none of these.
NOT_OF_WINDOWS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")
#: Letters of East Asia come in pairs of such bytes, and UTF-8 writes all others in twos and threes.
NEIGHBOURS = re.compile(rb"[\xc2-\xf4][\x80-\xbf]|[\x80-\xff]{3}")


def _from_windows(content: bytes) -> str | None:
    """The text, if it can only be Windows-1252: single signs among plain letters."""
    if NOT_OF_WINDOWS.search(content) or NEIGHBOURS.search(content):
        return None
    return content.decode("cp1252")
