"""What it takes to make one page or one document of the site.

A job says how something is made and makes nothing: whoever builds decides whether it must be made at all.
Both are functions of the catalogue, which may note what they ask it (`newsroom.questions`). What they need
besides is given to them by `functools.partial`, where it can be compared (`given`): a title of a page that
leads on, the year of a list. A function that keeps something in another way is called on every build.
"""

from collections.abc import Callable
from functools import partial
from hashlib import blake2b
from inspect import isfunction
from typing import Any

import msgspec

from newsroom.catalogue import Catalogue
from newsroom.views import Head, Page


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """One page to be made: the template gets the view, the address gets the result."""

    address: str
    template: str  #: below `theme/templates/`
    language: str
    path: str = ""  #: the record behind it, below `content/`
    shape: Callable[[Catalogue], Page]  #: makes the view
    catalogue: Catalogue

    @property
    def view(self) -> Page:
        """What the template may show; made anew each time."""
        return self.shape(self.catalogue)


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """One file for programs to be made: a feed, a calendar, a table."""

    address: str
    make: Callable[[Catalogue], bytes]
    #: Documents of one group share what they are made of, and are made by one process.
    group: str = ""


def given(make: Callable[[Catalogue], Any]) -> bytes:
    """The digest of a function's name and of what it was given beforehand; empty when nobody can tell."""
    function, args = (make.func, make.args) if isinstance(make, partial) else (make, ())
    kept = isinstance(make, partial) and bool(make.keywords)
    if kept or not isfunction(function) or function.__closure__ or "<" in function.__qualname__:
        return b""
    name = f"{function.__module__}:{function.__qualname__}"
    return blake2b(name.encode() + b"\0" + _encode(args), digest_size=12).digest()


#: What msgspec does not know is compared by how it is shown; what shows its place in memory is always another.
_encode = msgspec.msgpack.Encoder(enc_hook=repr).encode


class Listed(msgspec.Struct, frozen=True, array_like=True):
    """What the sitemap says of a page that may be indexed."""

    canonical: str  #: absolute
    alternates: tuple[tuple[str, str], ...]  #: language → absolute address
    changed: str  #: the day, ISO 8601; empty when nobody knows it


def listed(head: Head) -> Listed | None:
    """None of a page that is not to be found."""
    if not head.indexed:
        return None
    return Listed(head.canonical, head.alternates, head.modified or head.published)
