"""Letters and recipients → messages handed over one after the other, with patience, and what became of each."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, closing

import msgspec

from editions.journal import Journal
from editions.recipients import Recipient
from editions.server import Connection, Later, Refused, Stopped, Unknown

#: Seconds before each new round for those who were told to wait (RFC 5321, 4.5.4.1, asks for patience; a
#: server that lists in grey takes five minutes).
ROUNDS = (60, 330, 900)
#: Temporary refusals in a row after which a round ends: the server means all of them.
TIRED = 5
#: Final refusals in a row after which nothing more is tried: the server means the message, not its readers.
HOPELESS = 10
STEP = 100  #: messages after which progress is told

Connect = Callable[[], AbstractContextManager[Connection]]


class Pace(msgspec.Struct, frozen=True, kw_only=True):
    """How fast messages may follow each other."""

    pause: float = 0.5  #: seconds between two
    per_connection: int = 50  #: 0: as many as there are
    rounds: Sequence[float] = ROUNDS  #: seconds


class Result(msgspec.Struct, kw_only=True):
    """What became of everybody. Made for one sending."""

    sent: int = 0
    refused: list[tuple[str, str]] = msgspec.field(default_factory=list)  #: address, what was said
    later: list[tuple[str, str]] = msgspec.field(default_factory=list)
    unknown: list[str] = msgspec.field(default_factory=list)
    #: Why it ended early: a key of the words, and what the server said.
    stopped: tuple[str, str] | None = None


class Sending:
    """One sending. `message` makes the bytes for a recipient; `tell` hears of progress as (key, values)."""

    def __init__(
        self,
        connect: Connect,
        message: Callable[[Recipient], bytes],
        journal: Journal,
        *,
        sleep: Callable[[float], None],
        tell: Callable[[str, Mapping[str, object]], None],
        pace: Pace,
    ) -> None:
        self._connect = connect
        self._message = message
        self._journal = journal
        self._sleep = sleep
        self._tell = tell
        self._pace = pace
        self._hopeless = 0
        self._total = 0
        self.result = Result()

    def run(self, recipients: Iterable[Recipient]) -> Result:
        """Hand over one message to each. Whatever happens, the journal is true; KeyboardInterrupt passes."""
        waiting = list(recipients)
        self._total = len(waiting)
        try:
            waiting = self._round(waiting)
            for pause in self._pace.rounds:
                if not waiting:
                    break
                self._tell("patience", {"count": len(waiting), "seconds": round(pause)})
                self._sleep(pause)
                waiting = self._round(waiting)
        except Stopped as stopped:
            self.result.stopped = (stopped.reason, stopped.reply)
        return self.result

    def _round(self, recipients: Sequence[Recipient]) -> list[Recipient]:
        """Each once; → those for whom the server asks for patience."""
        self.result.later = []
        queue = iter(recipients)
        again: list[Recipient] = []
        tired = 0
        # Closed here, so that the connection is ended in order however the round ends.
        with closing(self._in_turn(queue, again)) as turns:
            for recipient, connection in turns:
                try:
                    self._one(recipient, connection)
                except Later as later:
                    tired += 1
                    again.append(recipient)
                    self.result.later.append((recipient.address, later.reply))
                    if tired >= TIRED:
                        break
                else:
                    tired = 0
        rest = list(queue)
        self.result.later += [(each.address, "") for each in rest]
        return [*again, *rest]

    def _in_turn(
        self, queue: Iterator[Recipient], again: list[Recipient]
    ) -> Generator[tuple[Recipient, Connection], None, None]:
        """Each recipient with an open connection. One that cannot be had again ends the round."""
        with ExitStack() as stack:
            connection, used = None, 0
            for recipient in queue:
                full = self._pace.per_connection and used >= self._pace.per_connection
                if connection is None or full or not connection.is_open:
                    stack.close()
                    try:
                        connection, used = stack.enter_context(self._connect()), 0
                    except (Later, Stopped) as trouble:
                        # One that was there a moment ago comes back, unless nobody was served yet.
                        if isinstance(trouble, Stopped) and not self.result.sent:
                            raise
                        again.append(recipient)
                        self.result.later.append((recipient.address, trouble.reply))
                        return
                elif self._pace.pause:
                    self._sleep(self._pace.pause)
                used += 1
                yield recipient, connection

    def _one(self, recipient: Recipient, connection: Connection) -> None:
        """One message, and the journal. Later passes, as does Stopped."""
        begun = False

        def about_to() -> None:
            nonlocal begun
            self._journal.sending(recipient)
            begun = True

        try:
            connection.hand_over(recipient.address, self._message(recipient), about_to)
        except Refused as refused:
            self._journal.refused(recipient, refused.reply)
            self.result.refused.append((recipient.address, refused.reply))
            self._hopeless += 1
            if self._hopeless >= HOPELESS:
                raise Stopped("hopeless", refused.reply) from None
        except Unknown:
            self.result.unknown.append(recipient.address)
        except Later:
            if begun:
                self._journal.not_taken(recipient)
            raise
        else:
            self._journal.sent(recipient)
            self._hopeless = 0
            self.result.sent += 1
            if self.result.sent % STEP == 0:
                self._tell("progress", {"count": self.result.sent, "total": self._total})
