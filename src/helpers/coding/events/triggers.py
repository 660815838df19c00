"""Words that may name an event, found in one pass over the tokens and kept only where their own conditions hold."""

from bisect import bisect_left
from dataclasses import dataclass, field

from helpers.coding.events.lexicon import Entry, Lexicon
from helpers.language.document import Document, Mention, Sentence, Timex, Token
from helpers.language.grammar import Clause

REACH = 14  # tokens on either side in which a verb's object or another needed word may stand
VERBAL = frozenset({"BE", "HAVE", "DO", "MODAL", "VB", "VBZ", "VBD", "VBN", "VBG"})
_STOPS = frozenset({";", ".", "!", "?", ":"})
_SUBJECTS = frozenset({"they", "both", "leaders", "sides", "parties", "presidents", "ministers", "officials", "envoys",
                       "delegations", "who", "teams", "two", "neighbours", "neighbors", "governments", "foes", "rivals",
                       "countries", "capitals", "factions", "delegates", "negotiators", "representatives", "participants"})  # fmt: skip
_SIDES = _SUBJECTS - {"officials", "who", "envoys"}
_HEARERS = frozenset({"host", "co-host", "cohost", "receive", "welcome", "convene", "embrace", "reunite"})
_PASSIVE = frozenset({"was", "were", "been", "be", "being", "is", "are"})


@dataclass(slots=True)
class Trigger:
    """A word or phrase that names an event; ``first`` and ``last`` index the document's tokens (last exclusive)."""

    first: int
    last: int
    start: int
    end: int
    entry: Entry
    type: str
    order: int = -1  # index of its clause in the sentence
    verbal: bool = False  # is it the verb of that clause?
    time: Timex | None = None
    until: Timex | None = None
    how: str = ""
    since: bool = False
    placed: str = ""  # the value of a time that governs it and that no calendar day is known for
    gone: bool = False
    why_gone: str = ""
    parent: "Trigger | None" = None
    words: list["Trigger"] = field(default_factory=list)

    def drop(self, why: str) -> None:
        """Name no event after all."""
        self.gone, self.why_gone = True, why

    def absorb(self, other: "Trigger") -> None:
        """Speak for ``other`` too: its words are evidence, its time is this one's."""
        other.gone, other.parent = True, self
        self.words.append(other)
        self.words.extend(other.words)


def hits(tokens: list[Token], sentence: Sentence, lexicon: Lexicon) -> list[tuple[int, int, tuple[Entry, ...]]]:
    """(first token, last token exclusive, entries) of every lexicon word in the sentence; a phrase hides its words."""
    table, found, last, at = lexicon.table, [], sentence.last, sentence.first
    for i in [k for k, token in enumerate(tokens[at:last], at) if token.lower in table]:
        if i < at:
            continue  # inside a phrase
        single, phrases = table[tokens[i].lower]
        for words, entry in phrases:
            end = _phrase(tokens, i, last, words)
            if end:
                found.append((i, end, (entry,)))
                at = end
                break
        else:
            if single:
                found.append((i, i + 1, single))
    return found


def _phrase(tokens: list[Token], i: int, last: int, words: tuple[str, ...]) -> int:
    """Where a phrase that begins at token ``i`` ends; 0 where it does not stand there. ``*`` stands for up to three words."""
    k, n = i + 1, len(words)
    for m in range(1, n):
        if words[m] == "*":
            gap = next((g for g in range(4) if k + g < last and tokens[k + g].lower == words[m + 1]), None)
            if gap is None:
                return 0
            k += gap
        elif k < last and tokens[k].lower == words[m]:
            k += 1
        else:
            return 0
    return k


