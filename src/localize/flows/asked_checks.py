"""The checks that are asked about a text of a catalog, one by one as people work on it: those of `check`.

What the machine put into another script says what the first text says. `check` asks what goes by that only
where it speaks of the first one (see `judged_strings`), and so does whoever judges a single text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import inspect
from localize.flows.check_subjects import string_subjects
from localize.flows.judged_strings import Conversions
from localize.once import once

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.catalogs.derivation import ScriptRules
    from localize.checks.base import Check
    from localize.checks.subjects import StringSubject
    from localize.glossary.matcher import GlossaryMatcher
    from localize.model import MessageKey


class AskedChecks:
    """The checks that are asked about the texts of one catalog."""

    def __init__(
        self, catalogs: CatalogSet, view: CatalogView, rules: ScriptRules, terms: GlossaryMatcher | None
    ) -> None:
        """Take the catalog.

        Args:
            catalogs: those of its article, or of the interface.
            view: this one, or the part of it that is worked on.
            rules: what script conversion must know.
            terms: the newsroom's glossary.
        """
        self._catalogs, self._view, self._terms = catalogs, view, terms
        self._converted = Conversions(view, catalogs.config, rules)

    def about(
        self, key: MessageKey, targets: tuple[str, ...], checks: Sequence[Check[StringSubject]]
    ) -> Sequence[Check[StringSubject]]:
        """Return those of some checks that are asked about a text, in their order.

        Args:
            key: the string.
            targets: the text, one per plural form.
            checks: the checks.
        """
        if not self._converted.has(key, targets):
            return checks
        subject = self._first_texts.get(key)
        of_meaning = [check for check in checks if check.of_meaning] if subject else []
        spoken = {finding.check for finding in inspect(subject, of_meaning)} if subject else set()
        return [check for check in checks if not check.of_meaning or check.name in spoken]

    @once
    def _first_texts(self) -> Mapping[MessageKey, StringSubject]:
        """The texts of which these are the same in another script; none where those are the article's own."""
        if self._converted.judged is None:
            return {}
        entries = tuple(unit.entry for unit in self._view.units)
        view = self._catalogs.view(self._converted.judged, entries)
        subjects = string_subjects(view, self._catalogs.config, self._terms)
        return {unit.entry.key: subject for unit, subject in subjects}
