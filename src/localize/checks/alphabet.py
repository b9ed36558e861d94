"""A text has only letters that its language is written with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_FOREIGN = {
    ("uz", "Cyrl"): (late_pattern("[ыщЫЩәіїңөүұһҗӯӣҷӘІЇҢӨҮҰҺҖӮӢҶ]"), "Uzbek"),
    ("ru", "Cyrl"): (late_pattern("[ўқғҳЎҚҒҲіїєґІЇЄҐәңөүұһҗӯӣҷӘҢӨҮҰҺҖӮӢҶ]"), "Russian"),
}
_KNOWN = frozenset({("uz", "Latn"), *_FOREIGN})
_WORD = late_pattern(r"[^\W\d_]+")
_TURKIC = late_pattern(
    r"(?<![^\W_])[a-zçğıöşüəñäâšžčáǵńóúòǒ’ʻʼ']*[çğıöşüəñäâšžčáǵńóúòǒ][a-zçğıöşüəñäâšžčáǵńóúòǒ’ʻʼ']*"
)
_TURKIC_LETTER = late_pattern("[çğıöşüəñäâšžčáǵńóúòǒ]")
"""Words without a capital in letters of other Turkic languages: Turkish or Azerbaijani in place of Uzbek."""
_NEVER_BORROWED = late_pattern("[ğışəšžčáǵńóúòǒ]")
"""Letters that no borrowed word brings along, as «jalapeño» does."""
_FEWEST = 2
"""A letter alone is what the text speaks of."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    kind = (subject.locale.language, subject.locale.effective_script)
    if kind == ("uz", "Latn"):
        yield from _turkic(subject)
    if kind not in _FOREIGN:
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


def _turkic(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        if pair.target.isascii():
            continue
        target = plain(pair.target)
        every = _TURKIC.findall(target) if _TURKIC_LETTER.search(target) else ()
        found = [word for word in every if word not in pair.source]
        own = any(len(word) >= _FEWEST and _NEVER_BORROWED.search(word) for word in found)
        if own or len(found) >= _FEWEST:
            yield Flaw(pair.say(f"has letters that Uzbek has not in {listed(dict.fromkeys(found))}"))


CHECK = Check(
    "alphabet",
    Scope.STRING,
    Severity.WARNING,
    "A word has letters that its language is not written with.",
    _run,
    "Write the word in the letters of the language, or translate it.",
    kinds=_KNOWN,
    in_target=late_pattern("[ыщЫЩўқғҳЎҚҒҲіїєґІЇЄҐәңөүұһҗӯӣҷӘҢӨҮҰҺҖӮӢҶçğıöşüəñäâšžčáǵńóúòǒ]"),
)
