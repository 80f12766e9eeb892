"""Links that nobody would reach are found before 25,000 people press them."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from editions.reaching import answer, own_links, unreached

HTML = """<html><body><a href="https://a.example/x/#y">1</a><a href="https://a.example/x/">2</a>
<img src="https://a.example/photos/p.jpg" alt=""><a href="https://b.example/">3</a><a href="mailto:c@a.example">4</a>
</body></html>"""


def test_the_links_to_our_own_site_are_asked_for_once():
    assert own_links(HTML, "https://a.example") == [
        "https://a.example/x/", "https://a.example/photos/p.jpg",
    ]  # fmt: skip


def test_what_does_not_answer_is_named_in_its_order(serve, tmp_path):
    (tmp_path / "there.txt").write_text("x")
    home = serve(tmp_path)
    addresses = [f"{home}/none.html", f"{home}/there.txt", "http://127.0.0.1:1/"]
    found = dict(unreached(addresses, answer))
    assert list(found) == [f"{home}/none.html", "http://127.0.0.1:1/"]
    assert found[f"{home}/none.html"] == "404"
    assert "refused" in found["http://127.0.0.1:1/"].lower()


class OnlyGet(BaseHTTPRequestHandler):
    """A server that turns HEAD away, as it does whatever calls itself Python's."""

    def do_HEAD(self):
        self.send_error(403)

    def do_GET(self):
        self.send_response(403 if "python" in self.headers["User-Agent"].lower() else 200)
        self.end_headers()

    def log_message(self, *_words):
        pass


def test_a_server_that_turns_head_away_is_asked_for_the_page():
    with ThreadingHTTPServer(("127.0.0.1", 0), OnlyGet) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        assert answer(f"http://127.0.0.1:{server.server_port}/") == ""
        server.shutdown()
