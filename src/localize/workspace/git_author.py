"""Authors as git names them: the user of this clone, and people that its history knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.workspace.git_call import call

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LOOKED_AT = 20
"""The number of commits whose author may be a person of that name."""


@frozen
class GitAuthor:
    """A person in git; the address is empty where nobody knows it."""

    name: str
    email: str = ""

    def environment(self, *, committer: GitAuthor) -> Mapping[str, str]:
        """Return the variables by which git takes somebody for a commit's author.

        Args:
            committer: who makes the commit, which need not be its author.
        """
        return {
            "GIT_AUTHOR_NAME": self.name,
            "GIT_AUTHOR_EMAIL": self.email,
            "GIT_COMMITTER_NAME": committer.name,
            "GIT_COMMITTER_EMAIL": committer.email,
        }


def user(root: Path) -> GitAuthor:
    """Return the user that git is configured for in this clone; without a name where it is for none."""
    name, email = (call(root, "config", f"user.{key}").text for key in ("name", "email"))
    return GitAuthor(name.strip(), email.strip())


def author_named(root: Path, name: str) -> GitAuthor:
    """Return the person of a name, with the address that git's settings or this clone's history have.

    An address that nobody knows is left empty, and not made up.
    """
    here = user(root)
    if here.name.casefold() == name.casefold():
        return here
    words = ("--all", "--fixed-strings", f"--author={name} <", f"-{_LOOKED_AT}", "--format=%aN%x00%aE")
    for line in call(root, "log", *words).text.splitlines():
        found, _, email = line.partition("\0")
        if found == name:
            return GitAuthor(name, email)
    return GitAuthor(name)
