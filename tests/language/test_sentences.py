from helpers.language.sentences import split_sentences, tokenize

WRAPPED = """The first of several lines of a text that was wrapped by an
old program at a width that it thought right, between President
Nora Vale and the envoy of the other side who came from far away
to see her. The next sentence, which is made to be long enough,
ends too.

A short line
stands here as it is"""


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, tokenize(text))]


def test_lines_wrapped_at_a_fixed_width_do_not_end_sentences():
    found = sentences(WRAPPED)
    assert found[0].startswith("The first") and found[0].endswith("to see her.")
    assert found[1].endswith("ends too.")
    assert found[2:] == ["A short line", "stands here as it is"]


def test_lines_of_an_ordinary_page_do():
    page = "Envoys meet in Oslo for a second round of secret talks\nThe envoys of both sides met on Monday.\nThey left."
    assert len(sentences(page)) == 3
