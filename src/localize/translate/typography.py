"""Signs that machine text gets wrong: apostrophes, quotation marks, invisible characters."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from localize.checks.mends import printed_quotes
from localize.language.uzbek import normalize_apostrophes

if TYPE_CHECKING:
    from localize.model import Locale

# Soft hyphen, zero-width space, word joiner and byte order mark: engines leave them beside what they do not
# know, or take them over from pages.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


def tidied(text: str, source: str, locale: Locale) -> str:
    """Return a machine's text as its language is printed.

    Letters are composed (Unicode normal form C). Uzbek in Latin script gets its own apostrophes, Russian
    gets « » where every straight quotation mark of the text is one of a clear pair.

    Args:
        text: the machine's text, with markup.
        source: what it translates; invisible characters that stand there may stay.
        locale: the language of the text.
    """
    text = unicodedata.normalize("NFC", text)
    if not _INVISIBLE.search(source):
        text = _INVISIBLE.sub("", text)
    if locale.language == "uz" and locale.effective_script == "Latn":
        return normalize_apostrophes(text)
    if locale.language == "ru":
        return printed_quotes(text, "«", "»")
    return text
