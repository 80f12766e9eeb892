"""The words of RSS 2.0, Atom 1.0, OPML 2.0 and of HTML as feeds may carry it."""

from collections.abc import Iterable

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"
HISTORY = "http://purl.org/syndication/history/1.0"
MEDIA = "http://search.yahoo.com/mrss/"
XHTML = "http://www.w3.org/1999/xhtml"

#: Namespace → the prefix that it is known by.
PREFIXES = {
    ATOM: "atom",
    CONTENT: "content",
    DC: "dc",
    HISTORY: "fh",
    MEDIA: "media",
    XHTML: "xhtml",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/slash/": "slash",
    "http://purl.org/rss/1.0/modules/syndication/": "sy",
    "http://purl.org/syndication/thread/1.0": "thr",
    "http://wellformedweb.org/CommentAPI/": "wfw",
    "http://www.georss.org/georss": "georss",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://backend.userland.com/creativeCommonsRssModule": "creativeCommons",
    "http://a9.com/-/spec/opensearch/1.1/": "opensearch",
}

#: Element → its attributes (RSS 2.0.11).
RSS_CHANNEL: dict[str, tuple[str, ...]] = {
    "title": (),
    "link": (),
    "description": (),
    "language": (),
    "copyright": (),
    "managingEditor": (),
    "webMaster": (),
    "pubDate": (),
    "lastBuildDate": (),
    "category": ("domain",),
    "generator": (),
    "docs": (),
    "cloud": ("domain", "port", "path", "registerProcedure", "protocol"),
    "ttl": (),
    "image": (),
    "rating": (),
    "skipHours": (),
    "skipDays": (),
    "item": (),
}
RSS_ITEM: dict[str, tuple[str, ...]] = {
    "title": (),
    "link": (),
    "description": (),
    "author": (),
    "category": ("domain",),
    "comments": (),
    "enclosure": ("url", "length", "type"),
    "guid": ("isPermaLink",),
    "pubDate": (),
    "source": ("url",),
}
RSS_REPEATABLE = frozenset({"item", "category", "enclosure"})

_DC = """contributor coverage creator date description format identifier language publisher relation rights
    source subject title type""".split()
_MEDIA = """adult category copyright credit description hash keywords player rating restriction text
    thumbnail title""".split()
_ATOM_IN_RSS = "author contributor id link title updated".split()


def _names(namespace: str, names: Iterable[str]) -> frozenset[str]:
    return frozenset(f"{{{namespace}}}{name}" for name in names)


_OF_FEED = _names(DC, _DC) | _names(HISTORY, ("archive", "complete")) | _names(MEDIA, _MEDIA)
_OF_ENTRY = _names(DC, _DC) | _names(MEDIA, (*_MEDIA, "content", "group"))
#: Parent → what the extensions that we use put there; elsewhere the service does not know them.
EXTENSIONS: dict[str, frozenset[str]] = {
    "channel": _OF_FEED
    | _names(ATOM, (*_ATOM_IN_RSS, "category", "generator", "icon", "logo", "rights", "subtitle")),
    "item": _OF_ENTRY
    | _names(ATOM, (*_ATOM_IN_RSS, "content", "published", "summary"))
    | _names(CONTENT, ("encoded", "items")),
    "feed": _OF_FEED,
    "entry": _OF_ENTRY,
}
#: What says the same twice: where, RSS's own element, the extension's.
TWICE = (
    ("channel", "language", f"{{{DC}}}language"),
    ("channel", "copyright", f"{{{DC}}}rights"),
    ("channel", "pubDate", f"{{{DC}}}date"),
    ("channel", "category", f"{{{DC}}}subject"),
    ("channel", "managingEditor", f"{{{DC}}}creator"),
    ("channel", "webMaster", f"{{{DC}}}publisher"),
    ("item", "author", f"{{{DC}}}creator"),
    ("item", "category", f"{{{DC}}}subject"),
    ("item", "pubDate", f"{{{DC}}}date"),
    ("item", "pubDate", f"{{{ATOM}}}published"),
    ("item", "source", f"{{{DC}}}source"),
    ("item", "guid", f"{{{ATOM}}}id"),
)

