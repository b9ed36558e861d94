"""The address at which a page of this machine is found."""

from __future__ import annotations

from localize.frozen import frozen

HOST = "127.0.0.1"
"""Only this machine's own browsers reach it."""


@frozen
class Address:
    """The address of the page."""

    host: str
    port: int
    base: str = ""
    """The path before every other: `/review`; empty where the page has the whole host."""
    origin: str = ""
    """The scheme and host under which others reach it: `https://desk.example.org`; empty for nobody."""

    @property
    def hosts(self) -> frozenset[str]:
        """The names by which a browser may call it."""
        own = {f"{name}:{self.port}" for name in (self.host, "localhost", "127.0.0.1")}
        return frozenset(own | ({self.origin.partition("://")[2]} if self.origin else set()))

    @property
    def is_secure(self) -> bool:
        """Return whether cookies are for HTTPS alone."""
        return self.origin.startswith("https://")

    @property
    def cookie(self) -> str:
        """The name of the cookie: cookies know no ports."""
        return f"localize_{self.port}"
