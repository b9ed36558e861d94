"""Keys that a build adds to front matter."""

from __future__ import annotations

import pytest

from localize.bundles.front_matter_keys import KEYS, added, printed, require_known, with_language
from localize.config import BundleSettings, Config
from localize.errors import ConfigError, InputError
from localize.formats.registry import ReadOptions, read
from localize.language import vocabulary
from localize.model import Article, Locale, MessageKey

EN, RU = Locale("en"), Locale("ru")


def _config(*keys: str) -> Config:
    return Config("localize.yaml", "News", EN, (EN, RU), bundles=BundleSettings(front_matter=keys))


def _article(front: str) -> Article:
    data = f"---\ntitle: Frost\n{front}---\n\nText.\n".encode()
    return read(data, path="articles/frost.md", slug="frost", options=ReadOptions(EN))


def _text(key: MessageKey) -> str:
    found = vocabulary.translation(key, RU)
    return found[0] if found else key.source


def test_an_unknown_key_is_refused_with_the_nearest() -> None:
    require_known(_config(*KEYS))
    with pytest.raises(ConfigError, match="«langg»") as refused:
        require_known(_config("langg"))
    assert "lang" in str(refused.value.hint)


def test_data_are_printed_in_the_editions_language() -> None:
    article = _article("published: 2025-10-12T18:20:00+05:00\nweather: {temperature: {value: 14}}\n")
    found = printed(article, RU, _config(), KEYS, _text)
    assert set(found) == {"weather_text", "published_text"}
    assert "октября" in str(found["published_text"])
    assert "14" in str(found["weather_text"])
    assert printed(_article(""), RU, _config(), KEYS, _text) == {}


def test_malformed_weather_is_told_with_its_line() -> None:
    with pytest.raises(InputError) as refused:
        printed(_article("weather: {temperature: {value: 900}}\n"), RU, _config(), ["weather_text"], _text)
    assert refused.value.place is not None
    assert refused.value.place.line == 3


def test_a_key_of_the_author_stays() -> None:
    article = _article("slug: own\n")
    values = {"slug": "frost", "state": "ready"}
    assert added(article, ["state", "slug", "lang"], values) == {"state": "ready"}


def test_toml_takes_the_language_in_place() -> None:
    content = b"+++\ntitle = 'a'\nlang = 'en' # own\n+++\ntext\n"
    assert with_language(content, "ru", "a.md") == content.replace(b"'en'", b'"ru"')
    assert with_language(b"---\nlang: en\n---\n", "ru", "a.md") == b"---\nlang: en\n---\n"
