"""Which language a text is in; only English is tagged, other languages are kept and marked."""

_SAMPLE = 2000  # characters: more does not change the answer


def detect(text: str) -> str | None:
    """ISO 639-1 code (py3langid, Lui & Baldwin 2012); None where there is too little text to tell."""
    sample = text[:_SAMPLE]
    if sum(c.isalpha() for c in sample) < 20:
        return None
    from py3langid.langid import classify

    return classify(sample)[0]
