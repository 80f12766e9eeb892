"""Pages → sitemap.xml (sitemaps.org 0.9, with the alternates that Google documents) and robots.txt."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from newsroom.jobs import Job

NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)


def sitemap(jobs: Iterable[Job]) -> str:
    """Every page that may be indexed, with its translation and the day it was last changed."""
    entries = [_entry(job) for job in jobs if job.view.head.indexed]
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f"<urlset {NAMESPACES}>",
            *entries,
            "</urlset>",
            "",
        )
    )


def _entry(job: Job) -> str:
    head = job.view.head
    lines = [f"<loc>{escape(head.canonical)}</loc>"]
    if changed := head.modified or head.published:
        lines.append(f"<lastmod>{changed}</lastmod>")
    lines += [
        f'<xhtml:link rel="alternate" hreflang={quoteattr(language)} href={quoteattr(address)}/>'
        for language, address in head.alternates
    ]
    return f"<url>{''.join(lines)}</url>"


def robots(sitemap_address: str) -> str:
    """Everything may be read; here is the list (RFC 9309)."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {sitemap_address}\n"
