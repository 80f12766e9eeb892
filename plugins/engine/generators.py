"""Our generators in the place of Pelican's: records become its articles and pages, views become files."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator

from engine import articles
from engine.fingerprints import Fingerprints
from engine.kept import Kept
from engine.lazy import LazyDict, LazyList
from engine.making import Maker, Progress, copy, make_all
from engine.signals import get_documents, get_jobs
from engine.theme import Theme
from engine.writer import NewsroomWriter
from newsroom.addresses import output_path
from newsroom.catalogue import Catalogue
from newsroom.pages import jobs
from newsroom.questions import Answers
from newsroom.records import DEFAULT_LANGUAGE, LANGUAGES, Record


class PostsGenerator(ArticlesGenerator):
    """News and recaps as Pelican's articles, for other people's plugins and feeds; none is made unless one
    of them looks.
    """

    def generate_context(self) -> None:
        """`articles`, `translations`, `dates`, `tags`, `categories` and `authors`, as Pelican has them."""
        catalogue: Catalogue = self.context["catalogue"]
        self._made: dict[str, Any] = {}
        languages = (
            (DEFAULT_LANGUAGE,),
            tuple(each for each in LANGUAGES if each != DEFAULT_LANGUAGE),
        )
        self.articles, self.translations = (self._articles(each, catalogue) for each in languages)
        signals.article_generator_pretaxonomy.send(self)
        # Whatever a plugin has made of the articles by then, this is made of that.
        self.dates = LazyList(len(self.articles), lambda: self.articles)
        self.tags = LazyDict(lambda: self._by(lambda article: article.tags))
        self.categories = self._sorted(lambda article: [article.category])
        self.authors = self._sorted(lambda article: getattr(article, "authors", []))
        self._update_context(("articles", "dates", "categories", "authors"))
        # As Pelican would, which makes a list of pairs of every dictionary.
        self.context["tags"] = LazyList(None, self.tags.items)
        signals.article_generator_finalized.send(self)

    def _articles(self, languages: Sequence[str], catalogue: Catalogue) -> LazyList:
        posts = [post for language in languages for post in catalogue.posts[language]]

        def made() -> Iterator[Any]:
            for post in posts:
                article = self._article(post, catalogue)
                if other := catalogue.translation(post):
                    article.translations = [self._article(other, catalogue)]
                yield article

        return LazyList(len(posts), made)

    def _article(self, post: Record, catalogue: Catalogue) -> Any:
        if post.path not in self._made:
            self._made[post.path] = articles.article(post, catalogue, self.settings, self.context)
        return self._made[post.path]

    def _by(self, names: Callable[[Any], Iterable[Any]]) -> dict[Any, list[Any]]:
        found: dict[Any, list[Any]] = {}
        for article in self.articles:
            for name in names(article):
                found.setdefault(name, []).append(article)
        return found

    def _sorted(self, names: Callable[[Any], Iterable[Any]]) -> LazyList:
        return LazyList(None, lambda: sorted(self._by(names).items()))

    def refresh_metadata_intersite_links(self) -> None:
        """Nothing: `newsroom.links` has filled in every link."""

    def generate_output(self, writer: NewsroomWriter) -> None:
        """Nothing: `SiteGenerator` writes every page."""
        signals.article_writer_finalized.send(self, writer=writer)


class StandingPagesGenerator(PagesGenerator):
    """Standing pages as Pelican's pages, likewise."""

    def generate_context(self) -> None:
        """`pages`, as Pelican has them."""
        catalogue: Catalogue = self.context["catalogue"]
        self.pages, self.translations = (
            self._pages(catalogue.all("page", language), catalogue) for language in LANGUAGES
        )
        self._update_context(("pages",))
        signals.page_generator_finalized.send(self)

    def _pages(self, records: Sequence[Record], catalogue: Catalogue) -> LazyList:
        return LazyList(
            len(records),
            lambda: [
                articles.page(each, catalogue, self.settings, self.context) for each in records
            ],
        )

    def refresh_metadata_intersite_links(self) -> None:
        """Nothing: `newsroom.links` has filled in every link."""

    def generate_output(self, writer: NewsroomWriter) -> None:
        """Nothing: `SiteGenerator` writes every page."""
        signals.page_writer_finalized.send(self, writer=writer)


class SiteGenerator(Generator):
    """Every page and document of the site, the theme's files, and the pictures and documents of the content."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.catalogue: Catalogue = self.context["catalogue"]

    def generate_context(self) -> None:
        """`jobs` and `documents`: every file that will be made, for plugins that list them."""
        given = (job for _, more in get_jobs.send(self.catalogue) for job in more)
        self.context["jobs"] = (*jobs(self.catalogue), *given)
        documents = (each for _, more in get_documents.send(self.catalogue) for each in more)
        self.context["documents"] = tuple(documents)

    def generate_output(self, writer: NewsroomWriter) -> None:
        """Make what is not as it was; afterwards `listed` is what the sitemap says of the pages."""
        self.settings["theme"] = theme = Theme(Path(self.theme), self.settings, self.catalogue)
        kept: Kept = self.settings["kept"]
        prints = Fingerprints(theme, self.settings)
        shown: Progress = self.settings.get("PROGRESS") or iter
        kept.compare(Answers(self.catalogue), prints.base(self.catalogue.site))
        for path, content in theme.files():
            writer.write_bytes(path, content)
        attachments = ((each, Path(self.path, each)) for each in sorted(self.catalogue.attachments))
        copy(attachments, kept, writer)
        work = (*self.context["documents"], *self.context["jobs"])
        for job in work:
            writer.claim(output_path(job.address))
        maker = Maker(theme, prints, self.catalogue, kept, writer.folder)
        make_all(work, maker, kept, shown)
        self.context["listed"] = [
            listed
            for job in self.context["jobs"]
            if (listed := kept.listed(output_path(job.address)))
        ]
