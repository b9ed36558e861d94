"""The rules of derived catalogs: what each text derives from, and what script conversion must know."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, Literal

from localize.catalogs.derive import Converted, Parent
from localize.catalogs.target_locales import parent_of
from localize.frozen import frozen
from localize.language import uzbek, vocabulary
from localize.model import DERIVED, ReviewState
from localize.review import origin_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from localize.catalogs.entry import Entry
    from localize.catalogs.unit import Unit
    from localize.config import Config
    from localize.glossary.reader import Glossary
    from localize.language.uzbek import Conversion
    from localize.model import Article, Locale, Message, MessageKey


def own_parents(entries: Iterable[Entry]) -> Mapping[MessageKey, Parent]:
    """Return what the texts derive from where an article gives the other script from its own text."""
    return {entry.key: Parent((entry.key.source,), ReviewState.APPROVED) for entry in entries}


def parents(units: Iterable[Unit]) -> Mapping[MessageKey, Parent]:
    """Return what texts derive from, by the units of the catalog that they come from."""
    return {unit.entry.key: Parent(unit.message.targets, unit.state, unit.message.previous) for unit in units}


def follows(unit: Unit, parent: Parent | None) -> bool:
    """Return whether a text is derived, and in no other state than the one it derives from."""
    derived = unit.message.blank or origin_of(unit.decisions, unit.message.target_digest) == DERIVED
    return parent is not None and derived and parent.state is unit.state


def basis(parents: Callable[[], Mapping[MessageKey, Parent] | None]) -> Callable[[Message], str | None]:
    """Return what gives a message's basis where it is not its plural source.

    Args:
        parents: gives what each message derives from, None where the catalog is translated; asked once, and
            not before a basis is: most catalogs have no text whose basis counts.
    """
    known = cache(parents)

    def basis_of(message: Message) -> str | None:
        found = known()
        parent = found.get(message.key) if found is not None else None
        return parent.basis if parent else None

    return basis_of


@frozen
class ScriptRules:
    """The facts about a newsroom that script conversion needs."""

    kept: frozenset[str] = frozenset()
    """The names that are never translated."""
    words: tuple[tuple[Locale, Locale, tuple[tuple[str, str], ...]], ...] = ()
    """Locales in Latin and in Cyrillic, and words that a newsroom says in both."""

    @classmethod
    def of(cls, config: Config, glossary: Glossary) -> ScriptRules:
        """Return the rules of a newsroom."""
        pairs = {_in_order(locale, source) for locale, source in config.derive.items()}
        words = tuple((*pair, glossary.script_words(*pair)) for pair in sorted(pairs))
        return cls(frozenset(glossary.kept), words)

    def converter(
        self, article: Article | None, locale: Locale, config: Config
    ) -> Callable[[MessageKey, tuple[str, ...]], Converted]:
        """Return what converts the texts of a derived catalog.

        Args:
            article: the article; None for `ui`, of which the vocabulary's texts are known in both scripts.
            locale: the derived locale.
            config: the configuration, which says what derives from what.
        """
        source = parent_of(article, locale, config)
        script: Literal["Cyrl", "Latn"] = "Cyrl" if locale.effective_script == "Cyrl" else "Latn"

        @cache
        def ready() -> Callable[[str], Conversion]:
            return _converter(script, self._words(*_in_order(locale, source or locale)), self.kept)

        def convert(key: MessageKey, targets: tuple[str, ...]) -> Converted:
            if article is None and source and vocabulary.translation(key, source) == targets:
                shipped = vocabulary.translation(key, locale)
                if shipped is not None:
                    return Converted(shipped)
            if article is None and key.context.startswith(_PATTERN):
                return Converted(tuple(_pattern(target, script) for target in targets))
            results = [ready()(target) for target in targets]
            unsure = tuple(dict.fromkeys(word for result in results for word in result.unsure))
            return Converted(tuple(result.text for result in results), unsure)

        return convert

    def _words(self, latin: Locale, cyrillic: Locale) -> tuple[tuple[str, str], ...]:
        return next((words for one, two, words in self.words if (one, two) == (latin, cyrillic)), ())


@lru_cache(maxsize=16)
def _converter(
    script: Literal["Cyrl", "Latn"], words: tuple[tuple[str, str], ...], kept: frozenset[str]
) -> Callable[[str], Conversion]:
    """Return what converts texts, made ready once for all articles.

    It remembers the texts that came last: a check converts each twice, to see what a pull would write and
    what is judged already, and captions and bylines come again.
    """
    return lru_cache(maxsize=1024)(uzbek.converter(script, exceptions=script_exceptions(words), protect=kept))


@lru_cache(maxsize=16)
def script_exceptions(words: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """Return the words whose letters in the other script no rule would give: Latin → Cyrillic.

    A pair that the rules get right in both directions is left out, so that it touches no other word.
    """
    found: dict[str, str] = {}
    for latin, cyrillic in words:
        if uzbek.convert(latin, "Cyrl").text != cyrillic or uzbek.convert(cyrillic, "Latn").text != latin:
            found.setdefault(latin, cyrillic)
    return found


_PATTERN: Final = "date.pattern."
_WORD: Final = re.compile(r"'(?:[^']|'')*'")
_HYPHEN: Final = re.compile(r"(?<=[dy])-(?=[M'])")
"""The hyphen between a number and a word of Latin script, which Cyrillic lacks: `2025 йил 28 апрель`."""


def _pattern(pattern: str, script: Literal["Cyrl", "Latn"]) -> str:
    """Return a date pattern in the other script: its letters are fields, only what is in quotes are words."""
    if script == "Cyrl":
        pattern = _HYPHEN.sub(" ", pattern)
    return _WORD.sub(lambda word: uzbek.convert(word[0], script).text, pattern)


def _in_order(locale: Locale, source: Locale) -> tuple[Locale, Locale]:
    """Return a derived locale and its source, the one in Latin script first."""
    return (source, locale) if locale.effective_script == "Cyrl" else (locale, source)
