"""The secrets of one run of the page."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field


@dataclass
class Key:
    """The secrets of one run of the server."""

    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    """The token in the link that the command prints; spent with its first use."""
    cookie: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    def spend(self, token: str) -> bool:
        """Return whether a token is the one of the link; from then on it is not."""
        fits = bool(self.token) and hmac.compare_digest(self.token.encode(), token.encode())
        if fits:
            self.token = ""
        return fits
