"""Catalogue → the front page: the lead, the latest, what comes next, and where to go on."""

from collections.abc import Callable
from datetime import date

from newsroom import addresses, presenting, structured_data
from newsroom.addresses import home, kind_list
from newsroom.catalogue import Catalogue
from newsroom.chrome import head, page_fields
from newsroom.countries import country_name
from newsroom.event_days import upcoming
from newsroom.kinds import KINDS
from newsroom.labels import PARTNER_TYPES
from newsroom.lists import topic_links
from newsroom.moments import OFF
from newsroom.records import LANGUAGES, Event, Partner
from newsroom.site import in_language
from newsroom.views import HomePage, Link

LATEST = 9  #: beside the lead
FEW = 3


def front(language: str, catalogue: Catalogue) -> HomePage:
    """The front page: the lead, the latest, what comes next, and where to go on."""
    site = catalogue.site
    title = in_language(site.library.site_name, language)
    other = next(each for each in LANGUAGES if each != language)
    posts = catalogue.latest(language, LATEST + 1)
    lead, latest = posts[:1], posts[1:]
    shown = {post.path for post in posts}
    recaps = [
        recap
        for recap in catalogue.newest("recap", language, LATEST + 1 + FEW)
        if recap.path not in shown
    ]
    coming = upcoming(catalogue.all("event", language), site.today)
    nearest = next((event for event in coming if _begins(event, site.today)), None)
    partners = catalogue.all("partner", language)
    first = sorted(partners, key=_universities_first(catalogue, language))
    editions = catalogue.all("edition", language)
    return HomePage(
        **page_fields(catalogue, language, home(language), title),
        head=head(
            catalogue,
            language,
            home(language),
            title=title,
            description=in_language(site.library.description, language),
            translations={each: home(each) for each in LANGUAGES if _has_content(catalogue, each)},
            indexed=_has_content(catalogue, language),
            json_ld=(
                structured_data.website(site, language),
                structured_data.library(site, language),
            ),
        ),
        title=title,
        translation=Link(text=title, address=home(other), language=other),
        lead=next(iter(presenting.cards(lead, catalogue)), None),
        latest=presenting.cards(latest, catalogue),
        recaps=presenting.cards(recaps[:FEW], catalogue),
        upcoming=presenting.coming_card(nearest, catalogue, language) if nearest else None,
        events=presenting.cards(
            [event for event in coming if event is not nearest][:FEW], catalogue, weekdays=True
        ),
        series=()
        if coming
        else tuple(
            Link(text=each.title, address=addresses.address(each))
            for each in catalogue.all("series", language)
        ),
        partners=tuple(
            Link(text=f"{p.title}{_apart(p)}", address=addresses.address(p)) for p in first[:6]
        ),
        partner_count=len(partners),
        country_count=len({p.country for p in partners if p.country}),
        partners_address=kind_list("partner", language) if partners else "",
        edition=presenting.card(editions[0], catalogue) if editions else None,
        topics=topic_links(catalogue, language),
        topics_address=addresses.topic("", language),
        news_address=_list_address(catalogue, "news", language),
        recaps_address=_list_address(catalogue, "recap", language),
        events_address=_list_address(catalogue, "event", language),
    )


def _universities_first(
    catalogue: Catalogue, language: str
) -> Callable[[Partner], tuple[bool, bool, int]]:
    """Universities, then other institutions, then companies; of each those whose agreement is the youngest."""
    keys = dict.fromkeys(k for a in catalogue.all("agreement", language) for k in a.partners)
    newest = {key: place for place, key in enumerate(keys)}
    return lambda p: (
        p.type == "company", p.type != "university", newest.get(p.key, len(newest)),
    )  # fmt: skip


def _apart(partner: Partner) -> str:
    """What stands after a partner's name: where it is. Of a company that it is one, since it may be the
    subsidiary here of a company abroad.
    """
    language = partner.language
    if partner.type == "company":
        return f", {PARTNER_TYPES['company'][language].lower()}"
    return f", {country_name(partner.country, language)}" if partner.country else ""


def _begins(event: Event, today: date) -> bool:
    """Whether it takes place, and begins today or later: what has begun is no next event."""
    return event.state not in OFF and event.starts is not None and event.starts.first >= today


def _list_address(catalogue: Catalogue, kind: str, language: str) -> str:
    return kind_list(kind, language) if catalogue.has(kind, language) else ""


def _has_content(catalogue: Catalogue, language: str) -> bool:
    """A front page without anything behind it is offered to nobody."""
    return any(catalogue.has(kind.name, language) for kind in KINDS)
