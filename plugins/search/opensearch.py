"""Library's facts → the file by which a browser offers the search in its own bar (OpenSearch 1.1). Pure."""

from xml.sax.saxutils import escape, quoteattr

from newsroom import addresses
from newsroom.catalogue import Catalogue
from newsroom.records import DEFAULT_LANGUAGE
from newsroom.site import in_language

#: The longest that OpenSearch allows.
SHORT, LONG, ABOUT = 16, 48, 1024


def description(language: str, icon: str, catalogue: Catalogue) -> bytes:
    """The description document of a language; `icon`: the address of the theme's picture, where it has one."""
    site = catalogue.site
    facts, search = site.library, site.absolute(addresses.search(language))
    template = f"{search}?q={{searchTerms}}"
    # Browsers know an engine by this name, so that the two languages need two.
    mark = "" if language == DEFAULT_LANGUAGE else f" {language.upper()}"
    rows = (
        ("ShortName", f"{facts.short_name[: SHORT - len(mark)].strip()}{mark}"),
        ("LongName", in_language(facts.site_name, language)[:LONG]),
        ("Description", in_language(facts.description, language)[:ABOUT]),
        ("Language", language),
        ("InputEncoding", "UTF-8"),
        ("OutputEncoding", "UTF-8"),
    )
    lines = [f"<{name}>{escape(text)}</{name}>" for name, text in rows]
    if icon:
        lines.append(f'<Image type="image/png">{escape(site.absolute(icon))}</Image>')
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
            *lines,
            f'<Url type="text/html" method="get" template={quoteattr(template)}/>',
            "</OpenSearchDescription>",
            "",
        )
    ).encode()
