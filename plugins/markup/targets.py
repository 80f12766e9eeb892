"""An address as an editor wrote it → what it means. Pure; whether the file exists is asked later."""

import posixpath
import re
from enum import Enum
from urllib.parse import unquote, urlsplit

import msgspec


class Kind(Enum):
    """What an address in a body can be."""

    CONTENT = "a file of content/"
    EXTERNAL = "an address on the web"
    CONTACT = "a mail address or a telephone number"
    ANCHOR = "a place on the same page"
    ADDRESS = "an address of our own site"
    EMPTY = "nothing"
    OUTSIDE = "a path that leaves content/"
    PLACEHOLDER = "an unknown {placeholder}"
    INCOMPLETE = "a web or mail address without its beginning, or with two of them"
    RELATIVE = "a path to no file"
    SCHEME = "an address that a page must not have"


class Target(msgspec.Struct, frozen=True):
    """What an address means."""

    kind: Kind
    address: (
        str  #: the path from content/ (CONTENT), the completed address (INCOMPLETE), or as written
    )
    anchor: str = ""  #: what followed "#", without it


#: An address on the web like nearly every one; its host needs no closer look.
_WEB = re.compile(r"https?://(?:https?://)?[A-Za-z0-9.-]+(?:[/?#]|\Z)")
_PELICAN = re.compile(r"[{|](\w*)[}|]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_DOMAIN = re.compile(
    r"(?:www\.|[\w.-]+\.(?:ac\.id|co\.id|go\.id|or\.id|sch\.id|web\.id|my\.id|com|org|net|edu|io)(?:[/?#]|$))",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+$")
#: What the site makes itself: such an address names a page or a feed, never a file of content/.
_MADE = ("", ".html", ".xml", ".rss", ".atom", ".ics", ".json", ".txt", ".css", ".js")
#: Pictures are named from content/, as in the header: `image: photos/2017/hall.jpg`.
_FROM_ROOT = "photos/"


def read(written: str, path: str) -> Target:
    """What `written` means in the file `path` (relative to content/)."""
    address = written.strip()
    if _WEB.match(address):
        # "https://https://": it was pasted behind the first one.
        again = address.partition("://")[2]
        twice = again.startswith(("http://", "https://"))
        return Target(Kind.INCOMPLETE, again) if twice else Target(Kind.EXTERNAL, address)
    if not address:
        return Target(Kind.EMPTY, address)
    if address.startswith("#"):
        return Target(Kind.ANCHOR, address, address[1:])
    pelican = _PELICAN.match(address)
    if pelican:
        if pelican[1] in ("filename", "static", "attach"):
            return _file(address[pelican.end() :], path)
        return Target(Kind.PLACEHOLDER, address)
    if address.startswith("//"):
        return Target(Kind.INCOMPLETE, "https:" + address)
    if _MAIL.match(address):
        return Target(Kind.INCOMPLETE, "mailto:" + address)
    scheme = _SCHEME.match(address)
    if scheme:
        return Target(_scheme_kind(scheme[1].lower(), address), address)
    if _DOMAIN.match(address):
        return Target(Kind.INCOMPLETE, "https://" + address)
    return _path(address, path)


def _scheme_kind(scheme: str, address: str) -> Kind:
    if scheme in ("http", "https"):
        return Kind.EXTERNAL if _has_host(address) else Kind.SCHEME
    return Kind.CONTACT if scheme in ("mailto", "tel") else Kind.SCHEME


def _has_host(address: str) -> bool:
    """Is there a host, and one that can be read? Half a bracket is no IPv6 (RFC 3986, 3.2.2)."""
    try:
        return bool(urlsplit(address).netloc)
    except ValueError:
        return False


def _path(address: str, path: str) -> Target:
    suffix = posixpath.splitext(re.split(r"[?#]", address)[0])[1].lower()
    if suffix not in _MADE:
        return _file(address, path)
    return Target(Kind.ADDRESS if address.startswith("/") else Kind.RELATIVE, address)


def _file(address: str, path: str) -> Target:
    """A path from the root ("/news/x.md"), of a photo ("photos/x.jpg") or from the file's own folder."""
    place, _, anchor = address.partition("#")
    place = unquote(place.partition("?")[0]).replace("\\", "/")
    from_root = place.startswith(("/", _FROM_ROOT))
    folder = "" if from_root else posixpath.dirname(path)
    # Not lstrip before joining: "/../x" climbs out of content/ and must be seen to.
    normal = posixpath.normpath(posixpath.join(folder, place.lstrip("/")))
    if normal == ".." or normal.startswith("../"):
        return Target(Kind.OUTSIDE, address)
    if normal == "." or any(ord(sign) < 32 for sign in normal):
        return Target(Kind.RELATIVE, address)
    return Target(Kind.CONTENT, normal, unquote(anchor))
