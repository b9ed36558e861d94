"""Yandex Translate, by the API of its cloud (version 2): arrays of 50 texts, and a key.

The interface that deep-translator knows (version 1.5) was switched off in 2022.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from localize.engines.base import Limits
from localize.engines.pace import PER_MINUTE
from localize.engines.web_engine import LANGUAGES, TIMEOUT, WebEngine, codes, plain_code
from localize.engines.web_reply import Service, at, read_json, texts_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.model import Locale

_KNOWN = codes(
    "af am ar az ba be bg bn bs ca cs cv cy da de el en eo es et eu fa fi fr ga gd gl gu he hi hr ht hu hy id"
    " is it ja ka kk km kn ko ky la lb lo lt lv mg mi mk ml mn mr ms mt my ne nl no os pa pl pt ro ru sah si"
    " sk sl sq sr su sv sw ta te tg th tl tr tt udm uk ur uz vi xh yi zh zu"
)
_SCRIPTS = MappingProxyType({"uz_Cyrl": "uzbcyr"})


class YandexEngine(WebEngine):
    """Yandex Translate."""

    name: ClassVar[str] = "yandex"
    service: ClassVar[Service] = Service("Yandex Translate", "YANDEX_API_KEY")
    limits = Limits(9000, texts_per_request=50)
    options: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "timeout": TIMEOUT,
            "per_minute": PER_MINUTE,
            "languages": LANGUAGES,
            "folder": "the folder of the key, where it is no service account's",
            "url": "address of another server that speaks like https://translate.api.cloud.yandex.net",
        }
    )
    own_url: ClassVar[str] = "https://translate.api.cloud.yandex.net"
    own_hosts: ClassVar[tuple[str, ...]] = ("translate.api.cloud.yandex.net",)

    def _code(self, locale: Locale) -> str:
        return _SCRIPTS.get(str(locale), "") or plain_code(locale, _KNOWN)

    def _ask(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        body: dict[str, object] = {
            "texts": list(texts),
            "sourceLanguageCode": self._known_code(source),
            "targetLanguageCode": self._known_code(target),
            "format": "PLAIN_TEXT",
        }
        if folder := self._options.get("folder"):
            body["folderId"] = folder
        headers = {"Authorization": f"Api-Key {self._key}"} if self._key else {}
        reply = self._send("/translate/v2/translate", headers=headers, json=body)
        answer = at(read_json(reply, self.service), "translations")
        return texts_at(answer, len(texts), self.service, "text")
