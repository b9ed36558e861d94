"""The language of a text of an article, where it is known to be another one than the article's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.language.detection import detect
from localize.language.detection.own_language import plainly_in
from localize.language.detection.text import words

if TYPE_CHECKING:
    from localize.model import Article, Locale

_DETECTED: Final = frozenset({"en", "ru", "uz"})
_LOOKED_AT: Final = 4000
"""Characters of an article that tell its language."""
FEWEST_WORDS: Final = 3
"""A command, a name or a title of two may look like anything."""


def claimed(article: Article) -> bool:
    """Return whether the article's own language is one that can be told from others."""
    return article.source_locale.language in _DETECTED


def language_of(article: Article) -> Locale | None:
    """Return the language of an article as a whole, where it is another one than it claims."""
    if not claimed(article):
        return None
    text = "\n".join(segment.key.source for segment in article.text_segments)
    return foreign_language(text[:_LOOKED_AT], article)


def foreign_language(text: str, article: Article) -> Locale | None:
    """Return the language of a text where it is known to be another one than the article's."""
    own = form_of(article.source_locale)
    found = None if plainly_in(text, own) else detect(text)
    if found is None or form_of(found.locale) == own:
        return None
    return found.locale if len(words(text)) >= FEWEST_WORDS else None


def form_of(locale: Locale) -> tuple[str, str]:
    """Return language and script."""
    return locale.language, locale.effective_script
