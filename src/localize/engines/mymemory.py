"""MyMemory, which joins translation memory and machine: single texts of up to 500 octets, no key."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from localize.engines.base import Limits
from localize.engines.pace import PER_MINUTE
from localize.engines.web_engine import LANGUAGES, TIMEOUT, WebEngine, plain_code
from localize.engines.web_reply import Service, at, judge, read_json, text_at
from localize.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.model import Locale


class MyMemoryEngine(WebEngine):
    """MyMemory."""

    name: ClassVar[str] = "mymemory"
    service: ClassVar[Service] = Service("MyMemory")
    # 500 octets, of which a letter outside of Latin script has two or three.
    limits = Limits(160, texts_per_request=1)
    options: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "timeout": TIMEOUT,
            "per_minute": PER_MINUTE,
            "languages": LANGUAGES,
            "email": "an address of yours: the service then takes more texts a day",
            "url": "address of another server that speaks like https://api.mymemory.translated.net",
        }
    )
    own_url: ClassVar[str] = "https://api.mymemory.translated.net"

    def _code(self, locale: Locale) -> str:
        from deep_translator.constants import MY_MEMORY_LANGUAGES_TO_CODES  # noqa: PLC0415 - slow to import

        languages = frozenset(code.partition("-")[0] for code in MY_MEMORY_LANGUAGES_TO_CODES.values())
        return plain_code(locale, languages)

    def _ask(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        params = {"q": texts[0], "langpair": f"{self._known_code(source)}|{self._known_code(target)}"}
        if email := self._options.get("email"):
            params["de"] = email
        found = read_json(self._send("/get", params=params), self.service)
        # Its status stands in the answer, as a number or as digits, and a refusal where the text would.
        status = at(found, "responseStatus")
        digits = str(status)
        if at(found, "quotaFinished") is True:
            raise EngineError(f"{self.service.title} says that the day's quota is used up")
        if digits.isascii() and digits.isdigit():
            judge(int(digits[:3]), self.service)
        return [text_at(found, self.service, "responseData", "translatedText")]
