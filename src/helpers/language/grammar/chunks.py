"""Base phrases of one sentence, left to right: noun phrases, verb groups, links and marks."""

from helpers.language.document import Document, Sentence, Token
from helpers.language.grammar.model import Chunk
from helpers.language.grammar.tags import tag_sentence
from helpers.language.grammar.words import lemma_of, words

VERBAL = frozenset({"BE", "HAVE", "DO", "MODAL", "VB", "VBZ", "VBD", "VBN", "VBG"})
_NP = frozenset({"DET", "POSS", "NUM", "ADJ", "NOUN", "NAME", "GEN", "PRON", "THAT"})


def chunk(document: Document, sentence: Sentence) -> list[Chunk]:
    """Base phrases, left to right, without gaps."""
    tags = tag_sentence(document, sentence)
    tokens, base = document.tokens, sentence.first
    out: list[Chunk] = []
    i, n = 0, len(tags)
    while i < n:
        tag, first = tags[i], i
        word = tokens[base + i].lower
        if tag in VERBAL or (tag == "TO" and _infinitive(tags, i)):
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
            said = any(tokens[part.first].tag in VERBAL and _speaks(document, part) for part in out[-4:] if part.kind == "VG")
            demonstrative = i + 1 < n and tags[i + 1] in ("NOUN", "ADJ") and (i == 0 or tags[i - 1] in ("PREP", "BE"))
            tag = (
                "NP"
                if demonstrative
                else "REL"
                if out and out[-1].kind == "NP" and not said and not reports(tokens, out[-1])
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


def reports(tokens: list[Token], part: Chunk) -> bool:
    """*claims that ...*, *talk that ...*: the noun's clause says what is claimed."""
    return tokens[part.last - 1].lower in words().reports


def _speaks(document: Document, part: Chunk) -> bool:
    return base_form(document.tokens[part.last - 1].lower) in words().clausal


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


def base_form(word: str) -> str:
    """The lemma of a word, and of an unknown verb form what is left without its ending."""
    found = lemma_of(word)
    if found != word:
        return found
    for ending, base in (("ied", "y"), ("ed", ""), ("ing", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + base
    return word
