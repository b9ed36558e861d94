"""A text has only letters that its language is written with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.language.detection.strange_words import NEVER_RUSSIAN, NEVER_UZBEK
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_NOT_UZBEK = f"[{NEVER_UZBEK}{NEVER_UZBEK.upper()}]"
_NOT_RUSSIAN = f"[{NEVER_RUSSIAN}{NEVER_RUSSIAN.upper()}]|ъ(?![еёюяЕЁЮЯ])[а-я]"
_FOREIGN = {
    ("uz", "Cyrl"): (late_pattern(_NOT_UZBEK), "Uzbek"),
    ("ru", "Cyrl"): (late_pattern(_NOT_RUSSIAN), "Russian"),
}
_KNOWN = frozenset({("uz", "Latn"), ("en", "Latn"), *_FOREIGN})
_WORD = late_pattern(r"[^\W\d_]+")
_BORROWED = "çöüñäâéèêëàîïôûíùœæ"
"""Letters that a borrowed word brings along, as «jalapeño» does."""
_NEVER_BORROWED = "áóúğışəšžčǵńòǒãõåøąęłśźżćőűřůňťďýßțș"
_LETTER = late_pattern(f"[{_BORROWED}{_NEVER_BORROWED}]")
_STRANGE_LETTER = late_pattern(f"[{_NEVER_BORROWED}]")
_LATIN_WORD = late_pattern(rf"(?<![^\W_])[a-z{_BORROWED}{_NEVER_BORROWED}’ʻʼ']+")
"""A word without a capital."""
_FEWEST = 2
"""A letter alone is what the text speaks of."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    kind = (subject.locale.language, subject.locale.effective_script)
    if kind not in _KNOWN:
        return
    if kind not in _FOREIGN:
        yield from _of_other_latin(subject)
        return
    pattern, language = _FOREIGN[kind]
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        found = [
            word
            for word in (_WORD.findall(target) if pattern.search(target) else ())
            if len(word) >= _FEWEST and pattern.search(word) and not _is_name(word, source, target)
        ]
        if found:
            yield Flaw(pair.say(f"has letters that {language} has not in {listed(dict.fromkeys(found))}"))


def _is_name(word: str, source: str, target: str) -> bool:
    """Return whether the source has the word with a capital that no beginning of both texts gives it."""
    begins = source.startswith(word) and target.startswith(word)
    return word[0].isupper() and word in source and not begins


def _of_other_latin(subject: StringSubject) -> Iterator[Flaw]:
    """Tell of words in letters of other languages in Latin script: Turkish in place of Uzbek."""
    english = subject.locale.language == "en"
    pattern = _STRANGE_LETTER if english else _LETTER
    for pair in subject.pairs:
        if pair.target.isascii():
            continue
        target = plain(pair.target)
        every = _LATIN_WORD.findall(target) if pattern.search(target) else ()
        found = [word for word in every if pattern.search(word) and word not in pair.source]
        own = any(len(word) >= _FEWEST and _STRANGE_LETTER.search(word) for word in found)
        if own or len(found) >= _FEWEST:
            language = "English" if english else "Uzbek"
            yield Flaw(pair.say(f"has letters that {language} has not in {listed(dict.fromkeys(found))}"))


CHECK = Check(
    "alphabet",
    Scope.STRING,
    Severity.WARNING,
    "A word has letters that its language is not written with.",
    _run,
    "Write the word in the letters of the language, or translate it.",
    kinds=_KNOWN,
    in_target=late_pattern(f"{_NOT_UZBEK}|{_NOT_RUSSIAN}|[{_BORROWED}{_NEVER_BORROWED}]"),
)
