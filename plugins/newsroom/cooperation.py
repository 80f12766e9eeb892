"""Partner and agreement → the views that a template may show. Pure; the day is `site.today`."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from newsroom import structured_data, views
from newsroom.addresses import CORNER_PARTS, address, corner
from newsroom.agreements import State, state
from newsroom.catalogue import Catalogue
from newsroom.countries import country_name
from newsroom.dates import PartialDate
from newsroom.labels import (
    AGREEMENT_KINDS,
    AGREEMENT_STATES,
    DOCUMENTS,
    EVIDENCE,
    FIELDS,
    PARTNER_TYPES,
    TERMS,
)
from newsroom.presenting import (
    cards,
    former_names,
    language_of,
    link_to,
    partner_links,
    people,
    record_fields,
)
from newsroom.questions import question
from newsroom.records import Agreement, Partner
from newsroom.views import AgreementRow, Link, Proof
from newsroom.words import day, when

OTHERS = 5
UNITS = {
    "id": {"year": "tahun", "month": "bulan"},
    "en": {"year": "year", "month": "month"},
}


def partner(record: Partner, catalogue: Catalogue) -> views.PartnerPage:
    """The page of an institution."""
    language = record.language
    return views.PartnerPage(
        **record_fields(record, catalogue, structured_data.organisation(record)),
        local_names=record.names.local,
        former_names=former_names(record.names.former),
        successor=link_to("partner", record.successor, catalogue, language),
        country=country_link(record.country, language) if record.country else None,
        city=record.city,
        website=record.website,
        ror=f"https://ror.org/{record.ror}" if record.ror else "",
        type=PARTNER_TYPES[record.type][language],
        agreements=rows(catalogue.agreements_of(record.key, language), catalogue),
        posts=cards(catalogue.pointing("partner", record.key, language), catalogue),
    )


def agreement(record: Agreement, catalogue: Catalogue) -> views.AgreementPage:
    """The page of an agreement."""
    site, language = catalogue.site, record.language
    today, shown = state_today(record, catalogue), proofs(record, catalogue)
    code = _code(record, catalogue)
    return views.AgreementPage(
        **record_fields(record, catalogue, structured_data.agreement(record, catalogue)),
        partners=partner_links(record.partners, catalogue, language),
        document_kind=record.kind,
        kind_meaning=AGREEMENT_KINDS[record.kind][language] if record.kind else "",
        kind_note=record.kind_note,
        state=AGREEMENT_STATES[today.value][language],
        state_name=today.value,
        counted_on=day(site.today, language),
        renewed_by=link_to("agreement", record.renewed_by, catalogue, language),
        evidence=EVIDENCE[record.evidence][language],
        documented=record.evidence == "signing-report",
        signed=when(record.signed, language, site.zone) if record.signed else None,
        ends=_ends(record, catalogue),
        duration=_duration(record.duration, language),
        ended=when(record.ended, language, site.zone) if record.ended else None,
        place=record.place,
        party=record.party,
        units=record.units,
        document=DOCUMENTS[record.document][language] if record.document else "",
        checked=when(record.checked, language, site.zone) if record.checked else None,
        proofs=shown,
        unproven=tuple(
            link
            for field in told(record.fields)
            if (link := field_link(field, language)) not in [proof.field for proof in shown]
        ),
        country=country_link(code, language) if code else None,
        others=tuple(
            Link(text=each.title, address=address(each))
            for each in in_the_same_country(catalogue, record.path)
        ),
        signatories=people(record.signatories, language_of(record, "signatories")),
        witnesses=people(record.witnesses, language_of(record, "witnesses")),
        present=people(record.present, language_of(record, "present")),
    )


def state_today(record: Agreement, catalogue: Catalogue) -> State:
    """What an agreement is worth on the day of the build."""
    successor = None
    if record.renewed_by:
        successor = catalogue.find("agreement", record.renewed_by, record.language)
    return state(record, catalogue.site.today, successor)


def rows(records: Sequence[Agreement], catalogue: Catalogue) -> tuple[AgreementRow, ...]:
    """Agreements in a table, with the state of today."""
    several = Counter(record.partners for record in records)
    return tuple(row(record, catalogue, again=several[record.partners] > 1) for record in records)


def row(record: Agreement, catalogue: Catalogue, *, again: bool = False) -> AgreementRow:
    """One agreement in a table; `again`: one of several with the same partners."""
    language, today = record.language, state_today(record, catalogue)
    partners = [
        found for key in record.partners if (found := catalogue.find("partner", key, language))
    ]
    codes = tuple(dict.fromkeys(p.country for p in partners if p.country))
    return AgreementRow(
        title=record.title,
        address=address(record),
        partners=partner_links(record.partners, catalogue, language),
        countries=tuple(country_link(code, language) for code in codes),
        cities=tuple(dict.fromkeys(p.city for p in partners if p.city)),
        also=tuple(name for p in partners for name in _other_names(p)),
        again=again,
        kind=record.kind,
        state=AGREEMENT_STATES[today.value][language],
        state_name=today.value,
        fields=tuple(field_link(field, language) for field in told(record.fields)),
        signed=when(record.signed, language, catalogue.site.zone) if record.signed else None,
        documented=record.evidence == "signing-report",
        company=bool(partners) and all(p.type == "company" for p in partners),
    )


def _other_names(record: Partner) -> list[str]:
    names = record.names
    return [*(name for _, name in names.local), *(each.name for each in names.former)]


def _code(record: Agreement, catalogue: Catalogue) -> str:
    """The country of the first partner of an agreement."""
    first = next(iter(record.partners), "")
    found = catalogue.find("partner", first, record.language)
    return found.country if found else ""


@question
def in_the_same_country(catalogue: Catalogue, path: str) -> list[Agreement]:
    """A few other agreements with the country of an agreement's first partner, those with its partners first."""
    record = catalogue.by_path[path]
    if not isinstance(record, Agreement):
        return []

    def by_country(its: Catalogue) -> dict[str, list[Agreement]]:
        found: dict[str, list[Agreement]] = {}
        for each in its.all("agreement", record.language):
            if code := _code(each, its):
                found.setdefault(code, []).append(each)
        return found

    everywhere = catalogue.once(("agreements by country", record.language), by_country)
    own = {
        each.path: each
        for key in record.partners
        for each in catalogue.agreements_of(key, record.language)
    }
    there = (each for each in everywhere.get(_code(record, catalogue), ()) if each.path not in own)
    first = [each for each in own.values() if each.path != path][:OTHERS]
    return [*first, *islice(there, OTHERS - len(first))]


