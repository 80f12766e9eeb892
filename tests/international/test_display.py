"""The screen in the room: who is on it, what is said of them, and nothing that is not known."""

import re

import pytest

from international import display
from international.flags import FOLDER, read_flags, symbol
from international.guests import greetings
from international.world_map import read_world
from newsroom.countries import codes
from newsroom.records import PartnerNames
from tests.newsroom.making import catalogue, library, record, site

FLAG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"><path d="M0 0h1z"/></svg>'


@pytest.fixture(scope="session")
def world():
    """The committed map."""
    return read_world()


def partner(key, **fields):
    return record(f"partners/{key}.md", **{"title": key, "country": "KR", **fields})


def agreement(key, partner, **fields):
    return record(f"agreements/{key}.md", **{"title": key, "partners": (partner,), **fields})


def page(world, *records, language="id", flags=None, **more):
    given = {"KR": FLAG} if flags is None else flags
    return display.display(language, world, given, "", "", catalogue(*records, **more))


def portraits(view):
    return {each.name: each for _, group in view.countries for each in group}


# --- The page ---------------------------------------------------------------------------------------


def test_both_screens_have_the_addresses_that_are_kept_for_them(world):
    made = list(display.jobs(catalogue(partner("a")), world, {}, "", ""))
    assert [job.address for job in made] == [
        "/international-corner/layar/",
        "/en/international-corner/display/",
    ]
    assert not any(job.view.head.indexed for job in made)


def test_the_switch_of_language_works_in_a_folder_without_a_server(world):
    to = {each: page(world, partner("a"), language=each).other.address for each in ("id", "en")}
    assert to == {
        "id": "../../en/international-corner/display/index.html",
        "en": "../../../international-corner/layar/index.html",
    }


def test_a_partner_without_translation_is_on_the_english_screen_in_the_language_it_has(world):
    found = portraits(page(world, partner("satu"), language="en"))["satu"]
    assert (found.language, found.country) == ("id", "South Korea")


def test_a_style_sheet_that_would_end_its_element_is_refused(world):
    with pytest.raises(ValueError, match="</style"):
        display.display("id", world, {}, "p{} </STYLE>", "", catalogue(partner("a")))


def test_names_in_their_own_script_carry_their_language(world):
    names = PartnerNames(local=(("ko", "동아대학교"),))
    found = portraits(page(world, partner("a", names=names)))["a"]
    assert found.local_names == (("ko", "동아대학교"),)


def test_countries_stand_by_name_international_bodies_last_and_companies_behind_universities(world):
    view = page(
        world,
        partner("zet", country="JP"),
        partner("alfa", country="KR", type="company"),
        partner("beta", country="KR"),
        partner("dunia", country=""),
    )
    assert [(name, [each.name for each in group]) for name, group in view.countries] == [
        ("Jepang", ["zet"]),
        ("Korea Selatan", ["beta", "alfa"]),
        ("Organisasi internasional", ["dunia"]),
    ]


def test_the_loop_goes_around_the_world_before_it_comes_back_to_a_country(world):
    view = page(
        world,
        partner("k1"),
        partner("k2"),
        partner("k3"),
        partner("j1", country="JP"),
        partner("j2", country="JP"),
    )
    assert view.options["turns"] == [
        "partner-j1", "partner-k1", "partner-j2", "partner-k2", "partner-k3",
    ]  # fmt: skip


# --- What is said of a partner ----------------------------------------------------------------------


def test_a_documented_signing_is_shown_before_a_newer_statement(world):
    view = page(
        world,
        partner("a"),
        agreement("lama", "a", signed="2013-08"),
        agreement("baru", "a", signed="2024-01-01", evidence="agreement-stated"),
    )
    found = portraits(view)["a"]
    assert (found.signing.agreement.title, found.signing.agreement.documented) == ("lama", True)
    assert [each.agreement.title for each in found.others] == ["baru"]


def test_what_a_source_only_states_is_not_shown_as_a_signing(world):
    view = page(world, partner("a"), agreement("x", "a", evidence="partnership-stated"))
    found = portraits(view)["a"].signing
    assert not found.agreement.documented
    assert found.evidence == "Sumber menyebut kerja samanya tanpa menyebut dokumen."


def test_a_post_that_names_both_partner_and_agreement_is_shown_once(world):
    view = page(
        world,
        partner("a"),
        agreement("x", "a"),
        record("news/2017/satu.md", title="Satu", partners=("a",), agreements=("x",)),
        record("recaps/2018/dua.md", title="Dua", partners=("a",), date="2018-01-01"),
    )
    assert [card.title for card in portraits(view)["a"].posts] == ["Dua", "Satu"]


def test_fields_stand_in_the_order_of_the_list_each_once(world):
    view = page(
        world,
        partner("a"),
        agreement("x", "a", fields=("training", "research")),
        agreement("y", "a", fields=("research",)),
    )
    assert portraits(view)["a"].fields == ("Riset", "Pelatihan")


