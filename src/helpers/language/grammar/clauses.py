"""Verb groups and clauses of one sentence: who does what to whom, governed by which verb. Finite cascades, no parser.

The cascade follows Abney (1996), *Partial parsing via finite-state cascades*: base noun phrases and verb groups first,
then clauses around each verb group; attachment is decided by adjacency and by the class of the governing word.
"""

from dataclasses import dataclass
from typing import NamedTuple

from helpers.language.document import Document, Mention, Sentence, Token
from helpers.language.grammar.tags import mentions_of, tag_sentence
from helpers.language.grammar.words import lemma_of, words

_VERBAL = frozenset({"BE", "HAVE", "DO", "MODAL", "VB", "VBZ", "VBD", "VBN", "VBG"})
_NP = frozenset({"DET", "POSS", "NUM", "ADJ", "NOUN", "NAME", "GEN", "PRON", "THAT"})
_PARTICLES = frozenset("out down off up away forward aside".split())
_HEAD = frozenset({"NOUN", "NAME", "PRON", "NUM"})


class Span(NamedTuple):
    """Characters ``start`` to ``end`` and tokens ``first`` to ``last`` (exclusive) of the document."""

    start: int
    end: int
    first: int
    last: int


@dataclass(slots=True)
class Chunk:
    """A base phrase: kind NP, VG, PREP, CC, SUB, REL, ADV, TO or a mark; token range within the document."""

    kind: str
    first: int
    last: int
    word: str = ""


@dataclass(slots=True)
class VerbGroup:
    """Auxiliaries and main verb. ``tense`` past, present, future or none; ``aspect`` simple, perfect or progressive."""

    start: int
    end: int
    first: int
    last: int
    lemma: str
    tense: str = "none"
    aspect: str = "simple"
    voice: str = "active"
    modal: str | None = None
    negated: bool = False
    finite: bool = True
    form: str = "finite"  # finite, infinitive, gerund, participle


@dataclass(slots=True)
class Clause:
    """A verb group with its arguments.

    ``relation`` to the clause ``governor`` (index in the list, -1 for none): root, complement, conditional, adverbial,
    relative, infinitive, gerund, participle, reported (the speech verb stands behind or in between). ``link`` is the
    linking word; ``noun`` the noun that governs an infinitive or gerund (*an offer to*, *hopes of*).
    """

    start: int
    end: int
    verb: VerbGroup
    subject: Span | None = None
    object: Span | None = None
    by: Span | None = None
    preps: tuple[tuple[str, Span], ...] = ()
    link: str = ""
    relation: str = "root"
    governor: int = -1
    noun: str | None = None
    inherited: bool = False


@dataclass(slots=True)
class Parse:
    """All the grammar found in one sentence."""

    clauses: list[Clause]
    chunks: list[Chunk]


def clauses(document: Document, sentence: Sentence) -> list[Clause]:
    """The sentence's clauses in order of their verbs; computed once and kept on the document."""
    return parse(document, sentence).clauses


def parse(document: Document, sentence: Sentence) -> "Parse":
    """Clauses and base phrases together, computed once and kept on the document."""
    known = document.parses.get(sentence.first)
    if known is None:
        worked = _Sentence(document, sentence)
        known = document.parses[sentence.first] = Parse(worked.build(), worked.chunks)
    return known


def clause_at(found: list[Clause], offset: int) -> Clause | None:
    """The innermost (shortest) clause that covers a character."""
    covering = [clause for clause in found if clause.start <= offset < clause.end]
    return min(covering, key=lambda clause: clause.end - clause.start) if covering else None


def mentions_in(document: Document, span: Span | None, sentence: Sentence | None = None) -> list[Mention]:
    """Mentions that lie inside the span."""
    if span is None:
        return []
    pool = mentions_of(document, sentence) if sentence else document.mentions
    return [mention for mention in pool if span.start <= mention.start and mention.start < span.end]


