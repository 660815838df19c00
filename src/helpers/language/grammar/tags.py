"""Coarse parts of speech for one sentence: closed classes looked up, verb forms read from the words around them."""

from bisect import bisect_left
from operator import attrgetter

from helpers.language.document import Document, Mention, Sentence, Token
from helpers.language.grammar.words import Form, words

_NOMINAL = frozenset({"DET", "POSS", "ADJ", "NUM", "GEN"})
_MARKS = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "–": "-", "—": "-", "-": "-", "/": "/"}
_STAYING = frozenset(
    "stay stays stayed remain remains remained lie lies lay stand stands stood seems seemed appears appeared".split()
)
_GENITIVE = ("'s", "’s")
_VERBS = frozenset({"VB", "VBD", "VBZ", "VBN", "VBG"})
_SPANS = frozenset("hours day days night nights week weeks month months year years decade decades time".split())
_HELPING = frozenset("help helps helped helping".split())
_START = attrgetter("start")
_PARTICIPIAL = ("-led", "-mediated", "-brokered", "-backed", "-based", "-hosted", "-sponsored", "-chaired", "-facilitated")


def mentions_of(document: Document, sentence: Sentence) -> list[Mention]:
    """The sentence's mentions, in order; those of the document must be sorted by start."""
    starts = document.mentions
    low = bisect_left(starts, sentence.start, key=_START)
    high = bisect_left(starts, sentence.end, low, key=_START)
    return starts[low:high]


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
    for k in range(len(tokens) - 2):  # "up to forty observers": a phrase of quantity, no way up
        if tokens[k].lower == "up" and tokens[k + 1].lower == "to" and tags[k + 2] in ("NUM", "DET"):
            tags[k] = tags[k + 1] = "DET"
        elif tokens[k].lower == "as" and tokens[k + 1].lower == "well" and tokens[k + 2].lower == "as":
            tags[k : k + 3] = ["CC", "CC", "CC"]
    for k, token in enumerate(tokens):
        if tags[k] == "?":
            tags[k] = _open(tokens, tags, k, lexicon.forms.get(token.lower))
        elif tags[k] in ("ADV", "PRON", "DET") and k:
            tags[k] = _nested(token.lower, tags, k)
    _serving(tokens, tags)
    if not any(tag in ("VBD", "VBZ", "BE", "HAVE", "MODAL", "DO", "TO", "VB") for tag in tags):
        _headline(tokens, tags)
    for token, tag in zip(tokens, tags, strict=True):
        token.tag = tag
    return tags


def _headline(tokens: list[Token], tags: list[str]) -> None:
    """*Egypt, Qatar broker truce*: without any other verb, a base form between a name and its object is the verb."""
    for k in range(1, len(tags) - 1):
        form = words().forms.get(tokens[k].lower)
        if (
            form is not None
            and "VB" in form.tags
            and tags[k] == "NOUN"
            and tags[k - 1] == "NAME"
            and tags[k + 1] in ("NAME", "NOUN", "DET", "ADJ", "GEN")
        ):
            tags[k] = "VB"
            return


_SERVING = {"act": "VB", "acts": "VBZ"}


def _serving(tokens: list[Token], tags: list[str]) -> None:
    """*Egypt and Qatar act as mediators*: between a name and *as* it is a verb."""
    for k in range(1, len(tags) - 1):
        if tags[k] == "NOUN" and tags[k - 1] == "NAME" and tokens[k].lower in _SERVING and tokens[k + 1].lower == "as":
            tags[k] = _SERVING[tokens[k].lower]


def _nested(word: str, tags: list[str], k: int) -> str:
    """*the next round*, *the other one*, *have both accepted*: closed words inside a phrase."""
    following = tags[k + 1] if k + 1 < len(tags) else "."
    if word in ("one", "ones"):
        return "NOUN" if tags[k - 1] in _NOMINAL else "NUM" if following == "?" and word == "one" else tags[k]
    if tags[k] == "ADV":
        inside = tags[k - 1] in ("DET", "POSS", "GEN") and following in ("?", "NOUN", "NAME", "NUM", "PRON", "ADJ")
        return "ADJ" if inside else "ADV"
    if word in ("own", "other", "same", "several", "few", "many", "such", "more", "most") and tags[k - 1] in (
        "DET",
        "POSS",
        "GEN",
    ):
        return "ADJ"
    if word in ("both", "all", "each", "either") and tags[k - 1] in ("HAVE", "BE", "MODAL", "DO"):
        return "ADV" if following in ("?", "BE", "ADV", "VBN") else tags[k]
    return tags[k]


def _lookup(text: str, token: Token, at: int, named: bool, closed: dict[str, str]) -> str:
    word = token.lower
    if word.endswith(_GENITIVE):
        return "GEN"
    if named:
        return "NAME"
    if word in _MARKS:
        return _MARKS[word]
    first = text[token.start]
    if not first.isalnum():
        return "GEN" if first in "'’" and at and text[token.start - 1] == "s" else '"' if first in "\"“”«»'’‘" else "."
    kind = closed.get(word)
    if kind is not None and not (word in _CAPITALS and _capital(text, token, at)):
        return kind
    if first.isdigit():
        return "NUM"
    if first.isupper() and at and word not in words().forms:
        return "NAME"
    return "?"


