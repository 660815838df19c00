"""Phrases longer than a base phrase: *X of Y*, lists, coordination, appositions, and the interpositions between marks."""

from helpers.language.document import Document, Sentence
from helpers.language.grammar.chunks import base_form, chunk
from helpers.language.grammar.model import Chunk, Clause, Span
from helpers.language.grammar.words import words


class Phrases:
    """Working state of one sentence: its base phrases, and how far a phrase reaches to the left and to the right."""

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
            lemma = base_form(self.tokens[self.chunks[held - 1].last - 1].lower)
            if lemma in words().speech or lemma in words().clausal:
                return None  # told the court the Union brokered ...
        return held

    def _animate(self, part: Chunk) -> bool:
        tags = [token.tag for token in self.tokens[part.first : part.last]]
        return tags[-1] in ("NAME", "PRON") or ("NAME" in tags and tags[-1] != "NOUN")

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
        lemma = base_form(self.tokens[self.chunks[j - 1].last - 1].lower)
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
