"""Who is at the page: the person who started it, and those who were invited, each by a link of their own."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import field
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.workspace.invitations import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.web.key import Key

_TRIES = 20
"""Wrong passwords after which none is taken any more until the page is started again."""


@frozen
class Visitor:
    """One person, as the page knows them again."""

    name: str = ""
    """Empty for the person who started the page."""
    invitation: str = ""
    """The digest of the link that the person came by."""
    cookie: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)


class Visitors:
    """Everybody who may be at the page."""

    def __init__(self, key: Key, invited: Callable[[], Mapping[str, str]] = dict, password: str = "") -> None:
        """Open the door.

        Args:
            key: the secrets of the person who started the page.
            invited: gives the digests of links, with the names of those whom they are for, as they are now.
            password: what opens the page from another machine to the person who started it; empty for none.
        """
        self._key = key
        self._invited = invited
        self._password = password
        self._wrong = 0
        self._inside: dict[str, Visitor] = {}

    @property
    def asks(self) -> bool:
        """Return whether a password opens the page."""
        return bool(self._password)

    def by_password(self, password: str) -> Visitor | None:
        """Return the person who started the page, where this is the password."""
        if not self._password or self._wrong >= _TRIES:
            return None
        if not hmac.compare_digest(self._password.encode(), password.encode("utf-8", "surrogatepass")):
            self._wrong += 1
            return None
        return self._owner

    def by_link(self, token: str) -> Visitor | None:
        """Return whom a link is for: the one-time link of the start, or an invitation that stands.

        Whoever comes by the same invitation again, on another device perhaps, is the same visitor.

        Raises:
            LocalizeError: the list of invitations cannot be read.
        """
        if self._key.spend(token):
            return self._owner
        digest = digest_of(token)
        name = self._invited().get(digest)
        if not token or name is None:
            return None
        known = (one for one in self._inside.values() if (one.name, one.invitation) == (name, digest))
        visitor = next(known, None) or Visitor(name, digest)
        self._inside[visitor.cookie] = visitor
        return visitor

    def by_cookie(self, cookie: str) -> Visitor | None:
        """Return who came in before; None for a stranger, or where the invitation was revoked.

        Raises:
            LocalizeError: the list of invitations cannot be read.
        """
        if hmac.compare_digest(cookie.encode("utf-8", "surrogatepass"), self._key.cookie.encode()):
            return self._owner
        found = self._inside.get(cookie)
        return found if found is not None and self._invited().get(found.invitation) == found.name else None

    @property
    def _owner(self) -> Visitor:
        return Visitor(cookie=self._key.cookie, csrf=self._key.csrf)
