"""The common ground of engines behind a web service: everything but codes, the request, and its answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urlsplit

from localize.engines.base import Limits, TextRefusedError
from localize.engines.option_reading import seconds, web_address
from localize.engines.pace import Pace
from localize.engines.retry_policy import RetryPolicy
from localize.engines.splitting import split
from localize.engines.transport import HttpReply, HttpRequest
from localize.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Self

    from localize.engines.access import Access
    from localize.engines.web_reply import Service
    from localize.model import Locale

    Ask = Callable[[Sequence[str], Locale, Locale], list[str]]

TIMEOUT = "seconds that one request may take (default 20)"
_UNSAID = frozenset({"timeout", "languages", "per_minute", "texts", "output_tokens"})
"""Options that change no answer."""
_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
LANGUAGES = "codes of languages that the service has beyond those known here, with commas between"


class WebEngine(ABC):
    """An engine that is asked over HTTP for several texts at once."""

    name: ClassVar[str]
    service: ClassVar[Service]
    limits: Limits
    options: ClassVar[Mapping[str, str]]
    own_url: ClassVar[str] = ""
    """The service's address, where the options name no other."""
    self_hosted: ClassVar[bool] = False
    """True for a program that people run themselves: on this machine no text leaves that. A service of
    others' is none, wherever its address seems to be: that may be a proxy."""
    own_hosts: ClassVar[tuple[str, ...]] = ()
    """The address that its key may go to."""

    def __init__(
        self, access: Access, options: Mapping[str, str], retry_policy: RetryPolicy | None = None
    ) -> None:
        """Make the engine. Nothing is sent yet.

        Raises:
            UsageError: a value does not fit its option, or a key would go where it does not belong.
        """
        self._transport = access.transport
        self._url = web_address(options, "url", default=self._default_url(options, access))
        self.local = self.self_hosted and urlsplit(self._url).hostname in _THIS_MACHINE
        self._timeout = seconds(options, "timeout", default=20.0, most=300.0)
        self._retry_policy = retry_policy or RetryPolicy()
        self._pace = Pace.of(options)
        self._more = frozenset(options.get("languages", "").replace(",", " ").split())
        variable = self.service.key_variable
        self._key = access.key(variable, self._url, self.own_hosts) if variable else ""
        self._options = dict(options)
        named = sorted(name for name in options if name not in _UNSAID)
        self.settings = ";".join(f"{name}={options[name]}" for name in named)

    @classmethod
    def from_options(cls, options: Mapping[str, str], access: Access) -> Self:
        """Make the engine of its options.

        Raises:
            UsageError: a value does not fit its option.
        """
        return cls(access, options)

    def supports(self, source: Locale, target: Locale) -> bool:
        """Return whether the service has both languages, in the scripts that are asked for."""
        own = (self._known_code(source), self._known_code(target))
        return "" not in own and own[0] != own[1]

    def translate(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        """Translate texts; a long one in pieces of whole sentences.

        Raises:
            EngineBusyError: the service stayed busy.
            TextRefusedError: it takes other texts, but not one of these.
            EngineError: it cannot be reached, refuses, or wants a key that is not there.
        """
        return self._translated(texts, source, target, self._ask)

    def _translated(self, texts: Sequence[str], source: Locale, target: Locale, ask: Ask) -> list[str]:
        """Translate texts by calls of what asks, as `translate` does."""
        if not self.supports(source, target):
            raise TextRefusedError(f"{self.service.title} does not translate from {source} into {target}")
        self._refuse_without_key()
        if any("\ud800" <= character <= "\udfff" for text in texts for character in text):
            raise TextRefusedError("the text has half a character in it (a lone surrogate)")
        pieces = [split(text, self.limits.characters_per_request) for text in texts]
        cores = dict.fromkeys(piece.strip() for cut in pieces for piece in cut)
        answers = {"": ""}
        for call in self._calls([core for core in cores if core]):
            found = self._retry_policy.ask(lambda call=call: ask(call, source, target))  # type: ignore[misc]  # no type is inferred with a default
            answers |= zip(call, found, strict=True)
        return ["".join(_put_back(piece, answers[piece.strip()]) for piece in cut) for cut in pieces]

    @abstractmethod
    def _code(self, locale: Locale) -> str:
        """Return the service's code of a locale; empty where it has none."""

    @abstractmethod
    def _ask(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        """Make one call, and return as many answers as there are texts.

        Raises:
            EngineError: as of `translate`.
        """

    def _default_url(self, _options: Mapping[str, str], _access: Access) -> str:
        return self.own_url

    def _send(
        self,
        path: str = "",
        *,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = None,
    ) -> HttpReply:
        url = self._url.rstrip("/") + path
        self._pace.wait()
        request = HttpRequest(url, params or {}, headers or {}, json, timeout=self._timeout)
        reply = self._transport.send(request)
        # What a service says of a refusal is shown, and it may repeat the key.
        return replace(reply, text=reply.text.replace(self._key, "…")) if self._key else reply

    def _refuse_without_key(self) -> None:
        """Send nothing to a service that would take it from nobody unknown."""
        variable = self.service.key_variable
        if variable and not self._key and urlsplit(self._url).hostname in self.own_hosts:
            raise EngineError(
                f"{self.service.title} wants a key", hint=f"Set {variable}, or keep it in the keyring."
            )

    def _known_code(self, locale: Locale) -> str:
        return self._code(locale) or (str(locale) if str(locale) in self._more else "")

    def _calls(self, cores: Sequence[str]) -> Iterator[list[str]]:
        call: list[str] = []
        for core in cores:
            full = len(call) >= self.limits.texts_per_request
            if call and (full or sum(map(len, call)) + len(core) > self.limits.characters_per_request):
                yield call
                call = []
            call.append(core)
        if call:
            yield call


def _put_back(piece: str, answer: str) -> str:
    """Return an answer with the white space that stood around its piece."""
    core = piece.strip()
    if not core:
        return piece
    start = piece.index(core)
    return f"{piece[:start]}{answer.strip()}{piece[start + len(core) :]}"


def codes(text: str) -> frozenset[str]:
    """Return the codes of a list with spaces between."""
    return frozenset(text.split())


def plain_code(locale: Locale, known: frozenset[str]) -> str:
    """Return a locale's language where a service has it, in the script that it is written in by default."""
    default = not locale.script or locale.effective_script == type(locale)(locale.language).effective_script
    return locale.language if default and locale.language in known else ""
