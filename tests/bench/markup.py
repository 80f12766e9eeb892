"""What reading a post costs, beside bare Python-Markdown with the same extensions on the same bodies."""

from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from markdown import Markdown

from markup.convert import Converter
from markup.dialect import EXTENSIONS
from newsroom.drafts import read_draft
from newsroom.files import walk
from newsroom.front_matter import split
from tests.bench import corpus
from tests.bench.table import ratio, table

Step = Callable[[int], object]


def measure(folder: Path, say: Callable[[str], None], count: int, rounds: int = 3) -> None:
    """CPU milliseconds per post, in one process: of each post the least of all rounds."""
    corpus.write_news(folder, count)
    found, _ = walk(folder)
    texts = [(file, (folder / file.path).read_bytes()) for file in found.texts]
    documents = [split(raw.decode(), file.path)[0] for file, raw in texts]
    bodies = [document.body for document in documents if document]
    markdown, converter = Markdown(extensions=list(EXTENSIONS)), Converter()

    def bare(at: int) -> object:
        return markdown.reset().convert(bodies[at])

    def body(at: int) -> object:
        return converter.convert(bodies[at], path=texts[at][0].path, first_line=1, language="id")

    def whole(at: int) -> object:
        return read_draft(*texts[at], converter.by_place)

    steps: Sequence[tuple[str, Step]] = (
        ("Python-Markdown alone", bare),
        ("a body, checked", body),
        ("a file, header and body", whole),
    )
    costs = _least([step for _, step in steps], len(bodies), rounds)
    rows = [
        (name, f"{cost / len(bodies) * 1000:.2f}", ratio(cost, costs[0]))
        for (name, _), cost in zip(steps, costs, strict=True)
    ]
    say(table((f"{len(bodies):,} files", "CPU, ms a file", "of Markdown"), rows))


def _least(steps: Sequence[Step], count: int, rounds: int) -> list[float]:
    """Seconds of each step for all files. In turn, so that what else the machine does falls on each."""
    least = [[float("inf")] * count for _ in steps]
    for _ in range(rounds):
        for at in range(count):
            for step, best in zip(steps, least, strict=True):
                begun = process_time()
                step(at)
                best[at] = min(best[at], process_time() - begun)
    return [sum(best) for best in least]
