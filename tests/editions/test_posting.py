"""What the officer sees: look, try, send, once. With a real mail server behind it."""

import os
import re
import stat
from datetime import timedelta

import pytest

from editions import console, posting
from editions.settings import Settings, read_settings
from newsroom.site import Mail
from tests.editions.mail_server import numbered, running, subject_of
from tests.editions.making import MAIL, MOMENT, edition, its_site
from tests.newsroom.making import catalogue, record

EDITION, ENGLISH = edition(), edition(language=".en", title="News, number 24")
READY = "Kabar nomor 24 (9–22 November 2026)"


def filled(template, language, view):
    """A template that shows next to nothing."""
    if template == console.LOOK:
        return f"{view.title}: " + " | ".join(f"{each.subject} {each.notes}" for each in view.looks)
    return f'<html lang="{language}"><body><p>{view.title}</p><a href="{view.page}">x</a></body></html>'


class Officer:
    """Somebody in front of the screen, their folder, and what they were told."""

    def __init__(self, folder, *records, mail=MAIL, language="en"):
        self.folder = folder
        self.told = []
        self.asked = []
        self.language = language
        self.records = records or (EDITION, ENGLISH)
        self.mail = mail
        self.reach = lambda _address: ""
        self.now = MOMENT

    def desk(self):
        self.told = []
        return console.Desk(
            catalogue=catalogue(*self.records, record("events/2026/x.md", starts="2026-12-01"), site=its_site(self.mail)),
            fill=filled, folder=self.folder, language=self.language, inv="./inv",
            tell=self.told.append, now=self.now,
        )  # fmt: skip

    def prepared(self):
        desk = self.desk()
        done = console.prepare(desk, console.chosen(desk, ""), self.folder / "settings.yaml")
        self.told.clear()
        return desk, done

    def order(self, answer="send", **given):
        def ask(question):
            self.asked.append(question)
            if not isinstance(answer, str):
                raise answer
            return answer

        return posting.Order(**{
            "ask": ask, "reach": self.reach, "sleep": lambda _seconds: None, "rounds": (1,), **given,
        })  # fmt: skip

    def sends(self, settings, answer="send", given=None, **order):
        """→ the exit code; `told` holds what was said."""
        desk, done = self.prepared()
        return posting.sent(desk, done, settings, given, self.order(answer, **order))


@pytest.fixture
def officer(tmp_path):
    return Officer(tmp_path)


@pytest.fixture
def server():
    with running() as (box, settings):
        yield box, settings


def subscribers(folder, *lines):
    (folder / "subscribers.txt").write_text("\n".join(lines) + "\n", "utf-8")


# --- To look at -------------------------------------------------------------------------------------


def test_an_edition_is_written_down_to_be_looked_at(officer, tmp_path):
    desk = officer.desk()
    done = console.prepare(desk, console.chosen(desk, "24"), tmp_path / "settings.yaml")
    folder = tmp_path / "2026-24"
    assert done.page == folder / "index.html"
    assert sorted(each.name for each in folder.iterdir()) == [
        "en.eml", "en.html", "en.txt", "id.eml", "id.html", "id.txt", "index.html",
    ]  # fmt: skip
    assert (
        (folder / "en.eml")
        .read_bytes()
        .startswith(b"From: Library News\r\n <news@library.example>\r\n")
    )
    assert officer.told == [
        READY,
        "  id  “Kabar nomor 24”  0.1 KB",
        "  en  “News, number 24”  0.1 KB",
        "Worth a look:",
        "  - There is no news and no recap in the days of this edition",
        "  - The greeting is not written: content/editions/2026-24.md",
        "  - The greeting is not written: content/editions/2026-24.en.md",
        "  - No event is to come",
        f"Look at it first: {folder / 'index.html'}",
    ]


