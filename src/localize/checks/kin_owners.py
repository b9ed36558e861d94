"""Whose kin a text tells of: Anna's brother, брат Анны, Annaning akasi."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.checks.name_words import NameWord

_PAIR: Final = 2


def owner(names: Sequence[NameWord], text: str, language: str) -> int:
    """Return whose kin a text tells of: 1 for the first of two names, 2 for the second, 0 for none or both.

    Args:
        names: the names in the text.
        text: the plain text.
        language: its language.
    """
    if len(names) != _PAIR or language not in _OF_KIN:
        return 0
    before, behind = _OF_KIN[language]
    found = [
        bool(
            (before and before.search(text, max(one.start - _KIN, 0), one.start))
            or (behind and behind.match(text, one.end if language != "en" else _bare_end(one, text)))
        )
        for one in names
    ]
    return found.index(True) + 1 if sum(found) == 1 else 0


def _bare_end(name: NameWord, text: str) -> int:
    """Return where an English name ends without its genitive."""
    return name.end - 2 if text[name.end - 2 : name.end] in {"'s", "’s"} else name.end


BOTH = 3
_KIN = 24
"""Characters of a word for kin and what stands between it and a name."""
_ENGLISH_KIN = (
    r"(?:(?:half-|step|grand|god)?(?:brother|sister|mother|father|son|daughter)|wife|husband|uncle|aunt|nephew"
    r"|niece|cousin|widow|fianc[eé]e?|parents)(?:-in-law)?s?"
)
_OF_KIN = {
    "en": (
        late_pattern(rf"\b{_ENGLISH_KIN} of $"),
        late_pattern(rf"['’]s (?:\w+ ){{0,2}}{_ENGLISH_KIN}\b"),
    ),
    "ru": (
        late_pattern(
            r"\b(?:[Бб]рат|[Сс]ест(?:р|[её]р)|[Мм]ать|[Мм]атер|[Мм]ам|[Пп]ап|[Оо]т(?:ец|ц)|[Сс]ын|[Дд]оч|[Жж]ен|[Мм]уж"
            r"|[Дд]яд|[Тт][её]т|[Пп]лемянни|[Вв]ну[кч]|[Бб]абушк|[Дд]едушк|[Тт][её]щ|[Тт]ест|[Сс]векр|[Зз]ят|[Нн]евестк"
            r"|[Вв]дов|[Рр]одител)[а-яё]{0,5} $"
        ),
        None,
    ),
    "uz": (
        None,
        late_pattern(
            r"(?<=ning|нинг) (?:[^\W\d_]+ ){0,2}?(?:aka|uka|opa|singli|ona|ota|oʻgʻl|qiz|xotin|rafiqa|er"
            r"|togʻa|amaki|xola|amma|jiyan|nabira|nevara|bobo|buva|buvi|kuyov|kelin|qaynona|qaynota|qaynogʻa|beva|ака|ука"
            r"|опа|сингли|она|ота|ўғл|қиз|хотин|рафиқа|эр|тоға|амаки|хола|амма|жиян|набира|невара|бобо|бува|буви|куёв"
            r"|келин|қайнона|қайнота|қайноға|бева)(?:si|i|си|и)"
        ),
    ),
}
"""What stands before a name and behind it where it is somebody's whose kin a text tells of."""
