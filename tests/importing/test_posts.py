"""Posts of Jekyll, Hugo and Pelican become drafts: nothing guessed, nothing lost, nothing written over."""

import shutil

import pytest

from importing.console import FINE, MISUSED, WRONG, import_posts
from tests.importing.running import faults, files, importer
from tests.importing.trees import HUGO, JEKYLL, PELICAN, planted
from tests.importing.word import photo
from tests.sites import FIXTURE


@pytest.fixture
def content(tmp_path):
    """A copy of the fixture content."""
    return shutil.copytree(FIXTURE, tmp_path / "content")


def run(content, tree, *, answers=(), **changes):
    """Import a tree; → the exit code and what was said."""
    folder = planted(content.parent / "old", tree)
    said = []
    code = import_posts(importer(content, said, answers=answers, **changes), folder)
    return code, "\n".join(said).replace(str(folder), "old")


def text(content, path):
    return (content / path).read_text("utf-8")


def markdown(header, body="Isi."):
    return {"a.md": f"---\ntitle: Judul\nsummary: S.\ndate: 2020-01-02\n{header}---\n{body}\n"}


# --- Three whole sites ------------------------------------------------------------------------------


def test_a_post_of_jekyll_keeps_its_words_its_picture_and_its_address(content):
    code, _ = run(content, JEKYLL)
    assert code == FINE
    assert (
        text(content, "news/2017/grand-launching.md")
        == """\
---
title: "Grand launching: Open Library"
summary: Open Library dibuka untuk semua.
date: 2017-02-22
authors: [Sari Pertiwi]
section: announcement
topics: [layanan]
image: photos/2017/aula.jpg
image-alt: Rektor menggunting pita
aliases: [/pustaka/announcement/2017/02/22/grand-launching.html]
# Still a draft: delete this line when it may be published.
status: draft

# Not in content/topics.yaml; add it there if it should be a topic:
# topics: [Kutu Buku]

# From the old file, without a place here; delete what is not needed:
# rating: 5
---
Open Library dibuka.

![Tamu di aula](/photos/2017/aula.jpg "Aula lantai 5")

Lihat [jam buka](/news/2018/jam-buka.md) dan
[denah](/files/2017/denah.pdf), atau [katalog](https://katalog.example.ac.id/).

```python
print("{{ nama }}")
```

{% include galeri.html %}
"""
    )
    assert (content / "photos/2017/aula.jpg").read_bytes() == JEKYLL["assets/img/Aula.JPG"]
    assert (content / "files/2017/denah.pdf").read_bytes() == b"%PDF-1.4\n"


def test_a_moment_with_an_offset_becomes_the_librarys_own_time(content):
    run(content, JEKYLL)
    assert "\ndate: 2018-01-06 06:30\nupdated: 2018-02-01\n" in text(
        content, "news/2018/jam-buka.md"
    )


def test_what_was_never_published_leaves_no_address_but_those_that_its_header_names(content):
    run(content, JEKYLL)
    assert "\naliases: [/jam/]\n" in text(content, "news/2018/jam-buka.md")


def test_a_link_to_the_old_address_of_a_post_leads_to_its_file(content):
    run(content, JEKYLL)
    assert "[peresmian](/news/2017/grand-launching.md)" in text(content, "news/2018/jam-buka.md")


def test_what_stands_before_more_is_the_summary_and_says_so(content):
    run(content, JEKYLL)
    made = text(content, "news/2018/jam-buka.md")
    assert (
        "# Taken from the beginning of the text; look at it, or write your own.\n"
        "summary: Perpustakaan buka sampai malam. Mulai hari Senin.\n"
    ) in made
    assert "<!--more-->" not in made


def test_a_bundle_of_hugo_brings_its_picture_its_figure_and_its_video(content):
    code, said = run(content, HUGO)
    assert code == FINE
    assert (
        text(content, "news/2019/kunjungan-contoh.md")
        == """\
---
title: Kunjungan Universitas Contoh
summary: Tamu dari Universitas Contoh melihat ruang baca.
date: 2019-03-04 10:15
updated: 2019-03-05
topics: [kunjungan]
aliases: [/2019/03/kunjungan-contoh/, /tamu/]
# Still a draft: delete this line when it may be published.
status: draft

# From the old file, without a place here; delete what is not needed:
# params: warna: hijau
---
Tamu datang pagi hari.

![Tamu membaca](/photos/2019/foto.png "Ruang baca")

https://www.youtube.com/watch?v=dQw4w9WgXcQ

Lihat /news/2019/tenang.md juga [ini](/news/2019/tenang.md).

{{< galeri nama="x" >}}
"""
    )
    assert 'old/content/berita/kunjungan/index.md:22: “{{< galeri nama="x" >}}”' in said


