"""Lines broken to a width, as in PDF, mail and old database exports, joined to paragraphs again."""

import itertools
import re
from collections.abc import Sequence

_STOP = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_HYPHEN = re.compile(r"[a-zà-ÿ]-$")
_ITEM = re.compile(r"(?:[-•*–]|\d+[.)])\s")
_WIDEST = 130  # characters: a longer line was not broken to a width


def is_wrapped(lines: Sequence[str]) -> bool:
    """Most lines fill one width and go on, in lower case, on the next: a text that a program has broken, not a page."""
    texts = [line.strip() for line in lines]
    full = [len(text) for text in texts if text]
    if len(full) < 6 or max(full) > _WIDEST:
        return False
    width = sorted(full)[int(len(full) * 0.9)]
    if width < 45:
        return False
    pairs = [(a, b) for a, b in itertools.pairwise(texts) if a and b]
    going_on = sum(len(a) > 0.75 * width and not _STOP.search(a) and not b[:1].isupper() for a, b in pairs)
    return going_on >= max(3, 0.35 * len(full))


def paragraphs(lines: Sequence[str]) -> list[str]:
    """A blank line ends a paragraph; so does a line that ends a sentence well before the width is reached."""
    texts = [line.strip() for line in lines]
    full = sorted(len(text) for text in texts if text)
    if not full:
        return []
    width = full[int((len(full) - 1) * 0.9)]
    spaced = sum(not text for text in texts[1:-1]) >= 0.12 * len(full)  # paragraphs are told by blank lines
    out: list[str] = []
    open_ = False
    for i, text in enumerate(texts):
        if not text:
            # a page's foot between two halves of a sentence leaves blank lines in it
            follows = next((later for later in texts[i + 1 :] if later), "")
            open_ = open_ and bool(out) and not _STOP.search(out[-1]) and follows[:1].islower()
            continue
        if open_ and out and not _ITEM.match(text):
            last = out[-1]
            out[-1] = last[:-1] + text if _HYPHEN.search(last) and text[:1].islower() else f"{last} {text}"
        else:
            out.append(text)
        ends = bool(_STOP.search(text))
        open_ = not (ends and len(text) < 0.85 * width) if not spaced else True
        if not ends and len(text) < 0.6 * width and not spaced:
            open_ = False  # a headline, a list
    return out
