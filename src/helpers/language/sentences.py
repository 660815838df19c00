"""Text -> sentences and tokens in one regex pass each; linear, offsets kept."""

import re

from helpers.language.document import Sentence, Token

_REST = r"(?:[’'\-‐‑][^\W_]+)*"
# two letters at the start make a word whatever follows: tried first, since most tokens are such
_TOKEN = re.compile(rf"[^\W\d_]{{2}}[^\W_]*{_REST}|\d+(?:[.,:]\d+)*|(?:[^\W\d_]\.){{2,}}|[^\W_]+{_REST}|[^\w\s]")
_ABBREVIATIONS = frozenset(
    "rt mr mrs ms dr prof gen lt col maj capt sgt sen rep gov hon rev st jr sr adm brig cmdr amb messrs mt ft no nos vs etc inc "
    "ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "u.s u.n u.k e.u a.m p.m i.e e.g pres sec min dept".split()
)
_BREAK = re.compile(r"\n\s*\n|\n|(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9À-ÖØ-ÞА-Я])")
_WRAP = re.compile(r"\n[ \t]*(?=[a-zß-öø-ÿ])")  # inside a clause, where what stands before it runs on
_RUNS_ON = re.compile(r"[^\W\d_A-Z]|[,;]")
_WRAPS = 3  # a text with this many lines broken inside a clause is wrapped at a fixed width
_LAST_WORD = re.compile(r"([^\s\"'“‘«(\[]+?)[.]$")


def tokenize(text: str) -> list[Token]:
    """Words, numbers and single marks, left to right."""
    return [Token(m.start(), m.end(), m.group().lower()) for m in _TOKEN.finditer(text)]


def _abbreviation(text: str, at: int) -> bool:
    """Does the full stop before ``at`` end an abbreviation or an initial rather than a sentence?"""
    word = _LAST_WORD.search(text[max(0, at - 20) : at])
    if not word:
        return False
    word = word.group(1).lower()
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())


def _wrapped(text: str) -> bool:
    """Is the text broken into lines of a fixed width, in the middle of its sentences?"""
    count = 0
    for m in _WRAP.finditer(text):
        before = m.start() - 1
        while before > 0 and text[before] in " \t":
            before -= 1
        if before >= 0 and _RUNS_ON.match(text, before):
            count += 1
            if count == _WRAPS:
                return True
    return False


def _runs_on(text: str, m: re.Match[str]) -> bool:
    """In a wrapped text: a full line that ends without a mark, right above the next one."""
    line = text[text.rfind("\n", 0, m.start()) + 1 : m.start()].rstrip()
    return m.group().count("\n") == 1 and len(line) >= _FULL_LINE and line[-1] not in _MARKS


_FULL_LINE = 40  # characters
_MARKS = frozenset('.!?:…"”»)]')


def split_sentences(text: str, tokens: list[Token]) -> list[Sentence]:
    """Sentences with their token ranges; a line break ends a sentence, an abbreviation's full stop does not.

    In a text wrapped at a fixed width a line break inside a sentence does not end it either. What is longer than any
    sentence is cut.
    """
    bounds, begin = [], 0
    wrapped = _wrapped(text)
    for m in _BREAK.finditer(text):
        if "\n" in m.group():
            if wrapped and _runs_on(text, m):
                continue
        elif _abbreviation(text, m.start()):
            continue
        bounds.append((begin, m.end()))
        begin = m.end()
    bounds.append((begin, len(text)))
    sentences, i, n = [], 0, len(tokens)
    for _left, right in bounds:
        first = i
        while i < n and tokens[i].start < right:
            i += 1
        while i - first > _MOST:
            cut = _cut(text, tokens, first)
            sentences.append(Sentence(tokens[first].start, tokens[cut - 1].end, first, cut))
            first = cut
        if i > first:
            sentences.append(Sentence(tokens[first].start, tokens[i - 1].end, first, i))
    return sentences


_MOST = 300  # tokens; what goes on without a full stop is a list, a table or no prose, and would cost its length squared


def _cut(text: str, tokens: list[Token], first: int) -> int:
    """Behind the last mark of a run of tokens that is too long for a sentence, or at its end where it has none."""
    for k in range(first + _MOST, first + _MOST // 2, -1):
        if not text[tokens[k - 1].start].isalnum():
            return k
    return first + _MOST
