"""The recipes for hooks and CI are valid, and call tasks that there are."""

import re
import subprocess
import sys

import pytest
import yaml

from tests.contracts.test_tasks import tasks
from tests.sites import ROOT

#: Recipe → the schema that check-jsonschema brings for it.
SCHEMAS = {
    ".github/workflows/check.yml": "vendor.github-workflows",
    ".github/workflows/publish.yml": "vendor.github-workflows",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
}
RECIPES = (*SCHEMAS, ".pre-commit-config.yaml")


@pytest.mark.parametrize("recipe", SCHEMAS)
def test_a_recipe_is_valid(recipe):
    command = ["check_jsonschema", "--builtin-schema", SCHEMAS[recipe], str(ROOT / recipe)]
    if recipe == ".gitlab-ci.yml":
        command += ["--data-transform", "gitlab-ci"]
    done = subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_calls_tasks_that_there_are_with_options_that_they_have(recipe):
    text = re.sub(r"#.*", "", (ROOT / recipe).read_text("utf-8"))
    calls = re.findall(r"\binv (\w+)((?: --[\w-]+(?: \w+)?)*)$", text, re.MULTILINE)
    assert calls
    for name, options in calls:
        task = tasks.namespace[name]
        known = {argument.name for argument in task.get_arguments()}
        assert set(re.findall(r"--([\w-]+)", options)) <= known, (name, options)


def test_the_nightly_build_comes_after_midnight_at_the_library():
    """Otherwise a post would appear a day late. 17:05 in Greenwich is five past twelve in Jakarta."""
    workflow = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text("utf-8"))
    # YAML 1.1 reads the key "on" as true.
    (night,) = workflow[True]["schedule"]
    minute, hour, *days = night["cron"].split()
    assert days == ["*", "*", "*"]
    assert (int(hour) + 7) % 24 == 0
    assert 0 < int(minute) < 60


def test_the_hook_looks_at_content_alone():
    (repo,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    (hook,) = repo["hooks"]
    assert re.search(hook["files"], "content/news/2026/x.md")
    assert not re.search(hook["files"], "docs/writing.md")
    # pre-commit names no file that is deleted: a commit of deletions alone would pass unseen.
    assert hook["always_run"] is True
