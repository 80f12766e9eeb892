"""Record → what a page says of itself to machines: schema.org, as JSON-LD 1.1 dicts.

Nothing is said that the record does not say: an unknown author, picture or day is left out.
"""

from typing import TYPE_CHECKING, Any

from newsroom.addresses import address, home, search
from newsroom.records import Agreement, Partner, Person, Record
from newsroom.site import Site, in_language
from newsroom.views import Link
from newsroom.words import when

if TYPE_CHECKING:
    from newsroom.catalogue import Catalogue

CONTEXT = "https://schema.org"


def library_id(site: Site) -> str:
    """The node that every page points at as its publisher."""
    return f"{site.url}/#library"


def library(site: Site, language: str) -> dict[str, Any]:
    """The library itself (schema.org/Library, an Organization and a place)."""
    facts = site.library
    email = next((c.value for c in facts.channels if c.kind == "email"), "")
    return told(
        {
            "@context": CONTEXT,
            "@type": "Library",
            "@id": library_id(site),
            "name": facts.name,
            "alternateName": facts.short_name,
            "url": site.absolute(home(language)),
            "email": email,
            "address": postal_address(site, language),
            "parentOrganization": told(
                {"@type": "CollegeOrUniversity", "name": facts.university}
                if facts.university
                else {}
            ),
            "sameAs": list(facts.accounts),
            "openingHours": list(facts.hours),
        }
    )


def postal_address(site: Site, language: str) -> dict[str, Any]:
    """Where the library is (schema.org/PostalAddress)."""
    facts = site.library
    postal = {
        "streetAddress": ", ".join(
            in_language(facts.address[part], language)
            for part in ("building", "floor", "street")
            if part in facts.address
        ),
        "addressLocality": in_language(facts.address.get("district", ""), language),
        "addressRegion": in_language(facts.address.get("province", ""), language),
        "postalCode": in_language(facts.address.get("postcode", ""), language),
        "addressCountry": in_language(facts.address.get("country", ""), language),
    }
    return {"@type": "PostalAddress", **told(postal)}


def website(site: Site, language: str) -> dict[str, Any]:
    """The site (schema.org/WebSite), and how it is searched (schema.org/SearchAction)."""
    words = "search_term_string"
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "@id": f"{site.absolute(home(language))}#website",
        "name": in_language(site.library.site_name, language),
        "description": in_language(site.library.description, language),
        "url": site.absolute(home(language)),
        "inLanguage": language,
        "publisher": {"@id": library_id(site)},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{site.absolute(search(language))}?q={{{words}}}",
            },
            "query-input": f"required name={words}",
        },
    }


