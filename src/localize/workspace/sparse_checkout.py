"""Whether git keeps only a part of the repository's files here, as in a sparse checkout."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_ELSEWHERE = "gitdir: "
"""What the file `.git` of a further working tree begins with."""


def is_sparse(root: Path) -> bool:
    """Return whether git leaves a part of the repository's files out.

    Git is asked only where it has a list of what is left out.

    Args:
        root: the newsroom's folder.
    """
    found = next((one / ".git" for one in (root, *root.parents) if (one / ".git").exists()), None)
    if found is None:
        return False
    try:
        said = found.read_text("utf-8", "surrogateescape") if found.is_file() else ""
    except OSError:
        return False
    own = found.parent / said.removeprefix(_ELSEWHERE).strip() if said.startswith(_ELSEWHERE) else found
    if not (own / "info" / "sparse-checkout").exists():
        return False
    from localize.workspace.git_call import call  # noqa: PLC0415 - seldom needed

    return call(root, "config", "--type=bool", "core.sparseCheckout").text == "true"
