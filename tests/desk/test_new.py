"""A new file: the right folder, a good name, every field explained, and nothing lost."""

import shutil
from datetime import date

import pytest

from desk.drafting import NOT_NEW
from desk.new import FINE, MISUSED, WRONG, Desk, make, translate
from engine.content import read
from newsroom.kinds import KINDS
from newsroom.problems import errors
from newsroom.reading import readers
from tests.newsroom.making import NOW, codes
from tests.sites import FIXTURE, ROOT, URL

TODAY = date(2026, 11, 23)


@pytest.fixture
def content(tmp_path):
    """A copy of the fixture content."""
    return shutil.copytree(FIXTURE, tmp_path / "content")


def desk_of(content, *answers, language="en", said=None):
    """A desk, and whoever answers in this order; nobody when there is no answer."""
    waiting = list(answers)

    def ask(question):
        said.append(question) if said is not None else None
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    return Desk(
        content=content, docs=ROOT / "docs", today=TODAY, language=language, inv="./inv",
        tell=(said if said is not None else []).append, ask=ask if answers else None,
    )  # fmt: skip


def problems(content):
    return [each for each in read(content, url=URL, now=NOW)[1] if "/.cache/" not in each.path]


#: Kind → what a script gives, and where the file goes.
SCRIPTED = {
    "news": (["summary=S.", "section=service"], "news/2026/jam-buka-baru.md"),
    "announcement": (["summary=S."], "news/2026/jam-buka-baru.md"),
    "pengumuman": (["summary=S.", "date=2025-12-30"], "news/2025/jam-buka-baru.md"),
    "event": (["summary=S.", "starts=2027-01-05 14:00"], "events/2027/jam-buka-baru.md"),
    "recap": (["summary=S.", "event=2020/hari-literasi-2020"], "recaps/2020/hari-literasi-2020-2020-09.md"),
    "partner": (["country=KR"], "partners/jam-buka-baru.md"),
    "agreement": (
        ["partners=[universitas-contoh]", "signed=2024-05", "evidence=signing-report"],
        "agreements/2024-universitas-contoh.md",
    ),
    "delegation": (["day=2026-12-01", "partner=universitas-contoh"], "delegations/2026-12-01-universitas-contoh.md"),
    "series": ([], "series/jam-buka-baru.md"),
    "edition": (["number=7", "starts=2026-11-09", "ends=2026-11-22"], "editions/2026-07.md"),
    "halaman": ([], "pages/jam-buka-baru.md"),
}  # fmt: skip


@pytest.mark.parametrize("kind", SCRIPTED)
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_script_makes_a_file_of_every_kind_that_reads_without_a_problem(content, kind, language):
    pairs, path = SCRIPTED[kind]
    code, file = make(desk_of(content, language=language), kind, "Jam buka baru", pairs)
    assert (code, file) == (FINE, content / path)
    file.write_text(file.read_text("utf-8") + "Isi.\n", "utf-8")
    assert errors(problems(content)) == []
    assert "status: draft" in file.read_text("utf-8").splitlines()


@pytest.mark.parametrize(
    "kind", [each for each in KINDS if each.name != "page"], ids=lambda k: k.name
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_field_of_a_kind_is_explained_in_its_new_file(content, kind, language):
    values = next(pairs for name, (pairs, _) in SCRIPTED.items() if name == kind.name)
    _, file = make(desk_of(content, language=language), kind.name, "A", values)
    text = file.read_text("utf-8")
    written = {line.removeprefix("# ").partition(":")[0] for line in text.splitlines()}
    # A slug is the file's own name, until somebody wants another; nobody withdraws what is new.
    assert readers(kind.record).keys() - written - NOT_NEW == set()
    for name in readers(kind.record).keys() - NOT_NEW:
        before = text.splitlines()[
            [line.removeprefix("# ").partition(":")[0] for line in text.splitlines()].index(name)
            - 1
        ]
        assert before.startswith("# "), f"{name} is not explained"
        assert len(before) > 6


def test_every_example_can_be_used_by_taking_the_mark_away(content):
    """Whoever uncomments a field gets what the handbook shows, and no problem of form."""
    pairs, _ = SCRIPTED["event"]
    _, file = make(desk_of(content), "event", "A", pairs)
    lines = file.read_text("utf-8").splitlines()
    used = [line.removeprefix("# ") if _is_field(line) else line for line in lines]
    file.write_text("\n".join(used) + "\n", "utf-8")
    found = {each.code for each in problems(content) if each.path == "events/2027/a.md"}
    # The example's moments and its series are those of another event.
    assert found <= {"session-outside", "registration-late", "event-before-without-move", "event-ends-early",
                     "updated-ahead", "series-number-twice", "relation-unknown"}  # fmt: skip


def _is_field(line):
    words = line.removeprefix("# ")
    return line.startswith("# ") and (
        words.startswith(("  ", "- "))
        or words.partition(":")[0] in {n for k in KINDS for n in readers(k.record)}
    )


def test_the_same_title_again_gets_a_name_of_its_own(content):
    names = []
    for _ in range(3):
        code, file = make(desk_of(content), "news", "Jam buka", ["summary=S."])
        assert code == FINE
        names.append(file.name)
    assert names == ["jam-buka.md", "jam-buka-2026-11.md", "jam-buka-2.md"]


def test_an_event_named_like_its_series_gets_its_number_or_its_month(content):
    pairs = ["summary=S.", "series=hari-literasi", "starts=2027-09-08"]
    _, file = make(desk_of(content), "event", "Hari Literasi", pairs)
    text = file.read_text("utf-8")
    number = next(
        line.partition(": ")[2] for line in text.splitlines() if line.startswith("number:")
    )
    assert file.name == f"hari-literasi-{number}.md"
    assert int(number) > 1
    (content / "series/obrolan.md").write_text("---\ntitle: Obrolan\n---\n", "utf-8")
    pairs = ["summary=S.", "series=obrolan", "starts=2027-03-01"]
    assert make(desk_of(content), "event", "Obrolan", pairs)[1].name == "obrolan-2027-03.md"


def test_a_long_title_makes_an_address_of_whole_words(content):
    title = "Perpustakaan membuka kembali ruang baca, ruang diskusi, dan kedai kopi sesudah libur panjang"
    _, file = make(desk_of(content), "news", title, ["summary=S."])
    assert file.name == "perpustakaan-membuka-kembali-ruang-baca-ruang-diskusi-dan.md"
    assert f"title: {title}" in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "title", "pairs", "code", "words"),
    [
        pytest.param("", "", [], MISUSED, "Which kind?", id="nothing"),
        pytest.param("brita", "A", [], MISUSED, "perhaps: berita", id="a misspelt kind"),
        pytest.param("news", "", [], MISUSED, "What is its title?", id="no title"),
        pytest.param("news", "A", ["section"], MISUSED, "name=value", id="no pair"),
        pytest.param(
            "news", "A", ["sektion=service"], MISUSED, "perhaps: section", id="no such field"
        ),
        pytest.param("news", "A", ["date=02/01/2025"], WRONG, "2025-01-02", id="an ambiguous date"),
        pytest.param("news", "A", ["section=sport"], WRONG, "section", id="no such section"),
    ],
)
def test_what_cannot_be_made_is_told_and_nothing_is_written(
    content, kind, title, pairs, code, words
):
    before, said = sorted(content.rglob("*")), []
    assert make(desk_of(content, said=said), kind, title, pairs) == (code, None)
    assert words in "\n".join(said)
    assert sorted(content.rglob("*")) == before