def chunk(document: Document, sentence: Sentence) -> list[Chunk]:
    """Base phrases, left to right, without gaps."""
    tags = tag_sentence(document, sentence)
    tokens, base = document.tokens, sentence.first
    out: list[Chunk] = []
    i, n = 0, len(tags)
    while i < n:
        tag, first = tags[i], i
        word = tokens[base + i].lower
        if tag in _VERBAL or (tag == "TO" and _infinitive(tags, i)):
            i = _verb_group(tags, i)
            out.append(Chunk("VG", base + first, base + i))
            continue
        if word == "as" and [t.lower for t in tokens[base + i : base + i + 3]] == ["as", "well", "as"]:
            i += 3
            out.append(Chunk("CC", base + first, base + i, "and"))
            continue
        if tag == "THAT" and i and tags[i - 1] == "," and i + 1 < n and tokens[base + i + 1].lower == "is":
            i += 2
            out.append(Chunk("ADV", base + first, base + i, word))  # the Troika, that is A, B and C
            continue
        if tag == "THAT":
            said = any(tokens[part.first].tag in _VERBAL and _speaks(document, part) for part in out[-4:] if part.kind == "VG")
            demonstrative = i + 1 < n and tags[i + 1] in ("NOUN", "ADJ") and (i == 0 or tags[i - 1] in ("PREP", "BE"))
            tag = (
                "NP"
                if demonstrative
                else "REL"
                if out and out[-1].kind == "NP" and not said and not _reports(tokens, out[-1])
                else "SUB"
            )
            if tag != "NP":
                i += 1
                out.append(Chunk(tag, base + first, base + i, word))
                continue
        if tag in _NP or tag == "NP":
            i += 1
            if word == "all" and [t.lower for t in tokens[base + i : base + i + 2]] == ["the", "same"]:
                i += 2
                out.append(Chunk("ADV", base + first, base + i, word))
                continue
            while (
                i < n
                and tags[i] in _NP
                and (not _new_phrase(tags, i) or (tags[i] == "NUM" and tokens[base + i - 1].lower in words().days))
            ):
                if tags[i] in ("NAME", "GEN") and tags[i - 1] == "NUM" and _year(tokens[base + i - 1].lower):
                    break  # in 1993 Tanzania was ...
                i += 1
            out.append(Chunk("NP", base + first, base + i))
            continue
        i += 1
        kind = {"TO": "PREP", "NEG": "ADV"}.get(tag, tag)
        if kind == "SUB" or word in ("as", "than", "like"):
            kind = _linking(tags, tokens, base, i, kind)
        out.append(Chunk(kind, base + first, base + i, word))
    return out


def _reports(tokens: list[Token], part: Chunk) -> bool:
    """*claims that ...*, *talk that ...*: the noun's clause says what is claimed."""
    return tokens[part.last - 1].lower in words().reports


def _speaks(document: Document, part: Chunk) -> bool:
    return _lemma(document.tokens[part.last - 1].lower) in words().clausal


def _linking(tags: list[str], tokens: list[Token], base: int, i: int, kind: str) -> str:
    """*until his death* is a phrase, *until he died* a clause; *as they signed* a clause, *as mediator* a phrase."""
    word = tokens[base + i - 1].lower
    if word in ("as", "than", "like"):
        pronoun = i < len(tags) and tokens[base + i].lower in ("he", "she", "they", "it", "we", "i", "there")
        definite = word == "as" and i < len(tags) and tags[i] in ("DET", "NAME", "POSS")
        if not pronoun and not (definite and _verb_ahead(tags, i)):
            return "PREP"
        return "SUB"
    if word == "once" and i < len(tags) and tokens[base + i].lower in ("more", "again"):
        return "ADV"
    if word in ("until", "till", "since", "before", "after", "once"):
        return "SUB" if _verb_ahead(tags, i) else "PREP" if word != "once" else "ADV"
    return kind


def _verb_ahead(tags: list[str], i: int) -> bool:
    """A finite verb before the next mark or link?"""
    for k in range(i, min(i + 14, len(tags))):
        if tags[k] in ("VBD", "VBZ", "BE", "HAVE", "MODAL", "DO"):
            return True
        if tags[k] in ("SUB", "REL", "THAT", ";", ":", ".") or (tags[k] == "," and not _listed(tags, k)):
            return False
    return False


