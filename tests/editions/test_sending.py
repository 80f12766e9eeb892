"""Messages handed to a real mail server: what it says, and what becomes of each reader."""

import smtplib
import socket
import ssl
import time
from contextlib import closing
from datetime import datetime

import pytest

from editions import journal
from editions.message import addressed
from editions.recipients import Recipient
from editions.sending import HOPELESS, TIRED, Pace, Sending
from editions.server import Later, Refused, Stopped, connected
from editions.settings import Settings
from tests.editions.mail_server import PASSWORD, numbered, running
from tests.editions.making import MOMENT, WIB, its_site, simple

SENDER = "news@library.example"


@pytest.fixture
def server():
    with running() as (box, settings):
        yield box, settings


def message(to):
    return addressed(simple(), to.address, its_site(), MOMENT)


def send(settings, addresses, folder, **pace):
    """→ what became of them, what was told, how long it would have slept."""
    told, slept = [], []
    file = folder / "2026-24.tsv"
    with journal.opened(file, lambda: datetime.now(WIB)) as noted:
        sending = Sending(
            lambda: connected(settings, SENDER), message, noted,
            sleep=slept.append, tell=lambda words, values: told.append((words, dict(values))),
            pace=Pace(**{"pause": 0, "rounds": (60, 330), **pace}),
        )  # fmt: skip
        result = sending.run([Recipient(each, "id") for each in addresses])
    steps = {person: entry.step for person, entry in journal.entries(file).items()}
    return result, told, slept, steps


def test_everybody_gets_one_message_of_their_own(server, tmp_path):
    box, settings = server
    result, _, _, steps = send(settings, numbered(5), tmp_path)
    assert (result.sent, box.addresses) == (5, numbered(5))
    assert set(steps.values()) == {"sent"}
    for address, whole in box.got:
        assert whole == message(Recipient(address, "id"))
        assert whole.count(b"@student.example") == 1


def test_a_line_that_begins_with_a_full_stop_arrives_as_it_was(server, tmp_path):
    box, settings = server
    with connected(settings, SENDER) as connection:
        text = b"Subject: x\r\n\r\n.\r\n..\r\n.a\r\n"
        connection.hand_over("a@b.example", text, lambda: None)
    assert box.got == [("a@b.example", text)]


def test_the_server_is_greeted_anew_after_as_many_messages_as_it_likes(server, tmp_path):
    box, settings = server
    result, _, slept, _ = send(settings, numbered(7), tmp_path, per_connection=3, pause=0.5)
    assert (result.sent, box.sessions) == (7, 3)
    assert slept == [0.5] * 4


def test_who_is_told_to_wait_is_tried_again_and_gets_it_once(server, tmp_path):
    box, settings = server
    box.rcpt = lambda address, time: (
        "450 try later" if address[:2] == "r1" and time < 3 else "250 OK"
    )
    result, told, slept, steps = send(settings, numbered(3), tmp_path)
    assert (result.sent, result.later) == (3, [])
    assert box.addresses == ["r0@student.example", "r2@student.example", "r1@student.example"]
    assert slept == [60, 330]
    assert told == [
        ("patience", {"count": 1, "seconds": 60}),
        ("patience", {"count": 1, "seconds": 330}),
    ]
    assert set(steps.values()) == {"sent"}


def test_who_is_told_to_wait_after_the_message_gets_it_once(server, tmp_path):
    box, settings = server
    box.data = lambda _address, time: "451 busy" if time == 1 else "250 OK"
    result, _, _, steps = send(settings, numbered(2), tmp_path)
    assert (result.sent, sorted(box.addresses)) == (2, numbered(2))
    assert set(steps.values()) == {"sent"}


def test_who_has_to_wait_too_long_is_left_for_another_time(server, tmp_path):
    box, settings = server
    box.rcpt = lambda address, _time: "450 try later" if address[:2] == "r1" else "250 OK"
    result, _, _, steps = send(settings, numbered(3), tmp_path)
    assert result.later == [("r1@student.example", "450 try later")]
    assert sorted(steps) == ["r0@student.example", "r2@student.example"]


def test_a_server_that_asks_everybody_to_wait_is_not_hammered(server, tmp_path):
    asked = []
    box, settings = server
    box.rcpt = lambda address, _time: asked.append(address) or "450 too many"
    result, _, _, steps = send(settings, numbered(100), tmp_path)
    assert len(asked) == TIRED * 3
    assert (len(result.later), steps) == (100, {})


