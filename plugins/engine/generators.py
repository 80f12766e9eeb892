"""Our generators in the place of Pelican's: records become its articles and pages, views become files."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator

from engine import articles
from engine.fingerprints import Fingerprints
from engine.kept import Kept
from engine.signals import get_jobs
from engine.theme import Theme
from engine.writer import NewsroomWriter
from newsroom.addresses import output_path
from newsroom.catalogue import Catalogue
from newsroom.jobs import Job
from newsroom.pages import jobs
from newsroom.records import DEFAULT_LANGUAGE, LANGUAGES

#: Passes the jobs on one by one, and may show how far they are.
Progress = Callable[[Sequence[Job]], Iterable[Job]]


class PostsGenerator(ArticlesGenerator):
    """News and recaps as Pelican's articles, for other people's plugins and feeds."""

    categories: Any
    authors: Any

    def generate_context(self) -> None:
        """`articles`, `translations`, `dates`, `tags`, `categories` and `authors`, as Pelican has them."""
        catalogue: Catalogue = self.context["catalogue"]
        made = {
            post.path: articles.article(post, catalogue, self.settings, self.context)
            for language in LANGUAGES
            for post in catalogue.posts[language]
        }
        for each in made.values():
            if other := catalogue.translation(each.record):
                each.translations = [made[other.path]]
        self.articles = [each for each in made.values() if each.in_default_lang]
        self.translations = [each for each in made.values() if not each.in_default_lang]
        signals.article_generator_pretaxonomy.send(self)
        for each in self.articles:
            self.categories[each.category].append(each)
            for tag in each.tags:
                self.tags[tag].append(each)
            for author in getattr(each, "authors", []):
                self.authors[author].append(each)
        self.dates = list(self.articles)
        self.categories = sorted(self.categories.items())
        self.authors = sorted(self.authors.items())
        self._update_context(("articles", "dates", "tags", "categories", "authors"))
        signals.article_generator_finalized.send(self)

    def generate_output(self, writer: NewsroomWriter) -> None:
        """Nothing: `SiteGenerator` writes every page."""
        signals.article_writer_finalized.send(self, writer=writer)


class StandingPagesGenerator(PagesGenerator):
    """Standing pages as Pelican's pages."""

    def generate_context(self) -> None:
        """`pages`, as Pelican has them."""
        catalogue: Catalogue = self.context["catalogue"]
        made = [
            articles.page(page, catalogue, self.settings, self.context)
            for language in LANGUAGES
            for page in catalogue.all("page", language)
        ]
        self.pages = [each for each in made if each.lang == DEFAULT_LANGUAGE]
        self.translations = [each for each in made if each.lang != DEFAULT_LANGUAGE]
        self._update_context(("pages",))
        signals.page_generator_finalized.send(self)

    def generate_output(self, writer: NewsroomWriter) -> None:
        """Nothing: `SiteGenerator` writes every page."""
        signals.page_writer_finalized.send(self, writer=writer)


class SiteGenerator(Generator):
    """Every page of the site, the theme's files, and the pictures and documents of the content."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.catalogue: Catalogue = self.context["catalogue"]

    def generate_context(self) -> None:
        """`jobs`: every page that will be written, for plugins that list pages."""
        given = (job for _, more in get_jobs.send(self.catalogue) for job in more)
        self.context["jobs"] = (*jobs(self.catalogue), *given)

    def generate_output(self, writer: NewsroomWriter) -> None:
        """Render and write; a page whose fingerprint is that of the last build stays as it is."""
        theme = Theme(Path(self.theme), self.settings, self.catalogue)
        kept: Kept = self.settings["kept"]
        prints = Fingerprints(theme, self.settings)
        shown: Progress = self.settings.get("PROGRESS") or iter
        for job in shown(self.context["jobs"]):
            if kept.holds(output_path(job.address), prints.of(job)):
                writer.keep_page(job.address)
            else:
                writer.write_page(job.address, theme.render(job))
        for path, content in theme.files():
            writer.write_bytes(path, content)
        for path in sorted(self.catalogue.attachments):
            writer.write_bytes(path, (Path(self.path) / path).read_bytes())
