"""What looks like a time and is none: resolution 1325, 2,000 troops, May the name, march the verb, sat, second."""

import re
from functools import lru_cache

from helpers.language.times.lexicon import words

_WORD_BEFORE = re.compile(r"([^\W\d_]+|[#№])[.:]?[\s(“\"-]*$")
_WORD_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
_NAME_BEFORE = re.compile(r"(?:\b(?:Mrs?|Ms|Dr|Theresa|Prime Minister|President|Minister|Secretary|Lady|Sir)\.?\s+)$")


@lru_cache(maxsize=1)
def _sets() -> tuple[frozenset[str], ...]:
    table = words()
    return (
        frozenset(table["not_a_year"]["before"]),
        frozenset(table["not_a_year"]["after"]),
        frozenset(table["month_needs"]["ambiguous"]),
        frozenset(table["month_needs"]["before"]),
    )


def spurious(text: str, m: re.Match[str]) -> bool:
    """Is this match of the master expression something else than a time?"""
    phrase, kind = m.group(), m.lastgroup
    before, after, ambiguous, month_before = _sets()
    if kind in ("year", "yearpart", "fiscal"):
        digits = re.search(r"\d{4}", phrase)
        if digits and kind == "year":
            left = _WORD_BEFORE.search(text, max(0, m.start() - 25), m.start())
            right = _WORD_AFTER.match(text, m.end(), m.end() + 25)
            word = left and left[1]
            if (
                word
                and word.lower() in before
                and not (
                    word.lower() in ("over", "than", "some", "about", "almost", "nearly", "only", "no", "exactly")
                    and phrase.lower().startswith("the")
                )
            ):
                return True
            if right and right[1].lower() in after:
                return True
            if text[m.start() - 1 : m.start()] in "/#@:" and m.start():
                return True
    low = phrase.lower()
    if kind == "weekday" and low.split()[-1] in ("sun", "sat", "mon", "wed", "fri") and low.split()[0] in ("the", "that", "this"):
        return True
    if kind in ("month", "weekday", "bareseason") and low.rstrip(".") in ambiguous:
        low = low.rstrip(".")
        if not phrase[0].isupper():
            return True
        if low in ("sat", "sun", "dec", "jan", "mar"):  # bare of a day or a full stop these are names, verbs, the sun
            return not phrase.endswith(".")
        left = _WORD_BEFORE.search(text, max(0, m.start() - 25), m.start())
        if _NAME_BEFORE.search(text, max(0, m.start() - 20), m.start()):
            return True
        return not (left and left[1].lower() in month_before)
    if kind == "weekday":
        right = text[m.end() : m.end() + 12]
        return bool(re.match(r"\s+(?:Times|Telegraph|Mirror|Express|Herald|Post|Mail|Star|Sun)\b", right))
    if kind == "monthday" and re.match(r"(?:may|march)\s", low) and not phrase[0].isupper():
        return True
    if (
        kind == "month"
        and not phrase.split()[-1][0].isupper()
        and re.fullmatch(r"(?:the |this |that )?(?:next |last )?(?:may|march|mar)", low)
    ):
        return True
    if kind == "set" and re.match(r"\s+[A-Z]", text[m.end() : m.end() + 3]):
        return True  # the daily Granma
    if (
        kind in ("whichunit", "overdue")
        and len(phrase.split()) > 1
        and phrase.istitle()
        and text[m.start() - 1 : m.start()] in '"“'
    ):
        return True  # the show “This Week”
    return bool(
        kind == "clock"
        and low.startswith(("noon", "midday"))
        and re.search(r"\bhigh\s+$", text[max(0, m.start() - 6) : m.start()], re.I)
    )
