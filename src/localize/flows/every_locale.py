"""Results in all locales, for a run that is about some of them: what is remembered is remembered of all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.config import Config
    from localize.flows.selection import Selection
    from localize.model.article_job import ArticleJob, R, Results, S, T


def in_every_locale(
    config: Config,
    selection: Selection,
    job: ArticleJob[S, T, R],
    ask: Callable[[ArticleJob[S, T, R], Selection], Results[R]],
) -> Results[R]:
    """Have a job done for a selection in all locales, whichever of them are wanted.

    Where articles are named, it is done in those that are wanted, and so it is where files cannot be read:
    these may be in a language that nobody asked for.

    Args:
        config: the newsroom's.
        selection: which articles and locales.
        job: the work.
        ask: has a job done for a selection.

    Returns:
        The results, in more locales than those wanted, or in these alone.
    """
    if not selection.locales_named:
        return ask(job, selection)
    if not selection.narrowed:
        found = ask(job, replace(selection, locales=config.locales))
        if not found.unread:
            return found
    return ask(replace(job, written=None, joined=None), selection)
