"""What is wrong with the words of an article, which nobody but its author may change."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from localize.checks.base import listed, shown
from localize.language.detection import detect
from localize.language.detection.text import words
from localize.language.uzbek import apostrophe_faults
from localize.language.weather import parse_weather
from localize.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Article, Locale, Segment

LANGUAGE: Final = "article-language"
PASSAGE: Final = "foreign-passage"
APOSTROPHES: Final = "article-apostrophes"
_DETECTED: Final = frozenset({"en", "ru", "uz"})
_LOOKED_AT: Final = 4000
"""Characters of an article that tell its language."""
_FEWEST: Final = 3
"""Words: a command, a name or a title of two may look like anything."""
_SHORTEST: Final = 2 * _FEWEST - 1
"""Characters of so many words."""
_MOST_LINES: Final = 100_000
"""Lines of a text that are looked at one by one; no author writes more."""


def language(article: Article) -> Iterator[Finding]:
    """Yield a finding where an article's text as a whole is not in the language that it claims."""
    if article.source_locale.language not in _DETECTED:
        return
    found = _other("\n".join(segment.key.source for segment in article.text_segments)[:_LOOKED_AT], article)
    if found is not None:
        yield Finding(
            LANGUAGE,
            Severity.WARNING,
            f"the text looks like {found}, but the article says {article.source_locale}",
            article.path,
            1,
            fix=f"Write `lang: {found}` in the front matter, if it is.",
        )


def passages(article: Article) -> Iterator[Finding]:
    """Yield a finding for each text, or line of one, that is in another language than the article."""
    if article.source_locale.language not in _DETECTED or any(language(article)):
        return
    for segment in article.text_segments:
        found = _other(segment.key.source, article)
        places = [(segment.line, segment.key.source, found)] if found else _lines(segment, article)
        for line, text, locale in places:
            yield Finding(
                PASSAGE,
                Severity.WARNING,
                f"«{shown(text)}» reads as {locale}, in an article that says {article.source_locale}",
                article.path,
                line,
                fix=_fix(text, article),
            )


def apostrophes(article: Article) -> Iterator[Finding]:
    """Yield a finding for each text of a Latin Uzbek article with apostrophes that are none of Uzbek's."""
    locale = article.source_locale
    if _kind(locale) != ("uz", "Latn"):
        return
    for segment in article.text_segments:
        faults = apostrophe_faults(segment.key.source)
        if faults:
            yield Finding(
                APOSTROPHES,
                Severity.WARNING,
                f"wrong apostrophes in {listed(faults)}",
                article.path,
                segment.line,
                fix="Write ʻ (U+02BB) in oʻ and gʻ, ʼ (U+02BC) elsewhere; articles are never rewritten.",
            )


def _lines(segment: Segment, article: Article) -> Iterator[tuple[int, str, Locale]]:
    """Yield the lines of a text that are foreign by their script, or are a line of weather."""
    start, script = segment.pieces[0][0], article.source_locale.effective_script
    if b"\n" not in article.content[start : segment.pieces[-1][1]]:
        return  # it was looked at as a whole
    for begin, end in segment.pieces:
        first = segment.line + article.content.count(b"\n", start, begin)
        lines = article.content[begin:end].decode("utf-8", "replace").split("\n")
        for line, text in enumerate(map(str.strip, islice(lines, _MOST_LINES)), first):
            if len(text) < _SHORTEST:
                continue
            found = _other(text, article)
            if found and (found.effective_script != script or parse_weather(text)):
                yield line, text, found


def _other(text: str, article: Article) -> Locale | None:
    """Return the language of a text where it is known to be another one than the article's."""
    found = detect(text)
    if found is None or _kind(found.locale) == _kind(article.source_locale) or len(words(text)) < _FEWEST:
        return None
    return found.locale


def _kind(locale: Locale) -> tuple[str, str]:
    return locale.language, locale.effective_script


def _fix(text: str, article: Article) -> str:
    if parse_weather(text):
        return "Move the weather to the front matter: `weather:` prints in every language."
    return f"Translate it into {article.source_locale}, or leave it, if it is a quotation."
