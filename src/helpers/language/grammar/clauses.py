"""Verb groups and clauses of one sentence: who does what to whom, governed by which verb. Finite cascades, no parser.

The cascade follows Abney (1996), *Partial parsing via finite-state cascades*: base noun phrases and verb groups first,
then clauses around each verb group; attachment is decided by adjacency and by the class of the governing word.
"""

from helpers.language.document import Document, Sentence
from helpers.language.grammar.chunks import VERBAL, base_form, reports
from helpers.language.grammar.model import Chunk, Clause, Parse, Span, VerbGroup
from helpers.language.grammar.subjects import Subjects
from helpers.language.grammar.words import words

_PARTICLES = frozenset("out down off up away forward aside".split())
_PAST = frozenset({"was", "were", "had", "did"})
_NEGATIONS = frozenset({"not", "never", "hardly", "scarcely", "barely", "neither", "cannot"})
_NOT = ("n't", "n’t")


def clauses(document: Document, sentence: Sentence) -> list[Clause]:
    """The sentence's clauses in order of their verbs; computed once and kept on the document."""
    return parse(document, sentence).clauses


def parse(document: Document, sentence: Sentence) -> Parse:
    """Clauses and base phrases together, computed once and kept on the document."""
    known = document.parses.get(sentence.first)
    if known is None:
        worked = _Sentence(document, sentence)
        known = document.parses[sentence.first] = Parse(worked.build(), worked.chunks)
    return known


def _negates(word: str) -> bool:
    return word in _NEGATIONS or word.endswith(_NOT)


