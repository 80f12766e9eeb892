"""The mail server as a file and the environment say it; the password is shown to nobody."""

import pytest

from editions.settings import BadSettings, Settings, read_settings
from editions.words import SAMPLE, WORDS

FULL = """\
site: https://news.example.ac.id
host: smtp.example.ac.id
port: 2525
security: starttls
user: news
password: "rahasia: #1"
to: subscribers.csv
pause: 1.5
per-connection: 20
per-run: 2000
"""


def read(tmp_path, text, **environ):
    file = tmp_path / "settings.yaml"
    file.write_text(text, "utf-8")
    return read_settings(file, environ)


def test_a_file_says_it_all(tmp_path):
    found = read(tmp_path, FULL)
    assert (found.host, found.port, found.user, found.password) == (
        "smtp.example.ac.id", 2525, "news", "rahasia: #1",
    )  # fmt: skip
    assert (found.pause, found.per_connection, found.per_run) == (1.5, 20, 2000)
    assert (found.site, found.to) == ("https://news.example.ac.id", "subscribers.csv")


def test_the_environment_goes_first(tmp_path):
    given = {"SMTP_HOST": "other.example", "SMTP_PORT": "465", "SMTP_SECURITY": "tls"}
    found = read(tmp_path, FULL, **given, SMTP_USER="guest", SMTP_PASSWORD="x")
    assert (found.host, found.port, found.security) == ("other.example", 465, "tls")
    assert (found.user, found.password) == ("guest", "x")


def test_a_file_that_is_not_there_says_nothing(tmp_path):
    file = tmp_path / "none.yaml"
    assert read_settings(file, {}).host == ""
    assert read_settings(file, {"SMTP_HOST": "x.example"}).host == "x.example"


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_file_that_we_offer_can_be_read_as_it_is(language, tmp_path):
    found = read(tmp_path, SAMPLE[language])
    assert (found.host, found.security, found.pause, found.per_run) == ("", "starttls", 0.5, 0)


def test_lists_by_language_can_be_named(tmp_path):
    found = read(tmp_path, "to: {id: all@c.example, en: guests@c.example}\n")
    assert found.to == {"id": "all@c.example", "en": "guests@c.example"}


@pytest.mark.parametrize(
    ("text", "reason", "values"),
    [
        pytest.param("hots: x\n", "unknown", {"field": "hots", "near": "host"}, id="misspelt"),
        pytest.param("to: {ms: a@b.example}\n", "unknown", {"field": "to: ms", "near": "id, en"}, id="another language"),
        pytest.param("port: lima\n", "number", {"field": "port"}, id="no number"),
        pytest.param("port: 99999\n", "number", {"field": "port"}, id="no port"),
        pytest.param("pause: -1\n", "number", {"field": "pause"}, id="less than nothing"),
        pytest.param("security: ssl\n", "security", {"found": "ssl"}, id="another security"),
        pytest.param("host: a.example\nsecurity: none\n", "open", {"host": "a.example"}, id="open, far away"),
        pytest.param("host: a\npassword: 'x\n", "yaml", {"line": 3}, id="a quote too few"),
        pytest.param("host\n", "yaml", {"line": 1}, id="no fields"),
        pytest.param("host: a\n\tport: 25\n", "yaml", {"line": 2}, id="a tab"),
        pytest.param("to: [a@b.example, c@d.example]\n", "shape", {"field": "to"}, id="several recipients"),
        pytest.param("host: {a: b}\n", "shape", {"field": "host"}, id="no text"),
        pytest.param("pause: 0,5\n", "number", {"field": "pause"}, id="a comma"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_named_without_its_secrets(text, reason, values, tmp_path):
    with pytest.raises(BadSettings) as error:
        read(tmp_path, text)
    assert (error.value.reason, error.value.values) == (reason, values)
    for words in WORDS.values():
        assert words[f"settings-{reason}"].format(path="x", **values)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_file_that_notepad_has_saved_otherwise_says_so(encoding, tmp_path):
    file = tmp_path / "settings.yaml"
    file.write_bytes("# alamat umum situs: https://…\n".encode(encoding))
    with pytest.raises(BadSettings) as error:
        read_settings(file, {})
    assert (error.value.reason, error.value.values) == ("letters", {})


def test_a_file_that_cannot_be_read_says_so(tmp_path):
    with pytest.raises(BadSettings) as error:
        read_settings(tmp_path, {})
    assert error.value.reason == "unread"


def test_between_single_quotes_every_sign_of_a_password_is_itself(tmp_path):
    assert read(tmp_path, r"password: 'a\n #1: \"x'").password == r"a\n #1: \"x"


def test_the_password_is_not_shown_by_accident():
    assert "rahasia" not in f"{Settings(host='a', user='b', password='rahasia')!r}"


def test_a_server_on_this_computer_needs_no_encryption(tmp_path):
    assert read(tmp_path, "host: localhost\nsecurity: none\n").security == "none"
