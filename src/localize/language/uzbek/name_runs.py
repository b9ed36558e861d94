"""Names of several words: whether a run of words with capitals is spelled as abroad is decided once."""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from localize.language.uzbek.foreign import SpellingKind, kind, stem_length, words
from localize.language.uzbek.words import LONGEST_REMEMBERED
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from localize.language.uzbek.latin_names import Names
    from localize.language.uzbek.lexicon import Lexicon

_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_NAME = late_pattern(
    rf"(?<![\w.@/&#])(?:[A-ZÀ-ÖØ-Þ]|[a-z](?=[A-Z]))[{_LETTER}]*+(?:['‘’ʻʼ`´][{_LETTER}]++)*+(?![\w@]|\.\w)"
)
_POSSESSIVE = late_pattern("['‘’ʻʼ`´]s\\Z")
_SMALL = "of|the|and|for|de|la|le|du|des|del|der|von|van|in|on|at|to|by|with|from"
"""Words of names that are written without a capital: House of Cards."""
_CONNECTOR = late_pattern(rf" ({_SMALL})(?= )")
_GAP = late_pattern(
    rf"(?: (?:{_SMALL})){{1,2}} |[ \u00a0]|-|[ \u00a0]&[ \u00a0]|[ \u00a0-][A-Z]?\d{{1,4}}[A-Z]?[ \u00a0-]"
)


# Units in capitals, which are part of no name behind a number: 512 GB SSD.
_UNITS = frozenset({"KB", "MB", "GB", "TB"})
_COUNTED = late_pattern(r"\d[ \u00a0]?\Z")


class _Spelling(NamedTuple):
    """How a word is spelled, wherever it stands."""

    kind: SpellingKind
    length: int
    alone: bool = False

    @property
    def doubtful(self) -> bool:
        """Return whether its run may be spelled as abroad."""
        return self.kind >= SpellingKind.SUSPECT


class _Word(NamedTuple):
    start: int
    text: str
    kind: SpellingKind
    length: int
    alone: bool
    """True if it is a shipped name that needs no neighbours, so that names in front of it are others."""

    @property
    def inflected(self) -> bool:
        return self.length < len(self.text)


def runs(text: str, kept: Names, stems: Lexicon, own: frozenset[str]) -> Mapping[int, tuple[int, bool]]:
    """Return the words of a Latin text that keep their letters because their run is spelled as abroad.

    Args:
        text: running text.
        kept: the names of one word that stay in any case.
        stems: the lexicon; a word that it knows is converted where it stands alone.
        own: stems in lower case that a newsroom has a Cyrillic form for; they are no foreign names.

    Returns:
        By where a word starts: how many letters of it stay, and whether that is sure.
    """
    spelled = _spelling(kept, stems, own)
    if not any(spelled(name).doubtful for name in _NAME.findall(text)):
        return {}  # as in most texts
    found: dict[int, tuple[int, bool]] = {}
    for run in _runs(text, lambda match: _Word(match.start(), match[0], *spelled(match[0]))):
        quoted = _is_quoted(text, run)
        suspect = any(word.kind is SpellingKind.SUSPECT for word in run)
        if any(word.kind is SpellingKind.FOREIGN for word in run) or (suspect and (quoted or len(run) > 1)):
            found.update(_decided(run, quoted=quoted))
            found.update(_connectors(text, run, found))
    return found


def _runs(text: str, read: Callable[[re.Match[str]], _Word]) -> Iterator[list[_Word]]:
    run: list[_Word] = []
    end = -1
    for match in _NAME.finditer(text):
        if match[0] in _UNITS and _COUNTED.search(text, max(0, match.start() - 2), match.start()):
            continue
        word = read(match)
        if run and (run[-1].inflected or not _GAP.fullmatch(text, end, match.start())):
            yield run
            run = []
        run.append(word)
        end = match.end()
    if run:
        yield run


@lru_cache(maxsize=8)
def _spelling(kept: Names, stems: Lexicon, own: frozenset[str]) -> Callable[[str], _Spelling]:
    """Return what tells how a word with a capital is spelled; it remembers the words it met."""
    spelled = partial(_spelled, kept, stems, own)
    remembered = lru_cache(maxsize=1 << 14)(spelled)
    return lambda text: remembered(text) if len(text) <= LONGEST_REMEMBERED else spelled(text)


def _spelled(kept: Names, stems: Lexicon, own: frozenset[str], text: str) -> _Spelling:
    length = kept.length(text)
    if length:
        return _Spelling(SpellingKind.FOREIGN, length, text[:length].lower() not in words("either"))
    if any(text.lower().startswith(stem) for stem in own):
        return _Spelling(SpellingKind.UZBEK, len(text))
    known, length = kind(_POSSESSIVE.sub("", text))
    if length and _POSSESSIVE.search(text):
        length = len(text)
    if known >= SpellingKind.SUSPECT and stems.cyrillic_word(text[:length].lower(), capital=True) is not None:
        known = SpellingKind.EITHER
    return _Spelling(known, length, known is SpellingKind.FOREIGN and text[:length].isupper())


def _connectors(
    text: str, run: Sequence[_Word], found: Mapping[int, tuple[int, bool]]
) -> Iterator[tuple[int, tuple[int, bool]]]:
    """Yield the small words between two that stay: House of Cards."""
    for one, two in pairwise(run):
        if one.start in found and two.start in found:
            for match in _CONNECTOR.finditer(text, one.start + len(one.text), two.start):
                yield match.start(1), (len(match[1]), True)


def _is_quoted(text: str, run: Sequence[_Word]) -> bool:
    """Return whether a run is the whole of a quotation: the name of something."""
    start, end = run[0].start, run[-1].start + len(run[-1].text)
    return text[max(0, start - 1) : start] in {*'“«"„'} and text[end : end + 1] in {*'”»"“'}


def _decided(run: Sequence[_Word], *, quoted: bool) -> Iterator[tuple[int, tuple[int, bool]]]:
    certain = quoted or any(word.kind is SpellingKind.FOREIGN for word in run)
    for at, word in enumerate(run):
        if word.kind is SpellingKind.UZBEK or (word.kind < SpellingKind.SUSPECT and not _joined(run, at)):
            continue
        sure = (
            word.kind in {SpellingKind.EITHER, SpellingKind.FOREIGN}
            or (word.kind is SpellingKind.SUSPECT and certain and (quoted or len(run) > 1))
            or (certain and (quoted or word.text.isupper()))
        )
        yield (
            word.start,
            (word.length, sure and (word.kind is SpellingKind.FOREIGN or stem_length(word.text)[1])),
        )


def _joined(run: Sequence[_Word], at: int) -> bool:
    """Return whether nothing Uzbek stands between a word and one that is spelled as abroad."""
    independent = run[at].kind is SpellingKind.OPEN and not run[at].text.isupper()
    for other in run[at + 1 :]:
        if other.kind is SpellingKind.UZBEK or (other.alone and independent):
            break
        if other.kind >= SpellingKind.SUSPECT:
            return True
    for other in reversed(run[:at]):
        if other.kind is SpellingKind.UZBEK:
            break
        if other.kind >= SpellingKind.SUSPECT:
            return True
    return False
