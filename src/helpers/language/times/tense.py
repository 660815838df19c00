"""Does an expression lie behind or ahead? Read off the verb group that governs it: the nearest before it, else after it.

A group is judged as a whole: *will be paid* looks ahead although *paid* does not, *was to begin* too, *had been due* does not.
"""

import re
from functools import lru_cache

from helpers.language.times.lexicon import words

_WORD = re.compile(r"['’](?:ll|d)\b|[^\W\d_]+(?:['’]t\b)?")
_CLAUSE_BEFORE, _CLAUSE_AFTER = 260, 90
_LIMIT = re.compile(r"\b(until|till|by|no later than|as (?:early|soon|late) as|ahead of|in time for)\s+(?:the\s+)?$", re.I)
_CLAUSE_HEAD = re.compile(r"(?:^|,\s+(?:and|but)|;(?:\s+and)?)\s*$")  # *..., and by Friday both had left*
_AIM = re.compile(r"\b(?:for|effective(?: from)?|with effect from|scheduled|due|pending)\s+$", re.I)
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.I)
_STOP = re.compile(r"[.!?;\n](?=\s|$)|[.!?]['\"”’]")
_DOT_WORDS = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Col|Lt|Maj|Sgt|St|[ap]\.m|U\.S|U\.N|U\.K|E\.U|[A-Z]|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$"
)
_DETERMINER = re.compile(r"\b(?:an?|its|their|his|her)\s+$", re.I)
_NOUN = re.compile(r"\s+([a-z]{3,})\b")
_POSSESSIVE = re.compile(r"['’]s?((?:\s+[\w-]+){1,4})")
_ASIDE = re.compile(r",\s+(?:which|who|whose|where|the)\b[^,.;\n]*,")
_RUN_UP = re.compile(
    r"\b(?:ahead of|in advance of|in the run-?up to|in preparation for|(?:preparations?|preparing|plans|hopes|hoping|agenda) for)"
    r"\s+(?:[\w’'-]+\s+){0,9}?(?:(?:for|on|at|of)\s+)?(?:the\s+)?$",
    re.I,
)  # *ahead of a summit in Doha on Friday*
_ARRANGED = re.compile(
    r"(?<!been )\b(?:planned|scheduled|slated|set|due)\s+(?:for|on)\s+(?:the\s+)?$", re.I
)  # *the vote planned for Friday was called off*
_CALLED_OFF = re.compile(
    r"\s+(?:was|were|has been|have been)\s+(?:\w+ly )?(?:called off|cancel|postpon|put off|scrapp|suspend|delay|shelv)", re.I
)
_IS_ON = re.compile(
    r"\b(?:is|are)\s+(?:only\s+|just\s+|now\s+)?(?:on|for|until|this|next)\s+(?:the\s+)?$", re.I
)  # *the vote is on Sunday*
_OF_LIMIT = re.compile(r"\b(?:deadline|cut-?off|target|date) (?:of|for)\s+(?:the\s+)?$", re.I)
_PASSED = re.compile(r"\s+(?:had |has |have )?(?:passed|expired|lapsed|came|went|slipped|ran out)\b")
_RIGHT_PAST = re.compile(r"['’]?s?\s+(?:was|were|had|has)\b")


@lru_cache(maxsize=1)
def _sets() -> dict[str, frozenset[str]]:
    return {name: frozenset(listed) for name, listed in words()["tense"].items()}


def _past_word(word: str, raw: str, sets: dict[str, frozenset[str]]) -> bool:
    """Is this a past form (finite or participle)? Capitalised *-ed* words are names: *United*."""
    if word in sets["past"]:
        return True
    return len(word) > 4 and word.endswith("ed") and raw.islower() and word not in sets["no_past"]


def _group(found: list[str], low: list[str], i: int) -> int:
    """The verdict of the verb group whose word ``i`` is, 0 where it is none or does not tell."""
    sets = _sets()
    word = low[i]
    before = low[i - 1] if i else ""
    after = low[i + 1] if i + 1 < len(low) else ""
    if word in sets["future"]:
        if found[i] in ("May", "Will") and (before in ("in", "since", "of", "last", "by", "until") or (i and not after)):
            return 0
        near = low[i + 1 : i + 4]
        if (
            word not in ("will", "shall", "'ll", "’ll")
            and "have" in near
            and any(_past_word(w, w, sets) or w == "been" for w in near)
        ):
            return -1
        if word in ("could", "couldn't", "can", "cannot") and "not" in near[:1]:
            return -1 if word == "could" else 0
        return 1
    if word in sets["set"] and (after in ("to", "for") or before in ("is", "are")):
        return 1
    if word in sets["due"]:
        back = low[max(0, i - 3) : i]
        if "had" in back or before in ("as", "previously", "originally", "initially"):
            return -1
        return 1
    if before == "to" and word not in sets["no_infinitive"] and found[i].islower():
        if i > 1 and low[i - 2] in sets["no_aim"]:
            return 0  # *according to reports*
        governor = next((w for w in reversed(low[max(0, i - 5) : i - 1]) if w not in sets["adverbs"]), "")
        if governor in sets["due"] and "had" in low[max(0, i - 6) : i]:
            return -1  # *had been due to expire*
        if governor in ("is", "are", "was", "were", "be") or governor in sets["plans"] or governor in sets["due"]:
            return 1
        if governor in ("had", "began", "failed", "managed", "refused", "used", "started", "continued", "helped", "tried"):
            return -1
        earlier = [w for w, raw in zip(low[: i - 1], found[: i - 1], strict=True) if _past_word(w, raw, sets)]
        if word == "have":
            return -1
        if not earlier:
            return 1
        return 1 if earlier[-1] in sets["plans"] or earlier[-1] in ("said", "told") else -1
    if _past_word(word, found[i], sets):
        for back in range(i - 1, max(-1, i - 4), -1):
            helper = low[back]
            if helper in sets["adverbs"] or helper in ("be", "been", "being", "not"):
                continue
            if helper in sets["future"]:
                return _group(found, low, back)
            if helper == "to":
                return 1 if "be" in low[back:i] else 0
            if helper in ("is", "are", "a", "an", "the", "no"):
                return 0  # *is disputed*, *the occupied lands*
            break
        return -1
    if word in ("has", "have", "'ve", "’ve"):
        return -1
    if word in ("is", "are") and after.endswith("ing"):
        return 1
    return int(_announces(found, low, i))