def test_what_is_missing_is_said_and_nothing_can_be_sent(tmp_path):
    officer = Officer(tmp_path, EDITION, mail=Mail(sender="a@b.example"))
    desk = officer.desk()
    done = console.prepare(desk, EDITION, tmp_path / "settings.yaml")
    assert done.blocked == (
        "content/library.yaml does not say how people leave: write “leave: …” below “mail:” (docs/mail.md)",
    )
    assert "Cannot be sent yet:" in officer.told
    assert posting.sent(desk, done, Settings(host="x"), None, officer.order()) == 1


@pytest.mark.parametrize(
    ("wanted", "records", "expected"),
    [
        pytest.param("", (), "There is no edition in content/editions/ yet. Make one: ./inv new edition", id="none at all"),
        pytest.param("", (edition(ends="2026-11-23"),), "There is no edition whose days are over. Name one, like: ./inv edition 2026-24", id="none complete"),
        pytest.param("25", (EDITION,), "There is no edition “25”. There are: 2026-24", id="another"),
        pytest.param("kabar", (EDITION, edition("2026-23", title="Kabar 23", starts="2026-10-26")), "2 editions match “kabar”; write the key of one: 2026-24, 2026-23", id="two"),
        pytest.param("25", (edition("2026-25", number=25, status="draft"),), "This edition is not published yet (a draft, or dated in the future): content/editions/2026-25.md", id="a draft"),
    ],
)  # fmt: skip
def test_an_edition_that_is_not_meant_for_certain_is_asked_back(
    wanted, records, expected, tmp_path
):
    officer = Officer(tmp_path)
    desk = officer.desk()
    found = catalogue(*[each for each in records if each.status == "published"], site=its_site())
    found.waiting = tuple(each for each in records if each.status == "draft")
    desk = console.Desk(
        **{name: getattr(desk, name) for name in desk.__struct_fields__} | {"catalogue": found}
    )
    assert console.chosen(desk, wanted) is None
    assert officer.told == [expected]


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("x")
    officer = Officer(tmp_path / "file")
    desk = officer.desk()
    assert console.prepare(desk, EDITION, tmp_path / "x") is None
    assert not console.has_settings(desk, tmp_path / "file" / "settings.yaml")
    assert ["cannot be written" in said for said in officer.told] == [True, True]


# --- To try -----------------------------------------------------------------------------------------


def test_a_test_goes_to_one_address_in_every_language_and_says_that_it_is_one(officer, server):
    box, settings = server
    desk, done = officer.prepared()
    assert posting.tried(desk, done, "me@library.example", settings, officer.order()) == 0
    assert officer.told == ["A test was sent to me@library.example: messages: 2."]
    assert box.addresses == ["me@library.example"] * 2
    subjects = [subject_of(message) for _, message in box.got]
    assert subjects == ["[Uji coba] Kabar nomor 24", "[Test] News, number 24"]


def test_a_test_counts_for_nobody(officer, server, tmp_path):
    box, settings = server
    subscribers(tmp_path, "me@library.example")
    desk, done = officer.prepared()
    posting.tried(desk, done, "me@library.example", settings, officer.order())
    assert officer.sends(settings) == 0
    assert subject_of(box.got[-1][1]) == "Kabar nomor 24"


def test_a_test_that_is_refused_says_why(officer, server):
    box, settings = server
    box.rcpt = lambda _address, _time: "550 no such user"
    desk, done = officer.prepared()
    assert posting.tried(desk, done, "me@library.example", settings, officer.order()) == 1
    assert officer.told == ["  me@library.example  550 no such user"]


def test_a_server_that_there_is_not_is_said_in_words(officer):
    desk, done = officer.prepared()
    settings = Settings(host="127.0.0.1", port=1, security="none")
    assert posting.tried(desk, done, "me@library.example", settings, officer.order()) == 1
    assert officer.told == [
        "127.0.0.1 takes no connection on port 1. Check “port”; the network of the campus may block it."
    ]


def test_a_file_for_the_server_is_made_which_only_its_owner_reads(officer, tmp_path):
    file = tmp_path / "mail" / "settings.yaml"
    officer.folder = tmp_path / "mail"
    desk = officer.desk()
    assert console.has_settings(desk, file)
    assert read_settings(file, {}).host == ""
    if os.name != "nt":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert not posting.has_server(desk, Settings())
    assert officer.told == [
        f"The mail server is not known: fill in host, user and password in {file}, then try again. That file does not go into git."
    ]
    assert posting.has_server(desk, Settings(host="x.example"))


