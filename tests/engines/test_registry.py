from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from localize.engines import registry
from localize.engines.access import Access
from localize.engines.google import GoogleEngine
from localize.errors import UsageError
from localize.model import Locale

NEEDED = {"command": {"run": "true"}, "llm": {"model": "tiny"}}
"""Options without which an engine is not made."""


def test_the_engines() -> None:
    tests = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert {"deepl", "google", "pseudo"} <= set(registry.names()) <= tests
    assert isinstance(registry.create("google", {}, Access()), GoogleEngine)


@pytest.mark.parametrize("name", registry.names())
def test_every_engine_is_made_and_named_as_it_is_registered(name: str) -> None:
    assert registry.create(name, NEEDED.get(name, {}), Access(trusted=True)).name == name


@pytest.mark.parametrize("name", registry.names())
def test_no_engine_says_that_it_translates_a_language_into_itself(name: str) -> None:
    english = Locale("en")
    assert not registry.create(name, NEEDED.get(name, {}), Access(trusted=True)).supports(english, english)


@pytest.mark.parametrize("name", registry.names())
def test_every_option_has_one_line(name: str) -> None:
    assert all(line and "\n" not in line for line in registry.options(name).values())


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("gogle", "Did you mean `google`?"),
        ("Google", "Did you mean `google`?"),
        ("xyz", f"The engines are {', '.join(registry.names())}."),
    ],
)
def test_an_unknown_engine_is_named_with_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UsageError, match=f"there is no engine «{name}»") as caught:
        registry.create(name, {}, Access())
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("option", "hint"),
    [("timout", "Did you mean `timeout`?"), ("colour", "Its options are per_minute, timeout, url.")],
)
def test_an_unknown_option_is_named_with_the_nearest(option: str, hint: str) -> None:
    with pytest.raises(UsageError, match=f"the engine google knows no option «{option}»") as caught:
        registry.create("google", {option: "1"}, Access())
    assert caught.value.hint == hint


@pytest.mark.parametrize("value", ["0", "-1", "301", "nan", "inf", "soon", "1 s"])
def test_a_timeout_that_is_none(value: str) -> None:
    with pytest.raises(UsageError, match="the option timeout is"):
        registry.create("google", {"timeout": value}, Access())


@pytest.mark.parametrize(
    "value",
    [
        "ftp://example.org",
        "example.org/m",
        "http://",
        "http://a:b@example.org/m",
        "http://x:99999/",
        "http://[",
        "http://a b",
    ],
)
def test_an_address_that_is_none(value: str) -> None:
    with pytest.raises(UsageError, match="the option url is not a web address"):
        registry.create("google", {"url": value}, Access())


def test_naming_engines_imports_none_of_them() -> None:
    code = """
import sys
from localize.engines import registry
from localize.engines.access import Access
from localize.network.engine_transport import EngineTransport
registry.create("google", {}, Access(EngineTransport()))
print({"deep_translator", "requests", "httpx2", "bs4"} & set(sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


@pytest.mark.parametrize("name", registry.names())
def test_every_engine_has_a_page_that_is_linked(name: str) -> None:
    docs = Path(__file__).parents[2] / "docs"
    assert name in (docs / "how-to/engines" / f"{name}.md").read_text(encoding="utf-8")
    assert f"(../how-to/engines/{name}.md)" in (docs / "reference/engines.md").read_text(encoding="utf-8")
