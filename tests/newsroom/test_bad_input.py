"""What goes wrong in a newsroom, from the file on the disk to the words that an editor reads.

Each test is one bad file: its path, line and code, and in both languages what to write instead.
"""

import pytest

from newsroom.catalogue import Catalogue
from newsroom.problems import Problem, Severity, report
from tests.newsroom.making import content, header, picture, places, post, read

NEWS = "news/2017/x.md"


class Found:
    """A content folder, read."""

    def __init__(self, catalogue: Catalogue, problems: list[Problem]) -> None:
        self.catalogue = catalogue
        self.problems = problems

    def only(self, path: str, line: int, code: str, *, severity: str = "error") -> Problem:
        """The one problem there is."""
        assert places(self.problems) == [(path, line, code)]
        assert self.problems[0].severity is Severity(severity)
        return self.problems[0]


@pytest.fixture
def found(tmp_path):
    def reading(text: str | bytes, path: str = NEWS, **others: str | bytes) -> Found:
        files = {name.replace("__", "/") + ".md": file for name, file in others.items()}
        return Found(*read(content(tmp_path, {path: text, **files})))

    return reading


def says(problem: Problem, *words: str, indonesian: str = "", english: str = "") -> None:
    """Both languages name what is meant, and are finished sentences without holes."""
    for language, own in (("id", indonesian), ("en", english)):
        text = problem.text(language)
        assert own in text
        for word in words:
            assert word in text
        assert "{}" not in text


def test_a_good_post_has_no_problem(found):
    good = found(header() + "\nIsi berita.\n")
    assert good.problems == []
    assert [record.path for record in good.catalogue.records] == [NEWS]


def test_no_title(found):
    problem = found(post(title=None)).only(NEWS, 1, "field-missing")
    says(problem, "title: Perpustakaan baru diresmikan")


def test_no_date(found):
    problem = found(post(date=None)).only(NEWS, 1, "field-missing")
    says(problem, "date: 2025-01-31")


def test_no_summary(found):
    problem = found(post(summary=None)).only(NEWS, 1, "field-missing")
    says(problem, "summary: ")


def test_an_empty_summary(found):
    """Whoever deletes the line, as one may with other fields, has only the next problem."""
    problem = found(post(summary="")).only(NEWS, 3, "field-missing")
    says(problem, "summary: ")


def test_an_empty_field_that_nobody_needs(found):
    problem = found(post(image="")).only(NEWS, 5, "field-empty")
    says(problem, "image", indonesian="hapus barisnya", english="delete the line")


@pytest.mark.parametrize("lacking", [{"summary": ""}, {"summary": None}, {"title": ""}])
def test_a_draft_may_still_lack_its_words(found, lacking):
    """Somebody else's post is published today, whatever is only begun."""
    assert found(post(status="draft", **lacking)).problems == []


def test_a_draft_without_a_date_is_no_file(found):
    found(post(status="draft", date="")).only(NEWS, 4, "field-missing")


def test_a_translation_that_is_begun_has_the_words_of_its_original(found):
    begun = "---\ntitle:\nsummary:\nstatus: draft\n---\n"
    english = found(begun, "news/2017/x.en.md", news__2017__x=post())
    assert english.problems == []
    (record,) = english.catalogue.waiting
    assert (record.title, record.summary) == ("Judul", "Ringkasan.")


def test_an_ambiguous_date(found):
    problem = found(post(date="02/01/2017")).only(NEWS, 4, "date-ambiguous")
    says(problem, "02/01/2017", "2017-01-02", "2017-02-01")
    assert problem.repair is None


def test_an_indonesian_date_is_understood_and_its_repair_offered(found):
    one = found(post(date="Rabu, 22 Februari 2017 pukul 09.30 WIB"))
    problem = one.only(NEWS, 4, "date-in-words", severity="warning")
    assert problem.repair == "date: 2017-02-22 09:30"
    says(problem, "2017-02-22 09:30")
    assert one.catalogue.by_path[NEWS].date.iso == "2017-02-22T09:30"


def test_a_date_that_the_calendar_does_not_have(found):
    problem = found(post(date="2017-02-30")).only(NEWS, 4, "date-impossible")
    says(problem, "2017-02-30", "2025-01-31")


def test_a_weekday_that_does_not_fit(found):
    problem = found(post(date="Senin, 22 Februari 2017")).only(NEWS, 4, "date-weekday")
    says(problem, "Senin, 22 Februari 2017", "2017-02-22")
    assert problem.repair == "date: 2017-02-22"


def test_a_date_from_to(found):
    problem = found(post(date="2017-02-22 09:00-11:00")).only(NEWS, 4, "date-range")
    says(problem, "2017-02-22 09:00-11:00", "2025-01-31 14:00", "starts", "ends")


def test_a_date_as_a_list(found):
    found(post(date="[2017]")).only(NEWS, 4, "field-one-value")


