"""Names and values → the head of a message (RFC 5322, 2.2; RFC 2047). Pure.

EmailMessage loses spaces of a long name with letters beyond ASCII where it folds it, and makes encoded words of an
address that is longer than a line; so each kind of value is folded here by its own rule.
"""

import re
import unicodedata
from collections.abc import Iterable
from email.header import Header

WIDTH = 76  #: letters of a line; encoded words and their line may have no more (RFC 2047, 2)
#: What may stand in a name without quotes (RFC 5322, 3.2.3: atoms).
ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
#: Letters that end a line or do not exist; anything else can stand in an encoded word.
NO_LETTERS = ("Cc", "Cs", "Zl", "Zp")


def field(name: str, value: str) -> bytes:
    """A field as it stands: addresses, dates and identities, of which no part is encoded. UTF-8 (RFC 6532)."""
    return f"{name}: {value}\r\n".encode()


def entries(name: str, addresses: Iterable[str]) -> bytes:
    """A field of addresses between angle brackets, one a line (RFC 2369, 2)."""
    return field(name, ",\r\n ".join(f"<{each}>" for each in addresses))


def words(name: str, text: str) -> bytes:
    """A field of free words."""
    return f"{name}: {_folded(name, one_line(text))}\r\n".encode("ascii")


def mailbox(name: str, display_name: str, address: str) -> bytes:
    """A field with one address and the name of whoever has it."""
    shown = one_line(display_name)
    if not shown:
        return field(name, address)
    if shown.isascii() and "=?" not in shown and len(shown) + len(name) < WIDTH:
        quoted = re.sub(r'(["\\])', r"\\\1", shown)
        phrase = shown if ATOMS.fullmatch(shown) else f'"{quoted}"'
    else:
        phrase = _encoded(name, shown)
    return f"{name}: {phrase}\r\n <{address}>\r\n".encode()


def one_line(text: str) -> str:
    """Words for a head: no line end can get in, whatever a name or a title holds."""
    shown = (" " if unicodedata.category(c) in NO_LETTERS else c for c in text)
    return " ".join("".join(shown).split())


def _folded(name: str, text: str) -> str:
    # "=?" in a title of ASCII would be taken for an encoded word.
    if not text.isascii() or "=?" in text:
        return _encoded(name, text)
    return Header(text, "us-ascii", WIDTH, name).encode(linesep="\r\n", splitchars=" ")


def _encoded(name: str, text: str) -> str:
    return Header(text, "utf-8", WIDTH, name).encode(linesep="\r\n")
