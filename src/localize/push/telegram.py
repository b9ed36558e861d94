"""Telegram: a channel per language, through its Bot API.

Source: Telegram, "Bot API": `sendMessage`, `sendPhoto`, `editMessageText`, `editMessageCaption`; an answer is
JSON with `ok`, and `description` where that is false. Editing a post into what it is already is an error of
its own, which means that all is well.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from localize.bundles.telegram import TelegramPost, compose
from localize.engines.base import EngineBusyError
from localize.engines.transport import HttpRequest
from localize.errors import ConfigError, EngineError, Place
from localize.frozen import frozen
from localize.push.base import Post

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.bundles.base import Site
    from localize.config import Config
    from localize.engines.access import Access
    from localize.engines.transport import Transport
    from localize.model import Locale
    from localize.push.base import Story

TOKEN: Final = "LOCALIZE_TELEGRAM_TOKEN"  # noqa: S105 - the variable's name
_HOST: Final = "api.telegram.org"
_TEXT, _PICTURE = "text", "picture"
_UNCHANGED: Final = "message is not modified"
_TOO_MANY: Final = 429
_SERVER_FAULT: Final = 500


@frozen
class Telegram:
    """The channels of a newsroom, and the bot that writes there."""

    channels: Mapping[Locale, str]
    api: str
    token: str
    transport: Transport
    name: str = "telegram"

    def channel(self, locale: Locale) -> str:
        """Return the channel of a locale."""
        return self.channels.get(locale, "")

    def post(self, story: Story, kind: str) -> Post:
        """Return the post of an edition; one that was sent without a picture stays without."""
        picture = "" if kind == _TEXT else story.card.picture
        made = compose(story.card, story.url, picture=picture)
        kind = kind or (_PICTURE if picture else _TEXT)
        seen = json.dumps([made.text, made.entities, made.picture if kind == _PICTURE else ""])
        return Post(kind, hashlib.sha256(seen.encode()).hexdigest(), made)

    def send(self, channel: str, post: Post) -> str:
        """Send a post; see the port."""
        made = _words(post)
        if post.kind == _PICTURE and made.picture:
            method, body = "sendPhoto", {"photo": made.picture, **_caption(made)}
        else:
            method, body = "sendMessage", _text(made)
        answer = self._ask(method, {"chat_id": channel, **body})
        found = answer.get("result")
        if not isinstance(found, dict) or not isinstance(found.get("message_id"), int):
            raise EngineBusyError("Telegram answered without the number of the post")
        return str(found["message_id"])

    def edit(self, channel: str, name: str, post: Post) -> None:
        """Change a post; see the port."""
        made = _words(post)
        method, body = (
            ("editMessageCaption", _caption(made))
            if post.kind == _PICTURE
            else ("editMessageText", _text(made))
        )
        self._ask(method, {"chat_id": channel, "message_id": int(name), **body})

    def _ask(self, method: str, body: Mapping[str, object]) -> dict[str, Any]:
        """Ask the Bot API.

        Raises:
            EngineBusyError: nobody knows whether it was heard.
            EngineError: it was refused.
        """
        reply = self.transport.send(HttpRequest(f"{self.api}/bot{self.token}/{method}", json=dict(body)))
        try:
            answer = json.loads(reply.text)
        except (ValueError, RecursionError):
            answer = None
        if not isinstance(answer, dict) or reply.status >= _SERVER_FAULT:
            raise EngineBusyError(f"Telegram answered {reply.status} without saying what became of it")
        said = str(answer.get("description", ""))
        if answer.get("ok") is True or _UNCHANGED in said:
            return answer
        said = said.replace(self.token, "…")
        hint = "Wait a while, then push again." if reply.status == _TOO_MANY else ""
        raise EngineError(f"Telegram refuses: {said[:200] or reply.status}", hint=hint)


def make(config: Config, site: Site, access: Access) -> Telegram:
    """Return the target as a newsroom has it.

    Raises:
        ConfigError: the newsroom names no channel, or no address of its site.
        EngineError: the token is missing.
    """
    said = config.push.telegram
    if not said.channels:
        hint = 'Add `push: {telegram: {channels: {ru: "@your_channel"}}}`.'
        raise ConfigError("no channel of Telegram is named", place=Place(config.path), hint=hint)
    if not site.url:
        hint = "Add `site: {url: https://vodiy.example}`: a post leads to the article."
        raise ConfigError(
            "posts need the address of the site", place=Place(config.path, said.line), hint=hint
        )
    token = access.key(TOKEN, said.api, (_HOST,))
    if not token:
        hint = f"Put the bot's token into the variable {TOKEN}, or `keyring set localize {TOKEN}`."
        raise EngineError(f"{TOKEN} is not set", hint=hint)
    return Telegram(said.channels, said.api, token, access.transport)


def _words(post: Post) -> TelegramPost:
    assert isinstance(post.body, TelegramPost)
    return post.body


def _text(made: TelegramPost) -> dict[str, object]:
    return {"text": made.text, "entities": made.entities}


def _caption(made: TelegramPost) -> dict[str, object]:
    return {"caption": made.text, "caption_entities": made.entities}
