"""What stands around every page: head, navigation, crumbs, Ask a Librarian. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from newsroom import addresses, calendars, structured_data, subscriptions
from newsroom.addresses import address, home, kind_list
from newsroom.catalogue import Catalogue
from newsroom.dates import parse_date
from newsroom.hours import hours_in_words
from newsroom.kinds import BY_NAME, kind_of
from newsroom.records import LANGUAGES, Record
from newsroom.site import Site, in_language
from newsroom.subscriptions import FORMATS, MAIN
from newsroom.views import Channel, Chrome, Feed, Head, Link, Picture
from newsroom.words import when

HOME = {"id": "Beranda", "en": "Home"}
TOPICS = {"id": "Topik", "en": "Topics"}
AUTHORS = {"id": "Penulis", "en": "Authors"}
LOCALES = {"id": "id_ID", "en": "en_GB"}
#: Kinds in the navigation; one without a record is left out.
NAVIGATION = ("news", "recap", "event", "partner", "series", "edition")
#: What social networks show of a page without a picture of its own; the library's, so in `content/`.
SHARE_CARD = "share-card.png"


def chrome(catalogue: Catalogue, language: str, assets: Mapping[str, Any]) -> Chrome:
    """What every page of a language shares; `assets` are the theme's own addresses."""
    facts = catalogue.site.library
    other = next(each for each in LANGUAGES if each != language)
    layouts = {page.layout: address(page) for page in reversed(catalogue.all("page", language))}
    keys = {page.key: page for page in catalogue.all("page", language)}
    return Chrome(
        language=language,
        name=in_language(facts.site_name, language),
        library=facts.name,
        tagline=in_language(facts.tagline, language),
        home=home(language),
        other_language=other,
        other_home=home(other),
        address_lines=address_lines(catalogue.site, language),
        license=Link(text=facts.license.name, address=facts.license.url),
        channels_as_of=facts.channels_as_of,
        hours=tuple(hours_in_words(row, language) for row in facts.hours),
        hours_as_of=when(parse_date(facts.hours_as_of)[0], language, catalogue.site.zone)
        if facts.hours
        else None,
        feed=addresses.feed(MAIN, language),
        subscribe=layouts.get("subscribe", ""),
        calendar=calendars.place(catalogue, language, layouts.get("subscribe", "")),
        ask=layouts.get("contact", ""),
        search=addresses.search(language),
        opensearch=addresses.opensearch(language),
        footer=tuple(
            Link(text=keys[key].title, address=address(keys[key]))
            for key in facts.footer
            if key in keys
        ),
        **assets,
    )


def address_lines(site: Site, language: str) -> tuple[str, ...]:
    """Where the library is, line by line, as on an envelope."""
    facts = {name: in_language(value, language) for name, value in site.library.address.items()}
    lines = (("building", "floor"), ("street",), ("district",), ("province", "postcode"))
    joined = (
        (" " if line[0] == "province" else ", ").join(
            facts[part] for part in line if facts.get(part)
        )
        for line in lines
    )
    return tuple(line for line in joined if line)


def page_fields(catalogue: Catalogue, language: str, here: str, title: str) -> dict[str, Any]:
    """Navigation and channels of a page."""
    return {
        "navigation": navigation(catalogue, language, here),
        "channels": channels(catalogue.site, language, title, here),
    }


def navigation(catalogue: Catalogue, language: str, here: str) -> tuple[Link, ...]:
    """The lists of the site, and where among them this page is."""
    links = [
        (BY_NAME[kind].many[language], kind_list(kind, language))
        for kind in NAVIGATION
        if catalogue.has(kind, language)
    ]
    # Agreements have a place of their own, and belong to the International Corner.
    agreement = here.startswith(kind_list("agreement", language))
    place = kind_list("partner", language) if agreement else here
    return tuple(
        Link(text=text, address=to, current=here == to, within=here != to and place.startswith(to))
        for text, to in links
    )


def channels(site: Site, language: str, title: str, here: str) -> tuple[Channel, ...]:
    """Ask a Librarian, with the title and the address of the page filled in."""
    text = quote(f"{title}\n{site.absolute(here)}\n", safe="")
    return tuple(
        Channel(
            kind=channel.kind,
            label=in_language(channel.label, language),
            value=channel.value,
            address=channel.url.replace("{text}", text).replace("{title}", quote(title, safe="")),
        )
        for channel in site.library.channels
    )


