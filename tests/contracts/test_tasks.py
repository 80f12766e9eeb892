"""`inv` and `tasks.py` agree: words without a name become options that the task has."""

import importlib.machinery
import importlib.util
import inspect

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
    ],
)
def test_words_without_a_name_get_one(words, named):
    assert inv.named("new", words.split()) == named.split()
