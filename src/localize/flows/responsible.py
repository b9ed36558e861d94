"""The person who answers for an article: named in its front matter, or for the whole newsroom."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.config import Config

RESPONSIBLE = "responsible"
"""The key of front matter that names the person: a name, or a mapping with `name` and `contact`."""


def responsible_of(front_matter: Mapping[str, object], config: Config) -> dict[str, str]:
    """Return the name and the public contact; empty where nobody is named.

    Args:
        front_matter: the article's; what is no name there counts for nothing, and is a finding of `check`.
        config: the newsroom's.
    """
    said = front_matter.get(RESPONSIBLE)
    if isinstance(said, str) and said.strip():
        return {"name": said.strip()}
    if isinstance(said, dict) and isinstance(name := said.get("name"), str) and name.strip():
        contact = said.get("contact")
        return {"name": name.strip(), **({"contact": contact} if isinstance(contact, str) else {})}
    known = config.responsible
    if known is None:
        return {}
    return {"name": known.name, **({"contact": known.contact} if known.contact else {})}
