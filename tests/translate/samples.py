"""What the tests of this room share: locales, requests, and an engine that does as it is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.engines.base import Limits
from localize.model import Decision, Locale, Message, MessageKey
from localize.model.request import Request

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

EN, RU, UZ = (Locale.parse(code) for code in ("en", "ru", "uz"))

DICTIONARY = {
    "Rain is expected in the evening.": "Вечером ожидается дождь.",
    "Snow will fall in the mountains.": "В горах выпадет снег.",
    "The wind will turn to the east.": "Ветер повернёт на восток.",
    "<x1/> file was found": "Найден <x1/> файл",
    "<x1/> files were found": "Найдено <x1/> файлов",
}
RAIN, SNOW, WIND = list(DICTIONARY)[:3]


def request(
    source: str,
    *,
    slug: str = "weather",
    context: str = "",
    plural: str = "",
    source_locale: Locale = EN,
    locale: Locale = RU,
    decisions: tuple[Decision, ...] = (),
) -> Request:
    message = Message(MessageKey(context, source), plural_source=plural)
    return Request(slug, message, source_locale, locale, decisions)


@dataclass
class Fake:
    """An engine that answers from a dictionary, or does as it is told."""

    name: str = "fake"
    limits: Limits = field(default_factory=lambda: Limits(1000, 2, calls_at_once=1))
    answer: Callable[[str], str] = lambda text: DICTIONARY[text]
    pairs: tuple[tuple[Locale, Locale], ...] = ((EN, RU),)
    settings: str = ""
    calls: list[list[str]] = field(default_factory=list)

    def supports(self, source: Locale, target: Locale) -> bool:
        return (source, target) in self.pairs

    def translate(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        assert self.supports(source, target)
        self.calls.append(list(texts))
        return [self.answer(text) for text in texts]
