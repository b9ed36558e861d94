"""Translate: what is filled from where, and what an engine that fails leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import CONFIG, FIRE, FROST, HURT, RU, TITLE, UZ, UZ_CYRL, Room, key
from tests.loopback.server import serve

from localize.engines.access import Access
from localize.errors import ConfigError, UnreadableErrors, UsageError
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate
from localize.model import ReviewState
from localize.model.domain import UI, Domain
from localize.network.engine_transport import EngineTransport

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.loopback.server import Loopback

    from localize.model import Report

ANSWERS = {
    ("ru", TITLE): "Ранние заморозки",
    ("ru", FIRE): "Фермеры жгли в садах костры.",
    ("ru", HURT): "Никто не пострадал.",
    ("uz", TITLE): "Qirov erta tushdi",
    ("uz", FIRE): "Fermerlar bog'larda gulxan yoqdi.",
    ("uz", HURT): "Hech kim jabrlanmadi.",
}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serve() as loopback:
        loopback.answer = lambda text, _source, target: ANSWERS.get((target, text), f"[{target}] {text}")
        yield loopback


def with_engine(room: Room, url: str) -> None:
    engine = f"engines: [{{name: google, url: '{url}', timeout: '2'}}]"
    room.write("localize.yaml", CONFIG.replace("engines: []", engine))


def run(
    room: Room,
    *names: str,
    locales: tuple[str, ...] = (),
    options: TranslateOptions | None = None,
) -> Report:
    session = room.session()
    selection = select(session.newsroom, names, locales)
    return translate(session, selection, options or TranslateOptions(), access=Access(EngineTransport()))


def test_vocabulary_and_cldr_fill_ui_as_translated(room: Room) -> None:
    room.pull()
    report = run(room)
    assert report.exit_code == 0
    for locale, text in ((RU, "ясно"), (UZ, "ochiq"), (UZ_CYRL, "очиқ")):
        assert room.session().file(locale, UI).catalog.by_key[key("clear", "weather.condition")].targets == (
            text,
        )
        assert room.states("ui", locale)["clear"] is ReviewState.TRANSLATED
    assert {d.origin for d in room.session().file(RU, UI).ledger.decisions} == {"vocabulary", "cldr"}


def test_without_an_engine_it_says_what_is_left(room: Room) -> None:
    room.pull()
    report = run(room, "frost")
    assert report.exit_code == 0
    assert report.data["left"] == {"ru": 3, "uz": 3}
    assert "Still without a text: 3 in ru, 3 in uz." in report.notes[0]
    assert "`engines: {ru: [google]}`" in report.notes[0]


def test_approved_memory_is_accepted_and_other_memory_is_a_draft(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    room.translate(RU, "articles/frost", {FIRE: "Жгли костры."}, approved=False)
    room.write("articles/rain.md", f"# Rain\n\n{HURT}\n\n{FIRE}\n")
    room.pull()
    run(room, "rain")
    assert room.states("rain", RU) == {
        "Rain": ReviewState.UNTRANSLATED,
        HURT: ReviewState.TRANSLATED,
        FIRE: ReviewState.DRAFT,
    }
    assert {d.origin for d in room.session().file(RU, Domain("articles/rain")).ledger.decisions} == {"memory"}


def test_an_engines_texts_are_drafts_with_their_origin(room: Room, server: Loopback) -> None:
    with_engine(room, server.url)
    room.pull()
    report = run(room, "frost")
    assert report.exit_code == 0
    assert report.data["filled"] == {"engine:google": 6}
    assert set(room.states("frost", RU).values()) == {ReviewState.DRAFT}
    assert set(room.states("frost", UZ_CYRL).values()) == {ReviewState.DRAFT}
    catalog = room.session().file(UZ, Domain("articles/frost")).catalog
    assert catalog.by_key[key(FIRE)].targets == ("Fermerlar bogʻlarda gulxan yoqdi.",)
    assert {d.origin for d in room.session().file(RU, Domain("articles/frost")).ledger.decisions} == {
        "engine:google"
    }
    asked = len(server.asked)
    again = run(room, "frost")
    assert (again.changes, len(server.asked)) == ((), asked)


def test_what_a_person_wrote_is_never_replaced(room: Room, server: Loopback) -> None:
    with_engine(room, server.url)
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."}, approved=False)
    room.write("articles/frost.md", FROST.replace(HURT, "Nobody was badly hurt."))
    room.pull()
    run(room, "frost", locales=("ru",))
    message = room.session().file(RU, Domain("articles/frost")).catalog.by_key[key("Nobody was badly hurt.")]
    assert message.targets == ("Все целы.",)
    assert "Nobody was badly hurt." not in server.texts


def test_a_stale_draft_is_drafted_anew(room: Room, server: Loopback) -> None:
    with_engine(room, server.url)
    room.pull()
    run(room, "frost", locales=("ru",))
    room.write("articles/frost.md", FROST.replace(HURT, "Nobody was badly hurt."))
    room.pull()
    assert room.states("frost", RU)["Nobody was badly hurt."] is ReviewState.STALE
    server.answer = lambda _text, _source, _target: "Серьезно никто не пострадал."
    run(room, "frost", locales=("ru",))
    assert room.states("frost", RU)["Nobody was badly hurt."] is ReviewState.DRAFT
    message = room.session().file(RU, Domain("articles/frost")).catalog.by_key[key("Nobody was badly hurt.")]
    assert message.targets == ("Серьезно никто не пострадал.",)


def test_an_engine_that_cannot_be_reached_keeps_everything_else(room: Room) -> None:
    with_engine(room, "http://127.0.0.1:9/")
    room.pull()
    report = run(room)
    assert report.exit_code == 3
    assert report.notes[0].startswith("google: ")
    assert "\n" not in report.notes[0]
    assert room.states("ui", RU)["clear"] is ReviewState.TRANSLATED


def test_a_refused_answer_is_a_finding_and_is_not_stored(room: Room, server: Loopback) -> None:
    with_engine(room, server.url)
    room.write("articles/frost.md", FROST.replace("Nobody was hurt.", "Nobody out of {count} was hurt."))
    room.pull()
    server.answer = lambda text, _source, target: ANSWERS.get((target, text), "Никто не пострадал.")
    report = run(room, "frost", locales=("ru",))
    assert room.states("frost", RU)["Nobody out of {count} was hurt."] is ReviewState.UNTRANSLATED
    assert [(f.check, f.path) for f in report.findings] == [
        ("refused", "locales/ru/LC_MESSAGES/articles/frost.po")
    ]


def test_dry_run_sends_and_writes_nothing(room: Room, server: Loopback) -> None:
    with_engine(room, server.url)
    room.pull()
    before = room.tree()
    report = run(room, options=TranslateOptions(dry_run=True))
    assert (room.tree(), server.asked) == (before, [])
    characters = report.data["characters"]
    assert isinstance(characters, dict)
    assert characters["google"] > 2 * len(TITLE + FIRE + HURT)
    assert any(change.detail == "ясно" for change in report.changes)


def test_a_budget_is_kept(room: Room, server: Loopback) -> None:
    with_engine(room, server.url)
    room.pull()
    run(room, "frost", locales=("ru",), options=TranslateOptions(max_characters=len(TITLE)))
    assert server.texts == [TITLE]


def test_engines_named_on_the_command_line_replace_those_of_the_configuration(room: Room) -> None:
    with_engine(room, "http://127.0.0.1:9/")
    room.pull()
    assert run(room, "frost", options=TranslateOptions(engines=())).exit_code == 0
    with pytest.raises(UsageError) as caught:
        run(room, options=TranslateOptions(engines=("gogle",)))
    assert caught.value.hint == "Did you mean `google`?"


def test_an_unknown_engine_is_named_with_its_line(room: Room) -> None:
    room.write("localize.yaml", CONFIG.replace("engines: []", "engines:\n  ru: [gogle]"))
    with pytest.raises(ConfigError) as caught:
        run(room)
    assert str(caught.value) == "localize.yaml:7: there is no engine «gogle»\n  Did you mean `google`?"


def test_what_is_not_pulled_is_named(room: Room) -> None:
    assert run(room).notes[-1] == "Behind their sources: frost, ui. `localize pull` brings them up to date."


def test_an_answer_that_was_refused_is_paid_for_once(room: Room, server: Loopback) -> None:
    with_engine(room, server.url)
    room.pull()
    server.answer = lambda text, *_: text
    first = run(room, "frost", locales=("ru",))
    asked = len(server.asked)
    assert asked == 3
    again = run(room, "frost", locales=("ru",))
    assert len(server.asked) == asked
    assert [finding.message for finding in again.findings] == [finding.message for finding in first.findings]
    assert again.data["characters"] == {"google": 0}
    server.answer = lambda text, _source, target: ANSWERS[target, text]
    mended = run(room, "frost", locales=("ru",), options=TranslateOptions(retry_refused=True))
    assert len(server.asked) == 2 * asked
    assert mended.findings == ()
    assert mended.counts["left"] == 0


def test_answers_outlive_the_catalogs(room: Room, server: Loopback) -> None:
    with_engine(room, server.url)
    room.pull()
    run(room, "frost", locales=("ru",))
    asked = len(server.asked)
    for name in ("frost.po", "frost.review.jsonl"):
        (room.root / "locales/ru/LC_MESSAGES/articles" / name).unlink()
    room.pull()
    report = run(room, "frost", locales=("ru",))
    assert report.data["filled"] == {"engine:google": 3}
    assert len(server.asked) == asked


def test_a_catalog_in_another_charset_is_written_as_utf8_saying_so(room: Room) -> None:
    room.pull()
    path = room.root / "locales/ru/LC_MESSAGES/ui.po"
    path.write_bytes(path.read_text("utf-8").replace("charset=UTF-8", "charset=KOI8-R").encode("KOI8-R"))
    said = "locales/ru/LC_MESSAGES/ui.po is KOI8-R; it is written as UTF-8."
    assert run(room, "ui", locales=("ru",)).notes[0] == said


@pytest.mark.parametrize("kept", ["confidential: true", "embargo: 2026-03-01T13:01+05:00", "embargo: Monday"])
def test_a_hidden_article_is_sent_to_no_service_and_no_context_for_others(
    room: Room, server: Loopback, kept: str
) -> None:
    with_engine(room, server.url)
    room.write(
        "articles/frost.md", FROST.replace("---\n", f"---\n{kept}\n", 1).replace("farming", "farming, frosts")
    )
    room.write("articles/rain.md", f"# Rain\n\n{HURT}\n")
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    report = run(room)
    assert not {TITLE, FIRE, "frosts"} & set(server.texts)
    assert "farming" in server.texts
    assert room.states("frost", RU)[FIRE] is ReviewState.UNTRANSLATED
    assert room.session().file(RU, Domain("articles/rain")).catalog.by_key[key(HURT)].targets == (
        "Никто не пострадал.",
    )
    assert any("sent to no engine outside this machine: frost." in note for note in report.notes)
    assert [one.check for one in report.findings if one.check == "embargo"] == ["embargo"] * (
        "Monday" in kept
    )


def test_an_embargo_that_has_ended_hides_nothing(room: Room, server: Loopback) -> None:
    with_engine(room, server.url)
    room.write("articles/frost.md", FROST.replace("---\n", "---\nembargo: 2026-03-01T13:01+05:00\n", 1))
    room.pull()
    run(room, options=TranslateOptions(at="2026-03-01T13:01+05:00"))
    assert room.states("frost", RU)[FIRE] is ReviewState.DRAFT


def test_what_a_person_writes_during_the_run_is_kept(room: Room, server: Loopback) -> None:
    with_engine(room, server.url)
    room.pull()

    def answer(text: str, _source: str, target: str) -> str:
        if text == HURT:
            room.translate(RU, "articles/frost", {HURT: "Все целы."}, approved=False)
        return ANSWERS[target, text]

    server.answer = answer
    report = run(room, "frost", locales=("ru",))
    assert report.data["filled"] == {"engine:google": 2}
    catalog = room.session().file(RU, Domain("articles/frost")).catalog
    assert [message.targets[0] for message in catalog.messages] == [
        ANSWERS["ru", TITLE],
        ANSWERS["ru", FIRE],
        "Все целы.",
    ]
    assert room.states("frost", RU)[HURT] is ReviewState.TRANSLATED


def test_an_article_that_goes_during_the_run_costs_no_other_its_texts(room: Room, server: Loopback) -> None:
    with_engine(room, server.url)
    room.write("articles/rain.md", "# Rain\n")
    room.pull()

    def answer(text: str, _source: str, target: str) -> str:
        (room.root / "articles/rain.md").unlink(missing_ok=True)
        return ANSWERS.get((target, text), "Дождь")

    server.answer = answer
    with pytest.raises(UnreadableErrors, match="there is no such file"):
        run(room, "frost", "rain", locales=("ru",))
    assert set(room.states("frost", RU).values()) == {ReviewState.DRAFT}


def test_what_lags_behind_what_it_derives_from_is_refreshed_first(room: Room) -> None:
    room.pull()
    room.translate(UZ, "articles/frost", {TITLE: "Qirov erta tushdi"})
    report = run(room, options=TranslateOptions(engines=(), dry_run=True))
    assert all(change.kind != "derived" for change in report.changes)
    report = run(room, "frost", options=TranslateOptions(engines=()))
    assert [(change.kind, change.detail) for change in report.changes] == [("derived", "Қиров эрта тушди")]
    assert run(room, "frost", options=TranslateOptions(engines=())).changes == ()


def test_drafts_are_said_whether_they_are_new_or_waited_already(room: Room, server: Loopback) -> None:
    room.pull()
    with_engine(room, server.url)
    said = "Drafts that a person has to read: 3 in ru. `localize review` shows them."
    assert said in run(room, "frost", locales=("ru",)).notes
    assert said in run(room, "frost", locales=("ru",)).notes
    dry = run(room, "frost", locales=("ru",), options=TranslateOptions(dry_run=True))
    assert said not in dry.notes


def test_a_pair_that_an_engine_does_not_have_is_told_with_those_that_do(room: Room) -> None:
    room.write("localize.yaml", CONFIG.replace("engines: []", "engines: {uz: [deepl], ru: []}"))
    room.pull()
    line = "deepl does not translate from en into uz. These do: google, llm, microsoft, mymemory, yandex."
    assert line in run(room, options=TranslateOptions(dry_run=True)).notes
    report = run(room)
    assert (report.exit_code, line in report.notes) == (0, True)
    assert room.states("frost", UZ)[TITLE] is ReviewState.UNTRANSLATED


MODELS = "`localize models list` shows what is here, and what can be fetched."


@pytest.mark.parametrize(
    ("named", "lacks", "hint"),
    [
        ("firefox", "firefox has no model here that translates from en into uz", MODELS),
        ("firefox, ct2", "firefox and ct2 have no model here that translates from en into uz", MODELS),
        ("firefox, deepl", "firefox and deepl do not translate from en into uz", "These do: google, llm,"),
    ],
)
def test_where_a_model_is_missing_it_is_said_where_models_are(
    room: Room, named: str, lacks: str, hint: str
) -> None:
    room.write("localize.yaml", CONFIG.replace("engines: []", f"engines: {{uz: [{named}], ru: []}}"))
    room.pull()
    notes = run(room, options=TranslateOptions(dry_run=True)).notes
    assert any(note.startswith(f"{lacks}. {hint}") for note in notes)


def test_an_engine_named_for_pairs_that_it_does_not_have_is_refused_before_anything_is_sent(
    room: Room,
) -> None:
    room.pull()
    with pytest.raises(UsageError, match=r"^deepl does not translate from en into uz") as caught:
        run(room, locales=("uz",), options=TranslateOptions(engines=("deepl",)))
    assert caught.value.hint == "These do: google, llm, microsoft, mymemory, yandex."