def test_a_person_is_asked_for_what_is_missing_until_it_can_be_used(content):
    said = []
    answers = [
        "Bedah buku",
        "Ringkasan.",
        "02/01/2027",
        "2 Januari 2027, 14.00",
        "",
        "Aula",
        "hari-litersi",
        "hari-literasi",
    ]
    code, file = make(desk_of(content, *answers, said=said), "event", "", [])
    assert code == FINE
    text = file.read_text("utf-8").splitlines()
    assert [line for line in text if line and not line.startswith(("#", "-"))][:5] == [
        "title: Bedah buku", "summary: Ringkasan.", "starts: 2027-01-02 14:00", "place: Aula", "series: hari-literasi",
    ]  # fmt: skip
    heard = "\n".join(said)
    assert "2027-01-02" in heard, "an ambiguous date is told with both days"
    assert "perhaps: hari-literasi" in heard
    assert file.name == "bedah-buku.md"


def test_a_script_may_write_a_date_in_words(content):
    pairs = ["summary=S.", "starts=5 Januari 2027 2:30 PM"]
    code, file = make(desk_of(content), "event", "Bedah buku", pairs)
    assert code == FINE
    assert "\nstarts: 2027-01-05 14:30\n" in file.read_text("utf-8")


def test_a_slip_is_asked_again_and_never_guessed(content):
    said = []
    answers = ("Jam buka", "S.", "servis", "service")
    code, file = make(desk_of(content, *answers, said=said), "news", "", [])
    assert code == FINE
    assert "\nsection: service\n" in file.read_text("utf-8")
    assert len([each for each in said if each.startswith("section ")]) == 2


def test_going_away_writes_nothing(content):
    said, before = [], sorted(content.rglob("*"))
    assert make(desk_of(content, "Judul", said=said), "event", "", []) == (MISUSED, None)
    assert said[-1] == "Nothing was written."
    assert sorted(content.rglob("*")) == before


def test_a_translation_shows_what_is_to_be_translated(content):
    original = content / "recaps/2020/hari-literasi-2020.md"
    (content / "recaps/2020/hari-literasi-2020.en.md").unlink(missing_ok=True)
    code, file = translate(
        desk_of(content), original, ["title=A hundred learn to write", "summary=S."]
    )
    assert (code, file.name) == (FINE, "hari-literasi-2020.en.md")
    text = file.read_text("utf-8").splitlines()
    assert "# title: Seratus warga belajar menulis" in text
    assert "title: A hundred learn to write" in text
    assert "# place: Gedung Baca" in text
    assert not any(line.startswith("# numbers") for line in text), "figures need no translation"
    file.write_text("\n".join(text) + "\nText.\n", "utf-8")
    assert codes(errors(problems(content))) == []


def test_a_translation_is_never_written_over(content):
    original = content / "news/2026/segala-bentuk.md"
    there, said = original.with_name("segala-bentuk.en.md"), []
    before = there.read_bytes()
    assert translate(desk_of(content, said=said), original, []) == (MISUSED, None)
    assert there.read_bytes() == before
    assert "is there already" in said[0]


@pytest.mark.parametrize(
    "name", ["news/2026/none.md", "library.yaml", "news/2026/segala-bentuk.en.md"]
)
def test_only_an_original_is_translated(content, name):
    said = []
    assert translate(desk_of(content, said=said), content / name, [])[0] == MISUSED
    assert "name the Indonesian one" in said[0]
