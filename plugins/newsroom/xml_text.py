"""Whether a text holds what XML 1.0 does not allow (2.2, Char), HTML refuses, or nobody can read. Pure."""

import re

from newsroom.front_matter import CONTROL

LOST = "\ufffd"  #: the sign of a lost letter
#: What the newsroom takes out of every text, what Unicode keeps for other uses, and the sign of a lost letter.
FORBIDDEN = re.compile(f"{CONTROL.pattern[:-1]}\ud800-\udfff{LOST}]")
#: Those of ASCII.
_CONTROLS = bytes(each for each in range(128) if CONTROL.match(chr(each)))


def is_plain(text: str) -> bool:
    """Whether it is seen at once that nothing in it is forbidden, as in nearly every text."""
    if text.isascii():
        raw = text.encode()
        return len(raw.translate(None, _CONTROLS)) == len(raw)
    # It can be printed: that is seen in half the time of going through it for what is not allowed; a line's
    # end and a hard space are the only usual ones that Python does not call printable.
    return LOST not in text and text.replace("\n", "").replace("\u00a0", "").isprintable()
