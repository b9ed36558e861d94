"""Numbers, times and abbreviations are written as the language of the text writes them.

English puts a point before decimals and commas between thousands, Russian and Uzbek a comma and spaces;
«p.m.», «Mr» and «per cent» are English, «т. е.» and «руб.» Russian, and ВВП and YaIM are what GDP is called.
A point between figures may also be a version's, a section's or a time's, so it is told only beside what shows
a quantity. Words in the other script are what `untranslated-passage` tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import QUOTATION, plain
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_QUANTITY: Final = (
    r"[ \u00a0\u202f-]?(?:[%‰°]|процент|миллион|миллиард|триллион|тысяч|тыс\b|млн\b|млрд\b|трлн\b|балл|метр"
    r"|километр|км\b|кг\b|килограмм|гектар|га\b|тонн|градус|доллар|евро\b|рубл|сум|фунт|раза?\b|литр|секунд|foiz|million|milliard"
    r"|trillion|ming\b|mln\b|mlrd\b|trln\b|barobar|ball|metr|kilometr|km\b|kg\b|kilogramm|gektar|tonna|daraja|dollar"
    r"|yevro|rubl|soʻm|funt|marta|litr|soniya|фоиз|минг\b|баробар|даража|сўм|марта|сония)"
)
_POINT: Final = late_pattern(
    rf"(?<![\w.,:/-])\d{{1,3}}(?:(?:,\d{{3}})+|(?:[ \u00a0\u202f]\d{{3}})*)\.\d{{1,2}}"
    rf"(?=(?![\d.]){_QUANTITY})"
    r"|(?<=[$€£₽])\d{1,3}(?:,\d{3})*\.\d{1,2}(?!\w|\.\d)"
    r"|(?<![\w.,:/-])\d{1,3}(?:,\d{3}){2,}(?![\d,]\d)|(?<![\w.,:/-])\d{1,3}(?:,\d{3})+\.\d+(?!\w)"
    r"|(?<![\w.,:/-])\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?![\w.]\d)"
)
"""A number with a decimal point, or with commas or points between its thousands."""
_THOUSAND: Final = late_pattern(r"(?<![\w.,:/-])\d{1,3},\d{3}(?![\w,.]\d)")
_COMMA: Final = late_pattern(
    r"(?<![\w.,:/-])\d{1,3}(?:[ \u00a0\u202f]\d{3})*,(?:\d{1,2}|\d{4,})(?![\w,.]\d)(?!\d)"
)
"""A decimal comma; three figures behind one may be a thousand's."""
_TIME: Final = late_pattern(
    r"(?<![\w.,])\d{1,2}(?:[:.]\d\d)?[ \u00a0\u202f]?(?:[ap]\.[ ]?m\.|[ap]m)(?![^\W_])", re.IGNORECASE
)
_MONTH_FIRST: Final = late_pattern(
    r"(?<![\w/.])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:\d{4}|\d\d)(?![\w/])"
)
_TITLES: Final = late_pattern(
    r"(?<![\w«“\"])(?:Mr|Mrs|Ms)\.? (?=[А-ЯЁЎҚҒҲA-Z])|\b(?:[Pp]er ?cent|i\.e\.|e\.g\.)(?!\w)|\betc\."
)
_RUSSIAN: Final = late_pattern(
    r"(?<![\w.])(?:т\. ?[еп]\.|(?:и )?т\. ?д\.|тыс\.|руб\.|чел\.|(?<=\d )гг?\.|(?<=\d\u00a0)гг?\."
    r"|(?:им|ул)\. (?=[А-Я]))"
)
"""Abbreviations of Russian that Uzbek has not: it writes яъни, ва ҳоказо, минг, рубль, киши, йил."""
_ACRONYM: Final = late_pattern(
    r"(?<![\w(«“\"@#-])(?:GDP|UN|EU|UK|USA|US|WHO|IMF|VAT|OSCE)(?:(?=ʼ)|(?![\w)»”\"@-]))(?! [A-Z\d])(?! ?\()"
)
"""English acronyms that Russian and Uzbek have words for; with another Latin word they are a name."""
_NUMBERED: Final = late_pattern(
    r"(?<![A-Za-z] )(?<![^ (])(?:No\.? ?|# )(?=\d)|(?<![A-Za-z] )(?<!\w)№\.[ \u00a0]?(?=\d)"
)
_PERCENT: Final = late_pattern(r"(?<![\w%])%\d+(?![\w%])")
"""A number behind its sign: №, and per cent."""
_LATIN_UNIT: Final = late_pattern(
    r"(?<![\w.,:/-])\d[\d.,]*[ \u00a0\u202f]?(?:k[mg]|[cm]m|ml|m/s|km/h|kW|kWh|MW|mln|mlrd)(?![\w/])"
)
_CYRILLIC_UNIT: Final = late_pattern(
    r"(?<![\w.,:/-])\d[\d.,]*[ \u00a0\u202f]?(?:к[мг]|[см]м|мл|м/с|км/ч|км/с|кВт|МВт"
    r"|млн|млрд|трлн|га|м|т|л|г)(?![\w/])|°[ \u00a0]?С(?![\w])"
)
"""A unit in the letters of the other script."""
_FORMS: Final[dict[str, tuple[re.Pattern[str], ...]]] = {
    "ru": (_POINT, _TIME, _MONTH_FIRST, _TITLES, _ACRONYM, _NUMBERED, _PERCENT),
    "uz": (_POINT, _TIME, _MONTH_FIRST, _TITLES, _ACRONYM, _PERCENT),
}


