"""Section `push`: where editions are sent, by target."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from localize.config.wordpress_settings import WordpressSettings, read_wordpress
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.config.document import Document
    from localize.model import Locale

PUSH_KEYS: Final = ("telegram", "wordpress")
"""The targets of `push`."""
_TELEGRAM_KEYS: Final = ("channels", "api")


@frozen
class TelegramSettings:
    """The channels of Telegram, one for a language."""

    channels: Mapping[Locale, str] = field(default_factory=dict)
    """Locale → `@name`, or the number of a chat."""
    api: str = "https://api.telegram.org"
    line: int = field(default=0, compare=False)


@frozen
class PushSettings:
    """What each target has to know."""

    telegram: TelegramSettings = field(default_factory=TelegramSettings)
    wordpress: WordpressSettings = field(default_factory=WordpressSettings)


def read_push(document: Document, locales: tuple[Locale, ...]) -> PushSettings:
    """Read `push`: a section for each target."""
    node = document.root.get("push")
    if node is None or node.is_null:
        return PushSettings()
    if node.kind != "mapping":
        document.mistake("`push` must be a mapping", node, "Write it like `push: {telegram: {…}}`.")
        return PushSettings()
    document.known_keys(node, PUSH_KEYS, "push")
    wordpress = read_wordpress(document, node.get("wordpress"), locales)
    return PushSettings(_telegram(document, locales), wordpress)


def _telegram(document: Document, locales: tuple[Locale, ...]) -> TelegramSettings:
    push = document.root.get("push")
    node = push.get("telegram") if push else None
    if node is None or node.is_null:
        return TelegramSettings()
    if node.kind != "mapping":
        hint = 'Write it like `telegram: {channels: {ru: "@your_channel"}}`.'
        document.mistake("`telegram` must be a mapping", node, hint)
        return TelegramSettings()
    document.known_keys(node, _TELEGRAM_KEYS, "push.telegram")
    channels: dict[Locale, str] = {}
    for key, value in document.mapping("channels", parent=node):
        locale = document.locale(key, locales)
        name = value.text if value.kind == "scalar" and not value.is_null else ""
        if not (name.startswith("@") and len(name) > 1) and not name.removeprefix("-").isdecimal():
            document.mistake(f"«{name}» is no channel", value, 'Write "@name", or the number of the chat.')
        elif locale is not None:
            channels[locale] = name
    api = document.text("api", TelegramSettings.api, parent=node).rstrip("/")
    if urlsplit(api).scheme not in {"http", "https"} or not urlsplit(api).hostname:
        document.mistake(f"«{api}» is no address", node.get("api"), "Leave it out for Telegram's own.")
    return TelegramSettings(channels, api, node.line)
