"""Status: how far every locale and every article is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.catalogs.readiness import least_of
from localize.catalogs.wanted import wanted
from localize.flows.selection import UI
from localize.model import Locale, Report, ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.flows.desk import Desk, Sheet
    from localize.flows.selection import Selection

_WORD = re.compile(r"\w+(?:[’ʻʼ'-]\w+)*")
_DONE = (ReviewState.TRANSLATED, ReviewState.APPROVED)


@dataclass
class Tally:
    """Counts of strings by state, and of the words of their sources."""

    states: Counter[ReviewState] = field(default_factory=Counter)
    words: int = 0
    words_done: int = 0
    held: int = 0
    """Articles that are held back for strings that are not ready."""

    def add(self, other: Tally) -> None:
        """Count another tally in."""
        self.states.update(other.states)
        self.words += other.words
        self.words_done += other.words_done
        self.held += other.held

    def data(self) -> dict[str, object]:
        """Return the figures as `--json` prints them."""
        messages = sum(self.states.values())
        percent = 100 * self.words_done // self.words if self.words else 100
        return {
            **{state.value: self.states[state] for state in ReviewState},
            "messages": messages,
            "words": self.words,
            "words_done": self.words_done,
            "percent": percent,
            "held": self.held,
        }


def status(desk: Desk, selection: Selection) -> Report:
    """Count strings by state, per locale and per article; only what is wanted counts.

    Args:
        desk: the newsroom at work.
        selection: which articles and locales.
    """
    selection = desk.take_out(selection)
    locales: dict[Locale, Tally] = {locale: Tally() for locale in selection.locales}
    rows = []
    if selection.ui:
        row = {
            locale: tally(desk, desk.sheet(None, locale)) for locale in desk.ui_locales if locale in locales
        }
        rows.append(
            {"slug": UI, "title": "", "source_locale": str(desk.config.ui_source), **_cells(row, locales)}
        )
    for article in selection.articles:
        named = [locale for locale in wanted(article, desk.config) if locale in locales]
        row = {locale: tally(desk, desk.sheet(article, locale)) for locale in named}
        title = next((s.key.source for s in article.text_segments if s.role == "title"), article.slug)
        head = {"slug": article.slug, "title": title, "source_locale": str(article.source_locale)}
        rows.append({**head, **_cells(row, locales)})
    return Report(
        "status",
        counts={"articles": len(selection.articles), "locales": len(locales)},
        data={
            "locales": [{"locale": str(locale), **found.data()} for locale, found in locales.items()],
            "articles": rows,
        },
        notes=_notes(desk, selection),
        exit_code=2 if desk.newsroom.problems else 0,
    )


def _cells(row: Mapping[Locale, Tally], totals: dict[Locale, Tally]) -> dict[str, object]:
    for locale, found in row.items():
        totals[locale].add(found)
    return {"locales": {str(locale): found.data() for locale, found in row.items()}}


def tally(desk: Desk, sheet: Sheet) -> Tally:
    """Count the strings of one catalog."""
    found = Tally()
    ready = True
    for standing in sheet.standings:
        words = len(_WORD.findall(standing.entry.key.source))
        found.states[standing.state] += 1
        found.words += words
        found.words_done += words if standing.state in _DONE else 0
        least = least_of(standing.entry, desk.config, ui=sheet.article is None)
        ready = ready and standing.state.at_least(least)
    found.held = 0 if ready or sheet.article is None else 1
    return found


def _notes(desk: Desk, selection: Selection) -> tuple[str, ...]:
    behind = sorted(_behind(desk.sheets(selection.articles, selection.locales, ui=selection.ui)))
    if not behind:
        return ()
    shown = ", ".join(behind[:5]) + (f" and {len(behind) - 5} more" if len(behind) > 5 else "")  # noqa: PLR2004 - the five shown
    return (f"The catalogs of {shown} are behind their sources. `localize pull` brings them up to date.",)


def _behind(sheets: Iterable[Sheet]) -> set[str]:
    return {sheet.slug for sheet in sheets if any(not standing.known for standing in sheet.standings)}
