"""Catalogue → the index of the search, from the cache where all is as it was. A build publishes it; the preview makes
it when somebody searches there.
"""

from functools import partial
from hashlib import blake2b
from pathlib import Path

import msgspec

from engine import cache
from newsroom.catalogue import Catalogue
from search.entries import entries
from search.index import Index, Wanted, index

FOLDER = "search"  #: below the cache


def index_of(catalogue: Catalogue, language: str, kept: Path) -> Index:
    """The index of a language. Raises `search.index.NotIndexed`, OSError."""
    wanted = Wanted(
        language=language,
        code=cache.version(cache.PAGES),
        marks=_marks(catalogue),
        entries=partial(entries, catalogue, language),
    )
    return index(wanted, kept / FOLDER)


def _marks(catalogue: Catalogue) -> bytes:
    """The digest of all that entries are made from: of every text, since names come from other texts too."""
    found = blake2b(digest_size=16)
    found.update(msgspec.msgpack.encode((catalogue.site.library, catalogue.site.topics)))
    for records in (catalogue.records, catalogue.withdrawn):
        found.update(b"\0".join(catalogue.marks(records)) + b"\1")
    return found.digest()
