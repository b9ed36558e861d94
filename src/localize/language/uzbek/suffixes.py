"""The endings of Uzbek stems, written in Latin letters: chains of endings, as regular expressions.

A lexicon entry counts only where the rest of the word is such a chain: `mer` (мэр) is in `merning` and
`merligi`, but not
in `mergan` (a hunter), because no noun takes `-gan`.
"""

from __future__ import annotations

from localize.late_pattern import late_pattern

_POSSESSIVE = "(?:lari(?:miz|ngiz)?|(?:i|u)?(?:mizniki|ngizniki|miz|ngiz|m|ng)|s?i)"
_CASE = "(?:niki(?:da)?|ning|ni|ga(?:cha)?|ka(?:cha)?|qa(?:cha)?|dan|da(?:gi)?|gacha|dagi|ga)"
_SIMILATIVE = "(?:dek|day|cha(?:lik)?|dagi(?:dek|day)|simon)"
_COPULA = (
    "(?:dir(?:lar|man|miz|san|siz)?|man|miz|san|siz(?:lar)?|"
    "mi(?:dir|kan|san|siz|man|miz)?|chi|ku|gina|ham|edi)"
)
_DERIVED = (
    "(?:chilik|chilig|chi|lik|lig|li|siz|dosh|xona|shunos|noma|gar|bop|simon|vor|parast|"
    "iston|soz|furush|paz|cha|viy|lararo)"
)
# What international words add to a root themselves: konsept, konseptual; radikal, radikalizm.
_INTERNATIONAL = (
    "(?:istik|ist|izm|ika|ik|ual|al|or|er|ator|atsiya|atsion|iv|ural|ura|ant|ent|oz|it|id|iya|on){1,3}"
)
_NOMINAL_TAIL = (
    f"(?:lar)?{_POSSESSIVE}?(?:{_CASE}(?:gi(?:lar)?)?|{_SIMILATIVE})?"
    f"(?:lar{_POSSESSIVE}?{_CASE}?)?(?:gina)?{_COPULA}?{_COPULA}?"
)
_NOUN = f"(?:{_DERIVED}){{0,4}}{_NOMINAL_TAIL}"
_VOICE = "(?:lash|lan|lat|la|illash|ilash)(?:tirish|tirin|tiril|tir|ish|il|in|t)*"
_TENSE = (
    "(?:ayotgan|yotgan|gan|moqchi|moq|uvchan|uvchi|uv|vchi|vchan|v|ish|sh|adigan|ydigan|digan|ajak|yajak|mas|guncha|gunga|gach|"
    "yapti(?:lar)?|yap|moqda|a?di|y?di|a|y|r|ar|ib|b|sa|sin(?:lar)?|ay|y(?:lik)|aylik|ng(?:iz)?(?:lar)?|gil|arkan|rkan|"
    "masdan|mas(?:lik|lig)?)"
)
_PERSON = "(?:m|ng|k|man|san|miz|siz|ngiz|lar|dilar|di|dim|ding|dik|dingiz)"
_VERB = f"(?:{_VOICE}(?:ma)?(?:{_TENSE}){{0,2}}{_PERSON}?{_NOUN})"

CHAIN = late_pattern(f"(?:{_VERB}|{_NOUN})")
"""A whole chain of endings behind a noun, adjective or number; the empty chain too. Use `fullmatch`."""

_VERB_VOICE = "(?:(?:t?ir|dir|iz|giz|gaz|kaz|il|in|ul|ish|sh|n|l|t){0,3})"
VERBAL = late_pattern(f"{_VERB_VOICE}(?:a?y?ol)?(?:ma)?(?:{_TENSE}){{1,2}}{_PERSON}?{_NOUN}")
"""The endings of a verb's stem, at least one ending of a verb. Use `fullmatch`."""

_DERIVATION = late_pattern(f"{_INTERNATIONAL}(?:{_VERB}|{_NOUN})")

_S_CHAIN = (
    "s(?:a(?:m|ng|k|ngiz|ngizlar|lar)?(?:chi|mi|ku|da|yu|yam|kan|ydi|di|gina|dek|gan|ginam)?|akam|in(?:lar)?(?:mi|chi)?|an(?:mi|ku)?|iz(?:lar)?|"
    f"iz(?:lik|lig|lash|lan|cha)[a-zʻʼ]*|iz(?!m|ng){_NOMINAL_TAIL}|evar[a-zʻʼ]*|oz(?:lik|lig)?{_NOMINAL_TAIL}|imon(?:lik)?{_NOMINAL_TAIL}|"
    "ira[a-zʻʼ]*|hunos[a-zʻʼ]*)"
)
S_AFTER_T = late_pattern(_S_CHAIN)
"""An ending in s-: behind a t it makes тс of the letters ts (`ketsa`, `vaqtsiz`). Use `fullmatch`."""


def is_chain(rest: str) -> bool:
    """Return whether lower-case Latin letters behind a stem are a chain of Uzbek endings (or nothing)."""
    return len(rest) <= LONGEST and CHAIN.fullmatch(rest) is not None


_ADDRESS_ENDING = late_pattern("(?:lar)?(?:i)?(?:ning|ni|ga(?:cha)?|da(?:gi(?:lar)?|n)?|dek|lik(?:lar)?|chi)")


def is_address_ending(rest: str) -> bool:
    """Return whether Latin letters behind an address are an ending: kun.uzda, but not dunyo.qalam."""
    return _ADDRESS_ENDING.fullmatch(rest) is not None


def is_derived(stem: str, rest: str) -> bool:
    """Return whether a rest makes an international derivation of a stem, perhaps with endings.

    Args:
        stem: a stem in Latin letters; a short one or one in a vowel takes none.
        rest: what follows it.
    """
    takes = len(stem) >= _LONG_STEM and stem[-1] not in "aeiou"
    return takes and len(rest) <= LONGEST and _DERIVATION.fullmatch(rest) is not None


_LONG_STEM = 5
LONGEST = 40
"""No real chain is longer, in letters; longer ones are not looked at."""
