"""Catalogs that count plural forms otherwise than their locale does: header and entries change together.

Crowdin and Transifex write four forms of Russian, as CLDR has them, where gettext has three; a catalog whose
header says one and whose entries have the other is refused by msgfmt.
"""

from __future__ import annotations

import gettext
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.forms import set_aside, with_forms
from localize.language.plurals import plural_forms

if TYPE_CHECKING:
    from localize.language.plurals import PluralForms
    from localize.model import Catalog, Message

_FIELD = "plural-forms"
_VALUE = re.compile(r"\s*nplurals\s*=\s*(\d{1,2})\s*;\s*plural\s*=\s*([^;]{1,500});?\s*")
_NUMBERS = range(1000)
"""Numbers that tell which form is which: every rule of CLDR repeats itself within them."""


def with_plural_forms(catalog: Catalog) -> Catalog:
    """Return a catalog with the plural forms of its locale, in its header and in each of its entries.

    A form goes where the numbers go that it was written for. What has no place is set aside as a comment. A
    catalog that has as many forms as its locale stays as it is, and so does one whose header says nothing.
    """
    found = next((value for name, value in catalog.header if name.casefold() == _FIELD), "")
    match = _VALUE.fullmatch(found)
    forms = plural_forms(catalog.locale)
    if match is None or int(match[1]) == forms.count:
        return catalog
    count, places = int(match[1]), _places(match[2], int(match[1]), forms)
    header = tuple(
        (name, forms.header if name.casefold() == _FIELD else value) for name, value in catalog.header
    )
    messages = (
        _converted(message, places, forms.count) if len(message.targets) == count else message
        for message in catalog.messages
    )
    return replace(catalog, header=header, messages=tuple(messages))


def _places(rule: str, count: int, forms: PluralForms) -> list[int] | None:
    """Return, for each form of the locale, the form of the file that most of its numbers have there."""
    try:
        form_of = gettext.c2py(rule)
        votes = [Counter[int]() for _ in range(forms.count)]
        for number in _NUMBERS:
            votes[forms.index(number)][form_of(number)] += 1
    except (ValueError, ZeroDivisionError, RecursionError, OverflowError):  # what c2py says of a bad rule
        return None
    places = [vote.most_common(1)[0][0] if vote else count for vote in votes]
    return places if all(0 <= place < count for place in places) else None


def _converted(message: Message, places: list[int] | None, count: int) -> Message:
    if not message.plural_source:
        return message
    if places is None:
        return with_forms(message, count)
    kept = tuple(message.targets[place] for place in places)
    lost = dict.fromkeys(text for text in message.targets if text not in kept)
    return set_aside(replace(message, targets=kept), lost)
