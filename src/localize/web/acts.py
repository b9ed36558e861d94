"""The acts that the page may ask for, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.flows.glossary_entry import TermEntry
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.review import Item
    from localize.web.desk import Desk

    Act = Callable[[Desk, "Order"], Item | None]

_FORMS = 6
"""The most plural forms that any language has."""


@frozen
class Order:
    """The wishes of a request. Whatever is no text, or not of use, counts as not said."""

    address: str = ""
    locale: str = ""
    version: str = ""
    """The string as the page showed it when the person decided."""
    texts: tuple[str, ...] = ()
    note: str = ""
    error: str = ""
    name: str = ""
    confirmed: bool = False
    forbidden: bool = False

    @classmethod
    def of(cls, said: Any) -> Order:  # noqa: ANN401 - JSON
        """Read what a browser sent."""
        if not isinstance(said, dict):
            return cls()
        texts = said.get("texts")
        every = texts if isinstance(texts, list) else []
        words = {
            name: said[name]
            for name in ("address", "locale", "version", "note", "error", "name")
            if isinstance(said.get(name), str)
        }
        return cls(
            **words,
            texts=tuple(text for text in every[:_FORMS] if isinstance(text, str)),
            confirmed=said.get("confirmed") is True,
            forbidden=said.get("forbidden") is True,
        )


def _write(desk: Desk, order: Order) -> Item | None:
    return desk.sitting.write(_item(desk, order), order.texts)


def _approve(desk: Desk, order: Order) -> Item | None:
    return desk.sitting.approve(_item(desk, order), order.texts or None, confirmed=order.confirmed)


def _reject(desk: Desk, order: Order) -> Item | None:
    return desk.sitting.reject(_item(desk, order), order.note, order.error)


def _comment(desk: Desk, order: Order) -> Item | None:
    return desk.sitting.comment(_item(desk, order), order.note)


def _assign(desk: Desk, order: Order) -> Item | None:
    return desk.sitting.assign(_item(desk, order), order.name)


def _waive(desk: Desk, order: Order) -> Item | None:
    return desk.sitting.waive(_item(desk, order), order.name, order.note)


def _term(desk: Desk, order: Order) -> Item | None:
    form = order.texts[0] if order.texts else ""
    entry = TermEntry(order.name, form, order.forbidden, order.note)
    return desk.sitting.add_term(_item(desk, order), entry)


def _undo(desk: Desk, _order: Order) -> Item | None:
    return desk.sitting.undo()


def _item(desk: Desk, order: Order) -> Item:
    return desk.shown(desk.item(order.address, order.locale), order.version)


ACTS: Mapping[str, Act] = {
    "write": _write,
    "approve": _approve,
    "reject": _reject,
    "comment": _comment,
    "assign": _assign,
    "waive": _waive,
    "term": _term,
    "undo": _undo,
}
"""Name of an act → what does it."""
