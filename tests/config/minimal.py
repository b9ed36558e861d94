"""A configuration as short as it can be, and what is said of one."""

from __future__ import annotations

from localize.config import Config, parse
from localize.errors import ConfigError, InputErrors
from localize.model import Locale

EN, RU, UZ, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
MINIMAL = "version: 2\nname: Samarqand\nsource_locale: en\nlocales: [en, ru, uz, uz_Cyrl]\n"


def read(text: str) -> Config:
    return parse(text.encode(), "localize.yaml")


def mistakes(text: str) -> list[str]:
    try:
        read(text)
    except InputErrors as errors:
        return [str(problem).splitlines()[0] for problem in errors.problems]
    except ConfigError as error:
        return [str(error).splitlines()[0]]
    return []
