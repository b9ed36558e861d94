"""The words of a text, as a reader sees them."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from localize.formats.inline import simple_text
from localize.formats.inline.fragments import fragments, is_bare
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

OBJECT: Final = "\ufffc"
"""Stands in place of what is no running text: code, an address, a placeholder, a tag that stands alone."""
_LIMIT = 20_000
"""Characters that are looked at; nobody writes a longer paragraph."""
_ESCAPE = late_pattern(r"\\([!-/:-@\[-`{-~])")
_SPACES = late_pattern(r"[ \t\n]+")


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Return a text without its markup.

    Emphasis and links leave their words, ICU messages the words of their branches; character references and
    escapes become characters.

    Args:
        text: Markdown inline source, or a label.
    """
    text = text[:_LIMIT]
    if is_bare(text):
        return text
    simple = simple_text.words(text, OBJECT)
    if simple is not None:
        return simple
    if "," in text:
        text = _ARGUMENT.sub(OBJECT, text)
    if _CHOICE.search(text):
        text = _BRANCH.sub(OBJECT, _CHOICE.sub(OBJECT, text)).replace("#", OBJECT)
    return "".join(_shown(fragment.kind, fragment.name, fragment.text) for fragment in fragments(text))


_CHOICE = late_pattern(r"\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,")
_ARGUMENT = late_pattern(r"\{\s*\w{1,80}\s*,\s*[a-z]{1,20}\s*(?:,[^{}]{0,100})?\}")
"""An argument of an ICU message with its format: `{when, date, short}`."""
_BRANCH = late_pattern(r"[\w=]+\s*\{|\}")


def _shown(kind: str, name: str, text: str) -> str:
    if name == "strike":
        return OBJECT
    if kind == "text":
        return _ESCAPE.sub(r"\1", text)
    if kind != "atom":
        return ""
    return html.unescape(text) if name == "entity" else OBJECT


def has_any(text: str, signs: Collection[str]) -> bool:
    """Return whether a text has one of a few signs; each is looked for in much less time than a letter is."""
    return any(map(text.__contains__, signs))


def unquoted(text: str, instead: str | Callable[[re.Match[str]], str]) -> str:
    """Return a text without what it quotes or puts into brackets.

    Args:
        text: running text without markup.
        instead: what stands in the place of each quotation, as `re.sub` takes it.
    """
    return _ASIDE.sub(instead, text) if has_any(text, _OPENING) else text


QUOTATION: Final = late_pattern(r"«[^»]*»|“[^”“]*[”“]|„[^“”]*[“”]|\"[^\"]*\"")
"""What stands between double quotation marks, with these."""
_OPENING: Final = frozenset('«“„"‘(')
"""The signs with which what is quoted begins."""
_ASIDE: Final = late_pattern(rf"{QUOTATION.pattern}|‘[^’]*’|\([^()]*\)")


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a plain text; full stops of initials, abbreviations and numbers end none."""
    found: list[str] = []
    start = 0
    for match in _END.finditer(text):
        if match[1] == ".":
            before = text[text.rfind(" ", start, match.start()) + 1 or start : match.start()]
            before = before.lstrip("([«“„\"'")
            if _INITIAL.fullmatch(before) or before.lower() in ABBREVIATED:
                continue
        elif _ATTRIBUTION.match(text, match.start()):
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    rest = text[start:].strip()
    return (*found, rest) if rest else tuple(found)


_END = late_pattern(r"([.!?…](?<![.!?…].)[.!?…]*+)[\"'»”’)\]]*+\s++(?=[\"'«“„‘(\[—–-]?\s?[^\W_a-zа-яёўқғҳ])")
_ATTRIBUTION = late_pattern(
    r"[!?][\"'»”’]+\s+(?:[A-Z][\w.’'-]*\s+){1,3}(?:said|says?|add(?:ed|s)|ask(?:ed|s)|told|tells|wr(?:ote|ites)"
    r"|recall(?:ed|s)|warn(?:ed|s)|shout(?:ed|s)|repl(?:ied|ies)|explain(?:ed|s)|continue[ds])\b"
)
"""“Stop!” Hill said: the sentence goes on behind the quotation."""
_INITIAL = late_pattern(r"(?![uуя]\Z)[^\W\d_]|(?:[^\W\d_]\.)+[^\W\d_]")
"""No pronoun of one letter: «dedi u.»"""
ABBREVIATED: Final = frozenset(
    re.findall(
        r"\S+",
        """
        mr mrs ms dr st prof gen sen rep gov jr sr capt sgt lt col maj cpl cmdr adm supt det insp rev hon
        mt ft dept est approx vs etc no inc ltd co corp jan feb mar apr aug sept
        oct nov dec г гг в вв тыс млн млрд трлн руб им ул д стр см т п долл чел др пр проф акад кв св англ
        нем фр лат букв напр рус узб тел гр mln mlrd trln макс мин ср maks
        """,
    )
)
"""Words that are cut with a full stop, in lower case."""
