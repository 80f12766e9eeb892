"""Texts → how large the letters of a title may be, so that one sheet holds everything. Pure.

Lengths are in units of the sheet: an A4 page is 210 wide and 297 high, a line of text 178. The sizes are those of
`sign.css`; what a text takes up is estimated from its number of letters, with some reserve, and tried in a browser by
the tests. Nothing is measured when a sign is printed.
"""

from newsroom import lettering
from newsroom.lettering import lines
from newsroom.views import Person

LINE = 178.0
COLUMN = 85.0  #: of two
TITLE_LEADING = 1.04
#: A word longer than this is none, and may be broken.
WORD = 30
#: The letters of a title, largest first; a step is the place here, from 1 on.
TITLES = (31, 25, 20, 16, 13, 10.5, 8.5, 6.5, 5)
ROOM = 15.0
DAY = 10.5
#: What remains of the height for what is written, after margins, head, code and the gaps between.
FREE = 184.0


def height(text: str, size: float, width: float = LINE) -> float:
    """How high those lines are."""
    return lettering.height(text, size, width)


def is_long(text: str, size: float) -> bool:
    """Whether a text does not fit on one line."""
    return lines(text, size, LINE) > 1


def title_step(title: str, others: float) -> int:
    """The largest letters with which a title fits beside `others`, the height of everything else. A word that
    is wider than the line would be broken, so it makes the letters smaller too.
    """
    longest = max(title.split(), key=len, default="")
    for step, size in enumerate(TITLES, start=1):
        fits = lines(title, size, LINE) * size * TITLE_LEADING <= FREE - others
        if fits and not is_long(longest[:WORD], size):
            return step
    return len(TITLES)


def speakers_height(people: tuple[Person, ...], step: int) -> float:
    """What the list of speakers takes up, its heading among it."""
    if not people:
        return 0.0
    size, width, side_by_side, roles = SPEAKERS[step]
    each = [
        height(person.name, size, width) + (height(person.role, 0.78 * size, width) if roles else 0)
        for person in people
    ]
    rows = [max(each[n : n + side_by_side]) + 2 for n in range(0, len(each), side_by_side)]
    return 16.0 + sum(rows)


#: Step → size of the letters, width of a column, columns, whether roles are shown.
SPEAKERS = {1: (6.5, LINE, 1, True), 2: (5.0, COLUMN, 2, True), 3: (4.3, COLUMN, 2, False)}
