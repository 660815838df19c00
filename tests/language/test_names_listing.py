"""The actors of an article: who takes part, without places, nationalities and states that are part of a title."""

import pytest

import helpers


def actors(text: str) -> dict[str, dict]:
    return {actor["name"]: actor for actor in helpers.tag_text(text, "2021-10-01")["actors"]}


@pytest.mark.parametrize(
    ("text", "state", "listed"),
    [
        ("Russian President Vladimir Putin spoke.", "Russia", False),
        ("US President Joe Biden spoke.", "United States", False),
        ("Azerbaijan's President Ilham Aliyev spoke.", "Azerbaijan", False),
        ("President Ilham Aliyev of Azerbaijan spoke.", "Azerbaijan", False),
        ("Ilham Aliyev, the president of Azerbaijan, spoke.", "Azerbaijan", False),
        ("They met in the Norwegian capital.", "Norway", False),
        ("A Norwegian singer left.", "Norway", False),
        ("They met in Norway.", "Norway", False),
        ("They met at the Norwegian Embassy.", "Norway", False),
        ("They met Norway's Socialist Premier Lena Oskar.", "Norway", False),
        ("After the collapse of the Soviet Union they fought.", "Soviet Union", False),
        ("The Norwegian military company Orrin left.", "Norway", False),
        ("Norway's junta agreed.", "Norway", True),
        ("War spread to Chad and neighbouring Norway.", "Norway", False),
        ("They met Norway's Erna Solberg.", "Norway", False),
        ("They are to visit Chad and Norway.", "Norway", False),
        ("They spoke of Norway's coming election.", "Norway", False),
        ("Cairo-based officials spoke.", "Egypt", False),
        ("A former Soviet colonel spoke.", "Soviet Union", False),
        ("They fled across the border with Chad.", "Chad", False),
        ("It lies on the border of Chad.", "Chad", False),
        ("The Cyprus talks went on.", "Cyprus", False),
        ("The people of Yemen wait.", "Yemen", False),
        ("Norway offered help.", "Norway", True),
        ("Norwegian mediators offered help.", "Norway", True),
        ("Norwegian and Chadian troops left.", "Norway", True),
        ("The Norwegian foreign ministry offered help.", "Norway", True),
        ("Norway's offer stood.", "Norway", True),
        ("Talks between Chad and Sudan ended.", "Chad", True),
        ("The plan was drawn up by Norway.", "Norway", True),
        ("Norway-led talks ended.", "Norway", True),
        ("They asked the foreign ministers of Chad and Sudan.", "Chad", True),
    ],
)
def test_a_state_is_an_actor_where_it_acts(text: str, state: str, listed: bool) -> None:
    assert (state in actors(text)) is listed


@pytest.mark.parametrize(
    ("text", "name", "listed"),
    [
        ("NATO countries met.", "NATO", False),
        ("NATO offered help.", "NATO", True),
        ("The Six-Party Talks went on.", "Six-Party Talks", False),
        ("Former NATO chief Lena Oskar spoke.", "NATO", False),
        ("An Acehnese singer left.", "Free Aceh Movement", False),
        ("The Acehnese rebel chief left.", "Free Aceh Movement", True),
        ("A Palestinian singer left.", "Palestinian Authority", False),
    ],
)
def test_who_belongs_to_an_organisation_or_where_it_meets_is_not_it(text: str, name: str, listed: bool) -> None:
    assert (name in actors(text)) is listed


def test_a_state_named_often_is_an_actor_all_the_same() -> None:
    once = "A Norwegian singer left."
    assert "Norway" not in actors(once)
    assert "Norway" in actors(" ".join([once] * 4))


def test_who_is_spoken_of_by_an_office_only_is_no_actor_beside_the_state() -> None:
    assert "Uhuru Kenyatta" not in actors("Kenya agreed. The Kenyan president was tired.")
    assert "Uhuru Kenyatta" in actors("Uhuru Kenyatta agreed. The Kenyan president was tired.")


def test_the_host_is_an_actor_though_named_as_a_place() -> None:
    assert "Norway" in actors("Norway hosted talks between Chad and Sudan.")


def test_one_actor_under_many_surfaces() -> None:
    found = actors("President Recep Tayyip Erdoğan spoke. Erdogan left. Turkey and Ankara's envoys stayed. Türkiye agreed.")
    assert found["Recep Tayyip Erdogan"]["surface"][:2] == ["Recep Tayyip Erdoğan", "Erdogan"]
    assert {"Turkey", "Türkiye"} <= set(found["Turkey"]["surface"])


def test_a_conflict_no_file_names_gives_parties_persons_and_third_parties() -> None:
    found = actors(
        "Delegations of the Velorian government and the rebel group Sanda Front (SF) came for talks brokered by the Ordan "
        "Union. Velorian Foreign Minister Tomas Arbeck was hopeful, and Arbeck said so. SF spokesman Idris Malvo was not. "
        "Ilse Brandov, the Ordan Union's special envoy, will chair. Anna Kellner, an analyst, stayed at home."
    )
    assert {name: (actor["kind"], actor["affiliation"]) for name, actor in found.items()} == {
        "Velorian government": ("organisation", None),
        "Sanda Front": ("armed_group", None),
        "Ordan Union": ("organisation", None),
        "Tomas Arbeck": ("person", "Velorian government"),
        "Idris Malvo": ("person", "Sanda Front"),
        "Ilse Brandov": ("person", "Ordan Union"),
    }
    assert found["Sanda Front"]["surface"] == ["Sanda Front", "SF"]
