"""A real mail server on this machine, which keeps what it gets and says no when it is told to."""

import re
import ssl
import warnings
from collections import Counter
from contextlib import contextmanager

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

from editions.settings import Settings

USER, PASSWORD = "news", "rahasia"
FINE = "250 OK"


class Mailbox:
    """What aiosmtpd asks at each step. A rule is a function (address, how often it was asked) → a reply."""

    def __init__(self):
        self.got = []  #: (address, message), in order
        self.sessions = 0
        self.rcpt = lambda _address, _time: FINE
        self.data = lambda _address, _time: FINE
        self.mail = lambda _address: FINE
        self.drops = (
            set()
        )  #: ("RCPT" | "DATA" | "AFTER", address): the connection is lost there, once
        self._asked = Counter()

    @property
    def addresses(self):
        """Who has got a message."""
        return [address for address, _ in self.got]

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: ARG002, N802
        self.sessions += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: ARG002, N802
        reply = self.mail(address)
        if reply.startswith("2"):
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return reply

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: ARG002, N802
        if self._drops("RCPT", address, server):
            return "421 gone"
        reply = self.rcpt(address, self._time("RCPT", address))
        if reply.startswith("2"):
            envelope.rcpt_tos.append(address)
        return reply

    async def handle_DATA(self, server, session, envelope):  # noqa: ARG002, N802
        (address,) = envelope.rcpt_tos
        if self._drops("DATA", address, server):
            return "421 gone"
        reply = self.data(address, self._time("DATA", address))
        if reply.startswith("2"):
            self.got.append((address, envelope.original_content))
        self._drops("AFTER", address, server)
        return reply

    def _time(self, step, address):
        self._asked[step, address] += 1
        return self._asked[step, address]

    def _drops(self, step, address, server):
        if (step, address) not in self.drops:
            return False
        self.drops.remove((step, address))
        server.transport.abort()
        return True


def _authenticated(server, session, envelope, mechanism, given):
    fine = (given.login, given.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=fine, handled=False)


class _Controller(Controller):
    """With STARTTLS, which aiosmtpd leaves to its server."""

    def __init__(self, handler, starttls, **more):
        self.starttls = starttls
        super().__init__(handler, hostname="127.0.0.1", port=0, **more)

    def factory(self):
        context = {"tls_context": self.starttls} if self.starttls else {}
        # It does not know that the whole connection is encrypted.
        with warnings.catch_warnings(action="ignore"):
            return SMTP(self.handler, **self.SMTP_kwargs, **context)

    def _trigger_server(self):
        # Port 0 is whichever is free; the controller would knock at port 0 itself.
        (self.port,) = {each.getsockname()[1] for each in self.server.sockets}
        super()._trigger_server()


@contextmanager
def running(security="none", *, auth=False, host="127.0.0.1", monkeypatch=None, tmp_path=None):
    """(what it got, settings with which it is reached). With TLS its certificate is for `host`, and trusted."""
    box = Mailbox()
    context = None
    if security != "none":
        authority = trustme.CA()
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert(host).configure_cert(context)
        authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    controller = _Controller(
        box,
        context if security == "starttls" else None,
        ssl_context=context if security == "tls" else None,
        authenticator=_authenticated,
        auth_required=auth,
        auth_exclude_mechanism=() if auth else ("LOGIN", "PLAIN"),
        auth_require_tls=security == "starttls",
        enable_SMTPUTF8=True,
    )
    controller.start()
    try:
        yield (
            box,
            Settings(
                host=host,
                port=controller.port,
                security=security,
                user=USER if auth else "",
                password=PASSWORD if auth else "",
                pause=0,
                to="subscribers.txt",
            ),
        )
    finally:
        controller.stop()


def numbered(count):
    """r0@student.example, r1@…"""
    return [f"r{n}@student.example" for n in range(count)]


def subject_of(message):
    """The subject line of a message as it stands."""
    return re.search(rb"^Subject: (.*)\r$", message, re.MULTILINE)[1].decode()
