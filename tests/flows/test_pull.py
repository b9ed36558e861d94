"""Pull, on a newsroom on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from tests.flows.room import AT, EN, FROST, RU, UZ, UZ_CYRL, Room, key

from localize.errors import InputErrors, UsageError
from localize.flows.pull import PullOptions
from localize.formats.article import front_matter
from localize.model import ReviewState
from localize.model.domain import UI, Domain
from localize.review import UNKNOWN

if TYPE_CHECKING:
    from localize.yaml_source import Node

FROST_RU = "locales/ru/LC_MESSAGES/articles/frost.po"
TEXTS_RU = {
    "Frost comes early": "Заморозки пришли рано",
    "Farmers lit fires in the orchards.": "Фермеры жгли в садах костры.",
    "Nobody was hurt.": "Никто не пострадал.",
}
TEXTS_UZ = {
    "Frost comes early": "Qirov erta tushdi",
    "Farmers lit fires in the orchards.": "Fermerlar bogʻlarda gulxan yoqdi.",
    "Nobody was hurt.": "Hech kim jabrlanmadi.",
}


def test_a_first_pull_writes_a_catalog_per_locale(room: Room) -> None:
    report = room.pull()
    assert report.exit_code == 0
    written = [path for path in room.tree() if path.startswith("locales/")]
    assert written == [
        "locales/ru/LC_MESSAGES/articles/frost.po",
        "locales/ru/LC_MESSAGES/ui.po",
        "locales/ui.pot",
        "locales/uz/LC_MESSAGES/articles/frost.po",
        "locales/uz/LC_MESSAGES/ui.po",
        "locales/uz_Cyrl/LC_MESSAGES/articles/frost.po",
        "locales/uz_Cyrl/LC_MESSAGES/ui.po",
    ]
    assert (
        room.read(FROST_RU)
        == """\
msgid ""
msgstr ""
"Project-Id-Version: Samarqand\\n"
"Language: ru\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && "
"n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

#. title
#: articles/frost.md
msgid "Frost comes early"
msgstr ""

#. paragraph
#: articles/frost.md
msgid "Farmers lit fires in the orchards."
msgstr ""