def select(
    document: Document, sentence: Sentence, found: list[Clause], actors: list[Mention], lexicon: Lexicon,
    raw: list[tuple[int, int, tuple[Entry, ...]]],
) -> list[Trigger]:  # fmt: skip
    """The hits whose part of speech and surroundings fit, each with the one entry that fits best."""
    tokens, out = document.tokens, []
    owner = {i: k for k, clause in enumerate(found) for i in range(clause.verb.first, clause.verb.last)}
    for i, j, entries in raw:
        verbal = tokens[i].tag in VERBAL and i in owner
        clause = found[owner[i]] if verbal else None
        entry, dropped = None, []
        for candidate in entries:
            if candidate.kind == "v":
                why = _no_verb(candidate, i, j, document, sentence, actors, clause, lexicon)
            elif candidate.kind == "n" and j == i + 1 and tokens[i].tag in VERBAL:
                why = "a verb here"
            elif candidate.anchor == "role" and not _acts_as(found, tokens[i].start):
                why = "names a part, and nobody is said to have acted as it"
            else:
                why = None
            if why is not None:
                dropped.append((candidate, why))
            elif entry is None or _rank(candidate) < _rank(entry):
                entry = candidate
        if entry is None:
            for candidate, why in dropped:
                if candidate.forces or candidate.person:
                    continue  # "was", "had": asked about troops in every sentence, and nearly never meant so
                document.reject(tokens[i].start, tokens[j - 1].end, f"event {candidate.type}", why)
            continue
        trigger = Trigger(i, j, tokens[i].start, tokens[j - 1].end, entry, entry.type)
        trigger.verbal = entry.kind == "v" or (entry.kind == "p" and any(k in owner for k in range(i, j)))
        if trigger.verbal:
            trigger.order = next(owner[k] for k in range(i, j) if k in owner)
        else:
            trigger.order = _clause_of_noun(found, trigger.start)
        out.append(trigger)
    return out


def _no_verb(
    entry: Entry, i: int, j: int, document: Document, sentence: Sentence, actors: list[Mention], clause: Clause | None,
    lexicon: Lexicon,
) -> str | None:  # fmt: skip
    """Why a verb of the lexicon is not one here; None where it is."""
    tokens = document.tokens
    # the last verb of a group is its meaning: "has met" is meet, "helped broker" has two groups
    if clause is None or (clause.verb.last != j and tokens[clause.verb.last - 1].tag in VERBAL):
        return "not the verb of a clause here"
    if entry.lemma in _TWISTS and j < sentence.last and tokens[j].lower in _TWISTS[entry.lemma]:
        return "another verb of the same form"  # "was wound up" is to wind
    if entry.type == "visit" and clause.verb.voice == "passive" and entry.lemma != "visit":
        return "was taken there"  # "the hostages were flown to"
    if entry.lemma == "claim" and "lives" in window(tokens, j - 1, 1, sentence, 8):
        return "a toll"  # "has claimed 12,500 lives"
    if entry.type == "deployment" and entry.lemma == "observe" and not _bodies(clause, tokens, lexicon):
        return "keeps a truce, watches none"
    if entry.type == "statement" and not _says(clause, tokens[clause.verb.first - 1].lower if clause.verb.first else ""):
        return "no finite active saying"
    if (entry.type == "other" and clause.verb.form == "participle") or _attributive(tokens, i, j, clause, sentence):
        return "a participle that only describes a noun"
    return missing(entry, i, j, document, sentence, actors, clause, lexicon)


_TWISTS = {"wound": frozenset({"up", "down", "around", "through"})}


def _says(clause: Clause, before: str = "") -> bool:
    """A finite, active saying in the indicative, or one that is due (``before``: the word in front of its infinitive)."""
    if clause.verb.form == "infinitive" and clause.verb.lemma in _SPOKEN and clause.verb.voice == "active":
        return before in ("due", "set", "scheduled", "expected", "is", "are", "was", "were")
    return clause.verb.finite and clause.verb.modal in (None, "will") and clause.verb.voice == "active"


def _bodies(clause: Clause, tokens: list[Token], lexicon: Lexicon) -> bool:
    """Monitors or a mission as subject; one whose kind the words do not tell may be one."""
    subject = clause.subject
    if subject is None:
        return True
    words = [t.lower for t in tokens[subject.first : subject.last]]
    sides = _SUBJECTS | {"rebels", "government", "army", "guerrillas", "militia", "fighters"}
    return bool(lexicon.classes["peace_forces"].intersection(words)) or not sides.intersection(words)


_SPOKEN = frozenset({"address", "report", "speak", "announce"})


def _acts_as(found: list[Clause], offset: int) -> bool:
    """*was the go-between*, *acted as mediator*: the noun says what the subject did."""
    k = _clause_of(found, offset)
    return k >= 0 and found[k].verb.lemma in ("be", "act", "serve", "remain", "become") and found[k].verb.end <= offset


