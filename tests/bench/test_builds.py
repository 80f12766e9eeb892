"""What the bench tells of builds: a small newsroom measured once, and its tables. No time is asserted."""

import io
import multiprocessing
import re
import sys

import pytest
from msgspec.structs import replace
from rich.console import Console

from tests.bench import builds, portal, profiling, run
from tests.bench.peers import PEERS
from tests.bench.progress import steps
from tests.bench.timing import CommandFailed, Cost
from tests.tools.programs import MissingError

#: A build that has a function of `work` called in another process.
TASK = """\
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from invoke import task
import work

@task
def build(context):
    with ProcessPoolExecutor(1, mp_context=get_context("{start}")) as pool:
        assert sum(pool.map(work.worked, range(5))) == 15
"""
#: A generator that copies.
COPYING = "import shutil; shutil.copytree('content', 'output', copy_function=lambda a, b: shutil.copy(a, b + '.html'))"


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """→ the portal, the lines of one round, and the costs."""
    made = portal.prepare(tmp_path_factory.mktemp("portal"), 40)
    copying = replace(
        PEERS["hugo"],
        title="Copying",
        install=lambda: (sys.executable, "-c", COPYING),
        arguments=(),
    )
    said = []
    costs = builds.measure(made, said.append, [copying], rounds=1, saves=1)
    return made, "\n".join(said), costs


def rows(text):
    """The first cell of a row → its other cells."""
    lines = [line.strip("| ").split("|") for line in text.splitlines() if line.startswith("|")]
    return {first.strip(): [each.strip() for each in rest] for first, *rest in lines}


def test_every_case_has_a_row_and_only_whole_builds_are_compared_page_for_page(measured):
    made, text, costs = measured
    found = rows(text)
    cases = (
        "plain Pelican", "Copying", "cold build", "no change", "one body edit", "one title edit", "one new post",
        "one deleted post", "one template edit",
    )  # fmt: skip
    assert tuple(costs) == (*cases, builds.ON_DISK, builds.EVENT)
    assert set(costs) <= set(found)
    assert found["plain Pelican"][1:3] == ["1.00×", "1.00×"]
    assert {name for name in costs if found[name][2] != "–"} == {
        "plain Pelican",
        "Copying",
        "cold build",
    }
    # One post more and one post less: as many as the cold build has written.
    pages = sum(1 for _ in made.output.rglob("*.html"))
    assert abs(int(found["cold build"][6]) - pages) <= 2


def test_no_change_writes_nothing_and_a_body_edit_one_page(measured):
    found = rows(measured[1])
    assert found["no change"][6:] == ["0", "0"]
    assert found["one body edit"][6] == "1"


def test_what_a_new_post_writes_is_told_by_place(measured):
    _, places = measured[1].split("one new post writes files in")
    assert re.search(r"\| berita/2026/\*/ +\| +\d+ \|", places)
    assert re.search(r"\| feeds/\*/ +\| +\d+ \|", places)


def test_places_of_one_kind_are_counted_together():
    written = ["index.html", "topik/a/index.html", "topik/b/index.html", "topik/index.html"]
    text = builds.touched(written)
    assert [line.replace(" ", "") for line in text.splitlines()[2:]] == [
        "|/|1|", "|topik/|1|", "|topik/*/|2|",
    ]  # fmt: skip


def test_growth_tells_how_many_times_as_much_each_larger_size_costs():
    small, large = Cost(2, 1, 100), Cost(16, 9, 150)
    names = ("plain Pelican", "cold build", "one body edit")
    found = rows(
        builds.growth({1000: dict.fromkeys(names, large), 100: dict.fromkeys(names, small)})
    )
    assert found["cold build, 1,000 : 100 posts"] == ["8.00×", "9.00×", "1.50×"]
    assert len(found) == 5
    assert builds.growth({100: dict.fromkeys(names, small)}) == ""


# --- Profile ------------------------------------------------------------------------------------------


