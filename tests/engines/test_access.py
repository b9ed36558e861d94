"""Keys go where they belong, and nowhere else unless somebody trusts the address."""

from __future__ import annotations

import pytest

from localize.engines.access import Access
from localize.engines.transport import HttpRequest, NoNetwork
from localize.errors import EngineError, UsageError

OWN = ("api.own.example",)


def test_a_key_goes_to_its_own_service() -> None:
    access = Access(environment={"KEY": " secret\n"})
    assert access.key("KEY", "https://api.own.example/v2", OWN) == "secret"
    assert access.key("OTHER", "https://api.own.example/v2", OWN) == ""


def test_it_goes_elsewhere_only_where_that_is_trusted() -> None:
    with pytest.raises(UsageError, match=r"not sent to evil\.example") as refused:
        Access(environment={"KEY": "secret"}).key("KEY", "https://evil.example/", OWN)
    assert "secret" not in str(refused.value)
    trusted = Access(environment={"KEY": "secret"}, trusted=True)
    assert trusted.key("KEY", "https://evil.example/", OWN) == "secret"
    assert Access().key("KEY", "https://evil.example/", OWN) == "", "without a key there is nothing to send"


def test_keys_are_never_shown() -> None:
    assert "secret" not in repr(Access(environment={"KEY": "secret"}))
    assert "secret" not in repr(HttpRequest("https://a.example", headers={"Authorization": "secret"}))


def test_without_a_network_nothing_is_sent() -> None:
    assert isinstance(Access().transport, NoNetwork)
    with pytest.raises(EngineError, match="nothing is sent"):
        Access().transport.send(HttpRequest("https://a.example"))


def test_a_key_may_be_kept_elsewhere_and_the_environment_s_goes_first() -> None:
    kept = {"A": "of the keyring", "B": "of the keyring"}
    access = Access(
        environment={"B": "of the environment"}, secrets=lambda name: kept.get(name, ""), trusted=True
    )
    found = [access.key(name, "https://example.org/") for name in "ABC"]
    assert found == ["of the keyring", "of the environment", ""]


def test_a_key_of_the_keyring_goes_to_no_stranger_either() -> None:
    access = Access(secrets=lambda _name: "secret")
    with pytest.raises(UsageError, match="is not sent to"):
        access.key("A", "https://example.org/", ("api.example.com",))
