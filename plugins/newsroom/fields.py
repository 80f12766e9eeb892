"""The rules for single values of a header: text → value.

One field, one small function; its docstring is the rule that the editor reads.
"""

import re
from enum import Enum
from typing import cast
from urllib.parse import unquote
from zoneinfo import available_timezones

import msgspec
from babel.numbers import list_currencies

from newsroom.countries import country_code, is_country
from newsroom.dates import NotADate, PartialDate, parse_date
from newsroom.front_matter import Text
from newsroom.languages import language_code
from newsroom.ranges import both
from newsroom.reading import QUOTES, Refused, Understood, reader

OPENING = re.compile(r"""(?:^|(?<=[\s(\[/–—“‘-]))["']""")


@reader
def line_of_text(text: str) -> str:
    """Some words on one line; straight quotes become “typographic” ones, as in the body."""
    if '"' not in text and "'" not in text:
        return text
    curled = OPENING.sub(lambda found: "“" if found[0] == '"' else "‘", text)
    return curled.replace('"', "”").replace("'", "’")


@reader
def date_of(text: str) -> PartialDate | Understood:
    """A day, a month or a year: 2025-01-31, 2025-01, 2025; with a time: 2025-01-31 14:00."""
    try:
        parsed, as_it_should = parse_date(text)
    except NotADate as error:
        choices, code = error.choices, error.code
        span = both(text) if code in ("date-range", "date-unreadable") else None
        refused = Refused(
            "date-range" if span else code, perhaps=choices, choices=", ".join(choices)
        )
        refused.span = (str(span[0]), str(span[1])) if span else None
        raise refused from None
    return parsed if as_it_should else Understood(parsed, "date-in-words", str(parsed))


KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@reader
def key(text: str) -> str | Understood:
    """The key of a topic, or of a file: its path below the folder of its kind, without .md."""
    bare = text.strip(QUOTES)
    if bare != text:
        return Understood(bare, "field-quotes", bare)
    return text.removesuffix(".md").strip("/")


@reader
def slug(text: str) -> str:
    """The last part of the address: small letters, digits and dashes."""
    if KEY.fullmatch(text):
        return text
    instead = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    raise Refused("field-slug", instead=instead or None)


@reader
def address(text: str) -> str:
    """An address on this site, from its first slash: /berita/2017/peresmian/."""
    text = unquote(text)
    if (
        "//" not in text
        and "/./" not in text
        and re.fullmatch(r"/(?!/)[^\s?#\\:*\"<>|]*", text)
        and ".." not in text
    ):
        # A page is a folder with an index; only a file ("/old.html") goes without the last slash.
        return text if text.endswith("/") or "." in text.rpartition("/")[2] else f"{text}/"
    raise Refused("field-own-address")


@reader
def web_address(text: str) -> str:
    """A full web address: https://example.org/."""
    if re.fullmatch(r"https?://[^\s<>\"]+", text):
        return text
    instead = f"https://{text}" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", text) else None
    raise Refused("field-web-address", instead=instead)


@reader
def picture(text: str) -> str:
    """A picture below content/, by its path: photos/2017/hall.jpg."""
    path = text.lstrip("/")
    drive = re.match(r"[A-Za-z]:", path)  # of one computer: other slashes would not help
    if drive or "://" in path or ".." in path.split("/"):
        raise Refused("field-picture")
    # As Windows shows it, and as this program names files in its reports.
    instead = path.replace("\\", "/").removeprefix("content/")
    if instead != path:
        raise Refused("field-picture", instead=instead)
    return path


@reader
def language_tag(text: str) -> str:
    """The tag of a language (BCP 47): id, en, ko, zh-Hant."""
    tag = language_code(text)
    if tag == text:
        return tag
    raise Refused("field-language", found=text, near=tag or "id, en, ko", instead=tag)


@reader
def country(text: str) -> str:
    """The code of a country: two letters, ISO 3166-1."""
    code = country_code(text)
    if code and code == text.upper():
        return code
    if code and is_country(text):
        raise Refused("field-country", instead=code)
    raise Refused("field-country", perhaps=[code] if code else [])


class Term(Enum):
    """An end that is no date."""

    NEVER = "none"  #: it has no end
    RENEWS = "renews"  #: it renews itself
    UNKNOWN = ""  #: nobody has stated it; never "active until"


@reader
def end_of(text: str) -> PartialDate | Term | Understood:
    """The day it ends (2027-05-31, 2027-05, 2027), `none` when it has no end, or `renews`."""
    for term in (Term.NEVER, Term.RENEWS):
        if text.lower() == term.value:
            return term
    return cast("PartialDate | Understood", date_of(Text(text, 0)))


