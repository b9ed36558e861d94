"""deep-translator's client of Google Translate, over a transport that ends.

deep-translator (1.11) knows the service: its address, language codes, parameters and where the answer stands
in the page. Its own `translate` calls `requests.get` without a limit on time or size, cannot be handed a
session, answers None where the translation equals the source, drops the white space between nested elements,
and reads the page with Beautiful Soup, which needs 39 s for 60 KB of `<a `. So `translate` is written anew
here, and all else is inherited.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from deep_translator import GoogleTranslator

from localize.engines.base import TextRefusedError
from localize.engines.web_reply import busy
from localize.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.engines.transport import HttpReply

    Ask = Callable[[str, Mapping[str, str]], HttpReply]

_OK = 200
_REDIRECTS = range(300, 400)
_TEXT_REFUSED = frozenset({400, 413, 414})
_TOO_MANY_REQUESTS = 429
_SERVER_FAILED = 500
_CAPTCHA = re.compile(r"g-recaptcha|/sorry/|unusual traffic", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


class GoogleClient(GoogleTranslator):  # type: ignore[misc]  # deep-translator has no types
    """Translates single texts from one language into another."""

    def __init__(self, source: str, target: str, ask: Ask, url: str = "") -> None:
        """Make a client.

        Args:
            source: Google's code of the language to translate from.
            target: Google's code of the language to translate into.
            ask: what asks for a page, given its address and query.
            url: the service's address; empty for deep-translator's.
        """
        super().__init__(source=source, target=target)
        self._ask = ask
        if url:
            self._base_url = url

    def translate(self, text: str, **_kwargs: object) -> str:
        """Translate one text that has no white space at its ends.

        Returns:
            The answer as it stands in the page, white space at its ends dropped.

        Raises:
            EngineBusyError: the service is overloaded or too slow.
            TextRefusedError: it takes other texts, but not this one.
            EngineError: it cannot be reached, or wants a person.
        """
        params = {**self._url_params, "sl": self._source, "tl": self._target, self.payload_key: text}
        page = self._ask(self._base_url, params)
        _judge(page)
        answer = self._answer(page.text)
        if answer is None and _CAPTCHA.search(page.text):
            raise EngineError("Google asks for a captcha", hint="Wait some hours, or use another engine.")
        if answer is None:
            raise TextRefusedError("Google's page has no translation in it")
        return answer

    def _answer(self, page: str) -> str | None:
        names = "|".join(query["class"] for query in (self._element_query, self._alt_element_query))
        opening = re.search(
            rf'<{self._element_tag}\b[^<>]{{0,400}}?\bclass="(?:{names})"[^<>]{{0,400}}>', page
        )
        # Found by hand: a pattern for the whole element takes quadratic time where the end is missing.
        end = page.find(f"</{self._element_tag}", opening.end()) if opening else -1
        if opening is None or end < 0:
            return None
        try:
            return html.unescape(_TAG.sub("", _BREAK.sub("\n", page[opening.end() : end]))).strip()
        except ValueError:
            # A character reference with more digits than Python makes a number of.
            return None


def _judge(page: HttpReply) -> None:
    if page.status == _OK:
        return
    if page.status in _REDIRECTS:
        raise EngineError(
            f"Google sends us elsewhere (HTTP {page.status}): it wants a person",
            hint="Wait some hours, or use another engine.",
        )
    if page.status == _TOO_MANY_REQUESTS:
        raise busy("Google has had too many requests from here", page.retry_after)
    if page.status >= _SERVER_FAILED:
        raise busy(f"Google failed (HTTP {page.status})", page.retry_after)
    if page.status in _TEXT_REFUSED:
        raise TextRefusedError(f"Google refuses this text (HTTP {page.status})")
    raise EngineError(f"Google refuses us (HTTP {page.status})")
