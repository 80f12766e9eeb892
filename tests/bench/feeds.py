"""What all feeds together cost of a cold build, and how many files one edit rewrites.

Asked of them: less than a twentieth of a cold build with 10,000 posts, and an edit that rewrites only the
feeds that have the post.
"""

import json
import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from statistics import median

from tests.bench import corpus
from tests.bench.edits import body_edit
from tests.bench.portal import Portal, told_apart
from tests.bench.progress import steps
from tests.bench.table import seconds, table
from tests.sites import NOW, URL, tree


def measure(folder: Path, say: Callable[[str], None], counts: list[int], rounds: int) -> None:
    """A row for each size."""
    rows = []
    for count in counts:
        portal = Portal(folder / str(count), count)
        corpus.write_news(portal.content, count)
        with steps(rounds + 1) as step:
            costs = [_cold(portal, step) for _ in range(rounds)]
            step("one body edit")
            written, holding, all_files, weight = _edit(portal)
        feeds, whole = (median(each[n] for each in costs) for n in (0, 1))
        rows.append(
            (
                f"{count:,} posts", seconds(whole), seconds(feeds), f"{feeds / whole:.1%}",
                str(all_files), f"{weight / 1e6:.0f}", f"{written} of {holding}",
            )
        )  # fmt: skip
    heading = ("cold build", "CPU, s", "feeds, s", "share", "files", "MB", "an edit rewrites")
    say(table(heading, rows))


def _cold(portal: Portal, step: Callable[[str], None]) -> tuple[float, float]:
    """CPU seconds of all feeds and of the whole build, in a process of its own."""
    step("cold build")
    portal.forget()
    return _build(portal)


def _build(portal: Portal) -> tuple[float, float]:
    feeds, whole = json.loads(told_apart("tests.bench.feeds", portal))
    return feeds, whole


def _edit(portal: Portal) -> tuple[int, int, int, int]:
    """Feeds that an edit rewrites, those that hold the post, all of them, and their bytes."""
    before = _feeds(portal.output)
    body_edit(portal)
    identity = f"/berita/{portal.newest(5).parent.name}/{portal.newest(5).stem}/".encode()
    _build(portal)
    after = _feeds(portal.output)
    written = {path for path in after if before.get(path) != after[path]}
    holding = {path for path, content in after.items() if b":" + identity in content}
    if not written <= holding:
        raise RuntimeError(f"rewritten without the post: {sorted(written - holding)}")
    return len(written), len(holding), len(after), sum(map(len, after.values()))


def _feeds(output: Path) -> dict[str, bytes]:
    folders = (output / "feeds", output / "en" / "feeds")
    return {
        f"{folder.parent.name}/{path}": content
        for folder in folders
        for path, content in tree(folder).items()
    }


def main(content: str, output: str) -> None:
    """One build, and its feeds once more by themselves, since a build makes them beside its pages; prints the
    CPU seconds of the feeds and of the whole build as JSON.
    """
    import time

    from engine.content import read
    from feeds.documents import documents
    from newsroom.listening import Listening
    from tests.sites import build

    cache = Path(output).parent / ".cache"
    build(Path(output), Path(content), PROGRESS=None, SEARCH_INDEX=True, CACHE_PATH=str(cache))
    # Markdown is converted and pages are made by processes of their own.
    used = os.times()
    whole = time.process_time() + used.children_user + used.children_system
    catalogue, _ = read(Path(content), url=URL, now=datetime.fromisoformat(NOW), cache=cache)
    listening, alone = Listening(catalogue), Path(output).parent / "feeds-alone"
    alone.mkdir(exist_ok=True)
    started = time.process_time()
    for number, document in enumerate(documents(catalogue)):
        made, _ = listening.hear(document.make)
        (alone / str(number)).write_bytes(made)
    print(json.dumps([time.process_time() - started, whole]))


if __name__ == "__main__":
    main(*sys.argv[1:])