def test_a_future_date_waits_and_a_far_one_is_questioned(found):
    one = found(post(date="2107-02-22"))
    problem = one.only(NEWS, 4, "date-far", severity="warning")
    says(problem, "2107-02-22")
    assert one.catalogue.records == ()


def test_a_near_future_date_waits_without_a_word(found):
    one = found(post(date="2026-12-24"), path="news/2026/x.md")
    assert one.problems == []
    assert one.catalogue.records == ()


def test_an_unknown_field(found):
    problem = found(post(tittle="Judul", title=None)).problems[1]
    assert (problem.line, problem.code) == (4, "field-unknown-near")
    says(problem, "tittle", "title")


def test_an_unknown_field_near_nothing(found):
    problem = found(post(zzz="x")).only(NEWS, 5, "field-unknown")
    says(problem, "zzz", "title, summary")


def test_broken_yaml_a_colon_in_a_title(found):
    problem = found(post(title="Literasi: kisah sukses")).only(NEWS, 2, "header-colon")
    assert problem.repair == 'title: "Literasi: kisah sukses"'
    says(problem, "Literasi: kisah sukses", indonesian="tanda kutip", english="quotes")


def test_a_repair_is_right(found):
    """The corrected line that the report prints is one that is read."""
    one = found(post(title='"Literasi: kisah sukses"'))
    assert one.problems == []
    assert one.catalogue.by_path[NEWS].title == "Literasi: kisah sukses"


def test_a_number_sign_in_a_title(found):
    """YAML would drop all behind it: the title would be silently wrong."""
    problem = found(post(title="Juara #1 nasional")).only(NEWS, 2, "header-hash")
    assert problem.repair == 'title: "Juara #1 nasional"'
    says(problem, "#1 nasional", indonesian="tanda kutip", english="quotes")


def test_an_ampersand_before_a_title(found):
    problem = found(post(title="&Friends berkunjung")).only(NEWS, 2, "header-mark")
    assert problem.repair == 'title: "&Friends berkunjung"'


def test_a_tab(found):
    text = "---\ntitle: A\nsources:\n\t- Antara\nsummary: B\ndate: 2017-02-22\n---\nIsi.\n"
    problem = found(text).only(NEWS, 4, "header-tab")
    assert problem.repair == "  - Antara"
    says(problem, indonesian="spasi", english="spaces")


def test_a_byte_order_mark(found):
    one = found(b"\xef\xbb\xbf" + post().encode())
    problem = one.only(NEWS, 1, "file-byte-order-mark", severity="warning")
    says(problem, "UTF-8")
    assert one.catalogue.by_path[NEWS].title == "Judul"


def test_utf_16(found):
    one = found((header(title="Café") + "Isi\r\n").encode("utf-16"))
    problem = one.only(NEWS, 1, "file-utf-16", severity="warning")
    says(problem, "Save As", "UTF-8")
    assert one.catalogue.by_path[NEWS].title == "Café"


def test_windows_1252(found):
    problem = found((header() + "Dia berkata “ya”.").encode("cp1252")).only(
        NEWS, 6, "file-not-utf-8"
    )
    says(problem, "0x93", "Save As", "UTF-8")


def test_windows_line_ends_are_read_and_only_mentioned(found):
    one = found((header() + "Satu.\n\nDua.\n").replace("\n", "\r\n").encode())
    one.only(NEWS, 1, "file-line-ends", severity="warning")
    assert one.catalogue.by_path[NEWS].fragment.text == "Satu. Dua."


@pytest.mark.parametrize(
    ("character", "name"),
    [pytest.param("\x0b", "U+000B", id="vertical tab"), pytest.param("\x00", "U+0000", id="NUL")],
)
def test_a_control_character_in_the_body(found, character, name):
    one = found(header() + f"\nSatu{character} dua.\n")
    problem = one.only(NEWS, 7, "body-control-character", severity="warning")
    says(problem, name)
    assert character not in one.catalogue.by_path[NEWS].fragment.html
    assert one.catalogue.by_path[NEWS].fragment.text == "Satu dua."


def test_a_control_character_in_the_header(found):
    one = found(post(title="Ju\x0bdul"))
    problem = one.only(NEWS, 2, "header-control-character", severity="warning")
    says(problem, "U+000B")
    assert one.catalogue.by_path[NEWS].title == "Judul"


