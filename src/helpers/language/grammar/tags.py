"""Coarse parts of speech for one sentence: closed classes looked up, verb forms read from the words around them."""

from bisect import bisect_left

from helpers.language.document import Document, Mention, Sentence, Token
from helpers.language.grammar.words import Form, words

_NOMINAL = frozenset({"DET", "POSS", "ADJ", "NUM", "GEN"})
_MARKS = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "–": "-", "—": "-", "-": "-", "/": "/"}
_PARTICIPIAL = ("-led", "-mediated", "-brokered", "-backed", "-based", "-hosted", "-sponsored", "-chaired", "-facilitated")


def mentions_of(document: Document, sentence: Sentence) -> list[Mention]:
    """The sentence's mentions, in order; those of the document must be sorted by start."""
    starts = document.mentions
    low = bisect_left(starts, sentence.start, key=lambda mention: mention.start)
    high = bisect_left(starts, sentence.end, key=lambda mention: mention.start)
    return starts[low:high]


def genitive(token: Token) -> bool:
    return token.lower.endswith(("'s", "’s"))


def tag_sentence(document: Document, sentence: Sentence) -> list[str]:
    """One tag a token, also written to the tokens: see the module's tests for what each tag means."""
    tokens = document.tokens[sentence.first : sentence.last]
    named = [False] * len(tokens)
    i = 0
    for mention in mentions_of(document, sentence):
        if mention.how in ("coreference", "office") or mention.reading == "adjective":
            continue
        while i < len(tokens) and tokens[i].end <= mention.start:
            i += 1
        while i < len(tokens) and tokens[i].start < mention.end:
            named[i] = True
            i += 1
    lexicon = words()
    tags = [_lookup(document.text, token, k, named[k], lexicon.closed) for k, token in enumerate(tokens)]
    for k, token in enumerate(tokens):
        if tags[k] == "?":
            tags[k] = _open(tokens, tags, k, lexicon.forms.get(token.lower))
        token.tag = tags[k]
    return tags


def _lookup(text: str, token: Token, at: int, named: bool, closed: dict[str, str]) -> str:
    word = token.lower
    if genitive(token):
        return "GEN"
    if named:
        return "NAME"
    if word in _MARKS:
        return _MARKS[word]
    first = text[token.start]
    if not first.isalnum():
        return "GEN" if first in "'’" and at and text[token.start - 1] == "s" else '"' if first in "\"“”«»'’‘" else "."
    if word in closed and not (first.isupper() and at and word in ("us", "may", "will", "it")):
        return closed[word]
    if first.isdigit():
        return "NUM"
    if first.isupper() and at and word not in words().forms:
        return "NAME"
    return "?"


def _previous(tags: list[str], k: int) -> str:
    """The last tag that is no adverb and no negation; empty at the start of the sentence."""
    j = k - 1
    while j >= 0 and tags[j] in ("ADV", "NEG"):
        j -= 1
    return tags[j] if j >= 0 else ""


def _open(tokens: list[Token], tags: list[str], k: int, form: Form | None) -> str:
    """A tag for a word of an open class, from its endings, its verb reading and its neighbours."""
    word, before = tokens[k].lower, _previous(tags, k)
    following = tags[k + 1] if k + 1 < len(tags) else "."
    if "-" in word and word.endswith(_PARTICIPIAL):
        return "ADJ"
    if form is None:
        return _guess(word, before, following)
    kinds = form.tags
    lexicon = words()
    if before in ("TO", "MODAL", "DO") and "VB" in kinds:
        return "VB"
    if word in lexicon.attributive and following in ("?", "NAME", "ADJ") and before not in ("BE", "HAVE", "MODAL"):
        return "ADJ"
    if "VBG" in kinds:
        if before == "BE":
            return "VBG"
        if before in _NOMINAL:
            return "NOUN" if following != "?" else "ADJ"
        return "VBG"
    if "VBD" in kinds or "VBN" in kinds:
        return _past(tokens, tags, k, form, before, following)
    if "VBZ" in kinds:
        return _present(form, before, following, tags, k)
    return _base(form, before, following, tags, k)


