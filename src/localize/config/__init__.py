"""The configuration: `localize.yaml` and what it means."""

from localize.config.defaults import CURRENT, DEFAULTS, Defaults, advice
from localize.config.feed_settings import FeedKind
from localize.config.hook_settings import HookEvent, HookSettings
from localize.config.notice_settings import Corrections, Outdated, Withdrawn
from localize.config.reader import parse
from localize.config.settings import (
    DEFAULT_TEXT_KEYS,
    DEFAULT_UI_KEYS,
    BundleSettings,
    Config,
    EngineSetting,
    MissingLinks,
    Pictures,
    SlugScript,
    SlugSource,
    TokenPrice,
    Unready,
)

__all__ = [
    "CURRENT",
    "DEFAULTS",
    "DEFAULT_TEXT_KEYS",
    "DEFAULT_UI_KEYS",
    "BundleSettings",
    "Config",
    "Corrections",
    "Defaults",
    "EngineSetting",
    "FeedKind",
    "HookEvent",
    "HookSettings",
    "MissingLinks",
    "Outdated",
    "Pictures",
    "SlugScript",
    "SlugSource",
    "TokenPrice",
    "Unready",
    "Withdrawn",
    "advice",
    "parse",
]
