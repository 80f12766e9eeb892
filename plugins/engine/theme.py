"""The folder `theme/` → pages as text, and the files that they load.

Templates are strict: every name must exist (StrictUndefined), every text is escaped, and a template
that is missing stops the build; Pelican's own generators would fall back to another theme.
"""

import base64
import contextlib
import gettext
import hashlib
import io
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import jinja2
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from newsroom.addresses import home
from newsroom.catalogue import Catalogue
from newsroom.chrome import chrome
from newsroom.records import LANGUAGES
from newsroom.site import in_language
from newsroom.views import Chrome, View

FOLDER = "theme"  #: of the theme's files on the site
#: What other people's code gives to templates, and whose own workings no digest sees.
FOREIGN = ("JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")
STYLESHEET = "style.css"
ICONS = (("icons/icon-192.png", "192x192"), ("icons/icon-512.png", "512x512"))


class Theme:
    """Templates, translations and static files, for one build."""

    def __init__(self, folder: Path, settings: Mapping[str, Any], catalogue: Catalogue) -> None:
        self.folder = folder
        self.catalogue = catalogue
        options = dict(settings.get("JINJA_ENVIRONMENT", {}))
        strict = {"autoescape": True, "undefined": StrictUndefined, "auto_reload": False}
        extensions = [*options.pop("extensions", []), "jinja2.ext.i18n"]
        self.environments: dict[str, Environment] = {}
        self._chrome = {each: chrome(catalogue, each, self._assets(each)) for each in LANGUAGES}
        for language in LANGUAGES:
            # One environment for each language: macros that templates import see its translations too.
            environment = Environment(  # noqa: S701  `strict` turns escaping on
                loader=FileSystemLoader(folder / "templates"),
                bytecode_cache=_bytecode(settings),
                extensions=extensions,
                **{**options, **strict},
            )
            environment.filters.update(settings.get("JINJA_FILTERS", {}))
            environment.globals.update(settings.get("JINJA_GLOBALS", {}))
            environment.tests.update(settings.get("JINJA_TESTS", {}))
            environment.install_gettext_translations(self._translations(language), newstyle=True)  # type: ignore[attr-defined]
            environment.globals["site"] = self._chrome[language]
            self.environments[language] = environment

    def filled(self, template: str, language: str, view: View) -> str:
        """A template with a view: the HTML of a page, or what is printed or sent. jinja2.TemplateError when a
        template is missing or asks for what is not there.
        """
        return self.environments[language].get_template(template).render(page=view)

    def chrome(self, language: str) -> Chrome:
        """What every page of a language shares."""
        return self._chrome[language]

    def translated(self, language: str) -> bytes:
        """The interface's texts as their file has them; empty when there is none."""
        source = self.folder / "translations" / language / "LC_MESSAGES" / "messages.po"
        return source.read_bytes() if source.exists() else b""

    def _translations(self, language: str) -> gettext.NullTranslations:
        """The interface's texts; English is what the templates are written in."""
        source = self.translated(language)
        if not source:
            return gettext.NullTranslations()
        compiled = io.BytesIO()
        with io.BytesIO(source) as file:
            write_mo(compiled, read_po(file, locale=language, abort_invalid=True))
        compiled.seek(0)
        return gettext.GNUTranslations(compiled)

    # --- Static files -------------------------------------------------------------------------------

    @cached_property
    def stylesheet(self) -> bytes:
        """Every style sheet of the theme in the order of its name, in one file, without comments."""
        parts = sorted((self.folder / "static" / "css").glob("*.css"))
        return joined(parts).encode()

    def _assets(self, language: str) -> dict[str, Any]:
        # The digest renews the browser's copy; the address stays, so that an old page finds its style.
        # Those in fonts/ext/ are for rare letters; the style sheet asks for them when one appears.
        fonts = sorted((self.folder / "static" / "fonts").glob("*.woff2"))
        return {
            "stylesheet": f"/{FOLDER}/{STYLESHEET}?v={_digest(self.stylesheet)}",
            "fonts": tuple(f"/{FOLDER}/fonts/{font.name}" for font in fonts),
            "icon": f"/{FOLDER}/icons/favicon.svg",
            "touch_icon": f"/{FOLDER}/icons/apple-touch-icon.png",
            "manifest": self.manifest_address(language),
            "assets": self.assets,
        }

    @cached_property
    def assets(self) -> dict[str, str]:
        """What single pages load beside the style sheet: `static/pages/`."""
        static = self.folder / "static"
        return {
            (
                path := file.relative_to(static).as_posix()
            ): f"/{FOLDER}/{path}?v={_digest(file.read_bytes())}"
            for file in sorted((static / "pages").glob("*.*"))
        }

    @staticmethod
    def manifest_address(language: str) -> str:
        """Where a language's web manifest lies."""
        return f"/{FOLDER}/{language}.webmanifest"

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every file of the theme: its path on the site and its bytes."""
        yield f"{FOLDER}/{STYLESHEET}", self.stylesheet
        static = self.folder / "static"
        for file in sorted(static.rglob("*")):
            path = file.relative_to(static)
            if file.is_file() and path.parts[0] != "css" and not path.name.startswith("."):
                yield f"{FOLDER}/{path.as_posix()}", file.read_bytes()
        for language in LANGUAGES:
            yield self.manifest_address(language).lstrip("/"), self._manifest(language)

    def _manifest(self, language: str) -> bytes:
        """The web app manifest (W3C): what a phone shows when the site is put on its home screen."""
        facts, start = self.catalogue.site.library, home(language)
        manifest = {
            "name": in_language(facts.site_name, language),
            "short_name": facts.short_name,
            "description": in_language(facts.description, language),
            "lang": language,
            "start_url": start,
            "scope": start,
            "display": "browser",
            "icons": [
                {"src": f"/{FOLDER}/{path}", "sizes": sizes, "type": "image/png"}
                for path, sizes in ICONS
            ],
        }
        return json.dumps(manifest, ensure_ascii=False, indent=1).encode()


def _bytecode(settings: Mapping[str, Any]) -> FileSystemBytecodeCache | None:
    """Where compiled templates are kept: to compile them all takes as long as to make a hundred pages."""
    cache = settings.get("CACHE_PATH")
    # Jinja calls a filter on a constant when it compiles; what other people's code says then may change.
    if not cache or any(settings.get(name) for name in FOREIGN):
        return None
    # Options change what a template becomes, and Jinja's own key does not know of them.
    options = repr((jinja2.__version__, settings.get("JINJA_ENVIRONMENT")))
    folder = Path(cache, "templates", _digest(options.encode()))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _Bytecode(str(folder), f"{sys.implementation.cache_tag}-%s")


class _Bytecode(FileSystemBytecodeCache):
    """A disk that does not take it costs time alone."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=5).hexdigest()


def joined(sheets: Iterable[Path]) -> str:
    """Style sheets in one text, without comments and indentation: a third of their weight."""
    whole = "\n".join(sheet.read_text("utf-8") for sheet in sheets)
    lines = re.sub(r"/\*.*?\*/", "", whole, flags=re.DOTALL).splitlines()
    return "".join(f"{line.strip()}\n" for line in lines if line.strip())


FONT = re.compile(r'url\("(fonts/[^"]+\.woff2)"\)')


def self_contained(static: Path, sheets: Iterable[str]) -> str:
    """Style sheets in one text with their fonts in it: a file that is asked for is one too many."""
    style = joined(static / path for path in sheets)
    # What is in the file need not be waited for, and "optional" might not wait.
    return FONT.sub(lambda found: _data_url(static / found[1]), style).replace(
        "font-display: optional", "font-display: block"
    )


def _data_url(font: Path) -> str:
    return f'url("data:font/woff2;base64,{base64.b64encode(font.read_bytes()).decode()}")'
