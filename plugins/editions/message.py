"""The two parts of an edition → messages, one for each reader. Pure: the moment and the reader are arguments.

RFC 5322 (messages), 2045–2047 and 6532 (other letters), 2369 and 2919 (lists), 8058 (one click).
The parts are encoded once; of 25,000 messages only the head differs.
"""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import quote

import msgspec

from editions import heads
from newsroom.addresses import kind_list
from newsroom.records import Edition
from newsroom.site import Site, in_language

CLIPPED = 102 * 1024  #: bytes of HTML from which Gmail shows only a beginning
TRIAL = {"id": "[Uji coba] ", "en": "[Test] "}


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """An edition in one language, ready to be addressed."""

    edition: str  #: its key
    language: str
    subject: str
    html: str
    text: str
    parts: bytes  #: multipart/alternative, encoded, its own headers first

    @property
    def size(self) -> int:
        """Bytes of the HTML, which is what Gmail counts."""
        return len(self.html.encode())


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """For whom a message is."""

    to_list: bool = False  #: a mailing list, which sends it on and has headers of its own
    trial: str = ""  #: what tells one trial from another; empty: it is no trial


def letter(edition: Edition, subject: str, html: str, text: str) -> Letter:
    """The message of an edition, not yet addressed. The same texts give the same bytes."""
    message = EmailMessage(policy=SMTP)
    message.set_content(text, cte="quoted-printable", params={"format": "flowed", "delsp": "no"})
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    digest = hashlib.blake2b(f"{text}\0{html}".encode(), digest_size=12).hexdigest()
    # Quoted-printable never writes "=_" (RFC 2045, 6.7), so no line of a part begins with this.
    message.set_boundary(f"=_{digest}")
    del message["MIME-Version"]
    return Letter(
        edition=edition.key,
        language=edition.language,
        subject=subject,
        html=html,
        text=text,
        parts=message.as_bytes(),
    )


def addressed(
    letter: Letter, reader: str, site: Site, now: datetime, kind: Kind | None = None
) -> bytes:
    """The whole message for a reader, lines ended by CR LF. `now` has a time zone."""
    kind = kind or Kind()
    facts, language = site.library, letter.language
    prefix = TRIAL[language] if kind.trial else ""
    head = [
        heads.mailbox("From", in_language(facts.site_name, language), facts.sender),
        heads.field("To", reader),
        heads.field("Reply-To", facts.answers) if facts.answers != facts.sender else b"",
        heads.words("Subject", f"{prefix}{letter.subject}"),
        heads.field("Date", format_datetime(now)),
        heads.field("Message-ID", message_id(letter, reader, site, kind.trial)),
        heads.field("Content-Language", language),
        *(() if kind.to_list else _list_fields(letter, reader, site)),
        heads.field("MIME-Version", "1.0"),
    ]
    # The parts bring a field of their own, with the boundary between them.
    return b"".join(head) + letter.parts


def message_id(letter: Letter, reader: str, site: Site, trial: str = "") -> str:
    """The same for an edition, a language and a reader, whenever it is sent: programs show a message that comes
    twice once. A trial is never taken for the message itself.
    """
    told = f"{letter.edition}\0{letter.language}\0{reader.casefold()}\0{trial}"
    digest = hashlib.blake2b(told.encode(), digest_size=12).hexdigest()
    key = letter.edition.replace("/", ".")
    return f"<edition.{key}.{letter.language}.{digest}@{authority(site)}>"


def authority(site: Site) -> str:
    """The domain that identities of this library are made with, whatever its website is called."""
    return site.library.tag_authority.partition(",")[0]


def _list_fields(letter: Letter, reader: str, site: Site) -> Iterator[bytes]:
    """What programs need to sort it, to offer "Unsubscribe", and not to answer it by themselves."""
    mail, language = site.library.mail, letter.language
    yield heads.entries("List-Id", [f"edition-{language}.{authority(site)}"])
    if site.url.startswith("https://"):
        yield heads.entries("List-Archive", [site.absolute(kind_list("edition", language))])
    if mail.subscribe:
        yield heads.entries("List-Subscribe", [_uri(mail.way_in(language))])
    one_click = mail.one_click.replace("{address}", quote(reader, safe=""))
    if ways := [way for way in (one_click, _uri(mail.way_out(language))) if way]:
        yield heads.entries("List-Unsubscribe", ways)
    if one_click:
        yield heads.field("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
    yield heads.field("Auto-Submitted", "auto-generated")
    # No standard (RFC 3834, 3.1.8), yet what most programs look at before they say "I am on holiday".
    yield heads.field("Precedence", "bulk")


def _uri(link: str) -> str:
    """A link of ASCII alone, without what ends an entry (RFC 2369, 2)."""
    return quote(link, safe=":/?#[]@!$&'()*+;=%~")
