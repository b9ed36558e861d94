"""The newsroom that most tests of the cache start from."""

from tests.flows.conftest import room

__all__ = ["room"]