def _attributive(tokens: list[Token], i: int, j: int, clause: Clause | None, sentence: Sentence) -> bool:
    """*ousted leader*, *written messages*: a participle that only describes the noun behind it."""
    if clause is None or clause.verb.form != "participle" or clause.verb.first != i or j >= sentence.last:
        return False
    return tokens[j].tag in ("NOUN", "NAME", "ADJ") and (
        i == sentence.first or tokens[i - 1].tag in ("DET", "ADJ", "POSS", "GEN", "NUM") or tokens[i - 1].tag in VERBAL
    )


def _rank(entry: Entry) -> tuple[int, int]:
    """Entries that ask for more are surer; a mere saying is the last reading."""
    if entry.type == "statement" and entry.kind == "v":
        return (9, 0)
    if entry.dated:
        return (5, 0)
    if entry.forces:
        return (2, 0)
    asks = bool(entry.object) + bool(entry.needs) + bool(entry.parties) + bool(entry.several)
    return (0 if entry.kind == "p" else 1 if asks else 3, -asks)


def _clause_of(found: list[Clause], offset: int) -> int:
    best, size = -1, 1 << 30
    for k, clause in enumerate(found):
        if clause.start <= offset < clause.end and clause.end - clause.start < size:
            best, size = k, clause.end - clause.start
    return best


def _clause_of_noun(found: list[Clause], offset: int) -> int:
    """The clause of whose verb a noun is the object, however the words behind it are cut; else the innermost one."""
    for k, clause in enumerate(found):
        if clause.object is not None and clause.verb.end <= clause.object.start <= offset < clause.object.end:
            return k
    return _clause_of(found, offset)


def window(tokens: list[Token], i: int, step: int, sentence: Sentence, reach: int = REACH) -> list[str]:
    """Lower-case words on one side of token ``i``, up to ``reach`` of them and not across a semicolon or full stop."""
    out, j, n = [], i + step, 0
    while sentence.first <= j < sentence.last and n < reach:
        word = tokens[j].lower
        if word in _STOPS:
            break
        out.append(word)
        j += step
        n += 1
    return out


def missing(
    entry: Entry, i: int, j: int, document: Document, sentence: Sentence, actors: list[Mention], clause: Clause | None,
    lexicon: Lexicon,
) -> str | None:  # fmt: skip
    """Which condition that a verb entry puts on its surroundings does not hold, in words; None where all do."""
    if not (
        entry.needs
        or entry.object
        or entry.forces
        or entry.several
        or entry.actor
        or entry.parties
        or entry.particle
        or entry.place
        or entry.person
    ):
        return None
    tokens = document.tokens
    around = bool(entry.needs or entry.parties)
    leaving = entry.type == "withdrawal"
    ahead = window(tokens, j - 1, 1, sentence) if around or entry.particle or leaving else []
    back = window(tokens, i, -1, sentence) if around or entry.object else []
    if leaving and _LEFT.intersection(ahead[:5]):
        return "leaves talks or a deal, not a place"
    if entry.particle and not entry.particle.intersection(ahead[:5]):
        return f"“{entry.lemma}” without a particle it needs"
    if entry.needs and not (entry.needs.intersection(ahead) or entry.needs.intersection(back)):
        return f"“{entry.lemma}” without a word near it that it needs"
    if entry.forces and not _forces(entry, clause, tokens, lexicon):
        return f"no forces are moved or stand in “{entry.lemma}”"
    if entry.status and not _direct(entry, clause, tokens):
        return f"what “{entry.lemma}” halts is no talks"
    if entry.object and not _object(entry, tokens, _until_verb(tokens, j, sentence), back, clause, _opening(document, sentence)):
        hearers = entry.type == "meeting" and entry.lemma in _HEARERS
        if not (hearers and _people_ahead(document, j, sentence, actors)):
            return f"“{entry.lemma}” without an object of its kind"
    if entry.person and not _person(entry, clause, actors):
        return f"no person in “{entry.lemma}”"
    if entry.goal and not _goal(entry, tokens, j, sentence):
        return f"“{entry.lemma}” without a name of where to"
    if entry.place and not _place_taken(tokens, actors, clause, lexicon):
        return f"what “{entry.lemma}” takes is no place"
    if entry.several and not _several(tokens, i, sentence, actors, clause):
        return f"“{entry.lemma}” with one side only as its subject"
    if entry.actor and not actors:
        return "no actor in the sentence"
    if entry.lemma == "call" and entry.type == "call" and not entry.needs and not _person_next(document, j, actors):
        return "nobody is called by phone"
    if entry.parties and not (actors or _SUBJECTS.intersection(back) or _SUBJECTS.intersection(ahead[:6])):
        return "nobody named who could take part"
    return None


