"""Pages → sitemap.xml (sitemaps.org 0.9, with the alternates that Google documents) and robots.txt."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from newsroom.jobs import Listed

NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)


def sitemap(pages: Iterable[Listed]) -> str:
    """Every page that may be indexed, with its translation and the day it was last changed."""
    entries = [_entry(page) for page in pages]
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f"<urlset {NAMESPACES}>",
            *entries,
            "</urlset>",
            "",
        )
    )


def _entry(page: Listed) -> str:
    lines = [f"<loc>{escape(page.canonical)}</loc>"]
    if page.changed:
        lines.append(f"<lastmod>{page.changed}</lastmod>")
    lines += [
        f'<xhtml:link rel="alternate" hreflang={quoteattr(language)} href={quoteattr(address)}/>'
        for language, address in page.alternates
    ]
    return f"<url>{''.join(lines)}</url>"


def robots(sitemap_address: str) -> str:
    """Everything may be read; here is the list (RFC 9309)."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {sitemap_address}\n"
