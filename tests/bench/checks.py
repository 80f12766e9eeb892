"""`inv check` on a newsroom of any size: cold, with nothing changed, and after one and a hundred changes."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench import corpus
from tests.bench.progress import steps
from tests.bench.table import seconds, table
from tests.bench.timing import Cost, middle, run
from tests.sites import ROOT

#: Name → how many posts are edited before the check; None: nothing is kept of earlier checks.
CASES = (("cold", None), ("no change", 0), ("one edit", 1), ("a hundred edits", 100))


def measure(folder: Path, say: Callable[[str], None], count: int, rounds: int = 3) -> None:
    """Every case in turn, `rounds` times; medians."""
    content, cache = folder / "content", folder / ".cache"
    corpus.write_news(content, count)
    posts = sorted(content.glob("news/*/*.md"))
    costs: dict[str, list[Cost]] = {}
    with steps(rounds * len(CASES)) as step:
        for name, edits in CASES * rounds:
            step(name)
            if edits is None:
                shutil.rmtree(cache, ignore_errors=True)
            for post in posts[: edits or 0]:
                corpus.write(post, f"{post.read_text('utf-8')}\nSatu kalimat lagi.\n")
            costs.setdefault(name, []).append(_check(content, cache))
    rows = [
        (name, seconds(cost.wall), seconds(cost.cpu), f"{cost.memory:.0f}")
        for name, found in costs.items()
        for cost in (middle(found),)
    ]
    say(table((f"{count:,} posts", "wall, s", "CPU, s", "peak MB"), rows))


def _check(content: Path, cache: Path) -> Cost:
    import os

    paths = os.pathsep.join((str(ROOT), str(ROOT / "plugins")))
    command = (sys.executable, "-m", "tests.bench.one_check", content, cache)
    return run(command, env={"PYTHONPATH": paths})
