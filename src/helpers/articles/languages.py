"""Which language a text is in; only English is tagged, other languages are kept and marked."""

import re

_SAMPLE = 1200  # characters: more does not change the answer
_FEWEST = 20  # letters
_LETTER = re.compile(r"[^\W\d_]")


def detect(text: str) -> str | None:
    """ISO 639-1 code (py3langid, Lui & Baldwin 2012); None where there is too little text to tell."""
    sample = text[:_SAMPLE]
    if len(_LETTER.findall(sample[:400])) < _FEWEST:
        return None
    from py3langid.langid import classify

    return classify(sample)[0]
