from itertools import pairwise

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


def test_a_run_without_a_full_stop_is_cut_at_a_mark():
    text = "one two three, " * 400
    tokens = tokenize(text)
    sentences = split_sentences(text, tokens)
    assert sentences[0].first == 0 and sentences[-1].last == len(tokens)
    assert all(a.last == b.first for a, b in pairwise(sentences))
    assert max(s.last - s.first for s in sentences) <= 300
    assert all(text[s.end - 1] == "," for s in sentences)


def test_a_run_without_any_mark_is_cut_all_the_same():
    text = "word " * 1000
    sentences = split_sentences(text, tokenize(text))
    assert [s.last - s.first for s in sentences] == [300, 300, 300, 100]
