"""Catalogue → the screen in the room: one page in each language that needs nothing but itself. Pure.

Every record is on both screens; what has no translation stands in the language that it has.
"""

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from markupsafe import Markup

from international import views
from international.flags import flag_id, symbol
from international.guests import expected, welcome
from international.showcase import TEXTS
from international.world_map import Mark, World, draw, point
from newsroom.addresses import CORNER_PARTS, address, corner, kind_list, output_path
from newsroom.catalogue import Catalogue, newest_first
from newsroom.chrome import head, list_crumbs, page_fields
from newsroom.cooperation import row, told
from newsroom.countries import country_name
from newsroom.fields import coordinates
from newsroom.front_matter import Text
from newsroom.jobs import Job
from newsroom.kinds import BY_NAME
from newsroom.labels import EVIDENCE, FIELDS, PARTNER_TYPES
from newsroom.presenting import cards, people
from newsroom.qr import code
from newsroom.records import (
    COOPERATION_FIELDS,
    DEFAULT_LANGUAGE,
    LANGUAGES,
    Agreement,
    NewsPost,
    Partner,
    Recap,
    Record,
)
from newsroom.site import in_language
from newsroom.views import Link
from newsroom.words import day, number

TITLES = {"id": "Layar International Corner", "en": "The International Corner's display"}
#: What the script does when the address does not say otherwise (`?seconds=8&night=20-7`).
OPTIONS = {
    "seconds": 16,  # an institution stays
    "idle": 75,  # without a touch until the screen asks whether somebody is there
    "grace": 20,  # to answer
    "night": "19-6",  # hours of the clock in the room during which the screen is dim
}
POSTS, OTHERS = 3, 3  #: shown of an institution

Point = tuple[float, float]


def jobs(
    catalogue: Catalogue, world: World, flags: Mapping[str, str], style: str, script: str
) -> Iterator[Job]:
    """The screen in both languages; `flags`: country code → SVG."""
    for language in LANGUAGES:
        yield Job(
            address=_address(language), template="lists/display.html", language=language,
            shape=partial(display, language, world, flags, style, script), catalogue=catalogue,
        )  # fmt: skip


def display(
    language: str,
    world: World,
    flags: Mapping[str, str],
    style: str,
    script: str,
    catalogue: Catalogue,
) -> views.DisplayPage:
    """The screen in one language."""
    here, title = _address(language), TITLES[language]
    other = next(each for each in LANGUAGES if each != language)
    partners = [_in(language, each, catalogue) for each in catalogue.all("partner", "id")]
    start = _library(catalogue) or _home(catalogue, world)
    portraits = {
        each.key: portrait(each, catalogue, language, world, start, flags) for each in partners
    }
    welcomes = tuple(welcome(each, language, portraits) for each in expected(catalogue, language))
    groups = by_country(portraits.values(), TEXTS[language]["international"])
    used = sorted({each.code for each in portraits.values() if each.flag})
    return views.DisplayPage(
        **page_fields(catalogue, language, here, title),
        head=head(
            catalogue, language, here, title=title, description=TEXTS[language]["intro"],
            translations={each: _address(each) for each in LANGUAGES}, indexed=False,
        ),
        title=BY_NAME["partner"].many[language],
        crumbs=list_crumbs(language, Link(text=title)),
        translation=Link(text="", address=_address(other), language=other),
        style=_inline(style, "style"),
        script=_inline(script, "script"),
        options={**OPTIONS, "turns": turns(groups)},
        other=Link(text="", address=relative(here, _address(other)), language=other),
        intro=TEXTS[language]["intro"],
        figures=_figures(catalogue, language),
        counted_on=day(catalogue.site.today, language),
        map=_map(partners, catalogue, language, world),
        flags=tuple(symbol(each, flags[each]) for each in used),
        countries=groups,
        welcomes=welcomes,
        code_to_page=code(catalogue.site.absolute(kind_list("partner", language))),
    )  # fmt: skip


def _address(language: str) -> str:
    return corner(language, CORNER_PARTS[language]["display"])


def relative(here: str, there: str) -> str:
    """From page to page by file names, as a folder without a server needs it."""
    return posixpath.relpath(output_path(there), posixpath.dirname(output_path(here)))


def _in(language: str, record: Record, catalogue: Catalogue) -> Partner:
    """The record in this language, or else as it is."""
    found: Partner = catalogue.find("partner", record.key, language)
    return found


def _inline(text: str, element: str) -> Markup:
    """A file of the theme inside its element. ValueError when it would end the element."""
    if f"</{element}" in text.lower():
        raise ValueError(f"</{element} within what is to stand in <{element}>")
    return Markup(text)  # noqa: S704  the theme's own, not an editor's


# --- One institution --------------------------------------------------------------------------------


