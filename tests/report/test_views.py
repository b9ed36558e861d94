"""What each verb prints."""

from __future__ import annotations

import pytest
from tests.report.printed import body, talk

from localize.model import Change, Locale, Report
from localize.report.views import VIEWS, view_of

RU, UZ = Locale("ru"), Locale("uz")


@pytest.mark.parametrize("verb", VIEWS)
def test_every_form_that_is_named_is_there(verb: str) -> None:
    assert callable(view_of(verb))


def test_verbs_without_a_form_of_their_own_list_their_changes() -> None:
    report = Report(
        "review approve",
        (Change("approved", "a.po", "Текст\n" + "x" * 100, RU, "frost@1"), Change("moved", "b.po")),
        notes=("Go on.",),
    )
    assert "review approve" not in VIEWS
    assert body(report) == [f"approved  frost@1 (ru)  Текст\\n{'x' * 72}…", "moved     b.po"]
    assert talk(report) == ["Go on."]
