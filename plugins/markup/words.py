"""The few words that the conversion itself puts on a page, in Indonesian and English."""

import msgspec


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one language."""

    anchor: str  #: the label of a heading's "#"; takes {text}
    table: str
    footnotes: str
    note: str  #: the label of a reference to a footnote; takes {number}
    back: str  #: the label of the link from a footnote back to the text; takes {number}
    video: str  #: the text of a video card; takes {host}
    section: str  #: the anchor of a heading that has no letters
    admonitions: dict[str, str]  #: kind → title


WORDS = {
    "id": Words(
        anchor="Tautan ke bagian “{text}”",
        table="Tabel",
        footnotes="Catatan kaki",
        note="Catatan kaki {number}",
        back="Kembali ke teks, catatan kaki {number}",
        video="Tonton videonya di {host}",
        section="bagian",
        admonitions={
            "note": "Catatan",
            "warning": "Perhatian",
            "tip": "Kiat",
            "important": "Penting",
        },
    ),
    "en": Words(
        anchor="Link to the section “{text}”",
        table="Table",
        footnotes="Footnotes",
        note="Footnote {number}",
        back="Back to the text, footnote {number}",
        video="Watch the video on {host}",
        section="section",
        admonitions={
            "note": "Note",
            "warning": "Warning",
            "tip": "Tip",
            "important": "Important",
        },
    ),
}


def words(language: str) -> Words:
    """The words of "en", or the Indonesian ones."""
    return WORDS.get(language, WORDS["id"])
