"""When an article has to be ready, or may go out, is a time; else nobody is reminded of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, shown
from localize.formats.article.key_lines import line_of
from localize.language.zoned_time import zoned_time
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject

_NOT_SAID: Final = (None, False, "")


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    article = subject.article
    for key, zone, then in (
        ("due", subject.config.timezone, "so nothing puts the article first in the queue"),
        ("embargo", "", "so the embargo does not end"),
    ):
        said = article.front_matter.get(key)
        if said in _NOT_SAID or (key == "embargo" and said in ("false", "no")):
            continue
        if zoned_time(said, timezone=zone) is None:
            wanted = "no time" if zone else "no time with a zone"
            line = line_of(article.content, article.path, key)
            yield Flaw(f"`{key}` is {wanted}, {then}: «{shown(str(said))}»", line=line)


CHECK = Check(
    "article-due",
    Scope.ARTICLE,
    Severity.ERROR,
    "What the front matter says as `due:` or `embargo:` is no time.",
    _run,
    "Write it like 2026-03-01T18:00+05:00.",
)
