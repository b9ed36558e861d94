"""Microsoft Translator, by its API (version 3): arrays of 50 texts, a key, and a region of the key."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from localize.engines.base import Limits
from localize.engines.pace import PER_MINUTE
from localize.engines.web_engine import LANGUAGES, TIMEOUT, WebEngine, codes, plain_code
from localize.engines.web_reply import Service, read_json, texts_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.model import Locale

_KNOWN = codes(
    "af am ar as az ba be bg bn bo bs ca cs cy da de el en es et eu fa fi fil fo fr ga gl gu ha he hi hr ht"
    " hu hy id ig is it ja ka kk km kn ko ku ky lo lt lv mg mi mk ml mr ms mt my nb ne nl or pa pl ps pt ro"
    " ru rw sd si sk sl sm sn so sq sv sw ta te th ti tk to tr tt ty ug uk ur uz vi xh yo zu"
)
_SCRIPTS = MappingProxyType({"zh": "zh-Hans", "zh_Hans": "zh-Hans", "zh_Hant": "zh-Hant"})


class MicrosoftEngine(WebEngine):
    """Microsoft Translator."""

    name: ClassVar[str] = "microsoft"
    service: ClassVar[Service] = Service("Microsoft Translator", "MICROSOFT_API_KEY")
    limits = Limits(10_000, texts_per_request=50)
    options: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "timeout": TIMEOUT,
            "per_minute": PER_MINUTE,
            "languages": LANGUAGES,
            "region": "the region of the key, such as westeurope; none for a global one",
            "url": "address of another server that speaks like https://api.cognitive.microsofttranslator.com",
        }
    )
    own_url: ClassVar[str] = "https://api.cognitive.microsofttranslator.com"
    own_hosts: ClassVar[tuple[str, ...]] = ("api.cognitive.microsofttranslator.com",)

    def _code(self, locale: Locale) -> str:
        return _SCRIPTS.get(str(locale), "") or plain_code(locale, _KNOWN)

    def _ask(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        params = {"api-version": "3.0", "from": self._known_code(source), "to": self._known_code(target)}
        headers = {"Ocp-Apim-Subscription-Key": self._key} if self._key else {}
        if region := self._options.get("region"):
            headers["Ocp-Apim-Subscription-Region"] = region
        body = [{"Text": text} for text in texts]
        reply = self._send("/translate", params=params, headers=headers, json=body)
        return texts_at(read_json(reply, self.service), len(texts), self.service, "translations", 0, "text")
