from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import CONFIG, EDITOR, FIRE, HURT, RU, TITLE, UZ, UZ_CYRL, Room

from localize.errors import InputError, Place, UsageError
from localize.exchange.registry import named
from localize.flows.export import ExportOptions, export
from localize.flows.import_texts import ImportOptions, import_file
from localize.flows.selection import select
from localize.model import ReviewState
from localize.model.domain import Domain
from localize.model.remark import RemarkKind

if TYPE_CHECKING:
    from localize.model import Locale, Report


def sent(room: Room, locale: str = "ru", form: str = "xliff12") -> str:
    session = room.session()
    (file,) = export(session, select(session.newsroom, (), (locale,)), ExportOptions(named(form)))[0]
    return file.data.decode()


def taken(room: Room, data: str, *, trusted: bool = False, dry_run: bool = False) -> Report:
    return import_file(room.session(), data.encode(), "in/ru.xliff", ImportOptions(trusted, dry_run), EDITOR)


def texts(room: Room, locale: Locale = RU, domain: str = "articles/frost") -> dict[str, str]:
    catalog = room.session().file(locale, Domain(domain)).catalog
    return {message.key.source: message.targets[0] for message in catalog.messages}


def written(data: str, source: str, target: str, state: str = "translated") -> str:
    """Put a text behind a source, as a tool would."""
    head, found, tail = data.partition(f"<source>{source}</source>\n")
    assert found
    if tail.startswith("<target"):
        tail = tail.partition("</target>\n")[2]
    return f'{head}{found}<target state="{state}">{target}</target>\n{tail}'


@pytest.fixture
def pulled(room: Room) -> Room:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    room.translate(RU, "articles/frost", {TITLE: "Заморозки"}, approved=False)
    return room


@pytest.mark.parametrize("state", ["new", "needs-translation"])
def test_a_source_that_a_tool_filled_in_stays_untranslated(pulled: Room, state: str) -> None:
    before = pulled.tree()
    report = taken(pulled, written(sent(pulled), FIRE, FIRE, state))
    assert (report.counts["taken"], report.counts["left"], report.exit_code) == (0, 1, 1)
    assert pulled.tree() == before


def test_what_nobody_changed_changes_nothing(pulled: Room) -> None:
    before = pulled.tree()
    report = taken(pulled, sent(pulled))
    assert (report.counts["taken"], report.counts["left"], report.exit_code) == (0, 0, 0)
    assert report.counts["same"] > 5
    assert pulled.tree() == before


def test_what_came_in_is_a_person_s_text_and_comes_in_once(pulled: Room) -> None:
    data = written(sent(pulled), FIRE, "Крестьяне жгли костры в садах.")
    report = taken(pulled, data)
    assert [(one.kind, one.detail) for one in report.changes] == [
        ("translated", "Крестьяне жгли костры в садах.")
    ]
    assert texts(pulled)[FIRE] == "Крестьяне жгли костры в садах."
    ledger = pulled.session().file(RU, Domain("articles/frost")).ledger
    assert {(one.by, one.origin) for one in ledger.decisions if one.origin != "person"} == {
        ("Malika", "import:ru.xliff")
    }
    before = pulled.tree()
    assert taken(pulled, data).counts["taken"] == 0
    assert pulled.tree() == before


def test_what_was_changed_here_since_is_listed_with_both_texts(pulled: Room) -> None:
    data = written(sent(pulled), TITLE, "Ранние заморозки")
    pulled.translate(RU, "articles/frost", {TITLE: "Мороз пришёл рано"}, approved=False)
    report = taken(pulled, data)
    assert texts(pulled)[TITLE] == "Мороз пришёл рано"
    assert report.exit_code == 1
    left = report.data["left"]
    assert isinstance(left, list)
    assert left[0] | {"place": "", "address": ""} == {
        "place": "",
        "address": "",
        "source": TITLE,
        "reason": "it was changed here since",
        "here": ["Мороз пришёл рано"],
        "file": ["Ранние заморозки"],
    }


def test_a_source_that_is_another_now_takes_no_text(pulled: Room) -> None:
    data = written(sent(pulled), FIRE, "Жгли костры.")
    pulled.write("articles/frost.md", pulled.read("articles/frost.md").replace("orchards", "vineyards"))
    pulled.pull()
    report = taken(pulled, data)
    assert report.counts["left"] == 1
    assert "Жгли костры." not in texts(pulled).values()


