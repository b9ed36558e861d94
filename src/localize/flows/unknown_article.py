"""The refusal of a name that no article has, with what was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import UsageError, nearest, suggest
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model import ArticleHead

_MOST = 3
_SHORTEST = 3
"""Letters: shorter pieces stand in too many names."""


def unknown_article(name: str, slugs: Iterable[str], *, heads: Iterable[ArticleHead] = ()) -> UsageError:
    """Return the refusal of a name.

    Args:
        name: what somebody named.
        slugs: the articles that there are.
        heads: the same, where a folder of them may be named as well.
    """
    known, heads = list(slugs), list(heads)
    hint = _folder(name, heads)
    if not hint:
        near = nearest(name, [*known, *(head.path for head in heads), UI])
        hint = suggest(name, [near]) if near else _containing(name, known)
    return UsageError(f"there is no article «{name}»", hint=hint or "`localize status` lists the articles.")


def _folder(name: str, heads: Iterable[ArticleHead]) -> str:
    """Return the hint at the folder that slugs begin with; empty where they are of none, or of several."""
    start = f"{name.rstrip('/')}/"
    inside = (head for head in heads if head.slug.startswith(start) and head.slug in head.path)
    folders = {head.path[: head.path.rindex(head.slug)] + start[:-1] for head in inside}
    return f"Did you mean the folder `{folders.pop()}`?" if len(folders) == 1 and name else ""


def _containing(name: str, slugs: Iterable[str]) -> str:
    """Return the hint at the slugs in which a name stands; empty where it stands in none, or in many."""
    asked = name.casefold()
    found = [slug for slug in slugs if asked in slug.casefold()] if len(asked) >= _SHORTEST else []
    if not 0 < len(found) <= _MOST:
        return ""
    return f"Did you mean {' or '.join(f'`{slug}`' for slug in found)}?"
