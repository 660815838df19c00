"""The notebooks' figures: each function takes a table of the corpus and gives a picture with title and description."""

from helpers.views.figures.actors import network, presence, together
from helpers.views.figures.announced import plans
from helpers.views.figures.claims import quoted, sources, stances
from helpers.views.figures.corpus import bases, coverage
from helpers.views.figures.lanes import timeline
from helpers.views.figures.quality import accuracy
from helpers.views.figures.roles import mediators, role_matrix, tracks

__all__ = [
    "accuracy", "bases", "coverage", "mediators", "network", "plans", "presence", "quoted", "role_matrix",
    "sources", "stances", "timeline", "together", "tracks",
]  # fmt: skip
