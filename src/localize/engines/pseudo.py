"""An engine on this machine that makes texts longer and strange, to see what a layout does with them.

Pseudo-localisation, as gettext and Mozilla's tools know it: letters get accents, vowels are doubled, and
brackets show where a text is cut off. Tokens of markup stay as they are.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from localize.engines.base import Limits, TextRefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.engines.access import Access
    from localize.model import Locale

_TOKEN = re.compile(r"(</?x\d+/?>|\bph\d+[oc]?@tb\.x)")
_ACCENTED = str.maketrans(
    "abcdefghijklmnoprstuvwyzABCDEFGHIJKLMNOPRSTUVWYZ", "åƀçđéƒĝĥîĵķļɱñöþŕšţûṽŵýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞŔŠŢÛṼŴÝŽ"
)
_VOWEL = re.compile(r"([aeiouAEIOUаеёиоуыэюяАЕЁИОУЫЭЮЯ])")


class PseudoEngine:
    """`Rain today` → `⟦Ŕååîîñ ţööđååý⟧`."""

    name = "pseudo"
    settings = ""
    limits = Limits(1_000_000, texts_per_request=50, calls_at_once=1)
    options: ClassVar[Mapping[str, str]] = MappingProxyType({})

    @classmethod
    def from_options(cls, _options: Mapping[str, str], _access: Access) -> PseudoEngine:
        """Make the engine; there is nothing to set."""
        return cls()

    def supports(self, source: Locale, target: Locale) -> bool:
        """Return whether the locales differ."""
        return source != target

    def translate(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        """Return the texts, longer and strange.

        Raises:
            TextRefusedError: both locales are the same.
        """
        if not self.supports(source, target):
            raise TextRefusedError(f"pseudo does not translate from {source} into {target}")
        return [_stretched(text) for text in texts]


def _stretched(text: str) -> str:
    core = text.strip()
    if not core:
        return text
    start = text.index(core)
    parts = _TOKEN.split(core)
    parts[::2] = [_VOWEL.sub(r"\1\1", part).translate(_ACCENTED) for part in parts[::2]]
    return f"{text[:start]}⟦{''.join(parts)}⟧{text[start + len(core) :]}"
