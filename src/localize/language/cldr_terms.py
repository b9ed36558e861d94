"""CLDR's texts for entries of `ui` in languages that the shipped vocabulary is not translated into.

Months, weekdays, date patterns and units; weather and labels it has not. What a language only inherits from
CLDR's root is no text of it: nothing is given then, and a person is asked.
"""

from __future__ import annotations

import re
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from localize.language.date_printing import pattern_key, pattern_problem
from localize.language.numbers import UNITS
from localize.model import MessageKey

if TYPE_CHECKING:
    from localize.model import Locale

_KINDS: Final = {
    "concentr": ("percent",),
    "length": ("kilometer", "meter", "millimeter"),
    "pressure": ("millimeter-ofhg", "hectopascal"),
    "speed": ("meter-per-second", "kilometer-per-hour", "mile-per-hour", "knot"),
    "temperature": ("celsius", "fahrenheit"),
}
"""CLDR's kinds of units, and the units that are printed."""
_ENGLISH_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ENGLISH_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SOURCES: Final = {
    "months": ("date.month", _ENGLISH_MONTHS, 1),
    "days": ("date.weekday", _ENGLISH_DAYS, 0),
}
"""CLDR's name → the start of our contexts, the English texts, and the number of the first name."""
_SHORT: Final = 3
"""Letters of an abbreviated month or weekday in English."""
_TIME: Final = "HH:mm"
_LATIN_LETTERS: Final = re.compile("[A-Za-z]")
_ROOT_NAMES: Final = frozenset({"M01", "Mon"})
_ROOT_PATTERNS: Final = frozenset({"y MMMM d, EEEE", "y MMMM d", "y MMM d", "y-MM-dd"})
"""The texts of CLDR's root, which are no language's."""


def cldr_text(key: MessageKey, locale: Locale) -> str | None:
    """Return CLDR's text of an entry of `ui`, or None.

    Args:
        key: context and English text.
        locale: any locale; its territory does not count.
    """
    return _texts(locale.language, locale.effective_script).get(key)


def own_name(locale: Locale) -> str | None:
    """Return what a language calls itself, with a capital, or None where CLDR does not know it."""
    found = _locale(locale.language, locale.effective_script)
    name = found.get_display_name() if found else None
    if not name and locale.language == _KARAKALPAK:
        name = _in_latin(_locale(_KARAKALPAK, "Cyrl").get_display_name())
    plain = name.partition(" (")[0] if name else ""
    return plain[:1].upper() + plain[1:] or None


_KARAKALPAK: Final = "kaa"
_LATIN: Final = {
    **dict(zip("абвгдежзийклмнопрстуфхыэ", "abvgdejziyklmnoprstufxıe", strict=True)),
    **dict(zip("әғқңөүўҳц", "áǵqńóúwhc", strict=True)),
    "ч": "ch",
    "ш": "sh",
    "щ": "sh",
    "ё": "yo",
    "ю": "yu",
    "я": "ya",
    "ъ": "",
    "ь": "",
}
"""Karakalpak's letters in its alphabet of 2016; CLDR has the language in Cyrillic only."""


def _in_latin(text: str) -> str:
    return "".join(_LATIN.get(char, _LATIN.get(char.lower(), char).title()) for char in text)


@cache
def _texts(language: str, script: str) -> dict[MessageKey, str]:
    found = _locale(language, script)
    if found is None:
        return {}
    data, latin = _data(found), _script(found) == "Latn"
    texts = {**_names(data), **_patterns(data), **_units(data, latin=latin)}
    if language == _KARAKALPAK and latin:
        cyrillic = _names(_data(_locale(language, "Cyrl")))
        texts = {**texts, **{key: _in_latin(text) for key, text in cyrillic.items()}}
    return {key: text for key, text in texts.items() if text}


def _locale(language: str, script: str) -> Any:  # noqa: ANN401 - Babel has no types for what is read here
    """Return Babel's locale in this script, or None: CLDR's Karakalpak in Cyrillic is none in Latin."""
    import babel  # noqa: PLC0415 - slow to import

    for code in (f"{language}_{script}", language) if script else (language,):
        try:
            found = babel.Locale.parse(code)
        except (babel.UnknownLocaleError, ValueError):
            continue
        if not script or _script(found) == script:
            return found
    return None


def _script(locale: Any) -> str:  # noqa: ANN401 - as above
    from babel.core import get_global  # noqa: PLC0415 - slow to import

    likely = str(get_global("likely_subtags").get(locale.language, ""))
    return locale.script or next((part for part in likely.split("_") if len(part) == len("Latn")), "")


def _data(locale: Any) -> Any:  # noqa: ANN401 - as above
    """Return a copy of what CLDR has of a locale: reading Babel's own changes what other locales inherit."""
    from babel import localedata  # noqa: PLC0415 - slow to import

    found: Any = localedata.load(str(locale))
    return localedata.LocaleDataDict(deepcopy(found))


def _names(data: Any) -> dict[MessageKey, str]:  # noqa: ANN401 - as above
    found = {}
    for what, form, width in (
        ("months", "format", "wide"),
        ("months", "stand-alone", "wide"),
        ("months", "format", "abbreviated"),
        ("days", "format", "wide"),
        ("days", "format", "abbreviated"),
    ):
        context, english, first = _SOURCES[what]
        names = data[what][form][width]
        if names[first] in _ROOT_NAMES:
            continue
        for number, source in enumerate(english):
            short = source if width == "wide" else source[:_SHORT]
            key = MessageKey(f"{context}.{form.replace('-', '')}.{width}", short)
            found[key] = str(names[number + first])
    return found


def _patterns(data: Any) -> dict[MessageKey, str]:  # noqa: ANN401 - as above
    styles = {style: data["date_formats"][style].pattern for style in ("short", "medium", "long", "full")}
    own = {style: text for style, text in styles.items() if text not in _ROOT_PATTERNS}
    found = {pattern_key(style): text for style, text in own.items()}
    if long := own.get("long"):
        found[pattern_key("card")] = f"{_TIME}, {long}"
        found[pattern_key("long_time")] = f"{long}, {_TIME}"
    return {key: text for key, text in found.items() if not pattern_problem(text, key.source)}


def _units(data: Any, *, latin: bool) -> dict[MessageKey, str]:  # noqa: ANN401 - as above
    found = {}
    for kind, units in _KINDS.items():
        for unit in units:
            text = str(data["unit_patterns"].get(f"{kind}-{unit}", {}).get("short", {}).get("other", ""))
            # Latin letters are the root's, which a language in another script may write otherwise.
            if latin or kind == "temperature" or not _LATIN_LETTERS.search(text):
                found[MessageKey("unit.short", UNITS[unit])] = text
    return found
