"""The strings that an address names, `frost@7494ee54`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.flows.review_acts import article_of
from localize.flows.review_strings import items_of
from localize.flows.selection import select
from localize.review import Address, resolve

if TYPE_CHECKING:
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.review import Item


def string_of(session: NewsroomSession, selection: Selection, name: str) -> Item:
    """Return the string that an address names, in the one locale where it can be meant.

    Raises:
        UsageError: there is none, or it is in several locales and none was named.
    """
    meant = strings_of(session, selection, name)
    if len(meant) > 1:
        codes = ", ".join(str(item.locale) for item in meant)
        raise UsageError(f"{name} is in several locales: {codes}", hint="Name one with -l.")
    return meant[0]


def strings_of(session: NewsroomSession, selection: Selection, name: str) -> tuple[Item, ...]:
    """Return the string that an address names, in each of the locales that has it.

    Raises:
        UsageError: there is none.
    """
    address = Address.parse(name)
    narrowed = select(session.newsroom, [address.slug], [str(locale) for locale in selection.locales])
    found = session.catalogs(article_of(session, address.slug), narrowed.locales)
    items = [item for at in found.locales if at in narrowed.locales for item in items_of(found, at)]
    key = resolve(address, (item.message.key for item in items))
    return tuple(item for item in items if item.message.key == key)
