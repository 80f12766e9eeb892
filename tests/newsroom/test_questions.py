"""What a page asks is all that it depends on: with the same answers, every page comes out the same.

This is what lets a build leave pages as they are, so it is held for every kind of page and any edit.
"""

from functools import partial

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.jobs import given as given_to
from newsroom.listening import ALL, INDEXES, Listening
from newsroom.pages import jobs
from newsroom.questions import Answers, answering, question
from newsroom.records import Person, Place
from tests.newsroom.making import BODY, NOW, catalogue, record, site, with_fragment

NAMES = ("a", "b", "c")
TITLES = st.sampled_from(("Satu", "Dua"))
DATES = st.sampled_from(("2015-03-01", "2026-03-01", "2026-11-20", "2026-11-24", "2027-02-01"))
names = st.sampled_from(NAMES)
some = st.lists(names, max_size=2, unique=True).map(tuple)
bodies = st.sampled_from(
    (
        BODY.html,
        '<p><a href="content:news/2026/a.md">x</a></p>',
        '<p><a href="content:events/2026/b.md#k">x</a> <img src="content:photos/p.png"></p>',
    )
)


def shared(path, **fields):
    """A record of any fields, as an edit may leave it; None: the file is not there."""
    built = st.builds(
        lambda html, **given: with_fragment(record(path, **given), html=html),
        bodies,
        title=TITLES,
        summary=TITLES,
        aliases=st.sampled_from(((), (f"/lama/{path}/",))),
        status=st.sampled_from(("published", "published", "draft")),
        withdrawn=st.sampled_from((None, None, None, "2026-11-01")),
        image=st.sampled_from(("", "photos/p.png")),
        topics=some,
        **fields,
    )
    return st.one_of(built, built, st.none())


posts = {
    "date": DATES,
    "authors": some,
    "partners": some,
    "agreements": some,
    "event": st.sampled_from(("", "2026/a", "2026/b")),
    "series": st.sampled_from(("", "a")),
}


@st.composite
def contents(draw):
    """Some files of every kind, with translations."""
    found = []
    for name in NAMES:
        found += [
            draw(shared(f"news/2026/{name}.md", **posts)),
            draw(shared(f"news/2026/{name}.en.md", date=DATES)),
            draw(shared(f"recaps/2026/{name}.md", **posts, attendance=st.none())),
            draw(
                shared(
                    f"events/2026/{name}.md",
                    starts=DATES,
                    series=st.sampled_from(("", "a")),
                    place=st.sampled_from((None, Place(name="Aula"))),
                    speakers=st.sampled_from(((), (Person(name="Sari"),))),
                    state=st.sampled_from(("scheduled", "cancelled")),
                )
            ),
            draw(shared(f"events/2026/{name}.en.md", starts=DATES)),
            draw(shared(f"partners/{name}.md", country=st.sampled_from(("", "KR", "JP")))),
            draw(shared(f"agreements/{name}.md", partners=some, signed=DATES)),
        ]
    found += [
        draw(shared("series/a.md")),
        draw(shared("editions/2026-1.md", starts=DATES, ends=st.just("2027-03-01"))),
        draw(shared("pages/tentang.md", layout=st.sampled_from(("page", "subscribe", "contact")))),
    ]
    return [each for each in found if each]


def made(records, now=NOW):
    """The catalogue of some files; a withdrawn one may be among them."""
    return catalogue(*records, site=site(now=now), sizes={"photos/p.png": (4, 3)})


@given(contents(), contents(), st.data())
@settings(max_examples=120, deadline=None)
def test_a_page_whose_questions_have_the_same_answers_is_the_same(before, after, data):
    # Few things change at once, or no page would be left with the same answers.
    changed = data.draw(st.sets(st.sampled_from(range(40)), max_size=3))
    by_path = {each.path: each for each in after}
    edited = [by_path.get(r.path) if n in changed else r for n, r in enumerate(before)]
    later = data.draw(st.sampled_from((NOW, NOW.replace(day=25), NOW.replace(year=2027))))
    first, second = made(before), made([each for each in edited if each], later)
    listening, answers, old = Listening(first), Answers(second), Answers(first)
    now = {job.address: job for job in jobs(second)}
    for job in jobs(first):
        view, asked = listening.hear(job.shape)
        assert view == job.view, job.address
        if job.address not in now or given_to(now[job.address].shape) != given_to(job.shape):
            continue
        if all(answers.digest(q) == old.digest(q) for q in asked):
            assert now[job.address].view == view, job.address


def test_a_text_that_is_no_longer_withdrawn_is_an_answer():
    question = ("newsroom.withdrawal:taken_back", "news/2026/a.md")
    withdrawn = record("news/2026/a.md", withdrawn="2026-11-01", withdrawn_reason="Salah.")
    assert Answers(made([record("news/2026/a.md")])).digest(question) == b"gone"
    assert Answers(made([withdrawn])).digest(question) != b"gone"


