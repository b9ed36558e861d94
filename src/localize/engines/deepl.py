"""DeepL, by its API (version 2): arrays of 50 texts, a key, and a monthly quota."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from localize.engines.base import Limits
from localize.engines.pace import PER_MINUTE
from localize.engines.web_engine import LANGUAGES, TIMEOUT, WebEngine, codes, plain_code
from localize.engines.web_reply import Service, at, read_json, texts_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.engines.access import Access
    from localize.model import Locale

_KNOWN = codes("ar bg cs da de el en es et fi fr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sv tr uk zh")
_FREE, _PAID = "https://api-free.deepl.com", "https://api.deepl.com"


class DeeplEngine(WebEngine):
    """DeepL."""

    name: ClassVar[str] = "deepl"
    service: ClassVar[Service] = Service("DeepL", "DEEPL_API_KEY")
    # Newer models of DeepL take `<x1>` apart; mail addresses they leave alone.
    limits = Limits(10_000, texts_per_request=50, token_kinds=("mail", "xml"))
    options: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "timeout": TIMEOUT,
            "per_minute": PER_MINUTE,
            "languages": LANGUAGES,
            "formality": "prefer_more or prefer_less, where the language has forms of address",
            "url": "address of another server that speaks like https://api.deepl.com",
        }
    )
    own_hosts: ClassVar[tuple[str, ...]] = ("api.deepl.com", "api-free.deepl.com")

    def _default_url(self, _options: Mapping[str, str], access: Access) -> str:
        # Keys of the free plan end so, and are taken by its own server alone (DeepL API, "Authentication").
        return _FREE if access.known_key(self.service.key_variable).endswith(":fx") else _PAID

    def _code(self, locale: Locale) -> str:
        return plain_code(locale, _KNOWN)

    def _ask(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        body = {
            "text": list(texts),
            "source_lang": self._known_code(source).upper(),
            "target_lang": self._known_code(target).upper(),
        }
        if formality := self._options.get("formality"):
            body["formality"] = formality
        headers = {"Authorization": f"DeepL-Auth-Key {self._key}"} if self._key else {}
        reply = self._send("/v2/translate", headers=headers, json=body)
        answer = at(read_json(reply, self.service), "translations")
        return texts_at(answer, len(texts), self.service, "text")
