"""The files of `content/` as they are, and as they will be when a person agrees. Writes nothing."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from desk.repairs import applied, text_lines
from newsroom.problems import Change


class Texts:
    """The files as they are, and as they will be. Made for one run."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self.before: dict[str, bytes] = {}
        self.after: dict[str, bytes] = {}

    def bytes(self, path: str) -> bytes:
        """The file with the repairs so far."""
        if path not in self.after and path not in self.before:
            try:
                self.before[path] = (self._content / path).read_bytes()
            except (OSError, ValueError):
                self.before[path] = b""
        return self.after.get(path, self.before[path])

    def lines(self, path: str) -> list[str]:
        """The same as lines of text; none when it is no text."""
        content = self.bytes(path)
        wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
        # Neither a photo nor a Word file has lines to show.
        return [] if b"\0" in content[:4096] and not wide else text_lines(content)

    def change(self, changes: Mapping[str, Sequence[Change]]) -> bool:
        """Make the changes; False when nothing is different afterwards."""
        now = {path: self.bytes(path) for path in changes}
        new = applied(now, changes)
        self.after |= new
        return bool(new)
