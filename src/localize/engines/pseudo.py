"""An engine on this machine that makes texts longer and strange, to see what a layout does with them.

Pseudo-localisation, as gettext and Mozilla's tools know it: letters get accents, vowels are doubled, and
brackets show where a text is cut off. Tokens of markup stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.engines.local_engine import LocalEngine

if TYPE_CHECKING:
    from localize.model import Locale

_TOKEN = re.compile(r"(</?x\d+/?>|\bph\d+[oc]?@tb\.x)")
_ACCENTED = str.maketrans(
    "abcdefghijklmnoprstuvwyzABCDEFGHIJKLMNOPRSTUVWYZ", "åƀçđéƒĝĥîĵķļɱñöþŕšţûṽŵýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞŔŠŢÛṼŴÝŽ"
)
_VOWEL = re.compile(r"([aeiouAEIOUаеёиоуыэюяАЕЁИОУЫЭЮЯ])")


class PseudoEngine(LocalEngine):
    """`Rain today` → `⟦Ŕååîîñ ţööđååý⟧`."""

    name = "pseudo"

    def reworked(self, text: str, _target: Locale) -> str:
        """Return the text, longer and strange."""
        core = text.strip()
        if not core:
            return text
        start = text.index(core)
        parts = _TOKEN.split(core)
        parts[::2] = [_VOWEL.sub(r"\1\1", part).translate(_ACCENTED) for part in parts[::2]]
        return f"{text[:start]}⟦{''.join(parts)}⟧{text[start + len(core) :]}"
