"""What a text, a header or `library.yaml` names must be there: topics, other records, files, pages, feeds.

Each function is a rule, as `checks.py` explains.
"""

from collections.abc import Iterator, Mapping

import msgspec

from newsroom.fields import KEY
from newsroom.files import PICTURES
from newsroom.kinds import KINDS, kind_of
from newsroom.problems import Change, Problem, problem
from newsroom.reading import nearest
from newsroom.records import LANGUAGES, Agreement, Page, Record
from newsroom.rules import Rule, Whole, about, meant, own
from newsroom.slugs import slugify


def topics_are_listed(whole: Whole) -> Iterator[Problem]:
    """A topic is one of `content/topics.yaml`."""
    known = whole.catalogue.site.topics
    if known is None:
        return
    # People write what they read: "Akses terbuka" and "Open access" are both akses-terbuka.
    called = {slugify(name): key for key, names in known.items() for name in names.values()}
    called |= {slugify(key): key for key in known}
    for record in own(whole):
        for written in record.topics if "topics" in record.lines else ():
            if written not in known:
                yield _unlisted(record, written, known, called)


def _unlisted(
    record: Record, topic: str, known: Mapping[str, object], called: Mapping[str, str]
) -> Problem:
    """A topic that is not listed; certain are other spellings, its name, and several behind one another."""
    keys = [called.get(slugify(part), "") for part in topic.split(",")]
    certain = ", ".join(keys) if all(keys) else ""
    near = certain or nearest(topic, known)
    shown = near or ", ".join(known) or "—"
    found = about(record, "topics", "topic-unknown", found=topic, near=shown)
    if not certain:
        return meant(found, topic, near)
    if len(keys) == 1:
        return msgspec.structs.replace(found, changes=(Change(found.line, certain, topic),))
    others = [each for each in record.topics if each != topic]
    whole_field = Change(0, f"topics: [{', '.join((*keys, *others))}]")
    return msgspec.structs.replace(found, changes=(whole_field,))


#: Field → the kind that its keys name.
RELATIONS = {
    "event": "event",
    "series": "series",
    "agreements": "agreement",
    "partners": "partner",
    "renewed-by": "agreement",
    "successor": "partner",
    "partner": "partner",
}


def relations_exist(whole: Whole) -> Iterator[Problem]:
    """What a header names exists: its event, its series, its partners."""
    folders = {kind.name: kind.folder for kind in KINDS}
    for record in own(whole):
        for field, kind in RELATIONS.items():
            if field not in record.lines:
                continue
            value = getattr(record, field.replace("-", "_"), ())
            for key in (value,) if isinstance(value, str) else value:
                # Partners of a post may be plain names; one that looks like a key must be one.
                free = field == "partners" and not isinstance(record, Agreement)
                if not key or (free and not KEY.fullmatch(key)):
                    continue
                if f"{folders[kind]}/{key}.md" not in whole.paths:
                    keys = {r.key for r in own(whole) if kind_of(r).name == kind}
                    near = nearest(key, keys)
                    found = about(
                        record,
                        field,
                        "relation-unknown",
                        found=key,
                        folder=folders[kind],
                        near=near or "—",
                    )
                    yield meant(found, key, near)


def links_lead_somewhere(whole: Whole) -> Iterator[Problem]:
    """A link to another file of `content/` names a file that is there."""
    for record in own(whole):
        for link in record.fragment.links:
            if link.target not in whole.paths:
                near = nearest(link.target, whole.paths)
                shown = near or "—"
                found = problem(
                    record.path, link.line, "link-target", found=link.written, near=shown
                )
                yield meant(found, link.written, f"/{near}" if near else None)
            elif (
                record.path in whole.shown
                and link.target.endswith(".md")
                and link.target not in whole.public.by_path
            ):
                # A target that cannot be read has its own problem, and is linked again once that is mended.
                if link.target in whole.shown:
                    yield problem(record.path, link.line, "link-withdrawn", found=link.written)
                elif link.target in whole.catalogue.by_path:
                    yield problem(record.path, link.line, "link-not-shown", found=link.written)


def pictures_exist(whole: Whole) -> Iterator[Problem]:
    """A picture in a body or a header is there, and described."""
    sizes = whole.catalogue.sizes
    for record in own(whole):
        for image in record.fragment.images:
            drawing = image.target.endswith(".svg") and image.target in whole.catalogue.attachments
            if image.target not in sizes and not drawing:
                near = nearest(image.target, whole.paths)
                shown = near or "—"
                found = problem(
                    record.path, image.line, "picture-missing", found=image.written, near=shown
                )
                yield meant(found, image.written, f"/{near}" if near else None)
        if record.image and "image" in record.lines:
            if record.image in whole.paths and record.image not in sizes:
                # A picture that cannot be read has its own problem; anything else is none.
                if not record.image.lower().endswith(tuple(PICTURES)):
                    yield about(record, "image", "field-picture", found=record.image)
            elif record.image not in sizes:
                near = nearest(record.image, sizes)
                shown = near or "—"
                found = about(record, "image", "picture-missing", found=record.image, near=shown)
                yield meant(found, record.image, near)
        if record.image and not record.image_alt:
            yield about(record, "image", "image-alt-missing")


def galleries_exist(whole: Whole) -> Iterator[Problem]:
    """Every picture of a gallery is there."""
    sizes = whole.catalogue.sizes
    for record in own(whole):
        for photo in record.gallery if "gallery" in record.lines else ():
            # One that is there and cannot be read has its own problem.
            if photo.picture not in sizes and photo.picture not in whole.paths:
                near = nearest(photo.picture, sizes) or "—"
                yield about(record, "gallery", "picture-missing", found=photo.picture, near=near)


def footer_pages_exist(whole: Whole) -> Iterator[Problem]:
    """The pages that `library.yaml` names for the foot of every page are there."""
    gone = (each for each in whole.catalogue.withdrawn if isinstance(each, Page))
    keys = {record.key for record in (*own(whole, Page), *gone)}
    for key in whole.catalogue.site.library.footer:
        if key not in keys:
            near = nearest(key, keys) or "—"
            yield problem("library.yaml", 0, "settings-footer", found=key, near=near)


def retired_feeds_lead_on(whole: Whole) -> Iterator[Problem]:
    """A retired feed has ended, and the feed that it names instead has not."""
    feeds = whole.catalogue.feeds
    for row in whole.catalogue.site.library.retired_feeds:
        names = {name for name, _ in feeds}
        if all((row.feed, language) in feeds for language in LANGUAGES):
            yield problem("library.yaml", 0, "settings-retired-feed-lives", found=row.feed)
        if row.instead and row.instead not in names:
            near = nearest(row.instead, names) or "—"
            yield problem(
                "library.yaml", 0, "settings-retired-feed-instead", found=row.instead, near=near
            )


RULES: tuple[Rule, ...] = (
    topics_are_listed,
    relations_exist,
    links_lead_somewhere,
    pictures_exist,
    galleries_exist,
    footer_pages_exist,
    retired_feeds_lead_on,
)
