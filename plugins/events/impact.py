"""Ledger → the pages of yearly totals. Pure.

`/dampak/` is a table of years and measures; each figure leads to the page of its year, where the records
stand that it is the sum of. So no page grows with all that ever happened. `docs/impact.md` says what is counted.
"""

from collections.abc import Iterator
from functools import partial

import msgspec

from events import views
from events.measures import MEASURES, Account, Entry, Measure, ledger
from newsroom import addresses, structured_data
from newsroom.catalogue import Catalogue
from newsroom.chrome import list_crumbs, list_fields
from newsroom.jobs import Job
from newsroom.kinds import kind_of
from newsroom.presenting import link_to
from newsroom.records import LANGUAGES, Record, moment_of
from newsroom.reviews import IMPACT, has_impact, reviews
from newsroom.views import Link, When
from newsroom.words import counted, day, number, when

TEXTS = {
    "id": {
        "intro": "Apa yang dihasilkan setiap tahun. Setiap angka adalah jumlah dari acara, liputan, dan berita yang "
        "dapat dibuka; yang tidak tercatat tidak dikira-kira.",
        "year": "Dampak {}",
        "year_intro": "Semua catatan di balik angka tahun {}.",
    },
    "en": {
        "intro": "What each year came to. Every figure is the sum of events, recaps and news that you can open; what "
        "nobody recorded is not guessed.",
        "year": "Impact in {}",
        "year_intro": "All the records behind the figures of {}.",
    },
}


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """The table of all years and a page for each, in both languages."""
    if not has_impact(catalogue):
        return
    for language in LANGUAGES:
        yield Job(
            address=addresses.impact(language), template="lists/impact.html", language=language,
            shape=partial(table, language), catalogue=catalogue,
        )  # fmt: skip
        for year in ledger(catalogue):
            yield Job(
                address=addresses.impact(language, year), template="lists/impact-year.html",
                language=language, shape=partial(year_page, year, language), catalogue=catalogue,
            )  # fmt: skip


# --- All years --------------------------------------------------------------------------------------


def table(language: str, catalogue: Catalogue) -> views.ImpactPage:
    """The years and what they came to, the newest first."""
    found = ledger(catalogue)
    texts, here, title = TEXTS[language], addresses.impact(language), IMPACT[language]
    fields = list_fields(
        catalogue, language, here, title,
        crumbs=list_crumbs(language, Link(text=title)), description=texts["intro"],
        translations={each: addresses.impact(each) for each in LANGUAGES},
    )  # fmt: skip
    if found:
        data = structured_data.dataset(
            title, texts["intro"], addresses.IMPACT_TABLE, (min(found), max(found)),
            catalogue.site, language,
        )  # fmt: skip
        its = fields["head"]
        fields["head"] = msgspec.structs.replace(its, json_ld=(*its.json_ld, data))
    recorded = [m for m in MEASURES if any(each[m.name].sum.count for each in found.values())]
    return views.ImpactPage(
        **fields,
        intro=texts["intro"],
        measures=tuple(
            views.Measure(label=each.label[language], meaning=each.meaning[language])
            for each in MEASURES
        ),
        columns=tuple(each.label[language] for each in recorded),
        missing=tuple(each.label[language] for each in MEASURES if each not in recorded),
        rows=tuple(
            views.YearRow(
                year=Link(text=str(year), address=addresses.impact(language, year)),
                figures=tuple(
                    _figure(each, accounts[each.name], addresses.impact(language, year), language)
                    for each in recorded
                ),
            )
            for year, accounts in found.items()
        ),
        data=Link(text="CSV", address=addresses.IMPACT_TABLE),
        counted_on=day(catalogue.site.today, language),
        onward=reviews(catalogue, language, but=here),
    )


def _figure(measure: Measure, account: Account, page: str, language: str) -> views.Figure:
    """A total in words, and where its sources stand; `page`: of its year, or nothing on that page itself."""
    count, unknown = account.sum.count, account.sum.unknown
    return views.Figure(
        value=counted(count, language) if count else "",
        label=measure.label[language],
        address=f"{page}#{measure.name}" if count else "",
        note=measure.without[language].format(number(unknown, language))
        if count and unknown and measure.without
        else "",
    )


# --- One year ---------------------------------------------------------------------------------------


def year_page(year: int, language: str, catalogue: Catalogue) -> views.ImpactYearPage:
    """Every figure of a year with the records that it is made of."""
    found = ledger(catalogue)
    texts, here = TEXTS[language], addresses.impact(language, year)
    title, intro = texts["year"].format(year), texts["year_intro"].format(year)
    years = sorted(found)
    place = years.index(year)
    crumb = Link(text=IMPACT[language], address=addresses.impact(language))
    return views.ImpactYearPage(
        **list_fields(
            catalogue, language, here, title,
            crumbs=list_crumbs(language, crumb, Link(text=str(year))), description=intro,
            translations={each: addresses.impact(each, year) for each in LANGUAGES},
        ),
        intro=intro,
        accounts=tuple(
            _account(each, account, catalogue, language)
            for each in MEASURES
            if (account := found[year][each.name]).entries
        ),
        missing=tuple(
            each.label[language] for each in MEASURES if not found[year][each.name].entries
        ),
        previous=_year_link(years[place - 1], language) if place else None,
        next=_year_link(years[place + 1], language) if place + 1 < len(years) else None,
    )  # fmt: skip


def _year_link(year: int, language: str) -> Link:
    return Link(text=str(year), address=addresses.impact(language, year))


def _account(
    measure: Measure, account: Account, catalogue: Catalogue, language: str
) -> views.Account:
    return views.Account(
        id=measure.name,
        figure=_figure(measure, account, "", language),
        evidence=tuple(_evidence(each, catalogue, language) for each in account.entries),
        again=tuple(_link(each, catalogue, language) for each in account.again),
    )


def _evidence(entry: Entry, catalogue: Catalogue, language: str) -> views.Evidence:
    assert entry.count
    one_each = entry.name or (len(entry.records) == 1 and entry.count.value == 1)
    return views.Evidence(
        value="" if one_each else counted(entry.count, language),
        name=link_to("partner", entry.name, catalogue, language) or Link(text=entry.name)
        if entry.name
        else None,
        records=tuple(_link(each, catalogue, language) for each in entry.records),
        dates=tuple(_date(each, catalogue, language) for each in entry.records),
    )


def _link(record: Record, catalogue: Catalogue, language: str) -> Link:
    link = link_to(kind_of(record).name, record.key, catalogue, language)
    assert link
    return link


def _date(record: Record, catalogue: Catalogue, language: str) -> When | None:
    moment = moment_of(record)
    return when(moment, language, catalogue.site.zone) if moment else None
