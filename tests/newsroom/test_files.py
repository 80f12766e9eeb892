"""The folder `content/` → its files by what they are; nothing is passed over in silence."""

import os

import pytest

from newsroom.files import ContentFile, walk
from tests.newsroom.making import content


@pytest.mark.parametrize(
    ("path", "code", "details"),
    [
        pytest.param(
            "news/2017/x.md.txt",
            "file-ending",
            {"found": "x.md.txt", "stem": "x"},
            id="Notepad's .txt",
        ),
        pytest.param(
            "news/x.en.md.txt",
            "file-ending",
            {"found": "x.en.md.txt", "stem": "x.en"},
            id="in English",
        ),
        pytest.param("news/x.docx", "file-document", {"found": "x.docx", "stem": "x"}, id="Word"),
        pytest.param(
            "events/2017/Surat.ODT",
            "file-document",
            {"found": "Surat.ODT", "stem": "Surat"},
            id="LibreOffice",
        ),
        pytest.param("events/x.HTML", "file-ending", {"found": "x.HTML", "stem": "x"}, id="HTML"),
        pytest.param(
            "news/x.markdown", "file-ending", {"found": "x.markdown", "stem": "x"}, id="long"
        ),
        pytest.param(
            "photos/x.docx", "file-ending-unknown", {"found": ".docx"}, id="Word, elsewhere"
        ),
        pytest.param("news/x.exe", "file-ending-unknown", {"found": ".exe"}, id="a program"),
        pytest.param(
            "news/catatan", "file-ending", {"found": "catatan", "stem": "catatan"}, id="no ending"
        ),
        pytest.param("photos/a", "file-ending-unknown", {"found": "a"}, id="no ending, elsewhere"),
        pytest.param(
            "berita.yaml", "file-ending-unknown", {"found": ".yaml"}, id="unknown settings"
        ),
        pytest.param(
            "new/x.md", "file-folder", {"folder": "new", "known": "news"}, id="misspelt folder"
        ),
        pytest.param(
            "News/x.md", "file-folder", {"folder": "News", "known": "news"}, id="a capital"
        ),
        pytest.param(
            "PARTNERS/x.md", "file-folder", {"folder": "PARTNERS", "known": "partners"}, id="all"
        ),
        pytest.param(
            "qqq/x.md",
            "file-folder",
            {
                "folder": "qqq",
                "known": "news, recaps, events, partners, agreements, delegations, series,"
                " editions, pages",
            },
            id="unknown folder",
        ),
        pytest.param(
            "x.md",
            "file-folder",
            {
                "folder": "content",
                "known": "news, recaps, events, partners, agreements, delegations, series,"
                " editions, pages",
            },
            id="in no folder",
        ),
        pytest.param(
            "news/Berita Baru!.md",
            "file-name",
            {"found": "Berita Baru!.md", "better": "berita-baru.md"},
            id="spaces and capitals",
        ),
        pytest.param(
            "news/X.MD", "file-name", {"found": "X.MD", "better": "x.md"}, id="capital ending"
        ),
        pytest.param(
            "news/a.b.md", "file-name", {"found": "a.b.md", "better": "a-b.md"}, id="a dot"
        ),
        pytest.param(
            "news/A B.en.md",
            "file-name",
            {"found": "A B.en.md", "better": "a-b.en.md"},
            id="in English",
        ),
        pytest.param(
            "news/x.id.md",
            "file-name",
            {"found": "x.id.md", "better": "x.md"},
            id="Indonesian needs none",
        ),
        pytest.param(
            "news/x.ko.md",
            "file-name",
            {"found": "x.ko.md", "better": "x-ko.md"},
            id="no such language",
        ),
        pytest.param(
            "news/كتاب.md",
            "file-name",
            {"found": "كتاب.md", "better": "judul-berita.md"},
            id="Arabic letters",
        ),
        *(
            pytest.param(f"news/{name}.md", "file-copy", {"found": f"{name}.md"}, id=program)
            for name, program in (
                ("x - Copy", "Windows' copy"),
                ("x - Copy (2)", "Windows' second copy"),
                ("x - Salin", "Windows' copy, in Indonesian"),
                ("x (1)", "a browser's copy"),
                ("x copy", "macOS' copy"),
                ("x - Salinan (2)", "Windows' copy, in Indonesian, the second"),
                ("x (Sari's conflicted copy 2017-02-01)", "Dropbox' copy"),
            )
        ),
        pytest.param(
            "news/aux.md",
            "file-device",
            {"found": "aux.md", "better": "aux-1.md"},
            id="a device of Windows",
        ),
        pytest.param(
            "news/Con.en.md",
            "file-device",
            {"found": "Con.en.md", "better": "con-1.en.md"},
            id="another, as a translation",
        ),
        pytest.param(
            "news/x-DESKTOP-AB12.md",
            "file-name",
            {"found": "x-DESKTOP-AB12.md", "better": "x-desktop-ab12.md"},
            id="a computer's name beside no other file",
        ),
        pytest.param(
            "news/x-en.md",
            "file-language",
            {"found": "x-en.md", "better": "x.en.md"},
            id="a dash before the language",
        ),
        pytest.param(
            "news/Hari Buku_EN.md",
            "file-language",
            {"found": "Hari Buku_EN.md", "better": "hari-buku.en.md"},
            id="an underscore before the language",
        ),
        pytest.param(
            "news/2017 baru/x.md",
            "file-name",
            {"found": "2017 baru", "better": "2017-baru"},
            id="a folder with a space",
        ),
        pytest.param(
            "news/x.md/y.md",
            "file-name",
            {"found": "x.md", "better": "x-md"},
            id="a folder like a file",
        ),
    ],
)
def test_a_file_that_nobody_would_find_is_named(tmp_path, path, code, details):
    _, problems = walk(content(tmp_path, {path: "x"}))
    assert [(p.path, p.line, p.code, dict(p.details)) for p in problems] == [
        (path, 0, code, details)
    ]


