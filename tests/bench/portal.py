"""A count → a portal of its own with as many posts, where `inv build` and `inv serve` run as they do here."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec

from tests.bench import corpus
from tests.bench.timing import Cost, run
from tests.sites import NOW, ROOT, URL

#: What a portal is, beside its content.
CODE = ("plugins", "theme", "tasks.py", "pelicanconf.py")


class Portal(msgspec.Struct, frozen=True):
    """A folder like this repository, with content that is made up."""

    folder: Path
    count: int

    @property
    def content(self) -> Path:
        """The texts."""
        return self.folder / "content"

    @property
    def theme(self) -> Path:
        """A copy of our theme, which a case may change."""
        return self.folder / "theme"

    @property
    def output(self) -> Path:
        """The site."""
        return self.folder / "output"

    def newest(self, place: int = 1) -> Path:
        """The newest post but `place`."""
        return sorted(self.content.glob("news/*/*[0-9].md"), key=lambda file: file.name)[-place]

    def forget(self) -> None:
        """Nothing is left of earlier builds."""
        for name in ("output", ".cache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def build(self) -> Cost:
        """What the command costs, from its start to its end."""
        return run(command("build"), env=environment(), cwd=self.folder)


def prepare(folder: Path, count: int) -> Portal:
    """Content, theme and code; the code compiled, so that the first build does not pay for all."""
    portal = Portal(folder, count)
    corpus.write_news(portal.content, count)
    for name in CODE:
        if (ROOT / name).is_dir():
            corpus.copied(ROOT / name, folder / name)
        else:
            shutil.copy2(ROOT / name, folder)
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(folder / "plugins")], check=True)
    return portal


def command(*words: str) -> tuple[str, ...]:
    """What `./inv` hands over to, once it has found .venv complete."""
    return (sys.executable, "-m", "invoke", *words)


def told_apart(module: str, portal: Portal) -> str:
    """What a module of the bench prints last of a portal, run in a process of its own."""
    command = (sys.executable, "-m", module, str(portal.content), str(portal.output))
    paths = f"{ROOT}{os.pathsep}{ROOT / 'plugins'}"
    done = subprocess.run(
        command,
        cwd=ROOT, env={**os.environ, "PYTHONPATH": paths}, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout.splitlines()[-1]


def environment() -> dict[str, str]:
    """One moment and one address for every build; the portal's own modules, not ours; and Python keeps what it
    has compiled, as it does for everybody who has not told it otherwise.
    """
    return {"NOW": NOW, "SITEURL": URL, "PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": ""}