def _past(tokens: list[Token], tags: list[str], k: int, form: Form, before: str, following: str) -> str:
    kinds, lexicon = form.tags, words()
    base = "VB" in kinds  # put, set, cut, read: the past looks like the base
    if before in ("BE", "HAVE") and "VBN" in kinds:
        return "VBN"
    if before in _NOMINAL:
        if base and following not in ("?", "NAME"):
            return "NOUN"
        if before in ("NUM", "GEN") and following not in ("?", "NAME", "ADJ") and "VBD" in kinds:
            return "VBD"
        return "ADJ" if following in ("?", "NAME", "ADJ", ",", "CC") else "VBD" if "VBD" in kinds else "VBN"
    if base and before in ("PREP", "ADJ") and form.both:
        return "NOUN"
    if "VBN" not in kinds:
        return "VBD"
    if "VBD" not in kinds:
        return "VBN"
    if k + 1 < len(tokens) and tokens[k + 1].lower == "by":
        return "VBN"
    if before in ("", "PREP") or (before == "TO" and following in ("?", "NAME")):
        return "VBN" if following not in ("?", "NAME") or before == "" else "ADJ"
    if k and tokens[k - 1].lower in lexicon.patients and form.lemma in lexicon.patient_verbs:
        timed = k + 1 < len(tokens) and tokens[k + 1].lower in lexicon.days
        if timed or following in ("PREP", "ADV", "NUM", "TO", ",", "REL", "SUB"):
            return "VBN"
    if before == "CC":
        earlier = [tag for tag in tags[:k] if tag in ("VBD", "VBN", "VBZ", "VB", "VBG")]
        if earlier and earlier[-1] == "VBN" and "BE" not in tags[:k] and "HAVE" not in tags[:k]:
            return "VBN"
    return "VBD"


def _present(form: Form, before: str, following: str, tags: list[str], k: int) -> str:
    """A form in -s: a noun plural unless a subject stands before it and something a verb takes behind it."""
    if not form.both:
        return "VBZ" if before not in _NOMINAL else "NOUN"
    if before in ("REL", "THAT") and not (before == "THAT" and following in ("BE", "MODAL", "HAVE")):
        return "VBZ"
    if before in _NOMINAL or before in ("PREP", "VB", "VBD", "VBG", "VBN", "VBZ", "", "SUB", "BE", "HAVE"):
        return "NOUN"
    if before in ("NAME", "NOUN", "PRON", ")", "CC", ","):
        if following in ("DET", "POSS", "PRON", "NAME", "TO", "NUM", "THAT"):
            return "VBZ"
        if following in ("?", "ADV", "PREP", "SUB", ",", "."):
            verbs = any(tag in ("VBD", "VBZ", "BE", "HAVE", "MODAL") for tag in tags)
            return "NOUN" if verbs or before == "NOUN" or following in (".", ",") else "VBZ"
    return "NOUN"


def _base(form: Form, before: str, following: str, tags: list[str], k: int) -> str:
    if not form.both:
        return "VB" if before not in ("DET", "POSS", "GEN", "ADJ") else "NOUN"
    if before in _NOMINAL or before in ("PREP", "NAME", "", "VB", "VBD", "VBZ", "VBG", "BE", "HAVE", "VBN"):
        return "NOUN"
    if before == "CC":
        earlier = [tag for tag in tags[:k] if tag in ("VB", "VBD", "VBZ", "VBN", "NOUN", "NAME")]
        return "VB" if earlier and "VB" in earlier[-3:] and following in ("DET", "POSS", "NAME", "?", "PREP", "NUM") else "NOUN"
    if before in ("PRON", "REL"):
        return "VB"
    if before == "NOUN" and following in ("DET", "POSS", "PRON", "THAT", "TO"):
        return "VB"
    return "NOUN"


def _guess(word: str, before: str, following: str) -> str:
    if word.endswith("ly") and len(word) > 4:
        return "ADV"
    if word.endswith("ed") and len(word) > 4 and "-" not in word:
        if before in ("BE", "HAVE"):
            return "VBN"
        if before in _NOMINAL or before in ("PREP", ""):
            return "ADJ"
        return "VBD"
    if word.endswith("ing") and len(word) > 5 and before in ("BE", ",", "PREP") and following not in (".", ",", "PREP", "BE"):
        return "VBG"
    if word.endswith(("ful", "ous", "ive", "able", "ible", "ical", "ary", "less", "ish", "ese")):
        return "ADJ"
    return "NOUN"
