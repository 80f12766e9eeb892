"""A file outside git, and the environment → the mail server, and who gets the edition.

The environment goes first, for schedulers: SMTP_HOST, SMTP_PORT, SMTP_SECURITY, SMTP_USER, SMTP_PASSWORD.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import yaml

from newsroom.reading import nearest
from newsroom.records import LANGUAGES

SECURITIES = ("starttls", "tls", "none")
#: The port that goes with each, when none is named (RFC 6409, 8314; 25 on one's own computer).
PORTS = {"starttls": 587, "tls": 465, "none": 25}
#: A server without encryption may only be this computer's own.
HERE = ("localhost", "127.0.0.1", "::1")
ENVIRONMENT = {
    "SMTP_HOST": "host",
    "SMTP_PORT": "port",
    "SMTP_SECURITY": "security",
    "SMTP_USER": "user",
    "SMTP_PASSWORD": "password",
}
FILE = "settings.yaml"
NUMBERS = ("port", "pause", "per-connection", "per-run")
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Settings(
    msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True
):
    """What `settings.yaml` says."""

    site: str = ""  #: the public address of the site: https://…
    host: str = ""
    port: int = 0  #: 0: the usual one
    security: str = "starttls"
    user: str = ""
    password: str = ""
    to: str | dict[str, str] = (
        ""  #: a file beside this one; a mailing list, or one for each language
    )
    pause: float = 0.5  #: seconds between two messages
    per_connection: int = 50  #: messages, then the server is greeted anew
    per_run: int = 0  #: messages of one command; 0: all

    def __repr__(self) -> str:
        """Without the password, wherever it may be shown."""
        return f"Settings(host={self.host!r}, user={self.user!r})"


class BadSettings(ValueError):
    """The settings cannot be used; `reason` is a key of the words."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


def read_settings(file: Path, environ: Mapping[str, str]) -> Settings:
    """The settings; a file that is not there says nothing. BadSettings."""
    values = {**_values(file)}
    values |= {name: environ[key] for key, name in ENVIRONMENT.items() if environ.get(key)}
    try:
        # Every value is a text of the file: "587" is a number where one is meant.
        settings = msgspec.convert(values, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise _misshapen(str(error)) from None
    if settings.security not in SECURITIES:
        raise BadSettings("security", found=settings.security)
    if isinstance(settings.to, dict):
        for language in settings.to:
            if language not in LANGUAGES:
                raise BadSettings("unknown", field=f"to: {language}", near=", ".join(LANGUAGES))
    if not 0 <= settings.port <= 65535:
        raise BadSettings("number", field="port")
    for name in ("pause", "per_connection", "per_run"):
        if getattr(settings, name) < 0:
            raise BadSettings("number", field=name.replace("_", "-"))
    if settings.security == "none" and settings.host not in ("", *HERE):
        raise BadSettings("open", host=settings.host)
    return settings


def offer(file: Path, sample: str) -> None:
    """A file to be filled in where there is none; nobody else on this computer can read it or its folder. OSError."""
    if not file.exists():
        file.parent.mkdir(0o700, parents=True, exist_ok=True)
        file.touch(0o600)
        file.write_text(sample, "utf-8")


def _values(file: Path) -> dict[str, Any]:
    try:
        text = file.read_text("utf-8-sig")
        values = yaml.load(text, Loader)  # noqa: S506  it makes nothing but text
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError:
        raise BadSettings("letters") from None
    except OSError as error:
        raise BadSettings("unread", found=error.strerror or error) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        # Only the place: what stands there may be the password.
        raise BadSettings("yaml", line=mark.line + 1 if mark else 1) from None
    except (ValueError, yaml.YAMLError):
        raise BadSettings("yaml", line=1) from None
    if values in (None, ""):
        return {}
    if not isinstance(values, dict):
        raise BadSettings("yaml", line=1)
    return {name: value for name, value in values.items() if value != ""}


def _misshapen(error: str) -> BadSettings:
    """What msgspec found, in our words and without the value."""
    names = [str(field.encode_name) for field in msgspec.structs.fields(Settings)]
    if found := re.match(r"Object contains unknown field `([^`]+)`", error):
        near = nearest(found[1], names) or ", ".join(names)
        return BadSettings("unknown", field=found[1], near=near)
    place = re.search(r"`\$\.([\w-]+)", error)
    field = place[1] if place else "?"
    return BadSettings("number" if field in NUMBERS else "shape", field=field)
