"""`inv test`, `bench`, `lint` and `tidy`: the tools for the code, each in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from invoke.exceptions import Exit


def run(folder: Path, *commands: list[str]) -> None:
    """Run Python modules one after the other, all of them; exit as the worst of them does."""
    path = os.pathsep.join((str(folder), str(folder / "plugins")))
    environment = {**os.environ, "PYTHONPATH": path}
    ended = [
        subprocess.run([sys.executable, "-m", *command], cwd=folder, env=environment, check=False)
        for command in commands
    ]
    if worst := max(each.returncode for each in ended):
        raise Exit(code=worst)
