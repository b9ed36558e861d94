"""The texts that are compared across articles: told apart by digests, and read again where these differ.

All texts of all articles would fill the memory, while hardly any is translated in several ways.
"""

from __future__ import annotations

from array import array
from binascii import a2b_base64, b2a_base64
from dataclasses import field, replace
from math import inf
from typing import TYPE_CHECKING, Any, Self

from localize.catalogs.target_locales import target_locales
from localize.checks import conflated, inconsistent
from localize.checks.registry import NAMES
from localize.checks.subjects import TranslatedText
from localize.flows.article_task import sources, tasks
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
    from localize.flows.selection import Selection
    from localize.model import Article, Locale

_COMPARING = frozenset({inconsistent.CHECK.name, conflated.CHECK.name})
"""The checks that find nothing but one source with several targets, and one target with several sources."""
_DIGITS = 16
"""Hex digits of a digest: eight bytes. Two sources that share them cost a second look."""
_PAIR = _DIGITS
"""Bytes of two digests."""
_ITEM = "Q"
"""A number of eight bytes."""
_PLACE = "I"
"""A number of four bytes."""


@frozen
class TextDigests:
    """The texts of articles in one locale, as far as it takes to tell whether two of them are equal."""

    source_locale: str
    locale: str
    pairs: bytes
    """Of each text eight bytes of its key's digest, and eight of its target's; of equal ones once."""
    slugs: tuple[str, ...]
    """The articles that they are of."""
    counts: tuple[int, ...]
    """How many texts each of these has."""
    places: bytes = field(repr=False)
    """Article by article, which of the pairs its texts are: numbers of four bytes."""

    @staticmethod
    def of_pairs(
        slug: str, source_locale: Locale, locale: Locale, pairs: Iterable[tuple[str, str]]
    ) -> TextDigests:
        """Return those of some texts of one catalog, by the digests of keys and targets, in hex."""
        every = [bytes.fromhex(_digits(*pair)) for pair in pairs]
        return _of_articles(str(source_locale), str(locale), [(slug, every)])

    @property
    def numbers(self) -> array[int]:
        """The digests as numbers."""
        return array(_ITEM, self.pairs)

    def held(self, numbers: frozenset[int]) -> Iterator[tuple[str, frozenset[int]]]:
        """Yield each article that has a text with one of some digests, with those that its texts have."""
        every = self.numbers
        if numbers.isdisjoint(every):
            return
        places, start = array(_PLACE, self.places), 0
        for slug, count in zip(self.slugs, self.counts, strict=True):
            own = places[start : start + count]
            start += count
            if found := numbers.intersection(every[2 * place + side] for place in own for side in (0, 1)):
                yield slug, found

    def data(self) -> list[Any]:
        """Return them as JSON holds them."""
        texts = [_in_letters(self.pairs), _in_letters(self.places)]
        return [self.source_locale, self.locale, list(self.slugs), list(self.counts), *texts]

    @classmethod
    def of(cls, said: Sequence[Any]) -> Self:
        """Return the digests that JSON holds.

        Raises:
            ValueError: it holds none; also as `TypeError`.
        """
        source_locale, locale, slugs, counts, pairs, places = said
        found = cls(
            str(source_locale),
            str(locale),
            a2b_base64(pairs),
            tuple(map(str, slugs)),
            tuple(map(int, counts)),
            a2b_base64(places),
        )
        known, held = len(found.pairs), array(_PLACE, found.places)
        if known % _PAIR or len(slugs) != len(counts) or min(counts) < 0 or sum(counts) != len(held):
            raise ValueError("half of a pair, or of an article")
        if max(held, default=-1) >= known // _PAIR:
            raise ValueError("no such pair")
        return found


def joined_digests(said: Iterable[Sequence[Any]]) -> list[list[Any]]:
    """Return the digests of texts of several articles, as JSON holds them, joined by their locales."""
    groups: dict[tuple[str, str], list[tuple[str, list[bytes]]]] = {}
    for one in map(TextDigests.of, said):
        every = [one.pairs[start : start + _PAIR] for start in range(0, len(one.pairs), _PAIR)]
        groups.setdefault((one.source_locale, one.locale), []).extend((slug, every) for slug in one.slugs)
    return [_of_articles(*locales, group).data() for locales, group in groups.items()]


def _of_articles(
    source_locale: str, locale: str, articles: Iterable[tuple[str, Sequence[bytes]]]
) -> TextDigests:
    """Return the digests of articles' texts in one locale, by slug and pairs."""
    known: dict[bytes, int] = {}
    held = [(slug, [known.setdefault(pair, len(known)) for pair in pairs]) for slug, pairs in articles]
    places = array(_PLACE, [place for _, some in held for place in some])
    slugs, counts = tuple(slug for slug, _ in held), tuple(len(some) for _, some in held)
    return TextDigests(source_locale, locale, b"".join(known), slugs, counts, places.tobytes())


def _in_letters(data: bytes) -> str:
    return b2a_base64(data, newline=False).decode()


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


def _joined_texts(said: Sequence[Any]) -> list[Any]:
    return [text for texts in said for text in texts]


TEXTS = ArticleJob("texts", _texts, _written, _read, joined=_joined_texts)
"""The texts of one article that are compared with others."""


def text_digests(article: Article, view: CatalogView, words: float) -> TextDigests:
    """Return the digests of those of an article's texts in a catalog that have so many words."""
    pairs = (
        (unit.entry.key.digest, unit.message.target_digest)
        for unit in translated_units(view)
        if len(unit.entry.key.source.split()) >= words
    )
    return TextDigests.of_pairs(article.slug, article.source_locale, view.locale, pairs)


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


def _holders(found: Iterable[TextDigests]) -> dict[str, frozenset[int]]:
    """Return the articles that have texts in doubt: slug → the digests that are."""
    every = list(found)
    holders: dict[str, frozenset[int]] = {}
    if doubt := in_doubt(every):
        for slug, numbers in (held for one in every for held in one.held(doubt)):
            holders[slug] = numbers | holders.get(slug, frozenset())
    return holders


def compared_texts(
    session: NewsroomSession,
    selection: Selection,
    checks: Checks,
    shared: TextsShared,
    found: Iterable[TextDigests],
) -> tuple[TranslatedText, ...]:
    """Return the texts of all articles of which checks of the newsroom may have to say something.

    What a third party's check looks for nobody knows: where one runs, these are all texts.

    Args:
        session: the newsroom at work.
        selection: what the run is about: articles that could be read.
        checks: those that run.
        shared: what the work on all articles shares.
        found: the digests of the texts of these.

    Raises:
        UnreadableErrors: an article cannot be read any more, unless the newsroom says to keep going.
    """
    holders: Mapping[str, frozenset[int]] | None = None
    if all(check.name in NAMES for check in checks.newsroom):
        holders = _holders(found)
        held = tuple(one for one in selection.articles if one.slug in holders)
        selection = replace(selection, articles=held)
    planned = tasks(session.newsroom, selection)
    if not planned:
        return ()
    wanted = [TextsTask(task, None if holders is None else holders[task.slug]) for task in planned]
    results = session.results(TEXTS, shared, wanted)
    session.refuse(results.problems)
    return tuple(text for texts in results.done for text in texts)
