"""Mentions and clauses -> who played which part in making peace, whether they did, and between whom."""

import re
from dataclasses import replace
from functools import cache

from helpers.coding import status
from helpers.coding.roles import (
    answers,
    attribution,
    compounds,
    context,
    coreference,
    definites,
    describe,
    institutions,
    nouns,
    parties,
    unnamed,
    verbs,
)
from helpers.coding.roles.finding import Finding, Rejected
from helpers.coding.roles.lexicon import lexicon
from helpers.coding.roles.view import Actor, View, slug, view
from helpers.language.document import Document, Sentence
from helpers.language.spots import Spots

__all__ = ["Finding", "Rejected", "find", "findings", "numbered", "view"]


@cache
def _triggers() -> Spots:
    """Beginnings of words that can state a role or a side; a sentence without one is not parsed."""
    return Spots(lexicon().stems, ("-mediat", "-broker", "-facilit", "-spons", "-host", "-chair", "-led"))


def find(document: Document) -> list[dict]:
    """Rows of the roles table without article and event: ``role_id`` r1, r2, ... in text order."""
    pairs: list[tuple[View, Finding]] = []
    considered: list[tuple[View, list[Rejected]]] = []
    plain = {mention.name for mention in document.bystanders}
    if not (document.mentions or document.bystanders):
        return []
    for sentence in _candidates(document):
        spotted = view(document, sentence)
        third, dropped = findings(spotted)
        for one in dropped:
            document.reject(one.start, one.end, f"role {one.role}", one.why)
        sides = [one for one in parties.find(spotted, third, dropped) if one.actor.name not in plain]
        considered.append((spotted, dropped))
        pairs += [(spotted, finding) for finding in [*third, *sides]]
    pairs += answers.find(document, pairs) + unnamed.find(document, considered)
    rows: list[dict] = []
    seen: set[tuple[str, str, str]] = set()
    for spotted, finding in _in_context(document, pairs):
        key = (finding.actor.name, finding.role, finding.status)
        if finding.role == "party" and key in seen:
            continue
        seen.add(key)
        rows.append(_row(spotted, finding))
    return numbered(rows)


def numbered(rows: list[dict]) -> list[dict]:
    """Rows in text order with their ``role_id``; who helps in a sentence by the rule of context is no party there."""
    helping = {(row["sentence_start"], row["actor"]) for row in rows if row["rule_id"] == "context.third-person"}
    rows = [row for row in rows if row["role"] != "party" or (row["sentence_start"], row["actor"]) not in helping]
    rows.sort(key=lambda row: (row["start"], row["end"], row["actor"], row["role"]))
    for number, row in enumerate(rows, 1):
        row["role_id"] = f"r{number}"
    return rows


def _in_context(document: Document, pairs: list[tuple[View, Finding]]) -> list[tuple[View, Finding]]:
    """Weigh guesses against the whole article, and add what only the whole article shows."""
    found = [finding for _, finding in pairs]
    kept = {id(finding) for finding in context.weigh(document, found)}
    known = context.sides(document, found)
    out = [(spotted, finding) for spotted, finding in pairs if id(finding) in kept]
    for spotted in {id(spotted): spotted for spotted, _ in pairs}.values():
        taken = {finding.actor.name for view_, finding in pairs if view_ is spotted and finding.role != "party"}
        extra = context.venue_state(spotted, known, taken)
        names = {finding.actor.name for finding in extra}
        if names:
            out = [(v, f) for v, f in out if not (v is spotted and f.role == "party" and f.actor.name in names)]
        out += [(spotted, finding) for finding in extra]
    return out


def _candidates(document: Document) -> list[Sentence]:
    """Sentences with a trigger, in order: one pass over the text."""
    found: list[Sentence] = []
    sentences, k = document.sentences, 0
    for start in _triggers().starts(document.text.lower()):
        while k < len(sentences) and sentences[k].end <= start:
            k += 1
        if k < len(sentences) and sentences[k].start <= start and (not found or found[-1] is not sentences[k]):
            found.append(sentences[k])
    return found


def findings(seen: View) -> tuple[list[Finding], list[Rejected]]:
    """Third-party roles of one sentence, one for each actor, role and status, and the readings dropped."""
    rejected: list[Rejected] = []
    coreference.resolve(seen)
    definites.resolve(seen)
    raw = verbs.find(seen, rejected) + nouns.find(seen, rejected) + compounds.find(seen, rejected)
    raw += [parent for one in raw if (parent := _parent(seen, one)) is not None]
    raw = institutions.add(seen, raw)
    for one in raw:
        _aftermath(seen, one)
    kept: dict[tuple[str, str, str], Finding] = {}
    told = {one.actor.name for one in raw if not one.rule_id.startswith("title.")}
    for one in raw:
        if one.rule_id == "title.mediator" and one.actor.name in told and "envoy" in seen.text(*one.trigger):
            continue  # the peace envoy facilitated: what he did tells the part
        kept.setdefault((one.actor.name, one.role, one.status), one)
    return list(kept.values()), rejected


