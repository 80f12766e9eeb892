"""A QR code is drawn as the library computes it."""

import re

import segno

from newsroom.qr import QUIET, code


def test_a_code_is_drawn_module_by_module_with_white_around_it():
    drawn = code("https://library.example/international-corner/a/")
    dark = {
        (int(x) + n, int(y))
        for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", drawn.path)
        for n in range(int(length))
    }
    matrix = segno.make_qr(drawn.address, error="l").matrix
    assert drawn.size == len(matrix) + 2 * QUIET
    assert dark == {
        (x + QUIET, y + QUIET) for y, row in enumerate(matrix) for x, on in enumerate(row) if on
    }
