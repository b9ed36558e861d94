"""Findings of one fault, of which a person reads the one that says it best.

One fault often makes several checks speak: a text that nobody translated also has no day of its source, no
number in words and no «not». What is wrong first is told, and the rest when that is mended, or when somebody
lets it stand: so what is let stand is left out before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from localize.frozen import frozen
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from localize.model import Finding, Locale

_MEANING: Final = frozenset(
    {
        "addition",
        "currency",
        "dates",
        "glossary-kept",
        "glossary-missing",
        "name-order",
        "names",
        "negation",
        "number-added",
        "number-missing",
        "numbers",
        "omission",
        "opposites",
        "qualifiers",
        "units",
        "unrelated",
    }
)
"""Checks that compare what both texts say, and read them for that."""
_LETTERS: Final = frozenset(
    {
        "alphabet",
        "apostrophes",
        "capitals",
        "foreign-forms",
        "mixed-alphabets",
        "number-agreement",
        "quotes",
        "reader-address",
        "russian-grammar",
        "spelling",
        "tutuq",
        "uzbek-endings",
        "uzbek-letters",
    }
)
"""Checks of how one language is written."""

_GRAVITY: Final = {Severity.ERROR: 2, Severity.WARNING: 1, Severity.INFO: 0}


@frozen
class _Rule:
    """A check whose finding says what findings of other checks say."""

    check: str
    others: frozenset[str]
    applies: Callable[[Finding, Finding], bool] = lambda _, __: True
    """Whether both are about the same, given the finding and the other one."""

    def is_said(self, other: Finding, among: Iterable[Finding]) -> bool:
        """Return whether one of some findings says what another one does."""
        return other.check in self.others and any(
            one.check == self.check
            and _GRAVITY[one.severity] >= _GRAVITY[other.severity]
            and self.applies(one, other)
            for one in among
        )


def _names_it(one: Finding, other: Finding) -> bool:
    """Return whether all that another finding is about stands in what a finding is about."""
    return bool(other.pieces) and all(any(own in piece for piece in one.pieces) for own in other.pieces)


def _shares(one: Finding, other: Finding) -> bool:
    """Return whether two findings are about one piece of a text."""
    return not {piece.casefold() for piece in one.pieces}.isdisjoint(map(str.casefold, other.pieces))


def _has_no_words(one: Finding, _: Finding) -> bool:
    """Return whether a finding is about a text of marks alone."""
    return bool(one.pieces) and not any(map(str.isalnum, "".join(one.pieces)))


def _is_of_sentences(one: Finding, _: Finding) -> bool:
    """Return whether a finding is about whole sentences that are missing, and not about who says them."""
    return "sentence" in one.message


def _tells_of_the_missing(one: Finding, other: Finding) -> bool:
    """Return whether a finding says that something is missing, and the other one what it is."""
    return not one.pieces and len(other.pieces) == 1


def _names_it_in_figures(one: Finding, other: Finding) -> bool:
    """Return whether the numbers that another finding tells of are a finding's."""
    told = set(_NUMBER.findall(other.message))
    return bool(told) and told <= {number for piece in one.pieces for number in _NUMBER.findall(piece)}


_NUMBER: Final = re.compile(r"\d[\d.,]*")


def _is_of_sign(one: Finding, _: Finding) -> bool:
    """Return whether a finding on numbers is about a sign: it names none."""
    return not one.pieces


def _ends_sentence(one: Finding, other: Finding) -> bool:
    """Return whether a finding is about a mark that ends a sentence, and the other one may be of that."""
    return not other.pieces and any(mark in piece for piece in one.pieces for mark in _ENDS)


_ENDS: Final = ".!?…"
_RULES: Final = (
    _Rule(
        "machine-residue",
        frozenset({"untranslated-passage", "wrong-language", "addition", "punctuation"}),
    ),
    _Rule("wrong-language", _MEANING | _LETTERS | {"untranslated-passage"}),
    _Rule("untranslated-passage", _MEANING | {"alphabet"}),
    _Rule("mixed-alphabets", frozenset({"alphabet", "untranslated-passage"}), _shares),
    _Rule("unsafe-html", frozenset({"addresses"})),
    _Rule("markup", frozenset({"addresses"}), _names_it),
    _Rule("addition", frozenset({"punctuation", "number-added"})),
    _Rule("omission", _MEANING - {"omission"} | {"punctuation"}, _has_no_words),
    _Rule("omission", frozenset({"names"}), _tells_of_the_missing),
    _Rule("omission", frozenset({"glossary-missing", "names", "number-missing"}), _names_it),
    _Rule("omission", frozenset({"negation", "punctuation"}), _is_of_sentences),
    _Rule("spacing", frozenset({"omission"}), _ends_sentence),
    _Rule("glossary-kept", frozenset({"names"}), _shares),
    _Rule("names", frozenset({"glossary-missing"}), _shares),
    _Rule("numbers", frozenset({"units"}), _names_it_in_figures),
    _Rule("numbers", frozenset({"opposites"}), _is_of_sign),
    _Rule("numbers", frozenset({"opposites"}), _shares),
    _Rule("dashes", frozenset({"punctuation"})),
)
"""What is told before what else; a rule holds of findings on one text."""


def told_once(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings on one text without those that another one says better, and as gravely.

    Args:
        findings: of one text, without what people let stand.
    """
    names = {one.check for one in findings}
    rules = [rule for rule in _RULES if rule.check in names and not names.isdisjoint(rule.others)]
    return [one for one in findings if not any(rule.is_said(one, findings) for rule in rules)]


def each_told_once(findings: Sequence[Finding]) -> list[Finding]:
    """Return the same of findings on any texts and places, in their order."""
    groups: defaultdict[tuple[str, str, Locale | None], list[Finding]] = defaultdict(list)
    for one in findings:
        groups[one.path, one.address, one.locale].append(one)
    several = [group for (_, address, _), group in groups.items() if address and len(group) > 1]
    kept = {id(one) for group in several for one in told_once(group)}
    left = {id(one) for group in several for one in group} - kept
    return [one for one in findings if id(one) not in left]