def _listed(tags: list[str], k: int) -> bool:
    """A comma inside a list of names, not before a new phrase."""
    return 0 < k < len(tags) - 1 and tags[k - 1] in ("NAME", "NOUN") and tags[k + 1] in ("NAME", "GEN")


def _infinitive(tags: list[str], i: int) -> bool:
    j = i + 1
    while j < len(tags) and tags[j] in ("ADV", "NEG"):
        j += 1
    return j < len(tags) and tags[j] in ("VB", "BE", "HAVE", "DO")


def _verb_group(tags: list[str], i: int) -> int:
    """End of the verb group that begins at ``i``."""
    main, j, last = False, i, i + 1
    while j < len(tags):
        tag = tags[j]
        if tag == "TO" and j == i:
            pass
        elif tag in ("VB", "VBZ", "VBD", "VBN", "VBG"):
            if main:
                break
            main, last = True, j + 1
            if tag in ("VBD", "VBZ"):
                return last
        elif tag in ("BE", "HAVE", "DO", "MODAL"):
            if main or (tag == "MODAL" and j > i):
                break
            last = j + 1
        elif tag not in ("ADV", "NEG"):
            resumed = _resumes(tags, j) if not main and last == j and tags[j - 1] in ("HAVE", "MODAL", "BE", "ADV", "NEG") else 0
            if not resumed:
                break
            j = resumed
            continue
        j += 1
    return last


def _resumes(tags: list[str], j: int) -> int:
    """*has since 2012 been*, *would, he said, have*: where the verb group goes on behind a short interposition."""
    if tags[j] not in ("PREP", "SUB", ","):
        return 0
    for k in range(j + 1, min(j + 6, len(tags))):
        if tags[k] in ("VBN", "VB") or (tags[k] == "BE" and tags[j - 1] in ("HAVE", "MODAL")):
            return k if k > j + 1 else 0
        if tags[k] not in ("NUM", "NOUN", "NAME", "DET", "ADJ", "PREP", "ADV", ","):
            return 0
    return 0


def _new_phrase(tags: list[str], i: int) -> bool:
    """Does a new noun phrase begin here, right behind another?"""
    tag, before = tags[i], tags[i - 1]
    if tag == "THAT":
        return True
    if tag in ("DET", "POSS"):
        return before != "DET"
    if tag == "PRON" or before == "PRON":
        return True
    return tag == "NUM" and before == "NAME"


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


_PAST = frozenset({"was", "were", "had", "did"})
_NEGATIONS = frozenset({"not", "never", "hardly", "scarcely", "barely", "neither", "cannot"})
_NOT = ("n't", "n’t")


def _negates(word: str) -> bool:
    return word in _NEGATIONS or word.endswith(_NOT)


