"""The mail server: a connection, and one message handed over at a time (RFC 5321).

What goes wrong has one of four names, by what it means for the reader: `Later` (the server asks for patience),
`Refused` (it will not take this message, ever), `Unknown` (it may have taken it), `Stopped` (it will take none at all).
"""

import contextlib
import re
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from editions.settings import PORTS, Settings

GREETING = 30  #: seconds that the server may be silent until it has greeted us
ANSWER = 600  #: and later: it may look at a message for ten minutes (RFC 5321, 4.5.3.2.6)
Reply = tuple[int, bytes]


class Trouble(Exception):
    """A message was not handed over; `reply` is what the server said."""

    def __init__(self, reply: str = "") -> None:
        super().__init__(reply)
        self.reply = reply


class Later(Trouble):
    """Not now: a 4xx, or a connection that was lost before the message."""


class Refused(Trouble):
    """Never: a 5xx for this reader or this message."""


class Unknown(Trouble):
    """The connection was lost between the message and the answer: it may have arrived (RFC 1047)."""


class Stopped(Trouble):
    """Nothing can be sent; `reason` is a key of the words."""

    def __init__(self, reason: str, reply: str = "") -> None:
        super().__init__(reply)
        self.reason = reason


class Connection:
    """An open connection, greeted and signed in."""

    def __init__(self, smtp: smtplib.SMTP, sender: str) -> None:
        self._smtp = smtp
        self._sender = sender

    def hand_over(self, to: str, message: bytes, about_to: Callable[[], None]) -> None:
        """One message for one reader. `about_to` is called once the server has said that it is ready for it.

        Later, Refused, Unknown, Stopped. After any of the first three the next message may be tried; after a
        lost connection on another one.
        """
        smtp = self._smtp
        try:
            options = self._options(to)
            self._agreed(smtp.mail(self._sender, options), Stopped)
            self._agreed(smtp.rcpt(to), Refused)
            code, words = smtp.docmd("DATA")
            if code != 354:
                self._agreed((code if code >= 400 else 451, words), Refused)
        except (smtplib.SMTPServerDisconnected, OSError) as error:
            raise Later(_words(error)) from None
        about_to()
        try:
            smtp.send(_quoted(message))
            reply = smtp.getreply()
        except (smtplib.SMTPException, OSError) as error:
            smtp.close()
            raise Unknown(_words(error)) from None
        code, words = reply
        if code < 200 or 300 <= code < 400:
            # Neither yes nor no (-1: no number at all): what follows cannot be told apart any more.
            smtp.close()
            raise Unknown(f"{code} {text_of(words)}")
        self._agreed(reply, Refused)

    def _options(self, to: str) -> list[str]:
        if to.isascii() and self._sender.isascii():
            return []
        if not self._smtp.has_extn("smtputf8"):
            raise Refused("SMTPUTF8 (RFC 6531)")
        return ["SMTPUTF8", "BODY=8BITMIME"]

    def _agreed(self, reply: Reply, never: type[Refused | Stopped]) -> None:
        """Whether a server said yes; else what that means, and everything is as before the message."""
        code, words = reply
        if 200 <= code < 300:
            return
        said = f"{code} {text_of(words)}"
        if code == 421:  # it closes the connection (RFC 5321, 3.8)
            self._smtp.close()
        else:
            with contextlib.suppress(smtplib.SMTPServerDisconnected, OSError):
                self._smtp.rset()
        if code < 500:
            raise Later(said)
        raise Stopped("sender", said) if never is Stopped else Refused(said)

    @property
    def is_open(self) -> bool:
        """Whether it can still be used, as far as we know."""
        return self._smtp.sock is not None


@contextmanager
def connected(settings: Settings, sender: str) -> Iterator[Connection]:
    """A connection with the server of the settings. Stopped, or Later when it asks to come back."""
    smtp = _greeted(settings)
    try:
        yield Connection(smtp, sender)
    except BaseException:
        # In the midst of a message QUIT would be a line of it, and its answer would be waited for in vain.
        smtp.close()
        raise
    with contextlib.suppress(smtplib.SMTPException, OSError):
        smtp.quit()
    smtp.close()


#: What goes wrong before the first message → a key of the words. The first that fits counts.
FAULTS: tuple[tuple[type[Exception], str], ...] = (
    (ssl.SSLCertVerificationError, "certificate"),
    (ssl.SSLError, "encryption"),
    (smtplib.SMTPAuthenticationError, "password"),
    (smtplib.SMTPNotSupportedError, "unsupported"),
    (socket.gaierror, "host"),
    (ConnectionRefusedError, "closed"),
    (TimeoutError, "silent"),
    (UnicodeError, "letters"),
    (smtplib.SMTPServerDisconnected, "hung-up"),
    (smtplib.SMTPResponseException, "unfriendly"),
    # What is left of SMTP's own: there is no way of signing in that both know, as with OAuth alone.
    (smtplib.SMTPException, "unsupported"),
    (OSError, "unreachable"),
)


def _greeted(settings: Settings) -> smtplib.SMTP:
    port = settings.port or PORTS[settings.security]
    context = ssl.create_default_context()
    smtp: smtplib.SMTP | None = None
    try:
        if settings.security == "tls":
            smtp = smtplib.SMTP_SSL(settings.host, port, timeout=GREETING, context=context)
        else:
            smtp = smtplib.SMTP(settings.host, port, timeout=GREETING)
        smtp.ehlo_or_helo_if_needed()
        if settings.security == "starttls":
            smtp.starttls(context=context)
        if settings.user:
            smtp.login(settings.user, settings.password)
        if smtp.sock:
            smtp.sock.settimeout(ANSWER)
    except (smtplib.SMTPException, OSError, UnicodeError) as error:
        if smtp:
            smtp.close()
        code = getattr(error, "smtp_code", 0)
        if 400 <= code < 500:
            raise Later(_words(error)) from None
        reason = next(name for kind, name in FAULTS if isinstance(error, kind))
        raise Stopped(reason, _words(error)) from None
    return smtp


def _quoted(message: bytes) -> bytes:
    """The message as it travels: a full stop at the start of a line is doubled, one alone ends it (RFC 5321,
    4.5.2). Its lines end with CR LF already.
    """
    return re.sub(rb"(?m)^\.", b"..", message) + b".\r\n"


def _words(error: Exception) -> str:
    """What an error says, without what was sent: a sign-in that fails must not show the password."""
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {text_of(error.smtp_error)}"
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, UnicodeError):
        return ""
    return " ".join(str(error.args[-1] if error.args else type(error).__name__).split())


def text_of(words: bytes | str) -> str:
    """What a server said, on one line that can be shown."""
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
