"""How far locales and articles are."""

from __future__ import annotations

from tests.report.printed import body, talk

from localize.model import Report


def test_status() -> None:
    states = {"untranslated": 1, "draft": 0, "stale": 0, "rejected": 0, "translated": 0, "approved": 3}
    figures = {**states, "held": 1, "words": 20, "percent": 75}
    done = {**dict.fromkeys(states, 0), "approved": 4, "held": 0, "words": 20, "percent": 100}
    data: dict[str, object] = {
        "locales": [{"locale": "ru", **figures}, {"locale": "uz", **done}],
        "articles": [{"slug": "frost", "locales": {"ru": figures, "uz": done}}],
    }
    title = "untranslated  draft  stale  rejected  translated  approved  held  words  done"
    first = "           1      0      0         0           0         3     1     20   75%"
    second = "           0      0      0         0           0         4     0     20  100%"
    report = Report("status", data=data, notes=("Behind.",))
    assert body(report) == [
        f"locale  {title}",
        f"ru      {first}",
        f"uz      {second}",
        "",
        f"article  locale  {title}",
        f"frost    ru      {first}",
        f"frost    uz      {second}",
    ]
    assert talk(report) == ["Behind."]
    assert len(body(Report("status", data={**data, "articles": []}))) == 3