def country_link(code: str, language: str) -> Link:
    """A country's name and its page in the International Corner."""
    part = CORNER_PARTS[language]["countries"]
    return Link(text=country_name(code, language), address=corner(language, part, code.lower()))


def field_link(field: str, language: str) -> Link:
    """The name of a field of cooperation and its page in the International Corner."""
    part = CORNER_PARTS[language]["fields"]
    return Link(text=FIELDS[field][language], address=corner(language, part, field))


def proofs(record: Agreement, catalogue: Catalogue) -> tuple[Proof, ...]:
    """The fields in which something happened, each with the posts that show it.

    A post shows a field when its header names the agreement and, in `shows`, the field; a post that
    names no field shows the agreement as a whole, and stands with none.
    """
    posts = catalogue.pointing("agreement", record.key, record.language)
    found = {
        field: [post for post in posts if field in post.shows] for field in told(record.fields)
    }
    return tuple(
        Proof(field=field_link(field, record.language), cards=cards(showing, catalogue))
        for field, showing in found.items()
        if showing
    )


def told(fields: Sequence[str]) -> tuple[str, ...]:
    """Without `other`, which tells a reader nothing."""
    return tuple(field for field in fields if field != "other")


def _ends(record: Agreement, catalogue: Catalogue) -> str:
    if isinstance(record.ends, PartialDate):
        return when(record.ends, record.language, catalogue.site.zone).words
    return TERMS[record.ends.value][record.language]


def _duration(text: str, language: str) -> str:
    """In the language: "5 tahun" of "5 years"."""
    if not text:
        return ""
    number, unit = text.split()
    word = UNITS[language][unit.rstrip("s")]
    return f"{number} {word}s" if language == "en" and number != "1" else f"{number} {word}"
