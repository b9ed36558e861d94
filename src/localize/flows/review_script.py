"""A text in the other script, as the catalog that follows it will have it: shown while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.target_locales import parent_of
from localize.flows.review_acts import article_of
from localize.frozen import frozen

if TYPE_CHECKING:
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Locale
    from localize.review import Item


@frozen
class OtherScript:
    """A text as a derived catalog will have it."""

    locale: Locale
    texts: tuple[str, ...]
    """One text, or one per plural form."""
    unsure: tuple[str, ...] = ()
    """The words that the converter is not sure of."""


def other_scripts(session: NewsroomSession, item: Item, texts: tuple[str, ...]) -> tuple[OtherScript, ...]:
    """Return a text as the catalogs that derive from its own will have it.

    Args:
        session: the newsroom at work.
        item: the string.
        texts: the text in question, one per plural form.

    Raises:
        UsageError: its article is gone.
    """
    head, config = article_of(session, item.slug), session.config
    derived = [locale for locale in config.locales if parent_of(head, locale, config) == item.locale]
    if not derived or not any(text.strip() for text in texts):
        return ()
    article = session.catalogs(head, (item.locale,)).article
    found = []
    for locale in derived:
        converted = session.rules.converter(article, locale, config)(item.message.key, texts)
        found.append(OtherScript(locale, converted.targets, converted.unsure))
    return tuple(found)
