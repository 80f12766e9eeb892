"""A file that is gone → what git says it is called now.

Without git, without a history (as in the shallow clones of some CI services), or when git does not
know, the answer is "": whoever asks goes on with what the names say.
"""

import difflib
from functools import cached_property
from pathlib import Path

from engine.git import git, listed
from newsroom.records import stem_and_language

ALIKE = 0.5  #: git's own threshold: half of the lines are the same
STEPS = 20  #: how often a file may have been renamed
MOST = 100  #: files that git is asked about: a folder that was renamed is told from its names too


class Renames:
    """What the files of a folder are called now; for one look at it."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self._asked = 0

    def __call__(self, path: str) -> str:
        """What `path` is called today, below the folder; "" when git does not say."""
        self._asked += 1
        if self._asked > MOST:
            return ""
        for _ in range(STEPS):
            path = self._next(path)
            if not path or (self.content / path).is_file():
                return path
        return ""

    def _next(self, path: str) -> str:
        """Its next name: in the folder as it lies there, or in the commit that took it away."""
        text = git(self.content, "show", f"HEAD:./{path}")
        return self._uncommitted(path, text.splitlines()) if text else self._committed(path)

    def _uncommitted(self, path: str, lines: list[str]) -> str:
        """Among the files that git does not have yet, the one that is most like the last version."""
        new = {name: text for name, text in self._new.items() if _same_sort(name, path)}
        if same := [name for name, text in new.items() if text == lines]:
            return same[0]
        matcher = difflib.SequenceMatcher(autojunk=False)
        matcher.set_seq2(lines)
        alike = []
        for name, text in new.items():
            matcher.set_seq1(text)
            if matcher.quick_ratio() >= ALIKE and (ratio := matcher.ratio()) >= ALIKE:
                alike.append((ratio, name))
        return max(alike)[1] if alike else ""

    @cached_property
    def _new(self) -> dict[str, list[str]]:
        """The texts that git does not have yet, by lines."""
        others = ("ls-files", "--others", "--exclude-standard", "-z")
        diff = (
            "diff",
            "--name-only",
            "--diff-filter=A",
            "--no-renames",
            "--relative",
            "-z",
            "HEAD",
        )
        found = (*listed(git(self.content, *others)), *listed(git(self.content, *diff)))
        names = sorted(set(found))
        return {
            name: (self.content / name).read_text("utf-8", "replace").splitlines()
            for name in names
            if name.endswith(".md") and (self.content / name).is_file()
        }

    def _committed(self, path: str) -> str:
        """What the commit that removed it put in its place, by git's own detection of renames."""
        log = ("log", "-1", "--format=%H", "--diff-filter=D", "--no-renames", "--", path)
        commit = git(self.content, *log).strip()
        if not commit:
            return ""
        show = ("show", "--format=", "--name-status", "--find-renames", "--relative", "-z", commit)
        fields = iter(git(self.content, *show).split("\0"))
        for status in fields:
            name = next(fields, "")
            if status.startswith(("R", "C")):
                now = next(fields, "")
                if status.startswith("R") and name == path and _same_sort(now, path):
                    return now
        return ""


def _same_sort(name: str, path: str) -> bool:
    """A text in the same language: a translation is not what its original became."""
    return name.endswith(".md") and stem_and_language(name)[1] == stem_and_language(path)[1]
