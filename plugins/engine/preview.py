"""Content, theme and a browser → a preview that follows every change. What `inv serve` runs."""

import contextlib
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from engine import watching
from engine.at_once import page_now
from engine.build import Built
from engine.searching import index_of
from newsroom import messages
from newsroom.addresses import output_path, search_index
from newsroom.drafts import Convert
from newsroom.problems import report
from newsroom.records import LANGUAGES
from preview.live import Live
from preview.outline import sheets
from preview.server import serve
from preview.workbench import Desk, Workbench
from search.index import Index, NotIndexed

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

ONE_SAVE = 3  #: texts; more are not one person's save
#: Seconds after which the builder lets the thread that shows a saved text go on.
TURN = 0.0005


class Preview:
    """One run of `inv serve`: a server that answers, a watcher that shows a saved text at once, and a builder
    that brings everything else up to date behind it.
    """

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
        self._last: Built | None = None  #: the last build that passed
        self._wanted = threading.Event()  #: set when something has changed since a build began
        self._shown: set[str] = set()  #: the pages that were shown since then
        self._alone = threading.Lock()  #: held by whoever changes what is shown
        self._convert: Convert | None = None
        self._indexing = threading.Lock()
        self._indexed: dict[str, tuple[Built, Index]] = {}  #: by language, of which build

    @contextlib.contextmanager
    def serving(self, host: str, port: int) -> Iterator[str]:
        """The first build, and the server while the block runs; → its address without a last slash."""
        self.overrides = {
            "SITEURL": f"http://127.0.0.1:{port}",
            "OUTPUT_PATH": str(self.folder),
            "PREVIEW": self.drafts,
            "REPORT_LANGUAGE": self.language,
            "NEWER": self._newer,
            # A save is on its page at once; the index is made when somebody searches.
            "SEARCH_INDEX": False,
        }
        self.folder.mkdir(parents=True, exist_ok=True)
        self.tell(WORDS[self.language]["building"])
        self.build()
        desk = Desk(
            live=self.live, content=self.here / "content", language=self.language, search=self._found
        )  # fmt: skip
        with serve(self.folder, port, host=host, handler=partial(Workbench, desk=desk)) as address:
            try:
                yield address
            finally:
                self.stop.set()

    def follow(self) -> None:
        """Bring the site up to date after every change, until somebody stops."""
        from markup.convert import Converter

        # One of its own: the builder may be converting at the same time.
        self._convert = Converter().by_place
        sys.setswitchinterval(TURN)
        builder = threading.Thread(target=self._build_when_wanted, name="builder")
        builder.start()
        try:
            for paths in watching.changes(self.here, self.stop):
                if watching.is_code(paths):
                    self.tell(WORDS[self.language]["code"])
                texts = {path for path in paths if path.endswith(".md")}
                # A burst is git's work, not somebody's who waits for a page.
                if len(texts) <= ONE_SAVE:
                    self._show(texts)
                self._wanted.set()
        finally:
            self.stop.set()
            self._wanted.set()
            builder.join()

    def _build_when_wanted(self) -> None:
        while True:
            self._wanted.wait()
            if self.stop.is_set():
                return
            self._wanted.clear()
            # What is shown from here on may be newer than what this build has read.
            self._shown.clear()
            try:
                self.build()
            except Exception as error:  # noqa: BLE001  the next change may be one that can be built
                self.live.stopped([f"{type(error).__name__}: {error}"])

    @contextlib.contextmanager
    def _newer(self) -> Iterator[frozenset[str]]:
        """The pages that are newer than what the build has read; none comes while it takes the site's place."""
        with self._alone:
            yield frozenset(self._shown)

    def _show(self, texts: Iterable[str]) -> None:
        """The pages of texts that have just been saved."""
        for text in texts:
            with (
                self._alone,
                contextlib.suppress(Exception),
            ):  # whatever is wrong, the build says it
                self._show_one(Path(text))

    def _show_one(self, text: Path) -> None:
        if not self._last or not self._convert:
            return
        path = text.relative_to(Path(self._last.content).resolve()).as_posix()
        now = page_now(self._last, path, self._convert)
        if not now:
            return
        path = output_path(now.address)
        file = self.folder / path
        if file.read_text("utf-8") != now.html:
            # Outside of what is served, and of what a build looks through.
            beside = self.folder.with_name("preview.page.new")
            beside.write_text(now.html, "utf-8", newline="")
            beside.replace(file)
            self._shown.add(path)
            self.live.shown(path)

    def _found(self, path: str) -> Path | None:
        """The file of the search's index at a path of the site, of the last build that passed; None when there is
        none. pagefind is run by the first one who asks after a text has changed.
        """
        language = next((each for each in LANGUAGES if path.startswith(search_index(each))), "")
        with self._alone:
            built = self._last
        if built is None or not language:
            return None
        with self._indexing:  # a browser asks for several files at once
            of, index = self._indexed.get(language, (None, None))
            if index is None or of is not built:
                try:
                    index = index_of(built.catalogue, language, self.here / ".cache")
                except (NotIndexed, OSError) as error:
                    self.tell(messages.NOT_INDEXED[self.language].format(found=error))
                    return None
                self._indexed[language] = (built, index)
        below = path.removeprefix(search_index(language))
        return index.folder / below if below in index.paths else None

    def build(self) -> None:
        """One build; the open pages are told how it ended."""
        settings = self.here / "pelicanconf.py"
        watching.build_once(settings, self.overrides, self._passed, self._stopped)

    def _passed(self, built: Built, seconds: float) -> None:
        for warning in built.warnings:
            self.tell(report(warning, self.language))
        changes, first = built.changes, self._last is None
        counts = {"written": len(changes.written), "removed": len(changes.removed)}
        self.tell(self._said("built", **counts, seconds=seconds))
        with self._alone:
            self._last = built
        changed = None if first else (*changes.written, *changes.removed)
        self.live.built(sheets(built.catalogue, self.language), changed)

    def _stopped(self, lines: Sequence[str]) -> None:
        self.tell("\n".join((self._said("stopped"), *lines)))
        self.live.stopped(lines)

    def _said(self, words: str, **values: object) -> str:
        from datetime import datetime

        when = datetime.now().astimezone().strftime("%H:%M:%S")
        return WORDS[self.language][words].format(when=when, **values)