def test_a_file_that_was_filled_in_is_left_alone(officer, tmp_path):
    file = tmp_path / "settings.yaml"
    file.write_text("host: x.example\n")
    assert console.has_settings(officer.desk(), file)
    assert file.read_text() == "host: x.example\n"


# --- To everybody -----------------------------------------------------------------------------------


def test_everybody_gets_it_once_in_their_language_after_a_question(officer, server, tmp_path):
    box, settings = server
    subscribers(tmp_path, "email,bahasa", "a@s.example,id", "b@s.example,en", "c@@,id")
    assert officer.sends(settings) == 0
    journal = tmp_path / "sent" / "2026-24.tsv"
    assert officer.told == [
        f"Lines of {tmp_path / 'subscribers.txt'} that are not used: 1",
        "  line 4: “c@@” is no e-mail address",
        f"Recipients: 2 ({tmp_path / 'subscribers.txt'})",
        "  1 × Indonesian: “Kabar nomor 24”",
        "  1 × English: “News, number 24”",
        "From news@library.example, through 127.0.0.1.",
        "Sent: 2.",
        f"The journal of the sending: {journal}",
    ]
    assert officer.asked == ["Send it to 2 addresses now? Type “send”: "]
    assert [(address, subject_of(message)) for address, message in box.got] == [
        ("a@s.example", "Kabar nomor 24"),
        ("b@s.example", "News, number 24"),
    ]


def test_editions_whose_names_are_alike_are_sent_apart(server, tmp_path):
    box, settings = server
    officer = Officer(tmp_path, EDITION, edition("2026/24", number=25))
    subscribers(tmp_path, "a@s.example")
    for wanted in ("2026-24", "2026/24"):
        desk = officer.desk()
        done = console.prepare(desk, console.chosen(desk, wanted), tmp_path / "settings.yaml")
        assert posting.sent(desk, done, settings, None, officer.order()) == 0
    assert box.addresses == ["a@s.example"] * 2


def test_a_second_sending_says_so_and_goes_to_new_addresses_alone(officer, server, tmp_path):
    box, settings = server
    subscribers(tmp_path, "a@s.example")
    officer.sends(settings)
    assert officer.sends(settings) == 0
    said = officer.told[1]
    assert re.fullmatch(
        r"This edition has been sent to 1 of them \(\d{4}-\d\d-\d\d \d\d:\d\d\); they get nothing again\.",
        said,
    )
    assert officer.told[2:] == ["There is nobody left to send to."]
    subscribers(tmp_path, "A@S.example", "b@s.example")
    assert officer.sends(settings) == 0
    assert box.addresses == ["a@s.example", "b@s.example"]


@pytest.mark.parametrize("answer", ["", "y", "no", EOFError, KeyboardInterrupt])
def test_without_the_word_nothing_is_sent(answer, officer, server, tmp_path):
    box, settings = server
    subscribers(tmp_path, "a@s.example")
    assert officer.sends(settings, answer) == 1
    assert (officer.told[-1], box.got) == ("Nothing was sent.", [])


@pytest.mark.parametrize("answer", ["kirim", "Send", " “kirim” "])
def test_the_word_is_taken_in_either_language(answer, officer, server, tmp_path):
    box, settings = server
    subscribers(tmp_path, "a@s.example")
    officer.sends(settings, answer)
    assert len(box.got) == 1


def test_where_nobody_can_be_asked_nothing_is_sent_unless_yes_is_said(officer, server, tmp_path):
    box, settings = server
    subscribers(tmp_path, "a@s.example")
    assert officer.sends(settings, ask=None) == 2
    assert officer.told[-1] == (
        "Nothing was sent: there is nobody to ask. Add --yes to send without being asked."
    )
    assert box.got == []
    assert officer.sends(settings, ask=None, yes=True) == 0
    assert box.addresses == ["a@s.example"]