def test_a_profile_names_functions_and_packages_in_a_hundred_columns(measured):
    made, _, _ = measured
    said = []
    profiling.measure(made, said.append)
    text = "\n".join(said)
    assert max(map(len, text.splitlines())) <= 100
    for build in ("40 posts, cold build", "40 posts, one body edit"):
        functions = text.split(f"{build}: functions")[1].split("\n\n")[0]
        assert len(functions.splitlines()) == 2 + profiling.FUNCTIONS
        packages = rows(text.split(f"{build}: packages")[1].split("\n\n")[0])
        assert {"newsroom", "jinja2", "others"} <= set(packages)


@pytest.mark.parametrize("start", multiprocessing.get_all_start_methods())
def test_the_work_of_processes_that_a_build_starts_is_in_its_profile(tmp_path, start):
    (tmp_path / "work.py").write_text("def worked(number):\n    return number + 1\n", "utf-8")
    (tmp_path / "tasks.py").write_text(TASK.format(start=start), "utf-8")
    calls = {name: each[1] for (_, _, name), each in profiling._profiled(tmp_path).items()}
    assert calls["worked"] == 5
    assert calls["build"] == 1


def test_compiled_functions_of_python_count_for_their_callers_and_those_of_libraries_for_them(
    tmp_path,
):
    site = "/x/lib/python3.11/site-packages"
    ours = (str(tmp_path / "plugins/feeds/rss.py"), 4, "rss")
    theirs = (f"{site}/jinja2/runtime.py", 9, "call")
    search = ("~", 0, "<method 'search' of 're.Pattern' objects>")
    parse = ("~", 0, "<built-in method lxml.etree.fromstring>")
    template = (str(tmp_path / "theme/templates/base.html"), 1, "root")
    stats = {
        ours: (1, 1, 1.0, 9.0, {}),
        theirs: (1, 1, 0.5, 0.5, {ours: (1, 1, 0.5, 0.5)}),
        search: (3, 3, 0.75, 0.75, {ours: (2, 2, 0.5, 0.5), theirs: (1, 1, 0.25, 0.25)}),
        parse: (1, 1, 2.0, 2.0, {ours: (1, 1, 2.0, 2.0)}),
        template: (1, 1, 0.125, 0.125, {}),
        (re.__file__, 1, "compile"): (1, 1, 0.25, 0.25, {}),
        ("<frozen importlib._bootstrap>", 1, "_load"): (1, 1, 0.5, 0.5, {}),
    }
    assert profiling.shares(stats, tmp_path) == {
        "feeds": 1.5, "jinja2": 0.75, "lxml": 2.0, "theme": 0.125, "Python: re": 0.25,
        "Python: importlib": 0.5,
    }  # fmt: skip


# --- The command --------------------------------------------------------------------------------------


def test_a_peer_that_cannot_be_had_is_named_before_anything_is_measured(monkeypatch, capsys):
    def missing():
        raise MissingError("hugo could not be installed: no such host")

    monkeypatch.setitem(PEERS, "hugo", replace(PEERS["hugo"], install=missing))
    assert run.main(["--only", "builds", "--peer", "hugo"]) == 2
    out, err = capsys.readouterr()
    assert (out, err) == ("", "hugo could not be installed: no such host\n")


def test_profile_is_measured_alone_only_when_it_is_named():
    assert "profile" not in list(run._names(None))
    assert list(run._names(["profile"])) == ["profile"]


@pytest.mark.parametrize("terminal", [True, False])
def test_progress_is_shown_on_a_terminal_alone(terminal):
    console = Console(file=io.StringIO(), force_terminal=terminal, width=80)
    with steps(3, console) as step:
        step("cold build")
        step("no change")
        shown = console.file.getvalue()
    assert ("no change" in shown and "1/3" in shown) == terminal
    assert bool(shown) == terminal


def test_a_preview_that_does_not_start_says_why(tmp_path):
    from tests.bench import saving

    (tmp_path / "tasks.py").write_text("raise RuntimeError('nothing to serve')\n", "utf-8")
    with pytest.raises(CommandFailed, match="nothing to serve"):
        saving.measure(portal.Portal(tmp_path, 1))
