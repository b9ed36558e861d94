"""Keys from the system's keyring, for whoever keeps none in the environment."""

from __future__ import annotations

from importlib import import_module

SERVICE = "localize"
"""The name under which keys lie there: `keyring set localize DEEPL_API_KEY`."""


def from_keyring(variable: str) -> str:
    """Return the key that lies under a variable's name; empty where there is none, or no keyring."""
    try:
        keyring = import_module("keyring")
    except ImportError:
        return ""
    errors = import_module("keyring.errors")
    try:
        return keyring.get_password(SERVICE, variable) or ""
    except errors.KeyringError:
        return ""
