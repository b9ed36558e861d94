"""Uzbek case endings as they are joined to a word: qishloqqa, erkakka, AQShning, “Dinamo”ni.

-ga is -qa behind q and -ka behind k, and no ending stands behind a space or a dash (orthography of 1995, and
that of 1956 for Cyrillic).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.language.uzbek import cyrillic
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDS: Final = r"(?![\wʻʼ'’-])"
_GOES_ON: Final = rf"{_ENDS}(?=[ \u00a0][a-zа-яёўқғҳʻʼ«“]|[.,;:!?…]|\Z)"
_LATIN: Final = late_pattern(
    rf"[\wʻʼ]+q[gk]a(?:cha)?{_ENDS}|(?<![\wʻʼ-])[a-zʻʼ]{{2,}}kga(?:cha)?{_ENDS}"
    r"|(?<![\wʻʼ’])(?<!\D-)(?!(?:ming|million|mln|milliard|mlrd|jami|ortiq|qariyb)[ \u00a0])"
    r"[a-zʻʼ]{3,}[ \u00a0](?:ni|ning|[gkq]a|gacha|dan|dagi)"
    rf"{_GOES_ON}|(?<![\w-])[A-Z]{{2,6}}h?[ \u00a0](?:ni|ning|ga|gacha|dan|dagi|da){_GOES_ON}"
    rf"|[»”][ \u00a0](?:ni|ning|ga|gacha|dan|dagi){_GOES_ON}"
    rf"|[\wʻʼ]*[^\W\d_](?:[–—]da|[–—-](?:ni|ning|ga|gacha|dan|dagi)){_ENDS}"
)
_CYRILLIC: Final = late_pattern(
    rf"\w+қ[гк]а(?:ча)?{_ENDS}|(?<![\w-])[а-яёўқғҳ]{{2,}}кга(?:ча)?{_ENDS}"
    r"|(?<![\w’])(?<!\D-)(?!(?:минг|миллион|млн|миллиард|млрд|жами|ортиқ|қарийб)[ \u00a0])"
    r"[а-яёўқғҳ]{3,}[ \u00a0](?:ни|нинг|[гкқ]а|гача|дан|даги)"
    rf"{_GOES_ON}|(?<![\w-])[А-ЯЁЎҚҒҲ]{{2,6}}[ \u00a0](?:ни|нинг|га|гача|дан|даги|да){_GOES_ON}"
    rf"|[»”][ \u00a0](?:ни|нинг|га|гача|дан|даги){_GOES_ON}"
    rf"|\w*[^\W\d_](?:[–—]да|[–—-](?:ни|нинг|га|гача|дан|даги)){_ENDS}"
)
"""A wrong letter; a space behind a word, an acronym, a quotation; a dash or a hyphen."""

_NOUNS: Final = (
    "bozor maktab shahar yigit qiz bola uy daryo hovli xona kasalxona shifoxona korxona "
    "universitet institut zavod doʻkon toshkent samarqand andijon namangan poytaxt viloyat "
    "davlat hukumat prezident vazir hokim odam kun hafta oy yil joy yer suv yoʻl koʻcha "
    "mahalla oila kitob gazeta mehmon rais direktor talaba oʻqituvchi oʻquvchi shifokor "
    "dehqon fermer fuqaro dollar muzey teatr stadion aeroport vokzal stansiya tuman mamlakat "
    "dunyo turnir musobaqa jamoa sud politsiya hisob javob tashkilot vaqt loyiha kutubxona "
    "sport futbol xalqaro avtobus poyezd mashina daraxt bogʻcha doʻst qoʻshni"
)
_HEARD: Final = {
    "Latn": rf"(?<![\wʻʼ-])(?:{'|'.join(_NOUNS.split())})(?:lar)?(?:i|im|ing|imiz|ingiz|si)?"
    rf"(?:ka|tan|tagi|ta){_ENDS}",
    "Cyrl": rf"(?<![\w-])(?:{'|'.join(map(cyrillic.letters, _NOUNS.split()))})(?:лар)?"
    rf"(?:и|им|инг|имиз|ингиз|си)?(?:ка|тан|таги|та){_ENDS}",
}
"""A noun with an ending as it is heard, which is -ga, -dan, -dagi or -da where it is written."""
HEARD: Final = {script: late_pattern(pattern, re.IGNORECASE) for script, pattern in _HEARD.items()}


def misjoined(text: str, script: str) -> Iterator[str]:
    """Yield the words of a plain text that are not joined to their endings as the orthography has it.

    Args:
        text: in Uzbek.
        script: `Latn` or `Cyrl`.
    """
    for found in (_LATIN if script == "Latn" else _CYRILLIC).finditer(text):
        yield found[0]
    for found in HEARD[script].finditer(text):
        yield found[0]
