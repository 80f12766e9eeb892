"""The head of a message and its parts, read back as mail programs read them."""

import email
import re
from email import policy
from email.header import decode_header, make_header

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editions.message import Kind, addressed, message_id
from newsroom.site import Mail
from tests.editions.making import MAIL, MOMENT, its_site, simple

READER = "sari@student.example"


def sent(reader=READER, letter=None, site=None, **kind):
    """A message as the server gets it."""
    return addressed(letter or simple(), reader, site or its_site(), MOMENT, Kind(**kind))


def parsed(message):
    return email.message_from_bytes(message, policy=policy.default)


def content(part):
    """The text of a part, its lines ended as we write them."""
    return part.get_content().replace("\r\n", "\n")


def decoded(words):
    """Words as a program shows them. The newer parser of Python 3.11 adds spaces between encoded words."""
    return str(make_header(decode_header(words)))


def head(message):
    """Name → value as it stands on the wire, unfolded."""
    lines = re.sub(rb"\r\n[ \t]", b" ", message.partition(b"\r\n\r\n")[0]).decode()
    return dict(line.split(": ", 1) for line in lines.split("\r\n"))


def test_a_message_says_who_writes_to_whom_what_it_is_and_how_one_leaves():
    assert head(sent()) == {
        "From": "Kabar Perpustakaan <news@library.example>",
        "To": "sari@student.example",
        "Reply-To": "ask@library.example",
        "Subject": "Kabar nomor 24",
        "Date": "Mon, 23 Nov 2026 09:00:05 +0700",
        "Message-ID": message_id(simple(), READER, its_site()),
        "Content-Language": "id",
        "List-Id": "<edition-id.library.example>",
        "List-Archive": "<https://library.example/edisi/>",
        "List-Subscribe": "<https://lists.example/join>",
        "List-Unsubscribe": "<https://lists.example/leave>",
        "Auto-Submitted": "auto-generated",
        "Precedence": "bulk",
        "MIME-Version": "1.0",
        "Content-Type": head(sent())["Content-Type"],
    }
    assert head(sent())["Content-Type"].startswith('multipart/alternative; boundary="=_')


def test_a_mailing_list_gets_no_headers_that_are_its_own_and_none_that_would_stop_it_there():
    """Lists add their own List-* headers, and some take what is "bulk" or "auto-generated" for a loop."""
    names = set(head(sent("all@campus.example", to_list=True)))
    assert {name for name in names if name.startswith("List-")} == set()
    assert names.isdisjoint({"Auto-Submitted", "Precedence"})


