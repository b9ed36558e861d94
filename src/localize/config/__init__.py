"""The configuration: `localize.yaml` and what it means."""

from localize.config.reader import parse
from localize.config.settings import (
    DEFAULT_TEXT_KEYS,
    DEFAULT_UI_KEYS,
    BundleSettings,
    Config,
    EngineSetting,
    Unready,
)

__all__ = [
    "DEFAULT_TEXT_KEYS",
    "DEFAULT_UI_KEYS",
    "BundleSettings",
    "Config",
    "EngineSetting",
    "Unready",
    "parse",
]
