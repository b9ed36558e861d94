"""The language of an article as a whole."""

from __future__ import annotations

import pytest
from tests.checks.articles import findings

ENGLISH = "The council opened a new bridge over the canal, and many people came to see it."
RUSSIAN = "Совет открыл новый мост через канал, и многие пришли на него посмотреть."
UZBEK = "Kengash kanal ustidagi yangi koʻprikni ochdi, koʻpchilik uni koʻrgani keldi."
CYRILLIC = "Кенгаш канал устидаги янги кўприкни очди, кўпчилик уни кўргани келди."
WEATHER = "ясно ветер 2.1 м/с, В"
TEXTS = {"en": ENGLISH, "ru": RUSSIAN, "uz": UZBEK, "uz_Cyrl": CYRILLIC}


@pytest.mark.parametrize("claimed", TEXTS)
@pytest.mark.parametrize("written", TEXTS)
def test_an_article_is_in_the_language_that_it_claims(claimed: str, written: str) -> None:
    text = f"---\ntitle: A\n---\n\n{TEXTS[written]}\n\n{TEXTS[written]}\n"
    found = findings("article-language", text=text, locale=claimed)
    said = f"the text looks like {written}, but the article says {claimed}"
    expected = (
        [] if claimed == written else [(1, said, f"Write `lang: {written}` in the front matter, if it is.")]
    )
    assert [(one.line, one.message, one.fix) for one in found] == expected


def test_other_languages_are_not_judged() -> None:
    assert findings("article-language", text=f"---\ntitle: A\n---\n\n{ENGLISH}\n", locale="de") == []
