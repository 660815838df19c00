"""A conflict is one file a user copies; a mistake in it stops with one sentence naming file, line and field."""

from pathlib import Path

import pytest

from helpers import paths
from helpers.knowledge import KnowledgeError, available, load

CONFLICT = """\
[conflict]
name = "Velm"
parties = ["France", "Velm Front"]
third_parties = ["Norway"]
source = "invented"

[[alias]]
of = "Norway"
aliases = ["Fjordland"]
source = "invented"

[[group]]
name = "Velm Front"
state = "France"
aliases = ["VF"]
from = "2001"
source = "invented"

[[person]]
name = "Ada Venn"
aliases = ["Adda Wenn"]
source = "invented"
office = [
  { office = "leader", of = "Velm Front", level = "leader", from = "2001-05", until = "2003" },
]

[[place]]
name = "Velm"
state = "France"
kind = "region"
source = "invented"
"""


def _write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "velm.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", available())
def test_every_conflict_that_comes_with_the_project_loads(name: str) -> None:
    conflict = load(name).conflict
    assert conflict is not None and len(conflict.parties) >= 2
    known = load(name)
    for actor in (*conflict.parties, *conflict.third_parties):
        assert known.resolve(actor) is not None, actor


def test_several_conflicts_come_with_the_project() -> None:
    assert {"armenia-azerbaijan", "south-sudan", "mindanao"} <= set(available())


def test_a_copied_file_adds_its_actors(tmp_path) -> None:
    known = load(_write(tmp_path, CONFLICT))
    person = known.resolve("Adda Wenn")
    assert person is not None and person.name == "Ada Venn" and person.affiliation == "Velm Front"
    assert known.resolve("VF").kind == "armed_group"
    assert known.resolve("Fjordland").name == "Norway"
    assert known.places["Velm"].affiliation == "France"
    assert known.conflict.parties == ("France", "Velm Front")


def test_a_changed_file_is_seen_at_the_next_call(tmp_path) -> None:
    path = _write(tmp_path, CONFLICT)
    assert load(path).resolve("Ada Venn") is not None
    _write(tmp_path, CONFLICT.replace("Ada Venn", "Ida Brenn"))
    assert load(path).resolve("Ada Venn") is None and load(path).resolve("Ida Brenn") is not None


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "told"),
    [
        ('name = "Velm"\nparties', "parties", 1, "name", "missing"),
        ('["France", "Velm Front"]', '["France"]', 3, "parties", "two parties"),
        ('["France", "Velm Front"]', '"France"', 3, "parties", "should be a list"),
        ('["France", "Velm Front"]', '["Frence", "Velm Front"]', 3, "parties", "France"),
        ("third_parties", "third_partys", 4, "third_partys", "third_parties"),
        ('of = "Norway"', 'of = "Norwegia"', 8, "of", "Norwegia"),
        ("[[group]]", "[[groups]]", 12, "groups", "group"),
        ('from = "2001"\n', 'from = "in 2001"\n', 16, "from", "in 2001"),
        ('level = "leader"', 'level = "chief"', 24, "level", "chief"),
        ('until = "2003"', 'until = "1999"', 24, "until", "1999"),
        ('of = "Velm Front", level', 'of = "Velm Back", level', 24, "of", "Velm Back"),
        ('kind = "region"', 'kind = "regoin"', 30, "kind", "region"),
        ('aliases = ["VF"]', 'aliases = ["V|F"]', 15, "aliases", "|"),
        ('aliases = ["VF"]', "aliases = [VF]", 15, "aliases", "TOML"),
    ],
)
def test_a_mistake_is_named_by_file_line_and_field(tmp_path, old, new, line, field, told) -> None:
    assert old in CONFLICT
    with pytest.raises(KnowledgeError) as error:
        load(_write(tmp_path, CONFLICT.replace(old, new, 1)))
    message = str(error.value)
    assert message.startswith(f"velm.toml, line {line}, field {field!r}") and told in message
    assert "\n" not in message


def test_a_file_that_is_no_text_is_told_so(tmp_path) -> None:
    path = tmp_path / "velm.toml"
    path.write_bytes(CONFLICT.encode("utf-16"))
    with pytest.raises(KnowledgeError, match=r"velm\.toml, line 1"):
        load(path)


def test_an_unknown_conflict_names_the_ones_there_are() -> None:
    with pytest.raises(KnowledgeError, match="armenia-azerbaijan"):
        load("armenia-azerbaidjan")
    with pytest.raises(KnowledgeError, match="no conflict file"):
        load("nowhere/velm.toml")


def test_the_documented_example_can_be_copied(tmp_path) -> None:
    source = paths.data() / "conflicts" / "armenia-azerbaijan.toml"
    copy = tmp_path / "copied.toml"
    copy.write_bytes(source.read_bytes())
    assert load(copy).conflict.name == load("armenia-azerbaijan").conflict.name
