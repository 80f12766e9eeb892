"""The line behind `./inv`: what is typed, what is understood, and what is said when it is not."""

import importlib.machinery
import importlib.util
import os
import shlex
import subprocess
import sys

import pytest

from commands import line, program
from commands.help_table import GROUPS, HELP
from commands.words import WORDS
from tests.sites import ROOT


def _loaded(name, file):
    loader = importlib.machinery.SourceFileLoader(name, str(ROOT / file))
    spec = importlib.util.spec_from_loader(name, loader)
    assert spec
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


inv, tasks = _loaded("inv_script", "inv"), _loaded("tasks", "tasks.py")
CONTEXTS = {each.name: each for each in tasks.namespace.to_contexts()}


@pytest.fixture
def typed(monkeypatch, capsys):
    """What a line comes to: the exit code, and what was said on standard output and error."""

    def come_to(*arguments, lang="id_ID.UTF-8"):
        monkeypatch.setenv("LC_ALL", lang)
        monkeypatch.setenv("COLUMNS", "80")
        code = program.run(tasks.namespace, arguments)
        return (code, *capsys.readouterr())

    return come_to


# --- The table of help ------------------------------------------------------------------------------


def test_every_command_is_explained_in_one_group():
    listed = [name for *_, names in GROUPS for name in names.split()]
    assert sorted(listed) == sorted(HELP) == sorted(CONTEXTS)


@pytest.mark.parametrize("name", CONTEXTS)
def test_a_command_and_each_option_are_explained_in_both_languages(name):
    about = HELP[name]
    for sentence in (about.id, tasks.namespace[name].__doc__):
        assert sentence.endswith((".", "…"))
    assert {f"--{each}" for each in about.options} == set(line.options(CONTEXTS[name]))
    assert all(all(both) for both in about.options.values())


@pytest.mark.parametrize("example", [each for about in HELP.values() for each in about.examples])
def test_an_example_is_a_line_that_is_understood(example):
    name, *words = shlex.split(example)
    line.complete(CONTEXTS[line.command(name, sorted(CONTEXTS))], words)


def test_inv_knows_which_commands_need_the_tools_of_the_tests():
    assert set(CONTEXTS) >= inv.NEEDS_TEST


def test_both_languages_say_the_same():
    assert WORDS["id"].keys() == WORDS["en"].keys()


# --- The line ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(line.UNNAMED))
def test_what_words_without_a_name_become_are_options(name):
    assert set(line.UNNAMED[name]) <= set(line.options(CONTEXTS[name]))


@pytest.mark.parametrize(
    ("words", "complete"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param(["news"], ["--kind=news"], id="a kind"),
        pytest.param(["news", "Judul"], ["--kind=news", "--title=Judul"], id="both"),
        pytest.param(
            ["--lang", "en", "news", "Judul"],
            ["--lang", "en", "--kind=news", "--title=Judul"],
            id="behind an option",
        ),
        pytest.param(
            ["news", "--set", "a=b", "Judul"],
            ["--kind=news", "--set", "a=b", "--title=Judul"],
            id="between",
        ),
        pytest.param(["--en", "x.md"], ["--en", "x.md"], id="an option alone"),
        pytest.param(
            ["news", "--no-ask", "Judul"],
            ["--kind=news", "--no-ask", "--title=Judul"],
            id="behind a switch",
        ),
        pytest.param(
            ["news", "Jam", "buka", "baru", "--lang", "en"],
            ["--kind=news", "--lang", "en", "--title=Jam buka baru"],
            id="no quotes",
        ),
    ],
)
def test_words_without_a_name_get_one(words, complete):
    assert line.complete(CONTEXTS["new"], words) == complete


def test_sizes_of_the_bench_stand_side_by_side():
    words = "--posts 100 1000 --peer hugo --rounds 1 --profile".split()
    assert line.complete(CONTEXTS["bench"], words) == [
        "--posts", "100", "--posts=1000", "--peer", "hugo", "--rounds", "1", "--profile",
    ]  # fmt: skip


def test_a_check_takes_as_many_files_as_there_are():
    words = line.complete(CONTEXTS["check"], ["a b.md", "c.md", "--fix"])
    assert words == ["--file=a b.md", "--file=c.md", "--fix"]


