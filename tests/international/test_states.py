"""What an agreement is worth on 1 January of five years, written out; and the codes that are refused."""

from datetime import date, datetime

import pytest

from engine.content import read
from newsroom.agreements import state
from newsroom.dates import parse_date
from newsroom.fields import Term
from newsroom.front_matter import split
from newsroom.reading import read_fields
from newsroom.records import Agreement, Partner
from tests.newsroom.making import problems as problems_of
from tests.newsroom.making import record as record_of
from tests.sites import CONTENT, URL

YEARS = (2014, 2018, 2020, 2024, 2026)


def agreement(signed="", ends="", ended="", renewed_by=""):
    def day(text):
        return parse_date(text)[0] if text else None

    terms = {"": Term.UNKNOWN, "none": Term.NEVER, "renews": Term.RENEWS}
    return Agreement(
        path="agreements/x.md", language="id", title="MoU", partners=("x",), evidence="signing-report",
        signed=day(signed), ended=day(ended), renewed_by=renewed_by,
        ends=terms[ends] if ends in terms else parse_date(ends)[0],
    )  # fmt: skip


#: Agreement → its state on 1 January of 2014, 2018, 2020, 2024 and 2026.
STATES = [
    pytest.param(agreement("2019-12-09", "2024-12-09"), "planned planned active active expired", id="five years"),
    pytest.param(agreement("2013-01-01", "2014-06-29"), "expiring expired expired expired expired", id="179 days ahead"),
    pytest.param(agreement("2013-01-01", "2014-06-30"), "expiring expired expired expired expired", id="180 days ahead"),
    pytest.param(agreement("2013-01-01", "2014-07-01"), "active expired expired expired expired", id="181 days ahead"),
    pytest.param(agreement("2013-01-01", "2018-01-01"), "active expiring expired expired expired", id="its last day"),
    pytest.param(agreement("2013-01-01", "2017-12-31"), "active expired expired expired expired", id="over since yesterday"),
    pytest.param(agreement("2014-01-01", "2019-12-31"), "active active expired expired expired", id="signed that day"),
    pytest.param(agreement("2014-01-02", "2020-01-01"), "planned active expiring expired expired", id="signed the next day"),
    # A year or a month may end on any of its days: never called active when it may be over soon, never over before it is.
    pytest.param(agreement("2015-03-17", "2018"), "planned expiring expired expired expired", id="ends in a year"),
    pytest.param(agreement("2013", "2018-06"), "active expiring expired expired expired", id="ends in June"),
    pytest.param(agreement("2013", "2018-07"), "active active expired expired expired", id="ends in July"),
    pytest.param(agreement("2013", "2017-12"), "active expired expired expired expired", id="ended last month"),
    pytest.param(agreement("2018", "2026"), "planned active active active expiring", id="signed in a year"),
    pytest.param(agreement("2018-01~", "2024~"), "planned active active expiring expired", id="approximately"),
    pytest.param(agreement("2013-08"), "unknown unknown unknown unknown unknown", id="unknown end"),
    pytest.param(agreement(), "unknown unknown unknown unknown unknown", id="nothing known"),
    pytest.param(agreement("2019-05-01"), "planned planned unknown unknown unknown", id="planned, then unknown"),
    pytest.param(agreement("2013-05-01", "none"), "active active active active active", id="without end"),
    pytest.param(agreement("2013-05-01", "renews"), "active active active active active", id="renews itself"),
    pytest.param(agreement("2019-05-01", "renews"), "planned planned active active active", id="renews itself once signed"),
    pytest.param(agreement("2013-05-01", "2024-05-01", ended="2019-03-01"), "active active ended ended ended", id="ended early"),
    pytest.param(agreement("2013-05-01", "renews", ended="2024"), "active active active ended ended", id="renewal ended"),
    pytest.param(agreement("2013-05-01", ended="2018-01-01"), "unknown ended ended ended ended", id="unknown, ended that day"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), STATES)
