"""Whom a subject without a name stands for: *she*, *it*, *they*, *his spokesman*, *the ministry*."""

from bisect import bisect_left
from dataclasses import dataclass

from helpers.coding.claims.lexicon import Cues
from helpers.coding.claims.quotes import quotes_of
from helpers.language.document import Document, Mention, Sentence
from helpers.language.grammar import Span, clauses, mentions_of

_PERSON = frozenset({"he", "she"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "both"})
_NEAR = 400  # characters behind the beginning of a saying in which its speaker is named
_ELSEWHERE = (["in"], ["from"], ["to"], ["at"], ["near"], ["with"])
_OWNERS = {"his": "he", "her": "he", "its": "it", "their": "they"}


@dataclass(slots=True)
class Speaker:
    """``names`` are canonical; two where two sides say the same. ``named`` is False where a pronoun had to be read."""

    names: tuple[str, ...]
    start: int
    named: bool = True


def stands_for(
    document: Document, sentence: Sentence, span: Span, actors: list[Mention], known: Cues, last: Speaker | None
) -> Speaker | None:
    """The speaker before, or who the sentence before is about, as far as the word for them allows; None where it does not."""
    words = [t.lower for t in document.tokens[span.first : span.last]]
    if not words or len(words) > 3:
        return None
    if len(words) <= 2 and words[-1] in _PRONOUNS:
        # "Armenia protested what it described as": the nearest actor of the sentence first
        near = [m for m in actors if m.end <= span.start and m.reading == "actor" and not m.members]
        if near and "what" in document.text[max(sentence.start, span.start - 8) : span.start].lower().split():
            return Speaker((near[-1].name,), span.start, named=False)
        return _pronoun(document, sentence, span, words[-1], last, known)
    if words[0] in _OWNERS and words[-1] in known.mouths:
        return _pronoun(document, sentence, span, _OWNERS[words[0]], last, known)
    return _noun(document, span, words, known, last)


def _noun(document: Document, span: Span, words: list[str], known: Cues, last: Speaker | None) -> Speaker | None:
    """*the ministry*, *the diplomat*, *the coalition*, *the government*, *opposition leaders*: who has been named so."""
    if "opposition" in words and words[0] not in ("another", "one", "some", "a", "an"):
        return _named_so(document, span.start, inside="opposition")
    if words[0] == "the" and last is not None:
        kinds = _kinds(document, last)
        if words[-1] in known.again or (words[-1] in known.persons and len(last.names) == 1 and kinds == {"person"}):
            return Speaker(last.names, span.start, named=False)
    if words[0] == "the" and words[-1] == "government":
        return _named_so(document, span.start, behind="government")
    if words[-1] in known.groups and len(words) <= 2 and (words[0] == "the" or len(words) == 1):
        return _group_before(document, span.start)
    return None


def _named_so(document: Document, offset: int, inside: str = "", behind: str = "") -> Speaker | None:
    """The last mention with a word in its own name or right behind it."""
    k = bisect_left(document.mentions, offset, key=lambda mention: mention.start)
    for mention in reversed(document.mentions[max(0, k - 40) : k]):
        if mention.members or mention.reading == "place":
            continue
        following = document.text[mention.end : mention.end + 30].replace("’", "'").removeprefix("'s").split()[:1]
        if (inside and inside in document.text[mention.start : mention.end].lower()) or (behind and following == [behind]):
            return Speaker((mention.name,), offset, named=False)
    return None


def _pronoun(document: Document, sentence: Sentence, span: Span, word: str, last: Speaker | None, known: Cues) -> Speaker | None:
    kinds = _kinds(document, last)
    if word in _PERSON:
        if last is not None and kinds == {"person"}:
            return Speaker(last.names, span.start, named=False)
        before = _person_before(document, span.start)
        return before or (Speaker(last.names, span.start, named=False) if last is not None else None)
    if word in ("who", "which", "both"):
        return Speaker(last.names, span.start, named=False) if last is not None else None
    about = _accused(document, sentence, span, known) if word == "it" else []
    about = about or _about(document, sentence, span)
    if last is not None and not about and last.start < _previous(document, sentence):
        return None  # somebody without a name was spoken of since
    if word == "it":
        if len(about) == 1 and not about[0].members and (about[0].kind != "person" or about[0].start >= sentence.start):
            return Speaker((about[0].name,), span.start, named=False)
        return Speaker(last.names, span.start, named=False) if last is not None and kinds and "person" not in kinds else None
    names = tuple(dict.fromkeys(name for m in about for name in (m.members or (m.name,))))
    if len(names) > 1 or (about and about[0].kind != "person"):
        return Speaker(names, span.start, named=False)
    if last is not None and (len(last.names) > 1 or "person" not in kinds):
        return Speaker(last.names, span.start, named=False)
    return None


