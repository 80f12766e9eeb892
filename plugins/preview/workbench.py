"""A site as it is previewed: pages reload by themselves, and carry a strip that leads to their source.

A script is put into what is answered, never into a file: what is built for the preview is what would be
published. The preview's own pages lie below `/-preview/`.
"""

import contextlib
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import msgspec

from newsroom.addresses import SEARCH_INDEX
from preview.aside import WORDS, look_page, source_page
from preview.live import Live
from preview.server import LOOPBACK, TYPES, Handler, below

#: Where the preview's own pages lie; no kind has a folder that begins with a dash.
OWN = "/-preview/"
SCRIPT = b'<script src="/-preview/live.js" defer></script>'
QUIET = 15.0  #: seconds after which an open page is told that nothing has happened


class Desk(msgspec.Struct, frozen=True, kw_only=True):
    """What makes a preview of a plain site."""

    live: Live
    content: Path  #: where the sources lie
    language: str  #: of the strip's words
    #: A path below `/pagefind/` → the file of the search's index, which is made when somebody searches; None: none.
    search: Callable[[str], Path | None]


class Workbench(Handler):
    """Answers a site and, beside it, what helps whoever writes it."""

    def __init__(self, *args: object, folder: Path, desk: Desk) -> None:
        self.desk = desk
        super().__init__(*args, folder=folder)

    def answer(self, *, with_body: bool) -> None:
        """The preview's own pages, the index of the search; else what a plain host answers."""
        path = unquote(urlsplit(self.path).path)
        if path.startswith(OWN):
            self.own(path.removeprefix(OWN))
        elif path.startswith(SEARCH_INDEX):
            self.searched(path, with_body=with_body)
        else:
            super().answer(with_body=with_body)

    def shown(self, file: Path) -> bytes:
        """A page with the script of the preview at its end."""
        body = super().shown(file)
        return body.replace(b"</body>", SCRIPT + b"</body>", 1) if file.suffix == ".html" else body

    def missing(self, *, with_body: bool) -> None:
        """404; before the first build has passed, a page that waits for it."""
        if (self.folder / "404.html").is_file():
            return super().missing(with_body=with_body)
        return self.made(
            b"<!doctype html><title>\xe2\x80\xa6</title><body>" + SCRIPT + b"</body>", ".html"
        )

    def own(self, name: str) -> None:
        """The script, the state, the source of a page, and its look elsewhere."""
        asked = parse_qs(urlsplit(self.path).query)
        address = asked.get("address", ["/"])[0]
        language = self.desk.language
        if name == "live.js":
            return self.made((Path(__file__).parent / name).read_bytes(), ".js")
        if name == "state":
            return self.tell(address)
        if name == "look":
            file = below(self.folder, f"{address}index.html" if address.endswith("/") else address)
            html = file.read_bytes() if file and file.is_file() else None
            return self.made(look_page(html, address, language).encode(), ".html")
        path = name.removeprefix("source/")
        file = below(self.desk.content, path) if self.is_at_this_computer() else None
        page = source_page(file, path) if file and path != name else None
        if page is None:
            return self.missing(with_body=True)
        return self.made(page.encode(), ".html")

    def searched(self, path: str, *, with_body: bool) -> None:
        """A file of the search's index."""
        file = self.desk.search(path)
        if file is None:
            return self.missing(with_body=with_body)
        return self.content(file, with_body=with_body)

    def is_at_this_computer(self) -> bool:
        """Sources hold notes for staff alone; and no page of another site may ask for them, whatever name
        it gives this computer (DNS rebinding).
        """
        host = self.headers.get("Host", "").rpartition(":")[0]
        return self.client_address[0] == LOOPBACK and host in (LOOPBACK, "localhost")

    def made(self, body: bytes, ending: str) -> None:
        """200 with what was made for this answer."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", TYPES[ending])
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def tell(self, address: str) -> None:
        """Server-sent events (HTML, 9.2): the state now, and again whenever it changes, until the page goes."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        desk, turn, words = self.desk, -1, WORDS[self.desk.language]
        with contextlib.suppress(OSError):  # the page has gone
            while not self.server.ending.is_set():  # type: ignore[attr-defined]
                state = desk.live.after(turn, QUIET)
                sheet = desk.live.sheet(address)
                told = {
                    "version": desk.live.version(address),
                    "lines": state.lines,
                    "words": words,
                    "sheet": sheet,
                }
                data = msgspec.json.encode(told)
                # A comment keeps the line open, and shows whether somebody still listens.
                self.wfile.write(b": \n\n" if state.turn == turn else b"data: " + data + b"\n\n")
                self.wfile.flush()
                turn = state.turn