def test_who_is_refused_is_named_with_the_words_of_the_server_and_the_others_get_it(
    server, tmp_path
):
    box, settings = server
    box.rcpt = lambda address, _time: "550 no such user" if address[:2] == "r1" else "250 OK"
    result, _, slept, steps = send(settings, numbered(3), tmp_path)
    assert result.sent == 2
    assert result.refused == [("r1@student.example", "550 no such user")]
    assert (slept, steps["r1@student.example"]) == ([], "refused")


def test_a_server_that_refuses_every_message_is_asked_no_further(server, tmp_path):
    box, settings = server
    box.data = lambda _address, _time: "554 looks like spam"
    result, _, _, steps = send(settings, numbered(50), tmp_path)
    assert result.stopped == ("hopeless", "554 looks like spam")
    assert len(steps) == HOPELESS


def test_a_sender_that_the_server_will_not_have_stops_all_and_blames_no_reader(server, tmp_path):
    box, settings = server
    box.mail = lambda _address: "553 not your address"
    result, _, _, steps = send(settings, numbered(3), tmp_path)
    assert result.stopped == ("sender", "553 not your address")
    assert (result.refused, steps) == ([], {})


@pytest.mark.parametrize("answer", ["hm", "354 go on", "150 wait"])
def test_an_answer_that_is_neither_yes_nor_no_leaves_it_open(answer, server, tmp_path):
    """Sent to again, somebody might get it twice."""
    box, settings = server
    box.data = lambda address, _time: answer if address[:2] == "r1" else "250 OK"
    result, _, _, steps = send(settings, numbered(3), tmp_path)
    assert (result.sent, result.unknown) == (2, ["r1@student.example"])
    assert steps["r1@student.example"] == "sending"


@pytest.mark.parametrize("step", ["RCPT", "DATA", "AFTER"])
def test_a_connection_that_is_lost_is_made_again_and_nobody_gets_it_twice(step, server, tmp_path):
    box, settings = server
    box.drops = {(step, "r1@student.example")}
    result, _, _, steps = send(settings, numbered(4), tmp_path)
    others = ["r0@student.example", "r2@student.example", "r3@student.example"]
    assert set(others) <= set(box.addresses)
    if step == "RCPT":  # the message was not on its way yet
        assert (result.sent, result.unknown) == (4, [])
        assert sorted(box.addresses) == numbered(4)
    else:  # nobody knows: so it is not sent again
        assert (result.sent, result.unknown) == (3, ["r1@student.example"])
        assert box.addresses.count("r1@student.example") <= 1
        assert steps["r1@student.example"] == "sending"


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_what_breaks_off_in_the_midst_of_a_message_ends_at_once(error, server, tmp_path):
    """QUIT would be a line of the message, and its answer would be waited for: ten minutes after Ctrl+C."""
    box, settings = server

    def broken():
        raise error

    begun = time.monotonic()
    with pytest.raises(error), connected(settings, SENDER) as connection:
        connection.hand_over("a@b.example", b"x\r\n", broken)
    assert time.monotonic() - begun < 5
    assert box.got == []


def test_a_journal_that_cannot_be_written_stops_it(server, monkeypatch, tmp_path):
    box, settings = server

    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(journal.Journal, "sending", full)
    with pytest.raises(OSError, match="No space left"):
        send(settings, numbered(2), tmp_path)
    assert box.got == []


def test_a_server_that_goes_away_is_waited_for(server, tmp_path):
    box, settings = server
    asked = []

    def connect():
        asked.append(1)
        if len(asked) == 2:
            raise Stopped("closed", "refused")
        return connected(settings, SENDER)

    slept = []
    with journal.opened(tmp_path / "x.tsv", lambda: MOMENT) as noted:
        sending = Sending(
            connect, message, noted, sleep=slept.append, tell=lambda *_: None,
            pace=Pace(pause=0, per_connection=2, rounds=(60,)),
        )  # fmt: skip
        result = sending.run([Recipient(each, "id") for each in numbered(4)])
    assert (result.sent, result.later, slept) == (4, [], [60])
    assert sorted(box.addresses) == numbered(4)


def test_progress_is_told(server, tmp_path):
    _, settings = server
    _, told, _, _ = send(settings, numbered(250), tmp_path)
    assert told == [
        ("progress", {"count": 100, "total": 250}),
        ("progress", {"count": 200, "total": 250}),
    ]


