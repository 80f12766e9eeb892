"""The bytes of a file → its text with single line feeds, and what had to be put right on the way.

What has one certain meaning is read and reported (a byte order mark, UTF-16, Windows line ends);
what could be several things is refused, with the line.
"""

import codecs

from newsroom.problems import Problem, problem

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
            problems.append(problem(path, 1, "file-utf-16"))
    if content.startswith(codecs.BOM_UTF8):
        content = content[len(codecs.BOM_UTF8) :]
        problems.append(problem(path, 1, "file-byte-order-mark"))
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        found = f"0x{content[error.start]:02X}"
        return None, [problem(path, line, "file-not-utf-8", found=found)]
    return text.replace("\r\n", "\n").replace("\r", "\n"), problems