_LEFT = frozenset(
    {
        "meeting",
        "summit",
        "conference",
        "session",
        "talks",
        "negotiations",
        "agreement",
        "accord",
        "deal",
        "treaty",
        "pact",
        "process",
        "dialogue",
        "race",
        "election",
    }
)


def _person(entry: Entry, clause: Clause | None, actors: list[Mention]) -> bool:
    """Is the object of the verb, or the subject of one that travels, a person?"""
    span = None if clause is None else clause.subject if entry.type == "visit" else clause.object
    if span is None or clause.verb.negated or clause.verb.voice == "passive":
        return False
    return any(m.kind == "person" and span.start <= m.start < span.end for m in actors)


def _goal(entry: Entry, tokens: list[Token], j: int, sentence: Sentence) -> bool:
    """*came to the hill town of X*, *was in X*."""
    if j >= sentence.last or tokens[j].lower not in entry.goal:
        return False
    for token in tokens[j + 1 : min(j + 7, sentence.last)]:
        if token.tag == "NAME":
            return True
        if token.tag not in ("DET", "ADJ", "NOUN") and token.lower != "of":
            return False
    return False


def _direct(entry: Entry, clause: Clause | None, tokens: list[Token]) -> bool:
    """*suspended the talks*, *the talks were suspended*: the very object, not a word further on."""
    if clause is None:
        return False
    if clause.relation == "relative" and clause.link in ("which", "that") and clause.verb.voice == "passive":
        before = [t.lower for t in tokens[max(0, clause.verb.first - 9) : clause.verb.first]]
        return bool(entry.object.intersection(before))  # "the talks between A and B, which had been suspended"
    span = clause.subject if clause.verb.voice == "passive" else clause.object
    return span is not None and any(t.lower in entry.object for t in tokens[span.first : span.last])


def _until_verb(tokens: list[Token], j: int, sentence: Sentence) -> list[str]:
    """The words behind a verb up to the next verb or clause, nine at most."""
    out = []
    for k in range(j, min(sentence.last, j + 9)):
        if tokens[k].tag in VERBAL or tokens[k].lower in _NEW_CLAUSE or tokens[k].lower in _STOPS:
            break
        out.append(tokens[k].lower)
    return out


def _opening(document: Document, sentence: Sentence) -> list[Token]:
    """The first words of the sentence before: who or what it is about."""
    k = bisect_left(document.sentences, sentence.start, key=lambda other: other.start)
    if k == 0:
        return []
    earlier = document.sentences[k - 1]
    return document.tokens[earlier.first : min(earlier.first + 6, earlier.last)]


def _object(
    entry: Entry, tokens: list[Token], ahead: list[str], back: list[str], clause: Clause | None, before: list[Token]
) -> bool:  # fmt: skip
    """The object stands behind an active verb, and before a passive, a bare participle or the verb of a relative clause.

    ``before``: the opening words of the sentence before, for a pronoun.
    """
    if entry.object.intersection(ahead):
        return True
    if clause is None:
        return False
    subject = clause.subject
    pronoun = subject is not None and subject.last - subject.first == 1 and tokens[subject.first].lower in ("it", "they")
    if clause.verb.voice == "passive" or clause.relation == "relative":
        # "the truce had held for months when it was broken"
        return bool(entry.object.intersection(back if pronoun else back[:9]))
    if entry.lemma in _EITHER and entry.type == "talks" and clause.object is None and subject is not None:
        if pronoun and clause.relation == "root":  # "Negotiations broke off. They resumed in May."
            return any(token.lower in entry.object for token in before)
        return any(token.lower in entry.object for token in tokens[subject.first : subject.last])
    return False


_EITHER = frozenset({"begin", "start", "resume", "open", "conclude"})  # "began talks", "the talks ..., began"


