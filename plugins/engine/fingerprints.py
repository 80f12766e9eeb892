"""A page that is to be made → the digest of all that its HTML can depend on.

The view, the template with every template it names, what all pages of its language share, the
translations, Jinja's settings and the code. Same digest, same bytes: such a page is not rendered again.
"""

import re
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

import msgspec
from jinja2 import Environment, TemplateNotFound

from engine import cache
from engine.theme import FOREIGN, Theme
from newsroom.jobs import Document, Job
from newsroom.site import Site
from newsroom.views import Page

#: Pelican's settings that reach into templates.
SETTINGS = ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")


class Fingerprints:
    """The digests of one build; each template and each language is looked at once."""

    def __init__(self, theme: Theme, settings: Mapping[str, Any]) -> None:
        self._encode = msgspec.msgpack.Encoder(enc_hook=str).encode
        self._foreign = any(settings.get(name) for name in FOREIGN)
        given = repr([settings.get(name) for name in SETTINGS])
        self._code = cache.version(cache.PAGES)
        self._theme = theme
        self._environments = theme.environments
        self._bases = {
            language: digest(
                self._code,
                given.encode(),
                theme.translated(language),
                self._encode(theme.chrome(language)),
            )
            for language in theme.environments
        }
        self._closures: dict[str, bytes] = {}

    def base(self, site: Site) -> bytes:
        """The digest of all that any view may depend on and that the catalogue is not asked for: the code,
        the library's facts, the theme's own files.
        """
        facts = self._encode((site.library, site.topics, site.url, site.preview))
        files = (part for path, content in self._theme.files() for part in (path.encode(), content))
        return digest(self._code, facts, *files)

    def view(self, page: Page) -> bytes:
        """The digest of what a template gets."""
        return digest(self._encode(page))

    def of(self, job: Job | Document, view: bytes) -> bytes:
        """The digest of a page with this view, or of a document with these bytes; empty when nobody can tell
        what it depends on.
        """
        if isinstance(job, Document):
            return digest(self._code, view)
        if self._foreign:
            return b""
        return digest(self._bases[job.language], self._closure(job), view)

    def _closure(self, job: Job) -> bytes:
        """The digest of a template and of every template that it extends, includes or imports."""
        if job.template not in self._closures:
            sources: dict[str, str] = {}
            environment = self._environments[job.language]
            _gather(job.template, environment, sources)
            texts = (part.encode() for pair in sorted(sources.items()) for part in pair)
            self._closures[job.template] = digest(*texts)
        return self._closures[job.template]


def _gather(name: str, environment: Environment, sources: dict[str, str]) -> None:
    """Name → source, of a template and of those it names; a name that is computed may be any of them.

    One that is not there has no source: if it is needed, rendering says so.
    """
    if name in sources:
        return
    assert environment.loader
    try:
        sources[name], _, _ = environment.loader.get_source(environment, name)
    except TemplateNotFound:
        sources[name] = ""
    for found in NAMED.finditer(sources[name]):
        for each in (found[2],) if found[2] else environment.list_templates():
            _gather(each, environment, sources)


#: A tag that brings in another template, and the name where it is written out alone: "a" ~ b and "a" if b else "c"
#: are computed. Jinja's own parser takes a hundred times as long; what stands in a comment counts too, and
#: costs at most a page made for nothing.
NAMED = re.compile(
    r"""\{%[-+]?\s*(?:extends|include|import|from)\b\s*"""
    r"""(?:(["'])([^"']+)\1\s*(?=[-+]?%\}|(?:as|ignore|import|with|without)\b)|\S)"""
)


def digest(*parts: bytes) -> bytes:
    """Of several texts; "ab" and "c" are not "a" and "bc"."""
    made = blake2b(digest_size=16)
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)  # by itself: an archive of a megabyte is not copied for it
    return made.digest()
