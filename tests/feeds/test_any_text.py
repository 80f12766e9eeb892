"""Any text that passes the checks makes feeds that parse, in every format."""

import json
import re
from datetime import UTC, datetime

import feedparser
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from markup.convert import Converter
from newsroom.problems import errors
from tests.feeds.making import files, post
from tests.newsroom.making import URL
from tests.tools import json_feed
from tests.tools.feed_validator.checker import check

LATER = datetime(2027, 1, 1, tzinfo=UTC)
#: What a validator remarks of a title that speaks of markup, and that is right as it is: RSS titles are text.
ABOUT_TITLES = {"ContainsHTML", "ContainsUndeclaredHTML"}
SIGNS = st.text(
    st.one_of(
        st.sampled_from("<>&\"'[]!#/\\=- \u00a0\u202e\u2028\ufeff\x0b\ud800\U0001f600ب"),
        st.characters(),
    ),
    max_size=40,
)
LINES = st.text(
    st.one_of(
        st.sampled_from("*_`~[]()!<>&|#-+\n\t :\"'/=]]>"), st.characters(categories=("L", "N", "S"))
    ),
    max_size=200,
)


def converted(body: str):
    """The fragment of a body that passes the checks; None for any other."""
    fragment, problems = Converter().convert(
        body, path="news/2017/x.md", first_line=9, language="id"
    )
    return None if errors(problems) else fragment


def assert_fine(found: dict[str, bytes]) -> None:
    for address, content in found.items():
        if address.endswith(".json"):
            assert json_feed.check(content, URL + address) == []
        else:
            wrong = check(content, URL + address, LATER)
            assert [each for each in wrong if each.code not in ABOUT_TITLES] == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(title=SIGNS, summary=SIGNS, author=SIGNS, topic=SIGNS, alt=SIGNS)
def test_any_header_makes_feeds_that_parse(title, summary, author, topic, alt):
    assert_fine(
        files(
            post(
                title=f"{title}x",
                summary=summary,
                authors=(f"{author}x",),
                topics=(f"{topic}x",),
                image="photos/a.jpg",
                image_alt=alt,
            ),
            sizes={"photos/a.jpg": (4, 3)},
        )
    )


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(body=LINES)
def test_any_body_that_passes_the_checks_makes_feeds_that_parse(body):
    fragment = converted(body)
    if fragment:
        found = files(post(html=fragment.html))
        assert_fine(found)
        contents = {
            feedparser.parse(found["/feeds/all.rss"], sanitize_html=False)
            .entries[0]
            .get("content", [{}])[0]
            .get("value", ""),
            feedparser.parse(found["/feeds/all.atom"], sanitize_html=False)
            .entries[0]
            .get("content", [{}])[0]
            .get("value", ""),
        }
        assert len(contents) == 1  # every format carries the same


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<script>alert(1)</script>Isi <b onclick='x()'>tebal</b>.", id="a script"),
        pytest.param(
            "[x](/a/b) <a href='#c'>c</a>\n\n## Judul\n\nIsi[^1]\n\n[^1]: Catatan.", id="links"
        ),
        pytest.param(
            "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```\n<script>\n```", id="a table and code"
        ),
        pytest.param("كتاب 😀 \U0001d518 `]]>` &amp; &nbsp; <br>", id="other scripts and signs"),
    ],
)
def test_no_script_no_lazy_attribute_and_no_relative_address_leaves_the_site(body):
    fragment, _ = Converter().convert(body, path="news/2017/x.md", first_line=9, language="id")
    found = files(post(html=fragment.html))
    assert_fine(found)
    [item] = json.loads(found["/feeds/all.json"])["items"]
    tags = re.findall(r"<[a-z][^>]*>", item["content_html"])
    assert not [
        tag for tag in tags if re.search(r"\s(on\w+|loading|decoding|tabindex|role)=|<script", tag)
    ]
    assert not [tag for tag in tags if re.search(r'(?:href|src)="(?!https?:|mailto:)', tag)]