def test_the_state_on_the_first_of_january_of_five_years(given, expected):
    assert [state(given, date(year, 1, 1)).value for year in YEARS] == expected.split()


RENEWED = [
    # before, its successor, the states of the one before
    pytest.param(
        agreement("2013-05-01", "2018-05-01", renewed_by="y"), agreement("2018-04-30", "2023-05-01"),
        "active expiring renewed renewed renewed", id="before it ended",
    ),
    pytest.param(
        agreement("2013-05-01", "2018-05-01", renewed_by="y"), agreement("2020-01-01"),
        "active expiring renewed renewed renewed", id="on the very day",
    ),
    pytest.param(
        agreement("2013-05-01", "2018-05-01", renewed_by="y"), agreement("2020-01-02"),
        "active expiring expired renewed renewed", id="only after the signing of its successor",
    ),
    pytest.param(
        agreement("2013-05-01", "2018-05-01", renewed_by="y"), agreement(""),
        "active expiring expired expired expired", id="never while nobody knows when",
    ),
    pytest.param(
        agreement("2013-05-01", renewed_by="y"), agreement("2019"),
        "unknown unknown renewed renewed renewed", id="an unknown end too",
    ),
    pytest.param(
        agreement("2013-05-01", "2018-05-01", ended="2017-01-01", renewed_by="y"), agreement("2019"),
        "active ended ended ended ended", id="what was ended early stays so",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("given", "successor", "expected"), RENEWED)
def test_an_agreement_is_renewed_once_its_successor_is_signed(given, successor, expected):
    states = [state(given, date(year, 1, 1), successor).value for year in YEARS]
    assert states == expected.split()


@pytest.mark.parametrize("day", ["2014-01-01", "2050-01-01", "2100-01-01"])
def test_an_unknown_end_is_never_active_and_a_renewing_one_never_expired(day):
    on = date.fromisoformat(day)
    assert state(agreement("2013"), on).value == "unknown"
    assert state(agreement("2013", "renews"), on).value == "active"


# --- The library's own ------------------------------------------------------------------------------

#: Every agreement of content/ whose signing or end is known → its states. All others: unknown.
OWN = """
    2013-gazi-university                           unknown unknown  unknown unknown  unknown
    2013-government-of-south-sudan                 unknown unknown  unknown unknown  unknown
    2013-kumoh-national-institute-of-technology    unknown unknown  unknown unknown  unknown
    2013-rmit-university                           unknown unknown  unknown unknown  unknown
    2013-university-of-juba                        unknown unknown  unknown unknown  unknown
    2014-ministry-of-foreign-affairs-timor-leste   planned unknown  unknown unknown  unknown
    2014-the-asia-foundation                       unknown unknown  unknown unknown  unknown
    2015-kumoh-national-institute-of-technology    planned unknown  unknown unknown  unknown
    2015-saxion-university-of-applied-sciences     planned expiring expired expired  expired
    2017-huawei-indonesia                          planned unknown  unknown unknown  unknown
    2018-dongseo-university                        planned planned  unknown unknown  unknown
    2018-universidad-autonoma-de-madrid            planned unknown  unknown unknown  unknown
    2018-universidad-carlos-iii-de-madrid          planned unknown  unknown unknown  unknown
    2018-universitat-autonoma-de-barcelona         planned unknown  unknown unknown  unknown
    2018-universitat-pompeu-fabra                  planned unknown  unknown unknown  unknown
    2019-dong-a-university                         planned planned  unknown unknown  unknown
    2020-nam-csstc                                 planned planned  planned expiring expired
    2022-huawei-indonesia                          planned planned  planned unknown  unknown
    2022-telecom-infra-project                     planned planned  planned unknown  unknown
    2024-china-institute-of-communications         planned planned  planned planned  unknown
    2024-polytechnic-university-of-cavado-and-ave  planned planned  planned unknown  unknown
"""


@pytest.mark.parametrize("year", YEARS)
def test_the_librarys_own_agreements(year):
    """Built from the same sources for 1 January of each year."""
    expected = {
        key: states[YEARS.index(year)]
        for key, *states in (line.split() for line in OWN.strip().splitlines())
    }
    catalogue, _ = read(CONTENT, url=URL, now=datetime(year, 1, 1))
    agreements = catalogue.all("agreement", "id")
    found = {
        each.key: state(each, catalogue.site.today).value
        for each in agreements
        if each.signed or each.ends is not Term.UNKNOWN
    }
    assert found == expected
    others = [each for each in agreements if each.key not in expected]
    assert {state(each, catalogue.site.today).value for each in others} == {"unknown"}


# --- Codes that are wrong ---------------------------------------------------------------------------


def faults(record, line):
    document, problems = split(f"---\n{line}\n---\n", "x.md")
    problems += read_fields(record, document.header, "x.md")[1]
    return [(each.code, each.repair) for each in problems]


@pytest.mark.parametrize(
    ("record", "line", "code", "repair"),
    [
        pytest.param(Partner, "country: Korea Selatan", "field-country", "country: KR", id="a country by its name"),
        pytest.param(Partner, "country: Netherlands", "field-country", "country: NL", id="by its English name"),
        pytest.param(Partner, "country: Malaisia", "field-country", "country: MY", id="misspelt"),
        pytest.param(Partner, "country: UK", "field-country", "country: GB", id="a code that is not ISO's"),
        pytest.param(Partner, "country: Atlantis", "field-country", None, id="no country at all"),
        pytest.param(Partner, "ror: 01an7q239", "field-ror", None, id="ROR with two digits exchanged"),
        pytest.param(Partner, "ror: https://ror.org/01an7q328", "field-ror", None, id="ROR off by some"),
        pytest.param(Partner, "ror: 1an7q238", "field-ror", None, id="ROR too short"),
        pytest.param(Partner, "type: universty", "field-choice", "type: university", id="type of partner"),
        pytest.param(Agreement, "kind: MoUs", "field-choice", "kind: MoU", id="kind"),
        pytest.param(Agreement, "kind: Treaty", "field-choice", None, id="a kind that is none"),
        pytest.param(Agreement, "evidence: signing report", "field-choice", "evidence: signing-report", id="evidence"),
        pytest.param(Agreement, "ends: 02/01/2025", "date-ambiguous", None, id="an end that can be two days"),
    ],
)  # fmt: skip
def test_a_wrong_code_is_refused_and_the_nearest_offered(record, line, code, repair):
    assert faults(record, line) == [(code, repair)]


def test_a_ror_with_its_own_check_digits_is_right():
    assert faults(Partner, "ror: https://ror.org/01an7q238") == []


def test_a_misspelt_field_of_cooperation_is_refused_and_the_nearest_offered():
    assert faults(Agreement, "fields: reserch") == [("field-choice", "fields: research")]
    assert [code for code, _ in faults(Agreement, "fields: [reserch, training]")] == [
        "field-choice"
    ]


def test_a_misspelt_header_field_names_the_right_one():
    assert faults(Agreement, "singed: 2019")[0][0] == "field-unknown-near"


@pytest.mark.parametrize("field", ["ends", "ended"])
def test_an_end_before_the_signing_is_a_problem_of_its_line(field):
    given = record_of("agreements/x.md", signed="2019-12-09", **{field: "2019-12-08"})
    found = problems_of(given, record_of("partners/x.md"))
    assert [(each.code, each.line) for each in found] == [
        ("agreement-ends-early", given.lines[field])
    ]


def test_an_end_on_the_day_or_in_the_year_of_the_signing_is_none():
    for ends in ("2019-12-09", "2019-12", "2019"):
        given = record_of("agreements/x.md", signed="2019-12-09", ends=ends)
        assert problems_of(given, record_of("partners/x.md")) == []
