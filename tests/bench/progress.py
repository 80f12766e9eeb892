"""What runs and how many runs are left, on one line of a terminal that goes away; nowhere else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


@contextmanager
def steps(total: int, console: Console | None = None) -> Iterator[Callable[[str], None]]:
    """Call what it gives with the name of each run as it begins."""
    shown = console or Console(stderr=True)
    # Drawn only when a run begins: a thread that draws would take part in what is measured.
    bar = Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        console=shown, auto_refresh=False, transient=True, disable=not shown.is_terminal,
        redirect_stdout=False, redirect_stderr=False,
    )  # fmt: skip
    with bar:
        task, begun = bar.add_task("", total=total), 0

        def step(name: str) -> None:
            nonlocal begun
            bar.update(task, description=name, completed=begun, refresh=True)
            begun += 1

        yield step
