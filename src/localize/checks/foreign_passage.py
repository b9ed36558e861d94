"""Each text of an article, and each line of one, is in the article's language."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.foreign_text import FEWEST_WORDS, claimed, foreign_language, language_of
from localize.language.weather import parse_weather
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject
    from localize.model import Article, Locale, Segment

_SHORTEST: Final = 2 * FEWEST_WORDS - 1
"""Characters of so many words."""
_MOST_LINES: Final = 100_000
"""Lines of a text that are looked at one by one; no author writes more."""


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    article = subject.article
    if not claimed(article) or language_of(article):
        return
    for segment in article.text_segments:
        found = foreign_language(segment.key.source, article)
        places = [(segment.line, segment.key.source, found)] if found else _lines(segment, article)
        for line, text, locale in places:
            said = f"«{shown(text)}» reads as {locale}, in an article that says {article.source_locale}"
            yield Flaw(said, _fix(text, article), line)


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
            found = foreign_language(text, article)
            if found and (found.effective_script != script or parse_weather(text)):
                yield line, text, found


def _fix(text: str, article: Article) -> str:
    if parse_weather(text):
        return "Move the weather to the front matter: `weather:` prints in every language."
    return f"Translate it into {article.source_locale}, or leave it, if it is a quotation."


CHECK = Check(
    "foreign-passage",
    Scope.ARTICLE,
    Severity.WARNING,
    "A text or line of an article is in another language than it.",
    _run,
)
