"""The page of an article as it would be with a text that nobody has saved yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.bundles.base import Site
from localize.bundles.html import LAYOUT
from localize.bundles.marks import Marks
from localize.flows.editions import Beside, edition, plan
from localize.flows.preview import marked, stage
from localize.flows.review_acts import article_of
from localize.model import ReviewState

if TYPE_CHECKING:
    from localize.catalogs.catalog_set import CatalogSet
    from localize.flows.newsroom_session import NewsroomSession
    from localize.review import Item

HERE = "here"
"""The id of the element around the text in question."""
_HEAD = "</head>"
_MARK = f'<mark class="{ReviewState.APPROVED}" title="{ReviewState.APPROVED}">'
"""No other mark says so: what is approved is not marked."""


def live_preview(session: NewsroomSession, item: Item, texts: tuple[str, ...]) -> str:
    """Return an article's page with a text in its place, ready or not; nothing is written.

    Args:
        session: the newsroom at work.
        item: the string.
        texts: the text in question, one per plural form.

    Returns:
        The page, in which the element `HERE` holds the text; empty for the interface, which is no page.

    Raises:
        InputError: the article or its data cannot be read.
        UsageError: the article is gone.
    """
    head = article_of(session, item.slug)
    if head is None:
        return ""
    shown = stage(session)
    found = shown.catalogs(replace(head, draft=False))
    assert found.article is not None
    article = replace(found.article, draft=False)
    here = Marks.absent_from([article.content.decode(), *texts, *_texts(found)])
    text = here.wrap(texts[0], ReviewState.APPROVED) if here and texts[0].strip() else texts[0]
    catalogs = _with_text(replace(found, article=article), item, (text, *texts[1:]))
    interface = shown.interface_texts
    made = marked(plan(catalogs, interface, article, item.locale, prints=LAYOUT.prints, former=False))
    page = LAYOUT.write(edition(made, shown.config, Beside()), Site.of(shown.config)).decode()
    return _pointed(page, here) if here else page


def _texts(found: CatalogSet) -> list[str]:
    return [
        target for file in found.files.values() for one in file.catalog.messages for target in one.targets
    ]


def _with_text(found: CatalogSet, item: Item, texts: tuple[str, ...]) -> CatalogSet:
    file = found.files[item.locale]
    message = replace(item.message, targets=texts)
    return found.with_file(replace(file, catalog=file.catalog.with_message(message)))


def _pointed(page: str, here: Marks) -> str:
    """Turn the marks around the text in question into elements, the first of which can be led to."""
    head, end, body = page.partition(_HEAD)
    before, opening, after = here.html(body).partition(_MARK)
    return f'{here.plain(head)}{end}{before}<mark id="{HERE}">{after}' if opening else page
