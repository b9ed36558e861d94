"""Where the pages of a preview lie."""

from __future__ import annotations

from tests.report.printed import body, talk

from localize.model import Report


def test_the_page_is_data_and_the_number_of_pages_talk() -> None:
    data: dict[str, object] = {"page": ".localize/preview/index.html", "folder": ".localize/preview"}
    report = Report("preview", counts={"pages": 2}, data=data, notes=("Not ready: frost.",))
    assert body(report) == [".localize/preview/index.html"]
    assert talk(report) == ["2 pages in .localize/preview/.", "Not ready: frost."]


def test_without_a_page_there_is_nothing_to_open() -> None:
    report = Report("preview", counts={"pages": 1}, data={"page": "", "folder": "p"})
    assert (body(report), talk(report)) == ([], ["1 page in p/."])
