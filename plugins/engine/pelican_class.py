"""Pelican, made strict: what it would log and pass over stops the build, and nothing is half-built.

`PELICAN_CLASS` in `pelicanconf.py` names this class, so that `pelican content -s pelicanconf.py` and
`inv build` do the same.
"""

import re
import sys
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path
from typing import Any

from babel.messages.pofile import PoFileError
from jinja2 import TemplateError, TemplateNotFound, UndefinedError
from pelican import Pelican, signals
from pelican.plugins._utils import get_plugin_name, load_plugins, plugin_enabled

from engine import content
from engine.generators import PostsGenerator, SiteGenerator, StandingPagesGenerator
from engine.kept import Kept, kept_in
from engine.staging import Busy, Changes, NotOurs, refuse_foreign, staging, take_place
from engine.writer import AddressTwice, NewsroomWriter
from newsroom import messages
from newsroom.messages import system_language
from newsroom.problems import Problem, errors, report
from newsroom.records import Record
from newsroom.site import BadLibraryFile

#: Scheme and host alone: every address on a page begins at the root of its host.
SITE_ADDRESS = re.compile(r"https?://[\w.-]+(:\d+)?")


class BuildStopped(Exception):
    """The build cannot go on; `lines` say why, ready to be printed. The old site is untouched."""

    exitcode = 1

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class NewsroomPelican(Pelican):
    """One build. `changes` and `warnings` tell afterwards what it did and what it noticed."""

    output_path: str
    changes: Changes
    warnings: tuple[Problem, ...] = ()  #: what could be better in the content
    waiting: tuple[Record, ...] = ()  #: drafts, and what is dated in the future

    @property
    def words(self) -> str:
        """The language of reports: "id" or "en"."""
        return self.settings.get("REPORT_LANGUAGE") or system_language()

    def init_plugins(self) -> None:
        """Load every plugin; one that cannot be loaded stops the build (Pelican logs it and goes on)."""
        self.plugins = []
        wanted = list(self.settings["PLUGINS"] or [])
        for plugin in load_plugins(self.settings):
            plugin.register()
            self.plugins.append(plugin)
        names = [get_plugin_name(plugin) for plugin in self.plugins]
        missing = [e for e in wanted if isinstance(e, str) and not plugin_enabled(e, names)]
        if missing:
            raise BuildStopped(
                [f"PLUGINS: {', '.join(missing)} cannot be loaded; see pelicanconf.py"]
            )
        self.settings["PLUGINS"] = names

    def run(self) -> None:
        """Build beside the old site, and take its place when everything has passed.

        Stops the process with status 1 and a report when the content or the theme has a fault.
        """
        words = self.words
        try:
            self.build()
            lines = [report(each, words) for each in self.warnings]
        except BuildStopped as stopped:
            lines = stopped.lines
            # SystemExit, since Pelican's command line prints a traceback for every exception.
            raise SystemExit(stopped.exitcode) from None
        finally:
            sys.stderr.write("".join(f"{line}\n" for line in lines))

    def build(self) -> None:
        """As `run`, but raises BuildStopped."""
        words = self.words
        # Resolved, so that the staging folder lies on the same disk even behind a link.
        output = Path(self.settings["OUTPUT_PATH"]).resolve()
        try:
            refuse_foreign(output, [Path(self.path), Path(self.theme), Path(__file__).parent])
            self.settings["catalogue"] = self._catalogue()
            cache = Path(self.settings["CACHE_PATH"])
            with staging(output) as folder:
                # Read once nobody else builds here: what is noted is what lies there.
                self.settings["kept"] = kept = kept_in(output, cache)
                self._make(folder)
                self._publish(folder, output, kept)
        except NotOurs:
            raise BuildStopped([messages.OUTPUT_NOT_OURS[words].format(folder=output)]) from None
        except Busy:
            raise BuildStopped([messages.OUTPUT_BUSY[words].format(folder=output)]) from None

    def _publish(self, folder: Path, output: Path, kept: Kept) -> None:
        """Let what was built take the place of the old site, but for pages that are newer than what it read."""
        newer = self.settings.get("NEWER") or nullcontext
        try:
            with newer() as paths:
                self.changes = take_place(folder, output, kept.paths, paths or frozenset())
                kept.save(paths or frozenset())
        except OSError as error:
            raise self._failed(error, output) from error

    def _failed(self, error: OSError, output: Path | str) -> BuildStopped:
        """A disk that is full, a picture that somebody has just moved away."""
        place, found = error.filename or output, error.strerror or error
        return BuildStopped([messages.OUTPUT_FAILED[self.words].format(folder=place, found=found)])

    def _make(self, folder: Path) -> None:
        """Let Pelican build into a folder; other people's plugins are told of that one too."""
        public = self.output_path
        self.output_path = self.settings["OUTPUT_PATH"] = str(folder)
        try:
            super().run()
        except (TemplateError, AddressTwice, PoFileError) as error:
            raise BuildStopped([_template_report(error)]) from error
        except OSError as error:
            raise self._failed(error, public) from error
        finally:
            self.output_path = self.settings["OUTPUT_PATH"] = public

    def _catalogue(self) -> Any:
        url = self.settings["SITEURL"]
        public = self.settings.get("PUBLIC", False)
        if not SITE_ADDRESS.fullmatch(url) or (public and not url.startswith("https://")):
            raise BuildStopped([messages.BAD_SITEURL[self.words].format(found=url)])
        try:
            catalogue, problems = content.read(
                Path(self.path),
                url=url,
                now=_now(self.settings),
                preview=self.settings.get("PREVIEW", False) and not public,
                cache=Path(self.settings["CACHE_PATH"]),
            )
        except BadLibraryFile as error:
            raise BuildStopped(problem_lines([error.problem], self.words)) from error
        stopping = errors(problems)
        if stopping:
            raise BuildStopped(problem_lines(stopping, self.words))
        # Pelican's own name for what `library.yaml` says.
        self.settings["TIMEZONE"] = catalogue.site.library.time_zone
        self.warnings = tuple(problems)
        self.waiting = catalogue.waiting
        return catalogue

    def _get_generator_classes(self) -> list[type]:
        found: list[type] = [PostsGenerator, StandingPagesGenerator, SiteGenerator]
        for _, given in signals.get_generators.send(self):
            several = given if isinstance(given, tuple | list) else (given,)
            found += [each for each in several if each is not None]
        return found

    def _get_writer(self) -> NewsroomWriter:
        return NewsroomWriter(self.output_path, settings=self.settings)


def problem_lines(problems: list[Problem], words: str) -> list[str]:
    """The report of a build that content stops."""
    count = len(problems)
    last = {
        "id": f"{count} masalah. Situs yang lama tidak diubah.",
        "en": f"{count} problem{'s' if count > 1 else ''}. The old site is untouched.",
    }
    return [*(report(each, words) for each in problems), "", last[words]]


def _now(settings: Any) -> datetime | None:
    """The moment that the build is made for; None: by the clock."""
    given = settings.get("NOW")
    try:
        now = datetime.fromisoformat(given) if given else None
    except ValueError:
        now = None
    if given and (now is None or now.tzinfo):
        raise BuildStopped([f"NOW={given}: write a day and a local time, like 2026-11-23T09:00"])
    return now


def _template_report(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"theme/templates/{error.name} is missing"
    if isinstance(error, PoFileError):
        return f"theme/translations: messages.po, line {(error.lineno or 0) + 1}: {error.line}"
    if isinstance(error, UndefinedError):
        return f"theme/templates: {error.message} (a template asks for what its view does not have)"
    name, line = getattr(error, "name", None), getattr(error, "lineno", None)
    return f"theme/templates/{name}:{line}: {error}" if name else str(error)