@pytest.mark.parametrize(
    ("count", "pause", "expected"),
    [
        pytest.param(100, 0.5, "", id="less than a minute"),
        pytest.param(300, 0.5, "2 minutes", id="minutes"),
        pytest.param(300, 42, "4 hours", id="hours"),
    ],
)
def test_who_sends_is_told_how_long_the_computer_has_to_stay_on(
    count, pause, expected, officer, tmp_path
):
    subscribers(tmp_path, *numbered(count))
    officer.sends(Settings(host="x.example", to="subscribers.txt", pause=pause), "no")
    told = [said for said in officer.told if "leave the computer on" in said]
    assert told == (
        [f"It takes about {expected}; leave the computer on and connected."] if expected else []
    )


def test_a_sending_that_was_interrupted_goes_on_where_it_stopped(officer, server, tmp_path):
    box, settings = server
    subscribers(tmp_path, *numbered(10))
    desk, done = officer.prepared()

    def stop_after_four(seconds):
        if len(box.got) == 4:
            raise KeyboardInterrupt

    paced = Settings(
        **{name: getattr(settings, name) for name in settings.__struct_fields__} | {"pause": 0.1}
    )
    with pytest.raises(KeyboardInterrupt):
        posting.sent(desk, done, paced, None, officer.order(sleep=stop_after_four))
    assert officer.told[-2] == (
        "Stopped. Sent: 4. Run the same command to go on; nobody gets it twice."
    )
    assert officer.sends(settings) == 0
    assert box.addresses == numbered(10)


def test_whose_fate_is_unknown_is_named_left_out_and_sent_to_when_somebody_says_so(
    officer, server, tmp_path
):
    box, settings = server
    subscribers(tmp_path, *numbered(3))
    box.drops = {("DATA", "r1@student.example")}
    assert officer.sends(settings) == 1
    unknown = "Not certain: 1. The connection was lost after the message was handed over. They are not sent to again, except with --again:"
    assert officer.told[-3:-1] == [unknown, "  r1@student.example"]
    assert officer.sends(settings) == 0
    assert "  r1@student.example" in officer.told
    assert len(box.got) == 2
    assert officer.sends(settings, again=True) == 0
    assert sorted(box.addresses) == numbered(3)


def test_who_was_refused_is_named_left_out_and_tried_again_when_somebody_says_so(
    officer, server, tmp_path
):
    box, settings = server
    subscribers(tmp_path, *numbered(2))
    box.rcpt = lambda address, time: "550 full" if (address[:2], time) == ("r1", 1) else "250 OK"
    assert officer.sends(settings) == 1
    assert officer.told[-3:-1] == ["Refused for good: 1", "  r1@student.example  550 full"]
    officer.sends(settings)
    assert (
        "Addresses that were refused then, and are left out: 1 (--again: tried again)."
        in officer.told
    )
    officer.sends(settings, again=True)
    assert box.addresses == numbered(2)


def test_who_has_to_wait_is_left_for_the_next_command(officer, server, tmp_path):
    box, settings = server
    subscribers(tmp_path, *numbered(2))
    box.rcpt = lambda address, time: "450 slow" if address[:2] == "r1" and time < 3 else "250 OK"
    assert officer.sends(settings) == 1
    assert officer.told[-3:-1] == [
        "127.0.0.1 asks us to come back later (450 slow).",
        "Not sent yet, since the server asks for patience: 1. Run the same command later; only they are sent to.",
    ]
    assert officer.sends(settings) == 0
    assert box.addresses == numbered(2)


def test_a_server_that_limits_a_day_is_served_day_by_day(officer, server, tmp_path):
    box, settings = server
    subscribers(tmp_path, *numbered(5))
    few = Settings(
        **{name: getattr(settings, name) for name in settings.__struct_fields__} | {"per_run": 2}
    )
    for expected in (2, 4, 5, 5):
        officer.now += timedelta(days=1)
        assert officer.sends(few) == 0
        assert len(box.got) == expected
    assert box.addresses == numbered(5)


