"""The words that state a role, from ``knowledge/lexicon/roles.toml``, indexed for look-up."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from helpers.knowledge.tables import rows


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """A verb whose agent plays ``role``; ``object`` names a word class, ``needs`` prepositions one of which must follow,
    ``under`` verbs one of which must govern it; ``envoy``: only the envoy of an organisation plays the role by it,
    ``particle``: a word that follows the object."""

    role: str
    object: str = "any"
    bare: bool = False
    needs: tuple[str, ...] = ()
    needs_sides: bool = False
    infinitive: tuple[str, ...] = ()
    status: str | None = None
    under: tuple[str, ...] = ()
    envoy: bool = False
    particle: str | None = None


@dataclass(frozen=True, slots=True)
class NounFrame:
    """A noun for a player (agent) or for what is played (activity); ``predicate``: said of somebody, never beside a name."""

    role: str
    activity: bool
    of: bool = False
    sent: bool = False
    possessor: bool = False
    predicate: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    verbs: dict[str, tuple[VerbFrame, ...]]
    nouns: dict[str, NounFrame]
    compounds: dict[str, str]
    phrases: tuple[tuple[str, str, bool], ...]
    classes: dict[str, frozenset[str]]
    official: frozenset[str]
    camps: frozenset[str]
    rebel: frozenset[str]
    former: frozenset[str]
    private: frozenset[str]
    groups: frozenset[str]
    sending: frozenset[str]
    deputies: frozenset[str]
    domestic: frozenset[str]
    studio: frozenset[str]
    nonconflict: frozenset[str]
    staged: frozenset[str]
    peace: frozenset[str]
    stems: tuple[str, ...]
    deal_verbs: frozenset[str]
    meet_verbs: frozenset[str]
    hold_verbs: frozenset[str]
    force_verbs: frozenset[str]
    moved: frozenset[str]
    party_nouns: frozenset[str]
    ties: frozenset[str]
    describe: dict[str, dict[str, str]]


def _union(parts: list[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*parts)


@cache
def formats() -> frozenset[str]:
    """Names of the known formats of talks and contact groups: what is chaired, and who it is."""
    return frozenset(row["name"] for row in rows("organisations") if row["kind"] == "format")


@cache
def lexicon() -> Lexicon:
    """Read once."""
    data = tomllib.loads(files("helpers.knowledge").joinpath("lexicon/roles.toml").read_text("utf-8"))
    verbs: dict[str, list[VerbFrame]] = {}
    for entry in data["verb"]:
        frame = VerbFrame(
            entry["role"],
            entry.get("object", "any"),
            entry.get("bare", False),
            tuple(entry.get("needs", ())),
            entry.get("needs_sides", False),
            tuple(entry.get("infinitive", ())),
            entry.get("status"),
            tuple(entry.get("under", ())),
            entry.get("envoy", False),
            entry.get("particle"),
        )
        for lemma in entry["lemmas"]:
            verbs.setdefault(lemma, []).append(frame)
    nouns = {}
    for kind in ("agent", "activity"):
        for entry in data[kind]:
            frame = NounFrame(
                entry["role"], kind == "activity", entry.get("of", False), entry.get("sent", False), entry.get("possessor", False),
                entry.get("predicate", False),
            )  # fmt: skip
            nouns.update(dict.fromkeys(entry["nouns"], frame))
    classes = {name: frozenset(text.split()) for name, text in data["classes"].items()}
    pronouns = frozenset("it them this that both anything something".split())
    classes["meeting_or_people"] = _union([classes["meeting"], classes["people"]])
    classes["process_or_people"] = _union([classes["process"], classes["people"], classes["meeting"]])
    classes["deal_or_pronoun"] = _union(
        [
            classes["deal"],
            pronouns,
            frozenset(
                {
                    "signing",
                    "ceremony",
                    "what",
                    "whatever",
                    "signature",
                    "signatures",
                    "reading",
                    "oath",
                    "handshake",
                    "frontier",
                    "border",
                }
            ),
        ]
    )
    people = data["people"]
    phrases = tuple((words, entry["role"], entry.get("settled", False)) for entry in data["phrase"] for words in entry["words"])
    return Lexicon(
        {lemma: tuple(frames) for lemma, frames in verbs.items()},
        nouns,
        data["compounds"],
        phrases,
        classes,
        frozenset(people["official"].split()),
        frozenset(people["camps"].split()),
        frozenset(people["rebel"].split()),
        frozenset(people["former"].split()),
        frozenset(people["private"].split()),
        frozenset(people["groups"].split()),
        frozenset(people["sending"].split()),
        frozenset(people["deputies"].split()),
        frozenset(people["domestic"].split()),
        frozenset(people["studio"].split()),
        frozenset(data["nonconflict"]["words"].split()),
        frozenset(data["nonconflict"]["staged"].split()),
        frozenset(data["nonconflict"]["peace"].split()),
        tuple(data["triggers"]["stems"].split()),
        *(
            frozenset(data["parties"][name].split())
            for name in ("deal_verbs", "meet_verbs", "hold_verbs", "force_verbs", "moved", "nouns", "ties")
        ),
        data["describe"],
    )
