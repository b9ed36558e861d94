"""How long editions took, as people read it."""

from __future__ import annotations

from tests.report.printed import body

from localize.model import Report


def test_times_are_said_as_people_say_them() -> None:
    steps = {"drafted": 119, "approved": 120, "published": 2 * 24 * 60 + 61}
    edition = {"slug": "cup", "locale": "ru", "source": "2026-03-01T08:00:00+00:00", **steps}
    none = {**edition, "locale": "uz", "source": None, **dict.fromkeys(steps)}
    data: dict[str, object] = {
        "locales": [{"locale": "ru", "editions": 2, **steps}],
        "editions": [edition, none],
    }
    printed = "\n".join(body(Report("minutes", data=data)))
    for part in ("119 min", "2 h 0 min", "2 d 1 h", "2026-03-01T08:00", "—"):
        assert part in printed
    assert body(Report("minutes", data={"locales": [], "editions": []})) == []
