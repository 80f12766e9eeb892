"""Word files as Word writes them: runs cut apart by spelling marks, styles, a table, pictures, footnotes,
comments and tracked changes. Made here, part by part (ECMA-376), so that a test says what is in a file.
"""

import zipfile
from io import BytesIO

from PIL import Image

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"

STYLES = "".join(
    f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
    for kind, key, name in (
        ("paragraph", "Normal", "Normal"),
        ("paragraph", "Judul", "Title"),
        ("paragraph", "Judul1", "heading 1"),
        ("paragraph", "Judul2", "heading 2"),
        ("paragraph", "DaftarParagraf", "List Paragraph"),
        ("paragraph", "Kutipan", "Quote"),
        ("paragraph", "TeksCatatanKaki", "footnote text"),
        ("character", "ReferensiCatatanKaki", "footnote reference"),
        ("character", "Hyperlink", "Hyperlink"),
        ("table", "KisiTabel", "Table Grid"),
    )
)
NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{n}">'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/></w:lvl>' for level in range(3)
    )
    + "</w:abstractNum>"
    for n, form in ((0, "bullet"), (1, "decimal"))
) + "".join(
    f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (0, 1)
)  # fmt: skip


def run(text, properties=""):
    """A run of text."""
    marks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r w:rsidR="00A1B2C3">{marks}<w:t xml:space="preserve">{text}</w:t></w:r>'


def bold(text):
    return run(text, "<w:b/><w:bCs/>")


def italic(text):
    return run(text, "<w:i/><w:iCs/>")


def p(*runs, style="", number=None, level=0):
    """A paragraph of runs, or of one text that Word has cut in three, as it does while one types."""
    parts = []
    for each in runs:
        if each.startswith("<"):
            parts.append(each)
            continue
        third = len(each) // 3
        pieces = (each[:third], each[third : 2 * third], each[2 * third :])
        parts.append(
            '<w:proofErr w:type="spellStart"/>'.join(
                run(
                    piece,
                    '<w:rFonts w:ascii="Calibri"/><w:color w:val="1F3864"/><w:lang w:val="id-ID"/>',
                )
                for piece in pieces
                if piece
            )
        )
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number is not None:
        named += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    marks = f"<w:pPr>{named}</w:pPr>" if named else ""
    return f'<w:p w:rsidR="00D4E5F6" w:rsidRDefault="00D4E5F6">{marks}{"".join(parts)}</w:p>'


