"""The folder of a report: replaced whole, and never at the cost of something else."""

import json

import pytest

from helpers.report import ReportError, folder


def earlier(out):
    out.mkdir()
    (out / "index.html").write_text("earlier")
    (out / folder.MANIFEST).write_text(json.dumps({"files": ["index.html"]}))
    return out


def write(part):
    (part / "index.html").write_text("new")


@pytest.mark.parametrize("exists", [False, True])
def test_the_new_report_takes_the_place_of_the_earlier_one(tmp_path, exists):
    out = earlier(tmp_path / "out") if exists else tmp_path / "deep" / "out"
    folder.check(out)
    with folder.replacing(out) as part:
        assert part.parent == out.parent  # so that it can be moved in one step
        write(part)
    assert (out / "index.html").read_text() == "new"
    assert list(out.iterdir()) == [out / "index.html"]
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_what_goes_wrong_leaves_the_earlier_report_as_it_was(tmp_path, error):
    out = earlier(tmp_path / "out")
    with pytest.raises(error), folder.replacing(out) as part:
        write(part)
        raise error
    assert (out / "index.html").read_text() == "earlier"
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_that_holds_something_else_is_refused(tmp_path):
    out = earlier(tmp_path / "out")
    folder.check(out)
    (out / "thesis.docx").write_text("years of work")
    with pytest.raises(ReportError, match=r"holds thesis\.docx"):
        folder.check(out)


def test_a_file_or_the_working_folder_is_refused(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    with pytest.raises(ReportError, match="not a folder"):
        folder.check(tmp_path / "file")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ReportError, match="where you work"):
        folder.check(tmp_path)
    (tmp_path / "empty").mkdir()
    folder.check(tmp_path / "empty")
    folder.check(tmp_path / "new")
