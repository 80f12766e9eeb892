"""`inv serve`: the preview, on a port that is free."""

import webbrowser

from invoke.exceptions import Exit

from commands.portal import Portal
from commands.words import say
from engine.preview import Preview
from preview.server import free

FIRST, LAST = 8000, 8019  #: the ports that are tried when none is asked for


def run(portal: Portal, port: str, host: str, *, browser: bool, drafts: bool) -> None:
    """Show the site, and again after every change, until somebody stops."""
    preview = Preview(here=portal.folder, language=portal.language, drafts=drafts, tell=_tell)
    try:
        with preview.serving(host, _port(portal, port, host)) as address:
            _tell(say("serving", portal.language, address=f"{address}/"))
            if browser:
                webbrowser.open(f"{address}/")
            preview.follow()
    except KeyboardInterrupt:
        print()


def _tell(line: str) -> None:
    print(line, flush=True)


def _port(portal: Portal, port: str, host: str) -> int:
    """The port that was asked for, or the first of a few that is free."""
    language = portal.language
    if port and (not port.isdecimal() or not 0 < int(port) < 65536):
        raise Exit(say("port-number", language, found=port), code=2)
    if port:
        number = int(port)
        if not free(number, host):
            words = say("port", language, port=number, next=number + 1, inv=portal.inv)
            raise Exit(words, code=1)
        return number
    number = next((each for each in range(FIRST, LAST + 1) if free(each, host)), FIRST)
    if number != FIRST:
        print(say("port-taken", language, port=FIRST, next=number))
    return number
