"""One sentence as the role coder sees it: tokens, clauses, base phrases, and the actors that stand in it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from helpers.coding.roles.lexicon import lexicon
from helpers.language.document import Document, Mention, Sentence, Token
from helpers.language.grammar import Chunk, Clause, Span, mentions_of, parse

_OPENERS = frozenset("- – — ( , that is namely of comprising made up : the i.e and including which are".split())
_ASIDE = frozenset("at after before during since through amid despite because".split())


class Actor(NamedTuple):
    """Who: identity, canonical name and kind."""

    actor_id: str
    name: str
    kind: str


@dataclass(slots=True)
class Unit:
    """A noun phrase that names someone who can act, with the institution the text names beside a person.

    ``first`` and ``last`` are token indices of the whole phrase with its appositions. ``noun`` is the noun through
    which a state acts (*Qatari diplomats*); ``weak`` marks a bare modifier (*Qatari gas*), no actor of its own.
    """

    first: int
    last: int
    actors: list[Actor]
    person: bool = False
    noun: str | None = None
    weak: bool = False
    former: bool = False
    private: bool = False
    pronoun: bool = False
    genitive: bool = False
    adjective: bool = False
    collective: bool = False  # *the two sides*: whom it stands for was guessed from the text before


@dataclass(slots=True)
class View:
    """The working view; ``unit_at`` maps a token index to the unit that covers it."""

    document: Document
    sentence: Sentence
    tokens: list[Token]
    clauses: list[Clause]
    chunks: list[Chunk]
    mentions: list[Mention]
    units: list[Unit] = field(default_factory=list)
    unit_at: dict[int, Unit] = field(default_factory=dict)
    chunk_at: dict[int, int] = field(default_factory=dict)

    def lower(self, index: int) -> str:
        """The token in lower case, or nothing outside of the sentence."""
        inside = self.sentence.first <= index < self.sentence.last
        return self.tokens[index].lower if inside else ""

    def words(self, span: Span | None) -> list[str]:
        """The tokens of a span in lower case; none for no span."""
        return [token.lower for token in self.tokens[span.first : span.last]] if span else []

    def text(self, first: int, last: int) -> str:
        """The text from token ``first`` to token ``last``, exclusive."""
        return self.document.text[self.tokens[first].start : self.tokens[last - 1].end]

    def clause_of(self, index: int) -> int:
        """Index of the clause a token belongs to: one holding it as an argument, else the one whose range covers it."""
        best, distance, offset = -1, 10**9, self.tokens[index].start
        for k, clause in enumerate(self.clauses):
            held = _holds(clause, index)
            if not held and not clause.start <= offset < clause.end:
                continue
            if clause.verb.last <= index:
                told = [n for n, other in enumerate(self.clauses) if other.relation == "reported" and other.governor == k]
                if told:  # it will be led by A, the ministry said, with troops from B
                    if best < 0 and self.clauses[told[-1]].verb.last <= clause.verb.first:
                        best = told[-1]
                    continue
            away = abs(clause.verb.first - index) - (1000 if held else 0)
            if away < distance:
                best, distance = k, away
        return best

    def place_in(self, clause: Clause, index: int) -> str:
        """subject, object or other: where in the clause a token stands."""
        if clause.subject is not None and clause.subject.first <= index < clause.subject.last:
            return "subject"
        if clause.object is not None and clause.object.first <= index < clause.object.last:
            return "object"
        aside = any(span.first <= index < span.last for name, span in clause.preps if name in _ASIDE)
        return "other" if aside else "object" if index >= clause.verb.last else "subject"


def _holds(clause: Clause, index: int) -> bool:
    """Does the token stand in an argument of the clause that is its own?"""
    span = clause.object
    if span is not None and span.first <= index < span.last:
        return True
    span = clause.by
    if span is not None and span.first <= index < span.last:
        return True
    for _, span in clause.preps:
        if span.first <= index < span.last:
            return True
    span = clause.subject
    own = span is not None and not clause.inherited and clause.relation != "relative"
    return own and span.first <= index < span.last


def view(document: Document, sentence: Sentence) -> View:
    """Parse the sentence and find its units."""
    parsed = parse(document, sentence)
    seen = View(document, sentence, document.tokens, parsed.clauses, parsed.chunks, _mentions(document, sentence))
    for k, part in enumerate(parsed.chunks):
        for index in range(part.first, part.last):
            seen.chunk_at[index] = k
    _Units(seen).build()
    return seen


def _mentions(document: Document, sentence: Sentence) -> list[Mention]:
    """Mentions of the sentence with the persons of no office in it."""
    bystanders = [m for m in document.bystanders if sentence.start <= m.start < sentence.end]
    found = mentions_of(document, sentence)
    return sorted([*found, *bystanders], key=lambda mention: mention.start) if bystanders else found


def slug(name: str) -> str:
    """A name as an identifier: lower case, hyphens for whatever is no letter or figure."""
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())


class _Units:
    """Finds the units, chunk by chunk, then joins persons with appositions and phrases that name their institution."""

    def __init__(self, seen: View) -> None:
        self.view, self.tokens = seen, seen.tokens
        self.lexicon = lexicon()

    def build(self) -> None:
        view = self.view
        cursor = 0
        for part in view.chunks:
            held = []
            while cursor < len(view.mentions):
                mention = view.mentions[cursor]
                if mention.start >= self.tokens[part.last - 1].end:
                    break
                if mention.end > self.tokens[part.first].start:
                    held.append(mention)
                cursor += 1
            if held:
                self._chunk(part, held)
        view.units.sort(key=lambda unit: unit.first)
        self._acting()
        self._join()
        self._groups()
        self._senders()
        self._heads()
        for unit in view.units:
            for index in range(unit.first, unit.last):
                view.unit_at[index] = unit

    def _range(self, mention: Mention, part: Chunk) -> tuple[int, int]:
        tokens, first = self.tokens, part.first
        while tokens[first].end <= mention.start:
            first += 1
        last, stop = first, self.view.sentence.last
        while last < stop and tokens[last].start < mention.end:
            last += 1
        return first, max(last, first + 1)

    def _actors(self, mention: Mention) -> list[Actor]:
        if mention.members:
            known = {other.name: other for other in self.view.document.mentions if not other.members}
            return [
                Actor(known[name].actor_id, name, known[name].kind) if name in known else Actor(slug(name), name, "state")
                for name in mention.members
            ]
        return [Actor(mention.actor_id, mention.name, mention.kind)]

    def _chunk(self, part: Chunk, held: list[Mention]) -> None:
        """Units of one base phrase: institutions before a person belong to the person, unless a *former* intervenes."""
        ranges = [self._range(mention, part) for mention in held]
        pending: list[tuple[Mention, tuple[int, int]]] = []
        end = max(part.last, ranges[-1][1])
        start = part.first
        for mention, (first, last) in zip(held, ranges, strict=True):
            final = self.tokens[last - 1]
            genitive = final.end > mention.end or self._mark(last)
            if mention.kind == "person" and mention.reading != "adjective" and not (genitive and last < end):
                ahead = [token.lower for token in self.tokens[start:first]]
                former = any(word in self.lexicon.former or word.startswith("ex-") for word in ahead)
                private = any(word in self.lexicon.private for word in ahead)
                actors = self._actors(mention)
                if not former and not private:
                    deputy = any(word in self.lexicon.deputies for word in ahead)
                    for other, span in pending:
                        if other.kind == "person" and not deputy:
                            continue
                        if span[0] == part.first and self._post(part.first, span[1]):
                            continue
                        if not self.tokens[span[1] - 1].lower.endswith("-based"):
                            actors += self._actors(other)
                begin = pending[0][1][0] if pending else first
                self.view.units.append(
                    Unit(min(begin, start if pending else first), last, actors, person=True, former=former, private=private)
                )
                pending, start = [], last
            else:
                pending.append((mention, (first, last)))
        if not pending:
            return
        noun = self.tokens[end - 1].lower if pending[-1][1][1] < end else None
        former = any(token.lower in self.lexicon.former for token in self.tokens[start:end])
        for k, (mention, (first, last)) in enumerate(pending):
            token = self.tokens[last - 1]
            genitive = (token.end > mention.end and "'" in token.lower.replace("’", "'")) or self._mark(last)
            tail = k == len(pending) - 1
            whole = last == end or (last == end - 1 and genitive and self.tokens[last].tag == "GEN")
            camp = mention.kind == "person" and noun in self.lexicon.camps
            acts = camp or (noun in self.lexicon.official and noun not in self.lexicon.rebel and not former)
            acts = acts or (mention.kind == "armed_group" and noun in self.lexicon.rebel and not former and k == 0)
            acts = acts and not (end - 2 >= start and self.tokens[end - 2].lower in self.lexicon.studio)
            compound = token.end > mention.end and "-" in token.lower[mention.end - token.start :]
            weak = compound or mention.reading == "place" or (not whole and not acts) or (whole and genitive)
            if tail and whole and not genitive and mention.reading == "adjective":
                plural = self.tokens[last - 1].lower.endswith("s") or self.tokens[max(first - 1, part.first)].lower == "the"
                weak = not plural and not self._shared(end)
            unit = Unit(start if k == 0 and acts else first, end if acts and not compound else last, self._actors(mention),
                        noun=noun if acts else None, weak=weak, former=former, genitive=genitive,
                        adjective=mention.reading == "adjective", collective=bool(mention.members))  # fmt: skip
            if (
                k
                and not weak
                and not acts
                and self.view.units
                and self.view.units[-1].genitive
                and pending[k - 1][0].kind == "organisation"
            ):
                unit.actors += [actor for actor in self.view.units[-1].actors if actor not in unit.actors]
            if acts and k and not weak and self.view.units and self.view.units[-1].last == end:
                self.view.units[-1].actors += unit.actors
            else:
                self.view.units.append(unit)

    def _post(self, first: int, last: int) -> bool:
        """*the Chinese ambassador to Malaysia Jan Smit*: where somebody is posted sends nobody."""
        before, noun = self.view.lower(first - 1), self.view.lower(first - 2)
        plain = "'" not in self.tokens[last - 1].lower.replace("’", "'") and not self._mark(last)
        return plain and before in ("to", "for", "in", "on") and noun in self.lexicon.official

    def _mark(self, index: int) -> bool:
        return index < self.view.sentence.last and self.tokens[index].tag == "GEN" and len(self.tokens[index].lower) == 1

    def _shared(self, end: int) -> bool:
        """*the Saudi | and American facilitators*: an adjective that shares the noun behind the conjunction."""
        index = end
        while index < self.view.sentence.last and self.tokens[index].tag in ("CC", ",", "NAME", "ADJ", "NOUN"):
            if self.tokens[index].lower in self.lexicon.official:
                return True
            index += 1
        return False

    def _join(self) -> None:
        """Appositions and prepositional phrases that name a person's or body's institution."""
        units, view = self.view.units, self.view
        joined: list[Unit] = []
        skip = set()
        for k, unit in enumerate(units):
            if k in skip:
                continue
            named = self._named_behind(k)
            if named is not None:
                unit.actors += [actor for actor in units[named].actors if actor not in unit.actors]
                unit.person, unit.last, unit.weak = True, units[named].last, False
                skip.update(range(k + 1, named + 1))
                k = named
            nxt = units[k + 1] if k + 1 < len(units) else None
            while nxt is not None:
                gap = [self.tokens[i].lower for i in range(unit.last, nxt.first)]
                if not self._joins(unit, nxt, gap):
                    break
                if unit.former and nxt.person and not unit.person:
                    unit.actors = list(nxt.actors)
                elif unit.former and unit.person and nxt.noun is not None and not nxt.former:
                    unit.actors += [actor for actor in nxt.actors if actor.kind == "organisation" and actor not in unit.actors]
                elif not unit.former and not (unit.person and nxt.former):
                    for actor in nxt.actors:
                        if actor not in unit.actors:
                            unit.actors.append(actor)
                elif nxt.person and not unit.person:
                    unit.actors = nxt.actors
                unit.person = unit.person or nxt.person
                unit.last, unit.weak = nxt.last + (self.view.lower(nxt.last) == ")" and gap == ["("]), False
                skip.add(k + 1)
                k += 1
                nxt = units[k + 1] if k + 1 < len(units) else None
            joined.append(unit)
        view.units = joined

    def _named_behind(self, k: int) -> int | None:
        """*Orria's envoy for the region, X Y, ...*, *Orria's ambassador to Velia, X Y*: the person whose office the phrase is."""
        unit = self.view.units[k]
        if unit.person or unit.noun is None or unit.noun.endswith("s") or unit.former:
            return None
        if self.view.lower(unit.last) not in ("for", "on", "to", "in", "of", "at"):
            return None
        for n in range(k + 1, min(k + 3, len(self.view.units))):
            nxt = self.view.units[n]
            gap = [self.tokens[i].lower for i in range(unit.last, nxt.first)]
            if (
                len(gap) > 9
                or gap.count(",") > 1
                or any(self.tokens[i].tag.startswith(("VB", "BE", "HAVE", "MODAL")) for i in range(unit.last, nxt.first))
            ):
                return None
            if nxt.person:
                named = "," in gap[-3:] and self.view.lower(nxt.last) in (",", ".", ";", "")
                return n if named else None
            if not nxt.weak and self.view.lower(nxt.first - 1) not in ("for", "on", "to", "in", "of", "the"):
                return None
        return None

    def _acting(self) -> None:
        """A name read as a place that is the whole subject of an active verb acts: *and Oman said ...*."""
        if not any(unit.weak for unit in self.view.units):
            return
        whole = {
            (clause.subject.first, clause.subject.last)
            for clause in self.view.clauses
            if clause.subject is not None and clause.verb.finite and clause.verb.voice == "active" and clause.verb.lemma != "be"
        }
        for unit in self.view.units:
            before = self.tokens[unit.first - 1].tag if unit.first > self.view.sentence.first else ""
            if (
                unit.weak
                and not unit.adjective
                and not unit.genitive
                and before not in ("PREP", "TO")
                and (unit.first, unit.last) in whole
            ):
                unit.weak = False

    def _senders(self) -> None:
        """*Jan Smit, sent by the UN*, *mandated by SADC*, *whom the UN had made its envoy*: the sender acts through the person."""
        units = self.view.units
        for clause in self.view.clauses:
            if clause.verb.lemma not in self.lexicon.sending:
                continue
            if clause.verb.voice == "passive":
                sent, sender = clause.subject, clause.by
            elif clause.relation == "relative" and clause.link == "whom":
                sent, sender = clause.object, clause.subject
            else:
                continue
            if sent is None or sender is None:
                continue
            people = [unit for unit in units if unit.person and unit.first < sent.last and unit.last > sent.first]
            if not people:
                people = [unit for unit in units if unit.person and unit.last <= sent.first <= unit.last + 2]
            senders = [unit for unit in units if not unit.person and unit.first >= sender.first and unit.last <= sender.last]
            bodies = [actor for unit in senders for actor in unit.actors if actor.kind == "organisation"]
            for unit in people[:1]:
                if bodies and clause.verb.lemma in ("send", "dispatch", "name", "appoint"):
                    unit.actors = [actor for actor in unit.actors if actor.kind != "state"]
                unit.actors += [actor for actor in bodies if actor not in unit.actors]

    def _heads(self) -> None:
        """*a delegation of the Orrian Council led by X Y*: who leads it acts with the body."""
        for clause in self.view.clauses:
            if clause.verb.lemma not in ("lead", "head") or clause.verb.form != "participle" or clause.by is None:
                continue
            body = next((unit for unit in self.view.units if unit.last == clause.verb.first and not unit.person), None)
            people = [unit for unit in self.view.units if unit.person and clause.by.first <= unit.first < clause.by.last]
            if body is None or not people:
                continue
            held = {body.noun, *(self.tokens[i].lower for i in range(max(body.first - 4, self.view.sentence.first), body.first))}
            if held & {"delegation", "team", "mission", "panel", "group"}:
                body.actors += [actor for actor in people[0].actors if actor not in body.actors]

    def _groups(self) -> None:
        """*the Quad - A, B and C*, *the Group of A and B*, *A, B and C, the Troika*: members and group act together."""
        units = self.view.units
        for k, unit in enumerate(units):
            if unit.person or not (self._is_group(unit) or (unit.noun or "").endswith("chairs")):
                continue
            members, last = self._members(k)
            if len(members) > 1:
                unit.actors += [actor for member in members for actor in member.actors if actor not in unit.actors]
                unit.last, unit.weak = last, False
                for member in members:
                    member.last = 0
                continue
            before = self._listed_before(k)
            if len(before) > 1:
                before[-1].actors += [actor for actor in unit.actors if actor not in before[-1].actors]
                before[-1].last = unit.last
                unit.last = 0
        self.view.units = [unit for unit in units if unit.last]

    def _is_group(self, unit: Unit) -> bool:
        return not self.lexicon.groups.isdisjoint(unit.actors[0].name.lower().split())

    def _members(self, k: int) -> tuple[list["Unit"], int]:
        units, members = self.view.units, []
        last = units[k].last
        conjunction = False
        for nxt in units[k + 1 :]:
            gap = [self.tokens[i].lower for i in range(last, nxt.first)]
            if not gap or not _OPENERS.issuperset(gap) or nxt.person or (not members and gap[0] in ("and", "the")):
                break
            if conjunction and members:
                break
            members.append(nxt)
            conjunction = "and" in gap
            last = nxt.last
        return (members, last) if conjunction else ([], last)

    def _listed_before(self, k: int) -> list["Unit"]:
        units, out = self.view.units, []
        last = units[k].first
        gap = [self.tokens[i].lower for i in range(units[k - 1].last, last)] if k else []
        if not gap or gap[0] not in (",", "-", "–", "—") or self.view.lower(units[k].last) == "and":
            return []
        conjunction = False
        for previous in reversed(units[:k]):
            gap = [self.tokens[i].lower for i in range(previous.last, last)]
            if not gap or not set(gap) <= {",", "and", "the", "-", "–", "—"}:
                break
            conjunction |= "and" in gap
            out.insert(0, previous)
            last = previous.first
        return out if conjunction else []

    def _joins(self, unit: Unit, nxt: Unit, gap: list[str]) -> bool:
        if gap == ["("] and self.view.lower(nxt.last) == ")" and nxt.actors[:1] == unit.actors[:1] and not unit.person:
            return True  # the African Union (AU)
        if not unit.person and nxt.person and not gap and self.view.lower(unit.first - 1) in ("for", "the") and not unit.weak:
            lead = unit.first - 1 - (self.view.lower(unit.first - 1) == "the")
            return self.view.lower(lead) == "for"  # for the United States Jan Smit ...
        following = self.view.lower(nxt.last)
        closed = (
            following in (",", ";", ".", ":", "–", "—", "-", "", "who", "had", ")")
            or self.tokens[nxt.last - 1].lower == following
        )
        institution = not nxt.person and (not nxt.weak or self._placed(nxt))
        if unit.person:
            if gap in (["of"], ["of", "the"], ["for"], ["for", "the"]):
                return institution and not nxt.genitive
            if gap in ([",", "through"], [",", "through", "the"]):
                return False
            if gap[:2] == [",", "as"] and len(gap) == 2 and nxt.noun is not None and not nxt.person:
                return not nxt.noun.endswith("s")  # Smit, as the new UN envoy, ...
            if gap in ([",", "for"], [",", "for", "the"], [",", "of"], [",", "of", "the"]):
                return institution and closed
            if gap and gap[0] in (",", "(", "-", "–") and len(gap) <= 9 and institution and (closed or nxt.noun):
                middle = gap[1:]
                if (nxt.noun or "").startswith(("chair", "co-chair", "member", "presiden")):
                    return False  # Indonesia, the ASEAN chair: an office, not who it acts for
                if not middle or middle in (["the"], ["an"], ["a"]):
                    working = following in ("between", "for", "in", "on", "to", "at", "since", "and")
                    if nxt.adjective and nxt.noun is None and following == "who" and middle == ["the"]:
                        return True
                    return (
                        nxt.noun is not None and (closed or (working and nxt.noun != "government")) and not nxt.noun.endswith("s")
                    )
                officer = any(word in self.lexicon.official for word in middle)
                linked = middle[-1] in ("of", "for") or middle[-2:] in (["of", "the"], ["for", "the"])
                return officer and linked and not any(word in self.lexicon.former for word in middle) and self._plain(middle)
            return False
        officer = {self.view.lower(unit.first - 2), self.view.lower(unit.first - 3)} & self.lexicon.official
        if (
            nxt.person
            and not unit.person
            and gap == [","]
            and closed
            and self.view.lower(unit.first - 1) in ("of", "the")
            and officer
        ):
            head = self.view.chunks[
                self.view.chunk_at[max(unit.first - 2 - (self.view.lower(unit.first - 1) == "the"), self.view.sentence.first)]
            ]
            unit.former = any(self.tokens[i].lower in self.lexicon.former for i in range(head.first, head.last))
            return True
        if (
            nxt.person
            and not unit.weak
            and gap in ([",", "through"], [",", "in", "the", "person", "of"], [",", "represented", "by"])
        ):
            return following == ","
        if (
            unit.noun is not None
            and not unit.person
            and nxt.person
            and gap
            and gap[0] in ("for", "on", "to", "in")
            and len(gap) <= 6
        ):
            return "," not in gap and self.view.chunk_at.get(nxt.first) == self.view.chunk_at.get(
                unit.last + 1
            )  # EU envoy for the Sahel Jan Smit
        if unit.noun is not None and not unit.noun.endswith("s") and nxt.person and gap == [","]:
            return following in (",", ".", ";", "")
        if unit.noun is not None and gap in (["of"], ["for"]) and not nxt.person:
            return False
        return False

    def _placed(self, unit: Unit) -> bool:
        """A state named as a place still says whose officer it is: *the foreign minister of Togo*."""
        token = self.tokens[unit.last - 1]
        return not unit.genitive and "-" not in token.lower and not unit.adjective

    def _plain(self, words: list[str]) -> bool:
        return not any(word in (",", ";", "who", "and", "which") for word in words)
