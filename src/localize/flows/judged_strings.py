"""What the checks say of the strings of an article, or of the interface: what they say is judged once.

A text that the machine puts into another script says what the first one says. So a check that goes by what
texts say speaks of it only where it speaks of the first one; and of none that is its source in other letters.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from localize.catalogs.target_locales import parent_of
from localize.flows.check_subjects import string_subjects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from localize.catalogs import Unit
    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.catalogs.derivation import ScriptRules
    from localize.checks.panel import Panel
    from localize.checks.subjects import StringSubject
    from localize.flows.quiet_strings import QuietStrings
    from localize.glossary.matcher import GlossaryMatcher
    from localize.model import Finding, Locale

    Spoken = Callable[[Unit], frozenset[str] | None]
    """Gives the checks that spoke of the text of which a unit's is the same in another script, if any."""


class JudgedString(NamedTuple):
    """One string, and what the checks say of it."""

    unit: Unit
    subject: StringSubject
    findings: tuple[Finding, ...]


class JudgedStrings:
    """The strings of some catalogs, judged when they are first asked for."""

    def __init__(
        self,
        catalogs: CatalogSet,
        panel: Panel,
        rules: ScriptRules,
        terms: GlossaryMatcher | None,
        quiet: QuietStrings | None = None,
    ) -> None:
        """Take what decides.

        Args:
            catalogs: these.
            panel: the checks.
            rules: what script conversion must know.
            terms: the newsroom's glossary.
            quiet: the strings of which nothing is to be said; None where all are looked at.
        """
        self._catalogs, self._rules, self._terms = catalogs, rules, terms
        self._inspect = panel.inspect if quiet is None else partial(_findings, quiet, panel)
        self._judged: dict[Locale, tuple[JudgedString, ...]] = {}

    def of(self, locale: Locale) -> tuple[JudgedString, ...]:
        """Return the strings of a locale, in the order of its catalog's entries."""
        if locale not in self._judged:
            self._judged[locale] = tuple(self._judge(self._catalogs.view(locale)))
        return self._judged[locale]

    def _judge(self, view: CatalogView) -> Iterator[JudgedString]:
        spoken = self._spoken_of_parents(view)
        for unit, subject in string_subjects(view, self._catalogs.config, self._terms):
            yield JudgedString(unit, subject, self._inspect(subject, spoken(unit)))

    def _spoken_of_parents(self, view: CatalogView) -> Spoken:
        """Return what tells which checks spoke of the text that a unit's derives from."""
        article, config = view.article, self._catalogs.config
        parent = parent_of(article, view.locale, config)
        if parent is None:
            return _nothing
        is_source = article is not None and parent == article.source_locale
        spoken = {one.unit.entry.key: _names(one) for one in (() if is_source else self.of(parent))}
        convert = self._rules.converter(article, view.locale, config)

        def of(unit: Unit) -> frozenset[str] | None:
            key = unit.entry.key
            same = convert(key, view.parents[key].targets).targets == unit.message.targets
            return spoken.get(key, _NONE) if same else None

        return of


def _findings(
    quiet: QuietStrings, panel: Panel, subject: StringSubject, first: frozenset[str] | None
) -> tuple[Finding, ...]:
    return quiet.findings(subject, first, panel.inspect)


_NONE: frozenset[str] = frozenset()


def _nothing(_: Unit) -> None:
    return None


def _names(judged: JudgedString) -> frozenset[str]:
    """Return the checks that spoke."""
    return frozenset([finding.check for finding in judged.findings]) if judged.findings else _NONE
