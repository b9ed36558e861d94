from __future__ import annotations

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
    with pytest.raises(UsageError, match="port 70000"):
        listen("127.0.0.1", 70000)
