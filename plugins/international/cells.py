"""A cell of a sheet → the value of a header field, as text, or the reason why not. Pure.

Offices write words where the header has codes ("Korea Selatan", "Nota Kesepahaman", "riset"); those
are understood. The rules themselves are those of the header: `newsroom.fields` and `records`.
"""

import re
from collections.abc import Callable

from international.spreadsheet import Broken, Cell, Serial
from newsroom import fields as fields_of_header
from newsroom import labels
from newsroom.countries import OTHER_CODES, codes, country_code, country_name
from newsroom.dates import PartialDate
from newsroom.front_matter import Group, Items, Text, Value
from newsroom.headers import Item, Plain
from newsroom.labels import Labels
from newsroom.reading import Reader, Refused, Understood, nearest, readers
from newsroom.records import AGREEMENT_KINDS, COOPERATION_FIELDS, EVIDENCE, Agreement, Partner

#: What offices write into a cell of which they know nothing.
NOTHING = frozenset(("-", "–", "—", "n/a", "na", "?", "unknown", "tidak diketahui", "belum diketahui", "tbd"))  # fmt: skip

DATES = frozenset(("signed", "ends", "ended", "checked"))

TERMS = {
    "none": "none",
    "tanpa batas": "none",
    "tanpa batas waktu": "none",
    "tidak terbatas": "none",
    "selamanya": "none",
    "no end": "none",
    "without end": "none",
    "indefinite": "none",
    "renews": "renews",
    "renews by itself": "renews",
    "otomatis diperpanjang": "renews",
    "diperpanjang otomatis": "renews",
    "diperpanjang dengan sendirinya": "renews",
    "perpanjangan otomatis": "renews",
    "auto-renewal": "renews",
    "auto renewal": "renews",
    "automatically renewed": "renews",
    "renews automatically": "renews",
}
KINDS = {
    **{kind: kind for kind in AGREEMENT_KINDS},
    "Nota Kesepahaman": "MoU",
    "Nota Kesepakatan": "MoU",
    "Memorandum of Understanding": "MoU",
    "Perjanjian Kerja Sama": "MoA",
    "Perjanjian Kerjasama": "MoA",
    "PKS": "MoA",
    "Memorandum of Agreement": "MoA",
    "Letter of Intent": "LoI",
    "Surat Pernyataan Minat": "LoI",
    "Implementation Arrangement": "IA",
    "Implementation Agreement": "IA",
    "Implementing Arrangement": "IA",
    "Inter-institutional Agreement": "IA",
}
OTHER_FIELDS = {
    "penelitian": "research",
    "riset bersama": "research",
    "penelitian bersama": "research",
    "joint research": "research",
    "student mobility": "student-exchange",
    "mobilitas mahasiswa": "student-exchange",
    "pertukaran pelajar": "student-exchange",
    "faculty exchange": "lecturer-exchange",
    "lecturer mobility": "lecturer-exchange",
    "staff mobility": "staff-exchange",
    "summer school": "summer-course",
    "summer program": "summer-course",
    "double degree": "joint-degree",
    "dual degree": "joint-degree",
    "gelar ganda": "joint-degree",
    "publikasi bersama": "publication",
    "joint publication": "publication",
    "publications": "publication",
    "scholarships": "scholarship",
    "internships": "internship",
    "pengabdian masyarakat": "community-service",
    "abdimas": "community-service",
    "budaya": "cultural",
    "cultural": "cultural",
    "lain-lain": "other",
    "others": "other",
}
TYPES = {"universitas": "university", "swasta": "company", "industri": "company", "industry": "company"}  # fmt: skip
#: Names of countries that people write and CLDR does not.
COUNTRIES = {
    "amerika": "US",
    "cina": "CN",
    "czech republic": "CZ",
    "england": "GB",
    "holland": "NL",
    "hong kong": "HK",
    "hongkong": "HK",
    "inggris": "GB",
    "jepang": "JP",
    "korsel": "KR",
    "macau": "MO",
    "people's republic of china": "CN",
    "republic of korea": "KR",
    "republik rakyat tiongkok": "CN",
    "republik korea": "KR",
    "rrt": "CN",
    "russian federation": "RU",
    "scotland": "GB",
    "skotlandia": "GB",
    "taiwan": "TW",
    "the netherlands": "NL",
    "turkey": "TR",
    "turki": "TR",
    "turkiye": "TR",
    "uae": "AE",
    "uea": "AE",
    "viet nam": "VN",
}


