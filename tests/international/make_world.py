"""Natural Earth as the npm package `world-atlas` 2.0.2 carries it → plugins/international/world.json.

Run by hand, seldom: `npm pack world-atlas@2.0.2`, unpack, `pip install shapely`, then
`PYTHONPATH=plugins python tests/international/make_world.py FOLDER/package`.
How and why: docs/decisions/006-world-map.md.
"""

import heapq
import json
import sys
from collections import defaultdict
from itertools import pairwise
from math import floor
from pathlib import Path

from babel import Locale
from babel.core import get_global
from shapely import Point, Polygon, box, make_valid
from shapely.ops import polylabel, unary_union

from international.equal_earth import MIDDLE, project

OUTPUT = Path(__file__).parents[2] / "plugins/international/world.json"
SCALE = 190.0  # as in world_map.py
UNIT = 0.02  # degrees: half a tenth of the drawing's unit
DETAIL = 0.6  # a corner whose triangle is smaller than this (drawing units squared) goes
SMALLEST = 0.8  # islands below this area go (about 650 km²) …
SMALLEST_AT_HOME = 0.12  # … but whoever lives in Indonesia looks for their own island

# Codes of CLDR that are no place on a map.
NO_PLACE = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
# A shape belongs to the code that ISO 3166 files it under. Natural Earth names, then ISO codes.
NAMED = {
    "N. Cyprus": "CY", "Dhekelia": "CY", "Akrotiri": "CY", "Cyprus U.N. Buffer Zone": "CY",
    "Somaliland": "SO", "Kosovo": "XK", "Baikonur": "KZ", "Siachen Glacier": "IN",
    "USNB Guantanamo Bay": "CU", "Ashmore and Cartier Is.": "AU", "Coral Sea Is.": "AU",
}  # fmt: skip
# Parts that have a code of their own, or another one than Natural Earth's: (in, west, south, east, north).
PARTS = {
    ("FR", -55, 1, -51, 7): "GF", ("FR", -62, 15.7, -60.9, 16.6): "GP",
    ("FR", -61.4, 14.2, -60.7, 15): "MQ", ("FR", 55, -21.5, 56, -20.7): "RE",
    ("FR", 44.9, -13.2, 45.4, -12.5): "YT", ("NO", -10, 70, 35, 82): "SJ",
    ("NL", -69, 11, -62, 18): "BQ", ("NZ", -173, -10, -171, -8): "TK",
    ("RU", 32.3, 44.2, 36.8, 46.3): "UA",
}  # fmt: skip
# Which of several lands is the main one, where it is not the largest.
MAIN = {"MY": (102.3, 4.0)}
# What Natural Earth has not, or where its largest part is not what people mean.
POINTS = {
    "AC": (-14.36, -7.95), "AQ": (-45.6, -60.6), "BV": (3.36, -54.42), "CC": (96.84, -12.16),
    "CP": (-109.22, 10.3), "CQ": (-2.36, 49.43), "CX": (105.65, -10.48), "DG": (72.41, -7.31),
    "EA": (-5.32, 35.89), "IC": (-15.6, 28.1), "TA": (-12.28, -37.11), "TK": (-172.5, -9.17),
    "UM": (166.65, 19.28), "VA": (12.45, 41.9),
}  # fmt: skip


def size(ring):
    """The room of a ring on the drawing."""
    return Polygon([(x * SCALE, y * SCALE) for x, y in (project(*p) for p in ring)]).area


def simplified(line):
    """Visvalingam & Whyatt 1993: the corner with the smallest triangle goes first; both ends stay."""
    flat = [tuple(SCALE * v for v in project(*p)) for p in line]
    closed = line[0] == line[-1]
    before, after = list(range(-1, len(line) - 1)), list(range(1, len(line) + 1))
    alive = [True] * len(line)

    def triangle(i):
        (ax, ay), (bx, by), (cx, cy) = flat[before[i]], flat[i], flat[after[i]]
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

    heap = [(triangle(i), i) for i in range(1, len(line) - 1)]
    current = {i: a for a, i in heap}
    heapq.heapify(heap)
    left = len(line)
    while heap and heap[0][0] < DETAIL and left > (5 if closed else 2):
        area, i = heapq.heappop(heap)
        if not alive[i] or current[i] != area:
            continue
        alive[i] = False
        left -= 1
        a, b = before[i], after[i]
        after[a], before[b] = b, a
        for j in (a, b):
            if 0 < j < len(line) - 1:
                current[j] = max(area, triangle(j))
                heapq.heappush(heap, (current[j], j))
    return [p for p, keep in zip(line, alive, strict=True) if keep]


def unrolled(line):
    """The line without jumps: Natural Earth's seam at 180° is sewn up in world-atlas."""
    whole = [line[0]]
    for x, y in line[1:]:
        turns = round((x - whole[-1][0]) / 360)
        whole.append((x - 360 * turns, y))
    return whole