def crumbs_to(record: Record, catalogue: Catalogue) -> tuple[Link, ...]:
    """Home, the list, perhaps the year, and the record itself."""
    kind, language = kind_of(record), record.language
    crumbs = [Link(text=HOME[language], address=home(language))]
    # Agreements are reached through the International Corner.
    parent = "partner" if kind.name == "agreement" else kind.name
    if BY_NAME[parent].list_template and catalogue.has(parent, language):
        crumbs.append(
            Link(text=BY_NAME[parent].many[language], address=kind_list(parent, language))
        )
    return (*crumbs, Link(text=record.title, current=True))


#: How many feeds a page offers to programs that look for them; more would only weigh.
DISCOVERED = 3


def feeds(catalogue: Catalogue, language: str, names: Iterable[str] = ()) -> tuple[Feed, ...]:
    """The feeds to discover, in the page's own language: of `names` the first that exist, then the main
    one. Readers take the first.
    """
    known = catalogue.feeds
    close = [feed for name in names if (feed := known.get((name, language))) and name != MAIN]
    return tuple(
        feed_view(each, catalogue.site)
        for each in (*close[: DISCOVERED - 1], known[MAIN, language])
    )


def feed_view(feed: subscriptions.Feed, site: Site) -> Feed:
    """A feed as pages name it: with the name of the site, and its address in the first format."""
    ending, form = next(iter(FORMATS.items()))
    return Feed(
        title=f"{in_language(site.library.site_name, feed.language)}: {feed.title}",
        address=addresses.feed(feed.name, feed.language, ending),
        type=form.type,
        language=feed.language,
    )


def head(  # noqa: PLR0913  a head has so many parts
    catalogue: Catalogue,
    language: str,
    here: str,
    *,
    title: str,
    description: str,
    translations: Mapping[str, str],
    type: str = "website",
    image: Picture | None = None,
    json_ld: tuple[dict[str, Any], ...] = (),
    indexed: bool = True,
    feeds_first: Iterable[str] = (),
    **more: str,
) -> Head:
    """The head of a page; `translations` are its addresses by language, its own among them, and
    `feeds_first` the names of the feeds that are closest to it.
    """
    site = catalogue.site
    name = in_language(site.library.site_name, language)
    tagline = in_language(site.library.tagline, language)
    both = {each: site.absolute(translations[each]) for each in LANGUAGES if each in translations}
    alternates = (*both.items(), ("x-default", next(iter(both.values())))) if len(both) > 1 else ()
    picture = image or _share_card(catalogue)
    return Head(
        title=f"{name} · {tagline}" if here == home(language) else f"{title} · {name}",
        description=" ".join(description.split()),
        canonical=site.absolute(here) if indexed else "",
        alternates=alternates,
        type=type,
        headline=title,
        image=site.absolute(picture.address) if picture else "",
        image_alt=picture.alt if picture else "",
        locale=LOCALES[language],
        feeds=feeds(catalogue, language, feeds_first),
        json_ld=json_ld,
        indexed=indexed,
        **more,
    )


def _share_card(catalogue: Catalogue) -> Picture | None:
    size = catalogue.sizes.get(SHARE_CARD)
    if not size:
        return None
    name = catalogue.site.library.name
    return Picture(address=f"/{SHARE_CARD}", width=size[0], height=size[1], alt=name)


def list_crumbs(language: str, *links: Link) -> tuple[Link, ...]:
    """Home and what is given; the last one is this page."""
    *before, last = links
    return (
        Link(text=HOME[language], address=home(language)),
        *before,
        Link(text=last.text, current=True),
    )


def list_data(
    catalogue: Catalogue, language: str, title: str, here: str, crumbs: tuple[Link, ...]
) -> tuple[dict[str, Any], ...]:
    """What a list says of itself to machines."""
    site = catalogue.site
    return (
        structured_data.collection(title, here, site, language),
        structured_data.breadcrumbs(site, crumbs, here),
    )


def list_fields(
    catalogue: Catalogue,
    language: str,
    here: str,
    title: str,
    *,
    crumbs: tuple[Link, ...],
    translations: Mapping[str, str],
    description: str = "",
    feeds_first: Iterable[str] = (),
) -> dict[str, Any]:
    """What every page that lists or adds up has: head, crumbs, the same page in the other language.

    `translations` are its addresses by language, its own among them. Without a description the library's
    own says what it is of.
    """
    other = next((each for each in translations if each != language), None)
    about = in_language(catalogue.site.library.description, language)
    return {
        **page_fields(catalogue, language, here, title),
        "head": head(
            catalogue,
            language,
            here,
            title=title,
            description=description or f"{title}. {about}",
            translations=translations,
            json_ld=list_data(catalogue, language, title, here, crumbs),
            feeds_first=feeds_first,
        ),
        "title": title,
        "crumbs": crumbs,
        "translation": Link(text="", address=translations[other], language=other)
        if other
        else None,
    }
