"""The texts that localize itself has in a language: the shipped vocabulary, and CLDR where that ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.language import vocabulary
from localize.language.cldr_terms import cldr_text

if TYPE_CHECKING:
    from localize.model import Locale, MessageKey


def known_texts(key: MessageKey, locale: Locale) -> tuple[str, ...] | None:
    """Return the texts of an entry of `ui`, one per plural form of the locale; None where there are none.

    Args:
        key: context and English text.
        locale: any locale; its territory does not count.
    """
    if vocabulary.speaks(locale):
        return vocabulary.translation(key, locale)
    text = cldr_text(key, locale)
    return (text,) if text else None