def test_a_bow_is_drawn_only_between_two_places_that_are_known(world):
    known = library(location="-6.97, 107.63")
    found = portraits(page(world, partner("a"), partner("b", country=""), site=site(library=known)))
    assert re.fullmatch(r"M\S+ \S+Q\S+ \S+ \S+ \S+", found["a"].arc)
    assert found["b"].arc == ""
    assert portraits(page(world, partner("a")))["a"].arc == ""


# --- Guests -----------------------------------------------------------------------------------------


def welcomes(world, *records, language="id"):
    return page(world, partner("a"), *records, language=language).welcomes


def test_guests_of_today_and_later_are_in_the_page_the_nearest_first(world):
    found = welcomes(
        world,
        record("delegations/nanti.md", day="2026-12-24"),
        record("delegations/hari-ini.md", day="2026-11-23"),
        record("delegations/kemarin.md", day="2026-11-22"),
        record("delegations/draf.md", day="2026-11-24", status="draft"),
        record("delegations/rahasia.md", day="2026-11-30", date="2026-11-29"),
    )
    assert [each.id for each in found] == ["welcome-hari-ini", "welcome-nanti"]
    assert (found[0].first, found[0].last) == ("2026-11-23", "2026-11-23")


def test_guests_stand_as_they_were_written(world):
    names = ("Prof. Hong Gil-dong", "van der Berg, Dr.", "李 明")
    (found,) = welcomes(world, record("delegations/x.md", guests=names, partner="a"))
    assert found.guests == names
    assert found.partner.name == "a"


def test_a_delegation_without_translation_is_on_the_english_screen_too(world):
    (found,) = welcomes(world, record("delegations/x.md", title="Tamu"), language="en")
    assert (found.title, found.language) == ("Tamu", "id")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param((), (("en", "Welcome"), ("id", "Selamat datang")), id="none is invented"),
        pytest.param(
            (("ko", "환영합니다"),), (("en", "Welcome"), ("ko", "환영합니다")), id="theirs"
        ),
        pytest.param(
            (("nl", "Welkom"), ("en-GB", "Hello")),
            (("nl", "Welkom"), ("en-GB", "Hello")),
            id="both",
        ),
    ],
)
def test_a_greeting_stands_as_it_was_written_and_english_is_never_missing(written, said):
    assert greetings(written) == said


# --- Flags ------------------------------------------------------------------------------------------


def test_every_flag_is_named_by_the_code_of_a_country():
    names = [file.stem.upper() for file in FOLDER.glob("*.svg")]
    assert len(names) > 220
    assert set(names) <= codes()


def test_every_flag_is_a_drawing_that_cannot_disturb_another():
    """Ids begin with the country's code; nothing is loaded, run or styled by class."""
    for file in FOLDER.glob("*.svg"):
        flag = symbol(file.stem, file.read_text("utf-8"))
        assert flag.view_box == "0 0 640 480"
        ids = re.findall(r'\bid="([^"]+)"', flag.drawing)
        assert all(each.startswith(f"{file.stem}-") for each in ids), file.name
        assert not re.search(r"<(script|style|image|foreignObject|a)\b|\bon\w+=", flag.drawing)
        assert set(re.findall(r'href="([^"]+)"|url\(([^)]+)\)', flag.drawing)) <= {
            pair for each in ids for pair in ((f"#{each}", ""), ("", f"#{each}"))
        }, file.name


def test_the_flags_are_few_enough_to_keep():
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 700_000
    assert "MIT" in (FOLDER / "LICENSE").read_text("utf-8")


@pytest.mark.parametrize(
    ("code", "colours"),
    [
        pytest.param("ID", ["#e70011", "#fff"], id="red above white"),
        pytest.param("PL", ["#fff", "#dc143c"], id="white above red"),
        pytest.param("NL", ["#ae1c28", "#fff", "#21468b"], id="red, white, blue"),
        pytest.param("KR", ["#cd2e3a", "#0047a0"], id="red and blue"),
        pytest.param("JP", ["#fff", "#bc002d"], id="a red disc on white"),
    ],
)
def test_a_few_flags_that_are_easily_mistaken_are_what_they_should_be(code, colours):
    text = read_flags([code])[code].lower()
    assert set(colours) <= set(re.findall(r"#[0-9a-f]{3,6}", text))


def test_a_country_without_a_flag_has_none_and_never_another(world):
    found = portraits(
        page(world, partner("a", country="MX"), partner("b"), partner("c", country=""))
    )
    assert [found[name].flag for name in "abc"] == ["", "flag-kr", ""]
    assert found["a"].country == "Meksiko"
    assert read_flags(["XX", "", "../id"]) == {}


def test_each_flag_is_in_the_page_once(world):
    flags = {"KR": FLAG, "JP": FLAG}
    view = page(world, partner("a"), partner("b"), flags=flags)
    assert [each.id for each in view.flags] == ["flag-kr"]


# --- QR codes ---------------------------------------------------------------------------------------


def test_a_code_leads_to_the_partners_page_with_scheme_and_host(world):
    found = portraits(page(world, partner("a")))["a"].code_to_page
    assert found.address == "https://library.example/international-corner/a/"
