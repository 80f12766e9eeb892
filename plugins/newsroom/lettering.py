"""Texts → how much of a sheet they take up, and how large the letters of the sign on an event's page may be.

Pure: estimated from the number of letters, never measured (docs/decisions/014-the-sign-is-not-measured.md).
`events/sheet.py` fits the sign of `inv sign` with the same estimate.
"""

from collections.abc import Iterable, Sequence
from math import ceil

from newsroom.views import Person

EM = 0.46  #: the width of a letter, in its size: 0.42 in Newsreader, and what lines leave free at their end

#: How large the letters of the printed page are, the largest first; a step is the place here, from 1 on.
#: `.sign-step-…` in pages/events.css repeats them.
STEPS = (1.0, 0.8, 0.64, 0.5, 0.38, 0.28)
#: What a page leaves for the words, below the masthead and above the code: in hundredths of its width.
FREE = 66.0
WIDTH = 100.0
LEADING = 1.15
FEW = 4  #: speakers in one column; more stand in two
NAME, ROLE, GAP = 4.0, 3.2, 1.6


def lines(text: str, size: float, width: float) -> int:
    """How many lines a text needs; none when there is no text."""
    return ceil(len(text) * EM * size / width)


def height(text: str, size: float, width: float) -> float:
    """How high those lines are."""
    return lines(text, size, width) * size * LEADING


def sign_step(texts: Iterable[tuple[str, float]], speakers: Sequence[Person]) -> int:
    """The largest letters with which the sign is one sheet; `texts`: words, and their size at step 1."""
    given = tuple(texts)
    columns = 1 if len(speakers) <= FEW else 2

    def whole(scale: float) -> float:
        column = WIDTH / columns - GAP * (columns - 1)
        named = sum(
            height(each.name, NAME * scale, column) + height(each.role, ROLE * scale, column) + GAP
            for each in speakers
        )
        return sum(height(text, size * scale, WIDTH) for text, size in given) + named / columns

    fitting = (step for step, scale in enumerate(STEPS, start=1) if whole(scale) <= FREE)
    return next(fitting, len(STEPS))
