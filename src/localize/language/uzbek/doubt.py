"""Words whose Cyrillic letters the rules had to guess, because Latin writes alike what Cyrillic tells apart.

They are found by the places where loan words and foreign names hide a ь, an ъ or a ц. A native word has such
places too; those that it has are told by its stem or its endings.
"""

from __future__ import annotations

from localize.language.uzbek import cyrillic
from localize.language.uzbek.native import has_native_l, is_verb
from localize.language.uzbek.suffixes import LONGEST, S_AFTER_T, is_chain
from localize.late_pattern import late_pattern

# Iodine, or memory.
_EITHER = late_pattern(r"yod(?:ning|li|siz|lan[a-z]*)?\Z")
_YE = late_pattern("[bdfghjklmnpqrstvxz]ye")
# ль stands before a consonant in loan words, and at their end behind e or a consonant.
_L = late_pattern(r"(?<=[aeiou])l(?=[bdfgkmpstvxz])(?!l)")
# Names of English origin have л behind o: Holt, Goldsmit, Uolton.
_HARD_OL = late_pattern("ol[dtv]")
# What makes a new word behind a native stem in l: amaldor, avvalgi.
_DERIVED = late_pattern(r"\A(?:gi|dor|kor|gar|xon|boz|don|zor|kash|mand|bon|parvar|tosh|kent|tepa)")
_FINAL_L = late_pattern(r"(?:[aeiouʻ].*(?<!y)el|[bdgkptv]l)\Z")
_AKL = late_pattern(r"(?:sha|a|na|fe)kl\Z|(?:sha|fe)l\Z")
# ц behind a consonant, where no ending in s- begins, and at the end behind t.
_S = late_pattern(r"(?<=[lnr])s(?=[ie]|ov)(?!iyat|e[tnrl]\Z)")
# Of names, those of Latin and Italian form hide it.
_NAME_S = late_pattern(r"[lnr]s(?:iya|io|iano|elo|en[kt]|[oe]v)")
# Russian surnames: Kravsov, Rubsova.
_SURNAME_S = late_pattern(r"[bmv]s[oe]va?(?:ning|ni|ga|dan?|lar)?\Z")
_NATIVE_S = late_pattern(
    r"jins|forsi|farsi|qarsi|^hansi|chinsi|arsil|^insi|mansi|ʻrsi|univers|konserv|sensor|intensiv|avers|revers|person|persi|silsil|tilsim"
)
_TS = late_pattern(r"ts\Z")
# ц or тс in foreign names: Natsu and Metsola, Polotsk and Yakutsk.
_NAME_TS = late_pattern(r"(?<=[aeiou])ts(?=[au]|o(?!v)|ina?\Z)|(?<=[aiou])tsk(?!iy|aya)")
_SOFT = late_pattern(r"(?<=[dt])y(?=a(?!r))")


def is_guess(word: str, *, capital: bool) -> bool:
    """Return whether the rules had to choose between Cyrillic letters that Latin writes alike.

    Args:
        word: in lower case, its apostrophes right; one that no lexicon knows.
        capital: whether it was written with a capital, so that it may be a foreign name.
    """
    if len(word) > LONGEST:
        return False
    if _YE.search(word) or _EITHER.match(word):
        return True
    word = cyrillic.settled(word)
    if "l" not in word and "s" not in word and not capital:
        return False
    return not is_verb(word) and (
        _hides_soft_l(word, capital=capital)
        or _hides_ts(word, capital=capital)
        or (capital and (_SOFT.search(word) or _NAME_TS.search(word)) is not None)
    )


def _hides_soft_l(word: str, *, capital: bool) -> bool:
    for match in _L.finditer(word):
        at = match.start()
        if has_native_l(word, at) or (capital and _HARD_OL.match(word, at - 1)):
            continue
        rest = word[at + 1 :]
        if not is_chain(_DERIVED.sub("", rest)) and not S_AFTER_T.fullmatch(rest):
            return True
        if _is_soft_end(word[: at + 1]):
            return True
    return _is_soft_end(word)


def _is_soft_end(stem: str) -> bool:
    return (
        _FINAL_L.search(stem) is not None and not _AKL.search(stem) and not has_native_l(stem, len(stem) - 1)
    )


def _hides_ts(word: str, *, capital: bool) -> bool:
    if _TS.search(word) or (capital and _SURNAME_S.search(word)):
        return True
    if capital and not _NAME_S.search(word):
        return False
    if _NATIVE_S.search(word):
        return False
    rests = (word[match.start() :] for match in _S.finditer(word))
    return any(not (is_chain(rest) or S_AFTER_T.fullmatch(rest)) for rest in rests)
