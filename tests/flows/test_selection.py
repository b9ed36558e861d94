"""Which articles and locales the words on the command line mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import EN, FROST, RU, UZ, UZ_CYRL, Room

from localize.errors import UsageError
from localize.flows.selection import Selection, select

if TYPE_CHECKING:
    from localize.flows.newsroom import Newsroom


@pytest.fixture
def newsroom(room: Room) -> Newsroom:
    room.write("articles/news/rain.md", "# Rain\n\nIt rained.\n")
    return room.newsroom()


def slugs(selection: Selection) -> list[str]:
    return [article.slug for article in selection.articles]


def test_everything_where_nothing_is_named(newsroom: Newsroom) -> None:
    found = select(newsroom)
    assert (slugs(found), found.locales) == (["frost", "news/rain"], (EN, RU, UZ, UZ_CYRL))
    assert (found.ui, found.narrowed, found.locales_named) == (True, False, False)


@pytest.mark.parametrize(
    ("names", "expected", "ui"),
    [
        (["frost"], ["frost"], False),
        (["articles/news/rain.md"], ["news/rain"], False),
        (["news/rain", "articles/frost.md", "frost"], ["frost", "news/rain"], False),
        (["ui"], [], True),
        (["ui", "frost"], ["frost"], True),
    ],
)
def test_slugs_paths_and_the_interface(
    newsroom: Newsroom, names: list[str], expected: list[str], ui: bool
) -> None:
    found = select(newsroom, names)
    assert (slugs(found), found.ui, found.narrowed) == (expected, ui, True)


def test_locales_in_any_spelling_each_once(newsroom: Newsroom) -> None:
    found = select(newsroom, [], ["oz", "uz@cyrillic", "uz-Latn", "RU"])
    assert (found.locales, found.locales_named, found.narrowed) == ((UZ, UZ_CYRL, RU), True, False)
    assert select(newsroom, ["frost"], ["ru"]).locales == (RU,)


@pytest.mark.parametrize(
    ("names", "locales", "message", "hint"),
    [
        (["forst"], [], "there is no article «forst»", "Did you mean `frost`?"),
        (["uii"], [], "there is no article «uii»", "Did you mean `ui`?"),
        (["x" * 50], [], f"there is no article «{'x' * 50}»", "`localize status` lists the articles."),
        ([""], [], "there is no article «»", "`localize status` lists the articles."),
        ([], ["uz_Cyr"], "«uz_Cyr» is not a locale code", "Did you mean `uz_Cyrl`?"),
        ([], ["uz_Arab"], "locale `uz_Arab` is not one of the newsroom's", "Did you mean `uz_Cyrl`?"),
        ([], ["de"], "locale `de` is not one of the newsroom's", "The newsroom has: en, ru, uz, uz_Cyrl."),
        ([], ["r"], "«r» is not a locale code", "Did you mean `ru`?"),
        ([], ["?"], "«?» is not a locale code", "Write it like en, ru, uz or uz_Cyrl."),
    ],
)
def test_what_is_unknown_gets_the_nearest_known(
    newsroom: Newsroom, names: list[str], locales: list[str], message: str, hint: str
) -> None:
    with pytest.raises(UsageError) as caught:
        select(newsroom, names, locales)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize("name", ["moroz", "articles/moroz.md"])
def test_a_translation_is_told_to_be_one(room: Room, name: str) -> None:
    room.write("articles/moroz.md", "---\ntitle: Мороз\nlang: ru\nsource: frost\n---\n\nХолодно.\n")
    with pytest.raises(
        UsageError, match=f"«{name}» is no article of its own: .* ru translation of «frost»"
    ) as caught:
        select(room.newsroom(), [name])
    assert caught.value.hint == "Name that one: frost -l ru"


def test_a_slug_wins_nothing_over_the_path_of_another(room: Room) -> None:
    room.write("articles/articles/frost.md.md", FROST)
    assert slugs(select(room.newsroom(), ["frost"])) == ["frost"]
