"""A folder and a question → what the `git` command answers. It writes nothing.

Without git, without a repository, or when git does not know, the answer is "": whoever asks goes on without.
"""

import os
import shutil
import subprocess
from pathlib import Path

PATIENCE = 20  #: seconds; a slow disk must not keep a librarian waiting


def git(folder: Path, *arguments: str, patience: int = PATIENCE) -> str:
    """What git prints in a folder."""
    program = shutil.which("git")
    if not program:
        return ""
    # A hook of git sets paths that hold in another folder; and git must not lock what an editor's writes.
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(
            [program, *arguments],
            cwd=folder,
            capture_output=True,
            timeout=patience,
            check=False,
            env={**own, "GIT_OPTIONAL_LOCKS": "0"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def listed(answer: str) -> list[str]:
    """The parts of an answer to `-z`."""
    return [part for part in answer.split("\0") if part.strip()]
