"""`inv new`: a new file, and the editor that the person has set opens it."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

from commands.portal import Portal
from desk.new import Desk, make, translate


def run(portal: Portal, kind: str, title: str, en: str, pairs: list[str], *, ask: bool) -> int:
    """Make the file. → the exit code."""
    somebody = sys.stdin.isatty() and sys.stdout.isatty()
    desk = Desk(
        content=portal.content, docs=portal.folder / "docs", today=portal.today(),
        language=portal.language, inv=portal.inv, tell=print, ask=input if ask and somebody else None,
    )  # fmt: skip
    code, file = translate(desk, portal.given(en), pairs) if en else make(desk, kind, title, pairs)
    if file and somebody:
        _open(file)
    return code


def _open(file: Path) -> None:
    if editor := os.environ.get("VISUAL") or os.environ.get("EDITOR"):
        subprocess.run([*shlex.split(editor, posix=os.name != "nt"), str(file)], check=False)
