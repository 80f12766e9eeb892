"""What is said, asked and noted when staff send an edition: a trial to one address, or once to everybody."""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import msgspec
from babel.dates import format_timedelta

from editions import journal, reaching, reporting
from editions.console import FINE, MISUSED, WRONG, Desk, Prepared
from editions.journal import REFUSED, SENDING, SENT, Entry
from editions.message import Kind, addressed
from editions.recipients import Fault, Recipient, Unreadable, lists, read_recipients
from editions.sending import ROUNDS, Pace, Sending
from editions.server import Connection, Stopped, Trouble, connected
from editions.settings import FILE, Settings
from editions.words import SEND, say
from newsroom.mailboxes import mailbox

Connect = Callable[[Settings, str], AbstractContextManager[Connection]]


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wants done, and what it takes. Tests bring their own clock and patience."""

    to: str = ""  #: a file or a mailing list, instead of what the settings say
    yes: bool = False  #: without asking, for schedulers
    again: bool = False  #: those too who were refused, or may have got it
    ask: Callable[[str], str] | None = None  #: None: nobody is there to answer
    connect: Connect = connected
    reach: reaching.Ask = reaching.answer
    sleep: Callable[[float], None] = time.sleep
    rounds: Sequence[float] = ROUNDS  #: seconds between rounds for those who are told to wait


# --- What has to be there ---------------------------------------------------------------------------


def has_server(desk: Desk, settings: Settings) -> bool:
    """Whether the mail server is known; else the person knows where to say so."""
    if not settings.host:
        desk.say("settings-host", path=desk.folder / FILE)
    return bool(settings.host)


def recipients(
    desk: Desk, settings: Settings, given: Path | None, to: str
) -> tuple[list[Recipient], list[Fault], str] | None:
    """Who gets it, the lines that are no help, and where it says so; None: the person knows why not.

    `to` goes before the settings; `given` is `to` as a file.
    """
    source: str | dict[str, str] = to or settings.to
    if not source:
        desk.say("settings-to", path=desk.folder / FILE)
        return None
    file = Path()
    try:
        if not isinstance(source, dict):
            file = given or desk.folder / source
        if isinstance(source, dict) or ("@" in source and not file.exists()):
            found = lists(source)
            return found, [], ", ".join(each.address for each in found)
        people, faults = read_recipients(file)
    except Unreadable as error:
        desk.say(f"to-{error.reason}", path=file, found=error.found)
    except FileNotFoundError:
        desk.say("to-missing", path=file)
    except OSError as error:
        desk.say("to-unread", path=file, found=error.strerror or error)
    else:
        return people, faults, str(file)
    return None


# --- A trial ----------------------------------------------------------------------------------------


def tried(desk: Desk, prepared: Prepared, address: str, settings: Settings, order: Order) -> int:
    """Send every message of the edition to one address, as a trial. → the exit code."""
    site = desk.catalogue.site
    if not mailbox(site.library.sender):
        return WRONG  # it has been said what is missing
    kind = Kind(trial=desk.now.isoformat())
    try:
        with order.connect(settings, site.library.sender) as connection:
            for letter in prepared.letters.values():
                message = addressed(letter, address, site, desk.now, kind)
                connection.hand_over(address, message, lambda: None)
    except Stopped as stopped:
        reporting.why(desk, settings, stopped.reason, stopped.reply)
        return WRONG
    except Trouble as trouble:
        desk.say("one", address=address, found=trouble.reply)
        return WRONG
    desk.say("tested", address=address, count=len(prepared.letters))
    return FINE


# --- To everybody -----------------------------------------------------------------------------------


def sent(
    desk: Desk, prepared: Prepared, settings: Settings, given: Path | None, order: Order
) -> int:
    """Send the edition once to everybody who has not got it. → the exit code."""
    if prepared.blocked:
        return WRONG  # it has been said why
    found = recipients(desk, settings, given, order.to)
    if found is None:
        return MISUSED
    people, faults, source = found
    reporting.faults(desk, faults, source)
    file = desk.folder / "sent" / f"{prepared.edition.key}.tsv"
    try:
        with journal.opened(file, partial(datetime.now, desk.now.tzinfo)) as noted:
            known = journal.entries(file)
            desk.say("recipients", count=len(people), source=source)
            waiting = _still_to_send(desk, prepared, people, known, order)
            if settings.per_run and len(waiting) > settings.per_run:
                desk.say("per-run", count=settings.per_run)
                waiting = waiting[: settings.per_run]
            if not waiting:
                desk.say("nobody" if people else "to-none", path=source)
                return FINE if people else WRONG
            if not _all_there(desk, prepared, waiting, order):
                return WRONG
            _announce(desk, prepared, waiting, settings)
            if not order.yes and not order.ask:
                desk.say("dry")
                return MISUSED
            if order.ask and not order.yes and not _agreed(desk, len(waiting), order.ask):
                desk.say("not-sent")
                return WRONG
            return _send(desk, prepared, waiting, settings, order, noted, file)
    except journal.Busy:
        desk.say("busy")
    except OSError as error:
        desk.say("journal-lost", path=file, found=error.strerror or error)
    return WRONG


def _still_to_send(
    desk: Desk,
    prepared: Prepared,
    people: Sequence[Recipient],
    known: Mapping[str, Entry],
    order: Order,
) -> list[Recipient]:
    """Those who get it now; what is said is why the others do not."""
    steps = {each.person: known[each.person].step for each in people if each.person in known}
    had = [known[person] for person, step in steps.items() if step == SENT]
    if had:
        last = max(entry.moment for entry in had)
        desk.say("had", count=len(had), moment=last[:16].replace("T", " "))
    left_out = set(steps)
    if order.again:
        left_out = {person for person, step in steps.items() if step == SENT}
    else:
        refused = sum(step == REFUSED for step in steps.values())
        unknown = [known[person].address for person, step in steps.items() if step == SENDING]
        if refused:
            desk.say("had-refused", count=refused)
        if unknown:
            desk.say("had-unknown", count=len(unknown))
            reporting.ones(desk, [(address, "") for address in unknown])
    new = [each for each in people if each.person not in left_out]
    readable = [each for each in new if each.language in prepared.letters]
    if len(readable) < len(new):
        desk.say("no-language", count=len(new) - len(readable))
    return readable


def _all_there(desk: Desk, prepared: Prepared, waiting: Sequence[Recipient], order: Order) -> bool:
    """Whether every page that the messages lead to can be reached by their readers."""
    links = [
        link
        for language in dict.fromkeys(each.language for each in waiting)
        for link in reaching.own_links(prepared.letters[language].html, desk.catalogue.site.url)
    ]
    dead = reaching.unreached(dict.fromkeys(links), order.reach)
    if dead:
        desk.say("unreached", site=desk.catalogue.site.url)
    for address, found in dead[: reporting.LISTED]:
        desk.say("unreached-one", address=address, found=found)
    return not dead


def _announce(
    desk: Desk, prepared: Prepared, waiting: Sequence[Recipient], settings: Settings
) -> None:
    """To how many, what, from whom, and how long it takes."""
    for language, letter in prepared.letters.items():
        if count := sum(each.language == language for each in waiting):
            name = say(f"language-{language}", desk.language)
            desk.say("to-send", count=count, language=name, subject=letter.subject)
    desk.say("from", sender=desk.catalogue.site.library.sender, host=settings.host)
    takes = timedelta(seconds=len(waiting) * settings.pause)
    if takes >= timedelta(minutes=1):
        desk.say("takes", time=format_timedelta(takes, threshold=2, locale=desk.language))


def _agreed(desk: Desk, count: int, ask: Callable[[str], str]) -> bool:
    """Whether the person, who has seen all that, types the word."""
    try:
        answer = ask(say("question", desk.language, count=count))
    except (EOFError, KeyboardInterrupt):
        return False
    return answer.strip().strip("“”\"'").casefold() in SEND


def _send(
    desk: Desk,
    prepared: Prepared,
    waiting: Sequence[Recipient],
    settings: Settings,
    order: Order,
    noted: journal.Journal,
    file: Path,
) -> int:
    site = desk.catalogue.site

    def message(to: Recipient) -> bytes:
        # Of this message: the last one may be sent hours after the first.
        now, kind = datetime.now(desk.now.tzinfo), Kind(to_list=to.is_list)
        return addressed(prepared.letters[to.language], to.address, site, now, kind)

    sending = Sending(
        lambda: order.connect(settings, site.library.sender),
        message,
        noted,
        sleep=order.sleep,
        tell=lambda words, values: desk.say(words, **values),
        pace=Pace(
            pause=settings.pause, per_connection=settings.per_connection, rounds=order.rounds
        ),
    )
    try:
        result = sending.run(waiting)
    except KeyboardInterrupt:
        desk.say("interrupted", count=sending.result.sent)
        desk.say("journal", path=file)
        raise
    return reporting.report(desk, settings, result, file)
