"""What became of a sending → what is said of it, and the exit code."""

from collections.abc import Sequence
from pathlib import Path

from editions.console import FINE, WRONG, Desk
from editions.recipients import Fault
from editions.sending import Result
from editions.settings import PORTS, Settings
from editions.words import say

LISTED = 20  #: lines of a list that are told


def report(desk: Desk, settings: Settings, result: Result, file: Path) -> int:
    """What became of everybody. → the exit code: 0 when all were sent to."""
    desk.say("sent", count=result.sent)
    if result.refused:
        desk.say("refused", count=len(result.refused))
        ones(desk, result.refused)
    if result.unknown:
        desk.say("unknown", count=len(result.unknown))
        ones(desk, [(address, "") for address in result.unknown])
    if result.stopped:
        why(desk, settings, *result.stopped)
        desk.say("stopped")
    elif result.later:
        said = next((reply for _, reply in result.later if reply), "")
        why(desk, settings, "later", said)
        desk.say("later", count=len(result.later))
    desk.say("journal", path=file)
    all_well = not (result.refused or result.unknown or result.stopped or result.later)
    return FINE if all_well else WRONG


def ones(desk: Desk, found: Sequence[tuple[str, str]]) -> None:
    """Some addresses, and what was said of each."""
    for address, reply in found[:LISTED]:
        desk.tell(say("one", desk.language, address=address, found=reply).rstrip())
    if len(found) > LISTED:
        desk.say("more", count=len(found) - LISTED)


def faults(desk: Desk, found: Sequence[Fault], source: str) -> None:
    """The lines of a list that are no help."""
    if found:
        desk.say("to-faults", count=len(found), path=source)
    for fault in found[:LISTED]:
        desk.say(f"fault-{fault.reason}", line=fault.line, found=fault.found)
    if len(found) > LISTED:
        desk.say("more", count=len(found) - LISTED)


def why(desk: Desk, settings: Settings, reason: str, reply: str) -> None:
    """Why the server will not have it, and what to do."""
    desk.say(
        f"why-{reason}",
        host=settings.host,
        port=settings.port or PORTS[settings.security],
        sender=desk.catalogue.site.library.sender,
        found=reply,
    )
