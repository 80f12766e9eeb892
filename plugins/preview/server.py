"""A folder → a site on this computer alone, as a plain web host would serve it.

index.html for a folder, a redirect to the address with its slash, 404.html for what is not there,
ETag and Last-Modified, 304 when nothing changed. `workbench.py` adds what makes a preview of it.
"""

import errno
import hashlib
import http.server
import os
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import formatdate, parsedate_to_datetime
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

#: Written out: Python's own table follows the Windows registry, where .js has been text/plain.
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml; charset=utf-8",
    # As XML: browsers show RSS and Atom by their own names as bare text, without their style sheet.
    ".rss": "application/xml; charset=utf-8",
    ".atom": "application/xml; charset=utf-8",
    ".opml": "text/x-opml; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".pdf": "application/pdf",
}


LOOPBACK = "127.0.0.1"
#: Names of every address that this computer has.
EVERYWHERE = ("", "0.0.0.0", "::")  # noqa: S104  only when somebody asks for it


class PortInUse(OSError):
    """Another program listens on the port."""


def free(port: int, host: str = LOOPBACK) -> bool:
    """Whether nobody listens on the port of this computer."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((LOOPBACK if host in EVERYWHERE else host, port)) != 0


@contextmanager
def serve(
    folder: Path, port: int = 0, *, host: str = LOOPBACK, handler: Callable[..., Any] | None = None
) -> Iterator[str]:
    """The site in the folder, served while the block runs; → its address without a last slash.

    Bound to loopback unless told otherwise. Port 0 is any free one. PortInUse when another program has
    the port. `handler` takes the place of `Handler`, with the same arguments.
    """
    answering = partial(handler or Handler, folder=folder.resolve(strict=True))
    try:
        server = Server((host, port), answering)
    except OSError as error:
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            raise PortInUse(*error.args) from error
        raise
    with server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            shown = LOOPBACK if host in EVERYWHERE else host
            yield f"http://{shown}:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class Server(http.server.ThreadingHTTPServer):
    """Alone on its port: on Windows a second program could take part of the requests."""

    allow_reuse_address = os.name != "nt"
    daemon_threads = True

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.ending = threading.Event()  #: set when nobody should wait any longer

    def shutdown(self) -> None:
        """Stop, and let the open pages go."""
        self.ending.set()
        super().shutdown()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing when a browser has gone away in the middle of an answer; that is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Handler(http.server.BaseHTTPRequestHandler):
    """GET and HEAD on the files of one folder."""

    protocol_version = "HTTP/1.1"
    timeout = 30

    def __init__(self, *args: object, folder: Path) -> None:
        self.folder = folder
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """What a browser asks."""
        self.answer(with_body=True)

    def do_HEAD(self) -> None:
        """The same without the body."""
        self.answer(with_body=False)

    def answer(self, *, with_body: bool) -> None:
        """200, 301, 304 or 404."""
        path = unquote(urlsplit(self.path).path)
        file = below(self.folder, path)
        if file is None:
            return self.missing(with_body=with_body)
        if file.is_dir():
            if not path.endswith("/"):
                self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                self.send_header("Location", urlsplit(self.path).path + "/")
                self.send_header("Content-Length", "0")
                return self.end_headers()
            file /= "index.html"
        elif path.endswith("/"):
            return self.missing(with_body=with_body)
        if not file.is_file():
            return self.missing(with_body=with_body)
        return self.content(file, with_body=with_body)

    def shown(self, file: Path) -> bytes:
        """What is answered for a file: its bytes."""
        return file.read_bytes()

    def content(self, file: Path, *, with_body: bool) -> None:
        """The file, or 304 when the visitor has it already (RFC 9110, 13.1)."""
        body = self.shown(file)
        etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        changed = int(file.stat().st_mtime)
        fresh = self.is_known(etag, changed)
        self.send_response(HTTPStatus.NOT_MODIFIED if fresh else HTTPStatus.OK)
        self.send_header("ETag", etag)
        self.send_header("Last-Modified", formatdate(changed, usegmt=True))
        self.send_header("Cache-Control", "no-cache")
        if not fresh:
            kind = TYPES.get(file.suffix.lower(), "application/octet-stream")
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body and not fresh:
            self.wfile.write(body)

    def is_known(self, etag: str, changed: int) -> bool:
        """Does the visitor hold this version? If-None-Match goes first (RFC 9110, 13.2.2)."""
        held = self.headers.get("If-None-Match")
        if held is not None:
            return held.strip() == "*" or etag in {
                part.strip().removeprefix("W/") for part in held.split(",")
            }
        try:
            since = parsedate_to_datetime(self.headers.get("If-Modified-Since", ""))
        except ValueError:
            return False
        return changed <= since.timestamp()

    def missing(self, *, with_body: bool) -> None:
        """404 with the site's own page for it."""
        page = self.folder / "404.html"
        body = self.shown(page) if page.is_file() else b"404\n"
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", TYPES[".html" if page.is_file() else ".txt"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: whoever reads the terminal looks for faults in the content."""


def below(folder: Path, path: str) -> Path | None:
    """The file that a path names below a folder; None when it leads out of it or names nothing."""
    if "\0" in path:  # no file's name holds it, and asking for one raises
        return None
    root = folder.resolve()
    file = (root / path.lstrip("/")).resolve()
    return file if file.is_relative_to(root) else None
