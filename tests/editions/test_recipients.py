"""A file of addresses, as people keep it, and who gets the edition by it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editions.recipients import Fault, Recipient, Unreadable, lists, parse, read_recipients
from newsroom.mailboxes import mailbox

SARI, BUDI = Recipient("sari@student.example", "id"), Recipient("budi@student.example", "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("sari@student.example\n", [SARI], id="one a line"),
        pytest.param("# pelanggan\n\nsari@student.example\n", [SARI], id="a remark"),
        pytest.param("email,bahasa\nsari@student.example,id\nbudi@student.example,en\n", [SARI, BUDI], id="CSV"),
        pytest.param("Nama;Surel;Bahasa\nSari;sari@student.example;Indonesia\nBudi;budi@student.example;Inggris\n", [SARI, BUDI], id="Excel in Indonesia"),
        pytest.param("sep=;\nemail;language\nbudi@student.example;English\n", [BUDI], id="Excel that names its separator"),
        pytest.param("Email Address\tName\nsari@student.example\tSari\n", [SARI], id="tabs"),
        pytest.param("sari@student.example,id\nbudi@student.example,en\n", [SARI, BUDI], id="no names of columns"),
        pytest.param("Sari Pertiwi <sari@student.example>\n", [SARI], id="a name before it"),
        pytest.param('email\n"Pertiwi, Sari <sari@student.example>"\n', [SARI], id="a name with a comma"),
        pytest.param("sari@STUDENT.Example\n", [SARI], id="a domain in capitals"),
        pytest.param("mailto:sari@student.example\n", [SARI], id="a link"),
        pytest.param("email,bahasa\nsari@student.example\n", [SARI], id="a row that is too short"),
        pytest.param("sari@student.example; Budi <budi@student.example>;\n", [SARI, Recipient("budi@student.example", "id")], id="joined, as Outlook does it"),
        pytest.param("sari@student.example;;budi@student.example", [SARI, Recipient("budi@student.example", "id")], id="with a gap"),
        pytest.param("<sari@student.example>, <budi@student.example>", [SARI, Recipient("budi@student.example", "id")], id="joined by commas"),
        pytest.param("nama;alamat;email\nSari;Jl. Mawar 1;sari@student.example\n", [SARI], id="a street beside it"),
        pytest.param("email;email lain\nsari@student.example;sari@a.example\n", [SARI], id="another address beside it"),
        pytest.param("Alamat Surel\nsari@student.example\n", [SARI], id="in two words"),
        pytest.param('email,alamat\nsari@student.example,"Jl. Mawar 1\nBandung"\n', [SARI], id="a cell of two lines"),
    ],
)  # fmt: skip
def test_addresses_are_found_however_they_are_kept(text, expected):
    assert parse(text) == (expected, [])


def test_what_cannot_be_used_is_named_with_its_line_and_the_others_get_it():
    text = (
        "email,bahasa\nsari@student.example,id\nbudi@@x,id\nSARI@student.example,id\n"
        "budi@student.example,fr\n,\na@b.example\r\nBcc: c@d.example,id\n"
    )
    assert parse(text) == (
        [SARI, Recipient("a@b.example", "id")],
        [
            Fault(3, "address", "budi@@x"),
            Fault(4, "twice", "SARI@student.example"),
            Fault(5, "language", "fr"),
            Fault(8, "address", "Bcc: c@d.example"),
        ],
    )


@pytest.mark.parametrize(
    ("text", "expected", "line"),
    [
        pytest.param('sari@student.example\n"Budi <b@c.example>\nd@e.example\n', [SARI], 2, id="its own"),
        pytest.param('nama,email\n"Budi,b@c.example\nDewi,d@e.example\n', [], 2, id="of a name before it"),
        pytest.param('email,nama\nsari@student.example,"Sari\nd@e.example,Dewi\n', [SARI], 2, id="of a name behind it"),
    ],
)  # fmt: skip
def test_whom_an_open_quotation_mark_takes_along_is_not_lost_in_silence(text, expected, line):
    people, faults = parse(text)
    assert people == expected
    assert [(each.line, each.reason) for each in faults] == [(line, "quote")]
    assert not any("\n" in each.found for each in faults)


def test_an_open_quotation_mark_before_a_long_list_stops_it_with_its_line():
    with pytest.raises(Unreadable) as error:
        parse('sari@student.example\n"' + "budi@student.example\n" * 10_000)
    assert (error.value.reason, error.value.found) == ("quote", "2")


def test_a_table_without_a_column_of_addresses_is_refused():
    with pytest.raises(Unreadable) as error:
        parse("nama,nim\nSari,123\n")
    assert (error.value.reason, error.value.found) == ("columns", "nama, nim")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"PK\x03\x04...", "excel", id="Excel"),
        pytest.param(b"\xd0\xcf\x11\xe0...", "excel", id="old Excel"),
        pytest.param(b"\xff\xfe\x00\xd8\x00", "columns", id="neither letters nor numbers"),
    ],
)
def test_a_file_that_is_no_text_is_refused(content, reason, tmp_path):
    file = tmp_path / "x.csv"
    file.write_bytes(content)
    with pytest.raises(Unreadable) as error:
        read_recipients(file)
    assert error.value.reason == reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_in_the_encodings_of_windows(encoding, tmp_path):
    file = tmp_path / "x.csv"
    file.write_bytes("nama;email\r\nJosé;sari@student.example\r\n".encode(encoding))
    assert read_recipients(file) == ([SARI], [])


def test_a_mailing_list_gets_one_message_in_its_language():
    campus = Recipient("all@campus.example", "id", is_list=True)
    guests = Recipient("guests@campus.example", "en", is_list=True)
    assert lists("all@campus.example") == [campus]
    both = {"id": "all@campus.example", "en": "guests@campus.example"}
    assert lists(both) == [campus, guests]


def test_one_address_for_both_languages_gets_one_message():
    assert [each.language for each in lists({"id": "all@c.example", "en": "ALL@c.example"})] == [
        "id"
    ]


def test_a_list_that_is_no_address_is_refused():
    with pytest.raises(Unreadable) as error:
        lists("all campus")
    assert (error.value.reason, error.value.found) == ("list-address", "all campus")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a.b+c@Sub.Example.ac.id", "a.b+c@sub.example.ac.id", id="dots and a plus"),
        pytest.param("sarí@contoh.example", "sarí@contoh.example", id="letters beyond ASCII"),
        pytest.param("a@bücher.example", "a@xn--bcher-kva.example", id="a domain beyond ASCII"),
        pytest.param("a b@c.example", None, id="a space"),
        pytest.param("a@b.example\nBcc: c@d.example", None, id="a line end"),
        pytest.param("a@b.example,c@d.example", None, id="two"),
        pytest.param("<a@b.example>", None, id="brackets"),
        pytest.param("a..b@c.example", None, id="two dots"),
        pytest.param("a@b", None, id="no domain"),
        pytest.param("@b.example", None, id="nobody"),
        pytest.param(f"{'a' * 65}@b.example", None, id="a name that is too long"),
        pytest.param(f"a@{'b' * 64}.example", None, id="a label that is too long"),
        pytest.param(f"a@{'b.' * 130}example", None, id="an address that is too long"),
        pytest.param("a@-b.example", None, id="a dash before"),
    ],
)  # fmt: skip
def test_an_address_is_one_or_none(text, expected):
    assert mailbox(text) == expected


@settings(deadline=None)
@given(st.text())
def test_any_text_is_read_or_refused_and_no_address_can_break_a_header(text):
    try:
        people, _ = parse(text)
    except Unreadable:
        return
    for person in people:
        assert mailbox(person.address) == person.address
        assert not set(person.address) & set('\r\n\0 <>,;:"()')
    assert len({person.person for person in people}) == len(people)
