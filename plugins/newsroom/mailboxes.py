"""What somebody wrote as an e-mail address → the address itself, or None; and what leads to it. RFC 5322, 6532."""

import re
from urllib.parse import quote

#: Quoted local parts ("a b"@example.org) are left out: nobody has one, and they can hold what breaks a header.
_ATOM = r"[\w!#$%&'*+/=?^`{|}~-]+"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_MAILBOX = re.compile(rf"({_ATOM}(?:\.{_ATOM})*)@((?:{_LABEL}\.)+{_LABEL})")
LONGEST, LONGEST_LOCAL = 254, 64  #: RFC 5321, 4.5.3.1


def mailbox(text: str) -> str | None:
    """`name@xn--…`, its domain in small ASCII letters; None when it is no address.

    The local part keeps its letters: whether they differ is for its own server to say (RFC 5321, 2.4).
    """
    found = _MAILBOX.fullmatch(text)
    if not found or len(found[1]) > LONGEST_LOCAL:
        return None
    try:
        domain = found[2].encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    address = f"{found[1]}@{domain}"
    return address if len(address) <= LONGEST else None


def reached(where: str, subject: str) -> str:
    """What a link leads to: a web address as it is, an e-mail address as `mailto:` with a subject (RFC 6068)."""
    return f"mailto:{where}?subject={quote(subject)}" if where and "://" not in where else where
