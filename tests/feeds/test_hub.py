"""A hub is told of what changed; what it does never harms a publish."""

import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pytest

from feeds.hub import ping, tell
from tests.newsroom.making import library, site


@pytest.fixture
def hub():
    """Its address, and every form that it was sent."""
    told = []

    class Hub(BaseHTTPRequestHandler):
        def do_POST(self):
            told.append(parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            """Nothing."""

    server = HTTPServer(("127.0.0.1", 0), Hub)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", told
    server.shutdown()
    thread.join()
    server.server_close()


def output(folder, *names):
    for name in names:
        file = folder / "output" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", "utf-8")
    return folder / "output"


def said(folder, hub, url="https://library.example"):
    lines = []
    tell(
        site(library=library(hub=hub), url=url),
        folder / "output",
        folder / "pinged",
        "en",
        lines.append,
    )
    return lines


def test_the_hub_hears_of_every_feed_once_and_of_no_archive(tmp_path, hub):
    address, told = hub
    output(tmp_path, "feeds/all.rss", "feeds/all/2015.atom", "en/feeds/topics/a.json", "index.html")
    assert said(tmp_path, address) == ["The hub was told of 2 feeds."]
    assert told == [
        {
            "hub.mode": ["publish"],
            "hub.url": [
                "https://library.example/feeds/all.rss",
                "https://library.example/en/feeds/topics/a.json",
            ],
        }
    ]
    assert said(tmp_path, address) == ["The hub was told of 0 feeds."]
    os.utime(tmp_path / "output/feeds/all.rss", (2e9, 2e9))
    assert said(tmp_path, address) == ["The hub was told of 1 feeds."]


def test_without_a_hub_nobody_is_asked(tmp_path):
    assert "hub: https://" in said(tmp_path, "")[0]


def test_a_preview_is_told_to_nobody(tmp_path, hub):
    output(tmp_path, "feeds/all.rss")
    assert "SITEURL" in said(tmp_path, hub[0], "http://127.0.0.1:8000")[0]
    assert hub[1] == []


def test_a_hub_that_is_down_is_said_and_told_again_next_time(tmp_path):
    output(tmp_path, "feeds/all.rss")
    assert "could not be reached" in said(tmp_path, "http://127.0.0.1:1/")[0]
    assert not (tmp_path / "pinged").exists()


def test_a_hub_that_does_not_answer_is_left_after_a_while():
    import socket

    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        wrong = ping(f"http://127.0.0.1:{silent.getsockname()[1]}/", ["https://a.example/"], 0.2)
    assert "timed out" in wrong
