"""Content, theme and a browser → a preview that follows every change. What `inv serve` runs."""

import contextlib
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from engine import watching
from engine.build import Built
from newsroom.problems import report
from preview.live import Live
from preview.outline import sheets
from preview.server import serve
from preview.workbench import Desk, Workbench

WORDS = {
    "id": {
        "building": "Membangun pratinjau …",
        "built": "{when}  {written} berkas ditulis, {removed} dihapus ({seconds:.1f} detik).",
        "stopped": "{when}  Situs belum diperbarui; yang lama tetap tampil:",
        "code": "Kode portal berubah: hentikan dengan Ctrl+C, lalu jalankan lagi.",
    },
    "en": {
        "building": "Building the preview …",
        "built": "{when}  {written} files written, {removed} removed ({seconds:.1f} s).",
        "stopped": "{when}  The site has not been brought up to date; the old one stays:",
        "code": "The portal's own code has changed: stop with Ctrl+C and start again.",
    },
}


class Preview:
    """One run of `inv serve`: a server that answers, and a builder that follows the changes."""

    def __init__(
        self, *, here: Path, language: str, drafts: bool, tell: Callable[[str], None]
    ) -> None:
        self.here = here
        self.language = language
        self.drafts = drafts
        self.tell = tell
        self.live = Live()
        # Not into output/: what is published must never hold the addresses of a preview.
        self.folder = here / ".cache" / "preview"
        self.overrides: dict[str, Any] = {}
        self.stop = threading.Event()

    @contextlib.contextmanager
    def serving(self, host: str, port: int) -> Iterator[str]:
        """The first build, and the server while the block runs; → its address without a last slash."""
        self.overrides = {
            "SITEURL": f"http://127.0.0.1:{port}",
            "OUTPUT_PATH": str(self.folder),
            "PREVIEW": self.drafts,
            "REPORT_LANGUAGE": self.language,
        }
        self.folder.mkdir(parents=True, exist_ok=True)
        self.tell(WORDS[self.language]["building"])
        self.build()
        desk = Desk(live=self.live, content=self.here / "content", language=self.language)
        with serve(self.folder, port, host=host, handler=partial(Workbench, desk=desk)) as address:
            try:
                yield address
            finally:
                self.stop.set()

    def follow(self) -> None:
        """Build again after every change, until somebody stops."""
        for paths in watching.changes(self.here, self.stop):
            if watching.is_code(paths):
                self.tell(WORDS[self.language]["code"])
            self.build()

    def build(self) -> None:
        """One build; the open pages are told how it ended."""
        settings = self.here / "pelicanconf.py"
        watching.build_once(settings, self.overrides, self._passed, self._stopped)

    def _passed(self, built: Built, seconds: float) -> None:
        for warning in built.warnings:
            self.tell(report(warning, self.language))
        changes = built.changes
        counts = {"written": len(changes.written), "removed": len(changes.removed)}
        self.tell(self._said("built", **counts, seconds=seconds))
        self.live.built(sheets(built.catalogue, self.language))

    def _stopped(self, lines: Sequence[str]) -> None:
        self.tell("\n".join((self._said("stopped"), *lines)))
        self.live.stopped(lines)

    def _said(self, words: str, **values: object) -> str:
        from datetime import datetime

        when = datetime.now().astimezone().strftime("%H:%M:%S")
        return WORDS[self.language][words].format(when=when, **values)