_NEW_CLAUSE = frozenset(
    {"that", "which", "who", "whom", "when", "where", "while", "because", "after", "before", "if", "as", "whether"}
)
# verbs whose subject shows a deployment: troops arrive, peacekeepers patrol, observers watch
_MOVES = frozenset({"deploy", "redeploy", "arrive", "land", "enter", "cross", "come", "go", "stay", "stand", "sit", "serve", "follow",
                    "patrol", "watch", "monitor", "guard", "police", "fan", "march", "disembark", "move", "fly", "rotate", "man", "relieve",
                    "replace", "separate", "assemble", "escort", "protect", "be", "supervise", "oversee", "hold", "reach", "leave", "vacate"})  # fmt: skip
_MERE = frozenset({"be", "go", "stay", "stand", "sit", "come", "serve", "follow", "hold", "move", "oversee", "protect"})
_CARRIES = frozenset({"send", "deploy", "dispatch", "station", "land", "put", "keep", "lend", "contribute", "supply", "provide",
                      "post", "place", "fly", "rush", "install", "establish", "have", "lead", "command", "head", "take", "create",
                      "launch", "relieve", "replace", "maintain", "ship", "rotate", "move", "mobilise", "mobilize", "set", "stay"})  # fmt: skip


def _forces(entry: Entry, clause: Clause | None, tokens: list[Token], lexicon: Lexicon) -> bool:
    """Troops, peacekeepers or monitors as what is moved, or as who moves, stands or watches."""
    if clause is None:
        return False
    forces = lexicon.classes["forces"]
    peace = lexicon.classes["peace_forces"]
    subject = clause.subject
    if subject and entry.lemma in _MOVES:
        # "the army stayed away", "police set up": only bodies that are sent count as subject of a mere verb
        bodies = peace if entry.lemma in _MERE else forces
        if any(t.lower in bodies for t in tokens[subject.first : subject.last]):
            return True
    if entry.lemma not in _CARRIES:
        return False
    target = clause.object
    if target is None or tokens[target.first].lower in ("no", "any"):
        return False
    return any(t.lower in forces for t in tokens[target.first : min(target.last, target.first + 12)])


def _place_taken(tokens: list[Token], actors: list[Mention], clause: Clause | None, lexicon: Lexicon) -> bool:
    """*seized the town of X*, *captured X*: a place is the object, or the subject of a passive."""
    if clause is None:
        return False
    span = clause.subject if clause.verb.voice == "passive" else clause.object
    if span is None:
        return False
    words = tokens[span.first : span.last]
    if lexicon.classes["places"].intersection(token.lower for token in words[:8]):
        return True
    person = any(m.kind in ("person", "armed_group") and span.start <= m.start < span.end for m in actors)
    return words[0].tag == "NAME" and len(words) <= 4 and not person


def _people_ahead(document: Document, j: int, sentence: Sentence, actors: list[Mention]) -> bool:
    at = document.tokens[j - 1].end
    return any(0 <= m.start - at < 70 and m.kind == "person" and m.start < sentence.end for m in actors)


def _person_next(document: Document, j: int, actors: list[Mention]) -> bool:
    """*called Nora Vale*, *called Prime Minister Vale*: a person right behind the verb, and no name-calling after that."""
    at = document.tokens[j - 1].end
    for mention in actors:
        if (
            mention.kind == "person"
            and 0 < mention.start - at <= 45
            and not any(c in document.text[at : mention.start] for c in ',;:"“')
        ):
            if {"by", "for", "on", "upon"}.intersection(document.text[at : mention.start].split()):
                return False  # "calling for President Vale's resignation"
            after = document.text[mention.end : mention.end + 4].lower()
            return not after.startswith((" a ", " an ", " “", ' "', " '"))
    return False


def _several(tokens: list[Token], i: int, sentence: Sentence, actors: list[Mention], clause: Clause | None) -> bool:
    """Do two or more sides stand as subject before token ``i``?"""
    subject = clause.subject if clause is not None else None
    if subject is None:
        return bool(_SIDES.intersection(window(tokens, i, -1, sentence, 5)))
    inside = [m for m in actors if subject.start <= m.start < subject.end]
    states = {m.name for m in inside if m.reading != "adjective"}
    if len(states) >= 2 and any(t.lower in ("and", ",") for t in tokens[subject.first : subject.last]):
        return True
    return any(m.members for m in inside) or any(t.lower in _SIDES for t in tokens[subject.first : subject.last])