class _Sentence(Subjects):
    """The clauses of one sentence, built verb group by verb group."""

    def build(self) -> list[Clause]:
        for order, k in enumerate(self.verbs):
            group = self._group(self.chunks[k])
            left = self._left(k)
            right = self._right(k, order)
            clause = Clause(self.tokens[self.chunks[left].first].start, self.tokens[self.chunks[right].last - 1].end, group)
            self.found.append(clause)
            self._relate(clause, order, k, left)
            self._arguments(clause, k, right)
        for clause, after in zip(self.found, self.found[1:], strict=False):
            own = after.subject is not None and not after.inherited and clause.object is not None
            if own and clause.verb.lemma in words().speech and after.subject.first == clause.object.first:
                clause.object = None  # said it would: what is said has a subject of its own
        self._openers()
        self._inverted()
        self._reported()
        return self.found

    def _inverted(self) -> None:
        """*"...," said the minister*: the speaker behind a verb of saying that follows a quotation."""
        for clause, k in zip(self.found, self.verbs, strict=True):
            if clause.verb.lemma in words().speech and clause.object is not None and k and clause.verb.form == "finite":
                if self.chunks[k - 1].kind == '"' or (clause.subject is None and self.chunks[k - 1].kind == ","):
                    clause.subject, clause.object, clause.inherited = clause.object, None, False

    def _openers(self) -> None:
        """*Asked by both sides, Oman has ...*: a participle before its clause takes the clause's subject."""
        for order, clause in enumerate(self.found):
            if clause.verb.form in ("gerund", "participle") and clause.subject is None:
                host = next((other for other in self.found[order + 1 :] if other.verb.finite and other.subject), None)
                if host is not None:
                    clause.subject, clause.inherited = host.subject, True

    def _group(self, part: Chunk) -> VerbGroup:
        tokens = self.tokens[part.first : part.last]
        group = VerbGroup(tokens[0].start, tokens[-1].end, part.first, part.last, "")
        tags = [token.tag for token in tokens]
        main = 0
        for k, tag in enumerate(tags):
            if tag in VERBAL:
                main = k
        word = tokens[main].lower
        group.lemma = {"BE": "be", "HAVE": "have", "DO": "do", "MODAL": "be"}.get(tags[main]) or base_form(word)
        lowers = [token.lower for token in tokens]
        group.negated = any(map(_negates, lowers)) or self._denied_before(part)
        modal = lowers[tags.index("MODAL")] if "MODAL" in tags else None
        be, have = "BE" in tags[:main], "HAVE" in tags[:main]
        if have and tags[main] in ("VBN", "BE", "HAVE"):
            group.aspect = "perfect"
        if tags[main] == "VBG" and be:
            group.aspect = "progressive"
        if tags[main] == "VBN" and be:
            group.voice = "passive"
        if tags[0] == "TO":
            group.form, group.finite = "infinitive", False
        elif modal:
            group.modal = modal
            group.tense = "future" if modal in ("will", "shall", "'ll") else "present"
        elif tags[0] == "VBG" or lowers[0] in ("being", "having"):
            group.form, group.finite = "gerund", False
        elif tags[0] == "VBN" or (tags[0] in ("ADV", "NEG") and not be and not have and tags[main] == "VBN"):
            group.form, group.finite, group.voice, group.tense = "participle", False, "passive", "none"
        elif tags[0] == "VB" and part.first > self.sentence.first and self._bare(part):
            group.form, group.finite = "infinitive", False
        elif tags[0] == "VB" and part.first > self.sentence.first and not modal:
            group.tense = "present"
        else:
            first = next((k for k, tag in enumerate(tags) if tag in VERBAL), 0)
            group.tense = "past" if tags[first] == "VBD" or lowers[first] in _PAST else "present"
        return group

    def _bare(self, part: Chunk) -> bool:
        """*let the emir mediate*, *had them sign*: a base form behind the object of such a verb."""
        k = self.index[part.first]
        if not self.found or k < 2:
            return False
        if self.found[-1].verb.lemma not in words().bare:
            return False
        if self.chunks[k - 1].kind == ",":
            opening = self._opening(k - 1)
            return opening is not None and opening >= 2 and self.chunks[opening - 2].kind == "VG"
        return self.chunks[k - 1].kind == "NP" and self.chunks[k - 2].kind in ("VG", "NP", "PREP", "CC")

    def _denied_before(self, part: Chunk) -> bool:
        before = part.first - 1
        return before >= self.sentence.first and self.tokens[before].lower in ("not", "never", "n't")

    def _left(self, k: int) -> int:
        """First chunk of the clause: behind the last boundary before the verb."""
        j = k - 1
        while j >= 0:
            kind = self.chunks[j].kind
            if kind in ("VG", ";", ":", "SUB", "REL", "("):
                return j + 1 if kind in ("VG", ";", ":", "(") else j
            if kind == "CC" and j + 1 == k:
                return j + 1
            if kind == "CC" and j > 3 and self.chunks[j - 1].kind == ",":
                if not (self._apposed(j - 2, 0) or self.chunks[j - 3].kind == ","):
                    return j + 1
            j -= 1
        return 0

    def _right(self, k: int, order: int) -> int:
        """Last chunk of the clause: before the next verb's clause begins."""
        stop = self.verbs[order + 1] if order + 1 < len(self.verbs) else len(self.chunks)
        last = k
        for j in range(k + 1, stop):
            kind = self.chunks[j].kind
            if kind in (";", ":", "SUB", "REL"):
                break
            last = j
        if stop < len(self.chunks) and last == stop - 1:
            # what stands right before the next finite verb is its subject, not our object
            finite = self.tokens[self.chunks[stop].first].tag in ("VBD", "VBZ", "BE", "HAVE", "MODAL", "DO")
            if finite and not self._whole(k):
                j = stop - 1
                while j > k and self.chunks[j].kind not in (",", "CC"):
                    j -= 1
                if j > k:
                    last = j - 1
                elif self.found[-1].verb.lemma in words().speech if self.found else False:
                    last = k
        return max(k, last)

    def _whole(self, k: int) -> bool:
        """*Talks brokered by A and B have ...*: a participle on the subject of the verb to come keeps all before that verb."""
        if self._gapped(k) is not None:
            return True
        if self.tokens[self.chunks[k].first].tag != "VBN" or k == 0 or self.chunks[k - 1].kind != "NP":
            return False
        return not any(self._finite(j) for j in range(k) if self.chunks[j].kind == "VG")

    def _relate(self, clause: Clause, order: int, k: int, left: int) -> None:
        """Subject, link, relation and governor."""
        group, before = clause.verb, self.chunks[k - 1] if k else None
        previous = order - 1
        opener = self.chunks[left] if left < k else None
        if group.form == "infinitive":
            clause.relation, clause.governor, clause.link = "infinitive", previous, "to"
            self._control(clause, k)
            return
        if group.form in ("gerund", "participle"):
            clause.relation, clause.governor = group.form, previous
            if before is not None and before.kind == "PREP":
                clause.link = before.word
                if k >= 2 and self.chunks[k - 2].kind == "NP":
                    clause.noun = self.tokens[self.chunks[k - 2].last - 1].lower
            if group.form == "participle" and before is not None and before.kind == "NP":
                clause.subject = self.span(before.first, before.last)
            elif self._absolute(k):
                head = k - 1 - (self.chunks[k - 1].kind == "ADV")
                clause.subject = self._grow(head, self._floor(head))
            elif (
                previous >= 0
                and before is not None
                and before.kind == "CC"
                and (
                    self.found[previous].verb.form == group.form
                    or (group.form == "participle" and self.found[previous].verb.voice == "passive")
                )
            ):
                self._share(clause, previous)
            elif previous >= 0:
                clause.subject, clause.inherited = self.found[previous].subject, True
            elif before is not None and before.kind in ("NP", ","):
                clause.subject = self._subject(k, left) or self._before_comma(k)
            return
        clause.subject = self._subject(k, left)
        if self.holder is not None and opener is not None and opener.kind not in ("REL", "SUB"):
            clause.subject, self.holder = self.holder, None  # their efforts to mediate between A and B failed
        if self._inverted_condition(order, k):
            clause.relation, clause.link = (
                "conditional",
                "had" if self.tokens[self.chunks[self.verbs[order - 1]].first].lower == "had" else "if",
            )
            return
        if opener is not None and opener.kind == "REL":
            clause.relation, clause.link, clause.governor = "relative", opener.word, previous
            self._antecedent(clause, left)
            return
        if opener is not None and opener.kind == "SUB":
            clause.link, clause.governor = opener.word, previous
            led = self.tokens[opener.first - 1].lower if opener.first > self.sentence.first else ""
            conditional = opener.word in ("if", "unless", "once") or (
                opener.word == "that" and led in ("provided", "providing", "condition")
            )
            if conditional and opener.word == "that":
                clause.link = "if"
            complement = opener.word in ("that", "whether", "how", "why")
            if complement and left and self.chunks[left - 1].kind == "NP" and reports(self.tokens, self.chunks[left - 1]):
                clause.noun = self.tokens[self.chunks[left - 1].last - 1].lower
                if previous < 0 or self.chunks[left - 2].kind in (";", ",", "CC"):
                    clause.governor = -1
            if complement and previous >= 0 and any(part.kind == ";" for part in self.chunks[self.verbs[previous] : left]):
                clause.governor = -1
            clause.relation = "conditional" if conditional else "complement" if complement else "adverbial"
            if clause.relation == "complement" and clause.governor < 0 and clause.noun is None:
                clause.relation = "root"
            return
        if (
            clause.subject is None
            and previous >= 0
            and self.found[previous].noun
            and self.found[previous].relation == "complement"
            and self.found[previous].governor < 0
        ):
            self.found[previous].governor = order  # talk that X had mediated was denied
            clause.inherited = True
            return
        if clause.subject is None and previous >= 0:
            bare = self.tokens[self.chunks[k].first].tag == "VB" and self.found[previous].verb.form == "infinitive"
            if bare and before is not None and before.kind == "CC":
                group.form, group.finite, group.tense = "infinitive", False, "none"  # to host and guarantee
                self._share(clause, previous)
                return
            if before is not None and before.kind in ("CC", ",", "ADV", "NP", '"'):
                self._share(clause, self._partner(previous, group))
            else:
                clause.subject, clause.inherited = self.found[previous].subject, True
            return
        if previous >= 0:
            governor = self.found[previous]
            between = self.chunks[self.verbs[previous] + 1 : k]
            if governor.verb.lemma in words().speech and not any(part.kind in (";", ":") for part in between):
                if not between or between[0].kind == "NP":
                    clause.relation, clause.governor = "complement", previous
            elif any(part.kind == "CC" for part in between) and not any(part.kind in (";", ":") for part in between):
                while not governor.verb.finite and governor.governor >= 0:
                    governor = self.found[governor.governor]
                if governor.relation in ("complement", "conditional"):
                    clause.relation, clause.governor, clause.link = governor.relation, governor.governor, governor.link

    def _antecedent(self, clause: Clause, left: int) -> None:
        """What a relative clause is about: its subject, or, where it has one of its own, its object."""
        j = left - 1
        while j >= 0 and self.chunks[j].kind in (",", "PREP", "-"):
            j -= 1
        if j < 0 or self.chunks[j].kind != "NP":
            return
        while j >= 2 and self.chunks[j - 1].kind == "PREP" and self.chunks[j - 2].kind == "NP" and self._timed(j):
            j -= 2
        appositive = self._apposed(j, 0)
        while (
            clause.link == "which"
            and j >= 2
            and self._animate(self.chunks[j])
            and self.chunks[j - 1].kind == "PREP"
            and self.chunks[j - 2].kind == "NP"
        ):
            j -= 2
        appositive = self._apposed(j, 0)
        tight = clause.link in ("who", "whom") or self._animate(self.chunks[j])
        antecedent = self._grow(appositive or j, 0, tight and not appositive)
        if clause.subject is None:
            clause.subject = antecedent
        elif clause.link in ("whom", "that", "which") and self.chunks[left - 1].kind != "PREP":
            clause.object = antecedent

    def _arguments(self, clause: Clause, k: int, right: int) -> None:
        """Object, by-phrase and other prepositional phrases behind the verb."""
        preps: list[tuple[str, Span]] = []
        j = k + 1
        if j <= right and self.chunks[j].kind in (",", ";", "CC"):  # what stands behind a mark is no object
            clause.preps = ()
            return
        while j <= right:
            part = self.chunks[j]
            if part.kind == "NP":
                end = self._list(j, right)
                span = self.span(part.first, self.chunks[end].last)
                if clause.object is None and not preps and not self._is_time(j):
                    clause.object = span
                j = end
            elif part.kind == "PREP" and j == k + 1 and part.word in _PARTICLES:
                pass
            elif part.kind == "PREP" and j < right and self.chunks[j + 1].kind == "NP":
                end = self._list(j + 1, right)
                span = self.span(self.chunks[j + 1].first, self.chunks[end].last)
                if part.word == "by" and clause.by is None and clause.verb.voice == "passive" and not self._is_time(j + 1):
                    clause.by = span
                else:
                    preps.append((part.word, span))
                j = end
            j += 1
        clause.preps = tuple(preps)
        if clause.object is None and clause.verb.voice == "active" and (held := self._gapped(k)) is not None:
            clause.object = self.span(self.chunks[held].first, self.chunks[held].last)

    def _reported(self) -> None:
        """*..., X said on Monday*: the speech verb at the end governs the root clauses before it."""
        for order in range(len(self.found) - 1, 0, -1):
            clause = self.found[order]
            if clause.verb.lemma not in words().speech or clause.relation != "root" or clause.subject is None:
                continue
            subject = next((k for k, part in enumerate(self.chunks) if part.first >= clause.subject.first), 0)
            before = self.chunks[subject - 1].kind if subject else ""
            says_more = any(other.governor == order and other.relation == "complement" for other in self.found)
            if before in (",", '"', "-") and not says_more:
                for earlier in range(order - 1, -1, -1):
                    other = self.found[earlier]
                    if any(part.kind == ";" for part in self.chunks[self.verbs[earlier] : self.verbs[order]]):
                        break
                    if other.relation == "root":
                        other.relation, other.governor = "reported", order
