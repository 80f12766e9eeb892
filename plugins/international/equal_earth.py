"""Longitude and latitude → a flat map on which every square kilometre takes the same room.

Equal Earth: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International
Journal of Geographical Information Science 33 (2019), no. 3, 454-465 (online 2018).
"""

from math import asin, cos, radians, sin, sqrt

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796

#: The meridian in the middle, so that the map is cut at 169° W, through the Bering Strait: no
#: country is torn apart.
MIDDLE = 11.0


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Degrees → (x, y) on a globe with radius 1; x grows to the east, y to the north.

    Longitudes may run past 180, as those of a country astride the date line do.
    """
    t = asin(sqrt(3) / 2 * sin(radians(latitude)))
    t2 = t * t
    t6 = t2 * t2 * t2
    slope = A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)
    x = 2 * sqrt(3) * radians(longitude - MIDDLE) * cos(t) / (3 * slope)
    y = t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
    return x, y
