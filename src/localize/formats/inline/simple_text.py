"""Simple texts: words, numbers and signs that mean nothing, with emphasis, code, links and pictures at most.

Most texts are so, and what markup they have one expression tells. Of any other a parser does.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from localize.late_pattern import late_pattern

_LETTERS: Final = "0-9A-Za-zÀ-ÖØ-öø-ɏʻʼЀ-ҁҊ-ԯ"
"""Most of what `\\w` stands for: these are looked up in one step."""
_SIGNS: Final = f"{_LETTERS}\\w \xa0\u202f.,;!?()«»“”„‘’\"'…–—−+=№°·€-"
_COLON: Final = r"""(?:(?<=[^\W_tT]|[»”")`*])|(?<=[^\W_pP][tT])):(?=[ \xa0\d]|\Z)"""
_PERCENT: Final = r"(?<=\d)%(?![\w({])|(?<=\d[ \xa0])%(?=[ .,;!?)»]|\Z)"
"""A colon and a sign of percent where they stand for themselves."""
_INNER: Final = "[^\\W_](?:[\\w \xa0\u202f.,;!?«»“”„‘’'…–—-]*[^\\W_])?"
"""Words between marks: no space and no sign stands beside these."""
_STRESSED: Final = rf"{_INNER}(?:[.,;!?…]|(?<![tTaA]):)?"
_QUOTED: Final = f"[«“]{_INNER}[»”]"
_EMPHASIS: Final = (
    rf"(?:(?<![^\s(«“„])(?:\*\*{_STRESSED}\*\*|\*{_STRESSED}\*)"
    rf"|(?<!\S)(?:\*\*{_QUOTED}\*\*|\*{_QUOTED}\*))(?![^\s.,;:!?)»”…–—-])"
)
_CODE: Final = r"(?<!`)`[\w .,/-]+`(?!`)"
_ADDRESS: Final = r"\((?:https?://)?[A-Za-z0-9./][A-Za-z0-9./?=#+-]*\)"
_LABEL: Final = r"\[[a-z0-9][a-z0-9-]*\]"
"""The label of a reference, all of it in what stands for itself where labels are compared."""
_LINKED: Final = rf"{_INNER}(?:(?<![tTaA]): {_INNER})*"
_LINK: Final = rf"(?<!!)\[[«“]?{_LINKED}[»”.!?…]?\](?:{_ADDRESS}|{_LABEL})(?![(\[])"
_SIMPLE: Final = late_pattern(
    rf"(?:!\[{_INNER}\]{_ADDRESS}(?![(\[]))?+[{_SIGNS}]*+"
    rf"(?:(?:{_COLON}|{_PERCENT}|{_EMPHASIS}|{_CODE}|{_LINK})[{_SIGNS}]*+)*+"
)
_CODES: Final = late_pattern("`[^`]*`")
_LINKS: Final = late_pattern(r"(!?)\[([^\]]*)\](?:\(([^)]*)\)|(\[[^\]]*\]))")
_LONGEST: Final = 100_000


@lru_cache(maxsize=512)  # several look at one, and the source of a text is that of other languages' texts
def marks(text: str) -> tuple[str, ...] | None:
    """Return the markup of a simple text, sorted; None where the text is not simple.

    Args:
        text: a msgid or a target.

    Returns:
        What `fragments.markup` does: `**` and `*` once per pair, code as it stands, `link:` and `image:` with
        the address, or with a reference's label in brackets.
    """
    if len(text) >= _LONGEST or "_" in text or "www." in text or _SIMPLE.fullmatch(text) is None:
        return None
    if "*" not in text and "`" not in text and "[" not in text:
        return ()  # as most are
    found: list[str] = []
    if "*" in text:
        strong = text.count("**") // 2
        found += ["*"] * (text.count("*") // 2 - 2 * strong) + ["**"] * strong
    if "`" in text:
        found += _CODES.findall(text)
    if "[" in text:
        links = _LINKS.findall(text)
        found += [
            f"{'image' if picture else 'link'}:{address or label}" for picture, _, address, label in links
        ]
    return tuple(sorted(found))


def words(text: str, code: str) -> str | None:
    """Return a simple text without its markup; None where the text is not simple.

    Args:
        text: a msgid or a target.
        code: what stands in the place of code.
    """
    if marks(text) is None:
        return None
    if "`" in text:
        text = _CODES.sub(code, text)
    if "[" in text:
        text = _LINKS.sub(r"\2", text)
    return text.replace("*", "")
