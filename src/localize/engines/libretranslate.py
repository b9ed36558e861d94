"""LibreTranslate, one's own server of it or the public one: arrays of 50 texts."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from localize.engines.base import Limits
from localize.engines.pace import PER_MINUTE
from localize.engines.web_engine import LANGUAGES, TIMEOUT, WebEngine, plain_code
from localize.engines.web_reply import Service, at, read_json, texts_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.model import Locale


class LibreTranslateEngine(WebEngine):
    """LibreTranslate."""

    name: ClassVar[str] = "libretranslate"
    service: ClassVar[Service] = Service("LibreTranslate", "LIBRE_API_KEY")
    self_hosted: ClassVar[bool] = True
    limits = Limits(5000, texts_per_request=50)
    options: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "timeout": TIMEOUT,
            "per_minute": PER_MINUTE,
            "languages": LANGUAGES,
            "url": "address of the server (default https://libretranslate.com)",
        }
    )
    own_url: ClassVar[str] = "https://libretranslate.com"
    own_hosts: ClassVar[tuple[str, ...]] = ("libretranslate.com",)

    def _code(self, locale: Locale) -> str:
        from deep_translator.constants import LIBRE_LANGUAGES_TO_CODES  # noqa: PLC0415 - slow to import

        return plain_code(locale, frozenset(LIBRE_LANGUAGES_TO_CODES.values()))

    def _ask(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        body: dict[str, object] = {
            "q": list(texts),
            "source": self._known_code(source),
            "target": self._known_code(target),
            "format": "text",
        }
        if self._key:
            body["api_key"] = self._key
        answer = at(read_json(self._send("/translate", json=body), self.service), "translatedText")
        return texts_at(answer, len(texts), self.service)
