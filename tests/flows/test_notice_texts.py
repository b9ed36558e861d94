"""Sentences of editions are entries of `ui` only where something needs them, and never without a text."""

from __future__ import annotations

from tests.flows.room import CONFIG, EDITOR, EN, RU, Room

from localize.config import parse
from localize.flows.notice_texts import needed_notices, notice_text
from localize.flows.ready_texts import InterfaceTexts
from localize.flows.withdraw import withdraw
from localize.language.notices import WITHDRAWN, WITHDRAWN_TITLE
from localize.model import Locale
from localize.model.release import ReleaseRecord
from localize.workspace import release_record


def test_nothing_is_needed_until_something_is_withdrawn(room: Room) -> None:
    config = parse(CONFIG.encode(), "localize.yaml")
    assert needed_notices(config, ReleaseRecord()) == ()
    room.pull()
    assert "withdrawn" not in room.read("locales/ui.pot")
    withdraw(room.session(), "frost", (), "mistaken", EDITOR)
    assert needed_notices(config, release_record.load(room.disk)) == (WITHDRAWN_TITLE, WITHDRAWN)
    room.pull()
    assert 'msgctxt "notice"\nmsgid "Article withdrawn"' in room.read("locales/ui.pot")


def test_the_newsrooms_own_text_comes_first_and_a_language_may_have_none(room: Room) -> None:
    room.pull()
    withdraw(room.session(), "frost", (), "mistaken", EDITOR)
    room.pull()
    room.translate(RU, "ui", {"Article withdrawn": "Снято"})
    session = room.session()
    texts = InterfaceTexts.of(session.interface, session.interface_catalogs)
    assert notice_text(texts, WITHDRAWN_TITLE, RU).targets == ("Снято",)
    assert notice_text(texts, WITHDRAWN, RU).targets == ("Редакция отозвала этот материал.",)
    assert notice_text(texts, WITHDRAWN, EN).ready
    assert not notice_text(texts, WITHDRAWN, Locale("kk")).ready
