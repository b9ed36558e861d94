"""The target is not in its locale's language: an engine's slip, a line left as it was, another alphabet."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.pairs import TextPair
from localize.checks.plain_text import OBJECT, plain
from localize.language.detection import detect
from localize.language.detection.own_language import OTHER_LETTER, plainly_in
from localize.language.detection.strange_words import is_strange
from localize.language.detection.third_languages import third_language
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject
    from localize.language.detection import Detection
    from localize.model import Locale

_RECOGNISED = frozenset({"en", "ru", "uz"})
"""The languages that detection knows; of others it would say nonsense."""
_NAMES = {
    ("en", "Latn"): "English",
    ("ru", "Cyrl"): "Russian",
    ("uz", "Latn"): "Uzbek in Latin script",
    ("uz", "Cyrl"): "Uzbek in Cyrillic script",
}
_LATIN = re.compile(r"[A-Za-z]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE = 3
"""From so many words on, a text is more than names, and its words tell its language."""
_SOME = 2
"""A single word tells nothing: languages borrow them."""
_FEW = 5
"""Of fewer words some may be borrowed, as «300 funt sterling» is, so that detection has to be certain."""
_CERTAIN = 0.6
_LIKELY = 0.45
"""Enough where the text is its source, word for word."""
_LIMIT = 20_000
"""Characters that are looked at."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in map(_plain, subject.pairs):
        strange = _strange(pair, subject.locale)
        if strange:
            yield Flaw(pair.say(strange), subject.command("edit"))
        if strange or subject.locale.language not in _RECOGNISED:
            continue
        third = third_language(pair.target)
        if third:
            if third_language(pair.source) != third:
                yield Flaw(
                    pair.say(f"reads as {third}, not as {_named(subject.locale)}"), subject.command("edit")
                )
            continue
        if pair.target == pair.source and _is_code(pair.target):
            continue
        words = (
            _other_language(pair, subject)
            or _other_script(pair, subject)
            or _untouched(pair, subject)
            or _unknown_language(pair, subject)
        )
        if words:
            yield Flaw(pair.say(words), subject.command("edit"))


def _is_code(text: str) -> bool:
    """Return whether a text is a name of commands or files: qm move_disk, perl-rename."""
    return text.isascii() and len(_CODE.sub(" ", text).split()) <= 1 and len(text.split()) <= _SENTENCE


_CODE = re.compile(r"\S*(?:_|[a-z][A-Z]|\d)\S*")


def _may_read_otherwise(subject: StringSubject) -> bool:
    """Tell of texts that are not in their language beyond doubt, or are their sources."""
    for pair in subject.pairs:
        bare = _plain(pair)
        if bare.target == bare.source or not plainly_in(bare.target, subject.kind):
            return True
    return False


def _strange(pair: TextPair, locale: Locale) -> str:
    """Tell of a text whose letters are mostly of a script that is neither its locale's nor its source's."""
    if pair.target.isascii() or not OTHER_LETTER.search(pair.target):
        return ""
    if locale.effective_script not in _SCRIPTS:
        return ""
    letters = [_script(char) for char in pair.target[:_LIMIT] if char.isalpha()]
    others = [script for script in letters if script not in _ALPHABETS]
    if len(others) < _STRANGE * len(letters) or not others:
        return ""
    script = max(set(others), key=others.count)
    quoted = any(_script(char) == script for char in pair.source[:_LIMIT] if char.isalpha())
    return "" if quoted else f"is written in {script.title()} letters"


def _script(char: str) -> str:
    """Return the first word of a letter's name, which is its script's (Unicode, chapter 4.8)."""
    return unicodedata.name(char, "UNKNOWN").partition(" ")[0]


_SCRIPTS = frozenset({"Latn", "Cyrl"})
_ALPHABETS = frozenset({"LATIN", "CYRILLIC", "MODIFIER", "FEMININE", "MASCULINE", "MICRO"})
_STRANGE = 0.4
"""The share of letters from which on a text is written in another script."""


def _plain(pair: TextPair) -> TextPair:
    source, target = plain(pair.source).replace(OBJECT, " "), plain(pair.target).replace(OBJECT, " ")
    if source is pair.source and target is pair.target:
        return pair  # most texts have no markup
    return TextPair(source, target, pair.number, rare=pair.rare)


def _other_language(pair: TextPair, subject: StringSubject) -> str:
    found = detect(pair.target)
    if found is None or _kind(found.locale) == subject.kind:
        return ""
    words = len(_WORD.findall(pair.target[:_LIMIT]))
    if words < _SOME:
        return ""
    alike = found.locale.effective_script == subject.locale.effective_script
    uncertain = words < _SENTENCE or (words < _FEW and found.confidence < _CERTAIN)
    if alike and uncertain and not _left(pair, found, words):
        return ""
    return f"reads as {_NAMES.get(_kind(found.locale), found.locale.folder)}, not as {_named(subject.locale)}"


def _left(pair: TextPair, found: Detection, words: int) -> bool:
    """Tell of a headline left as it was: what follows its first word is not all capitals, as a name's is.

    Two words may be a name in Uzbek, as «Xalq banki» is, where only the first one has a capital.
    """
    if pair.target != pair.source or not any(map(str.islower, _WORD.findall(pair.target)[1:])):
        return False
    if words < _SENTENCE:
        return found.locale.language == "en" and found.confidence >= _CERTAIN
    return found.confidence >= _LIKELY


def _other_script(pair: TextPair, subject: StringSubject) -> str:
    """Tell of Cyrillic alone in a Latin locale. Latin alone in a Cyrillic one may be a brand."""
    text = pair.target[:_LIMIT]
    if subject.locale.effective_script == "Latn" and _CYRILLIC.search(text) and not _LATIN.search(text):
        return "is written in Cyrillic letters"
    return ""


def _untouched(pair: TextPair, subject: StringSubject) -> str:
    """Tell of the source itself where two words behind the first one are no names."""
    if pair.target != pair.source or _kind(subject.locale) == _kind(subject.source_locale):
        return ""
    behind: list[str] = _WORD.findall(pair.target[:_LIMIT])[1:]
    return "is the source, untranslated" if sum(map(str.islower, behind)) >= _SOME else ""


def _unknown_language(pair: TextPair, subject: StringSubject) -> str:
    """Tell of a text whose words can be of many languages, but not of its own."""
    strange = is_strange(pair.target, pair.source, subject.kind)
    return f"does not read as {_named(subject.locale)}" if strange else ""


def _kind(locale: Locale) -> tuple[str, str]:
    return locale.language, locale.effective_script


def _named(locale: Locale) -> str:
    return _NAMES.get(_kind(locale), locale.folder)


CHECK = Check(
    "wrong-language",
    Scope.STRING,
    Severity.WARNING,
    "A text reads as another language than its locale's.",
    _run,
    refuses=True,
    may=_may_read_otherwise,
)
