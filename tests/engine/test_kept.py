"""What the last build noted: it grows with the site, never with the number of builds."""

from engine.kept import kept_in
from newsroom.questions import Answers
from tests.newsroom.making import catalogue, record


def built(folder, asked, fingerprint=b"f"):
    """One build of one page, which asked these questions."""
    kept = kept_in(folder / "output", folder)
    kept.compare(Answers(catalogue(record("news/a.md"))), b"code")
    kept.note("index.html", fingerprint, b"view", [("by_path", each) for each in asked], given=b"g")
    kept.save()


def questions(folder):
    return len(kept_in(folder / "output", folder)._old.questions)


def test_questions_that_nobody_asks_any_more_are_left_out_in_time(tmp_path):
    for number in range(50):
        built(tmp_path, [f"news/{number}.md", f"news/{number + 1}.md"])
    assert questions(tmp_path) <= 4


def test_a_page_keeps_its_questions_when_others_are_left_out(tmp_path):
    (tmp_path / "output").mkdir()
    (tmp_path / "output/index.html").write_text("x")
    for number in range(9):
        built(tmp_path, ["news/a.md", f"news/{number}.md"])
    kept = kept_in(tmp_path / "output", tmp_path)
    kept.compare(Answers(catalogue(record("news/a.md"))), b"code")
    assert kept.same("index.html", b"g")
    assert kept.holds("index.html", b"f")
    kept = kept_in(tmp_path / "output", tmp_path)
    kept.compare(Answers(catalogue(record("news/a.md", title="Lain"))), b"code")
    assert kept.same("index.html", b"g") is None


def test_other_code_looks_at_every_page_again(tmp_path):
    built(tmp_path, ["news/a.md"])
    kept = kept_in(tmp_path / "output", tmp_path)
    kept.compare(Answers(catalogue(record("news/a.md"))), b"other code")
    assert kept.same("index.html", b"g") is None


def test_of_a_page_that_is_newer_than_its_build_nothing_is_noted(tmp_path):
    """A text was saved and shown while the build ran: the next one must look at it."""
    kept = kept_in(tmp_path / "output", tmp_path)
    kept.compare(Answers(catalogue(record("news/a.md"))), b"code")
    for path in ("a.html", "b.html"):
        kept.note(path, b"f", b"view", [("by_path", "news/a.md")], given=b"g")
    kept.save(frozenset(("a.html", "unknown.html")))
    after = kept_in(tmp_path / "output", tmp_path)
    after.compare(Answers(catalogue(record("news/a.md"))), b"code")
    assert after.same("a.html", b"g") is None
    assert after.same("b.html", b"g")


def test_a_page_that_was_given_something_else_is_looked_at(tmp_path):
    """The title of what an old address leads to is asked of nobody."""
    built(tmp_path, ["news/a.md"])
    kept = kept_in(tmp_path / "output", tmp_path)
    kept.compare(Answers(catalogue(record("news/a.md"))), b"code")
    assert kept.same("index.html", b"g")
    assert kept.same("index.html", b"other") is None
    assert kept.same("index.html", b"") is None