@pytest.mark.parametrize(
    "name",
    [
        "x-DESKTOP-AB12.md",
        "x-LAPTOP-9QK2.md",
        "x-PC-Perpus.md",
        "Copy of x.md",
        "Salinan x.md",
        "Salinan dari x.md",
    ],
)
def test_a_copy_beside_its_file_is_named_as_one(tmp_path, name):
    """OneDrive keeps both versions when two people change a file; a new name alone would publish both."""
    _, problems = walk(content(tmp_path, {"news/x.md": "x", f"news/{name}": "y"}))
    assert [(each.path, each.code) for each in problems] == [(f"news/{name}", "file-copy")]


def test_files_that_differ_in_capitals_alone_are_one_on_windows(tmp_path):
    files = {
        "photos/2017/Aula.JPG": b"x",
        "photos/2017/aula.jpg": b"y",
        "photos/2017/aula-2.jpg": b"z",
    }
    _, [found] = walk(content(tmp_path, files))
    assert (found.path, found.code, dict(found.details)["other"]) == (
        "photos/2017/aula.jpg", "file-twin", "photos/2017/Aula.JPG",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["aux-1", "contoh", "nulis", "com10x", "x-desktop-baru"])
def test_a_name_that_only_begins_like_a_device_or_ends_like_a_computer_is_none(tmp_path, name):
    assert walk(content(tmp_path, {f"news/{name}.md": "x", "news/x.md": "x"}))[1] == []


@pytest.mark.parametrize("name", ["fotocopy", "salin-buku", "pekan-1", "open", "x-2017", "x.en"])
def test_a_name_that_only_looks_like_a_slip_is_none(tmp_path, name):
    assert walk(content(tmp_path, {f"news/{name}.md": "x"}))[1] == []


@pytest.mark.parametrize(
    "path",
    [
        ".DS_Store",
        "news/.x.md.swp",
        "news/~$surat.docx",
        "news/x.md~",
        "news/#x.md#",
        "photos/Thumbs.db",
        "photos/thumbs.db:encryptable",
        "photos/ehthumbs_vista.db",
        "news/~WRL0001.tmp",
        "news/x.md~RF1a2b.TMP",
        "desktop.ini",
        ".git/config",
        "news/x.md.bak",
        "library.yaml",
        "topics.yaml",
    ],
)
def test_what_systems_leave_behind_and_settings_are_no_content(tmp_path, path):
    found, problems = walk(content(tmp_path, {path: "x"}))
    assert problems == []
    assert found.texts == ()
    assert found.attachments == frozenset()


def test_texts_pictures_and_attachments_are_told_apart(tmp_path):
    files = [
        "news/2017/x.md",
        "news/2017/x.en.md",
        "photos/a.JPG",
        "files/b.pdf",
        "news/2017/c.png",
    ]
    found, problems = walk(content(tmp_path, dict.fromkeys(files, "x")))
    assert problems == []
    assert found.texts == (
        ContentFile("news/2017/x.en.md", "news"),
        ContentFile("news/2017/x.md", "news"),
    )
    assert found.pictures == ("news/2017/c.png", "photos/a.JPG")
    assert found.attachments == {"news/2017/c.png", "photos/a.JPG", "files/b.pdf"}
    assert found.paths == {*files, "library.yaml"}


def test_a_file_named_like_a_kinds_folder_is_named(tmp_path):
    _, problems = walk(content(tmp_path, {"news": "x"}))
    assert [(p.path, p.code) for p in problems] == [("news", "file-ending-unknown")]


links = pytest.mark.skipif(os.name == "nt", reason="Windows makes links for administrators only")


@links
def test_a_link_to_a_folder_is_named_and_not_followed(tmp_path):
    """One that leads back up would never end."""
    folder = content(tmp_path, {"news/x.md": "x"})
    (folder / "news" / "loop").symlink_to(folder, target_is_directory=True)
    found, problems = walk(folder)
    assert [text.path for text in found.texts] == ["news/x.md"]
    assert [(p.path, p.code) for p in problems] == [("news/loop", "file-link")]


@links
def test_a_link_to_nothing_is_named(tmp_path):
    folder = content(tmp_path, {})
    (folder / "photos").mkdir()
    (folder / "photos" / "x.pdf").symlink_to(folder / "gone.pdf")
    _, problems = walk(folder)
    assert [(p.path, p.code) for p in problems] == [("photos/x.pdf", "file-link")]


@pytest.mark.skipif(
    os.name != "posix" or os.uname().sysname != "Linux", reason="Linux names are bytes"
)
def test_a_name_that_is_no_text_can_be_reported(tmp_path):
    """From an old Windows archive. Printing it must not break the report."""
    folder = content(tmp_path, {"news/y.md": "x"})
    (tmp_path / "news" / os.fsdecode(b"berita-\xe9.md")).write_text("x")
    found, [problem] = walk(folder)
    assert [text.path for text in found.texts] == ["news/y.md"]
    assert (problem.path, problem.code) == ("news/berita-\\udce9.md", "file-name")
    assert problem.text("id").encode()


def test_a_folder_that_cannot_be_opened_is_named(tmp_path, monkeypatch):
    """Otherwise its posts would vanish from the site without a word."""
    folder = content(tmp_path, {"news/2017/x.md": "x"})
    real = os.scandir

    def scandir(path):
        if str(path).endswith("2017"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    _, problems = walk(folder)
    assert [(p.path, p.code) for p in problems] == [("news/2017", "file-unreadable")]