def test_an_address_beyond_ascii_is_sent_where_the_server_can(server, tmp_path):
    """RFC 6531."""
    box, settings = server
    result, *_ = send(settings, ["sarí@student.example"], tmp_path)
    assert (result.sent, box.addresses) == (1, ["sarí@student.example"])
    assert "\r\nTo: sarí@student.example\r\n".encode() in box.got[0][1]


def test_an_address_beyond_ascii_is_refused_where_the_server_cannot(server, monkeypatch):
    _, settings = server
    monkeypatch.setattr(smtplib.SMTP, "has_extn", lambda *_: False)
    with connected(settings, SENDER) as connection, pytest.raises(Refused, match="SMTPUTF8"):
        connection.hand_over("sarí@student.example", b"x\r\n", lambda: None)


# --- The server itself ------------------------------------------------------------------------------


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_an_encrypted_connection_signs_in_and_sends(security, monkeypatch, tmp_path):
    given = {"monkeypatch": monkeypatch, "tmp_path": tmp_path}
    with running(security, auth=True, host="localhost", **given) as (box, settings):
        result, *_ = send(settings, numbered(2), tmp_path)
        assert (result.sent, len(box.got)) == (2, 2)


def changed(settings, **fields):
    known = {name: getattr(settings, name) for name in settings.__struct_fields__}
    return Settings(**{**known, **fields})


def why(settings):
    with pytest.raises(Stopped) as error, connected(settings, SENDER):
        pass
    assert PASSWORD not in error.value.reply
    return error.value.reason


def test_a_wrong_password_is_called_one(monkeypatch, tmp_path):
    given = {"monkeypatch": monkeypatch, "tmp_path": tmp_path}
    with running("starttls", auth=True, host="localhost", **given) as (_, settings):
        assert why(changed(settings, password="salah")) == "password"
        assert why(changed(settings, password="kata sandi é")) == "letters"


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_of_another_host_gets_no_password(security, monkeypatch, tmp_path):
    given = {"monkeypatch": monkeypatch, "tmp_path": tmp_path}
    with running(security, auth=True, host="mail.example", **given) as (_, settings):
        assert why(changed(settings, host="localhost")) == "certificate"


def test_a_certificate_that_nobody_vouches_for_gets_no_password(monkeypatch, tmp_path):
    given = {"monkeypatch": monkeypatch, "tmp_path": tmp_path}
    with running("tls", auth=True, host="localhost", **given) as (_, settings):
        monkeypatch.delenv("SSL_CERT_FILE")
        assert why(settings) == "certificate"


def test_the_wrong_kind_of_encryption_is_called_so(server):
    _, settings = server
    assert why(changed(settings, security="tls")) == "encryption"
    assert why(changed(settings, security="starttls")) == "unsupported"


def test_a_server_without_sign_in_is_called_so(server):
    _, settings = server
    assert why(changed(settings, user="news", password="x")) == "unsupported"


def test_a_port_that_nobody_listens_on_is_called_closed():
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert why(Settings(host="127.0.0.1", port=port, security="none")) == "closed"


def test_a_host_that_there_is_not_is_called_so(monkeypatch):
    def unknown(*_args, **_more):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert why(Settings(host="smtp.invalid")) == "host"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        pytest.param(TimeoutError("timed out"), "silent", id="no answer"),
        pytest.param(OSError(101, "Network is unreachable"), "unreachable", id="no network"),
        pytest.param(smtplib.SMTPServerDisconnected("closed"), "hung-up", id="hung up"),
        pytest.param(smtplib.SMTPConnectError(554, b"go away"), "unfriendly", id="turned away"),
        pytest.param(ssl.SSLError(1, "WRONG_VERSION"), "encryption", id="no TLS there"),
    ],
)
def test_what_goes_wrong_before_the_first_message_has_a_name(error, reason, monkeypatch):
    def fail(*_args, **_more):
        raise error

    monkeypatch.setattr(smtplib, "SMTP", fail)
    assert why(Settings(host="smtp.example")) == reason


def test_a_server_that_is_busy_when_greeted_is_come_back_to(monkeypatch):
    def busy(*_args, **_more):
        raise smtplib.SMTPConnectError(421, b"too many connections")

    monkeypatch.setattr(smtplib, "SMTP", busy)
    with (
        pytest.raises(Later, match="421 too many connections"),
        connected(Settings(host="x"), SENDER),
    ):
        pass
