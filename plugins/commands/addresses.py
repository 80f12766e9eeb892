"""`inv addresses`: the addresses of today beside all that were ever published."""

from invoke.exceptions import Exit

from commands.portal import Portal
from commands.words import say
from engine import recording
from newsroom.problems import errors


def run(portal: Portal, *, save: bool, json: bool) -> int:
    """Show what is added, moved and lost, and record it when asked. → the exit code: 1 when one is lost."""
    language = portal.language
    catalogue, problems = portal.read()
    stopping = errors(problems)
    losses = [each for each in stopping if each.code in recording.LOSSES]
    # A list without the files that cannot be read would be believed.
    if len(losses) < len(stopping):
        portal.stop_for(stopping)
    changes = recording.compare(portal.content, catalogue)
    if json:
        print(recording.as_json(changes, losses, language))
    else:
        recording.show(portal.content, changes, language, print)
        recording.show_problems(losses, language, print)
    if losses:
        return 1
    if save:
        try:
            recording.save(portal.content, catalogue, language, print)
        except OSError as error:
            raise Exit(say("save", language, found=error.strerror or error), code=2) from None
    return 0
