"""The person who answers for an article has a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope
from localize.formats.article.key_lines import line_of
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject

_KEY: Final = "responsible"


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    article = subject.article
    said = article.front_matter.get(_KEY)
    if said is None or _is_text(said):
        return
    whole = isinstance(said, Mapping) and _is_text(said.get("name"))
    contact = said.get("contact", "") if isinstance(said, Mapping) else ""
    if not whole or not isinstance(contact, str):
        line = line_of(article.content, article.path, _KEY)
        yield Flaw("`responsible` is neither a name nor a mapping with a name and a contact", line=line)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


CHECK = Check(
    "article-responsible",
    Scope.ARTICLE,
    Severity.ERROR,
    "What the front matter says as `responsible:` names nobody.",
    _run,
    "Write it like `responsible: {name: Malika Yusupova, contact: editors@vodiy.example}`.",
)
