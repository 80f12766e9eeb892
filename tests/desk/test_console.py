"""`inv check` as an editor meets it: what is shown, asked and saved, and the exit code."""

import json

import pytest

from desk.console import Asked, run
from desk.person import Person
from desk.terminal import in_colour
from engine.content import read
from tests.desk.test_mistakes import EVERY, GOOD, files
from tests.newsroom.making import NOW, URL, content, header, post
from tests.tools import sarif

NEWS = "news/2017/x.md"
BAD = header(date="02/01/2017", title="Literasi: kisah") + "Isi “baru” [situs](www.x.ac.id).\n"


class Desk:
    """A content folder and a person who answers in turn."""

    def __init__(self, folder, answers=None, **person):
        self.folder, self.told = folder, []
        self.answers = iter(answers or ())
        ask = self._answer if answers is not None else None
        self.person = Person(tell=self.told.append, ask=ask, here=folder, **person)

    def _answer(self, question):
        self.told.append(question)
        return next(self.answers)

    def run(self, *files, **asked):
        """The exit code of `inv check`."""

        def reading(instead):
            return read(self.folder, url=URL, now=NOW, instead=instead)

        return run(Asked(files=files, **asked), self.folder, reading, self.person)

    @property
    def text(self):
        """All that was said."""
        return "\n".join(self.told)

    def file(self, path=NEWS):
        """What stands in a file now."""
        return (self.folder / path).read_text("utf-8")


@pytest.fixture
def desk(tmp_path):
    def made(files, answers=None, **person):
        return Desk(content(tmp_path, files), answers, **person)

    return made


def test_nothing_wrong_is_said_in_a_line(desk):
    one = desk({NEWS: post()})
    assert one.run() == 0
    assert one.text == "1 berkas diperiksa: tidak ada masalah."


def test_a_fault_is_shown_where_it_stands(desk):
    one = desk({NEWS: post(date="02/01/2017")})
    assert one.run() == 1
    assert one.told == [
        "content/news/2017/x.md",
        "    4 │ date: 02/01/2017",
        "      │       ^^^^^^^^^^",
        "      masalah: tanggal 02/01/2017 bisa berarti dua hari; tulis salah satu: 2017-01-02, 2017-02-01   [date-ambiguous]",
        "      → date: 2017-01-02",
        "      → date: 2017-02-01",
        "",
        "1 masalah, 0 peringatan dalam 1 berkas.",
        "1 menunggu pilihan Anda: ./inv check --fix di terminal",
    ]  # fmt: skip


def test_a_warning_alone_is_no_failure_and_speaks_english(desk):
    one = desk({NEWS: post(date="22 Februari 2017")}, language="en")
    assert one.run() == 0
    assert "warning: the date “22 Februari 2017” was read as 2017-02-22" in one.text
    assert "Problems: 0, warnings: 1; files checked: 1.\nCan be repaired for you: 1" in one.text


def test_a_caret_stands_below_letters_that_take_two_columns(desk):
    one = desk({NEWS: header() + "동아 대학교 [situs](www.x.ac.id)\n"})
    one.run()
    line, carets = one.told[1:3]
    assert line == "    6 │ 동아 대학교 [situs](www.x.ac.id)"
    assert carets == "      │                     ^^^^^^^^^^^"


def test_only_the_files_asked_about_are_shown_and_counted(desk):
    one = desk({NEWS: post(date="x"), "news/2017/y.md": post(title="Y", date="y")})
    assert one.run("news/2017/y.md") == 1
    assert NEWS not in one.text
    assert "1 masalah, 0 peringatan dalam 1 berkas." in one.text


def test_rules_across_files_see_the_files_not_asked_about(desk):
    one = desk({NEWS: post(slug="y"), "news/2017/y.md": post(title="Y")})
    assert one.run("news/2017/y.md") == 1
    assert "address-taken" in one.text


