"""`inv edition` in a portal of its own: what a line comes to, from the settings to the messages."""

import shutil
import sys
from contextlib import nullcontext

import pytest
from invoke.exceptions import Exit

from commands import edition
from commands.edition import Wanted
from commands.portal import Portal
from tests.editions.mail_server import numbered, running
from tests.editions.making import RICH, RICH_MAIL
from tests.sites import FIXTURE, ROOT


@pytest.fixture
def portal(tmp_path, monkeypatch):
    """A portal with the fixture's content and a full edition; nothing of this computer's environment."""
    for name in (
        "SITEURL",
        "MAIL_FOLDER",
        "SMTP_HOST",
        "SMTP_PORT",
        "SMTP_SECURITY",
        "SMTP_USER",
        "SMTP_PASSWORD",
    ):
        monkeypatch.delenv(name, raising=False)
    shutil.copytree(FIXTURE, tmp_path / "content")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    for path, text in RICH.items():
        (tmp_path / "content" / path).write_text(text, "utf-8")
    facts = tmp_path / "content" / "library.yaml"
    facts.write_text(facts.read_text("utf-8") + RICH_MAIL, "utf-8")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    return Portal(folder=tmp_path, language="en", inv="./inv")


def test_without_more_it_writes_the_messages_and_says_what_to_do_next(portal, capsys):
    assert edition.run(portal, Wanted(edition="2026-24")) == 0
    told = capsys.readouterr().out
    folder = portal.folder / "mail" / "2026-24"
    assert (folder / "id.eml").is_file()
    assert f"Look at it first: {folder / 'index.html'}\n" in told
    assert told.endswith(
        "Then send it to yourself: ./inv edition 2026-24 --test name@example.ac.id\n"
    )
    # Nobody has said where the site is: whoever looks can follow the links in the preview.
    assert "http://127.0.0.1:8000/edisi/2026-24/" in (folder / "id.txt").read_text("utf-8")
    assert "The address of the site is not known" in told


