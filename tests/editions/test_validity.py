"""Every edition of both sites as a message: valid HTML, small, absolute, and nothing that follows a reader."""

import re

import pytest
from lxml import html as lxml_html

from editions.message import CLIPPED
from newsroom.mailboxes import mailbox
from tests.editions.making import RICH_MAIL, written
from tests.sites import CONTENT, URL
from tests.tools import nu


@pytest.fixture(scope="module")
def editions(tmp_path_factory):
    """The editions of the fixture site with a full one, and those of the library's own site."""
    own = written(tmp_path_factory.mktemp("own"), CONTENT, {}, "")
    return [*written(tmp_path_factory.mktemp("rich")), *own]


@pytest.fixture(scope="module")
def letters(editions):
    return [letter for each in editions for letter in each.letters.values()]


def test_the_nu_html_checker_finds_nothing_in_any_message_or_the_page_that_shows_it(editions):
    said = [str(message) for each in editions for message in nu.check(each.page.parent)]
    assert said == []


def test_there_are_messages_in_both_languages(letters):
    assert {letter.language for letter in letters} == {"id", "en"}


def test_a_quotation_is_set_apart_from_the_words_around_it(letters):
    every = [lxml_html.document_fromstring(letter.html) for letter in letters]
    looks = [quote.get("style") for html in every for quote in html.iter("blockquote")]
    assert looks
    assert all("border-left: 3px" in look for look in looks)


def test_gmail_shows_every_message_whole(letters):
    assert max(letter.size for letter in letters) < CLIPPED / 2


def test_every_link_is_absolute_and_every_picture_is_ours(letters):
    for letter in letters:
        root = lxml_html.document_fromstring(letter.html)
        for element, name, link, _ in root.iterlinks():
            assert re.match(r"https://|mailto:", link), (element.tag, name, link)
            if element.tag == "img":
                assert link.startswith(f"{URL}/photos/")


def test_nothing_is_run_and_nothing_is_asked_of_others(letters):
    for letter in letters:
        root = lxml_html.document_fromstring(letter.html)
        assert not list(root.iter("script", "link", "iframe", "form", "object", "video"))
        assert "@import" not in letter.html
        assert "url(" not in letter.html
        assert "utm_" not in letter.html


def test_a_picture_says_what_it_shows_and_how_large_it_is(letters):
    found = [
        image for each in letters for image in lxml_html.document_fromstring(each.html).iter("img")
    ]
    assert found
    for image in found:
        assert image.get("alt")
        assert 0 < int(image.get("width")) <= 400
        assert int(image.get("height")) > 0


def test_the_language_is_said_where_programs_drop_the_html_element(letters):
    for letter in letters:
        root = lxml_html.document_fromstring(letter.html)
        (sheet,) = root.xpath("//table[@class='sheet']")
        assert root.get("lang") == sheet.get("lang") == letter.language


def test_each_says_how_to_leave_who_writes_and_where_the_other_language_is(letters):
    for letter in letters:
        if "nomor 24" in letter.html or "number 24" in letter.html:
            for words in (
                "https://lists.pustaka.example/leave",
                "https://lists.pustaka.example/join",
                "tanya@pustaka.example",
                "/en/editions/2026-24/" if letter.language == "id" else f"{URL}/edisi/2026-24/",
            ):
                assert words in letter.html
                assert words in letter.text


def test_what_css_inline_needs_is_not_sent(letters):
    for letter in letters:
        assert "data-css-inline" not in letter.html
        # Programs that drop <style>, as Gmail does for some accounts, find all of it in attributes.
        assert letter.html.count("<style>") == 2
        assert "@media (prefers-color-scheme: dark)" in letter.html


def test_the_sender_of_the_fixture_is_an_address():
    assert mailbox(re.search(r"sender: (\S+)", RICH_MAIL)[1])