def read_cell(cell: Cell, field: str, about: str) -> Plain:
    """The value of a field, checked by the field's own rule; "" when the cell says nothing.

    `about` says whose field it is, "agreement" or "partner". Refused says what is wrong.
    """
    text = text_of(cell, dates=field in DATES)
    if text.casefold() in NOTHING:
        return ""
    shaped = SHAPES.get(field, one_line)(text)
    if field == "source-url":
        return checked(shaped, fields_of_header.web_address, field)
    record = Partner if about == "partner" else Agreement
    return checked(shaped, readers(record)[field], field)


def text_of(cell: Cell, *, dates: bool = False) -> str:
    """The words of a cell; in a column of dates, a number is what the workbook counts by it."""
    if isinstance(cell, Broken):
        raise Refused("sheet-formula", found=cell.found)
    if isinstance(cell, PartialDate):
        return str(cell)
    if isinstance(cell, Serial):
        return str(cell.day) if dates and cell.day else cell.text
    if dates and re.fullmatch(r"\d{5}", cell):
        # A CSV file has lost what Excel counts from: 1900 in most workbooks, 1904 in old ones of a Mac.
        raise Refused("sheet-serial", found=cell)
    return cell


def checked(plain: Plain, read: Reader, field: str) -> Plain:
    """The value as the header should have it, if the reader of the field takes it."""
    found = read(to_value(plain))
    if isinstance(found, Understood):
        return found.instead if isinstance(plain, str) else plain
    if field in DATES or field == "ror":
        return plain if field == "ends" and plain in ("none", "renews") else str(found)
    return plain


# --- Words → codes ----------------------------------------------------------------------------------


def _named(words: Labels, others: dict[str, str] | None = None) -> dict[str, tuple[str, str]]:
    """Every way to write each code of a closed list: small letters → (code, as it is written)."""
    ways = {code.casefold(): (code, code) for code in words}
    for code, names in words.items():
        ways |= {name.casefold(): (code, name) for name in names.values()}
    return ways | {word.casefold(): (code, word) for word, code in (others or {}).items()}


def _code(text: str, ways: dict[str, tuple[str, str]], choices: tuple[str, ...]) -> str:
    word = " ".join(text.casefold().split())
    if found := ways.get(word) or ways.get(word.replace(" ", "-")):
        return found[0]
    near = nearest(word, ways)
    raise Refused(
        "field-choice",
        found=text,
        choices=", ".join(choices),
        instead=ways[near][1] if near else None,
    )


def kind(text: str) -> str:
    """MoU of "Nota Kesepahaman (MoU)"."""
    ways = {word.casefold(): (code, word) for word, code in KINDS.items()}
    inner = re.fullmatch(r"(.+?)\s*[(/]\s*(.+?)\)?", text)
    if inner and text.casefold() not in ways:
        codes = {ways[part.casefold()][0] for part in inner.groups() if part.casefold() in ways}
        if len(codes) == 1:
            return codes.pop()
    return _code(text, ways, AGREEMENT_KINDS)


def fields(text: str) -> list[Item]:
    """[research, student-exchange] of "riset, pertukaran mahasiswa dan riset"."""
    ways = _named(labels.FIELDS, OTHER_FIELDS)
    parts = [part.strip(" .•*-") for part in re.split(r"[,;\n]", text)]
    found: list[Item] = []
    for part in filter(None, parts):
        # "riset dan magang", but not where the whole is a name of its own.
        several = [part] if part.casefold() in ways else re.split(r"\s+(?:dan|and|&)\s+", part)
        found += [_code(_bare(each), ways, COOPERATION_FIELDS) for each in several]
    return [each for n, each in enumerate(found) if each not in found[:n]]