def test_the_site_is_taken_from_the_line_the_environment_or_the_settings(portal, monkeypatch):
    def site():
        edition.run(portal, Wanted(edition="2026-24", site=wanted))
        text = (portal.folder / "mail" / "2026-24" / "id.txt").read_text("utf-8")
        return text.partition("/en/editions")[0].rpartition("<")[2]

    wanted = ""
    (portal.folder / "mail").mkdir()
    (portal.folder / "mail" / "settings.yaml").write_text("site: https://a.example/\n")
    assert site() == "https://a.example"
    monkeypatch.setenv("SITEURL", "https://b.example")
    assert site() == "https://b.example"
    wanted = "https://c.example"
    assert site() == "https://c.example"


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param(Wanted(test="a@b.example", send=True), "Use --test or --send, not both.", id="both"),
        pytest.param(Wanted(test="a, b"), "--test is one e-mail address, not a, b", id="two addresses"),
        pytest.param(Wanted(site="http://a.example"), "The public address of the site is written like https://news.example.ac.id, not http://a.example (--site)", id="no https"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_said_before_anything_is_read(wanted, expected, portal):
    with pytest.raises(Exit) as error:
        edition.run(portal, wanted)
    assert (error.value.message, error.value.code) == (expected, 2)


def test_settings_that_cannot_be_used_stop_it(portal):
    (portal.folder / "mail").mkdir()
    (portal.folder / "mail" / "settings.yaml").write_text("port: lima\n")
    with pytest.raises(Exit) as error:
        edition.run(portal, Wanted(edition="2026-24"))
    file = portal.folder / "mail" / "settings.yaml"
    assert (
        error.value.message
        == f"{file}: the value of “port” is no possible number; write it like 587 or 0.5"
    )


@pytest.mark.parametrize("name", ["SITEURL", "settings.yaml"])
def test_an_address_of_the_site_that_cannot_be_is_said_with_its_place(name, portal, monkeypatch):
    (portal.folder / "mail").mkdir()
    file = portal.folder / "mail" / "settings.yaml"
    if name == "SITEURL":
        monkeypatch.setenv("SITEURL", "news.example.ac.id")
    else:
        file.write_text("site: news.example.ac.id\n")
    with pytest.raises(Exit) as error:
        edition.run(portal, Wanted(edition="2026-24"))
    place = "SITEURL" if name == "SITEURL" else file
    assert error.value.message.endswith(f"not news.example.ac.id ({place})")
    assert error.value.code == 2


def test_a_test_and_a_sending_go_through_the_server_of_the_environment(
    portal, monkeypatch, capsys, tmp_path
):
    """As a scheduler does it: no file of settings, the folder of mail elsewhere, nobody to ask."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "people.txt").write_text("\n".join(numbered(3)))
    monkeypatch.setenv("MAIL_FOLDER", str(folder))
    monkeypatch.setattr("editions.reaching.urllib.request.urlopen", lambda *_a, **_m: nullcontext())
    with running() as (box, settings):
        monkeypatch.setenv("SMTP_HOST", settings.host)
        monkeypatch.setenv("SMTP_PORT", str(settings.port))
        monkeypatch.setenv("SMTP_SECURITY", "none")
        assert edition.run(portal, Wanted(edition="24", test="me@b.example")) == 0
        assert box.addresses == ["me@b.example"] * 2
        given = {
            "edition": "24",
            "send": True,
            "to": "people.txt",
            "site": "https://pustaka.example",
        }
        assert edition.run(portal, Wanted(**given)) == 2
        assert "Nothing was sent: there is nobody to ask." in capsys.readouterr().out
        assert edition.run(portal, Wanted(**given, yes=True)) == 0
        assert edition.run(portal, Wanted(**given, yes=True)) == 0
    assert box.addresses[2:] == numbered(3)
    assert (folder / "sent" / "2026-24.tsv").is_file()
    assert (folder / "settings.yaml").is_file()
    assert not (portal.folder / "mail").exists()


@pytest.mark.parametrize("stop", [EOFError, KeyboardInterrupt])
def test_a_password_that_nobody_types_sends_nothing(stop, portal, monkeypatch, capsys):
    def asked(_question):
        raise stop

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(edition, "getpass", asked)
    monkeypatch.setenv("SMTP_HOST", "127.0.0.1")
    monkeypatch.setenv("SMTP_USER", "news")
    assert edition.run(portal, Wanted(edition="24", test="me@b.example")) == 1
    assert capsys.readouterr().out.endswith("Nothing was sent.\n")


def test_a_server_that_is_not_known_is_asked_for(portal, capsys):
    assert edition.run(portal, Wanted(edition="24", test="me@b.example")) == 2
    file = portal.folder / "mail" / "settings.yaml"
    assert f"fill in host, user and password in {file}" in capsys.readouterr().out
    assert file.is_file()


def test_an_edition_that_there_is_not_is_a_wrong_command(portal, capsys):
    assert edition.run(portal, Wanted(edition="2026-42")) == 2
    assert "There is no edition “2026-42”." in capsys.readouterr().out


def test_the_file_for_the_server_is_made_before_there_is_an_edition(portal, capsys):
    shutil.rmtree(portal.folder / "content" / "editions")
    assert edition.run(portal, Wanted()) == 1
    assert capsys.readouterr().out == (
        "There is no edition in content/editions/ yet. Make one: ./inv new edition\n"
    )
    assert (portal.folder / "mail" / "settings.yaml").is_file()


def test_nothing_is_sent_while_a_file_has_a_fault(portal, monkeypatch, capsys):
    """The site cannot be built either; what a message lacks cannot be sent after it."""
    (portal.folder / "content" / "news" / "2026" / "buku-untuk-desa.md").write_text(
        "---\ntitle: x\n"
    )
    (portal.folder / "people.txt").write_text("a@b.example\n")
    monkeypatch.setattr("editions.reaching.urllib.request.urlopen", lambda *_a, **_m: nullcontext())
    with running() as (box, settings):
        monkeypatch.setenv("SMTP_HOST", settings.host)
        monkeypatch.setenv("SMTP_PORT", str(settings.port))
        monkeypatch.setenv("SMTP_SECURITY", "none")
        wanted = Wanted(
            edition="24",
            send=True,
            yes=True,
            site="https://pustaka.example",
            to=str(portal.folder / "people.txt"),
        )
        assert edition.run(portal, wanted) == 1
        assert (
            "A file has a problem, so the site and the message lack something."
            in capsys.readouterr().out
        )
        assert box.got == []


def test_a_fault_in_a_file_is_named_since_the_message_may_lack_it(portal, capsys):
    (portal.folder / "content" / "news" / "2026" / "buku-untuk-desa.md").write_text(
        "---\ntitle: x\n"
    )
    edition.run(portal, Wanted(edition="24"))
    assert (
        "content/news/2026/buku-untuk-desa.md has a problem, so the message may lack something: run ./inv check"
        in capsys.readouterr().out
    )
