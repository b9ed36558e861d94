"""The texts that are compared across articles: told apart by digests, and read again where these differ.

All texts of all articles would fill the memory, while hardly any is translated in several ways.
"""

from __future__ import annotations

from array import array
from math import inf
from typing import TYPE_CHECKING, Any, Self

from localize.catalogs.target_locales import target_locales
from localize.checks import conflated, inconsistent
from localize.checks.registry import NAMES
from localize.checks.subjects import TranslatedText
from localize.flows.article_task import sources
from localize.flows.check_subjects import translated_texts, translated_units
from localize.frozen import frozen
from localize.model import targets_digest
from localize.model.article_job import ArticleJob

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from localize.catalogs.catalog_set import CatalogView
    from localize.checks.registry import Checks
    from localize.config import Config
    from localize.flows.article_task import ArticleTask
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Locale

_COMPARING = frozenset({inconsistent.CHECK.name, conflated.CHECK.name})
"""The checks that find nothing but one source with several targets, and one target with several sources."""
_DIGITS = 16
"""Hex digits of a digest: eight bytes. Two sources that share them cost a second look."""
_ITEM = "Q"
"""A number of eight bytes."""


@frozen
class TextDigests:
    """The texts of one catalog, as far as it takes to tell whether two of them are equal."""

    source_locale: str
    locale: str
    pairs: bytes
    """Of each text eight bytes of its key's digest, and eight of its target's."""

    @classmethod
    def of_pairs(cls, source_locale: Locale, locale: Locale, pairs: Iterable[tuple[str, str]]) -> Self:
        """Return those of some texts of one catalog, by the digests of keys and targets, in hex."""
        digits = "".join([_digits(*pair) for pair in pairs])
        return cls(str(source_locale), str(locale), bytes.fromhex(digits))

    @property
    def numbers(self) -> array[int]:
        """The digests as numbers."""
        return array(_ITEM, self.pairs)

    def data(self) -> list[str]:
        """Return them as JSON holds them."""
        return [self.source_locale, self.locale, self.pairs.hex()]

    @classmethod
    def of(cls, said: Sequence[str]) -> Self:
        """Return the digests that JSON holds.

        Raises:
            ValueError: it holds none; also as `TypeError`.
        """
        source_locale, locale, pairs = said
        found = cls(str(source_locale), str(locale), bytes.fromhex(pairs))
        if len(found.numbers) % 2:
            raise ValueError("half of a pair")
        return found


def _digits(key: str, target: str) -> str:
    return key[:_DIGITS] + target[:_DIGITS]


@frozen
class TextsShared:
    """The part that the work on all articles shares."""

    config: Config
    locales: tuple[Locale, ...]


@frozen
class TextsTask:
    """An article of which texts are wanted."""

    article: ArticleTask
    wanted: frozenset[int] | None
    """The digests of keys and targets of these; None for all of its texts."""

    @property
    def slug(self) -> str:
        """The article's slug."""
        return self.article.slug

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that are read."""
        return self.article.paths

    @property
    def facts(self) -> tuple[object, ...]:
        """All that decides which these are, and what else the result depends on."""
        return *self.article.facts, self.basis

    @property
    def basis(self) -> str:
        """The other facts that the result depends on."""
        return "all" if self.wanted is None else repr(sorted(self.wanted))

    def opened(self) -> Self:
        """Return the task as it is: its work reads its files alone."""
        return self


def _texts(shared: TextsShared, task: TextsTask, files: Mapping[str, bytes]) -> tuple[TranslatedText, ...]:
    found = sources(task.article, shared.config, files)
    locales = target_locales(found.article, shared.config)
    views = (found.catalogs.view(locale) for locale in locales if locale in shared.locales)
    texts = (text for view in views for text in translated_texts(view, found.article.source_locale))
    return tuple(text for text in texts if task.wanted is None or _is_wanted(text, task.wanted))


def _is_wanted(text: TranslatedText, wanted: frozenset[int]) -> bool:
    digits = _digits(text.key.digest, targets_digest(text.targets))
    return not wanted.isdisjoint(array(_ITEM, bytes.fromhex(digits)))


def _written(texts: tuple[TranslatedText, ...]) -> list[dict[str, Any]]:
    return [text.data() for text in texts]


def _read(said: Any) -> tuple[TranslatedText, ...]:  # noqa: ANN401 - JSON
    return tuple(map(TranslatedText.of, said))


TEXTS = ArticleJob("texts", _texts, _written, _read)
"""The texts of one article that are compared with others."""


def text_digests(view: CatalogView, source_locale: Locale, words: float) -> TextDigests:
    """Return the digests of those of a catalog's texts that have so many words."""
    pairs = (
        (unit.entry.key.digest, unit.message.target_digest)
        for unit in translated_units(view)
        if len(unit.entry.key.source.split()) >= words
    )
    return TextDigests.of_pairs(source_locale, view.locale, pairs)


def fewest_words(checks: Checks) -> float:
    """Return how many words a source has at least that our own checks compare; no number reaches infinity."""
    limits = (checks.limits_of(check) for check in checks.newsroom if check.name in _COMPARING)
    return min((one["words"] for one in limits), default=inf)


def in_doubt(found: Iterable[TextDigests]) -> frozenset[int]:
    """Return the digests of keys with several targets, and of targets with several keys."""
    catalogs: dict[tuple[str, str], list[TextDigests]] = {}
    for one in found:
        catalogs.setdefault((one.source_locale, one.locale), []).append(one)
    doubt: set[int] = set()
    for group in catalogs.values():
        doubt |= _with_several((one[::2], one[1::2]) for one in _numbers(group))
        doubt |= _with_several((one[1::2], one[::2]) for one in _numbers(group))
    return frozenset(doubt)


def _numbers(group: Iterable[TextDigests]) -> Iterator[array[int]]:
    return (one.numbers for one in group)


def _with_several(pairs: Iterable[tuple[Iterable[int], Iterable[int]]]) -> set[int]:
    """Return each number that is paired with several others."""
    first: dict[int, int] = {}
    return {
        one
        for ones, others in pairs
        for one, other in zip(ones, others, strict=True)
        if first.setdefault(one, other) != other
    }


def _shared_with(doubt: frozenset[int], texts: Iterable[TextDigests]) -> frozenset[int]:
    return doubt.intersection(number for one in texts for number in one.numbers)


def compared_texts(
    session: NewsroomSession,
    checks: Checks,
    shared: TextsShared,
    planned: Sequence[ArticleTask],
    found: Mapping[str, Sequence[TextDigests]],
) -> tuple[TranslatedText, ...]:
    """Return the texts of all articles of which checks of the newsroom may have to say something.

    What a third party's check looks for nobody knows: where one runs, these are all texts.

    Args:
        session: the newsroom at work.
        checks: those that run.
        shared: what the work on all articles shares.
        planned: the articles.
        found: slug → the digests of an article's texts, of all articles that could be read.

    Raises:
        UnreadableErrors: an article cannot be read any more, unless the newsroom says to keep going.
    """
    here = [task for task in planned if task.slug in found]
    if any(check.name not in NAMES for check in checks.newsroom):
        wanted = [TextsTask(task, None) for task in here]
    else:
        doubt = in_doubt(one for each in found.values() for one in each)
        asked = (TextsTask(task, _shared_with(doubt, found[task.slug])) for task in here)
        wanted = [task for task in asked if task.wanted]
    results = session.results(TEXTS, shared, wanted) if wanted else None
    if results is None:
        return ()
    session.refuse(results.problems)
    return tuple(text for texts in results.done for text in texts)
