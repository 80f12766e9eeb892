"""The preview's web server answers as a plain web host does."""

import socket
import urllib.error
import urllib.request

import pytest

from preview.server import PortInUse
from preview.server import serve as serve_folder


@pytest.fixture
def home(tmp_path, serve):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text("<h1>é", "utf-8")
    (tmp_path / "404.html").write_text("not here", "utf-8")
    (tmp_path / "feed.rss").write_text("<rss/>", "utf-8")
    return serve(tmp_path)


def get(url, **headers):
    """Status, headers and body."""
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def test_a_folder_is_answered_by_its_index(home):
    status, headers, body = get(f"{home}/a/")
    assert (status, body) == (200, "<h1>é".encode())
    assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_folder_without_its_slash_leads_to_it(home):
    assert get(f"{home}/a")[0] == 200


def test_a_feed_is_sent_as_xml_so_that_browsers_style_it(home):
    assert get(f"{home}/feed.rss")[1]["Content-Type"] == "application/xml; charset=utf-8"


def test_what_the_visitor_holds_is_not_sent_again(home):
    headers = get(f"{home}/a/")[1]
    assert get(f"{home}/a/", **{"If-None-Match": headers["ETag"]})[0] == 304
    assert get(f"{home}/a/", **{"If-Modified-Since": headers["Last-Modified"]})[0] == 304
    assert get(f"{home}/a/", **{"If-None-Match": '"another"'})[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/nothing", id="nothing"),
        pytest.param("/../../etc/passwd", id="climbing out"),
        pytest.param("/%2e%2e/%2e%2e/etc/passwd", id="climbing out in disguise"),
        pytest.param("/a/index.html/", id="a file as a folder"),
        pytest.param("/%00", id="NUL"),
    ],
)
def test_what_is_not_there_is_answered_by_the_sites_own_page(home, path):
    status, _, body = get(home + path)
    assert (status, body) == (404, b"not here")


def test_a_port_in_use_is_said(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(PortInUse), serve_folder(tmp_path, taken.getsockname()[1]):
            pass