@reader
def duration(text: str) -> str:
    """How long it holds: 5 years, 18 months."""
    if re.fullmatch(r"[1-9]\d? (year|years|month|months)", text):
        return text
    found = re.fullmatch(r"([1-9]\d?) ?(tahun|thn|bulan|bln|y|m)", text, re.IGNORECASE)
    unit = {"t": "years", "y": "years", "b": "months", "m": "months"}
    instead = f"{found[1]} {unit[found[2][0].lower()]}" if found else None
    raise Refused("field-duration", instead=instead)


#: Crockford's base 32, as ROR uses it: no i, l, o, u.
BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz"


@reader
def ror(text: str) -> str:
    """The identifier in the Research Organization Registry: 0 and eight letters or digits."""
    code = text.lower().removeprefix("https://ror.org/").removeprefix("ror.org/")
    if not re.fullmatch(rf"0[{BASE_32}]{{6}}\d\d", code):
        raise Refused("field-ror")
    number = 0
    for letter in code[1:7]:
        number = number * 32 + BASE_32.index(letter)
    # ISO/IEC 7064, MOD 97-10.
    if int(code[7:]) != 98 - (number * 100) % 97:
        raise Refused("field-ror")
    return code


@reader
def coordinates(text: str) -> tuple[float, float]:
    """Latitude and longitude in degrees: -6.97, 107.63 (WGS 84)."""
    found = re.fullmatch(r"(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)", text)
    if found and abs(float(found[1])) <= 90 and abs(float(found[2])) <= 180:
        return float(found[1]), float(found[2])
    raise Refused("field-coordinates")


MOST_DIGITS = 12  #: of a number that somebody counted


@reader
def whole_number(text: str) -> int:
    """A whole number, in digits."""
    digits = re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", text)
    if digits.isdecimal() and len(digits) <= MOST_DIGITS:
        return int(digits)
    raise Refused("field-number")


@reader
def email(text: str) -> str:
    """An e-mail address: library@example.ac.id."""
    if re.fullmatch(r"[^\s@<>\"]+@[\w-]+(\.[\w-]+)+", text):
        return text
    raise Refused(
        "field-email", instead=text.removeprefix("mailto:") if "mailto:" in text else None
    )


@reader
def time_zone(text: str) -> str:
    """The time zone of a place, by its name in the IANA list: Asia/Makassar. Empty: the library's."""
    if text in available_timezones():
        return text
    raise Refused("field-time-zone", instead=INDONESIAN_ZONES.get(text.upper()))


#: What people in Indonesia call the zones that they live in.
INDONESIAN_ZONES = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}


class Price(msgspec.Struct, frozen=True):
    """What it costs to take part."""

    amount: int  #: in whole units of the currency; 0: free of charge
    currency: str = "IDR"  #: ISO 4217


@reader
def price(text: str) -> Price | Understood:
    """What it costs: free, 25000 (rupiah), or USD 10."""
    if text.lower() == "free":
        return Price(0)
    if text.lower() in ("gratis", "tanpa biaya", "cuma-cuma", "0", "rp0", "rp 0"):
        return Understood(Price(0), "field-price-in-words", "free")
    found = re.fullmatch(r"(?:(?P<code>[A-Z]{3})\s)?(?P<amount>[1-9]\d*)", text)
    if found and (code := found["code"] or "IDR") in list_currencies():
        return Price(int(found["amount"]), code)
    rupiah = re.fullmatch(
        r"(?:Rp\.?|IDR)?\s*([1-9]\d{0,2}(?:\.\d{3})*|[1-9]\d*)(?:,-|,00)?", text, re.IGNORECASE
    )
    if rupiah:
        amount = int(rupiah[1].replace(".", ""))
        return Understood(Price(amount), "field-price-in-words", str(amount))
    raise Refused("field-price")


class Count(msgspec.Struct, frozen=True):
    """A number of people or things, with what its source says of its precision."""

    value: int
    qualifier: str = ""  #: "more-than", "about" or nothing


QUALIFIERS = {
    "more than": "more-than",
    "lebih dari": "more-than",
    ">": "more-than",
    "about": "about",
    "sekitar": "about",
    "~": "about",
}


@reader
def count(text: str) -> Count:
    """A number, or about how many: 25, about 50, more than 1500."""
    found = re.fullmatch(
        r"(?:(more than|lebih dari|>|about|sekitar|~)\s*)?([\d.,]+)", text, re.IGNORECASE
    )
    if not found:
        raise Refused("field-count")
    number = whole_number(Text(found[2], 0))
    return Count(number, QUALIFIERS[found[1].lower()] if found[1] else "")