def _bare(text: str) -> str:
    return re.sub(r"^(?:\d+[.)]\s*|(?:dan|and)\s+)", "", text, flags=re.IGNORECASE)


def evidence(text: str) -> str:
    """A code of `EVIDENCE`, or its label."""
    return _code(text, _named(labels.EVIDENCE), EVIDENCE)


def partner_type(text: str) -> str:
    """University of "Perguruan tinggi"."""
    return _code(text, _named(labels.PARTNER_TYPES, TYPES), tuple(labels.PARTNER_TYPES))


def document(text: str) -> str:
    """on-request of "Atas permintaan"."""
    return _code(text, _named(labels.DOCUMENTS), tuple(labels.DOCUMENTS))


def country(text: str) -> str:
    """KR of "Korea Selatan", "South Korea" and "KR"; a misspelt name is refused, the nearest offered."""
    name = " ".join(text.casefold().split())
    if name == "as":  # Amerika Serikat to an office, American Samoa to ISO 3166-1
        raise Refused("field-country", instead=country_name("US", "id"))
    if found := COUNTRIES.get(name) or OTHER_CODES.get(text.upper()):
        return found
    if text.upper() in codes():
        return text.upper()
    near = country_code(text)
    if near:
        for language in ("id", "en"):
            if country_name(near, language).casefold() == name:
                return near
    raise Refused("field-country", instead=country_name(near, "id") if near else None)


def ends(text: str) -> str:
    """A date as it stands, or the word for an end that is none; a term ("5 tahun") is no end."""
    if re.fullmatch(
        r"\d{1,3}\s*(?:\([^)]*\)\s*)?(?:tahun|bulan|years?|months?|thn|th|yrs?)\.?",
        text,
        re.IGNORECASE,
    ):
        raise Refused("sheet-ends-term", found=text)
    return TERMS.get(" ".join(text.casefold().split()), text)


def duration(text: str) -> str:
    """The years or months that are written, as "5 years": also "5 (lima) tahun"."""
    return _as_offered(re.sub(r"\s*\([^)]*\)\s*", " ", text).strip(), fields_of_header.duration)


def website(text: str) -> str:
    """https://www.example.org of "www.example.org"."""
    return _as_offered(text, fields_of_header.web_address)


def _as_offered(text: str, read: Reader) -> str:
    """The text as its field takes it, where the field itself knows how it should be written."""
    try:
        read(Text(text, 0))
    except Refused as refused:
        return refused.instead or text
    return text


def semicolons(text: str) -> list[Item]:
    """Parted by semicolons or line ends; a comma may belong to a name."""
    return [part for each in re.split(r"[;\n]", text) if (part := each.strip())]


def persons(text: str) -> list[Item]:
    """Somebody for each line: "name | role | institution"."""
    found: list[Item] = []
    for line in re.split(r"[;\n]", text):
        parts = [part.strip() for part in line.split("|")]
        named = zip(("name", "role", "institution"), parts, strict=False)
        if person := {name: part for name, part in named if part}:
            found.append(person)
    return found


def one_line(text: str) -> str:
    """Words on one line."""
    return " ".join(text.split())


SHAPES: dict[str, Callable[[str], Plain]] = {
    "kind": kind,
    "fields": fields,
    "evidence": evidence,
    "type": partner_type,
    "document": document,
    "country": country,
    "ends": ends,
    "duration": duration,
    "website": website,
    "source-url": website,
    "units": semicolons,
    "signatories": persons,
    "witnesses": persons,
}


# --- Plain values ↔ header values -------------------------------------------------------------------


def to_value(plain: Plain | Item) -> Value:
    """As the readers of a header take it."""
    if isinstance(plain, str):
        return Text(plain, 0)
    if isinstance(plain, dict):
        return Group(tuple((name, 0, Text(text, 0)) for name, text in plain.items()), 0)
    return Items(tuple(to_value(each) for each in plain), 0)
