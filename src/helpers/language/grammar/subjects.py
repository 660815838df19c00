"""Who does what a verb group says: the phrase before it, or the subject or object of the verb that governs it."""

from helpers.language.grammar.model import Chunk, Clause, Span, VerbGroup
from helpers.language.grammar.phrases import Phrases
from helpers.language.grammar.words import words


class Subjects(Phrases):
    """Subjects, found before the verb, shared with another clause or controlled by it."""

    def _inverted_condition(self, order: int, k: int) -> bool:
        """*Should Qatar agree, ...*, *Had Kenya monitored it, ...*: an auxiliary alone at the start, its subject behind it."""
        if not order or self.verbs[order - 1] != 0 or self.chunks[0].last - self.chunks[0].first != 1:
            return False
        return self.tokens[self.chunks[0].first].lower in ("should", "had", "were") and self.chunks[k - 1].kind == "NP" and k <= 6

    def _partner(self, previous: int, group: VerbGroup) -> int:
        """The earlier clause a coordinated verb without a subject belongs to: the last of the same form."""
        for j in range(previous, -1, -1):
            if self.found[j].verb.form == group.form:
                return j
        return previous

    def _share(self, clause: Clause, other: int) -> None:
        partner = self.found[other]
        clause.subject, clause.inherited = partner.subject, True
        clause.relation, clause.governor = partner.relation, partner.governor
        clause.link, clause.noun = partner.link, partner.noun

    def _control(self, clause: Clause, k: int) -> None:
        """Who does the infinitive: the object right before it (*asked Qatar to host*) or the governor's subject."""
        before = self.chunks[k - 1] if k else None
        governor = self.found[clause.governor] if clause.governor >= 0 else None
        if governor is not None and governor.verb.lemma in ("call", "appeal", "plead") and governor.object is None:
            asked = next((span for name, span in reversed(governor.preps) if name in ("to", "on", "upon", "for", "with")), None)
            if asked is not None and before is not None and asked.last == before.last:
                clause.subject = asked  # appealed to A and B to send
                return
        if before is not None and before.kind == "CC" and governor is not None and governor.verb.form == "infinitive":
            self._share(clause, clause.governor)
            return
        if (
            governor is not None
            and governor.object is not None
            and not self._offered_by(k)
            and (governor.verb.lemma in words().control or governor.verb.lemma in words().bare)
        ):
            clause.subject = governor.object
            return
        if governor is not None and governor.verb.voice == "passive" and governor.by is not None and governor.subject is not None:
            clause.subject, clause.inherited = governor.subject, True  # sent by the Union to mediate
            return
        if before is not None and before.kind == "NP":
            head = self.tokens[before.last - 1].lower
            if self.chunks[k - 2].kind == "PREP" if k >= 2 else False:
                called = governor is not None and governor.verb.lemma in (
                    "call",
                    "appeal",
                    "plead",
                    "rely",
                    "count",
                    "prevail",
                    "look",
                )
                for_whom = self.chunks[k - 2].word == "for" or (
                    called and self.chunks[k - 2].word in ("on", "upon", "to", "with")
                )
                clause.noun = None if for_whom else head
                clause.subject = self.span(before.first, before.last) if for_whom else None
                holder = self.chunks[k - 3] if k >= 3 else None
                if (
                    not for_whom
                    and self.chunks[k - 2].word in ("by", "from", "of")
                    and holder is not None
                    and self._undertakes(holder)
                ):
                    clause.noun = self.tokens[holder.last - 1].lower  # efforts by X to broker
                    clause.subject = self.span(before.first, before.last)
                    self.holder = self.span(holder.first, holder.last) if clause.governor < 0 else None
                    return
            elif governor is not None and governor.verb.lemma in ("offer", "promise") and governor.subject is not None:
                clause.subject, clause.inherited = governor.subject, True  # offered Oman to mediate: offers himself
                return
            elif self._animate(before) and not self._complement(k - 1):
                clause.subject = self._grow(k - 1, self._floor(k - 1), tight=True)
                if clause.governor >= 0 and clause.subject.first > self.sentence.first:
                    if self.tokens[clause.subject.first - 1].tag in (",", ";", ":"):
                        above = governor.governor if governor is not None and governor.verb.form == "infinitive" else -1
                        asked = above >= 0 and self.found[above].verb.lemma in words().control
                        clause.governor = above if asked else -1  # asked A to host, B to chair; headline: Oman to witness
                return
            else:
                clause.noun = head
                if clause.governor < 0 and self._undertakes(before):
                    self.holder = self.span(before.first, before.last)
        if clause.subject is None and governor is not None:
            clause.subject, clause.inherited = governor.subject, True
        elif clause.subject is None and before is not None and before.kind == "NP":
            clause.subject = self._grow(k - 1, self._floor(k - 1))
            if self.tokens[before.last - 1].tag != "NOUN" or before.last - before.first == 1:
                clause.noun = None

    def _complement(self, j: int) -> bool:
        """*flew between A and B to arrange ...*: a list that completes a preposition."""
        while j >= 2 and self.chunks[j - 1].kind in ("CC", ",") and self.chunks[j - 2].kind == "NP":
            j -= 2
        return j > 0 and self.chunks[j - 1].kind == "PREP"

    def _offered_by(self, k: int) -> bool:
        """*a bid by Egypt* right before the infinitive."""
        named = k >= 3 and self.chunks[k - 1].kind == "NP" and self.chunks[k - 2].word in ("by", "from")
        return named and self._undertakes(self.chunks[k - 3])

    def _undertakes(self, part: Chunk) -> bool:
        return part.kind == "NP" and self.tokens[part.last - 1].lower in words().undertakings

    def _subject(self, k: int, left: int) -> Span | None:
        """The noun phrase in front of the verb: interpositions between commas and phrases behind a preposition skipped."""
        j = k - 1
        while j >= left:
            kind = self.chunks[j].kind
            if kind in ("ADV", '"', ")", "("):
                j -= 1
            elif kind in (",", "-"):
                led = self.chunks[left].kind in ("REL", "SUB") and self.chunks[left + 1].kind == "NP"
                bound = left if led else 0
                opening = self._opening(j, bound)
                if opening is None:
                    return None
                j = opening - 1
                left = min(left, self._floor(j))
            elif kind == "NP":
                found = self._grow(j, left)
                held = self._reduced(found)
                if held is not None:
                    return held
                first = self.index[found.first]
                ahead = first - 1
                while ahead > left and self.chunks[ahead].kind in ("PREP", "ADV"):
                    ahead -= 1
                if first >= 2 and self.chunks[first - 1].kind == "PREP" and self.chunks[ahead].kind == "REL":
                    return None  # who as host drew ...: the antecedent is the subject
                return found
            elif kind == "VG" and j and self.chunks[j - 1].kind == "NP" and not self._finite(j):
                j -= 1  # a reduced relative clause: the accord signed in Accra was ...
                left = min(left, self._floor(j))
            else:
                return None
        return None

    def _reduced(self, found: Span) -> Span | None:
        """*a committee led by A and B | mediated*: the phrase whose participle the words before the verb complete."""
        first = self.index[found.first]
        if first < 3 or self.chunks[first - 1].kind != "PREP" or self.chunks[first - 2].kind != "VG":
            return None
        held = self._gapped(first - 2)
        if held is not None:
            return self._grow(held, self._floor(held))  # the truce the Union brokered between A and B | ended
        inner = self.chunks[first - 2]
        if self._finite(first - 2) or self.tokens[inner.first].tag != "VBN" or self.chunks[first - 3].kind != "NP":
            return None
        return self._grow(first - 3, self._floor(first - 3))

    def _absolute(self, k: int) -> bool:
        """*..., Norway acting as host*: a name of its own right before the participle, behind a comma or conjunction."""
        k -= k > 2 and self.chunks[k - 1].kind == "ADV"
        if k < 2 or self.chunks[k - 1].kind != "NP" or not self._animate(self.chunks[k - 1]):
            return False
        first = self._grow(k - 1, self._floor(k - 1)).first
        j = self.index[first]
        return j > 0 and (self.chunks[j - 1].kind in (",", "CC") or self.chunks[j - 1].word == "with")
