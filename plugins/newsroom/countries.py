"""ISO 3166-1 codes ↔ names of countries in Indonesian and English, by Babel (CLDR)."""

import difflib
from functools import cache

from babel import Locale

#: Two-letter territories of CLDR that are no country.
NO_COUNTRIES = frozenset(("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"))


@cache
def codes() -> frozenset[str]:
    """Every code that names a country or territory."""
    known = (str(code) for code in Locale("en").territories)
    return frozenset(c for c in known if len(c) == 2 and c.isalpha()) - NO_COUNTRIES


@cache
def country_name(code: str, language: str) -> str:
    """The name of a country, "Korea Selatan" of KR; the code itself when CLDR does not know it."""
    return str(Locale(language).territories.get(code, code))


@cache
def _by_name() -> dict[str, str]:
    return {
        country_name(code, language).casefold(): code
        for language in ("id", "en")
        for code in sorted(codes())
    }


def country_code(text: str) -> str | None:
    """The code that is meant by a code, a name or a misspelt name: "KR" of "Korea Selatn"."""
    # Small letters may grow: "ß" is "SS" in capitals, and SS is South Sudan.
    if text.isascii() and text.upper() in codes():
        return text.upper()
    if text.upper() in OTHER_CODES:
        return OTHER_CODES[text.upper()]
    names = _by_name()
    near = difflib.get_close_matches(text.casefold(), names, n=1, cutoff=0.75)
    return names[near[0]] if near else None


def is_country(text: str) -> bool:
    """Is this the name of a country, in Indonesian or English, or a code that people use for one?"""
    return text.casefold() in _by_name() or text.upper() in OTHER_CODES


#: Codes that people write and ISO 3166-1 does not have, or has in another list.
OTHER_CODES = {
    "UK": "GB",
    "EN": "GB",
    "KOR": "KR",
    "JPN": "JP",
    "MYS": "MY",
    "NLD": "NL",
    "USA": "US",
}