def test_one_click_leads_to_the_readers_own_address_and_goes_before_the_other_way():
    """RFC 8058: only https, and the address alone must say who leaves."""
    mail = Mail(
        sender="a@b.example",
        leave="ask@b.example",
        one_click="https://lists.example/leave?who={address}",
    )
    found = head(sent("sari+news@student.example", site=its_site(mail)))
    assert found["List-Unsubscribe"] == (
        "<https://lists.example/leave?who=sari%2Bnews%40student.example>, "
        "<mailto:ask@b.example?subject=Berhenti%20berlangganan>"
    )
    assert found["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "List-Unsubscribe-Post" not in head(sent())


def test_long_addresses_stay_whole_in_the_head():
    """Python's own folding makes encoded words of what has no spaces, and programs then find no address."""
    long = "https://lists.example/" + "leave/" * 30
    found = sent(site=its_site(Mail(sender="a@b.example", leave=long)))
    assert head(found)["List-Unsubscribe"] == f"<{long}>"
    assert b"=?utf-8?" not in found.partition(b"\r\n\r\n")[0]


def test_the_identity_of_a_message_depends_on_edition_language_and_reader_alone():
    letter, other = simple(), simple(text="Salam yang lain.\n")
    first = message_id(letter, READER, its_site())
    assert re.fullmatch(r"<edition\.2026-24\.id\.[0-9a-f]{24}@library\.example>", first)
    assert message_id(other, READER.upper(), its_site()) == first
    different = {
        first,
        message_id(letter, "budi@student.example", its_site()),
        message_id(simple("en"), READER, its_site()),
        message_id(simple(key="2026-25"), READER, its_site()),
        message_id(letter, READER, its_site(), "2026-11-23T09:00"),
    }
    assert len(different) == 5


@pytest.mark.parametrize(
    ("language", "subject"),
    [("id", "[Uji coba] Kabar nomor 24"), ("en", "[Test] Kabar nomor 24")],
)
def test_a_trial_says_that_it_is_one(language, subject):
    assert head(sent(letter=simple(language), trial="now"))["Subject"] == subject


def test_the_parts_are_text_first_and_html_last_and_both_are_seven_bit():
    letter = simple(text="Salam — “hangat”, 동아대학교 \n.sebuah titik\n")
    whole = sent(letter=letter)
    message = parsed(whole)
    text, html = message.iter_parts()
    assert (text.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    assert text["Content-Type"].params == {"charset": "utf-8", "format": "flowed", "delsp": "no"}
    assert content(text) == letter.text
    assert content(html).rstrip("\n") == letter.html
    assert message.defects == []
    assert whole.isascii()
    assert whole.endswith(b"--\r\n")


def test_no_line_is_longer_than_the_standard_allows_and_every_one_ends_with_cr_lf():
    """RFC 5322, 2.1.1: 998 octets; 78 is advised, and so it is but for addresses."""
    whole = sent(letter=simple(text="kata " * 4000))
    assert max(map(len, whole.split(b"\r\n"))) <= 78
    assert whole.count(b"\n") == whole.count(b"\r\n")
    assert whole.count(b"\r") == whole.count(b"\r\n")


def test_signs_that_are_no_letters_stay_out_of_the_head():
    assert head(sent(letter=simple(subject="Kabar\x00 \x1b[1m24")))["Subject"] == "Kabar [1m24"


def test_the_same_letter_gives_the_same_bytes():
    assert sent() == sent()
    assert simple().parts == simple().parts


@pytest.mark.parametrize(
    ("reader", "shown"),
    [
        pytest.param("sari@student.example", "sari@student.example", id="ASCII"),
        pytest.param("sarí@student.example", "sarí@student.example", id="RFC 6532"),
    ],
)
def test_an_address_is_written_as_it_is(reader, shown):
    assert head(sent(reader))["To"] == shown


NAMES = st.text(min_size=1, max_size=200).filter(lambda text: text.strip())


@settings(deadline=None)
@given(subject=NAMES, name=NAMES)
def test_no_name_and_no_title_can_add_a_header_or_end_the_head(subject, name):
    site = its_site(MAIL, site_name={"id": name, "en": name})
    whole = sent(letter=simple(subject=subject), site=site)
    lines = whole.partition(b"\r\n\r\n")[0].split(b"\r\n")
    names = [line.partition(b":")[0].decode() for line in lines if not line.startswith(b" ")]
    assert names == list(head(sent()))
    assert whole.isascii()
    assert max(map(len, lines)) <= 998
    assert not any(line.isspace() for line in lines)
    assert whole.partition(b"\r\n\r\n")[2].startswith(b"--=_")


SHOWN = st.text(
    st.characters(blacklist_categories=("C", "Z"), blacklist_characters="\u2028\u2029"),
    min_size=1,
    max_size=30,
)
LINES = st.lists(SHOWN, min_size=1, max_size=8).map(" ".join)


@settings(deadline=None)
@given(subject=LINES, name=LINES)
def test_any_words_come_out_as_they_went_in(subject, name):
    site = its_site(MAIL, site_name={"id": name, "en": name})
    found = head(sent(letter=simple(subject=subject), site=site))
    phrase, _, address = found["From"].rpartition(" ")
    assert decoded(found["Subject"]) == subject
    assert decoded(re.sub(r"\\(.)", r"\1", phrase.strip('"'))) == name
    assert address == "<news@library.example>"


@settings(deadline=None)
@given(
    text=st.text(
        st.characters(
            blacklist_categories=("Cs",),
            blacklist_characters="\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029",
        ),
        max_size=300,
    )
)
def test_any_text_arrives_as_it_was(text):
    text_part = next(parsed(sent(letter=simple(text=f"{text}\n"))).iter_parts())
    assert content(text_part) == f"{text}\n"