def test_approval_from_outside_counts_where_it_is_trusted(pulled: Room) -> None:
    data = written(sent(pulled), FIRE, "Крестьяне жгли костры в садах.", "final")
    taken(pulled, data)
    assert pulled.states("frost", RU)[FIRE] is ReviewState.TRANSLATED
    taken(pulled, data, trusted=True)
    assert pulled.states("frost", RU)[FIRE] is ReviewState.APPROVED
    before = pulled.tree()
    taken(pulled, data)
    assert pulled.tree() == before


def test_a_text_with_an_error_is_taken_in_told_and_never_approved(pulled: Room) -> None:
    data = written(sent(pulled), FIRE, "Жгли костры &lt;b&gt;в садах.", "final")
    report = taken(pulled, data, trusted=True)
    assert pulled.states("frost", RU)[FIRE] is ReviewState.TRANSLATED
    assert [one.check for one in report.findings if one.severity == "error"] == ["markup"]
    assert report.findings[0].path == "in/ru.xliff"
    assert report.findings[0].line > 1
    assert "is not approved: has the markup" in report.notes[0]
    assert report.exit_code == 1
    again = taken(pulled, data, trusted=True)
    assert (again.counts["taken"], again.changes) == (0, ())


def test_an_approval_that_would_not_count_is_not_given(pulled: Room) -> None:
    pulled.write("localize.yaml", f"{CONFIG}reviewers: {{other_than_author: true}}\n")
    data = written(sent(pulled), FIRE, "Крестьяне жгли костры в садах.", "final")
    report = taken(pulled, data, trusted=True)
    assert pulled.states("frost", RU)[FIRE] is ReviewState.TRANSLATED
    assert "is not approved: " in report.notes[0]
    assert taken(pulled, data, trusted=True).counts["taken"] == 0


def test_states_come_in_both_ways(pulled: Room) -> None:
    data = sent(pulled)
    pulled.translate(RU, "articles/frost", {FIRE: "Жгли костры."}, approved=False)
    unsure = written(sent(pulled), FIRE, "Жгли костры.", "needs-review-translation")
    taken(pulled, unsure)
    assert pulled.states("frost", RU)[FIRE] is ReviewState.DRAFT
    assert taken(pulled, data).counts["left"] == 0


def test_what_derives_from_a_text_follows_it(pulled: Room) -> None:
    taken(pulled, written(sent(pulled, "uz"), HURT, "Hamma omon."))
    assert texts(pulled, UZ)[HURT] == "Hamma omon."
    assert texts(pulled, UZ_CYRL)[HURT] == "Ҳамма омон."


def test_plural_forms_of_the_interface_come_in_together(pulled: Room) -> None:
    data = sent(pulled)
    for source, form, text in (
        ("comment", 0, "отзыв"),
        ("comments", 1, "отзыва"),
        ("comments", 2, "отзывов"),
    ):
        found = f'<source><x id="1" ctype="x-placeholder" equiv-text="{{n}}"/> {source}</source>\n'
        pieces = data.split(found)
        place = max(form, 1)
        code = found.partition("<source>")[2].partition("/>")[0]
        pieces[place] = f'<target state="translated">{code}/> {text}</target>\n{pieces[place]}'
        data = found.join(pieces)
    report = taken(pulled, data)
    assert report.counts | {"same": 0} == {"taken": 1, "same": 0, "left": 0, "errors": 0, "warnings": 0}
    message = next(
        one for one in pulled.session().file(RU, Domain("ui")).catalog.messages if one.plural_source
    )
    assert message.targets == ("{n} отзыв", "{n} отзыва", "{n} отзывов")


def test_a_comment_is_kept_once(pulled: Room) -> None:
    data = sent(pulled).replace("</trans-unit>", "<note>Так?</note></trans-unit>", 1)
    for _ in range(2):
        taken(pulled, data)
    ledger = pulled.session().file(RU, Domain("articles/frost")).ledger
    assert [(one.kind, one.text, one.by) for one in ledger.remarks] == [
        (RemarkKind.COMMENT, "Так?", "Malika")
    ]
    assert '<note from="localize">Malika: Так?</note>' in sent(pulled)


