"""Invitations to the review page: whom they are for, and digests of their links, which are kept nowhere."""

from __future__ import annotations

import hashlib
import json
import secrets
from typing import TYPE_CHECKING

from localize.errors import InputError, Place, UsageError, suggest
from localize.workspace.ignored import keep_out_of_git
from localize.workspace.lock import alone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.workspace.disk import Disk

PATH = ".localize/invitations.json"
"""Outside of git, and readable by whoever reads the newsroom's folder: digests open nothing."""
_LOCK = ".localize/invitations.lock"
"""A lock of its own: an invitation can be revoked while a long run writes catalogs."""
_PATIENCE = 5.0
"""Seconds to wait for somebody else who is invited or revoked just then."""


def invited(disk: Disk) -> Mapping[str, str]:
    """Return the digest of each link → whom it is for.

    Raises:
        InputError: somebody else has written to the file.
    """
    if not disk.exists(PATH):
        return {}
    try:
        found = json.loads(disk.read(PATH))
        return {str(digest): str(name) for digest, name in found.items()}
    except (ValueError, AttributeError, RecursionError):
        hint = "Remove the file, and invite people anew."
        raise InputError("this is no list of invitations", place=Place(PATH, 1), hint=hint) from None


def invite(disk: Disk, name: str) -> str:
    """Invite a person, and return the token of the link; a link that the person had is void from now on."""
    token = secrets.token_urlsafe(32)
    with alone(disk, _LOCK, wait=_PATIENCE):
        kept = {digest: person for digest, person in invited(disk).items() if person != name}
        _save(disk, {**kept, digest_of(token): name})
    return token


def revoke(disk: Disk, name: str) -> None:
    """Void a person's link, and what the person has open by it.

    Raises:
        UsageError: nobody of this name is invited.
    """
    with alone(disk, _LOCK, wait=_PATIENCE):
        known = invited(disk)
        if name not in known.values():
            names = sorted(known.values())
            hint = suggest(name, names, f"Invited are: {', '.join(names)}." if names else "Nobody is.")
            raise UsageError(f"nobody called «{name}» is invited", hint=hint)
        _save(disk, {digest: person for digest, person in known.items() if person != name})


def digest_of(token: str) -> str:
    """Return what is kept of a link: SHA-256, in hex. Tokens are long and random; no salt is needed."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _save(disk: Disk, known: Mapping[str, str]) -> None:
    keep_out_of_git(disk)
    disk.write(PATH, json.dumps(known, ensure_ascii=False, indent=1).encode() + b"\n")
