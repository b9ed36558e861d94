"""The template of the interface's catalogs: every text of `ui` without a translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs import header
from localize.catalogs.placement import alphabetical
from localize.formats import gettext
from localize.model import Catalog, Message
from localize.model.domain import UI

if TYPE_CHECKING:
    from localize.flows.newsroom_session import NewsroomSession

TEMPLATE = "locales/ui.pot"
"""Its path, below the newsroom's folder."""


def interface_template(session: NewsroomSession) -> bytes:
    """Return the template as the sources say it; what nothing changed keeps the bytes that it has.

    Raises:
        InputError: the one on the disk cannot be read.
    """
    messages = tuple(
        Message(
            entry.key,
            ("", "") if entry.plural_source else ("",),
            entry.plural_source,
            extracted=entry.extracted,
            references=entry.references,
        )
        for entry in alphabetical(session.ui_entries)
    )
    fields = header((), project=session.config.name, locale=None)
    catalog = Catalog(session.config.ui_source, UI, fields, messages)
    return gettext.splice(catalog, _standing(session), TEMPLATE)


def renews_template(session: NewsroomSession, template: bytes) -> bool:
    """Return whether a template is another one than that on the disk."""
    return not session.disk.exists(TEMPLATE) or _standing(session) != template


def _standing(session: NewsroomSession) -> bytes:
    return session.disk.read(TEMPLATE) if session.disk.exists(TEMPLATE) else b""