def goes_on(document: Document, sentence: Sentence, span: Span, last: Speaker) -> Speaker | None:
    """*she added*: the one person who spoke in the sentence before, unless her own sentence names somebody outside what she says."""
    if len(last.names) != 1 or last.start < _previous(document, sentence) or _kinds(document, last) != {"person"}:
        return None
    quotes = quotes_of(document, sentence)
    named = [m for m in mentions_of(document, sentence) if m.kind == "person" and m.end <= span.start and m.how != "coreference"]
    if any(not any(q.start <= m.start < q.end for q in quotes) for m in named):
        return None
    return Speaker(last.names, span.start, named=False)


def _kinds(document: Document, last: Speaker | None) -> set[str]:
    if last is None:
        return set()
    k = bisect_left(document.mentions, last.start + _NEAR, key=lambda mention: mention.start)
    return {mention.kind for mention in document.mentions[max(0, k - 40) : k] if mention.name in last.names}


def _about(document: Document, sentence: Sentence, span: Span) -> list[Mention]:
    """The actors of a subject in front of the pronoun (*Nora Vale's office, in a letter it sent*), else of the first subject
    of the sentence before."""
    own = _subject(document, sentence, span.start, nearest=True)
    if own:
        return own
    k = bisect_left(document.sentences, sentence.start, key=lambda s: s.start)
    return _subject(document, document.sentences[k - 1], sentence.start) if k else []


def _accused(document: Document, sentence: Sentence, span: Span, known: Cues) -> list[Mention]:
    """*observers accuse Belmark of the raid, which it denies*: whom the verb in front accuses."""
    for clause in reversed([c for c in clauses(document, sentence) if c.verb.end <= span.start]):
        if known.verbs.get(clause.verb.lemma) == "accuses" and clause.verb.voice == "active":
            return [m for m in mentions_of(document, sentence) if clause.verb.end <= m.start < span.start][:1]
    return []


def _previous(document: Document, sentence: Sentence) -> int:
    k = bisect_left(document.sentences, sentence.start, key=lambda s: s.start)
    return document.sentences[k - 1].start if k else sentence.start


def _subject(document: Document, sentence: Sentence, end: int, nearest: bool = False) -> list[Mention]:
    actors = mentions_of(document, sentence)
    found = clauses(document, sentence)
    for clause in reversed(found) if nearest else found:
        if clause.subject is not None and clause.subject.end <= end and clause.relation in ("root", "reported"):
            inside = [m for m in actors if clause.subject.start <= m.start < clause.subject.end and m.reading != "place"]
            own = [m for m in inside if document.text[max(0, m.start - 6) : m.start].lower().split()[-1:] not in _ELSEWHERE]
            return own or inside
    return []


def _group_before(document: Document, offset: int) -> Speaker | None:
    """*the coalition said*: the organisation or armed group named last."""
    k = bisect_left(document.mentions, offset, key=lambda mention: mention.start)
    for mention in reversed(document.mentions[max(0, k - 8) : k]):
        if mention.kind in ("organisation", "armed_group") and mention.reading == "actor" and not mention.members:
            return Speaker((mention.name,), offset, named=False)
    return None


def _person_before(document: Document, offset: int) -> Speaker | None:
    k = bisect_left(document.mentions, offset, key=lambda mention: mention.start)
    for mention in reversed(document.mentions[max(0, k - 8) : k]):
        if mention.kind == "person" and not mention.members:
            return Speaker((mention.name,), offset, named=False)
    return None
