import pytest

from helpers.explain import explain


def section(text: str, name: str) -> str:
    return text.split(f"\n{name}\n")[1].split("\n\n")[0]


def test_every_table_is_shown_with_its_rules():
    out = explain("Qatar mediated talks between Kenya and Somalia in Doha on Monday, Kenya said.", "2022-03-31")
    assert "2022-03-28" in section(out, "times")
    assert "Somalia (state)" in section(out, "names")
    assert "rule event.talks" in section(out, "events") and "CAMEO" in section(out, "events")
    assert "Qatar: mediator, held" in section(out, "roles") and "rule " in section(out, "roles")
    assert "Kenya states" in section(out, "claims")


@pytest.mark.parametrize(
    ("sentence", "what", "why"),
    [
        ("The peace talks process between Kenya and Somalia stalled.", "event talks", "only describes the noun behind it"),
        ("Kenya raised the election with Somalia.", "event election", "counts only with a date"),
        ("Qatar offered to mediate between Kenya and Somalia.", "event talks", "what is offered, not held"),
        ("Envoys of Kenya met in Doha on Monday.", "name Doha (place)", "read as Qatar"),
        ("If Kenya signs the accord, Somalia will leave.", "event agreement", "not said to happen"),
    ],
)
def test_what_was_dropped_is_told_with_its_reason(sentence, what, why):
    lines = section(explain(sentence, "2022-03-31"), "considered and rejected").splitlines()
    assert any(what in line and why in line for line in lines), lines


def test_a_text_that_says_nothing_has_empty_sections():
    out = explain("The weather was mild.")
    assert "published: not given" in out
    for name in ("times", "names", "events", "roles", "claims", "considered and rejected"):
        assert section(out, name).strip() == "none", name


def test_a_date_that_is_none_is_an_error():
    with pytest.raises(ValueError):
        explain("Kenya and Somalia met.", "31 March")