def picture(relation, alt="", number=1):
    """A picture in the line, with its alternative text."""
    described = f' descr="{alt}"' if alt else ""
    return (
        f'<w:r><w:rPr><w:noProof/></w:rPr><w:drawing><wp:inline><wp:extent cx="100" cy="100"/>'
        f'<wp:docPr id="{number}" name="Gambar {number}"{described}/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def link(relation, text):
    return f'<w:hyperlink r:id="{relation}">{run(text, "<w:rStyle w:val=" + chr(34) + "Hyperlink" + chr(34) + "/>")}</w:hyperlink>'


def footnote_mark(number):
    return (
        '<w:r><w:rPr><w:rStyle w:val="ReferensiCatatanKaki"/></w:rPr>'
        f'<w:footnoteReference w:id="{number}"/></w:r>'
    )


def inserted(text, author="Sari"):
    return f'<w:ins w:id="9" w:author="{author}" w:date="2026-11-20T09:00:00Z">{run(text)}</w:ins>'


def deleted(text, author="Sari"):
    return (
        f'<w:del w:id="8" w:author="{author}" w:date="2026-11-20T09:00:00Z">'
        f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'
    )


def commented(number, text):
    return (
        f'<w:commentRangeStart w:id="{number}"/>{run(text)}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def table(*rows):
    cells = "".join(
        "<w:tr>"
        + "".join(
            f"<w:tc><w:tcPr/>{each if each.startswith('<w:p') else p(each)}</w:tc>" for each in row
        )
        + "</w:tr>"
        for row in rows
    )
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="KisiTabel"/></w:tblPr><w:tblGrid/>{cells}</w:tbl>'


def text_box(text):
    """A text box as Word writes it: a shape, and for old programs a drawing with the same words."""
    inside = f"<w:txbxContent>{p(text)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline>"
        '<wp:docPr id="7" name="Kotak"/><a:graphic><a:graphicData uri="x"><wps:wsp>'
        f"<wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def equation(text):
    return f"<m:oMath><m:r><m:t>{text}</m:t></m:r></m:oMath>"


def photo(colour="teal", form="JPEG", size=(40, 30)):
    """The bytes of a small picture."""
    raw = BytesIO()
    Image.new("RGB", size, colour).save(raw, form)
    return raw.getvalue()


def docx(*body, pictures=(), footnotes=(), comments=(), links=(), header=""):
    """The bytes of a Word file. `pictures`: (name, bytes), related as rId10…; `links`: rId50…;
    `footnotes` and `comments`: their texts, numbered from 1.
    """
    relations = [
        ("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"),
        ("rId3", "footnotes", "footnotes.xml"), ("rId4", "comments", "comments.xml"),
        *((f"rId{10 + n}", "image", f"media/{name}") for n, (name, _) in enumerate(pictures)),
    ]  # fmt: skip
    related = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for key, kind, target in relations
    ) + "".join(
        f'<Relationship Id="rId{50 + n}" Type="{OFFICE}/hyperlink" Target="{each}" TargetMode="External"/>'
        for n, each in enumerate(links)
    )  # fmt: skip
    parts = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/>'
            '<Default Extension="bmp" ContentType="image/bmp"/><Default Extension="emf" ContentType="image/x-emf"/>'
            f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/></Types>'
        ),
        "_rels/.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        ),
        "word/_rels/document.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{related}</Relationships>"
        ),
        "word/styles.xml": f"<w:styles {NAMESPACES}>{STYLES}</w:styles>",
        "word/numbering.xml": f"<w:numbering {NAMESPACES}>{NUMBERING}</w:numbering>",
        "word/footnotes.xml": (
            f'<w:footnotes {NAMESPACES}><w:footnote w:type="separator" w:id="-1">{p("")}</w:footnote>'
            + "".join(
                f'<w:footnote w:id="{n}">{p("<w:r><w:footnoteRef/></w:r>", each, style="TeksCatatanKaki")}</w:footnote>'
                for n, each in enumerate(footnotes, start=1)
            )
            + "</w:footnotes>"
        ),
        "word/comments.xml": (
            f"<w:comments {NAMESPACES}>"
            + "".join(
                f'<w:comment w:id="{n}" w:author="Budi" w:initials="B">{p(each)}</w:comment>'
                for n, each in enumerate(comments, start=1)
            )
            + "</w:comments>"
        ),
        "word/document.xml": (
            f"<w:document {NAMESPACES}><w:body>{''.join(body)}"
            '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'
        ),
    }
    if header:
        parts["word/header1.xml"] = f"<w:hdr {NAMESPACES}>{p(header)}</w:hdr>"
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, HEAD + text)
        for name, picture_bytes in pictures:
            archive.writestr(f"word/media/{name}", picture_bytes)
    return raw.getvalue()


def full():
    """A librarian's report with everything in it."""
    return docx(
        p("Kunjungan Universitas Contoh: hari kedua", style="Judul"),
        p("Rombongan dari Universitas Contoh ", bold("datang"), " lagi.", style=""),
        p("Acara pagi", style="Judul1"),
        p("Tamu melihat ", commented(1, "ruang baca"), " dan menerima 200 buku.", footnote_mark(1)),
        p(inserted("Rektor hadir. "), deleted("Dekan hadir. "), run("Acara selesai pukul 11.")),
        p(picture("rId10", "Tamu membaca di meja panjang")),
        p("Rincian", style="Judul2"),
        p("buku", number=1), p("majalah", number=1), p("majalah lama", number=1, level=1),
        p("pertama", number=2), p("kedua", number=2),
        table(("Jenis", "Jumlah"), ("Buku", "200"), ("Majalah * baru", "3 | 4")),
        p("Lihat ", link("rId50", "katalog kami"), " untuk semuanya.", footnote_mark(2)),
        p("", style=""),
        p(picture("rId11", number=2)),
        p("“Terima kasih,” kata mereka.", style="Kutipan"),
        pictures=(("image1.jpeg", photo()), ("image2.png", photo("olive", "PNG"))),
        footnotes=("Menurut catatan serah terima.", "Per 1 November."),
        comments=("Benar ruang baca?",),
        links=("https://katalog.example.ac.id/",),
    )  # fmt: skip