@pytest.mark.parametrize(
    ("files", "asked", "words"),
    [
        pytest.param(["zzz.md"], {}, "Tidak ada berkas zzz.md", id="no such file"),
        pytest.param([], {"format": "pdf"}, "bukan pdf", id="no such format"),
        pytest.param([], {"fix": True, "format": "json"}, "--fix", id="a repair as JSON"),
        pytest.param([], {"yes": True}, "--fix", id="yes to nothing"),
        pytest.param([], {"dry_run": True}, "--fix", id="a trial of nothing"),
    ],
)
def test_what_is_impossible_is_said_with_exit_2(desk, files, asked, words):
    one = desk({NEWS: post()})
    assert one.run(*files, **asked) == 2
    assert words in one.text


@pytest.mark.parametrize("asked", [{}, {"fix": True}])
def test_without_its_settings_nothing_can_be_checked(desk, asked):
    one = desk({NEWS: post(), "library.yaml": "name: [\n"})
    assert one.run(**asked) == 2
    assert "library.yaml" in one.text


def test_colours_are_for_terminals_that_want_them(desk):
    plain, painted = desk({NEWS: post(date="x")}), desk({NEWS: post(date="x")}, colour=True)
    plain.run()
    painted.run()
    assert "\x1b" not in plain.text
    assert "\x1b[31mmasalah:\x1b[0m" in painted.text
    assert in_colour({})
    assert not in_colour({"NO_COLOR": "1"})
    assert not in_colour({"TERM": "dumb"})


def test_a_file_cannot_paint_the_terminal(desk):
    one = desk({NEWS: post(date="\x1b[31mx")})
    one.run()
    assert "\x1b" not in one.text


# --- For other programs -----------------------------------------------------------------------------


def test_github_shows_each_problem_beside_its_line(desk):
    one = desk({NEWS: post(date="02/01/2017")}, language="en")
    assert one.run(format="github") == 1
    assert one.text == (
        "::error file=content/news/2017/x.md,line=4,col=7,endColumn=16,title=date-ambiguous::"
        "the date 02/01/2017 can mean two days; write one of: 2017-01-02, 2017-02-01"
    )


def test_what_github_would_misread_is_escaped(desk):
    one = desk({NEWS: post(title="50%: A, b")}, language="en")
    one.run(format="github")
    assert '“50%25: A, b”; put it in quotes%0A→ title: "50%25: A, b"' in one.text  # fmt: skip


def test_json_holds_all_that_is_known(desk):
    one = desk({NEWS: post(title="A: b")}, language="en")
    assert one.run(format="json") == 1
    assert json.loads(one.text) == {
        "errors": 1,
        "warnings": 0,
        "problems": [
            {
                "path": "content/news/2017/x.md",
                "line": 2,
                "column": 8,
                "end_column": 12,
                "code": "header-colon",
                "severity": "error",
                "message": "there is a colon inside the value “A: b”; put it in quotes",
                "details": {"found": "A: b"},
                "repair": [{"line": 2, "found": None, "text": 'title: "A: b"'}],
                "choices": [],
            }
        ],
    }


def test_sarif_names_rule_place_and_fix(desk):
    one = desk({NEWS: post(title="A: b")}, language="en")
    one.run(format="sarif")
    log = json.loads(one.text)
    assert log["version"] == "2.1.0"
    [made] = log["runs"]
    [result] = made["results"]
    assert made["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "header-colon"
    assert (result["ruleId"], result["level"]) == ("header-colon", "error")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "content/news/2017/x.md"}
    assert place["region"] == {"startLine": 2, "startColumn": 8, "endColumn": 12}
    [replacement] = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": 'title: "A: b"'}
    assert replacement["deletedRegion"] == {"startLine": 2, "startColumn": 1, "endColumn": 12}


@pytest.mark.parametrize("name", [*EVERY, None])
def test_sarif_is_what_its_schema_says(name, desk):
    """Whatever is wrong: with a line and without, with a repair, with choices, in a file with an odd name."""
    odd = {"news/2017/Kabar é (1).md": EVERY[name][0]} if name else {}
    one = desk({**files(GOOD), **odd}, language="id")
    one.run(format="sarif")
    assert sarif.check(one.text) == []
    results = json.loads(one.text)["runs"][0]["results"]
    assert bool(results) == bool(name)