def test_a_dry_run_says_what_would_be_done(pulled: Room) -> None:
    before = pulled.tree()
    report = taken(pulled, written(sent(pulled), FIRE, "Жгли костры."), dry_run=True)
    (change,) = report.changes
    assert (change.kind, change.detail, change.locale) == ("translated", "Жгли костры.", RU)
    assert change.path == "locales/ru/LC_MESSAGES/articles/frost.po"
    assert change.address.startswith("frost@")
    assert (report.counts["taken"], report.data["dry_run"]) == (1, True)
    assert pulled.tree() == before


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('product-name="Samarqand"', 'product-name="Vodiy"', "of another newsroom, «Vodiy»"),
        ('target-language="ru"', 'target-language="fr"', "its texts are in `fr`"),
        ('source-language="en"', 'source-language="uz"', "«frost» is written in en"),
        ('target-language="ru"', 'target-language="en"', "«frost» is not translated into en"),
        ("frost@", "snow@", "of a string|there is no article «snow» here"),
        ("</xliff>", "", "no XML that can be read"),
    ],
)
def test_a_file_from_elsewhere_is_refused_and_nothing_written(
    pulled: Room, old: str, new: str, message: str
) -> None:
    data = written(sent(pulled), FIRE, "Жгли костры.")
    if "snow" in new:
        data = data.replace("ui@", "snow-ui@")
    before = pulled.tree()
    with pytest.raises(InputError, match=message) as refused:
        taken(pulled, data.replace(old, new))
    assert refused.value.place is not None
    assert refused.value.place.path == "in/ru.xliff"
    assert pulled.tree() == before


def test_a_file_of_no_known_kind_is_refused(pulled: Room) -> None:
    with pytest.raises(UsageError, match=r"files ending in «\.doc»"):
        import_file(pulled.session(), b"", "ru.doc", ImportOptions(), EDITOR)


def test_the_place_of_a_refusal_has_its_line(pulled: Room) -> None:
    with pytest.raises(InputError) as refused:
        taken(pulled, sent(pulled).replace("<body>", "<body><oops>", 1))
    assert refused.value.place is not None
    assert isinstance(refused.value.place, Place)
    assert refused.value.place.line > 3


@pytest.mark.parametrize("form", ["xliff", "xliff12", "xlsx", "csv", "po", "md"])
def test_whatever_stands_in_a_newsroom_goes_out_and_comes_back_without_a_change(
    pulled: Room, form: str
) -> None:
    article = pulled.read("articles/frost.md")
    odd = 'Rain **fell *in* [12](https://example.org/a_b "t")** &nbsp; `=1+1` {town} <br> _x0041_\\\nsnow'
    pulled.write("articles/frost.md", f"{article}\n{odd}\n\n=1+1\n\n'=x\n\n<b>Wind</b> & {{{{< x >}}}}\n")
    pulled.pull()
    for source in texts(pulled):
        pulled.translate(RU, "articles/frost", {source: f"{source} "}, approved=False)
    session = pulled.session()
    (file,) = export(session, select(session.newsroom, (), ("ru",)), ExportOptions(named(form)))[0]
    before = pulled.tree()
    report = import_file(pulled.session(), file.data, file.name, ImportOptions(trusted=True), EDITOR)
    assert (report.counts["taken"], report.counts["left"]) == (0, 0)
    assert report.counts["same"] == file.strings
    assert pulled.tree() == before


def test_a_file_beyond_reason_is_refused_unread(pulled: Room) -> None:
    data = b" " * 100_000_001
    with pytest.raises(InputError, match="larger than 100 MB") as refused:
        import_file(pulled.session(), data, "ru.csv", ImportOptions(), EDITOR)
    assert refused.value.place == Place("ru.csv")


def test_the_vocabulary_s_own_texts_come_in_without_a_warning_as_check_takes_them(pulled: Room) -> None:
    month = "<source>Apr</source>\n"
    assert month in sent(pulled)
    own = taken(pulled, written(sent(pulled), "Apr", "апр."), dry_run=True)
    assert (own.counts["taken"], own.findings) == (1, ())
    other = taken(pulled, written(sent(pulled), "Apr", "апре."), dry_run=True)
    assert [one.check for one in other.findings] == ["punctuation"]