def test_a_post_of_five_megabytes(found):
    """A whole book, as text: it is a page, and takes seconds, not minutes."""
    paragraph = "Perpustakaan membuka ruang baca yang baru untuk semua mahasiswa. " * 16 + "\n\n"
    one = found(header() + paragraph * (5 * 1024 * 1024 // len(paragraph) + 1))
    assert one.problems == []
    assert one.catalogue.by_path[NEWS].fragment.words > 600_000


def test_a_file_beyond_all_measure(found):
    problem = found(b"x" * (20 * 1024 * 1024 + 1)).only(NEWS, 0, "file-too-large")
    says(problem, "20 MB", "content/photos/")


def test_an_empty_file(found):
    found(" \n\n").only(NEWS, 0, "file-empty")


def test_no_header(found):
    problem = found("# Judul\n\nIsi.\n").only(NEWS, 1, "header-missing")
    says(problem, "---", "title: ")


def test_a_header_never_closed(found):
    open_header = header().removesuffix("---\n")
    problem = found(f"{open_header}\nIsi.\n").only(NEWS, 1, "header-open")
    says(problem, "---")


def test_two_posts_with_one_address(found):
    one = found(post(slug="y"), news__2017__y=post(title="Judul lain"))
    problem = one.only("news/2017/y.md", 1, "address-taken")
    says(problem, "/berita/2017/y/", NEWS, "slug")


def test_a_translation_without_original(found):
    problem = found(post(), path="news/2017/x.en.md").only(
        "news/2017/x.en.md", 0, "translation-alone"
    )
    says(problem, "x.md", indonesian="akhiran bahasa", english="drop the language")


def test_a_link_to_a_file_that_is_not_there(found):
    one = found(
        header() + "\nBaca [ini](/news/2017/yy.md).\n", news__2017__y=post(title="Judul lain")
    )
    problem = one.only(NEWS, 7, "link-target")
    says(problem, "/news/2017/yy.md", "news/2017/y.md")


def test_an_image_that_is_not_there(found):
    problem = found(header() + "\n\n![Aula dengan kursi merah](/photos/aula.jpg)\n").only(
        NEWS, 8, "picture-missing"
    )
    says(problem, "/photos/aula.jpg")


def test_the_main_image_that_is_not_there(found):
    problem = found(post(image="photos/aula.jpg", image_alt="Aula dengan kursi merah")).only(
        NEWS, 5, "picture-missing"
    )
    says(problem, "photos/aula.jpg")


def test_alt_missing(found, tmp_path):
    content(tmp_path, {"photos/aula.png": picture()})
    problem = found(header() + "\n![](/photos/aula.png)\n").only(NEWS, 7, "alt-missing")
    says(problem, "](/photos/aula.png)", "{.decorative}")


def test_alt_of_the_main_image_missing(found, tmp_path):
    content(tmp_path, {"photos/aula.png": picture()})
    problem = found(post(image="photos/aula.png")).only(NEWS, 5, "image-alt-missing")
    says(problem, "image-alt: ")


def test_a_script_in_the_body(found):
    one = found(header() + "\nSatu <script>alert(1)</script> dua.\n")
    problem = one.only(NEWS, 7, "html-removed")
    says(problem, "<script>", indonesian="hapus", english="delete")
    assert "alert" not in one.catalogue.by_path[NEWS].fragment.html


def test_an_onerror_in_the_body(found, tmp_path):
    content(tmp_path, {"photos/aula.png": picture()})
    one = found(
        header()
        + '\n<img src="/photos/aula.png" alt="Aula dengan kursi merah" onerror="alert(1)">\n'
    )
    problem = one.only(NEWS, 7, "html-removed")
    says(problem, "onerror=", indonesian="hapus", english="delete")
    assert "alert" not in one.catalogue.by_path[NEWS].fragment.html


TITLE = "<b>Tebal</b> & \"kutip\" 'satu' كتاب 😀 “dua”"


def test_a_title_with_markup_quotes_right_to_left_text_and_emoji(found):
    """A title is words: all of them are shown; only straight quotes become typographic ones."""
    one = found(post(title=TITLE))
    assert one.problems == []
    title = one.catalogue.by_path[NEWS].title
    assert title == TITLE.replace('"kutip"', "“kutip”").replace("'satu'", "‘satu’")


def test_a_name_that_windows_made(found):
    problem = found(post(), path="news/2017/x.md.txt").only("news/2017/x.md.txt", 0, "file-ending")
    says(problem, "x.md", "File name extensions")


def test_an_unknown_folder(found):
    problem = found(post(), path="berita/x.md").only("berita/x.md", 0, "file-folder")
    says(problem, "berita", "news")


def test_all_problems_of_all_files_are_told_at_once(found):
    one = found(
        header(date="02/01/2017", zzz="x") + "\n[a](/news/no.md)\n",
        news__2017__y=post(title=None),
    )
    assert places(one.problems) == [
        (NEWS, 4, "date-ambiguous"),
        (NEWS, 5, "field-unknown"),
        (NEWS, 8, "link-target"),
        ("news/2017/y.md", 1, "field-missing"),
    ]


def test_a_report_is_one_line_and_the_corrected_one(found):
    problem = found(post(title="A: b")).problems[0]
    assert report(problem, "id") == (
        "content/news/2017/x.md:2: ada titik dua di dalam isian “A: b”; apit dengan tanda kutip"
        '   [header-colon]\n    → title: "A: b"'
    )
    assert report(problem, "en").startswith("content/news/2017/x.md:2: there is a colon")
