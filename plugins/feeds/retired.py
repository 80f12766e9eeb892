"""A feed that has ended → its last item, which says where to go. Pure."""

from markupsafe import Markup

from feeds.items import Author, Item, clean
from newsroom import addresses
from newsroom.site import RetiredFeed, Site, in_language
from newsroom.subscriptions import Feed

TITLE = {"id": "Umpan ini sudah berhenti", "en": "This feed has ended"}
SUMMARY = {
    "id": "Tidak ada tulisan baru lagi di umpan ini.",
    "en": "Nothing new will come in this feed.",
}
INSTEAD = {
    "id": Markup(
        '<p>Umpan ini sudah berhenti. Ikuti umpan <a href="{url}">{title}</a>: salin alamat '
        "<code>{url}</code> ke aplikasi pembaca umpan Anda, lalu hapus yang ini.</p>"
    ),
    "en": Markup(
        '<p>This feed has ended. Follow the feed <a href="{url}">{title}</a>: copy the address '
        "<code>{url}</code> into your feed reader, then remove this one.</p>"
    ),
}
OTHERS = {
    "id": Markup('<p>Semua umpan kami ada di <a href="{url}">halaman Berlangganan</a>.</p>'),
    "en": Markup('<p>All our feeds are on <a href="{url}">the page about subscribing</a>.</p>'),
}


def farewell(
    row: RetiredFeed, instead: Feed | None, site: Site, language: str, subscribe: str
) -> Item:
    """The last item of a feed; `subscribe` is the absolute address of the page with all feeds."""
    url = site.absolute(addresses.feed(instead.name, language)) if instead else ""
    html = [INSTEAD[language].format(url=url, title=instead.title)] if instead else []
    ended = row.on.start.replace(tzinfo=site.zone)
    return Item(
        id=f"tag:{site.library.tag_authority}:{addresses.feed(row.feed, language).rpartition('.')[0]}#ended",
        url=subscribe,
        title=TITLE[language],
        summary=SUMMARY[language],
        html=clean("\n".join((*html, OTHERS[language].format(url=subscribe)))),
        published=ended,
        updated=ended,
        language=language,
        authors=(Author(clean(in_language(site.library.byline, language))),),
    )
