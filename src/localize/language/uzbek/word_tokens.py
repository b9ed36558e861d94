"""The tokens of a text: words, and pieces that conversion must not touch.

Every pattern is linear in the length of the text: an opener that never closes stops at the next opener,
and a run of
characters is only entered at its start.
"""

from __future__ import annotations

import re
from functools import lru_cache

from localize.language import addresses
from localize.language.uzbek.suffixes import CHAIN

APOSTROPHES = "'‘’ʻʼ`´"
"""The characters that texts have for ʻ and ʼ."""

_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
LATIN_WORD = rf"[{_LETTER}]++(?:[{APOSTROPHES}][{_LETTER}]++)*+(?:[{APOSTROPHES}](?![{_LETTER}]))?"
"""A word in Latin letters, apostrophes inside and one behind it included."""
CYRILLIC_WORD = "(?:[Ѐ-ӿ][\u0306\u0308]?)++"
"""A word in Cyrillic letters; й, ё and ў may be decomposed."""

_SYMBOL_FIRST = (
    r"<!--(?:[^<-]|-(?!->)|<(?!!--))*+-->",
    r"<(?P<raw>code|pre|script|style|kbd|samp)\b[^<>]*+>(?:[^<]|<(?!/?(?P=raw)\b))*+</(?P=raw)\s*+>",
    r"</?[A-Za-z][^<>]*+>",
    r"&(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});",
    # A backtick may stand for ʻ, so a code span neither starts behind nor ends before a letter.
    r"```(?<![\w`]...)(?:[^`]|`{1,2}(?!`))*+```(?![\w`])",
    r"``(?<![\w`]..)(?:[^`]|`(?!`))*+``(?![\w`])",
    r"`(?<![\w`].)[^`\n]++`(?![\w`])",
    r"\{(?:[^{}]|\{[^{}]*+\})*+\}",
    r"%(?<!\d.)(?:\([^()\s]*+\))?(?:\d+\$)?[-+\#0]*+\d*+(?:\.\d++)?(?:hh|h|ll|l|L|q|j|z|t)?[diouxXeEfFgGcrsa%]",
    # Markdown: the destination of a link, the label of a reference, its definition, a footnote.
    r"\((?<=\]\()(?:<[^<>\n]*+>|[^\s()<>]*+(?:\([^\s()]*+\)[^\s()]*+)*+)(?=[\s)])",
    r"\[(?<=\]\[)[^\[\]\n]*+\]",
    r"\[\^[^\[\]\s]++\]:?",
    r"\[(?m:(?<=^\[))[^\[\]\n]++\]:[ \t]*+<?[^\s/.\#]*+[/.\#]\S*+",
    r"@(?<![\w@].)[A-Za-z0-9_]{2,}+",
    r"[~./](?<![\w/.~].)(?:(?<=/)|\.?/)[A-Za-z0-9_.-]++(?:/[A-Za-z0-9_.-]++)*+(?<!\.)/?",
    r"--(?<![\w-]..)[A-Za-z][A-Za-z0-9-]*+",
    r"\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[abfnrtv])(?![a-z])",
)
_LETTER_FIRST = (
    rf"(?<![A-Za-z]){addresses.WEB}",
    r"(?<![A-Za-z])(?:mailto|tel):[^\s<>\"«»)]++(?<![.,;:!?])",
    rf"(?<![\w.+@-]){addresses.EMAIL}",
    r"(?<![\w-])[A-Za-z0-9]++(?:_[A-Za-z0-9]++)++(?![\w@])",
    # Letters with digits: MP3, G20, 5G, H1N1.
    r"(?<![\w'’ʻʼ])[A-Z]++[0-9][A-Za-z0-9]*+(?![\w@])",
    r"(?<![\w.,])\d++[GKDPX](?![\w@])",
    # A moment as ISO 8601 has it.
    r"(?<!\w)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?(?!\w)",
)
PROTECTED = rf"(?=[<&`{{%(\[@~./\-\\])(?:{'|'.join(_SYMBOL_FIRST)})|(?=\w)(?:{'|'.join(_LETTER_FIRST)})"
"""Spans that stay byte for byte, as the alternatives of a regular expression."""

_DOTTED = rf"(?<![\w.@-]){addresses.DOTTED}"

_BOTH = f"{_LETTER}Ѐ-ӿ"
_MIXED = (
    rf"(?<![{_BOTH}])(?:[{_LETTER}]++[Ѐ-ӿ]|[Ѐ-ӿ]++[{_LETTER}])"
    rf"[{_BOTH}]*+(?:[{APOSTROPHES}][{_BOTH}]++)*+"
)
"""A word with letters of both alphabets."""

# An ending behind a name of several words: Red Bullda, Red Bullʼda. Its length is bounded first, since a
# chain is looked for with backtracking.
_ENDING = rf"(?=[{APOSTROPHES}]?[a-z{APOSTROPHES}]{{1,40}}(?!\w))(?=[{APOSTROPHES}]?{CHAIN.pattern}(?!\w))"
_PLAIN_END = r"(?=[\s,;!?»”\"]|\Z)"


@lru_cache(maxsize=16)
def scanner(word: str, date: str, phrases: frozenset[str]) -> re.Pattern[str]:
    """Return the expression that finds everything in a text that conversion looks at.

    Its groups: `plain` and `word` for words, `date` for the number of a date, `dotted` for words with
    dots inside, `mixed`
    for words of both alphabets, `kept` for what stays.

    Args:
        word: the expression of a word in the script to convert from.
        date: the expression of a date's number.
        phrases: what stays as it is, exact case, where no word goes on around it; endings may follow.
    """
    kept = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    firsts = {phrase[0] for phrase in phrases}
    first = "".join(map(re.escape, sorted(firsts)))
    phrase = rf"(?P<phrase>(?<!\w)(?=[{first}])(?:{kept})(?:(?!\w)|{_ENDING}))|" if kept else ""
    # At a space or a comma nothing starts; so it is passed over at once.
    between = "" if firsts & {" ", ","} else "(?![ ,])"
    return re.compile(
        rf"{between}(?:{phrase}(?P<plain>(?<![\w@]){word}{_PLAIN_END})|(?=\d)(?P<date>{date})|(?P<kept>{PROTECTED})|"
        rf"(?=\w)(?P<dotted>{_DOTTED})|(?P<mixed>{_MIXED})|(?P<word>{word}))",
        re.DOTALL,
    )


@lru_cache(maxsize=2)
def word_scanner(word: str) -> re.Pattern[str]:
    """Return the expression that finds words only, as the group `word`."""
    return re.compile(f"(?P<word>{word})")