class _Sentence:
    """Working state of one sentence."""

    def __init__(self, document: Document, sentence: Sentence) -> None:
        self.document, self.sentence = document, sentence
        self.tokens = document.tokens
        self.chunks = chunk(document, sentence)
        self.index = {part.first: k for k, part in enumerate(self.chunks)}
        self.verbs = [k for k, part in enumerate(self.chunks) if part.kind == "VG"]
        self.found: list[Clause] = []
        self.holder: Span | None = None  # the phrase whose infinitive stands before the main verb

    def span(self, first: int, last: int) -> Span:
        return Span(self.tokens[first].start, self.tokens[last - 1].end, first, last)

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
            if tag in _VERBAL:
                main = k
        word = tokens[main].lower
        group.lemma = {"BE": "be", "HAVE": "have", "DO": "do", "MODAL": "be"}.get(tags[main]) or _lemma(word)
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
            first = next((k for k, tag in enumerate(tags) if tag in _VERBAL), 0)
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

    def _gapped(self, k: int) -> int | None:
        """*the truce | the Union | brokered*: the phrase a clause without *that* is about, which its verb has for an object."""
        j = k - 1
        if j < 1 or not self._finite(k) or self.chunks[j].kind != "NP" or self._timed(j):
            return None
        if j >= 3 and self.chunks[j - 1].kind == "CC" and self.chunks[j - 2].kind == "NP":
            j -= 2
        held = j - 1
        if held < 0 or self.chunks[held].kind != "NP" or self._timed(held):
            return None
        if self.tokens[self.chunks[held].last - 1].tag != "NOUN" or self.tokens[self.chunks[j].first].tag not in ("DET", "NAME"):
            return None
        if k + 1 < len(self.chunks) and self.chunks[k + 1].kind == "NP" and not self._is_time(k + 1):
            return None
        if held and self.chunks[held - 1].kind == "VG":
            lemma = _lemma(self.tokens[self.chunks[held - 1].last - 1].lower)
            if lemma in words().speech or lemma in words().clausal:
                return None  # told the court the Union brokered ...
        return held

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
            if complement and left and self.chunks[left - 1].kind == "NP" and _reports(self.tokens, self.chunks[left - 1]):
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

    def _animate(self, part: Chunk) -> bool:
        tags = [token.tag for token in self.tokens[part.first : part.last]]
        return tags[-1] in ("NAME", "PRON") or ("NAME" in tags and tags[-1] != "NOUN")

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

    def _before_comma(self, k: int) -> Span | None:
        if k >= 2 and self.chunks[k - 1].kind in (",", "-") and self.chunks[k - 2].kind == "NP":
            return self._grow(k - 2, self._floor(k - 2))
        return None

    def _finite(self, k: int) -> bool:
        return self.tokens[self.chunks[k].first].tag in ("VBD", "VBZ", "BE", "HAVE", "MODAL", "DO")

    def _floor(self, j: int) -> int:
        """First chunk of the stretch without a boundary that ends at ``j``."""
        while j > 0 and self.chunks[j - 1].kind not in ("VG", ";", ":", "SUB", "REL", "("):
            j -= 1
        return j

    def _opening(self, comma: int, bound: int = 0) -> int | None:
        """The mark that opens the interpositions closed by this one: as far left as they follow on one another, behind
        ``bound``, where the verb's own clause begins, and behind a phrase that opens the sentence."""
        found, relative = None, False
        mark = self.chunks[comma].kind
        for j in range(comma - 1, bound, -1):
            part = self.chunks[j]
            if part.kind in (";", ":") or (found is not None and part.kind == mark and self._introduced(j)):
                break
            if part.kind == "VG" and self._finite(j):
                inside = any(self.chunks[i].kind in ("REL", "SUB") for i in range(max(0, j - 6), j))
                if not inside:
                    break
                relative = True
            if part.kind == mark and self.chunks[j - 1].kind in ("NP", ")"):
                following = self.chunks[j + 1].kind
                appositive = (
                    following == "NP"
                    and self.tokens[self.chunks[j + 1].first].tag != "NAME"
                    and not self._animate(self.chunks[j + 1])
                )
                reduced = following == "VG" and not self._finite(j + 1)
                loose = following in ("REL", "PREP", "ADV", "SUB") or appositive or reduced
                if loose or (found is None and following == "NP"):
                    found = j
                elif not relative:
                    break
        return found

    def _introduced(self, comma: int) -> bool:
        """*After brokering the truce, | the envoy, X, left*: the first mark closes a phrase without a subject of its own."""
        opener = self.chunks[0]
        before = self.chunks[:comma]
        having = self.tokens[opener.first].lower in ("having", "being")
        if opener.kind not in ("PREP", "SUB") and not (opener.kind == "VG" and (having or not self._finite(0))):
            return False
        return not any(part.kind == "," or (k and part.kind == "VG" and self._finite(k)) for k, part in enumerate(before))

    def _grow(self, j: int, left: int, tight: bool = False) -> Span:
        """Extend a phrase leftwards over *X of Y*, coordination and lists; ``tight``: over *of* and plain *and* only."""
        first = last = j
        joined = False
        follows = self.tokens[self.chunks[j + 1].first].tag if j + 1 < len(self.chunks) else ""
        while first - 1 >= left:
            kind = self.chunks[first - 1].kind
            if kind == "," and follows == "VB" and first == 2 and self._animate(self.chunks[0]):
                first = 0  # headline: Egypt, Qatar broker truce
            elif (
                kind == "PREP"
                and first - 3 >= left
                and self.chunks[first - 2].kind == "CC"
                and self.chunks[first - 3].kind == "NP"
            ):
                first, joined = first - 3, True  # of the Union and of the League
            elif kind == "PREP" and first - 2 >= left and self.chunks[first - 2].kind == "NP" and not self._is_time(first):
                if tight and self.chunks[first - 1].word != "of":
                    break
                first -= 2
            elif kind == "CC" and first - 2 >= left and self.chunks[first - 2].kind == "NP":
                if self._belongs_before(first - 2):
                    break
                first, joined = first - 2, True
            elif (
                kind == "CC" and first - 3 >= left and self.chunks[first - 2].kind == "," and self.chunks[first - 3].kind == "NP"
            ):
                apposed = self._apposed(first - 3, left)
                serial = first - 4 >= left and self.chunks[first - 4].kind == ","
                if tight or not (apposed or serial or not self.found):
                    break
                first, joined = apposed or first - 3, True
            elif kind == "," and first - 2 >= left and self._member(first - 2) and joined:
                first -= 2
            else:
                break
        return self.span(self.chunks[max(first, left)].first, self.chunks[last].last)

    def _member(self, j: int) -> bool:
        return self.chunks[j].kind == "NP" and not self._timed(j)

    def _timed(self, j: int) -> bool:
        part = self.chunks[j]
        return self._is_time(j) or all(token.tag == "NUM" for token in self.tokens[part.first : part.last])

    def _belongs_before(self, j: int) -> bool:
        """*may send monitors and Chad has ...*: the phrase before *and* completes the verb in front of it."""
        while j >= 2 and self.chunks[j - 1].kind == "PREP":
            if self.chunks[j - 2].kind != "NP":
                j -= 1
                break
            j -= 2
        if j < 1 or self.chunks[j - 1].kind != "VG":
            return False
        lemma = _lemma(self.tokens[self.chunks[j - 1].last - 1].lower)
        return lemma not in words().speech and lemma not in words().clausal

    def _apposed(self, j: int, left: int) -> int:
        """*Conrad, a German officer, and ...*: the phrase an apposition ending at ``j`` belongs to; 0 for none."""
        while j > left + 1 and self.chunks[j].kind == "NP" and self.chunks[j - 1].kind == "PREP":
            j -= 2
        if j - 2 < left or self.chunks[j - 1].kind != "," or self.chunks[j - 2].kind != "NP":
            return 0
        opener = self.tokens[self.chunks[j].first]
        indefinite = opener.lower in ("a", "an")
        return j - 2 if indefinite or (opener.tag in ("DET", "POSS", "ADJ", "NOUN") and not self._animate(self.chunks[j])) else 0

    def _is_time(self, j: int) -> bool:
        part = self.chunks[j]
        return not words().days.isdisjoint([token.lower for token in self.tokens[part.first : part.last]])

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

    def _list(self, j: int, right: int) -> int:
        """Last chunk of *A*, *A and B*, *A, B and C*, *N of A and B* beginning at ``j``."""
        end, i, joined = j, j + 1, False
        if self._timed(j):
            return j
        while i <= right:
            kind = self.chunks[i].kind
            if kind in ("CC", ",", "-") and i + 1 <= right:
                if joined and kind == "," and (self.chunks[i + 1].kind == "CC" or self._introduced(i)):
                    break  # After mediating between A and B, | C left
                joined |= kind == "CC" or self.chunks[i + 1].kind == "CC"
                nxt = i + 1 + (self.chunks[i + 1].kind == "CC")
                if nxt <= right and self.chunks[nxt].kind == "NP":
                    end, i = nxt, nxt + 1
                    continue
                break
            if kind == "PREP" and self.chunks[i].word == "of" and i + 1 <= right and self.chunks[i + 1].kind == "NP":
                end, i = i + 1, i + 2
                continue
            break
        return end

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


def _lemma(word: str) -> str:
    found = lemma_of(word)
    if found != word:
        return found
    for ending, base in (("ied", "y"), ("ed", ""), ("ing", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + base
    return word
