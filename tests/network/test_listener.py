from __future__ import annotations

import socket

import pytest

from localize.errors import UsageError
from localize.network.listener import listen


def test_a_free_port_is_taken_and_no_other_may_have_it() -> None:
    with listen("127.0.0.1", 0) as sock:
        host, port = sock.getsockname()
        assert host == "127.0.0.1"
        with pytest.raises(UsageError, match=f"port {port} cannot be used") as refused:
            listen("127.0.0.1", port)
        assert "--port" in refused.value.hint


def test_what_is_no_port_is_refused() -> None:
    with pytest.raises(UsageError, match="port 70000 cannot be used: the last one is 65535"):
        listen("127.0.0.1", 70000)


def test_an_address_that_is_not_this_machines_is_refused() -> None:
    with pytest.raises(UsageError, match=r"port 0 cannot be used: Cannot assign requested address\n"):
        listen("192.0.2.1", 0)


def test_a_server_that_is_restarted_finds_its_port_free() -> None:
    with listen("127.0.0.1", 0) as sock:
        port = sock.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as browser:
            sock.accept()[0].close()  # the server ends first, and its side waits for a minute
            assert browser.recv(1) == b""
    with listen("127.0.0.1", port) as again:
        assert again.getsockname()[1] == port