def _announces(found: list[str], low: list[str], i: int) -> bool:
    """Is this a simple present that tells what is arranged: *leaves for Doha*, *the truce takes effect*, *envoys meet*?"""
    sets, word = _sets(), low[i]
    before, after = low[i - 1] if i else "", low[i + 1] if i + 1 < len(low) else ""
    if word in sets["scheduled_present"]:
        good = after != "of"
    elif word in sets["scheduled_with_object"]:
        good = bool(after) and after not in sets["particles"]
    else:
        good = f"{word} {after}" in sets["scheduled_phrases"]
    if not good or not found[i].islower() or before in sets["no_verb_after"]:
        return False
    if not word.endswith("s") and before and found[i - 1].islower() and before not in sets["adverbs"]:
        if not before.endswith("s") and before not in sets["plural_subjects"]:
            return False  # *a surprise move to*, *an early start*
    helper = next((w for w in reversed(low[max(0, i - 3) : i]) if w not in sets["adverbs"]), "")
    return helper not in ("did", "didn't", "didn’t")


def _verdict(text: str, reverse: bool) -> int:
    found = _WORD.findall(text)
    low = [word.lower() for word in found]
    if text.isupper():
        found = low
    for i in range(len(found) - 1, -1, -1) if reverse else range(len(found)):
        if verdict := _group(found, low, i):
            return verdict
    return 0


def _went_on(left: str, sets: dict[str, frozenset[str]]) -> bool:
    """Is the last verb one of what went on: *talked until Friday*; not *was to stay*, *was postponed*, *held off*?"""
    low = [word.lower() for word in _WORD.findall(left)][-6:]
    last = next((i for i in range(len(low) - 1, -1, -1) if _past_word(low[i], low[i], sets)), None)
    return last is not None and low[last] in sets["went_on"] and "to" not in low[last:] and "off" not in low[last:]


def _clause_left(text: str, start: int) -> str:
    left = text[max(0, start - _CLAUSE_BEFORE) : start]
    cut = 0
    for m in _STOP.finditer(left):
        if left[m.start()] != "." or not _DOT_WORDS.search(left, max(0, m.start() - 5), m.start()):
            cut = m.end()
    return left[cut:]


def _clause_right(right: str) -> str:
    stop = _STOP.search(right)
    return right[: stop.start()] if stop else right


def _off(phrase: str, left: str, right: str) -> bool:
    """*planned for Friday was called off*: a weekday still to come; a month gone by stays one."""
    return phrase.endswith("day") and bool(_ARRANGED.search(left)) and bool(_CALLED_OFF.match(right))


def direction(text: str, start: int, end: int, *, aims: bool = True) -> int:
    """-1: behind, 1: ahead, 0: the clause does not tell. ``aims``: *for Friday* looks ahead; *profit for the quarter* does not."""
    sets = _sets()
    left = _clause_left(text, start)
    if _SINCE.search(left):
        return -1
    right = text[end : end + _CLAUSE_AFTER]
    if m := _POSSESSIVE.match(right):
        if _RIGHT_PAST.match(right) or not any(word.lower() in sets["coming_nouns"] for word in m[1].split()):
            return -1
        if _RUN_UP.search(left):
            return 1
        main = _ASIDE.sub(" ", text[end : end + 2 * _CLAUSE_AFTER])
        return _verdict(_clause_right(main), reverse=False) or _verdict(left, reverse=True)
    if _OF_LIMIT.search(left):
        return -1 if _PASSED.match(right) else 1
    if _RUN_UP.search(left) or _IS_ON.search(left) or _off(text[start:end], left, right):
        return 1
    if _RIGHT_PAST.match(right):
        return -1
    if _DETERMINER.search(left) and (noun := _NOUN.match(right)):
        word = noun[1].lower()
        if word not in sets["coming_nouns"] and word not in sets["after_time"]:
            return -1  # *under a June agreement*
    before = _verdict(left, reverse=True)
    if limit := _LIMIT.search(left):
        bare = bool(_CLAUSE_HEAD.search(left[: limit.start()]))
        if bare and _verdict(_clause_right(right), reverse=False) > 0:
            return 1  # *By Friday, they will present a draft.*
        if limit[1].lower() in ("until", "till") and before < 0 and _went_on(left[: limit.start()], sets):
            return -1
        perfect = re.search(r"\bhad\s+(?:not\s+)?\w+(?:ed|en|de|nt|ld)\b", left)
        return -1 if limit[1].lower() in ("until", "till", "by") and (bare or (perfect and before < 0)) else 1
    if aims and _AIM.search(left):
        return 1
    if before:
        return before
    return _verdict(_clause_right(right), reverse=False)
