"""Every check there is, in the order in which their findings are told, and how to choose among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks import (
    apostrophes,
    blank,
    control_characters,
    date_patterns,
    disagreement,
    glossary,
    markup,
    placeholders,
    plural_forms,
    punctuation,
    unaccepted,
    unapproved,
    untranslated,
    whitespace,
    wrong_language,
)
from localize.checks.base import shown
from localize.errors import UsageError, suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from localize.checks.base import Check

CHECKS: tuple[Check, ...] = (
    untranslated.CHECK,
    unaccepted.REJECTED,
    unaccepted.STALE,
    unaccepted.DRAFT,
    unapproved.CHECK,
    disagreement.CHECK,
    blank.CHECK,
    control_characters.CHECK,
    plural_forms.CHECK,
    placeholders.CHECK,
    markup.CHECK,
    date_patterns.CHECK,
    wrong_language.CHECK,
    apostrophes.CHECK,
    glossary.FORBIDDEN,
    glossary.ALTERED,
    glossary.MISSING,
    whitespace.CHECK,
    punctuation.CHECK,
)
BREAKING = tuple(check for check in CHECKS if check.breaks)
"""The checks whose flaws make a text broken."""


def select(
    only: Iterable[str] = (), skip: Iterable[str] = (), *, others: Iterable[str] = ()
) -> tuple[Check, ...]:
    """Return the checks to run, in the registry's order.

    Args:
        only: names to run; all where there are none.
        skip: names to leave out, also among those of `only`.
        others: names of checks that are none of single strings, which may be named too.

    Raises:
        UsageError: a name is unknown; the nearest one is suggested.
    """
    wanted, unwanted = frozenset(only), frozenset(skip)
    names = [*(check.name for check in CHECKS), *others]
    for name in sorted(wanted | unwanted):
        _known(name, names)
    return tuple(
        check for check in CHECKS if (not wanted or check.name in wanted) and check.name not in unwanted
    )


def _known(name: str, names: Sequence[str]) -> None:
    if name in names:
        return
    hint = suggest(name.replace("_", "-"), names, f"One of: {', '.join(names)}.")
    raise UsageError(f"there is no check «{shown(name)}»", hint=hint)
