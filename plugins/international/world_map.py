"""Countries with partners → a world map that a template can draw as SVG. Pure but for read_world().

The drawing is about 1000 units wide; the projection is Equal Earth. Shapes and marking points come
from Natural Earth (public domain): docs/decisions/006-world-map.md.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from math import ceil, floor, hypot, sqrt
from pathlib import Path

import msgspec

from international.equal_earth import project

FILE = Path(__file__).with_name("world.json")

SCALE = 190.0  #: units of the drawing to one radius of the globe
MARGIN = 12.0  #: sea around the outermost land and point
UNIT = 0.02  #: degrees to one step in the file

SMALLEST, LARGEST = 3.4, 8.0  #: radius of a marker
TARGET = 39.0  #: radius to press: 24 pixels across on a map 320 pixels wide (WCAG 2.2, 2.5.8)


class Shape(msgspec.Struct, frozen=True):
    """One country as the file has it."""

    at: tuple[float, float]  #: longitude and latitude of a point well inside the main land
    rings: tuple[tuple[int, ...], ...] = ()  #: x, y of the first corner, then steps, in UNITs


class Land(msgspec.Struct, frozen=True, kw_only=True):
    """One country on the drawing."""

    code: str  #: ISO 3166-1 alpha-2, or XK
    path: str  #: SVG path data, to be filled evenodd; "" for what is too small to draw
    area: float  #: of its main land, units squared: for the order of drawing
    x: float
    y: float


class World(msgspec.Struct, frozen=True, kw_only=True):
    """Every country, by code, and the window that shows them all."""

    lands: dict[str, Land]
    view_box: str


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A country to be marked, and what a reader is told about it."""

    code: str
    count: int  #: agreements, or partners: what the size of the marker says
    label: str  #: "Korea Selatan: 7 kerja sama"
    href: str


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A marked country, ready to draw."""

    code: str
    label: str
    href: str
    path: str
    x: float
    y: float
    radius: float
    reach: float  #: radius that may be pressed; never nearer to another marker than to this one


class WorldMap(msgspec.Struct, frozen=True, kw_only=True):
    """What the template draws: the quiet lands first, then the places in their order."""

    view_box: str
    quiet: str  #: every country without a mark, as one path
    home: str  #: the library's own country; "" when it is marked itself
    places: tuple[Place, ...]  #: the widest land first, so that a small one is never painted over


def read_world(file: Path = FILE) -> World:
    """The committed shapes, projected. A tenth of a second: call it once and keep it."""
    shapes = msgspec.json.decode(file.read_bytes(), type=dict[str, Shape])
    rings = {code: [drawn(ring) for ring in shape.rings] for code, shape in shapes.items()}
    lands = {code: land(code, shape, rings[code]) for code, shape in shapes.items()}
    corners = [corner for drawing in rings.values() for ring in drawing for corner in ring]
    corners += [(tenths(land.x), tenths(land.y)) for land in lands.values()]
    return World(lands=lands, view_box=window(corners))


def draw(world: World, marks: Iterable[Mark], *, home: str) -> WorldMap:
    """The map with these countries marked. Every code CLDR names is known; another is a KeyError."""
    marked = {mark.code: mark for mark in marks}
    chosen = sorted(
        (world.lands[code] for code in marked), key=lambda land: (-land.area, land.code)
    )
    nearest = distances(chosen)
    return WorldMap(
        view_box=world.view_box,
        quiet="".join(
            land.path for code, land in world.lands.items() if code not in marked and code != home
        ),
        home=world.lands[home].path if home in world.lands and home not in marked else "",
        places=tuple(place(land, marked[land.code], nearest[land.code]) for land in chosen),
    )


def point(longitude: float, latitude: float) -> tuple[float, float]:
    """Degrees → x, y on the drawing, y downwards: for a city, or for the library itself."""
    x, y = project(longitude, latitude)
    return round(x * SCALE, 1), round(-y * SCALE, 1)


def place(land: Land, mark: Mark, nearest: float) -> Place:
    """A marker that grows with the count, and leaves its neighbour's centre free."""
    wanted = min(LARGEST, SMALLEST + 1.3 * sqrt(max(mark.count - 1, 0)))
    return Place(
        code=land.code,
        label=mark.label,
        href=mark.href,
        path=land.path,
        x=land.x,
        y=land.y,
        radius=round(max(min(wanted, 0.75 * nearest), SMALLEST), 1),
        reach=round(max(min(nearest / 2, TARGET), 1.0), 1),
    )


def distances(lands: Sequence[Land]) -> dict[str, float]:
    """Code → units to the nearest other marker. At most all countries, so all pairs are few."""
    nearest = dict.fromkeys((land.code for land in lands), 2 * TARGET)
    for a, b in combinations(lands, 2):
        apart = hypot(a.x - b.x, a.y - b.y)
        nearest[a.code] = min(nearest[a.code], apart)
        nearest[b.code] = min(nearest[b.code], apart)
    return nearest


def land(code: str, shape: Shape, rings: Sequence[Sequence[tuple[int, int]]]) -> Land:
    """One country and its projected rings, as the drawing has it."""
    x, y = point(*shape.at)
    widest = max((abs(area(ring)) for ring in rings), default=0.0)
    return Land(code=code, path="".join(map(path, rings)), area=widest, x=x, y=y)


def drawn(ring: Sequence[int]) -> list[tuple[int, int]]:
    """Steps in UNITs → corners in tenths of the drawing's unit, none twice in a row."""
    corners: list[tuple[int, int]] = []
    longitude = latitude = 0
    for east, north in zip(ring[::2], ring[1::2], strict=True):
        longitude, latitude = longitude + east, latitude + north
        x, y = project(longitude * UNIT, latitude * UNIT)
        corner = (tenths(x * SCALE), tenths(-y * SCALE))
        if not corners or corner != corners[-1]:
            corners.append(corner)
    return corners


def path(corners: Sequence[tuple[int, int]]) -> str:
    """Corners in tenths → closed path data in relative steps (SVG 2, 9.3)."""
    steps = [
        b - a for before, corner in pairwise(corners) for a, b in zip(before, corner, strict=True)
    ]
    return f"M{numbers(corners[0])}l{numbers(steps)}z"


def numbers(values: Iterable[int]) -> str:
    """Tenths → "1.5-.3.2 4": no separator where a sign or a second point starts a number."""
    parts: list[str] = []
    before = ""
    for value in values:
        number = decimal(value)
        glued = not before or number[0] == "-" or (number[0] == "." and "." in before)
        parts.append(number if glued else f" {number}")
        before = number
    return "".join(parts)


def decimal(value: int) -> str:
    """Tenths → "12.5", ".3", "-.3" or "4"."""
    whole, tenth = divmod(abs(value), 10)
    digits = f"{whole or ''}.{tenth}" if tenth else f"{whole}"
    return f"-{digits}" if value < 0 else digits


def area(corners: Sequence[tuple[int, int]]) -> float:
    """Units squared inside a ring of corners in tenths (the shoelace formula)."""
    turned = (*corners[1:], corners[0])
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(corners, turned, strict=True)) / 200


def window(corners: Sequence[tuple[int, int]]) -> str:
    """The viewBox, in whole units, around corners in tenths."""
    xs, ys = zip(*corners, strict=True)
    left, top = (floor(min(v) / 10 - MARGIN) for v in (xs, ys))
    right, bottom = (ceil(max(v) / 10 + MARGIN) for v in (xs, ys))
    return f"{left} {top} {right - left} {bottom - top}"


def tenths(value: float) -> int:
    """Units → tenths, rounded."""
    return round(value * 10)
