"""New bytes → the file on the disk, whole or not at all, and never over somebody else's change."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path


class ChangedMeanwhile(OSError):
    """Somebody has saved the file since it was read; nothing was written."""


def save(file: Path, before: bytes, after: bytes) -> None:
    """Replace the file's bytes. ChangedMeanwhile when they are not `before` any more; OSError otherwise."""
    # What a link leads to is written, and the link stays.
    target = file.resolve()
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=target.parent)
    waiting = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(after)
            opened.flush()
            os.fsync(opened.fileno())
        shutil.copymode(target, waiting)
        if target.read_bytes() != before:
            raise ChangedMeanwhile(str(file))
        waiting.replace(target)
    finally:
        with contextlib.suppress(OSError):
            waiting.unlink()
