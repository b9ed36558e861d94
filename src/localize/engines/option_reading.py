"""Reading an engine's options: text that a person wrote into the configuration."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from localize.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping


def seconds(options: Mapping[str, str], name: str, *, default: float, most: float) -> float:
    """Read a duration in seconds, above 0 and up to `most`.

    Raises:
        UsageError: the value is no such number.
    """
    text = options.get(name, "")
    if not text:
        return default
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    # A NaN fails every comparison, so it is refused here as well.
    if not 0 < value <= most:
        raise UsageError(
            f"the option {name} is «{text}», not a number of seconds", hint=f"Write a number up to {most:g}."
        )
    return value


def per_minute(options: Mapping[str, str], name: str) -> float | None:
    """Read how many requests a minute may have; None where nothing is said.

    Raises:
        UsageError: the value is no number above 0.
    """
    text = options.get(name, "")
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 < value < math.inf:
        message = f"the option {name} is «{text}», not a number of requests"
        raise UsageError(message, hint="Write a number above 0.")
    return value


def count(options: Mapping[str, str], name: str, *, default: int, most: int) -> int:
    """Read a whole number from 1 up to `most`.

    Raises:
        UsageError: the value is no such number.
    """
    text = options.get(name, "").strip()
    if not text:
        return default
    # Longer ones are larger, and int() refuses very long ones.
    value = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(most)) else 0
    if not 0 < value <= most:
        raise UsageError(
            f"the option {name} is «{text}», not a whole number", hint=f"Write a number from 1 to {most}."
        )
    return value


def web_address(options: Mapping[str, str], name: str, *, default: str) -> str:
    """Read an `http` or `https` address.

    Raises:
        UsageError: the value is no such address, or has a name and password in it.
    """
    text = options.get(name, "")
    if not text:
        return default
    try:
        parts = urlsplit(text)
        fits = parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
        fits = fits and (parts.port is None or parts.port > 0)
    except ValueError:
        fits = False
    if not fits or any(character.isspace() or not character.isprintable() for character in text):
        raise UsageError(
            f"the option {name} is not a web address", hint="Write it like https://translate.example.org/m."
        )
    return text
