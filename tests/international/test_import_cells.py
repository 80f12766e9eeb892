"""A cell → the value of a header field, or the reason why not."""

import pytest

from international.cells import read_cell
from international.spreadsheet import Broken, Serial
from newsroom.dates import PartialDate
from newsroom.reading import Refused


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        pytest.param("signed", "2019-12-09", "2019-12-09", id="a day"),
        pytest.param("signed", "Senin, 9 Desember 2019", "2019-12-09", id="a day in Indonesian"),
        pytest.param("signed", "Des 2019", "2019-12", id="a month"),
        pytest.param("signed", "31/12/2019", "2019-12-31", id="numbers that mean one day"),
        pytest.param("signed", PartialDate(2019, 1, 2), "2019-01-02", id="a day that Excel knows"),
        pytest.param("signed", Serial("43808", PartialDate(2019, 12, 9)), "2019-12-09", id="counted"),
        pytest.param("signed", "tidak diketahui", "", id="nothing is known"),
        pytest.param("ends", "Tanpa batas waktu", "none", id="without end"),
        pytest.param("ends", "otomatis diperpanjang", "renews", id="renews"),
        pytest.param("ends", "–", "", id="a dash"),
        pytest.param("duration", "5 (lima) tahun", "5 years", id="years"),
        pytest.param("duration", "18 bulan", "18 months", id="months"),
        pytest.param("kind", "Nota Kesepahaman", "MoU", id="kind in Indonesian"),
        pytest.param("kind", "Memorandum of Understanding (MoU)", "MoU", id="kind in both ways"),
        pytest.param("kind", "mou", "MoU", id="kind in small letters"),
        pytest.param("kind", "PKS", "MoA", id="an Indonesian MoA"),
        pytest.param("country", "Korea Selatan", "KR", id="country in Indonesian"),
        pytest.param("country", "SOUTH KOREA", "KR", id="country in English"),
        pytest.param("country", "nl", "NL", id="a code"),
        pytest.param("country", "Inggris", "GB", id="as one says"),
        pytest.param("country", "Korsel", "KR", id="shortened"),
        pytest.param("country", "RRT", "CN", id="by its initials"),
        pytest.param("country", "the Netherlands", "NL", id="with an article"),
        pytest.param("country", "USA", "US", id="three letters"),
        pytest.param("fields", "Riset, pertukaran mahasiswa", ["research", "student-exchange"], id="fields"),
        pytest.param("fields", "1. Research; 2. Summer School", ["research", "summer-course"], id="a numbered list"),
        pytest.param("fields", "penelitian dan magang", ["research", "internship"], id="two with and"),
        pytest.param("fields", "riset\nriset", ["research"], id="twice the same"),
        pytest.param("type", "Perguruan Tinggi", "university", id="type"),
        pytest.param("evidence", "signing-report", "signing-report", id="evidence"),
        pytest.param("document", "atas permintaan", "on-request", id="document"),
        pytest.param("website", "www.donga.ac.kr", "https://www.donga.ac.kr", id="web address without scheme"),
        pytest.param("ror", "https://ror.org/01an7q238", "01an7q238", id="ROR as an address"),
        pytest.param("units", "FIK; FRI", ["FIK", "FRI"], id="units"),
        pytest.param("units", "Komunikasi, Seni, dan Desain", ["Komunikasi, Seni, dan Desain"], id="a unit with commas"),
        pytest.param(
            "signatories", "Adiwijaya | Rektor | Telkom University\nCho Jeung-sung",
            [{"name": "Adiwijaya", "role": "Rektor", "institution": "Telkom University"}, {"name": "Cho Jeung-sung"}],
            id="people",
        ),
        pytest.param("place", "Gedung Pakuan,\nBandung", "Gedung Pakuan, Bandung", id="one line"),
    ],
)  # fmt: skip
def test_what_offices_write_is_understood(field, cell, value):
    about = "partner" if field in ("country", "type", "website", "ror") else "agreement"
    assert read_cell(cell, field, about) == value


@pytest.mark.parametrize(
    ("field", "cell", "code", "instead"),
    [
        pytest.param("signed", "02/01/2025", "date-ambiguous", None, id="two days"),
        pytest.param("signed", "30 Februari 2025", "date-impossible", None, id="no such day"),
        pytest.param("signed", "9 s.d. 12 Mei 2025", "date-range", None, id="two dates"),
        pytest.param("signed", "09/12/19", "date-unreadable", None, id="two digits of a year"),
        pytest.param("signed", "43808", "sheet-serial", None, id="a count of days in CSV"),
        pytest.param(
            "signed", Serial("7", None), "date-unreadable", None, id="a number that counts no day"
        ),
        pytest.param("signed", Broken("=TODAY()"), "sheet-formula", None, id="a formula"),
        pytest.param("ends", "5 tahun", "sheet-ends-term", None, id="a duration is no end"),
        pytest.param("kind", "MoUu", "field-choice", "MoU", id="kind"),
        pytest.param("fields", "risat, magang", "field-choice", "Riset", id="field of cooperation"),
        pytest.param("country", "Korea", "field-country", None, id="one of two countries"),
        pytest.param("country", "Malaisia", "field-country", "Malaysia", id="country"),
        pytest.param("country", "AS", "field-country", "Amerika Serikat", id="not American Samoa"),
        pytest.param("ror", "01an7q239", "field-ror", None, id="check digits"),
    ],
)
def test_what_is_not_certain_is_refused(field, cell, code, instead):
    about = "partner" if field in ("country", "ror") else "agreement"
    with pytest.raises(Refused) as refused:
        read_cell(cell, field, about)
    assert (refused.value.code, refused.value.instead) == (code, instead)