_UNITS: Final = frozenset(("en", "ru", "uz"))


def _run(subject: StringSubject) -> Iterator[Flaw]:
    language, script = subject.kind
    for pair in subject.pairs:
        source, target = plain(pair.source), QUOTATION.sub("", plain(pair.target))
        found = [match[0].strip() for form in _FORMS.get(language, ()) for match in form.finditer(target)]
        if language == "en":
            found += [number for number in _COMMA.findall(target) if number in source]
        elif subject.source_locale.language == "en":
            found += [number for number in _THOUSAND.findall(target) if number in source]
        elif script == "Cyrl" and language == "uz":
            found += [match[0].strip() for match in _RUSSIAN.finditer(target)]
        unit = {"Latn": _CYRILLIC_UNIT, "Cyrl": _LATIN_UNIT}.get(script)
        found += [match[0] for match in unit.finditer(target)] if unit and language in _UNITS else []
        if found:
            said = f"writes {listed(dict.fromkeys(found))} as another language does"
            yield Flaw(pair.say(said), spots=tuple(found))


CHECK = Check(
    "foreign-forms",
    Scope.STRING,
    Severity.WARNING,
    "A number, a time or an abbreviation is written as another language writes it.",
    _run,
    "Write it as the language does: 9,4 % and 17:00 in Russian and Uzbek, 9.4% and 5 p.m. in English.",
    kinds=frozenset({("en", "Latn"), ("ru", "Cyrl"), ("uz", "Latn"), ("uz", "Cyrl")}),
    in_target=late_pattern(
        r"(?:^|[\d\u00a0\u202f])(?:k[mg]|[cm]m|ml|m/s|kWh?|MW|mln|mlrd|к[мг]|[см]м|мл|м/с|кВт|МВт|млн|млрд|трлн|га|м|т|л|г)(?!\w)"
        r"|°|^С(?!\w)"
        r"|\d[.,]\d|^\(?\d{0,2}[:.]?\d{0,2}[AaPp]\.?[Mm]\b|\d/\d|^[Mm]rs?\.?$|^Ms\.?$|[Cc]ent$|[Cc]ent\W|i\.e\.|e\.g\.|etc\."
        r"|(?<![\w@#-])(?:GDP|UN|EU|UK|USA?|WHO|IMF|VAT|OSCE)(?![A-Za-z])|^[Pp]er$|^\(?#$|^\(?No\.?|№\.|(?<!\w)%\d|^т\.|^\(?(?:тыс|руб|чел|гг?|им|ул)\."
    ),
)
