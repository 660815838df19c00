"""The fact files hold together: rows that fit, sources everywhere, canonical names that resolve to themselves."""

import datetime as dt

import pytest

from helpers.knowledge import KnowledgeError, load, tables
from helpers.knowledge.compile import compile as compile_facts
from helpers.schema import LEVELS

KNOWN = load()


@pytest.mark.parametrize("table", sorted(tables.TABLES))
def test_every_row_is_well_formed_and_has_a_source(table: str) -> None:
    rows = list(tables.rows(table))
    assert rows
    assert all(row["source"].strip() for row in rows)


def test_all_members_of_the_united_nations_are_there() -> None:
    states = [entry for entry in KNOWN.entries if entry.kind == "state"]
    members = [entry for entry in states if entry.subkind == "member"]
    assert len(members) == 193
    assert all(len(entry.iso2) == 2 and len(entry.iso3) == 3 and entry.wikidata.startswith("Q") for entry in members)
    assert {"Holy See", "Palestine", "Kosovo", "Taiwan", "Abkhazia", "Northern Cyprus"} <= {entry.name for entry in states}


def test_every_actor_resolves_by_its_canonical_name() -> None:
    lost = [entry.name for entry in KNOWN.entries if entry.kind != "place" and KNOWN.resolve(entry.name) != entry]
    assert lost == []


def test_offices_begin_before_they_end_and_have_a_level() -> None:
    for holding in KNOWN.holdings:
        assert holding.level in LEVELS
        assert holding.source


def test_ambiguous_readings_name_actors_places_or_nobody() -> None:
    wrong = [
        (surface, reading)
        for surface, ambiguity in KNOWN.ambiguous.items()
        for reading in (*ambiguity.readings, ambiguity.default)
        if reading not in ("-", "place") and KNOWN.resolve(reading) is None and reading != "Georgia (US state)"
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("office", "of", "day", "holder"),
    [
        ("president", "Azerbaijan", dt.date(2022, 4, 6), "Ilham Aliyev"),
        ("president", "Azerbaijan", dt.date(1995, 1, 1), "Heydar Aliyev"),
        ("prime minister", "Armenia", dt.date(2017, 5, 1), "Karen Karapetyan"),
        ("prime minister", "Armenia", dt.date(2022, 4, 6), "Nikol Pashinyan"),
        ("foreign minister", "Russia", dt.date(2022, 3, 10), "Sergey Lavrov"),
        ("secretary-general", "United Nations", dt.date(2005, 6, 1), "Kofi Annan"),
        ("president", "South Africa", dt.date(1996, 1, 1), "Nelson Mandela"),
        ("president", "Colombia", dt.date(2016, 9, 26), "Juan Manuel Santos"),
        ("prime minister", "Norway", dt.date(2002, 2, 22), "Kjell Magne Bondevik"),
    ],
)
def test_offices_are_held_in_time(office: str, of: str, day: dt.date, holder: str) -> None:
    assert holder in [entry.name for entry in KNOWN.office(office, of, day)]


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Nikol Pashinian", "Nikol Pashinyan"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Hikmat Hajiyev", "Hikmet Hajiyev"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Türkiye", "Turkey"),
        ("IGAD", "Intergovernmental Authority on Development"),
        ("the Minsk Group", "OSCE Minsk Group"),
        ("Cote d'Ivoire", "Ivory Coast"),
        ("FARC-EP", "Revolutionary Armed Forces of Colombia"),
    ],
)
def test_spellings_of_one_name(spelling: str, name: str) -> None:
    entry = KNOWN.resolve(spelling)
    assert entry is not None and entry.name == name


def test_a_name_unknown_has_near_ones() -> None:
    assert KNOWN.resolve("Azerbaidjan Republik") is None
    assert "Azerbaijan" in KNOWN.nearest("Azerbaidjan")


def test_titles_name_one_office_whatever_their_wording() -> None:
    for words in ("foreign secretary", "Minister of Foreign Affairs", "top diplomat"):
        title = KNOWN.title(words)
        assert title is not None and title.office == "foreign minister" and title.level == "minister"


def _facts(tmp_path, **changes: str):
    """A copy of the facts with lines added to some files."""
    import shutil

    folder = tmp_path / "facts"
    shutil.copytree(tables.FACTS, folder)
    for name, line in changes.items():
        path = folder / f"{name.replace('__', '-')}.csv"
        path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + f"\n{line}\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"places": "Velm,,Orria,city,invented,one too many"}, ("places.csv", "6 fields")),
        ({"places": "Velm,,Orria,planet,invented"}, ("places.csv", "'kind'", "'planet'")),
        ({"places": "Velm,,Orria,city,"}, ("places.csv", "'source'", "empty")),
        ({"states": "France,,,,,,,,,,,member,,,invented"}, ("states.csv", "'name'", "second time")),
        ({"offices__europe": "Ada Venn,,,president,Orria,leader,2001,,,invented"}, ("offices-europe.csv", "'of'", "'Orria'")),
        ({"offices__europe": "Ada Venn,,,president,France,leader,2001,1999,,invented"}, ("'until'", "before 2001")),
        ({"offices__europe": "Ada Venn,,,president,France,leader,soon,,,invented"}, ("'since'", "'soon'")),
        ({"offices__europe": "Ada Venn,,,president,France,boss,2001,,,invented"}, ("'role_level'", "'boss'")),
    ],
)
def test_a_malformed_row_is_named_by_file_line_and_field(tmp_path, changes, told) -> None:
    with pytest.raises(KnowledgeError) as error:
        compile_facts(_facts(tmp_path, **changes))
    assert "line " in str(error.value)
    for words in told:
        assert words in str(error.value)
