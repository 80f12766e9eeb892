"""Records → the files of their feeds."""

from feeds.documents import documents
from newsroom.addresses import feed
from newsroom.catalogue import Catalogue
from newsroom.fragments import Fragment
from newsroom.records import Record
from tests.newsroom.making import catalogue, record


def files_of(records: Catalogue) -> dict[str, bytes]:
    """Address → content of every feed of a catalogue, without the list of all."""
    made = (each for each in documents(records, "/icon.png") if not each.address.endswith(".opml"))
    return {each.address: each.make(records) for each in made}


def files(*records: Record, **more: object) -> dict[str, bytes]:
    """Address → content of every feed."""
    return files_of(catalogue(*records, **more))


def feed_of(
    *records: Record, name: str = "all", language: str = "id", ending: str = "rss", **more: object
) -> bytes:
    """One feed."""
    return files(*records, **more)[feed(name, language, ending)]


def post(path: str = "news/2017/x.md", html: str = "<p>Isi.</p>", **fields: object) -> Record:
    """A post with this body."""
    return record(path, fragment=Fragment(html=html), **fields)


def posts(count: int, html: str = "<p>Isi.</p>", year: int = 2017) -> list[Record]:
    """So many posts, one a minute from midnight of 1 January."""
    return [
        post(f"news/{year}/p{n:03}.md", html, date=f"{year}-01-01 {n // 60:02}:{n % 60:02}")
        for n in range(count)
    ]