def test_the_schema_of_sarif_finds_what_is_wrong(desk):
    one = desk({NEWS: post(title="A: b")})
    one.run(format="sarif")
    assert sarif.check(one.text.replace('"startLine": 2', '"startLine": 0')) != []
    assert sarif.check(one.text.replace('"ruleId"', '"rule"')) != []


@pytest.mark.parametrize(("form", "empty"), [("json", "problems"), ("sarif", "runs")])
def test_nothing_wrong_is_a_whole_document_too(desk, form, empty):
    one = desk({NEWS: post()})
    assert one.run(format=form) == 0
    assert empty in json.loads(one.text)


def test_nothing_wrong_is_nothing_for_github(desk):
    one = desk({NEWS: post()})
    assert one.run(format="github") == 0
    assert one.text == ""


# --- Repairs ----------------------------------------------------------------------------------------


def test_a_script_writes_what_is_certain_and_lists_the_rest(desk):
    one = desk({NEWS: BAD})
    assert one.run(fix=True, yes=True) == 1
    assert 'title: "Literasi: kisah"\n' in one.file()
    assert "(https://www.x.ac.id)" in one.file()
    assert "date: 02/01/2017\n" in one.file()
    assert '-title: Literasi: kisah\n+title: "Literasi: kisah"' in one.text
    assert "date-ambiguous" in one.text.partition("Yang masih perlu")[2]


@pytest.mark.parametrize("asked", [{"dry_run": True}, {}])
def test_who_only_looks_and_who_cannot_answer_writes_nothing(desk, asked):
    one = desk({NEWS: BAD})
    assert one.run(fix=True, **asked) == 1
    assert one.file() == BAD
    assert '+title: "Literasi: kisah"' in one.text
    assert "Tidak ada yang ditulis" in one.text


def test_a_person_chooses_the_day_and_agrees(desk):
    one = desk({NEWS: BAD}, ["2", "y"])
    assert one.run(fix=True) == 0
    assert "date: 2017-02-01\n" in one.file()
    assert "      1  date: 2017-01-02\n      2  date: 2017-02-01" in one.text


@pytest.mark.parametrize("answer", ["", "3", "0", "dua"])
def test_a_person_who_does_not_know_leaves_it(desk, answer):
    """What is no number of the list is no answer, and is asked again."""
    one = desk({NEWS: BAD}, [answer, "", "y"] if answer else ["", "y"])
    assert one.run(fix=True) == 1
    assert ("Ketik nomor dari 1 sampai 2" in one.text) == bool(answer)
    assert "date: 02/01/2017\n" in one.file()
    assert 'title: "Literasi: kisah"\n' in one.file()


@pytest.mark.parametrize("answer", ["", "t", "n", "x"])
def test_a_person_who_does_not_agree_keeps_the_file(desk, answer):
    one = desk({NEWS: post(title="A: b")}, [answer])
    assert one.run(fix=True) == 0
    assert one.file() == post(title="A: b")


def test_ctrl_c_writes_nothing(desk):
    one = desk({NEWS: BAD}, [])

    def stopped(_question):
        raise KeyboardInterrupt

    one.person = Person(tell=one.told.append, ask=stopped, here=one.folder)
    assert one.run(fix=True) == 130
    assert one.file() == BAD


def test_only_the_files_asked_about_are_repaired(desk):
    one = desk({NEWS: post(title="A: b"), "news/2017/y.md": post(title="C: d")})
    assert one.run("news/2017/y.md", fix=True, yes=True) == 0
    assert one.file() == post(title="A: b")
    assert 'title: "C: d"' in one.file("news/2017/y.md")


def test_a_file_saved_meanwhile_is_not_overwritten(desk):
    one = desk({NEWS: post(title="A: b")}, ["y"])
    theirs = post(title="Judul mereka")

    def slow(_question):
        (one.folder / NEWS).write_text(theirs)
        return "y"

    one.person = Person(tell=one.told.append, ask=slow, here=one.folder)
    assert one.run(fix=True) == 1
    assert one.file() == theirs
    assert "berubah sementara itu" in one.text