def test_whatever_a_catalogue_has_is_asked_for():
    """What is in neither table would be read without a note. `files` counts, for who checks."""
    whole = made([record("news/a.md")])
    has = {name for name in vars(whole) if not name.startswith("_")}
    assert has == {*INDEXES, *ALL, "site", "files"}


def test_a_page_that_asks_of_nothing_else_does_not_depend_on_it():
    """The other half: a change elsewhere is no reason to look at a page again."""
    given = [
        record(f"news/2020/{n}.md", date=f"2020-01-{n:02}", topics=("x",)) for n in range(1, 20)
    ]
    first = made(given)
    second = made([*given, record("news/2026/neu.md", date="2026-03-01", topics=("x",))])
    listening, answers, old = Listening(first), Answers(second), Answers(first)
    differ = set()
    for job in jobs(first):
        _, asked = listening.hear(job.shape)
        if any(answers.digest(q) != old.digest(q) for q in asked):
            differ.add(job.address)
    lists = {"/", "/berita/", "/berita/2020/", "/topik/", "/topik/x/"}
    assert differ - lists == {"/berita/2020/19/"}


def test_the_questions_of_what_is_made_once_are_those_of_everybody_who_takes_it():
    listening = Listening(made([record("news/a.md")]))

    def ask(its):
        return its.by_path.get("news/a.md")

    for _ in range(2):
        _, asked = listening.hear(lambda its: its.once("x", ask))
        assert asked == {("by_path", "news/a.md")}


def test_a_question_is_one_however_much_is_looked_at():
    listening = Listening(made([record("news/a.md"), record("news/b.md")]))
    _, asked = listening.hear(lambda its: its.neighbours("news/a.md"))
    assert asked == {("newsroom.catalogue:Catalogue.neighbours", "news/a.md")}


@pytest.mark.parametrize(
    "name", ["os:system", "newsroom.posts:article", "nowhere:at_all", ":", "os"]
)
def test_what_is_no_question_is_never_called(name):
    """A note is a file, and files can be changed by others."""
    with pytest.raises(LookupError):
        answering(name)
    answers = Answers(made([record("news/a.md")]))
    assert answers.digest((name, "x")) == b"gone"


def test_an_answer_can_be_told_from_another():
    answers = Answers(made([]))
    values = [
        None,
        True,
        1,
        "1",
        "",
        [],
        [""],
        [None],
        ["a", "b"],
        ["ab"],
        {"a": 1},
        {"a": 2},
        Place(name="x"),
    ]
    assert len({answers.of(each) for each in values}) == len(values)


def test_the_clock_counts_only_for_who_looks_at_it():
    listening = Listening(made([record("news/a.md")]))
    _, asked = listening.hear(lambda its: its.site.absolute("/"))
    assert asked == set()
    _, asked = listening.hear(lambda its: (its.site.today, its.site.now))
    assert len(asked) == 2


def test_records_of_different_files_differ():
    answers = Answers(made([]))
    one = record("news/a.md")
    assert answers.of(one) != answers.of(msgspec.structs.replace(one, title="Lain"))


@question
def longest(its, _word):
    return max(each.title for each in its.records)


def test_a_function_of_another_package_may_be_a_question():
    whole = made([record("news/a.md", title="B"), record("news/b.md", title="A")])
    listening = Listening(whole)
    found, asked = listening.hear(lambda its: longest(its, "x"))
    assert found == "B"
    [one] = asked
    assert Answers(whole).digest(one) == Answers(whole).of("B")


# --- What is given besides ----------------------------------------------------------------------------


def shape(word, its):
    return (word, its)


def test_what_a_function_was_given_counts():
    one, other = (partial(shape, word) for word in ("x", "y"))
    assert given_to(one) == given_to(partial(shape, "x"))
    assert len({given_to(one), given_to(other), given_to(shape)}) == 3


def test_of_a_function_that_keeps_something_nobody_can_tell():
    word = "x"
    for hidden in (lambda its: (word, its), lambda its: its, partial(shape, its=1)):
        assert given_to(hidden) == b""


def test_an_old_address_follows_the_title_that_it_leads_to():
    first, second = (
        {
            job.address: job
            for job in jobs(made([record("news/a.md", title=title, aliases=("/lama/",))]))
        }
        for title in ("Satu", "Dua")
    )
    assert given_to(first["/lama/"].shape) != given_to(second["/lama/"].shape)


def test_of_every_page_of_ours_it_can_be_told():
    """Or it would be made on every build."""
    whole = made(
        [
            record("news/a.md", topics=("x",), authors=("Sari",), aliases=("/lama/",)),
            record("events/e.md"),
        ]
    )
    assert all(given_to(job.shape) for job in jobs(whole))