#. paragraph
#: articles/frost.md
msgid "Nobody was hurt."
msgstr ""
"""
    )


def test_a_first_pull_reads_each_front_matter_once(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("rain", "snow"):
        room.write(f"articles/{name}.md", f"---\ntitle: {name}\n---\n\nMuch {name} fell.\n")
    read, asked = front_matter.root_of, list[str]()

    def noted(content: bytes, split: front_matter.Split, path: str) -> Node | None:
        asked.append(path)
        return read(content, split, path)

    monkeypatch.setattr(front_matter, "root_of", noted)
    room.pull()
    assert asked == ["articles/frost.md", "articles/rain.md", "articles/snow.md"]


def test_changes_are_counted_where_nobody_lists_them(room: Room) -> None:
    listed = room.pull(options=PullOptions(dry_run=True))
    report = room.pull(options=PullOptions(listed=False))
    assert report.counts == listed.counts
    mine = {change.locale: change.count for change in report.changes if change.path == "articles/frost"}
    assert mine == {
        locale: sum((one.path, one.locale) == ("articles/frost", locale) for one in listed.changes)
        for locale in (RU, UZ, UZ_CYRL)
    }
    assert not any(change.detail for change in report.changes if change.path == "articles/frost")


def test_ui_holds_labels_vocabulary_and_what_articles_use(room: Room) -> None:
    room.pull()
    catalog = room.session().file(RU, UI).catalog
    assert {key("Home", "label"), key("Weather", "category"), key("farming", "tag")} <= set(catalog.by_key)
    assert {key("{n} comment", "label"), key("clear", "weather.condition")} <= set(catalog.by_key)
    assert len(catalog.by_key[key("{n} comment", "label")].targets) == 3


def test_pulling_twice_changes_no_byte(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", TEXTS_RU)
    room.translate(UZ, "articles/frost", TEXTS_UZ)
    room.pull()
    before = room.tree()
    report = room.pull()
    assert room.tree() == before
    assert (report.changes, report.data["files"]) == ((), [])


def test_frozen_writes_nothing_and_fails_where_something_would_change(room: Room) -> None:
    before = room.tree()
    report = room.pull(options=PullOptions(frozen=True))
    assert (report.exit_code, room.tree()) == (1, before)
    room.pull()
    assert room.pull(options=PullOptions(frozen=True)).exit_code == 0
    room.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    frozen = room.pull(options=PullOptions(frozen=True))
    assert frozen.exit_code == 1
    assert FROST_RU in str(frozen.data["files"])


def test_a_checkout_with_other_line_ends_is_up_to_date(room: Room) -> None:
    room.pull()
    for path, data in room.tree().items():
        (room.root / path).write_bytes(data.replace(b"\n", b"\r\n"))
    report = room.pull(options=PullOptions(frozen=True))
    assert (report.exit_code, report.changes) == (0, ())


def test_a_file_in_another_charset_is_written_as_utf8_at_its_first_change(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", TEXTS_RU)
    room.pull()
    path = room.root / FROST_RU
    path.write_bytes(path.read_text("utf-8").replace("charset=UTF-8", "charset=KOI8-R").encode("KOI8-R"))
    before = path.read_bytes()
    assert room.pull().notes == ()
    assert path.read_bytes() == before
    room.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    assert f"{FROST_RU} is KOI8-R; it is written as UTF-8." in room.pull().notes
    assert 'msgstr "Никто не пострадал."' in room.read(FROST_RU)
    assert "charset=UTF-8" in room.read(FROST_RU)


def test_dry_run_says_what_would_change(room: Room) -> None:
    before = room.tree()
    report = room.pull(options=PullOptions(dry_run=True))
    assert (report.exit_code, room.tree()) == (0, before)
    assert {change.kind for change in report.changes} == {"added"}


def test_a_changed_sentence_turns_stale_in_every_locale(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", TEXTS_RU)
    room.translate(UZ, "articles/frost", TEXTS_UZ)
    room.pull()
    room.write("articles/frost.md", FROST.replace("Nobody was hurt.", "Nobody was badly hurt."))
    room.pull()
    for locale in (RU, UZ, UZ_CYRL):
        states = room.states("frost", locale)
        assert states["Nobody was badly hurt."] is ReviewState.STALE
        assert states["Frost comes early"] is ReviewState.APPROVED
    room.write("articles/frost.md", FROST)
    room.pull()
    assert set(room.states("frost", UZ_CYRL).values()) == {ReviewState.APPROVED}


def test_a_derived_catalog_follows_its_source(room: Room) -> None:
    room.pull()
    room.translate(UZ, "articles/frost", TEXTS_UZ)
    room.pull()
    catalog = room.session().file(UZ_CYRL, Domain("articles/frost")).catalog
    assert catalog.by_key[key("Nobody was hurt.")].targets == ("Ҳеч ким жабрланмади.",)
    assert set(room.states("frost", UZ_CYRL).values()) == {ReviewState.APPROVED}


def test_a_text_from_another_editor_is_recorded(room: Room) -> None:
    room.pull()
    catalog = room.read(FROST_RU).replace(
        '"Nobody was hurt."\nmsgstr ""', '"Nobody was hurt."\nmsgstr "Все целы."'
    )
    room.write(FROST_RU, catalog)
    room.pull()
    (decision,) = room.session().file(RU, Domain("articles/frost")).ledger.decisions
    assert (decision.by, decision.at, decision.state) == (UNKNOWN, AT, ReviewState.TRANSLATED)


def test_a_renamed_article_takes_its_catalogs_along(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", TEXTS_RU)
    (room.root / "articles/frost.md").rename(room.root / "articles/early-frost.md")
    report = room.pull()
    assert [(c.kind, c.detail) for c in report.changes if c.kind == "renamed"] == [
        ("renamed", "frost → early-frost")
    ]
    assert set(room.states("early-frost", RU).values()) == {ReviewState.APPROVED}
    assert not [path for path in room.tree() if path.endswith(("/frost.po", "/frost.review.jsonl"))]


def test_a_deleted_articles_catalogs_stay_until_pruned(room: Room) -> None:
    room.write("articles/rain.md", "# Rain in Nukus\n\nIt rained.\n")
    room.pull()
    (room.root / "articles/rain.md").unlink()
    assert "rain" in room.pull().notes[0]
    assert (room.root / "locales/ru/LC_MESSAGES/articles/rain.po").exists()
    pruned = room.pull(options=PullOptions(prune=True))
    assert [change.kind for change in pruned.changes] == ["removed"] * 3
    assert not (room.root / "locales/ru/LC_MESSAGES/articles/rain.po").exists()
    assert room.pull(options=PullOptions(frozen=True)).exit_code == 0


def test_pulling_one_article_retires_nothing_in_ui(room: Room) -> None:
    room.write("articles/rain.md", "---\ntitle: Rain\ncategory: Regions\n---\n\nIt rained.\n")
    room.pull("frost")
    assert key("Regions", "category") not in room.session().file(RU, UI).catalog.by_key
    room.pull()
    before = room.session().file(RU, UI).catalog
    room.pull("articles/frost.md")
    assert room.session().file(RU, UI).catalog == before


def test_pulling_one_article_keeps_what_the_others_say_of_their_labels(room: Room) -> None:
    room.write("articles/rain.md", "---\ntitle: Rain\ncategory: Regions\n---\n\nIt rained.\n")
    room.pull()
    before = room.tree()
    assert room.pull("rain").changes == ()
    assert room.pull("ui").changes == ()
    assert room.tree() == before


def test_pulling_the_interface_leaves_articles_alone(room: Room) -> None:
    room.pull("ui")
    assert [path for path in room.tree() if path.startswith("locales/")] == [
        f"locales/{code}/LC_MESSAGES/ui.po" for code in ("ru", "uz", "uz_Cyrl")
    ]


def test_a_label_that_is_gone_becomes_obsolete(room: Room) -> None:
    room.pull()
    room.translate(RU, "ui", {"Home": "Главная"})
    room.write("ui/labels.yaml", "- {key: tag.farming, text: farming, context: tag}\n")
    room.pull()
    catalog = room.session().file(RU, UI).catalog
    assert catalog.obsolete_by_key[key("Home", "label")].targets == ("Главная",)


def test_english_ui_is_pulled_only_where_it_overrides(room: Room) -> None:
    room.pull()
    assert not (room.root / "locales/en").exists()
    room.write(
        "locales/en/LC_MESSAGES/ui.po",
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgctxt "label"\nmsgid "Home"\nmsgstr "Front page"\n',
    )
    room.pull()
    assert [m.key.source for m in room.session().file(EN, UI).catalog.messages] == ["Home"]


@pytest.mark.parametrize("limit", ["draft: true", "translate: false", "locales: [en]"])
def test_an_article_that_is_not_wanted_has_no_catalogs(room: Room, limit: str) -> None:
    room.write("articles/frost.md", FROST.replace("---\n", f"---\n{limit}\n", 1))
    room.pull()
    assert not [path for path in room.tree() if path.endswith("frost.po")]


def test_a_derived_locale_brings_its_parent(room: Room) -> None:
    room.write("articles/frost.md", FROST.replace("---\n", "---\nlocales: [uz_Cyrl]\n", 1))
    room.pull()
    assert [path for path in room.tree() if path.endswith("frost.po")] == [
        "locales/uz/LC_MESSAGES/articles/frost.po",
        "locales/uz_Cyrl/LC_MESSAGES/articles/frost.po",
    ]


def test_an_article_in_one_script_gives_the_other(room: Room) -> None:
    room.write("articles/qirov.md", "---\nlang: uz\ntitle: Qirov tushdi\n---\n\nHech kim jabrlanmadi.\n")
    room.write("articles/yomgir.md", "---\nlang: uz_Cyrl\ntitle: Ёмғир ёғди\n---\n\nДарё тошди.\n")
    room.pull()
    cyrillic = room.session().file(UZ_CYRL, Domain("articles/qirov")).catalog
    assert cyrillic.by_key[key("Qirov tushdi")].targets == ("Қиров тушди",)
    latin = room.session().file(UZ, Domain("articles/yomgir")).catalog
    assert latin.by_key[key("Дарё тошди.")].targets == ("Daryo toshdi.",)
    assert set(room.states("qirov", UZ_CYRL).values()) == {ReviewState.APPROVED}
    assert set(room.states("yomgir", UZ).values()) == {ReviewState.APPROVED}


def test_a_label_in_the_articles_language_is_the_english_entry(room: Room) -> None:
    room.write(
        "articles/moroz.md",
        "---\nlang: ru\ntitle: Мороз\ncategory: Погода\ntags: [садоводство]\n---\n\nХолодно.\n",
    )
    report = room.pull()
    assert [(f.check, f.path, f.line) for f in report.findings] == [("unknown-label", "articles/moroz.md", 5)]
    room.translate(RU, "ui", {"farming": "садоводство"})
    assert room.pull().findings == ()


def test_unreadable_files_are_all_named_and_nothing_is_written(room: Room) -> None:
    room.write("articles/untitled.md", "Just text.\n")
    room.write("articles/broken.md", "---\ntitle: [\n---\n")
    room.write("ui/broken.yaml", "- nothing\n")
    before = room.tree()
    with pytest.raises(InputErrors) as caught:
        room.pull()
    places = [str(problem.place) for problem in caught.value.problems]
    assert [place.split(":")[0] for place in places] == [
        "articles/broken.md",
        "articles/untitled.md",
        "ui/broken.yaml",
    ]
    assert room.tree() == before


def test_keep_going_works_on_the_rest_and_retires_nothing(room: Room) -> None:
    room.pull()
    room.write("articles/untitled.md", "Just text.\n")
    room.write("articles/rain.md", "# Rain in Nukus\n\nIt rained.\n")
    session = room.session(keep_going=True)
    from localize.flows.pull import pull  # noqa: PLC0415 - beside its use
    from localize.flows.selection import select  # noqa: PLC0415 - likewise

    report = pull(session, select(session.newsroom), PullOptions())
    assert report.exit_code == 2
    assert (room.root / "locales/ru/LC_MESSAGES/articles/rain.po").exists()


def test_links_that_lead_out_of_the_newsroom_are_told(room: Room) -> None:
    assert room.pull().notes == ()
    for number in range(1, 8):
        (room.root / f"articles/far-{number}.md").symlink_to(room.root.parent)
    (note,) = room.pull().notes
    assert note.startswith(
        "Left out, since they are links that lead out of the newsroom's folder, or nowhere:"
    )
    assert note.endswith("articles/far-5.md and 2 more. Put the files themselves there.")
    with pytest.raises(UsageError, match=r"«articles/far-1\.md» is a link that leads out"):
        room.pull("articles/far-1.md")


def test_a_name_may_have_its_letters_composed_or_not(room: Room) -> None:
    apart, composed = (normalize(form, "йод") for form in ("NFD", "NFC"))
    room.write(f"articles/{apart}.md", "# Iodine\n\nIt is in salt.\n")
    for name in (apart, composed, f"articles/{composed}.md"):
        assert room.pull(name).counts["articles"] == 1


def test_two_files_with_one_slug_are_refused(room: Room) -> None:
    room.write("articles/Frost.md", FROST)
    with pytest.raises(InputErrors, match=r"slug «frost» is also that of articles/Frost\.md"):
        room.pull()


def test_an_article_cannot_be_called_ui(room: Room) -> None:
    room.write("articles/ui.md", FROST)
    with pytest.raises(InputErrors, match="an article cannot be called «ui»"):
        room.pull()


def test_an_unknown_name_gets_a_suggestion(room: Room) -> None:
    with pytest.raises(UsageError) as caught:
        room.pull("forst")
    assert (caught.value.message, caught.value.hint) == (
        "there is no article «forst»",
        "Did you mean `frost`?",
    )


def test_a_name_that_is_only_begun_gets_a_suggestion(room: Room) -> None:
    room.write("articles/politics/budget-of-the-city.md", FROST)
    with pytest.raises(UsageError) as caught:
        room.pull("Politics/bud")
    assert caught.value.hint == "Did you mean `politics/budget-of-the-city`?"


def test_an_article_in_another_language_than_it_claims_is_named(room: Room) -> None:
    room.write(
        "articles/moroz.md",
        "---\nlang: uz\ntitle: Заморозки\n---\n\nФермеры зажгли костры в садах, никто не пострадал.\n",
    )
    for _ in range(2):  # also where the catalogs are up to date
        said = [(f.check, f.path, f.message) for f in room.pull().findings]
        assert said == [
            ("article-language", "articles/moroz.md", "the text looks like ru, but the article says uz")
        ]
