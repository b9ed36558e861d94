"""Each text fits its place in the article: a block, a link, a table, front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.formats.registry import structure_problems
from localize.model import Severity
from localize.review import address_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import CatalogSubject
    from localize.model import Segment


def _run(subject: CatalogSubject) -> Iterator[Flaw]:
    article = subject.article
    if article is None:
        return
    messages = subject.texts()

    def text_of(segment: Segment) -> str | None:
        message = messages.get(segment.key)
        return message.targets[0] if message else None

    for segment, said in structure_problems(article, text_of):
        line, address = messages[segment.key].line, address_of(article.slug, segment.key)
        for problem in said:
            yield Flaw(f"the text does not fit its place: {problem}", line=line, address=address)


CHECK = Check(
    "structure",
    Scope.CATALOG,
    Severity.ERROR,
    "A text would break its article: a block, a link, a table, front matter.",
    _run,
    "Edit the text so that it fits where the source stands.",
)