def _parent(seen: View, one: Finding) -> Finding | None:
    """*the EU Monitoring Mission*, *UNIFIL*: a mission whose name holds its parent's serves for the parent."""
    if one.role not in ("monitor", "observer", "peacekeeper") or one.actor.kind != "organisation":
        return None
    mission = next((m for m in seen.mentions if m.name == one.actor.name and m.affiliation), None)
    if mission is None:
        return None
    words = seen.document.text[mission.start : mission.end]
    initials = "".join(word[0] for word in mission.affiliation.split() if word[0].isupper())  # type: ignore[union-attr]
    if mission.affiliation not in words and not words.startswith(initials if len(initials) > 1 else mission.affiliation):  # type: ignore[arg-type,operator]
        return None
    known = next((m for m in seen.document.mentions if m.name == mission.affiliation), None)
    identity = known.actor_id if known is not None else slug(mission.affiliation or "")
    return replace(one, actor=Actor(identity, mission.affiliation or "", "organisation"), on_behalf_of=None)


def _aftermath(seen: View, one: Finding) -> None:
    """How it ended, where the words behind the trigger say so, up to the next semicolon."""
    if one.status not in ("held", "planned", "agreed") or one.trace is None:
        return
    first = one.trigger[0] - 2 if one.trigger[0] - 2 >= seen.sentence.first else one.trigger[0]  # unsuccessfully mediated
    behind = seen.document.text[seen.tokens[first].start : seen.sentence.end].lower().split(";")[0]
    if _on_condition(seen, one.trigger[0]):
        one.trace.apply("requested", "provided")
        one.status = one.trace.status
        return
    hit = status.aftermath(behind)
    if hit is not None:
        one.trace.apply(*hit)
        one.status = one.trace.status


_PROVISO = re.compile(r"\bprovid(?:ed|ing)\b|\bon condition\b|\bonly if\b|\blong as\b")  # asked first: it is rare
_PROVISOS = (("provided",), ("providing",), ("on", "condition"), ("only", "if"), ("so", "long", "as"), ("as", "long", "as"))


def _on_condition(seen: View, trigger: int) -> bool:
    """*would return, provided that A acts as guarantor*: a proviso between a clause and the trigger."""
    if not _PROVISO.search(seen.document.text, seen.sentence.start, seen.tokens[trigger].start):
        return False
    for i in range(seen.sentence.first + 1, trigger):
        if seen.lower(i) == ";":
            return False
        for words in _PROVISOS:
            if tuple(seen.lower(i + k) for k in range(len(words))) == words:
                after = seen.lower(i + len(words))
                marked = len(words) > 1 or after == "that" or seen.lower(i - 1) in (",", '"', "“", "-", "–", "—")
                if marked and after not in ("by", "with"):
                    return True
    return False


def _row(seen: View, finding: Finding) -> dict:
    sentence = seen.sentence
    text = describe.own_words(seen)
    unit = next((unit for unit in seen.units if finding.actor in unit.actors), None)
    title = seen.text(max(unit.first - 4, sentence.first), min(unit.last + 5, sentence.last)) if unit is not None else ""
    person = finding.actor.kind == "person"
    behalf = (
        next((a.name for a in unit.actors if a.kind in ("organisation", "state")), None) if person and unit is not None else None
    )
    cue, words = (None, None) if finding.role == "party" else describe.strategy(text)
    return {
        "start": finding.start,
        "end": finding.end,
        "sentence_start": sentence.start,
        "sentence_end": sentence.end,
        "actor_id": finding.actor.actor_id,
        "actor": finding.actor.name,
        "role": finding.role,
        "status": finding.status,
        "event_id": None,
        "parties": [actor.name for actor in finding.sides],
        "on_behalf_of": finding.on_behalf_of or behalf,
        "level": describe.level(title) if person and not (unit is not None and unit.former) else None,
        "track": describe.track(seen, finding),
        "form": describe.form(text),
        "strategy_cue": cue,
        "strategy_words": words,
        "attributed_to": attribution.source(seen, finding),
        "rule_id": finding.rule_id,
        "confidence": finding.confidence,
    }
