"""`inv` and `tasks.py` agree: words without a name become options that the task has."""

import importlib.machinery
import importlib.util
import inspect
import subprocess
import sys

import pytest

from tests.sites import ROOT


def _loaded(name, file):
    loader = importlib.machinery.SourceFileLoader(name, str(ROOT / file))
    spec = importlib.util.spec_from_loader(name, loader)
    assert spec
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


inv, tasks = _loaded("inv_script", "inv"), _loaded("tasks", "tasks.py")


@pytest.mark.parametrize("task", sorted(inv.UNNAMED))
def test_the_options_of_a_task_with_unnamed_words_are_known_to_inv(task):
    """An option that takes a value must be listed: what follows it is no word of its own."""
    parameters = list(inspect.signature(tasks.namespace[task].body).parameters.values())[1:]
    options = {
        f"--{each.name.rstrip('_').replace('_', '-')}": each.annotation for each in parameters
    }
    assert set(inv.UNNAMED[task]) <= set(options)
    assert {name for name, kind in options.items() if kind is not bool} <= inv.VALUED


@pytest.mark.parametrize(
    ("words", "named"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("news", "--kind news", id="a kind"),
        pytest.param("news Judul", "--kind news --title Judul", id="both"),
        pytest.param(
            "--lang en news Judul", "--lang en --kind news --title Judul", id="behind an option"
        ),
        pytest.param("news --set a=b Judul", "--kind news --set a=b --title Judul", id="between"),
        pytest.param("--en x.md", "--en x.md", id="an option alone"),
        pytest.param(
            "news --no-ask Judul", "--kind news --no-ask --title Judul", id="behind a switch"
        ),
        pytest.param(
            "news Jam buka baru --lang en",
            "--kind news --title|Jam buka baru|--lang en",
            id="no quotes",
        ),
    ],
)
def test_words_without_a_name_get_one(words, named):
    whole = [part if " buka " in part else part.split() for part in named.split("|")]
    expected = [word for part in whole for word in ([part] if isinstance(part, str) else part)]
    assert inv.named("new", words.split()) == expected


def test_inv_knows_every_task():
    assert set(inv.TASKS) == set(tasks.namespace.task_names)


def called(*arguments):
    return subprocess.run(
        [sys.executable, "inv", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["chek"], "mungkin: check", id="a task misspelt"),
        pytest.param(["check", "--fixx"], "--fix", id="an option misspelt"),
        pytest.param(["check", "--format"], "--format perlu isi", id="an option without its value"),
        pytest.param(["check", "--lang", "--fix"], "--lang perlu isi", id="the same, and another"),
    ],
)
def test_what_cannot_be_done_ends_with_2_and_in_both_languages(arguments, told):
    """1 would say that a fault was found in the content."""
    done = called(*arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 2


@pytest.mark.parametrize("arguments", [["import", "--help"], ["sign", "--help"], ["help", "check"]])
def test_every_task_explains_itself(arguments):
    done = called(*arguments)
    assert done.returncode == 0
    assert "Options:" in done.stdout