def portrait(
    record: Partner,
    catalogue: Catalogue,
    language: str,
    world: World,
    start: Point | None,
    flags: Mapping[str, str],
) -> views.Portrait:
    """An institution, what was signed with it and what came of it."""
    agreements = [
        catalogue.find("agreement", each.key, language)
        for each in catalogue.agreements_of(record.key, DEFAULT_LANGUAGE)
    ]
    first, *others = telling_first(agreements) or (None,)
    country = country_name(record.country, language) if record.country else ""
    return views.Portrait(
        id=f"partner-{record.key.replace('/', '-')}",
        name=record.title,
        language=record.language if record.language != language else "",
        local_names=record.names.local,
        code=record.country,
        country=country or TEXTS[language]["international"],
        city=record.city,
        type=PARTNER_TYPES[record.type][language],
        company=record.type == "company",
        flag=flag_id(record.country) if record.country in flags else "",
        signing=_signing(first, catalogue, language) if first else None,
        others=tuple(_signing(each, catalogue, language) for each in others[:OTHERS]),
        fields=tuple(
            FIELDS[field][language]
            for field in told(COOPERATION_FIELDS)
            if any(field in each.fields for each in agreements)
        ),
        posts=cards(posts_about(record, agreements, catalogue, language)[:POSTS], catalogue),
        arc=_arc(start, _place(record, world)),
        code_to_page=code(catalogue.site.absolute(address(record))),
    )


def telling_first(agreements: Iterable[Agreement]) -> list[Agreement]:
    """In the order given, but documented signings first, and before them those that name who signed."""
    return sorted(
        agreements, key=lambda each: (each.evidence != "signing-report", not each.signatories)
    )


def _signing(record: Agreement, catalogue: Catalogue, language: str) -> views.Signing:
    return views.Signing(
        agreement=row(record, catalogue),
        language=record.language if record.language != language else "",
        evidence=EVIDENCE[record.evidence][record.language],
        place=record.place,
        signatories=people(record.signatories),
        witnesses=people(record.witnesses),
    )


def posts_about(
    record: Partner, agreements: Iterable[Agreement], catalogue: Catalogue, language: str
) -> list[NewsPost | Recap]:
    """What was written about an institution or its agreements, newest first, each once."""
    found = [
        *catalogue.pointing("partner", record.key, language),
        *catalogue.pointing("partner", record.title, language),
        *(p for each in agreements for p in catalogue.pointing("agreement", each.key, language)),
    ]
    return sorted({each.path: each for each in found}.values(), key=newest_first)


def by_country(
    portraits: Iterable[views.Portrait], international: str
) -> tuple[tuple[str, tuple[views.Portrait, ...]], ...]:
    """Countries by name, international bodies last; in each by name, companies last."""
    groups: dict[str, list[views.Portrait]] = {}
    for each in sorted(portraits, key=lambda p: (p.company, p.name.casefold())):
        groups.setdefault(each.country, []).append(each)
    ordered = sorted(groups, key=lambda name: (name == international, name.casefold()))
    return tuple((name, tuple(groups[name])) for name in ordered)


def turns(groups: Sequence[tuple[str, Sequence[views.Portrait]]]) -> list[str]:
    """The ids in the order of the loop: one institution of each country, then the second of each, so
    that the screen goes around the world rather than through one country.
    """
    numbered = [(n, each.id) for _, members in groups for n, each in enumerate(members)]
    return [name for _, name in sorted(numbered, key=lambda pair: pair[0])]


# --- Map and figures --------------------------------------------------------------------------------


def _map(
    partners: Iterable[Partner], catalogue: Catalogue, language: str, world: World
) -> views.DisplayMap:
    counts = Counter(each.country for each in partners if each.country in world.lands)
    marks = [
        Mark(code=each, count=count, label=country_name(each, language), href="")
        for each, count in sorted(counts.items())
    ]
    drawn = draw(world, marks, home=_country(catalogue))
    return views.DisplayMap(
        view_box=drawn.view_box,
        quiet=drawn.quiet,
        home=drawn.home,
        library=_library(catalogue),
        lands=tuple(
            views.Land(
                code=place.code, label=place.label, path=place.path,
                x=place.x, y=place.y, radius=place.radius,
            )
            for place in drawn.places
        ),
    )  # fmt: skip


def _library(catalogue: Catalogue) -> Point | None:
    location = catalogue.site.library.location
    place = coordinates(Text(location, 0)) if location else None
    return point(place[1], place[0]) if place else None


def _country(catalogue: Catalogue) -> str:
    return in_language(catalogue.site.library.address.get("country", ""), DEFAULT_LANGUAGE)


def _home(catalogue: Catalogue, world: World) -> Point | None:
    """Where an arc begins when the library has not said where it stands: its country's middle."""
    land = world.lands.get(_country(catalogue))
    return (land.x, land.y) if land else None


def _place(record: Partner, world: World) -> Point | None:
    if record.location:
        return point(record.location[1], record.location[0])
    land = world.lands.get(record.country)
    return (land.x, land.y) if land else None


def _arc(start: Point | None, end: Point | None) -> str:
    """A bow from here to there, the higher the further; it is drawn, not measured."""
    if not start or not end or start == end:
        return ""
    (ax, ay), (bx, by) = start, end
    height = 0.3 * ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    middle = round((ax + bx) / 2, 1), round((ay + by) / 2 - height, 1)
    return f"M{ax} {ay}Q{middle[0]} {middle[1]} {bx} {by}"


def _figures(catalogue: Catalogue, language: str) -> tuple[views.Figure, ...]:
    partners = catalogue.all("partner", DEFAULT_LANGUAGE)
    agreements = catalogue.all("agreement", DEFAULT_LANGUAGE)
    counted = (
        ("partners", len(partners)),
        ("countries", len({each.country for each in partners if each.country})),
        ("agreements", len(agreements)),
        ("documented", sum(each.evidence == "signing-report" for each in agreements)),
    )
    return tuple(
        views.Figure(value=number(count, language), label=TEXTS[language][name])
        for name, count in counted
    )
