"""`inv edition`: an edition as mail, to look at, to try, and to send."""

import os
import re
import sys
import webbrowser
from datetime import datetime
from getpass import getpass
from pathlib import Path

import msgspec
from invoke.exceptions import Exit

from commands.portal import Portal
from editions import console, posting
from editions.console import FINE, MISUSED, WRONG, Desk, Prepared
from editions.settings import FILE, BadSettings, Settings, read_settings
from editions.words import say
from engine.theme import Theme
from newsroom.mailboxes import mailbox
from newsroom.problems import errors

FOLDER = "mail"  #: of settings, addresses and what was sent; .gitignore has it, no build reads it
#: Scheme and host of the public site: what a message leads to must be there for everybody.
PUBLIC = re.compile(r"https://[^\s/?#]+")
NAMED = 5  #: files with a fault; `inv check` lists them all
PREVIEW = "http://127.0.0.1:8000"  #: where `inv serve` shows the site: the links of a message that is only looked at


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """An edition by mail, as the command line has it."""

    edition: str = ""
    test: str = ""
    send: bool = False
    to: str = ""
    again: bool = False
    yes: bool = False
    site: str = ""


def run(portal: Portal, wanted: Wanted) -> int:
    """Write the messages, show them, and send them if that is asked for. → the exit code."""
    language = portal.language
    if wanted.test and wanted.send:
        raise Exit(say("both", language), code=MISUSED)
    if wanted.test and not mailbox(wanted.test):
        raise Exit(say("test-address", language, found=wanted.test), code=MISUSED)
    folder = portal.given(os.environ.get("MAIL_FOLDER") or str(portal.folder / FOLDER))
    settings = _settings(folder / FILE, language)
    desk = _desk(portal, folder, _site(wanted, settings, folder / FILE, language) or PREVIEW)
    if not console.has_settings(desk, folder / FILE):
        return WRONG
    edition = console.chosen(desk, wanted.edition)
    if edition is None:
        return MISUSED if wanted.edition else WRONG
    prepared = console.prepare(desk, edition, folder / FILE)
    if prepared is None:
        return WRONG
    if not (wanted.test or wanted.send):
        desk.say("next", key=prepared.edition.key)
        if sys.stdout.isatty():
            webbrowser.open(prepared.page.resolve().as_uri())
        return FINE
    return _post(portal, desk, prepared, settings, wanted)


def _site(wanted: Wanted, settings: Settings, file: Path, language: str) -> str:
    """The public address of the site, or nothing when nobody has said it."""
    named = (
        (wanted.site, "--site"),
        (os.environ.get("SITEURL", ""), "SITEURL"),
        (settings.site, file),
    )
    found, source = next(((url.rstrip("/"), source) for url, source in named if url), ("", ""))
    if found and not PUBLIC.fullmatch(found):
        raise Exit(say("site", language, found=found, source=source), code=MISUSED)
    return found


def _settings(file: Path, language: str) -> Settings:
    try:
        return read_settings(file, os.environ)
    except BadSettings as error:
        words = say(f"settings-{error.reason}", language, path=file, **error.values)
        raise Exit(words, code=MISUSED) from None


def _desk(portal: Portal, folder: Path, url: str) -> Desk:
    catalogue, problems = portal.read(url=url)
    theme = Theme(portal.folder / "theme", {}, catalogue)
    faults = errors(problems)
    for path in list(dict.fromkeys(each.path for each in faults))[:NAMED]:
        print(say("problems", portal.language, path=f"content/{path}", inv=portal.inv))
    return Desk(
        catalogue=catalogue,
        fill=theme.filled,
        folder=folder,
        language=portal.language,
        inv=portal.inv,
        tell=print,
        now=datetime.now(catalogue.site.zone),
        broken=bool(faults),
    )


def _post(
    portal: Portal, desk: Desk, prepared: Prepared, settings: Settings, wanted: Wanted
) -> int:
    if not posting.has_server(desk, settings):
        return MISUSED
    there = sys.stdin.isatty()
    if settings.user and not settings.password and there:
        question = say("ask-password", portal.language, user=settings.user, host=settings.host)
        try:
            settings = msgspec.structs.replace(settings, password=getpass(question))
        except (EOFError, KeyboardInterrupt):
            desk.say("not-sent")
            return WRONG
    order = posting.Order(
        to=wanted.to, yes=wanted.yes, again=wanted.again, ask=input if there else None
    )
    if wanted.test:
        return posting.tried(desk, prepared, str(mailbox(wanted.test)), settings, order)
    # A file where the person stands, or else one in the folder of mail.
    file = portal.given(wanted.to)
    given = file if wanted.to and file.is_file() else None
    return posting.sent(desk, prepared, settings, given, order)
