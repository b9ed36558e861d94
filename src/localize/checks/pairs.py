"""Each form of a target beside the source that it translates."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from localize.language.plurals import plural_forms

if TYPE_CHECKING:
    from localize.model import Locale, Message

_OFTEN = 5
_NUMBERS = 1001


class TextPair(NamedTuple):
    """One form of a target that is not empty."""

    source: str
    """The source that reads like this form: the singular for the first of several forms, else the plural."""
    target: str
    number: int = 0
    """Which plural form it is, counted from 1; 0 where the message has none."""
    rare: bool = False
    """True if only a few numbers take this form, so that it may spell its number out."""

    def say(self, words: str) -> str:
        """Return a message, with the plural form that it is about."""
        return f"plural form {self.number}: {words}" if self.number else words


def text_pairs(message: Message, locale: Locale) -> tuple[TextPair, ...]:
    """Return the forms of a message's target that are not empty."""
    if not message.plural_source:
        return tuple([TextPair(message.key.source, target) for target in message.targets if target])
    singular = len(message.targets) > 1
    return tuple(
        TextPair(
            message.key.source if singular and place == 0 else message.plural_source,
            target,
            place + 1,
            rare=place in _rare_forms(locale),
        )
        for place, target in enumerate(message.targets)
        if target
    )


@cache
def _rare_forms(locale: Locale) -> frozenset[int]:
    """Return the forms that fewer than five of the numbers 0 to 1000 take.

    GNU msgfmt lets just these leave out the number (gettext-tools, plural-distrib.h, `often`).
    """
    forms = plural_forms(locale)
    taken = Counter(forms.index(number) for number in range(_NUMBERS))
    return frozenset(form for form in range(forms.count) if taken[form] < _OFTEN)
