"""The slug by which readers find an edition: from its title in its language, or as the author says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from localize.checks.plain_text import plain
from localize.config import SlugScript
from localize.errors import InputError, Place, UsageError
from localize.formats.article.key_lines import line_of
from localize.language.slug import LONGEST, slugify
from localize.language.uzbek import convert
from localize.model import Locale

if TYPE_CHECKING:
    from localize.model import Article

KEY: Final = "slug"
"""The key of front matter that names the slug: a text for all languages, or language → text."""
_APOSTROPHES: Final = re.compile("['’‘ʼʻ`´ʹ′]")
_UNFIT: Final = re.compile(r"""[\x00-\x20\x7f/\\:*?"<>|#%&\u2028\u2029]|^\.|\.$""")
"""Characters that some system, or an address, cannot have in a name."""


def from_title(title: str, locale: Locale, script: SlugScript) -> str:
    """Return a slug of a title, words joined by `-`, at most 80 characters, or nothing where it has no words.

    In Latin letters Uzbek gives one slug in both scripts, and Russian is transliterated.

    Args:
        title: one line of Markdown.
        locale: its language.
        script: the letters of the slug.
    """
    text = plain(title)
    if script is SlugScript.OWN:
        return _in_own_letters(text)
    if locale.language == "uz" and locale.effective_script == "Cyrl":
        text = convert(text, "Latn").text
    try:
        return slugify(text)
    except InputError:
        return ""


def said_in(article: Article, locale: Locale) -> str:
    """Return the slug that an article's author gives it in a language; nothing where none is given.

    Raises:
        InputError: it cannot stand in an address, or names a language that is none.
    """
    said = article.front_matter.get(KEY)
    if isinstance(said, Mapping):
        found = {_locale(article, code): (code, value) for code, value in said.items()}
        code, value = found.get(locale, ("", None))
        return _fit(article, value, KEY, code) if value is not None else ""
    return _fit(article, said, KEY) if said is not None else ""


def beside(slug: str, segment: str) -> str:
    """Return a slug whose last part is another; it stays in its folder."""
    return slug.rpartition("/")[0] + "/" * ("/" in slug) + segment


def _in_own_letters(text: str) -> str:
    folded = _APOSTROPHES.sub("", unicodedata.normalize("NFC", text[: LONGEST * 8]).lower())
    kept = "".join(char if unicodedata.category(char)[0] in "LNM" else " " for char in folded)
    words = "-".join(kept.split())
    if len(words) <= LONGEST:
        return words
    return (words[: LONGEST + 1].rpartition("-")[0] or words[:LONGEST]).strip("-")


def _locale(article: Article, code: object) -> Locale:
    try:
        return Locale.parse(str(code))
    except UsageError as error:
        place = Place(article.path, line_of(article.content, article.path, KEY, str(code)))
        raise InputError(error.message, place=place, hint=error.hint) from None


def _fit(article: Article, value: object, *keys: str) -> str:
    """Return a slug as it stands in the front matter."""
    text = value.strip() if isinstance(value, str) else str(value)
    if not text or _UNFIT.search(text) or not isinstance(value, str | int) or isinstance(value, bool):
        hint = (
            "Write one word of an address, without `/` and spaces: `slug: early-frost`, or one per language."
        )
        place = Place(article.path, line_of(article.content, article.path, *keys))
        raise InputError(f"`slug` cannot be «{text[:80]}»", place=place, hint=hint)
    return unicodedata.normalize("NFC", text)