#: Parent → child → how often it may stand there (RFC 4287, 4.1).
_METADATA = {
    "author": "often",
    "category": "often",
    "contributor": "often",
    "generator": "once",
    "icon": "once",
    "id": "once",
    "link": "often",
    "logo": "once",
    "rights": "once",
    "subtitle": "once",
    "title": "once",
    "updated": "once",
}
ATOM_CHILDREN: dict[str, dict[str, str]] = {
    "feed": {**_METADATA, "entry": "often"},
    "source": _METADATA,
    "entry": {
        "author": "often",
        "category": "often",
        "content": "once",
        "contributor": "often",
        "id": "once",
        "link": "often",
        "published": "once",
        "rights": "once",
        "source": "once",
        "summary": "once",
        "title": "once",
        "updated": "once",
    },
}
#: Element of Atom → its attributes; those of a namespace are anybody's.
ATOM_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("content", "rights", "subtitle", "summary", "title"), ("type", "src")),
    "category": ("term", "scheme", "label"),
    "generator": ("uri", "version"),
}
ATOM_LINK = ("href", "rel", "type", "hreflang", "title", "length")
#: Link relations that the service knows; any absolute URI is one as well.
LINK_RELATIONS = frozenset(
    """alternate current describedby edit edit-media enclosure first hub last license next
    next-archive payment prev-archive previous related replies search self service up via""".split()
)

#: The attributes of media:content, its kinds and its expressions (Media RSS 1.5).
MEDIA_CONTENT = (
    "bitrate", "channels", "duration", "expression", "fileSize", "framerate", "height",
    "isDefault", "lang", "medium", "samplingrate", "type", "url", "width",
)  # fmt: skip
MEDIA_KINDS = ("image", "audio", "video", "document", "executable")
MEDIA_EXPRESSIONS = ("full", "sample", "nonstop")

#: OPML 2.0: what an outline may say, and which versions of a feed it may name.
OUTLINE = (
    "category", "created", "description", "htmlUrl", "isBreakpoint", "isComment", "language", "text",
    "title", "type", "url", "version", "xmlUrl",
)  # fmt: skip
OUTLINE_VERSIONS = ("RSS", "RSS1", "RSS2", "scriptingNews")
#: What holds elements, and no words of its own.
WITHOUT_TEXT = (
    frozenset("body channel head image item opml outline rss".split())
    | _names(ATOM, ("author", "contributor", "entry", "feed", "source"))
    | _names(HISTORY, ("archive", "complete"))
    | _names(MEDIA, ("content", "group"))
)

#: Elements that readers' programs show. The rest of HTML they strip, and the service warns of it.
FRAGMENT_ELEMENTS = frozenset(
    """a abbr address area article aside audio b bdi blockquote br caption cite code col
    colgroup data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6
    header hgroup hr i img ins kbd li main map mark menu nav ol p picture pre q rp rt ruby s
    samp section small source span strong sub summary sup table tbody td tfoot th thead time tr
    track u ul var video wbr""".split()
)
HTML_ELEMENTS = FRAGMENT_ELEMENTS | frozenset(
    """base bdo body button canvas datalist dialog embed fieldset form frame frameset head html
    iframe input label legend link meta meter noscript object optgroup option output param
    progress script select slot style template textarea title""".split()
)
FRAGMENT_ATTRIBUTES = frozenset(
    """abbr alt cite class colspan coords datetime decoding dir download headers height hidden
    href hreflang id ismap itemid itemprop itemref itemscope itemtype label lang loading loop
    media muted name open poster preload referrerpolicy rel reversed rowspan scope shape sizes
    span src srclang srcset start tabindex target title translate type usemap value width""".split()
)
