"""A correction that no edition can print: its time, its text, or a key that nobody reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, shown
from localize.errors import suggest
from localize.formats.article.key_lines import line_of
from localize.language.zoned_time import zoned_time
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject

_KEY: Final = "corrections"
_KEYS: Final = ("when", "what", "by")


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    article = subject.article
    said = article.front_matter.get(_KEY)
    if said is None:
        return
    if not isinstance(said, list):
        line = line_of(article.content, article.path, _KEY)
        yield Flaw("`corrections` is no list", line=line)
        return
    for number, one in enumerate(said):
        for message, keys in _faults(one, subject.config.timezone):
            yield Flaw(message, line=line_of(article.content, article.path, _KEY, number, *keys))


def _faults(one: object, timezone: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    if not isinstance(one, Mapping):
        yield f"a correction is no mapping: «{shown(str(one))}»", ()
        return
    when, what = one.get("when"), one.get("what")
    if zoned_time(when, timezone=timezone) is None:
        said = "does not say `when`" if when is None else f"has no time in `when`: «{shown(str(when))}»"
        yield f"a correction {said}", ("when",)
    if not isinstance(what, str) or not what.strip():
        yield "a correction has no text in `what`", ("what",)
    for key in one:
        if key not in _KEYS:
            hint = suggest(str(key), _KEYS)
            yield f"a correction has an unknown key «{shown(str(key))}». {hint}".rstrip(), (str(key),)


CHECK = Check(
    "article-corrections",
    Scope.ARTICLE,
    Severity.ERROR,
    "A correction in the front matter has no time or no text.",
    _run,
    "Write it like `- {when: 2026-03-01T18:00+05:00, what: The sum was 5 million., by: Malika}`.",
)