def test_who_reads_a_language_that_is_not_there_waits_for_the_translation(server, tmp_path):
    box, settings = server
    officer = Officer(tmp_path, EDITION)
    subscribers(tmp_path, "email,language", "a@s.example,id", "b@s.example,en")
    officer.sends(settings)
    assert (
        "Recipients who read a language that this edition does not have: 1. They are left out, and sent to once it is translated."
        in officer.told
    )
    assert box.addresses == ["a@s.example"]
    officer.records = (EDITION, ENGLISH)
    officer.sends(settings)
    assert box.addresses == ["a@s.example", "b@s.example"]


def test_a_mailing_list_gets_one_message_without_headers_that_are_its_own(officer, server):
    box, settings = server
    assert officer.sends(settings, to="all@campus.example") == 0
    assert officer.told[0] == "Recipients: 1 (all@campus.example)"
    assert box.addresses == ["all@campus.example"]
    assert b"List-" not in box.got[0][1]


def test_a_file_can_be_named_instead_of_the_usual_one(officer, server, tmp_path):
    box, settings = server
    file = tmp_path / "lain.csv"
    file.write_text("x@s.example\n")
    assert officer.sends(settings, to="lain.csv", given=file) == 0
    assert box.addresses == ["x@s.example"]


def test_pages_that_are_not_there_stop_it_before_anybody_gets_a_dead_link(
    officer, server, tmp_path
):
    box, settings = server
    subscribers(tmp_path, "a@s.example")
    officer.reach = lambda address: "404" if "/edisi/" in address else ""
    assert officer.sends(settings) == 1
    assert officer.told[-2:] == [
        "These pages cannot be opened, so their links in the mail would be dead. 404: publish the site first (./inv publish). Anything else: check the address of the site (https://library.example) and the internet connection. Then try again:",
        "  https://library.example/edisi/2026-24/ (404)",
    ]
    assert box.got == []


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        pytest.param("", "The recipients are not known", id="nobody named"),
        pytest.param("none.csv", "does not exist", id="no such file"),
        pytest.param(
            "table.csv", "is no list of addresses: its first line is “nama”", id="no addresses"
        ),
        pytest.param("all campus@x", "is neither an e-mail address nor a file", id="no list"),
        pytest.param("sent", "cannot be read", id="a folder"),
    ],
)
def test_recipients_that_cannot_be_had_are_said_in_words(to, expected, officer, tmp_path):
    (tmp_path / "table.csv").write_text("nama\nSari\n")
    (tmp_path / "sent").mkdir()
    assert officer.sends(Settings(host="x.example", to=to)) == 2
    assert expected in officer.told[-1]


def test_an_empty_file_of_recipients_is_said(officer, tmp_path):
    subscribers(tmp_path)
    assert officer.sends(Settings(host="x.example", to="subscribers.txt")) == 1
    assert officer.told[-1] == f"There is no address in {tmp_path / 'subscribers.txt'}."


def test_a_sender_that_the_server_will_not_have_is_said_and_costs_nobody(officer, server, tmp_path):
    box, settings = server
    subscribers(tmp_path, "a@s.example")
    box.mail = lambda _address: "553 not yours"
    assert officer.sends(settings) == 1
    assert (
        "127.0.0.1 will not send in the name of news@library.example (553 not yours). Use a “sender” that belongs to “user”, or ask your IT staff."
        in officer.told
    )
    box.mail = lambda _address: "250 OK"
    assert officer.sends(settings) == 0
    assert box.addresses == ["a@s.example"]


def test_in_indonesian_it_is_said_in_indonesian(server, tmp_path):
    _, settings = server
    officer = Officer(tmp_path, language="id")
    subscribers(tmp_path, "a@s.example")
    officer.sends(settings, "kirim")
    assert officer.asked == ["Kirim sekarang kepada 1 alamat? Ketik “kirim”: "]
    assert officer.told[-2] == "Terkirim: 1."
