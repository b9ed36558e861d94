"""What a sitting has read of an article counts as long as its files hold the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import EDITOR, FROST, RU, UZ, Room, key

from localize.errors import InputErrors
from localize.flows import review_acts
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.open_articles import OpenArticles
from localize.flows.review_act import Edit
from localize.flows.review_queue import waiting
from localize.flows.review_strings import item_at
from localize.flows.selection import select

if TYPE_CHECKING:
    from localize.catalogs.catalog_set import CatalogSet

HURT = "Nobody was hurt."
PO = "locales/ru/LC_MESSAGES/articles/frost.po"


@pytest.fixture
def pulled(room: Room) -> Room:
    room.pull()
    return room


def session(room: Room, known: OpenArticles) -> NewsroomSession:
    return NewsroomSession(room.disk, room.newsroom(), at=EDITOR.at, run=known)


def opened(room: Room, known: OpenArticles) -> CatalogSet:
    at = session(room, known)
    return at.catalogs(at.newsroom.articles[0], (RU, UZ))


def write(room: Room, known: OpenArticles, text: str) -> None:
    item = item_at(opened(room, known), RU, key(HURT))
    assert item is not None
    review_acts.apply(session(room, known), item, Edit((text,)), EDITOR, known)


def test_files_with_the_same_bytes_are_not_read_again(pulled: Room) -> None:
    known = OpenArticles(pulled.disk)
    one, two = opened(pulled, known), opened(pulled, known)
    assert one.article is two.article
    assert one.entries is two.entries
    assert all(one.files[locale] is two.files[locale] for locale in (RU, UZ))


def test_a_file_that_somebody_else_wrote_is_read_again_and_no_other(pulled: Room) -> None:
    known = OpenArticles(pulled.disk)
    one = opened(pulled, known)
    text = pulled.read(PO).replace(f'msgid "{HURT}"\nmsgstr ""', f'msgid "{HURT}"\nmsgstr "Все целы."')
    pulled.write(PO, text)
    two = opened(pulled, known)
    assert two.files[RU].catalog.by_key[key(HURT)].targets == ("Все целы.",)
    assert two.files[UZ] is one.files[UZ]
    assert two.article is one.article


def test_what_an_act_wrote_is_open_as_it_would_be_read(pulled: Room) -> None:
    known = OpenArticles(pulled.disk)
    for text in ("Все целы.", "Никто не пострадал."):
        write(pulled, known, text)
        after = opened(pulled, known)
        assert after.files[RU] is opened(pulled, known).files[RU]
        assert after.files[RU] == opened(pulled, OpenArticles(pulled.disk)).files[RU]
    assert after.files[RU].catalog.by_key[key(HURT)].targets == ("Никто не пострадал.",)


def test_an_act_on_what_somebody_else_wrote_meanwhile_keeps_it(pulled: Room) -> None:
    known = OpenArticles(pulled.disk)
    write(pulled, known, "Все целы.")
    title = 'msgid "Frost comes early"\nmsgstr '
    pulled.write(PO, pulled.read(PO).replace(f'{title}""', f'{title}"Ранние заморозки"'))
    write(pulled, known, "Никто не пострадал.")
    texts = opened(pulled, OpenArticles(pulled.disk)).files[RU].catalog.by_key
    assert texts[key("Frost comes early")].targets == ("Ранние заморозки",)
    assert texts[key(HURT)].targets == ("Никто не пострадал.",)


def test_an_article_that_was_changed_since_its_head_was_read_is_refused(pulled: Room) -> None:
    known = OpenArticles(pulled.disk)
    at = session(pulled, known)
    opened(pulled, known)
    pulled.write("articles/frost.md", FROST + "\nMore.\n")
    with pytest.raises(InputErrors, match="was changed while it was read"):
        at.catalogs(at.newsroom.articles[0], (RU,))


def test_other_jobs_are_done_as_ever(pulled: Room) -> None:
    known = OpenArticles(pulled.disk)
    write(pulled, known, "Все целы.")
    at = session(pulled, known)
    found = waiting(at, select(at.newsroom, ["frost"], ["ru"]))
    assert [item.message.targets for item in found][-1] == ("Все целы.",)


def test_only_so_much_is_kept(pulled: Room) -> None:
    for number in range(70):
        pulled.write(f"articles/a{number}.md", f"# Article {number}\n")
    known = OpenArticles(pulled.disk)
    at = session(pulled, known)
    for head in at.newsroom.articles:
        at.catalogs(head, (RU,))
    first, last = at.newsroom.articles[0], at.newsroom.articles[-1]
    kept = {head.slug: at.catalogs(head, (RU,)).article for head in (first, last)}
    again = session(pulled, known)
    assert again.catalogs(last, (RU,)).article is kept[last.slug]
    assert again.catalogs(first, (RU,)).article is not kept[first.slug]
