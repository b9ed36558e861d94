"""Google Translate's public page, the default engine. It wants no key, and promises nothing."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import quote_plus

from localize.engines.base import Limits, TextRefusedError
from localize.engines.option_reading import seconds, web_address
from localize.engines.pace import PER_MINUTE, Pace
from localize.engines.retry_policy import RetryPolicy
from localize.engines.splitting import split
from localize.engines.transport import HttpRequest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.engines.access import Access
    from localize.engines.google_client import GoogleClient
    from localize.engines.transport import HttpReply, Transport
    from localize.model import Locale

# The text travels in the address. Google answers 400 from about 16 KiB on; 8,000 octets are what RFC 9110,
# section 4.1, asks every server to take.
_QUERY_OCTETS = 7000
# Google's own codes where they are not those of BCP 47.
_CODES = MappingProxyType({"he": "iw", "jv": "jw", "zh": "zh-CN"})


class GoogleEngine:
    """Google Translate, through deep-translator."""

    name = "google"
    limits = Limits(characters_per_request=5000, texts_per_request=1)
    options: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "timeout": "seconds that one request may take (default 20)",
            "per_minute": PER_MINUTE,
            "url": "address of another server that speaks like https://translate.google.com/m",
        }
    )

    def __init__(
        self,
        transport: Transport,
        *,
        url: str = "",
        timeout: float = 20.0,
        retry_policy: RetryPolicy | None = None,
        pace: Pace | None = None,
    ) -> None:
        """Make the engine.

        Args:
            transport: what asks for pages.
            url: the service's address; empty for Google's.
            timeout: seconds that one request may take.
            retry_policy: how often a busy service is asked again.
            pace: how many requests a minute may have.
        """
        self._transport = transport
        self._url = url
        self.settings = url
        self._timeout = timeout
        self._retry_policy = retry_policy or RetryPolicy()
        self._pace = pace or Pace()

    @classmethod
    def from_options(cls, options: Mapping[str, str], access: Access) -> GoogleEngine:
        """Make the engine of its options.

        Raises:
            UsageError: a value does not fit its option.
        """
        timeout = seconds(options, "timeout", default=20.0, most=300.0)
        url = web_address(options, "url", default="")
        return cls(access.transport, url=url, timeout=timeout, pace=Pace.of(options))

    def supports(self, source: Locale, target: Locale) -> bool:
        """Return whether Google knows both languages, in the script that each is written in by default."""
        codes = (_code(source), _code(target))
        return "" not in codes and codes[0] != codes[1]

    def translate(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        """Translate texts one by one; a long one in pieces of whole sentences.

        Raises:
            EngineBusyError: the service stayed busy.
            TextRefusedError: it takes other texts, but not one of these.
            EngineError: it cannot be reached, refuses, or does not know one of the languages.
        """
        from localize.engines.google_client import GoogleClient  # noqa: PLC0415 - slow to import

        if not self.supports(source, target):
            raise TextRefusedError(f"Google does not translate from {source} into {target}")
        client = GoogleClient(_code(source), _code(target), self._ask, self._url)
        return [self._translate_one(client, text) for text in texts]

    def _ask(self, url: str, params: Mapping[str, str]) -> HttpReply:
        self._pace.wait()
        return self._transport.send(HttpRequest(url, params, timeout=self._timeout))

    def _translate_one(self, client: GoogleClient, text: str) -> str:
        if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
            raise TextRefusedError(
                "the text has half a character in it (a lone surrogate), which cannot be sent"
            )
        return "".join(self._translate_piece(client, piece) for piece in split(text, _QUERY_OCTETS, _octets))

    def _translate_piece(self, client: GoogleClient, piece: str) -> str:
        core = piece.strip()
        if not core:
            return piece
        before, after = piece[: piece.index(core)], piece[len(piece.rstrip()) :]
        return f"{before}{self._retry_policy.ask(lambda: client.translate(core))}{after}"


def _octets(text: str) -> int:
    return len(quote_plus(text))


def _code(locale: Locale) -> str:
    """Return Google's code of a locale; empty where it has none."""
    from deep_translator.constants import GOOGLE_LANGUAGES_TO_CODES  # noqa: PLC0415 - slow to import

    if locale.language == "zh" and locale.script == "Hant":
        return "zh-TW"
    if locale.script and (locale.language, locale.script) != ("zh", "Hans"):
        return ""
    code = _CODES.get(locale.language, locale.language)
    return code if code in GOOGLE_LANGUAGES_TO_CODES.values() else ""
