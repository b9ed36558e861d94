"""Locales that an article is wanted in and the newsroom does not publish."""

from __future__ import annotations

from tests.checks.articles import findings


def told(front: str) -> list[tuple[int, str, str]]:
    found = findings("unknown-locale", text=f"---\ntitle: A\n{front}---\n\nText.\n")
    return [(finding.line, finding.message, finding.fix) for finding in found]


def test_a_locale_that_the_newsroom_does_not_have_is_named() -> None:
    said = "`locales` names `{}`, which is not one of the newsroom's"
    assert told("locales: [en, uz_Cyrll]\n") == [(3, said.format("uz_cyrll"), "Did you mean `uz_Cyrl`?")]
    assert told("\nlocales: kk\n") == [(4, said.format("kk"), "The newsroom has: en, ru, uz_Cyrl.")]
    assert told("locales: [ru, uz_Cyrl]\n") == []
    assert told("locales: []\n") == []
