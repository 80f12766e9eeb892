"""What one can do here: `./inv --help` (on Windows `py inv --help`). A task's docstring is its help in English.

What a task does stands in `plugins/commands/`, and is imported by the task that needs it; what its options mean
stands there in `help_table.py`, in both languages.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from invoke import Collection, Context, Exit, task

if TYPE_CHECKING:
    from commands.portal import Portal

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "plugins"))


def _portal(lang: str = "") -> "Portal":
    from commands.portal import Portal
    from commands.words import language

    return Portal(folder=HERE, language=language(lang))


@task(iterable=["set"])
def new(
    _context: Context,
    set: list[str],
    kind: str = "",
    title: str = "",
    en: str = "",
    ask: bool = True,
    lang: str = "",
) -> None:
    """Make a new file with every field explained."""
    from commands import new as command

    raise Exit(code=command.run(_portal(lang), kind, title, en, set, ask=ask))


@task
def build(_context: Context, output: str = "output") -> None:
    """Build the site from content/ into output/. When a file has a fault, nothing is changed."""
    from commands import build as command

    command.run(_portal(), OUTPUT_PATH=str(HERE / output))


@task
def serve(
    _context: Context,
    port: str = "",
    host: str = "127.0.0.1",
    browser: bool = True,
    drafts: bool = True,
    lang: str = "",
) -> None:
    """Show the site in the browser, and again after every change. Drafts are marked as such."""
    from commands import serve as command

    command.run(_portal(lang), port, host, browser=browser, drafts=drafts)


@task(auto_shortflags=False, iterable=["file"])
def check(
    _context: Context,
    file: list[str],
    fix: bool = False,
    yes: bool = False,
    dry_run: bool = False,
    format: str = "text",
    lang: str = "",
) -> None:
    """Look for faults in every file of content/, or in some. Changes nothing without --fix."""
    from commands import check as command
    from desk.console import Asked

    asked = Asked(files=tuple(file), format=format, fix=fix, yes=yes, dry_run=dry_run)
    raise Exit(code=command.run(_portal(lang), asked))


@task(name="import")
def import_(
    _context: Context,
    what: str,
    file: str,
    kind: str = "news",
    skip: bool = False,
    template: bool = False,
    dry_run: bool = False,
    yes: bool = False,
    lang: str = "",
) -> None:
    """Bring in a list of agreements, posts of another site, or a Word file. Shows all, then asks."""
    from commands import imports
    from commands.imports import Wanted

    wanted = Wanted(
        what=what, file=file, kind=kind, skip=skip, template=template, dry_run=dry_run, yes=yes
    )
    raise Exit(code=imports.run(_portal(lang), wanted))


@task
def agreements(
    _context: Context, day: str = "", json: bool = False, ics: str = "", lang: str = ""
) -> None:
    """For staff: what ends soon, sleeps, waits for a check, or lacks a fact."""
    from commands import agreements as command

    raise Exit(code=command.run(_portal(lang), day, ics, json=json))


@task
def desk(
    _context: Context,
    all: bool = False,
    json: bool = False,
    lang: str = "",
) -> None:
    """What waits at the desk: drafts, recaps to write, translations to renew, pages to look at."""
    from commands import desk as command

    command.run(_portal(lang), everything=all, json=json)


@task
def sign(
    _context: Context,
    event: str,
    size: str = "A4",
    lang: str = "",
    site: str = "",
    output: str = "",
) -> None:
    """Make the sign for the door of an event, to print. A QR code leads to its page."""
    from commands import sign as command

    given = {"size": size, "lang": lang, "site": site, "output": output}
    raise Exit(code=command.run(_portal(), event, **given))


@task(auto_shortflags=False)
def edition(
    _context: Context,
    edition: str = "",
    test: str = "",
    send: bool = False,
    to: str = "",
    again: bool = False,
    yes: bool = False,
    site: str = "",
    lang: str = "",
) -> None:
    """An edition by mail: to look at, to send to yourself, and then to everybody, once. Sends nothing by itself."""
    from commands import edition as command

    wanted = command.Wanted(
        edition=edition, test=test, send=send, to=to, again=again, yes=yes, site=site
    )
    raise Exit(code=command.run(_portal(lang), wanted))


@task
def publish(_context: Context, output: str = "output") -> None:
    """Build the public site, and record its addresses. SITEURL in the environment is its own: https://…"""
    from commands import build as command

    command.publish(_portal(), OUTPUT_PATH=str(HERE / output))


@task
def addresses(_context: Context, save: bool = False, json: bool = False, lang: str = "") -> None:
    """What a change adds, moves or loses of the addresses that were ever published (1: it loses one)."""
    from commands import addresses as command

    raise Exit(code=command.run(_portal(lang), save=save, json=json))


@task
def ping(_context: Context, output: str = "output") -> None:
    """Tell the WebSub hub of content/library.yaml, if there is one, which feeds have changed."""
    from feeds.hub import tell

    portal = _portal()
    site = portal.site(os.environ.get("SITEURL", ""))
    tell(site, HERE / output, HERE / ".cache" / "pinged", portal.language, print)


@task
def test(_context: Context, only: str = "", match: str = "") -> None:
    """Run every test. What they need (Chromium, the HTML checker) is installed first."""
    from commands.code import run

    chosen = [*([only] if only else []), *(["-k", match] if match else [])]
    # All of them are spread over the cores; a few start faster without.
    run(HERE, ["pytest", *(chosen or ["--numprocesses=auto", "--dist=worksteal"])])


@task(auto_shortflags=False, iterable=["posts", "peer"])
def bench(
    _context: Context,
    posts: list[str],
    peer: list[str],
    only: str = "",
    rounds: int = 3,
    profile: bool = False,
) -> None:
    """Measure speed and weight on made-up content, beside plain Pelican. Takes minutes."""
    from commands.code import run

    sizes = [size for each in posts for size in each.replace(",", " ").split()]
    chosen = [*(["--posts", *sizes] if sizes else []), "--rounds", str(rounds)]
    chosen += [word for each in peer for word in ("--peer", each)]
    chosen += [*(["--only", only] if only else []), *(["--profile"] if profile else [])]
    run(HERE, ["tests.bench.run", *chosen])


@task
def lint(_context: Context) -> None:
    """Check form, style and types of the code."""
    from commands.code import run

    run(HERE, ["ruff", "format", "--check"], ["ruff", "check"], ["mypy"])


@task
def tidy(_context: Context) -> None:
    """Bring the code into form: ruff's formatter and its safe repairs."""
    from commands.code import run

    run(HERE, ["ruff", "check", "--fix"], ["ruff", "format"])


namespace = Collection(
    new,
    build,
    serve,
    check,
    import_,
    agreements,
    desk,
    addresses,
    sign,
    edition,
    publish,
    ping,
    test,
    bench,
    lint,
    tidy,
)

if __name__ == "__main__":
    from commands.program import main

    main(namespace)
