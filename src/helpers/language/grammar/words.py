"""The words the shallow grammar knows: closed classes, and every form of every listed verb with its lemma."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_VOWELS = "aeiou"
_DOUBLING = frozenset(
    "admit bar beg cancel clap commit compel confer control cut defer deter drag drop equip expel grab hit incur infer kidnap"
    " knit let level nod omit permit pin plan plot prefer propel put quit rebut recur refer regret run set shed ship shun shut"
    " sit slam slip spur stab star step stop submit sum thin top transfer transmit travel trap trim trip win wrap refit forget begin"
    " spin initial signal label model quarrel patrol enrol fulfil swim dig scrap ban jog"
    " chat spot tap flag log plug rob rub swap slap".split()
)


@dataclass(frozen=True, slots=True)
class Form:
    """A verb form: its lemma and the tags it can bear (VB base, VBZ, VBD past, VBN past participle, VBG)."""

    lemma: str
    tags: frozenset[str]
    both: bool


@dataclass(frozen=True, slots=True)
class Words:
    """``closed`` maps a word to its tag; ``forms`` a word form to its verb reading; the rest are sets of words."""

    closed: Mapping[str, str]
    forms: Mapping[str, Form]
    attributive: frozenset[str]
    patients: frozenset[str]
    patient_verbs: frozenset[str]
    speech: frozenset[str]
    clausal: frozenset[str]
    control: frozenset[str]
    bare: frozenset[str]
    gerunds: frozenset[str]
    reports: frozenset[str]
    undertakings: frozenset[str]
    days: frozenset[str]
    objectless: frozenset[str]


def inflect(lemma: str, irregular: Mapping[str, str]) -> list[tuple[str, str]]:
    """(form, tag) of a verb, American and British doubling alike."""
    out = [(lemma, "VB")]
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        out.append((lemma + "es", "VBZ"))
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        out.append((lemma[:-1] + "ies", "VBZ"))
    else:
        out.append((lemma + "s", "VBZ"))
    stems = [lemma]
    if lemma in _DOUBLING:
        stems = [lemma + lemma[-1], lemma]
    for stem in stems:
        if stem.endswith("ie"):
            out.append((stem[:-2] + "ying", "VBG"))
        elif stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
            out.append((stem[:-1] + "ing", "VBG"))
        else:
            out.append((stem + "ing", "VBG"))
    if lemma in irregular:
        past, participle = irregular[lemma].split()
        out += [(form, "VBD") for form in past.split("/")] + [(form, "VBN") for form in participle.split("/")]
        return out
    for stem in stems:
        if stem.endswith("e"):
            past = stem + "d"
        elif stem.endswith("y") and stem[-2] not in _VOWELS:
            past = stem[:-1] + "ied"
        else:
            past = stem + "ed"
        out += [(past, "VBD"), (past, "VBN")]
    return out


@cache
def words() -> Words:
    """The lexicon in ``knowledge/lexicon/grammar.toml``, read once."""
    data = tomllib.loads(files("helpers.knowledge").joinpath("lexicon/grammar.toml").read_text("utf-8"))
    closed: dict[str, str] = {}
    order = (
        ("adverbs", "ADV"), ("numbers", "NUM"), ("determiners", "DET"), ("pronouns", "PRON"), ("possessives", "POSS"),
        ("prepositions", "PREP"), ("subordinators", "SUB"), ("relatives", "REL"), ("coordinators", "CC"),
        ("modals", "MODAL"), ("negations", "NEG"),
    )  # fmt: skip
    for name, tag in order:
        for word in data["closed"][name].split():
            closed[word] = tag
    for name in ("be", "have", "do"):
        for word in data["auxiliaries"][name].split():
            closed[word] = name.upper()
    closed["to"] = "TO"
    closed["that"] = "THAT"
    closed["no"] = "DET"
    closed.update(dict.fromkeys(("neither", "either", "both", "another", "each"), "DET"))
    closed.update(dict.fromkeys(("nobody", "none", "nothing"), "PRON"))
    closed["longer"] = "ADV"
    both = frozenset(data["verbs"]["both"].split())
    collected: dict[str, tuple[str, set[str]]] = {}
    lemmas = dict.fromkeys([*data["irregular"], *data["verbs"]["regular"].split(), *sorted(both)])
    for lemma in lemmas:
        for form, tag in inflect(lemma, data["irregular"]):
            collected.setdefault(form, (lemma, set()))
            if collected[form][0] == lemma:
                collected[form][1].add(tag)
    forms = {form: Form(lemma, frozenset(tags), lemma in both) for form, (lemma, tags) in collected.items()}
    hints = {name: frozenset(text.split()) for name, text in data["hints"].items()}
    return Words(closed, forms, **hints)


def lemma_of(word: str) -> str:
    """The verb lemma of a word form, or the word itself."""
    form = words().forms.get(word)
    return form.lemma if form else word