def test_a_post_of_pelican_is_read_with_its_own_words_for_things(content):
    code, _ = run(content, PELICAN, answers=["1", "y"])
    assert code == FINE
    assert (
        text(content, "news/2020/donasi-buku.md")
        == """\
---
title: Donasi seribu buku
summary: Seribu buku datang dari warga.
date: 2020-10-01 08:00
updated: 2020-10-02
authors: [Budi Santoso, Sari Pertiwi]
section: press
aliases: [/posts/2020/donasi-buku/]
# Still a draft: delete this line when it may be published.
status: draft

# Not in content/topics.yaml; add it there if it should be a topic:
# topics: [donasi buku, kota]
---

Buku datang. Lihat [ruang tenang](/news/2025/tenang.md#jam) dan ![Kardus](/photos/2020/kardus.jpg).

[https://gambar.example.org/x.jpg](https://gambar.example.org/x.jpg)

[1]: /files/2020/daftar.csv
"""
    )


@pytest.mark.parametrize("tree", [JEKYLL, HUGO, PELICAN], ids=["jekyll", "hugo", "pelican"])
def test_what_was_written_is_content_without_a_fault(content, tree):
    run(content, tree, answers=["2", "y"] if tree is PELICAN else ())
    assert faults(content) == []


@pytest.mark.parametrize("tree", [JEKYLL, HUGO, PELICAN], ids=["jekyll", "hugo", "pelican"])
def test_the_same_folder_again_changes_nothing(content, tree):
    answers = ["2", "y"] if tree is PELICAN else ()
    assert run(content, tree, answers=answers)[0] == FINE
    before = files(content)
    code, said = run(content, tree, answers=answers)
    assert (code, files(content)) == (FINE, before)
    assert "There is nothing to write." in said


# --- Dates are not guessed --------------------------------------------------------------------------


def test_a_date_that_may_mean_two_days_is_listed_and_its_post_alone_is_left_out(content):
    tree = {**markdown(""), "b.md": "Title: B\nDate: 02/01/2025\nSummary: S.\n\nIsi.\n"}
    code, said = run(content, tree)
    assert code == WRONG
    assert (
        "old/b.md:2: the date 02/01/2025 can mean two days; write one of: 2025-01-02, 2025-02-01"
        in said
    )
    assert "! b.md   (not written: see its problem above)" in said
    assert (content / "news/2020/a.md").exists()
    assert not (content / "news/2025/b.md").exists()


def test_somebody_at_the_keyboard_says_which_day_was_meant(content):
    tree = {"b.md": "Title: B\nDate: 02/01/2025\nSummary: S.\n\nIsi.\n"}
    code, _ = run(content, tree, answers=["2", "y"])
    assert code == FINE
    assert "date: 2025-02-01\n" in text(content, "news/2025/b.md")


def test_a_post_without_any_date_is_not_written(content):
    code, said = run(content, {"b.md": "---\ntitle: B\n---\nIsi.\n"})
    assert code == WRONG
    assert "old/b.md:1: this post has no date" in said


def test_a_draft_without_a_date_gets_todays_and_says_so(content):
    run(content, {"b.md": "---\ntitle: B\ndraft: true\n---\nIsi buku.\n"})
    assert (
        "# Today, because the file names no date; write the day of its publication.\ndate: 2026-11-26\n"
        in text(content, "news/2026/b.md")
    )


# --- Nothing is written over, nothing half done -----------------------------------------------------


def test_another_post_of_the_same_name_is_never_written_over(content):
    run(content, markdown(""))
    before = files(content)
    other = {"a.md": "---\ntitle: Lain\nsummary: S.\ndate: 2020-05-05\n---\nIsi.\n"}
    code, said = run(content, other)
    assert (code, files(content)) == (WRONG, before)
    assert "old/a.md: this post becomes content/news/2020/a.md, where another one stands" in said


def test_a_post_that_was_renamed_since_is_known_by_its_old_address(content):
    run(content, JEKYLL)
    file = content / "news/2017/grand-launching.md"
    file.rename(content / "news/2017/peresmian.md")
    jam = content / "news/2018/jam-buka.md"
    jam.write_text(jam.read_text("utf-8").replace("grand-launching.md", "peresmian.md"), "utf-8")
    before = files(content)
    assert run(content, JEKYLL)[0] == FINE
    assert files(content) == before