_CAPITALS = frozenset({"us", "it", "who", "may", "will"})


def _capital(text: str, token: Token, at: int) -> bool:
    """*US* is no pronoun, *May* and *Will* inside a sentence no modals."""
    surface = text[token.start : token.end]
    return (surface.isupper() and token.lower in ("us", "it", "who")) or (
        at > 0 and surface[0].isupper() and token.lower in ("may", "will")
    )


def _determined(tags: list[str], k: int) -> bool:
    """Does the phrase that ends before ``k`` begin with an article or the like?"""
    j = k - 1
    while j >= 0 and tags[j] in ("NAME", "NOUN", "ADJ", "NUM"):
        j -= 1
    return j >= 0 and tags[j] in ("DET", "POSS", "GEN")


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
    if form is None and "-" in word and word.endswith(_PARTICIPIAL):
        return "ADJ"
    if form is None:
        modifies = word in words().attributive and following in ("?", "NAME", "ADJ", "NOUN")
        return "ADJ" if modifies else _guess(word, before, following)
    kinds = form.tags
    lexicon = words()
    if before in ("TO", "MODAL", "DO") and "VB" in kinds:
        return "VB"
    if "VB" in kinds and k and tags[k - 1] in _VERBS and tokens[k - 1].lower in _HELPING and following != "PREP":
        return "VB"  # helped broker a truce
    if k > 1 and tags[k - 1] == "-" and "VBN" in kinds and tokens[k - 2].end == tokens[k - 1].start == tokens[k].start - 1:
        return "ADJ"  # U.S. - led, where the stop splits the compound
    if word in lexicon.attributive and following in ("?", "NAME", "ADJ") and before not in ("BE", "HAVE", "MODAL"):
        if "VBD" not in kinds or before not in ("NAME", "PRON"):
            return "ADJ"
    if "VBG" in kinds:
        if k > 1 and tokens[k - 1].lower in _SPANS and "spend" in {_lemma(token) for token in tokens[max(0, k - 5) : k]}:
            return "VBG"  # spent a month shuttling
        if before == "BE" and _existential(tokens, k):
            return "NOUN"
        if before == "BE" and not (word in lexicon.gerunds and tags[k - 1] in ("NOUN", "NAME")):
            return "VBG"
        if (
            word in lexicon.gerunds
            and (before in ("NOUN", "PREP") or (before == "NAME" and _determined(tags, k)))
            and following not in ("DET", "POSS", "NAME", "PRON")
        ):
            return "NOUN" if before != "PREP" or following in (".", ",", "PREP", "TO") else "VBG"
        if (
            before in ("NAME", "NOUN")
            and k > 1
            and tags[k - 2] in ("DET", "GEN", "POSS")
            and following not in ("DET", "POSS", "PRON", "NAME")
        ):
            return "NOUN"
        if before in _NOMINAL:
            return "NOUN" if following != "?" else "ADJ"
        return "VBG"
    if "VBD" in kinds or "VBN" in kinds:
        return _past(tokens, tags, k, form, before, following)
    if "VBZ" in kinds:
        following = "VBD" if k + 1 < len(tokens) and following == "?" and _is_past(tokens[k + 1].lower) else following
        return _present(form, before, following, tags, k)
    return _base(form, before, following, tags, k, k > 0 and tokens[k - 1].lower.endswith("s"))


def _lemma(token: Token) -> str:
    form = words().forms.get(token.lower)
    return form.lemma if form is not None else token.lower


def _existential(tokens: list[Token], k: int) -> bool:
    """*there was fighting around the town*: a thing there was, unless an object follows."""
    near = [token.lower for token in tokens[max(0, k - 4) : k]]
    return "there" in near and near[-1] in ("was", "were", "is", "been", "be", "heavy", "more", "fierce")


_NEVER_BEFORE_A_NOUN = frozenset({"say", "tell"})  # the military said Wednesday, the rebel army told Ada Holm


def _past(tokens: list[Token], tags: list[str], k: int, form: Form, before: str, following: str) -> str:
    kinds, lexicon = form.tags, words()
    base = "VB" in kinds  # put, set, cut, read: the past looks like the base
    if before in ("BE", "HAVE") and "VBN" in kinds:
        return "VBN"
    if before in ("VBD", "VBZ", "VB", "VBG") and "VBN" in kinds and following in ("?", "NAME") and not base:
        return "ADJ"
    if before in _NOMINAL and form.lemma not in _NEVER_BEFORE_A_NOUN:
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
    if before == "," and following == "PREP" and "by" in [token.lower for token in tokens[k + 1 : k + 6]]:
        return "VBN"  # "the minister, besieged in the town by a crowd, waited"
    if before in ("", "PREP") or (before == "TO" and following in ("?", "NAME")):
        return "VBN" if following not in ("?", "NAME") or before == "" else "ADJ"
    if k and tags[k - 1] != "NAME" and tokens[k - 1].lower in lexicon.patients and form.lemma in lexicon.patient_verbs:
        timed = k + 1 < len(tokens) and tokens[k + 1].lower in lexicon.days
        if timed or following in ("PREP", "ADV", "NUM", "TO", ",", "REL", "SUB"):
            return "VBN"
    if k and tokens[k - 1].lower in _STAYING:
        return "VBN"
    if _auxiliary_before(tags, k):
        return "VBN"
    if before == "CC":
        earlier = [tag for tag in tags[:k] if tag in ("VBD", "VBN", "VBZ", "VB", "VBG")]
        if earlier and earlier[-1] == "VBN" and "BE" not in tags[:k] and "HAVE" not in tags[:k]:
            return "VBN"
    return "VBD"


