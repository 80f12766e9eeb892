"""Build one site in a process of its own: `python -m tests.bench.one_build CONTENT OUTPUT [THEME]`.

What it prints is the number of files written, removed and unchanged, as JSON.
"""

import json
import sys
from pathlib import Path

from engine.build import build
from tests.sites import NOW, ROOT, URL


def main(content: str, output: str, theme: str = str(ROOT / "theme")) -> None:
    """Build, and say what changed."""
    built = build(
        ROOT / "pelicanconf.py",
        PATH=content, OUTPUT_PATH=output, THEME=theme, SITEURL=URL, NOW=NOW, PROGRESS=None,
        CACHE_PATH=str(Path(output).parent / ".cache"),
    )  # fmt: skip
    changes = built.changes
    print(json.dumps([len(changes.written), len(changes.removed), changes.unchanged]))


main(*sys.argv[1:])