def test_an_error_keeps_everything_back_and_skip_leaves_out_its_post_alone(content):
    tree = {
        **markdown(""),
        "b.md": "---\ntitle: B\nsummary: S.\ndate: 2020-01-02\n---\n\n[x](hilang.pdf)\n",
    }
    before = files(content)
    code, said = run(content, tree)
    assert (code, files(content)) == (WRONG, before)
    assert "old/b.md:7: the link to “hilang.pdf” finds no such file" in said
    assert "Or add --skip" in said
    code, _ = run(content, tree, skip=True)
    assert code == WRONG
    assert (content / "news/2020/a.md").exists()
    assert not (content / "news/2020/b.md").exists()


def test_a_post_that_links_to_one_that_is_left_out_is_left_out_too(content):
    bad = "---\ntitle: B\nsummary: S.\ndate: 2020-01-02\n---\n[x](hilang.pdf)\n"
    tree = {
        **markdown("", body="[b](b.md)"),
        "b.md": bad,
        "c.md": bad.replace("hilang.pdf", "https://x.id/"),
    }
    run(content, tree, skip=True)
    assert sorted(each.name for each in (content / "news/2020").glob("?.md")) == ["c.md"]


def test_a_file_that_came_in_between_is_never_written_over(content):
    """Somebody saves it while the question stands on the screen."""
    folder, said = planted(content.parent / "old", markdown("")), []

    def ask(_question):
        planted(content, {"news/2020/a.md": "---\ntitle: Milik orang\n---\n"})
        return "y"

    assert import_posts(importer(content, said, ask=ask, yes=False), folder) == WRONG
    assert "Milik orang" in text(content, "news/2020/a.md")


@pytest.mark.parametrize(
    ("changes", "last", "expected"),
    [
        pytest.param({"dry_run": True}, "Nothing was written.", FINE, id="a preview"),
        pytest.param({"answers": ["n"]}, "Nothing was written.", FINE, id="a person says no"),
        pytest.param(
            {"yes": False}, "Nothing was written: add --yes", WRONG, id="a script without --yes"
        ),
    ],
)
def test_nothing_is_written_without_a_yes(content, changes, last, expected):
    before = files(content)
    code, said = run(content, markdown(""), **changes)
    assert (code, files(content)) == (expected, before)
    assert said.splitlines()[-1].startswith(last)


def test_a_picture_of_the_same_name_that_is_another_gets_the_posts_name_before_it(content):
    (content / "photos/2020").mkdir(parents=True, exist_ok=True)
    (content / "photos/2020/foto.jpg").write_bytes(photo("red"))
    run(content, {**markdown("", body="![Rak](foto.jpg)"), "foto.jpg": photo("blue")})
    assert "![Rak](/photos/2020/a-foto.jpg)" in text(content, "news/2020/a.md")
    assert (content / "photos/2020/foto.jpg").read_bytes() == photo("red")


def test_no_file_from_outside_the_site_comes_along(content):
    (content.parent / "rahasia.pdf").write_bytes(b"%PDF")
    code, said = run(content, markdown("", body="[x](../rahasia.pdf)"))
    assert code == WRONG
    assert "link" in said
    assert not (content / "files/2020/rahasia.pdf").exists()


def test_a_picture_without_a_description_is_named_and_inv_check_goes_on_naming_it(content):
    _, said = run(
        content, {**markdown("image: foto.jpg\n", body="![](foto.jpg)"), "foto.jpg": photo()}
    )
    assert "old/a.md:5: the picture “foto.jpg” has no description" in said
    assert "old/a.md:7: the picture “foto.jpg” has no description" in said
    made = text(content, "news/2020/a.md")
    assert "![foto.jpg](/photos/2020/foto.jpg)" in made
    assert "\n# image: photos/2020/foto.jpg\n# image-alt:\n" in made
    assert faults(content) == []


def test_a_link_to_a_page_that_does_not_come_leads_to_the_old_site(content):
    site = {"_config.yml": "url: https://blog.example.ac.id\nbaseurl: /pustaka\n"}
    post = "---\ntitle: A\nsummary: S.\n---\n[a]({{ site.baseurl }}/about/) [b](/pustaka/about/)\n"
    code, said = run(content, {**site, "_posts/2020-01-02-a.md": post})
    assert code == FINE
    old = "https://blog.example.ac.id/pustaka/about/"
    assert text(content, "news/2020/a.md").endswith(f"---\n[a]({old}) [b]({old})\n")
    assert (
        f"old/_posts/2020-01-02-a.md:5: “/about/” is not among what is imported, so the link leads to the old site: {old}"
        in said
    )


def test_a_summary_holds_words_alone(content):
    run(
        content,
        {
            "a.md": "---\ntitle: A\ndate: 2020-01-02\nexcerpt: <p>Rak &amp; **buku**</p>\n---\nIsi.\n"
        },
    )
    assert "\nsummary: Rak & buku\n" in text(content, "news/2020/a.md")


