"""Text out of articles shown as text."""

import pytest

from helpers.views import text


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("<script>", "&lt;script&gt;"),
        ("a & \"b\" 'c'", "a &amp; &quot;b&quot; &#x27;c&#x27;"),
        ("$x$", "<span>$</span>x<span>$</span>"),
        ("\\(x\\)", "<span>\\</span>(x<span>\\</span>)"),
        ("\x1b[31m", "␛[31m"),
        ("a\u202eb", "a[U+202E]b"),
        ("a\x7f\x85", "a␡[U+0085]"),
        (None, ""),
        (float("nan"), ""),
        ("two\r\nlines\t.", "two\nlines\t."),
        (7, "7"),
    ],
)
def test_safe(given, shown):
    assert text.safe(given) == shown


def test_an_attribute_stays_inside_its_quotes():
    assert text.attribute('a" onclick="x\ny') == "a&quot; onclick=&quot;x y"


@pytest.mark.parametrize(
    ("items", "most", "sentence"),
    [([], 0, ""), (["a"], 0, "a"), (["a", "b"], 0, "a and b"), (["a", "b", "c"], 2, "a, b and 1 more"), ("abc", 0, "a, b and c")],
)
def test_listed(items, most, sentence):
    assert text.listed(items, most) == sentence


@pytest.mark.parametrize(("n", "words"), [(0, "no third party"), (1, "1 third party"), (2000, "2,000 third parties")])
def test_count(n, words):
    assert text.count(n, "third party", "third parties") == words


def test_plain_is_one_short_line():
    assert text.plain("a \n b\x1b") == "a b␛"
    assert text.plain("abcdefgh", 5) == "abcd…"