def _auxiliary_before(tags: list[str], k: int) -> bool:
    """*had for months passed notes*: an auxiliary, then a short phrase, then the participle."""
    j = k - 1
    while j > 0 and k - j < 5 and tags[j] in ("NUM", "NOUN", "NAME", "DET", "ADJ", "ADV", "?"):
        j -= 1
    return j > 0 and k - j > 1 and tags[j] in ("PREP", "SUB") and tags[j - 1] in ("HAVE", "BE")


def _stretch(tags: list[str], k: int) -> list[str]:
    """Tags between the nearest marks or links around ``k``."""
    stop = (",", ";", ":", ".", "SUB", "REL", "THAT", "CC", "/")
    i, j = k, k
    while i > 0 and tags[i - 1] not in stop:
        i -= 1
    while j + 1 < len(tags) and tags[j + 1] not in stop:
        j += 1
    return tags[i : j + 1]


def _is_past(word: str) -> bool:
    form = words().forms.get(word)
    return form is not None and "VBD" in form.tags and "VB" not in form.tags


def _linked(tags: list[str], k: int) -> bool:
    """Does a subordinator open the stretch: *if Oman hosts, ...*?"""
    i = k
    while i > 0 and tags[i] not in (",", ";", ":", ".", "SUB", "REL", "THAT"):
        i -= 1
    return tags[i] in ("SUB", "REL", "THAT")


def _present(form: Form, before: str, following: str, tags: list[str], k: int) -> str:
    """A form in -s: a noun plural unless a subject stands before it and something a verb takes behind it."""
    if not form.both:
        return "VBZ" if before not in _NOMINAL else "NOUN"
    if before in ("NOUN", "ADJ") and form.lemma in words().objectless and following != "PREP":
        return "NOUN"  # the peace talks that Oman hosted
    if before in ("REL", "THAT") and not (before == "THAT" and following in ("BE", "MODAL", "HAVE")):
        return "VBZ"
    if before in _NOMINAL or before in ("PREP", "VB", "VBD", "VBG", "VBN", "VBZ", "", "SUB", "BE", "HAVE"):
        return "NOUN"
    if before == "NOUN" and _object_noun(tags, k):
        return "NOUN"
    if before in ("NAME", "NOUN", "PRON", ")", "CC", ","):
        if following in ("DET", "POSS", "PRON", "NAME", "TO", "NUM", "THAT"):
            return "VBZ"
        if following in ("?", "ADV", "PREP", "SUB", ",", "."):
            verbs = any(tag in ("VBD", "VBZ", "BE", "HAVE", "MODAL") for tag in _stretch(tags, k))
            linked = _linked(tags, k)
            if before == "NAME" and _governed_name(tags, k):
                return "NOUN"
            return "NOUN" if verbs or before == "NOUN" or (following in (".", ",") and not linked) else "VBZ"
    return "NOUN"


def _object_noun(tags: list[str], k: int) -> bool:
    """*began peace talks Wednesday*: nouns right behind a verb are its object, not a subject of their own."""
    j = k - 1
    while j >= 0 and tags[j] in ("NOUN", "ADJ"):
        j -= 1
    return j >= 0 and tags[j] in ("VBD", "VBZ", "VB", "VBG")


def _governed_name(tags: list[str], k: int) -> bool:
    """*of Russian forces in April*: the name behind a preposition is no subject."""
    j = k - 1
    while j >= 0 and tags[j] == "NAME":
        j -= 1
    return j >= 0 and tags[j] == "PREP"


def _base(form: Form, before: str, following: str, tags: list[str], k: int, plural: bool) -> str:
    if not form.both:
        return "VB" if before not in ("DET", "POSS", "GEN", "ADJ", "PREP", "NUM") else "NOUN"
    if before in _NOMINAL or before in ("PREP", "NAME", "", "VB", "VBD", "VBZ", "VBG", "BE", "HAVE", "VBN"):
        return "NOUN"
    if before == "CC":
        earlier = [tag for tag in tags[:k] if tag in ("VB", "VBD", "VBZ", "VBN", "NOUN", "NAME")]
        return "VB" if earlier and "VB" in earlier[-3:] and following in ("DET", "POSS", "NAME", "?", "PREP", "NUM") else "NOUN"
    if before in ("PRON", "REL"):
        return "VB"
    if before == "NOUN" and following in ("DET", "POSS", "PRON", "THAT", "TO") and plural:
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
