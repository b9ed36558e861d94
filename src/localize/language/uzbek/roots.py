"""Roots and endings of international words, with the Cyrillic letters that Latin does not tell.

They stand in for a lexicon entry in words that the lexicon lacks: the terms of science are too many to
list, but they are
made of these. Each is four letters or longer, and no native word has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.language.uzbek import latin
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    import re

_HEAD = 4
_ANYWHERE = """
aksent акцент|aksept акцепт|albumin альбумин|bulbi бульби|bulbo бульбо|algiya альгия|alkogol алкоголь
alternat альтернат|autsayd аутсайд|bulvar бульвар|buldoz бульдоз|differens дифференц|ekssent эксцент
eksses эксцес
ensefal энцефал|ensial енциал|ensiklo энцикло|entalp энтальп|falsifi фальсифи|film фильм|filtr фильтр
folklor фольклор
ftalm фтальм|galvan гальван|gelmin гельмин|insident инцидент|inssen инсцен|issensiya исценция
kalsi кальци|koersi коэрци|konvuls конвульс|kalkul калькул
katapult катапульт|konkurens конкуренц|konsentr концентр|konsept концепт|konsert концерт|konsessi концесси
konsult консульт|kulmin кульмин|kultiv культив|kultizm культизм|kultur культур|kvars кварц|lshevi льшеви
lshik льшик
maltoz мальтоз|melanx меланх|mitsin мицин|motosikl мотоцикл|multipl мультипл|nshevi ньшеви|okkult оккульт
potensi потенци|prinsip принцип|rezorsin резорцин|provins провинц|pulmon пульмон|pulver пульвер
rezult результ|salping сальпинг
sefal цефал|sellul целлул|sellyul целлюл|sentner центнер|sentr центр|serebr церебр|sianid цианид|sikl цикл
silindr цилиндр|sirkul циркул|sirkum циркум|sistern цистерн|skulpt скульпт|ssena сцена|ssint сцинт
sulfat сульфат|sulfid сульфид
sulfit сульфит|sulfo сульфо|transsend трансценд|tsizm цизм|tsist цист|vaksin вакцин|valvul вальвул
voltmetr вольтметр|voltvatt вольтватт|vulvo вульво|vulvi вульви|vulgar вульгар
lniy льний|lnya льня
"""
_AT_START = """
alpinis альпинис|altimetr альтиметр
alveol альвеол|konyunk конъюнк|dizyunk дизъюнк|mult мульт|salvad сальвад|sement цемент|senoz ценоз
senzor цензор|senzur цензур
seremon церемон|sesark цесарк|sistit цистит|sitolog цитолог|sitoplaz цитоплаз|sitoz цитоз|sitrus цитрус
sivil цивил|siklon циклон
siferblat циферблат|sulf сульф|ultra ультра|delta дельта
"""
_AT_END = """
atel атель|itel итель|mobil мобиль|lnik льник|ambl амбль|ubl убль|abl абль
"""


def _pairs(table: str) -> dict[str, str]:
    """Read a table: root by Latin form, also the older form that writes ts for every ц."""
    entries = [
        (entry.split(" ")[0], entry.split(" ")[1])
        for line in table.split("\n")
        for entry in line.split("|")
        if entry
    ]
    older = {latin.letters(root.replace("ц", "тс")): root for _, root in entries if "ц" in root[1:]}
    return older | dict(entries)


_LETTERS = _pairs(_ANYWHERE) | _pairs(_AT_START) | _pairs(_AT_END)
_HEADS = frozenset(root[:_HEAD] for root in _LETTERS) | {"ubl", "abl"}


def _any(table: str) -> str:
    return "|".join(sorted(_pairs(table), key=len, reverse=True))


_ROOT = late_pattern(
    rf"((?<![^aeiou])t)?(?:({_any(_ANYWHERE)})|(?<=\A)({_any(_AT_START)})|({_any(_AT_END)})(?=\Z))"
    # A root does not end inside of sh or ch: talpinish.
    r"(?!(?<=[sc])h)"
)


def with_roots(word: str) -> str:
    """Return a lower-case Latin word with the roots in it in Cyrillic letters, and the rest as it was."""
    if any(word[at : at + _HEAD] in _HEADS for at in range(len(word) - 2)):
        return _ROOT.sub(_root, word)
    return word


def _root(match: re.Match[str]) -> str:
    letters = _LETTERS[match[2] or match[3] or match[4]]
    # Between vowels ц is ts, and was at the start of a word: mototsikl, politsentr, tsiklon.
    return letters if letters.startswith("ц") else (match[1] or "") + letters
