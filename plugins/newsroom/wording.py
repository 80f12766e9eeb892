"""Words of a post → whether they say enough to who hears them without seeing the page. Pure."""

import re

#: Letters; "Aula" and "Foto bersama" leave a blind reader where they were.
LITTLE = 15

#: What a link must not be called: read out alone, in a list of links, it says nothing (WCAG 2.4.4).
NOWHERE = frozenset(
    (
        "klik", "klik di sini", "klik disini", "klik sini", "di sini", "disini", "sini", "tautan", "tautan ini",
        "tautan berikut", "link", "link ini", "link berikut", "berikut ini", "selengkapnya",
        "baca selengkapnya", "lihat selengkapnya", "baca lebih lanjut", "lebih lanjut", "lihat di sini",
        "baca di sini", "unduh di sini", "daftar di sini", "klik tautan ini", "klik link ini", "halaman ini",
        "click", "click here", "here", "this link", "this page", "this", "more", "read more", "learn more",
        "see more", "see here", "read here", "download here", "register here", "more here",
    )
)  # fmt: skip


def says_little(alt: str) -> bool:
    """A description too short to describe anything: fewer than three words, or hardly any letters.

    Scripts without spaces between words say more in fewer signs, so only Latin letters are counted.
    """
    if not alt.isascii():
        return False
    return len(alt.split()) < 3 and len(alt) < LITTLE


def leads_nowhere(text: str) -> bool:
    """Whether the text of a link makes no sense alone: "klik di sini", "click here"."""
    words = " ".join(re.sub(r"[\W_]+", " ", text).lower().split())
    return words in NOWHERE


LONG = 12  #: letters; OPAC and FAQ are words


def shouts(text: str) -> bool:
    """Whether a text is written IN CAPITALS, and is no abbreviation."""
    return text.isupper() and sum(map(str.isalpha, text)) >= LONG


#: Words that are part of no name: written with a capital within a headline, they were dressed up.
ORDINARY = {
    "id": frozenset(
        """
        adakan ajak akan atas bagi bagikan bahas baru beri berikan berkunjung bersama buka bukan dapat
        dari demi dengan digelar dihadiri dibuka diikuti diluncurkan diresmikan gelar hadir hadiri hadirkan
        hari ikuti ingin jadi jalin jelang juga kami karena kepada ketika kini kunjungan kunjungi lebih
        luncurkan lewat mari melalui meluncurkan memberikan membuka mendapat mengadakan menggelar mengunjungi
        menjadi menuju menyambut meraih meresmikan mulai oleh pada para raih ramai resmi resmikan sambut
        sampai sangat saat sebagai sejak selenggarakan seluruh semua serta siap tahun tampil tentang terima
        terhadap tetap tiba tidak tingkatkan untuk usai yang
        """.split()
    ),
    "en": frozenset(
        """
        about after all and are as at attend attended attends before begins between by celebrates celebrate
        during every first for from get gets gives have held holds host hosted hosts how in into is
        invites its join joined joins launch launched launches more new now of on open opened opens our
        receive received receives see share signs signed start starts that the their these this through
        to together toward towards until visit visited visits was welcome welcomed welcomes were what when
        where which who why win wins with within won your
        """.split()
    ),
}
#: Words that stay small even in a Headline of This Kind.
SMALL = frozenset(
    "di ke dari dan atau yang untuk pada dengan dalam oleh bagi the a an of in on at to for and or by as from with".split()
)
_WORD = re.compile(r"(?P<before>[.:?!“\"‘–—(-]\s*)?(?P<word>[^\W\d_][\w’'-]*)")


def is_title_case(headline: str, summary: str, language: str) -> bool:
    """Whether a headline is Written Like This. A word counts as no name when it stands small in the
    summary, or is a word that no name is made of; two such words are no chance.
    """
    if sum(map(str.istitle, headline.split())) < 3:
        return False
    known = ORDINARY.get(language, frozenset())
    small = {word for word in re.findall(r"[^\W\d_][\w’'-]*", summary) if word.islower()}
    dressed = 0
    for at, found in enumerate(_WORD.finditer(headline)):
        word = found["word"]
        if not at or found["before"]:
            continue
        if word[0].islower():
            if word not in SMALL:
                return False
        elif not word.isupper() and (word.lower() in known or word.lower() in small):
            dressed += 1
    return dressed >= 2
