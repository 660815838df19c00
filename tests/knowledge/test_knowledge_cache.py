"""The compiled knowledge: kept under the content it was made from, made anew where the file is broken."""

from helpers.knowledge import Knowledge, store
from helpers.knowledge.spelling import fold, plain, short_name, slug, variants
from helpers.knowledge.tables import FACTS


def test_a_broken_cache_file_is_made_anew(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("GOOD_OFFICES_CACHE", str(tmp_path))
    made = store.compiled()
    path = tmp_path / "knowledge" / f"{store.digest(FACTS, None)}.marshal"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    again = store.compiled()
    assert again["patterns"] == made["patterns"]
    assert path.read_bytes() == whole


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path, monkeypatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    monkeypatch.setenv("GOOD_OFFICES_CACHE", str(blocked))
    assert Knowledge(store.compiled()).resolve("Armenia") is not None


def test_spelling() -> None:
    assert plain("Ağrı Çelik Łódź Sørensen") == "Agri Celik Lodz Sorensen"
    assert slug("Nuri al-Orrin’s") == "nuri-al-orrins"
    assert fold("The Órria–Velm Front") == fold("orria velm front")
    assert "Omar Al Nerri" in variants("Omar al-Nerri", person=True)
    assert short_name("Max van der Velm", {"van", "der"}) == "van der Velm"
    assert short_name("Ada Venn Jr.", ()) == "" and short_name("Venn", ()) == ""


def test_readings_come_for_each_pattern_and_slice() -> None:
    known = Knowledge(store.compiled())
    assert len(known.readings) == len(known.patterns)
    at = known.patterns.index("Armenia")
    assert known.entries[known.readings[at][0].entry].name == "Armenia"
    assert known.readings[at : at + 2] == [known.readings[at], known.readings[at + 1]]
    nobody = known.patterns.index("Agence France-Presse")
    assert known.readings[nobody] == ()
