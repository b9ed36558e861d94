"""Decisions on the strings of one article: steps and derivations, as one job."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from localize import review
from localize.errors import UsageError
from localize.flows.article_task import ArticleTask, sources
from localize.flows.review_act import OneString, SeveralStrings, WholeArticle
from localize.flows.review_strings import item_at, items_of
from localize.frozen import frozen
from localize.model import Change, ReviewState
from localize.model.article_job import ArticleJob

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.catalogs.catalog_file import CatalogBytes
    from localize.catalogs.catalog_set import CatalogSet
    from localize.catalogs.derivation import ScriptRules
    from localize.config import Config
    from localize.flows.review_act import Act, Choice
    from localize.model import Locale
    from localize.review import Item, Who


@frozen
class ReviewShared:
    """The part that the decisions on all articles share."""

    config: Config
    locales: tuple[Locale, ...]
    """The locales that are decided on."""
    locales_named: bool
    """True where a person named them; else an address means a string in one of them."""
    rules: ScriptRules
    who: Who
    """The person."""
    at: str
    """Now, ISO 8601 in UTC, for what is derived."""


@frozen
class ReviewTask(ArticleTask):
    """An article, and the choices made on it, in order."""

    choices: tuple[Choice, ...] = ()


@frozen
class Tally:
    """The strings of one catalog that a choice was about, counted by the state that they were in."""

    slug: str
    locale: Locale
    approved: Mapping[ReviewState, int]
    left: Mapping[ReviewState, int]
    """Those that stay as they are."""


@frozen
class Decided:
    """The outcome of one choice."""

    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()
    """The strings that were passed over, and why."""
    tallies: tuple[Tally, ...] = ()
    """Of a whole article, one for each locale."""


@frozen
class ReviewResult:
    """The outcome of the choices on one article."""

    slug: str
    decided: tuple[Decided, ...]
    """One for each choice, in their order."""
    catalogs: tuple[CatalogBytes, ...]
    """The catalogs that differ from what is on the disk."""


def decide_article(shared: ReviewShared, task: ReviewTask, files: Mapping[str, bytes]) -> ReviewResult:
    """Decide on the strings of one article.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there.

    Raises:
        InputErrors: files that cannot be read, all of them.
        UsageError: a string is unknown, or an act on it is not allowed.
    """
    before = sources(task, shared.config, files).catalogs
    after, decided = decide(shared, task.choices, before)
    return ReviewResult(task.slug, decided, after.changed(before.files, files))


JOB = ArticleJob("decide", decide_article)
"""The decisions on one article."""


def decide(
    shared: ReviewShared, choices: tuple[Choice, ...], catalogs: CatalogSet
) -> tuple[CatalogSet, tuple[Decided, ...]]:
    """Return the catalogs of an article, or of the interface, after choices, and what came of each.

    Raises:
        UsageError: a string is unknown, or an act on it is not allowed.
    """
    found: list[Decided] = []
    for choice in choices:
        catalogs, decided = _decided(shared, choice, catalogs)
        found.append(decided)
    return catalogs, tuple(found)


def _decided(shared: ReviewShared, choice: Choice, catalogs: CatalogSet) -> tuple[CatalogSet, Decided]:
    """Act on what a choice means, catalog by catalog, each as the one before has left it."""
    changes: list[Change] = []
    notes: list[str] = []
    tallies: list[Tally] = []
    for locale in _meant(shared, choice, catalogs):
        catalogs, decided = _on_catalog(shared, choice, catalogs, locale)
        catalogs, derived = catalogs.refreshed((locale,), shared.rules, shared.at)
        changes += [*decided.changes, *derived]
        notes += decided.notes
        tallies += decided.tallies
    return catalogs, Decided(tuple(changes), tuple(notes), tuple(tallies))


def _meant(shared: ReviewShared, choice: Choice, catalogs: CatalogSet) -> list[Locale]:
    """Return the locales in which a choice means something: those named, or the one that a string is in.

    Raises:
        UsageError: a string is unknown, or in several locales of which none was named.
    """
    locales = [locale for locale in catalogs.locales if locale in shared.locales]
    if not isinstance(choice, OneString):
        return locales
    keys = {locale: catalogs.files[locale].catalog.by_key for locale in locales}
    known = (
        entry.key for locale in locales for entry in catalogs.entries_of(locale) if entry.key in keys[locale]
    )
    key = review.resolve(choice.address, known)
    every = (item_at(catalogs, locale, key) for locale in locales)
    meant = [item for item in every if item is not None]
    if not shared.locales_named:
        meant = [item for item in meant if item.state in choice.act.states] or meant
    if not shared.locales_named and len(meant) > 1:
        codes = ", ".join(str(item.locale) for item in meant)
        raise UsageError(f"{choice.address} is in several locales: {codes}", hint="Name one with -l.")
    return [item.locale for item in meant]


def _on_catalog(
    shared: ReviewShared, choice: Choice, catalogs: CatalogSet, locale: Locale
) -> tuple[CatalogSet, Decided]:
    """Act on what a choice means in one catalog; of an article, say what was passed over, and why.

    Raises:
        UsageError: the act on a string that was chosen is not allowed.
    """
    if isinstance(choice, WholeArticle):
        return _on_article(shared, choice, catalogs, locale)
    if isinstance(choice, SeveralStrings):
        return _on_several(shared, choice, catalogs, locale)
    key = review.resolve(choice.address, (entry.key for entry in catalogs.entries_of(locale)))
    item = item_at(catalogs, locale, key)
    if item is None:
        return catalogs, Decided()
    catalogs, changes = _applied(shared, catalogs, item, choice.act)
    return catalogs, Decided(changes)


def _on_several(
    shared: ReviewShared, choice: SeveralStrings, catalogs: CatalogSet, locale: Locale
) -> tuple[CatalogSet, Decided]:
    """Act on each of the strings.

    Raises:
        UsageError: one of the acts is not allowed.
    """
    changes: list[Change] = []
    for item in items_of(catalogs, locale):
        if choice.means(item):
            catalogs, change = _applied(shared, catalogs, item, choice.act)
            changes += change
    return catalogs, Decided(tuple(changes))


def _on_article(
    shared: ReviewShared, choice: WholeArticle, catalogs: CatalogSet, locale: Locale
) -> tuple[CatalogSet, Decided]:
    changes: list[Change] = []
    notes: list[str] = []
    approved, left = Counter[ReviewState](), Counter[ReviewState]()
    for item in items_of(catalogs, locale):
        if not choice.means(item):
            left[item.state] += choice.covers(item) and item.state is not ReviewState.APPROVED
            continue
        try:
            catalogs, change = _applied(shared, catalogs, item, choice.act)
        except UsageError as error:
            notes.append(f"{item.address} ({locale}): {error.message}")
            left[item.state] += 1
        else:
            changes += change
            approved[item.state] += 1
    waiting = left.total() - len(notes)
    if waiting:
        strings = "1 string is" if waiting == 1 else f"{waiting} strings are"
        notes.append(f"{choice.slug} ({locale}): {strings} not ready to be approved.")
    tally = Tally(choice.slug, locale, +approved, +left)
    return catalogs, Decided(tuple(changes), tuple(notes), (tally,))


def _applied(
    shared: ReviewShared, catalogs: CatalogSet, item: Item, act: Act
) -> tuple[CatalogSet, tuple[Change, ...]]:
    """Return the catalogs after an act on a string; where it changes nothing, the same ones.

    Raises:
        UsageError: the act is not allowed.
    """
    file = catalogs.files[item.locale]
    step = act.step(item, file.ledger, shared.who)
    if step.message == item.message and step.decision is None:
        return catalogs, ()
    catalog = file.catalog.with_message(step.message)
    catalogs = catalogs.with_file(replace(file, catalog=catalog, ledger=step.recorded_in(file.ledger)))
    kind = step.decision.state.value if step.decision else "changed"
    text = step.message.targets[0] or item.message.targets[0]
    return catalogs, (Change(kind, file.path, text, item.locale, item.address),)
