"""The one writer of a build: files go into the staging folder, each address once."""

from pathlib import Path
from typing import Any

from pelican.writers import Writer


class AddressTwice(RuntimeError):
    """Two parts of the build want the same file."""


class NewsroomWriter(Writer):
    """Pelican's writer for other people's plugins; `write_bytes` and `claim` for ours."""

    def __init__(self, output_path: str, settings: Any = None) -> None:
        super().__init__(output_path, settings=settings)
        self.folder = Path(output_path)
        self.paths: set[str] = set()

    def _open_w(self, filename: str, encoding: str, override: Any = False) -> Any:  # noqa: FBT002
        """Pelican's own way to a file, for other people's generators: counted like ours."""
        self.claim(Path(filename).relative_to(self.folder).as_posix())
        return super()._open_w(filename, encoding, override)

    def write_bytes(self, path: str, content: bytes) -> None:
        """A file, by its path on the site."""
        self.claim(path)
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    def claim(self, path: str) -> None:
        """Take a path, which nobody else may write. AddressTwice when somebody has."""
        if path in self.paths:
            raise AddressTwice(f"{path} is written twice")
        self.paths.add(path)
