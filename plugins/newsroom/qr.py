"""A web address → a QR code (ISO/IEC 18004) as SVG path data. Pure."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

import segno

from newsroom.views import Code

QUIET = 4  #: modules of white around a code (ISO/IEC 18004, 6.3.8)


@lru_cache(maxsize=4096)
def code(address: str) -> Code:
    """The code of an address; as much error correction as its size holds."""
    rows = [bytes(row) for row in segno.make_qr(address, error="l", boost_error=True).matrix]
    return Code(address=address, size=len(rows) + 2 * QUIET, path="".join(_bars(rows)))


def _bars(rows: Sequence[bytes]) -> Iterator[str]:
    """Dark modules that touch in a row become one bar."""
    for y, row in enumerate(rows):
        x = 0
        for dark, modules in groupby(row):
            length = len(list(modules))
            if dark:
                yield f"M{x + QUIET} {y + QUIET}h{length}v1h-{length}z"
            x += length