@pytest.mark.parametrize(
    "body",
    [
        "![a](%00)",
        "[a](" + "b" * 5000 + ")",
        "[a](http://[x)",
        "{% post_url %}",
        "{{< figure src= >}}",
        "[" * 300,
    ],
)
def test_no_body_whatsoever_stops_the_import_itself(content, body):
    """The post is written, or named with its line."""
    code, said = run(content, markdown("", body))
    assert code == FINE or "old/a.md:6: " in said


@pytest.mark.parametrize(
    "written",
    ["2020-01-02T10:00:00+99:99", "0001-01-01T00:00:00+12:00", "9999-12-31T23:59:00-12:00"],
)
def test_a_moment_beyond_every_clock_is_named(content, written):
    _, said = run(content, {"a.md": f"---\ntitle: A\ndate: {written}\n---\nIsi.\n"})
    assert "old/a.md:3: " in said


# --- Small things -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param(
            "lastmod: 2020-02-03T10:00:00+09:00\n", "updated: 2020-02-03 08:00", id="lastmod"
        ),
        pytest.param(
            "author: {name: Sari, email: a@b.c}\n", "authors: [Sari]", id="an author in a group"
        ),
        pytest.param("slug: nama-lain\n", "", id="a slug"),
        pytest.param(
            "categories: [service]\n", "section: service", id="a category that is a section"
        ),
        pytest.param("tags: [Literasi]\n", "topics: [literasi]", id="a tag by its name"),
        pytest.param(
            "aliases: [lama.html]\n", "aliases: [/lama.html]", id="an alias without its slash"
        ),
    ],
)
def test_a_field_is_taken_over_where_it_means_the_same(content, header, expected):
    code, said = run(content, markdown(header))
    assert code == FINE
    name = "nama-lain" if "slug" in header else "a"
    assert expected in text(content, f"news/2020/{name}.md"), said


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("`{% include x %}`", "`{% include x %}`", id="code in a line"),
        pytest.param("```\n{{< x >}} ![](a.png)\n```", "```\n{{< x >}} ![](a.png)\n```", id="a block of code"),
        pytest.param("{% raw %}{{ x }}{% endraw %}", "{{ x }}", id="raw"),
        pytest.param("{{< highlight go >}}\na {{ b }}\n{{< /highlight >}}", "```go\na {{ b }}\n```", id="Hugo's code"),
        pytest.param("[a](https://a.id/x_(y))", "[a](https://a.id/x_(y))", id="brackets in an address"),
        pytest.param('{{ "/a.md" | relative_url }}', "/a.md", id="an address through a filter"),
    ],
)  # fmt: skip
def test_what_a_program_puts_into_markdown(content, body, expected):
    run(content, markdown("", body))
    assert text(content, "news/2020/a.md").endswith(f"---\n{expected}\n")


def test_a_translation_goes_beside_its_original(content):
    english = "---\ntitle: Title\nsummary: S.\ndate: 2020-01-02\n---\nText.\n"
    assert run(content, {**markdown(""), "a.en.md": english})[0] == FINE
    made = text(content, "news/2020/a.en.md")
    assert made.startswith("---\ntitle: Title\nsummary: S.\n# Still a draft")
    assert faults(content) == []


def test_a_page_needs_no_date(content):
    assert run(content, {"sejarah.md": "---\ntitle: Sejarah\n---\nKami.\n"}, kind="page")[0] == FINE
    assert (content / "pages/sejarah.md").exists()


@pytest.mark.parametrize("kind", ["event", "agreement", "x"])
def test_a_kind_that_such_a_post_cannot_be_is_refused(content, kind):
    assert run(content, markdown(""), kind=kind) == (
        MISUSED,
        f"--kind is news, recap, page, not {kind}",
    )


def test_a_toml_header_that_cannot_be_read_is_named_with_its_line(content):
    _, said = run(content, {"a.md": '+++\ntitle = "A"\ndate = besok\n+++\nIsi.\n'})
    assert "old/a.md:3: the TOML header cannot be read" in said


def test_settings_in_python_are_read_and_never_run(content, tmp_path):
    trap = f"open({str(tmp_path / 'ran')!r}, 'w')\nARTICLE_URL = 'x/{{slug}}.html'\n"
    run(content, {"pelicanconf.py": trap, "content/a.md": markdown("")["a.md"]})
    assert "aliases: [/x/judul.html]" in text(content, "news/2020/a.md")
    assert not (tmp_path / "ran").exists()
