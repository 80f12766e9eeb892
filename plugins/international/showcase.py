"""Catalogue → the pages of the International Corner: the showcase, its countries and its fields. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from international import views
from international.world_map import Mark, World, draw, point
from newsroom.addresses import CORNER_PARTS, address, corner, kind_list
from newsroom.agreements import State
from newsroom.catalogue import Catalogue
from newsroom.chrome import head, list_crumbs, list_data, page_fields
from newsroom.cooperation import country_link, field_link, rows, state_today, told
from newsroom.countries import country_name
from newsroom.fields import coordinates
from newsroom.front_matter import Text
from newsroom.jobs import Job
from newsroom.kinds import BY_NAME
from newsroom.labels import AGREEMENT_KINDS, AGREEMENT_STATES
from newsroom.records import COOPERATION_FIELDS, LANGUAGES, Agreement, Partner
from newsroom.site import in_language
from newsroom.views import Link, Page
from newsroom.words import day, number

TEXTS = {
    "id": {
        "intro": "Lembaga di berbagai negara yang bekerja sama dengan kami, "
        "dan apa yang diketahui tentang tiap kerja sama.",
        "partners": "lembaga",
        "countries": "negara",
        "agreements": "kerja sama",
        "documented": "penandatanganan tercatat",
        "country": "Negara",
        "field": "Bidang kerja sama",
        "country_intro": "Kerja sama dengan lembaga di {name}.",
        "field_intro": "Kerja sama yang mencakup bidang ini, dan lembaganya.",
        "country_others": "Negara lain",
        "country_others_note": "Angkanya jumlah lembaga.",
        "field_others": "Bidang lain",
        "field_others_note": "Angkanya jumlah kerja sama.",
        "international": "Organisasi internasional",
    },
    "en": {
        "intro": "The institutions around the world that we work with, "
        "and what is known of each cooperation.",
        "partners": "institutions",
        "countries": "countries",
        "agreements": "agreements and partnerships",
        "documented": "signings on record",
        "country": "Country",
        "field": "Field of cooperation",
        "country_intro": "Cooperation with institutions in {name}.",
        "field_intro": "The agreements and partnerships that cover this field, and with whom.",
        "country_others": "Other countries",
        "country_others_note": "The number counts institutions.",
        "field_others": "Other fields",
        "field_others_note": "The number counts agreements and partnerships.",
        "international": "International organisations",
    },
}
#: What a marked country is called: of one institution, of several.
MARKS = {
    "id": ("{country}: {count} lembaga", "{country}: {count} lembaga"),
    "en": ("{country}: {count} institution", "{country}: {count} institutions"),
}
DATA = (("JSON", "/agreements.json"), ("CSV", "/agreements.csv"), ("GeoJSON", "/partners.geojson"))


def jobs(catalogue: Catalogue, world: World) -> Iterator[Job]:
    """The showcase, a page for each country and a page for each field, in both languages."""
    for language in LANGUAGES:
        if catalogue.all("partner", language):
            here = kind_list("partner", language)
            yield _job(here, "lists/showcase.html", language, catalogue, showcase, world)
            for code in countries(catalogue, language):
                here = country_link(code, language).address
                yield _job(here, "lists/subset.html", language, catalogue, country_page, code)
            for field in fields(catalogue, language):
                here = field_link(field, language).address
                yield _job(here, "lists/subset.html", language, catalogue, field_page, field)


def _job(
    here: str,
    template: str,
    language: str,
    catalogue: Catalogue,
    shape: Callable[..., Page],
    its: Any,
) -> Job:
    return Job(
        address=here, template=template, language=language,
        shape=partial(shape, its, language), catalogue=catalogue,
    )  # fmt: skip


def countries(catalogue: Catalogue, language: str) -> Counter[str]:
    """Countries with partners → how many institutions."""
    return Counter(p.country for p in catalogue.all("partner", language) if p.country)


def fields(catalogue: Catalogue, language: str) -> Counter[str]:
    """Fields of cooperation → how many agreements cover them."""
    return Counter(f for a in catalogue.all("agreement", language) for f in told(a.fields))


# --- The showcase -----------------------------------------------------------------------------------


def showcase(world: World, language: str, catalogue: Catalogue) -> views.ShowcasePage:
    """The International Corner itself."""
    here, title = kind_list("partner", language), BY_NAME["partner"].many[language]
    agreements = catalogue.all("agreement", language)
    split = _split(agreements, catalogue)
    crumbs = list_crumbs(language, Link(text=title))
    found = {
        each: kind_list("partner", each) for each in LANGUAGES if catalogue.all("partner", each)
    }
    years = _years(agreements)
    return views.ShowcasePage(
        **page_fields(catalogue, language, here, title),
        head=head(
            catalogue,
            language,
            here,
            title=title,
            description=TEXTS[language]["intro"],
            translations=found,
            feeds_first=("international-corner",),
            json_ld=list_data(catalogue, language, title, here, crumbs),
        ),
        title=title,
        crumbs=crumbs,
        translation=_translation(language, found),
        intro=TEXTS[language]["intro"],
        map=_map(catalogue, language, world),
        figures=figures(catalogue, language),
        counted_on=day(catalogue.site.today, language),
        states=_states(agreements, catalogue, language),
        countries=_country_links(catalogue, language),
        fields=_field_links(catalogue, language),
        years=tuple(Link(text=str(year), count=count) for year, count in years.items()),
        most_in_a_year=max(years.values(), default=0),
        rows=rows(split[0], catalogue),
        companies=rows(split[1], catalogue),
        partners=_partners_by_country(catalogue, language),
        legend=tuple((kind, words[language]) for kind, words in AGREEMENT_KINDS.items()),
        data=tuple(Link(text=text, address=to) for text, to in DATA),
    )


def figures(catalogue: Catalogue, language: str) -> tuple[views.Figure, ...]:
    """What the International Corner counts."""
    texts, agreements = TEXTS[language], catalogue.all("agreement", language)
    counted = (
        ("partners", len(catalogue.all("partner", language))),
        ("countries", len(countries(catalogue, language))),
        ("agreements", len(agreements)),
        ("documented", sum(a.evidence == "signing-report" for a in agreements)),
    )
    return tuple(
        views.Figure(value=number(value, language), label=texts[name]) for name, value in counted
    )


def _years(agreements: Iterable[Agreement]) -> dict[int, int]:
    """Year → signings on record, from the first to the last; a year without one is 0, so that the
    distance between two columns is that between their years. A year that a source states without
    reporting a signing is no signing.
    """
    found = Counter(
        a.signed.year for a in agreements if a.signed and a.evidence == "signing-report"
    )
    return {y: found[y] for y in range(min(found), max(found) + 1)} if found else {}


def _states(
    agreements: Iterable[Agreement], catalogue: Catalogue, language: str
) -> tuple[Link, ...]:
    counts = Counter(state_today(each, catalogue) for each in agreements)
    return tuple(
        Link(text=AGREEMENT_STATES[state.value][language], count=counts[state])
        for state in State
        if counts[state]
    )


def _split(
    agreements: Iterable[Agreement], catalogue: Catalogue
) -> tuple[list[Agreement], list[Agreement]]:
    """Agreements with academic and public partners, and those with companies alone."""
    apart: tuple[list[Agreement], list[Agreement]] = ([], [])
    for each in agreements:
        found = [catalogue.find("partner", key, each.language) for key in each.partners]
        apart[bool(found) and all(p and p.type == "company" for p in found)].append(each)
    return apart


def _map(catalogue: Catalogue, language: str, world: World) -> views.Map:
    part = CORNER_PARTS[language]["countries"]
    marks = [
        Mark(
            code=code,
            count=count,
            label=MARKS[language][count != 1].format(
                country=country_name(code, language), count=count
            ),
            href=corner(language, part, code.lower()),
        )
        for code, count in sorted(countries(catalogue, language).items())
        if code in world.lands
    ]
    home = in_language(catalogue.site.library.address.get("country", ""), language)
    drawn = draw(world, marks, home=home)
    location = catalogue.site.library.location
    place = coordinates(Text(location, 0)) if location else None
    return views.Map(
        view_box=drawn.view_box,
        quiet=drawn.quiet,
        home=drawn.home,
        home_name=country_name(home, language) if home else "",
        library=point(place[1], place[0]) if place else None,
        places=tuple(
            views.Place(
                label=place.label, address=place.href, path=place.path,
                x=place.x, y=place.y, radius=place.radius, reach=place.reach,
            )
            for place in drawn.places
        ),
    )  # fmt: skip


def _country_links(catalogue: Catalogue, language: str, but: str = "") -> tuple[Link, ...]:
    found = countries(catalogue, language)
    links = (
        Link(text=link.text, address=link.address, count=found[code])
        for code in found
        if code != but
        for link in (country_link(code, language),)
    )
    return tuple(sorted(links, key=lambda link: link.text.casefold()))


def _field_links(catalogue: Catalogue, language: str, but: str = "") -> tuple[Link, ...]:
    found = fields(catalogue, language)
    return tuple(
        Link(text=link.text, address=link.address, count=found[field])
        for field in COOPERATION_FIELDS
        if found[field] and field != but
        for link in (field_link(field, language),)
    )


def _partner(record: Partner, catalogue: Catalogue) -> views.Partner:
    language = record.language
    return views.Partner(
        name=Link(text=record.title, address=address(record)),
        country=country_link(record.country, language) if record.country else None,
        city=record.city,
        summary=record.summary,
        company=record.type == "company",
        agreements=len(catalogue.agreements_of(record.key, language)),
    )


def _partners(records: Iterable[Partner], catalogue: Catalogue) -> tuple[views.Partner, ...]:
    """In the order of their names, companies last."""
    ordered = sorted(records, key=lambda p: (p.type == "company", p.title.casefold()))
    return tuple(_partner(each, catalogue) for each in ordered)


def _partners_by_country(
    catalogue: Catalogue, language: str
) -> tuple[tuple[str, tuple[views.Partner, ...]], ...]:
    groups: dict[str, list[Partner]] = {}
    for each in catalogue.all("partner", language):
        groups.setdefault(each.country, []).append(each)
    named = sorted(
        (country_name(code, language), records) for code, records in groups.items() if code
    )
    if "" in groups:
        named.append((TEXTS[language]["international"], groups[""]))
    return tuple((name, _partners(records, catalogue)) for name, records in named)


# --- One country, one field -------------------------------------------------------------------------


def country_page(code: str, language: str, catalogue: Catalogue) -> views.SubsetPage:
    """Everything with one country."""
    link = country_link(code, language)
    records = [p for p in catalogue.all("partner", language) if p.country == code]
    keys = {p.key for p in records}
    return _subset(
        catalogue,
        language,
        link,
        [a for a in catalogue.all("agreement", language) if keys & set(a.partners)],
        records,
        part="country",
        found={
            each: country_link(code, each).address
            for each in LANGUAGES
            if code in countries(catalogue, each)
        },
        intro=TEXTS[language]["country_intro"].format(name=link.text),
        others=_country_links(catalogue, language, but=code),
    )


def field_page(field: str, language: str, catalogue: Catalogue) -> views.SubsetPage:
    """Everything in one field: "where can I go for a summer course?"."""
    agreements = [a for a in catalogue.all("agreement", language) if field in a.fields]
    keys = {key for a in agreements for key in a.partners}
    return _subset(
        catalogue,
        language,
        field_link(field, language),
        agreements,
        [p for p in catalogue.all("partner", language) if p.key in keys],
        part="field",
        found={
            each: field_link(field, each).address
            for each in LANGUAGES
            if field in fields(catalogue, each)
        },
        intro=TEXTS[language]["field_intro"],
        others=_field_links(catalogue, language, but=field),
    )


def _subset(
    catalogue: Catalogue,
    language: str,
    link: Link,
    agreements: Sequence[Agreement],
    partners: Iterable[Partner],
    *,
    part: str,
    found: dict[str, str],
    intro: str,
    others: tuple[Link, ...],
) -> views.SubsetPage:
    """A page of some agreements; `found`: its address in each language that has it."""
    here, root = link.address, kind_list("partner", language)
    crumb = Link(text=BY_NAME["partner"].many[language], address=root)
    crumbs = list_crumbs(language, crumb, Link(text=link.text))
    academic, companies = _split(agreements, catalogue)
    return views.SubsetPage(
        **page_fields(catalogue, language, here, link.text),
        head=head(
            catalogue,
            language,
            here,
            title=f"{link.text}, {BY_NAME['partner'].many[language]}",
            description=f"{link.text}. {intro}",
            translations=found,
            json_ld=list_data(catalogue, language, link.text, here, crumbs),
        ),
        title=link.text,
        crumbs=crumbs,
        translation=_translation(language, found),
        label=TEXTS[language][part],
        intro=intro,
        several=part != "country",
        rows=rows(academic, catalogue),
        companies=rows(companies, catalogue),
        partners=_partners(partners, catalogue),
        others=others,
        others_title=TEXTS[language][f"{part}_others"],
        others_note=TEXTS[language][f"{part}_others_note"],
    )


def _translation(language: str, found: dict[str, str]) -> Link | None:
    other = next((each for each in found if each != language), None)
    return Link(text="", address=found[other], language=other) if other else None