def breadcrumbs(site: Site, crumbs: tuple[Link, ...], here: str) -> dict[str, Any]:
    """The way from home to a page (schema.org/BreadcrumbList)."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": crumb.text,
                "item": site.absolute(crumb.address or here),
            }
            for position, crumb in enumerate(crumbs, start=1)
        ],
    }


def article(record: Record, catalogue: "Catalogue", image: str) -> dict[str, Any]:
    """News and recaps (schema.org/NewsArticle)."""
    site, language = catalogue.site, record.language
    published = when(record.date, language, site.zone).iso if record.date else ""
    people = [{"@type": "Person", "name": name} for name in record.authors]
    return told(
        {
            "@context": CONTEXT,
            "@type": "NewsArticle",
            "headline": record.title,
            "description": record.summary,
            "inLanguage": language,
            "datePublished": published,
            "dateModified": when(record.updated, language, site.zone).iso if record.updated else "",
            "image": [image] if image else [],
            "author": people or [{"@id": library_id(site)}],
            "publisher": library_reference(site, language),
            "mainEntityOfPage": site.absolute(address(record)),
            "keywords": [topic_name(site, topic, language) for topic in record.topics],
            "isAccessibleForFree": True,
            "license": site.library.license.url,
            "citation": [source.url or source.title for source in record.sources],
        }
    )


def organisation(record: Partner) -> dict[str, Any]:
    """A partner (schema.org/Organization)."""
    return told(
        {
            "@context": CONTEXT,
            "@type": "CollegeOrUniversity" if record.type == "university" else "Organization",
            "name": record.title,
            "alternateName": [name for _, name in record.names.local],
            "url": record.website,
            "sameAs": [f"https://ror.org/{record.ror}"] if record.ror else [],
            "address": told(
                {
                    "@type": "PostalAddress",
                    "addressLocality": record.city,
                    "addressCountry": record.country,
                }
            ),
        }
    )


def agreement(record: Agreement, catalogue: "Catalogue") -> dict[str, Any]:
    """An agreement: its page, and the signing as an event where one was reported."""
    site, language = catalogue.site, record.language
    page = web_page(record, site)
    if record.evidence != "signing-report" or not record.signed:
        return page
    partners = [catalogue.find("partner", key, language) for key in record.partners]
    people = (*record.signatories, *record.witnesses)
    signing = {
        "@type": "Event",
        "name": record.title,
        "startDate": when(record.signed, language, site.zone).iso,
        "eventStatus": f"{CONTEXT}/EventScheduled",
        "location": {"@type": "Place", "name": record.place, "address": record.place}
        if record.place
        else {},
        "organizer": [_within(organisation(each)) for each in partners if each],
        "attendee": [person(each) for each in people],
    }
    return {**page, "about": told(signing)}


def person(who: Person) -> dict[str, Any]:
    """Somebody (schema.org/Person)."""
    affiliation = {"@type": "Organization", "name": who.institution}
    return told(
        {
            "@type": "Person",
            "name": who.name,
            "honorificPrefix": who.title,
            "jobTitle": who.role,
            "affiliation": affiliation if who.institution else {},
        }
    )


def collection(title: str, here: str, site: Site, language: str) -> dict[str, Any]:
    """A list (schema.org/CollectionPage)."""
    return {
        "@context": CONTEXT,
        "@type": "CollectionPage",
        "name": title,
        "url": site.absolute(here),
        "inLanguage": language,
        "isPartOf": {"@id": f"{site.absolute(home(language))}#website"},
    }


def dataset(
    title: str, description: str, table: str, years: tuple[int, int], site: Site, language: str
) -> dict[str, Any]:
    """A table to download (schema.org/Dataset); `table`: its address on the site, `years`: the first and the last."""
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": title,
        "description": description,
        "inLanguage": language,
        "temporalCoverage": f"{years[0]}/{years[1]}",
        "license": site.library.license.url,
        "isAccessibleForFree": True,
        "creator": library_reference(site, language),
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "text/csv",
            "contentUrl": site.absolute(table),
        },
    }


def web_page(record: Record, site: Site) -> dict[str, Any]:
    """Any other page of a record (schema.org/WebPage)."""
    return told(
        {
            "@context": CONTEXT,
            "@type": "WebPage",
            "name": record.title,
            "description": record.summary,
            "url": site.absolute(address(record)),
            "inLanguage": record.language,
            "isPartOf": {"@id": f"{site.absolute(home(record.language))}#website"},
        }
    )


def library_reference(site: Site, language: str) -> dict[str, Any]:
    """The library as publisher or organiser: its node, and its name for whoever reads this page alone."""
    return {
        "@type": "Library",
        "@id": library_id(site),
        "name": site.library.name,
        "url": site.absolute(home(language)),
    }


def topic_name(site: Site, topic: str, language: str) -> str:
    """A topic's name, or the topic itself where there is no list of topics."""
    names = (site.topics or {}).get(topic)
    return in_language(names, language) if names else topic


def _within(node: dict[str, Any]) -> dict[str, Any]:
    """A node that stands in another one, whose context it shares."""
    return {name: value for name, value in node.items() if name != "@context"}


def told(properties: dict[str, Any]) -> dict[str, Any]:
    """Without what is unknown."""
    return {name: value for name, value in properties.items() if value not in ("", [], {}, None)}