@pytest.mark.parametrize(
    ("arguments", "id", "en"),
    [
        pytest.param(
            ["chek"],
            "Tidak ada perintah chek. Mungkin maksud Anda: check",
            "There is no command chek. Did you mean: check",
            id="a command misspelt",
        ),
        pytest.param(
            ["help", "desc"],
            "Tidak ada perintah desc. Mungkin maksud Anda: desk",
            "There is no command desc. Did you mean: desk",
            id="help for a command misspelt",
        ),
        pytest.param(
            ["check", "--fixx"],
            "check tidak mengenal pilihan --fixx. Mungkin maksud Anda: --fix",
            "check does not know the option --fixx. Did you mean: --fix",
            id="an option misspelt",
        ),
        pytest.param(
            ["build", "--zzz=1"],
            "build tidak mengenal pilihan --zzz. Yang ada: --output, --help",
            "build does not know the option --zzz. There are: --output, --help",
            id="an option like no other",
        ),
        pytest.param(
            ["check", "--format"],
            "--format perlu isi di belakangnya: text, github, json, atau sarif",
            "--format needs a value behind it: text, github, json or sarif",
            id="an option without its value",
        ),
        pytest.param(
            ["new", "--set", "--no-ask"],
            "--set perlu isi di belakangnya: satu isian dan nilainya, seperti --set section=service; boleh berkali-kali",
            "--set needs a value behind it: a field and its value, like --set section=service; may be given several times",
            id="the same before another",
        ),
        pytest.param(
            ["import", "docx"],
            f"import perlu tahu lebih banyak. Contoh: {'py inv' if os.name == 'nt' else './inv'} import docx laporan.docx",
            f"import needs to know more. For example: {'py inv' if os.name == 'nt' else './inv'} import docx laporan.docx",
            id="a word too few",
        ),
        pytest.param(
            ["build", "berita"],
            f"build tidak tahu apa arti “berita”. Contoh: {'py inv' if os.name == 'nt' else './inv'} build",
            f"build does not know what “berita” means. For example: {'py inv' if os.name == 'nt' else './inv'} build",
            id="a word too many",
        ),
        pytest.param(
            ["bench", "--rounds", "tiga"],
            "--rounds adalah bilangan, bukan tiga",
            "--rounds is a number, not tiga",
            id="a word for a number",
        ),
        pytest.param(
            ["check", "--lang=ko"],
            "--lang adalah id atau en, bukan ko",
            "--lang is id or en, not ko",
            id="another language",
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence_of_the_language_and_ends_with_2(
    arguments, id, en, typed
):
    """1 would say that a fault was found in the content."""
    assert typed(*arguments) == (2, "", f"{id}\n")
    assert typed(*arguments, lang="en_GB.UTF-8") == (2, "", f"{en}\n")


def test_the_language_of_one_run_can_be_chosen(typed):
    assert "Did you mean: --dry-run" in typed("check", "--dry", "--lang", "en")[2]
    assert "Mungkin maksud Anda: check" in typed("--lang=id", "chek", lang="en_US")[2]


@pytest.mark.parametrize(
    "arguments",
    [["import", "--help"], ["help", "import"], ["--help", "import"], ["import", "posts", "--help"]],
)
def test_a_command_explains_itself(arguments, typed):
    code, told, wrong = typed(*arguments)
    assert (code, wrong) == (0, "")
    assert "import APA BERKAS\n" in told
    assert "\n  --dry-run   tampilkan perubahannya saja; tidak ada yang ditulis\n" in told
    assert "\nContoh:\n" in told
    english = typed(*arguments, "--lang", "en")[1]
    assert "\n  --dry-run   show what would change, and write nothing\n" in english


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"], ["help"], ["--list"], ["-l"]])
def test_all_commands_explain_themselves(arguments, typed):
    code, told, wrong = typed(*arguments)
    assert (code, wrong) == (0, "")
    assert [name for name in CONTEXTS if f"\n  {name} " not in told] == []
    assert "\nContoh:\n" in told
    assert "\nExamples:\n" in typed(*arguments, lang="en_US.UTF-8")[1]


def test_inv_hands_the_line_over():
    environment = {**os.environ, "LC_ALL": "id_ID.UTF-8"}
    done = subprocess.run(
        [sys.executable, "inv", "chek"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    sentence = "Tidak ada perintah chek. Mungkin maksud Anda: check\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence)


# --- A reader that goes -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ["addresses"],
        ["addresses", "--json"],
        ["agreements"],
        ["desk", "--all"],
        ["check"],
        ["--help"],
    ],
)
def test_a_reader_that_goes_ends_a_command_without_a_word(arguments):
    """`./inv addresses | head` ends as it does for other programs: 128 + SIGPIPE."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "inv", *arguments],
        cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_what_was_read_before_is_whole():
    """A list that is longer than what the pipe holds."""
    command = [sys.executable, "inv", "addresses"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, pipesize=4096) as process:
        first = process.stdout.readline()
        process.stdout.close()
        told = process.stderr.read()
        code = process.wait()
    assert first.endswith(b"\n")
    assert (code, told) == (141, b"")


def test_nobody_who_reads_what_is_wrong_is_no_fault_either():
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([sys.executable, "inv", "chek"], cwd=ROOT, stderr=writing, check=False)
    os.close(writing)
    assert done.returncode in (2, 141)
