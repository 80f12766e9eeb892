"""Other people's plugins find Pelican's articles, made from our records; nobody pays for them who does not look."""

import pytest
from pelican import signals

from engine import articles
from tests.newsroom.making import content, post
from tests.sites import build

FILES = {
    "news/2017/a.md": post(title="A", topics="[x, y]", authors="Sari"),
    "news/2017/a.en.md": "---\ntitle: A in English\nsummary: S.\n---\nText.\n",
    "news/2018/b.md": post(title="B", topics="[x]", date="2018-01-01"),
    "pages/tentang.md": "---\ntitle: Tentang\n---\nIsi.\n",
}


@pytest.fixture
def hear():
    """Connect a receiver for one test."""
    connected = []

    def connect(signal, receiver):
        signal.connect(receiver)
        connected.append((signal, receiver))

    yield connect
    for signal, receiver in connected:
        signal.disconnect(receiver)


def test_a_plugin_finds_what_pelican_promises(tmp_path, hear):
    found = {}

    def look(generator):
        its = generator.context
        found["titles"] = [each.title for each in its["articles"]]
        found["translation"] = [each.title for each in its["articles"][1].translations]
        found["translations"] = [each.lang for each in generator.translations]
        found["tags"] = {str(tag): len(each) for tag, each in its["tags"]}
        found["categories"] = [(str(name), len(each)) for name, each in its["categories"]]
        found["authors"] = [str(name) for name, _ in its["authors"]]
        found["dates"] = len(its["dates"])

    def look_at_pages(generator):
        found["pages"] = [each.title for each in generator.context["pages"]]

    hear(signals.article_generator_finalized, look)
    hear(signals.page_generator_finalized, look_at_pages)
    build(tmp_path / "output", content(tmp_path / "content", FILES))
    assert found == {
        "titles": ["B", "A"],
        "translation": ["A in English"],
        "translations": ["en"],
        "tags": {"x": 2, "y": 1},
        "categories": [("news", 2)],
        "authors": ["Sari"],
        "dates": 2,
        "pages": ["Tentang"],
    }


def test_what_a_plugin_takes_away_is_in_no_tag(tmp_path, hear):
    found = {}

    def take_away(generator):
        generator.articles = [each for each in generator.articles if each.title != "A"]

    def look(generator):
        found["tags"] = sorted(str(tag) for tag, _ in generator.context["tags"])

    hear(signals.article_generator_pretaxonomy, take_away)
    hear(signals.article_generator_finalized, look)
    build(tmp_path / "output", content(tmp_path / "content", FILES))
    assert found == {"tags": ["x"]}


def test_without_such_a_plugin_no_article_is_made(tmp_path, monkeypatch):
    monkeypatch.setattr(articles, "_adapted", lambda *_: pytest.fail("an article was made"))
    build(tmp_path / "output", content(tmp_path / "content", FILES))
