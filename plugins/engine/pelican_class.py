"""Pelican, made strict: what it would log and pass over stops the build, and nothing is half-built.

`PELICAN_CLASS` in `pelicanconf.py` names this class, so that `pelican content -s pelicanconf.py` and
`inv build` do the same.
"""

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, UndefinedError
from pelican import Pelican, signals
from pelican.plugins._utils import get_plugin_name, load_plugins

from engine import content
from engine.generators import PostsGenerator, SiteGenerator, StandingPagesGenerator
from engine.staging import Changes, staging, take_place
from engine.writer import AddressTwice, NewsroomWriter
from newsroom.messages import system_language
from newsroom.problems import Problem, errors, report
from newsroom.site import BadLibraryFile


class BuildStopped(Exception):
    """The build cannot go on; `lines` say why, ready to be printed. The old site is untouched."""

    exitcode = 1

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class NewsroomPelican(Pelican):
    """One build. `changes` and `warnings` tell afterwards what it did and what it noticed."""

    changes: Changes
    warnings: tuple[Problem, ...] = ()  #: what could be better in the content

    def init_plugins(self) -> None:
        """Load every plugin; one that cannot be loaded stops the build (Pelican logs it and goes on)."""
        self.plugins = []
        wanted = list(self.settings["PLUGINS"] or [])
        for plugin in load_plugins(self.settings):
            plugin.register()
            self.plugins.append(plugin)
        names = [get_plugin_name(plugin) for plugin in self.plugins]
        missing = [each for each in wanted if isinstance(each, str) and each not in names]
        if missing:
            raise BuildStopped(
                [f"PLUGINS: {', '.join(missing)} cannot be loaded; see pelicanconf.py"]
            )
        self.settings["PLUGINS"] = names

    def run(self) -> None:
        """Build beside the old site, and take its place when everything has passed.

        Stops the process with status 1 and a report when the content or the theme has a fault.
        """
        try:
            self.build()
        except BuildStopped as stopped:
            sys.stderr.write("\n".join([*stopped.lines, ""]))
            # SystemExit, since Pelican's command line prints a traceback for every exception.
            raise SystemExit(stopped.exitcode) from None

    def build(self) -> None:
        """As `run`, but raises BuildStopped."""
        self.settings["catalogue"] = self._catalogue()
        output = Path(self.settings["OUTPUT_PATH"])
        with staging(output) as folder:
            self.output_path = str(folder)
            try:
                super().run()
            except (TemplateError, AddressTwice) as error:
                raise BuildStopped([_template_report(error)]) from error
            finally:
                self.output_path = str(output)
            self.changes = take_place(folder, output)

    def _catalogue(self) -> Any:
        try:
            catalogue, problems = content.read(
                Path(self.path), url=self.settings["SITEURL"], now=_now(self.settings)
            )
        except BadLibraryFile as error:
            raise BuildStopped([f"content/{error}"]) from error
        stopping = errors(problems)
        if stopping:
            raise BuildStopped(problem_lines(stopping, system_language()))
        self.warnings = tuple(problems)
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
    return datetime.fromisoformat(given) if isinstance(given, str) and given else given or None


def _template_report(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"theme/templates/{error.name} is missing"
    if isinstance(error, UndefinedError):
        return f"theme/templates: {error.message} (a template asks for what its view does not have)"
    name, line = getattr(error, "name", None), getattr(error, "lineno", None)
    return f"theme/templates/{name}:{line}: {error}" if name else str(error)
