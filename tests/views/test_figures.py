"""Figures: made for every selection, deterministic, described, and readable in greys."""

import io

import numpy as np
import pandas as pd
import pytest
from PIL import Image

from helpers import quality
from helpers.views import figures
from helpers.views.figures import announced, base, claims, corpus, lanes, roles
from helpers.views.show import Figure, Sentences


def everything(tagged) -> dict[str, Figure | Sentences]:
    articles, found, played, said = tagged.articles(), tagged.chronology(), tagged.roles(), tagged.claims()
    gold, predicted = quality.matched(tagged.tables, quality.load_gold())
    return {
        "coverage": figures.coverage(articles), "bases": figures.bases(articles), "presence": figures.presence(tagged.presence()),
        "together": figures.together(found), "network": figures.network(found, tagged.kinds), "timeline": figures.timeline(found),
        "plans": figures.plans(tagged.plans(found)), "role_matrix": figures.role_matrix(played),
        "mediators": figures.mediators(played), "tracks": figures.tracks(played), "stances": figures.stances(said),
        "quoted": figures.quoted(said), "sources": figures.sources(found),
        "accuracy": figures.accuracy(quality.score(gold, predicted, draws=20) if gold else {}),
    }  # fmt: skip


@pytest.fixture(scope="module")
def drawn(sample):
    return everything(sample)


def test_every_figure_has_title_description_and_size(drawn):
    assert all(isinstance(figure, Figure) for figure in drawn.values())
    assert len({figure.title for figure in drawn.values()}) == len(drawn)
    for figure in drawn.values():
        data, metadata = figure._repr_mimebundle_()
        assert len(figure.alt) > 40 and figure.alt.endswith(".") and figure.title in data["text/plain"]
        assert metadata["image/png"]["alt"].startswith(figure.title)
        picture = Image.open(io.BytesIO(figure.png))
        assert picture.size == (2 * metadata["image/png"]["width"], 2 * metadata["image/png"]["height"])


def test_the_same_table_gives_the_same_bytes(sample, drawn):
    assert figures.timeline(sample.chronology()).png == drawn["timeline"].png
    assert figures.network(sample.chronology(), sample.kinds).png == drawn["network"].png


def test_nothing_is_cut_off_at_the_edges(drawn):
    for name, figure in drawn.items():
        grey = np.asarray(Image.open(io.BytesIO(figure.png)).convert("L"))
        edge = np.concatenate([grey[:3].ravel(), grey[-3:].ravel(), grey[:, :3].ravel(), grey[:, -3:].ravel()])
        assert (edge > 240).all(), name


def test_one_article_is_enough(attack, recwarn):
    shown = everything(attack)
    assert isinstance(shown["timeline"], Figure) and isinstance(shown["accuracy"], Sentences)
    assert not recwarn.list


def test_nothing_gives_sentences(sample):
    nothing = sample.chronology(start="1900", end="1901")
    for shown in (
        figures.timeline(nothing), figures.together(nothing), figures.sources(nothing), figures.plans(sample.plans(nothing)),
        figures.network(nothing, {}), figures.stances(sample.claims(start="1900", end="1901")),
        figures.quoted(sample.claims(start="1900", end="1901")), figures.coverage(sample.articles("1900", "1901")),
    ):  # fmt: skip
        assert isinstance(shown, Sentences) and shown.empty and str(shown).startswith("- No")


def looks() -> dict[str, list[tuple[str, str]]]:
    """Where colours tell things apart: (colour, the second sign beside it)."""
    return {
        "timeline": [(colour, mark) for mark, colour, _ in lanes.GROUPS.values()],
        "roles": [(colour, mark) for mark, colour in [*roles.MARKS.values(), roles.REST]],
        "outcomes": [(colour, hatch) for colour, hatch, _ in roles.OUTCOMES.values()],
        "stances": list(claims.STANCES.values()),
        "bases": [(colour, mark) for mark, colour in corpus.MARKS.values()],
        "plans": [(face, mark) for mark, face in list(announced.MARKS.values())[:3]],
    }


@pytest.mark.parametrize("name", looks())
def test_no_two_things_differ_by_colour_alone(name):
    signs = looks()[name]
    assert len(set(signs)) == len(signs)
    shades = lambda colour: sum(w * c for w, c in zip((0.3, 0.59, 0.11), rgb(colour), strict=True))  # noqa: E731
    for i, (one, sign) in enumerate(signs):
        for other, its in signs[i + 1 :]:
            assert sign != its or abs(shades(one) - shades(other)) > 0.15


def rgb(colour: str) -> tuple[float, float, float]:
    from matplotlib.colors import to_rgb

    return to_rgb(colour)


def test_dollars_and_missing_glyphs_in_names_are_drawn_as_text(sample, recwarn):
    odd = sample.chronology().assign(lane="$\\frac{1}{0$ \u0645\u062d\u0645\u062f <b>")
    assert isinstance(figures.timeline(odd), Figure)
    assert not recwarn.list


def test_many_lanes_are_gathered():
    days = pd.date_range("2021-01-01", periods=30)
    rows = pd.DataFrame(
        {
            "type": "meeting", "status": "occurred", "date_begin": days, "date_end": days, "claimed_by": None,
            "lane": [f"mediator {i:02}" for i in range(30)],
        }
    )  # fmt: skip
    figure = figures.timeline(rows)
    assert f"in {lanes.LANES + 1} lanes" in figure.alt and "other third parties (20)" in figure.alt


def test_an_early_event_does_not_squeeze_the_rest(sample):
    found = sample.chronology()
    first = lanes._window(found.dropna(subset=["date_begin", "date_end"]))[0]
    assert first > pd.Timestamp("2019-01-01") and found["date_begin"].min() < pd.Timestamp("1995-01-01")
    assert "before" in figures.timeline(found).alt


def test_marks_of_one_lane_do_not_touch():
    days = pd.to_datetime(["2021-01-01", "2021-01-02", "2021-01-03", "2021-12-01"])
    rows = pd.DataFrame({"date_begin": days, "date_end": days})
    assert lanes._pack(rows, days[0], days[-1], 0.02) == [0, 1, 2, 0]


def test_many_articles_are_counted_by_month(sample):
    many = pd.concat([sample.articles()] * 20, ignore_index=True)
    assert isinstance(figures.coverage(many), Figure)


def test_base_keeps_names_in_order():
    assert base.most(pd.Series(["b", "a", "c", "c"]), 2) == ["c", "a"]