def arcs_of(topology, simplify):
    """The lines of a TopoJSON file, in degrees; deltas undone; rounded to UNIT if simplified."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        if simplify:
            line = [(round(x / UNIT) * UNIT, round(y / UNIT) * UNIT) for x, y in line]
            line = [line[0], *(b for a, b in pairwise(line) if a != b)]
        line = unrolled(line)
        yield simplified(line) if simplify and len(line) > 2 else line


def polygons_of(file, *, simplify):
    """Code → its polygons (lists of rings), the codes those of ISO 3166."""
    topology = json.loads(file.read_text())
    lines = list(arcs_of(topology, simplify))
    aliases = get_global("territory_aliases")  # CLDR: "360" → ["ID"]
    found = defaultdict(list)
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        code = NAMED.get(name) or (aliases[shape["id"]][0] if shape.get("id") in aliases else None)
        if code in (None, "AQ") or "arcs" not in shape:
            continue
        many = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for polygon in many:
            rings = []
            for ring in polygon:
                points = []
                for n in ring:
                    line = lines[n] if n >= 0 else lines[~n][::-1]
                    points += line[1:] if points else line
                rings.append(points)
            rings = [unrolled(ring) for ring in rings]
            found[part(code, rings[0])].append(rings)
    return found


def part(code, ring):
    """The code that ISO 3166 gives this part of a country."""
    xs, ys = zip(*ring, strict=True)
    for (whole, w, s, e, n), own in PARTS.items():
        if whole == code and w <= min(xs) and max(xs) <= e and s <= min(ys) and max(ys) <= n:
            return own
    return code


def joined(polygons):
    """Polygons that touch, as one; those beyond the map's cut moved to the side where they belong."""
    shapes = []
    for outer, *holes in polygons:
        if len(set(outer)) < 3:
            continue
        turn = -360 * floor((sum(x for x, _ in outer) / len(outer) - MIDDLE + 180) / 360)
        rings = [[(x + turn, y) for x, y in ring] for ring in (outer, *holes)]
        shapes.append(make_valid(Polygon(rings[0], [h for h in rings[1:] if len(set(h)) > 2])))
    union = unary_union(shapes)
    return [p for p in getattr(union, "geoms", [union]) if p.geom_type == "Polygon"]


def with_western_sahara(countries):
    """Natural Earth's closer levels give Western Sahara's west to Morocco; ISO 3166 lists all of it
    as EH. The border between them runs along 27° 40' N, and ends at 8° 40' W.
    """
    west = box(-18, 20, -8.67, 27.66)
    sahara = unary_union([*countries["EH"], *(p.intersection(west) for p in countries["MA"])])
    morocco = unary_union([p.difference(west) for p in countries["MA"]])
    for code, union in (("EH", sahara), ("MA", morocco)):
        parts = getattr(union, "geoms", [union])
        countries[code] = [p for p in parts if p.geom_type == "Polygon" and p.area > 0.01]
    return countries


def middle(code, polygons):
    """A point well inside the main land: the centre of its area if it lies inside, else the place
    furthest from every border.
    """
    if code in POINTS:
        return POINTS[code]
    flat = {
        p: Polygon([project(*c) for c in p.exterior.coords], [[project(*c) for c in r.coords] for r in p.interiors])
        for p in polygons
    }  # fmt: skip
    main = max(polygons, key=lambda p: flat[p].area)
    if code in MAIN:
        main = next(p for p in polygons if p.contains(Point(MAIN[code])))
    label = polylabel(main, tolerance=0.02)
    centre = main.centroid
    depth = main.exterior.distance(label)
    inside = main.contains(centre) and main.boundary.distance(centre) > 0.6 * depth
    best = centre if inside else label
    return round(best.x, 2), round(best.y, 2)


def deltas(ring):
    """x, y of the first point in UNITs, then the steps; the last point is the first."""
    steps = [round(v / UNIT) for v in ring[0]]
    for (ax, ay), (bx, by) in pairwise(ring[:-1]):
        steps += [round(bx / UNIT) - round(ax / UNIT), round(by / UNIT) - round(ay / UNIT)]
    return steps


def main(folder):
    """Reads both levels of detail, writes one line per country."""
    coarse, fine = (
        with_western_sahara({code: joined(p) for code, p in found.items()})
        for found in (
            polygons_of(folder / "countries-50m.json", simplify=True),
            polygons_of(folder / "countries-10m.json", simplify=False),
        )
    )
    wanted = {c for c in Locale("en").territories if len(c) == 2 and c.isalpha()} - NO_PLACE
    lines = []
    for code in sorted(wanted):
        smallest = SMALLEST_AT_HOME if code == "ID" else SMALLEST
        rings, kept = [], []
        for p in sorted(coarse.get(code, ()), key=lambda p: -p.area):
            if size(p.exterior.coords) >= smallest:
                kept.append(p)
                rings.append(deltas(list(p.exterior.coords)))
                rings += [deltas(list(r.coords)) for r in p.interiors if size(r.coords) >= smallest]
        at = middle(code, kept or fine.get(code) or coarse.get(code, ()))
        lines.append(
            f"{json.dumps(code)}:" + json.dumps({"at": at, "rings": rings}, separators=(",", ":"))
        )
    OUTPUT.write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
