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
    from localize.config import Config
    from localize.flows.quiet_strings import QuietStrings
    from localize.glossary.matcher import GlossaryMatcher
    from localize.model import Finding, Locale, MessageKey

    Spoken = Callable[[Unit], frozenset[str] | None]
    """Gives the checks that spoke of the text of which a unit's is the same in another script, if any."""


class Conversions:
    """Tells which texts of a catalog are its first texts in another script, as the machine converts them."""

    def __init__(self, view: CatalogView, config: Config, rules: ScriptRules) -> None:
        """Take the catalog.

        Args:
            view: this.
            config: the newsroom's.
            rules: what script conversion must know.
        """
        article = view.article
        self.parent = parent_of(article, view.locale, config)
        """The locale of the first texts; None where the catalog's derives from none."""
        is_source = article is not None and self.parent == article.source_locale
        self.judged = None if is_source else self.parent
        """The same; None also where those are the article's own, of which no check of strings speaks."""
        self._first = view.parents
        self._convert = rules.converter(article, view.locale, config)

    def has(self, key: MessageKey, targets: tuple[str, ...]) -> bool:
        """Return whether a text of a key is one of them."""
        first = self._first.get(key)
        return first is not None and self._convert(key, first.targets).targets == targets


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
        converted = Conversions(view, self._catalogs.config, self._rules)
        if converted.parent is None:
            return _nothing
        judged = () if converted.judged is None else self.of(converted.judged)
        spoken = {one.unit.entry.key: _names(one) for one in judged}

        def of(unit: Unit) -> frozenset[str] | None:
            key = unit.entry.key
            return spoken.get(key, _NONE) if converted.has(key, unit.message.targets) else None

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
