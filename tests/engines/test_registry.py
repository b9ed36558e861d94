from __future__ import annotations

import subprocess
import sys

import pytest

from localize.engines import registry
from localize.engines.google import GoogleEngine
from localize.engines.transport import NoNetwork
from localize.errors import UsageError


def test_google_is_there() -> None:
    assert registry.names() == ("google",)
    assert isinstance(registry.create("google", {}, NoNetwork()), GoogleEngine)


@pytest.mark.parametrize("name", registry.names())
def test_every_engine_is_made_and_named_as_it_is_registered(name: str) -> None:
    assert registry.create(name, {}, NoNetwork()).name == name


@pytest.mark.parametrize("name", registry.names())
def test_every_option_has_one_line(name: str) -> None:
    assert all(line and "\n" not in line for line in registry.options(name).values())


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("gogle", "Did you mean `google`?"),
        ("Google", "Did you mean `google`?"),
        ("xyz", "The engines are google."),
    ],
)
def test_an_unknown_engine_is_named_with_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UsageError, match=f"there is no engine «{name}»") as caught:
        registry.create(name, {}, NoNetwork())
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("option", "hint"), [("timout", "Did you mean `timeout`?"), ("colour", "Its options are timeout, url.")]
)
def test_an_unknown_option_is_named_with_the_nearest(option: str, hint: str) -> None:
    with pytest.raises(UsageError, match=f"the engine google knows no option «{option}»") as caught:
        registry.create("google", {option: "1"}, NoNetwork())
    assert caught.value.hint == hint


@pytest.mark.parametrize("value", ["0", "-1", "301", "nan", "inf", "soon", "1 s"])
def test_a_timeout_that_is_none(value: str) -> None:
    with pytest.raises(UsageError, match="the option timeout is"):
        registry.create("google", {"timeout": value}, NoNetwork())


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
        registry.create("google", {"url": value}, NoNetwork())


def test_naming_engines_imports_none_of_them() -> None:
    heavy = "{'deep_translator', 'requests', 'httpx2', 'bs4', 'stamina'} & set(sys.modules)"
    code = (
        "import sys; from localize.engines import registry; from localize.network.engine_transport import"
        f" EngineTransport; registry.create('google', {{}}, EngineTransport()); print({heavy})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
