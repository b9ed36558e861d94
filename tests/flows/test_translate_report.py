"""What translate says when it is done."""

from __future__ import annotations

from dataclasses import replace

from tests.flows.room import RU, UZ, Room

from localize.flows.selection import select
from localize.flows.translate_report import rehearsed, told
from localize.flows.translate_run import TranslateRun
from localize.translate.outcome import Outcome, Refusal


def begun(room: Room) -> TranslateRun:
    room.pull()
    session = room.session()
    return TranslateRun(session, select(session.newsroom, ["frost"], ["ru", "uz"]))


def test_what_is_left_is_counted_by_locale_and_says_what_to_do(room: Room) -> None:
    run = begun(room)
    report = told(run, {RU: (), UZ: ()}, Outcome(left=run.requests))
    assert report.data["left"] == {"ru": 3, "uz": 3}
    assert report.counts == {"left": 6}
    assert "Still without a text: 3 in ru, 3 in uz." in report.notes[0]
    assert (report.exit_code, report.data["dry_run"]) == (0, False)


def test_an_engine_that_failed_is_named_and_changes_the_exit_status(room: Room) -> None:
    report = told(begun(room), {}, Outcome(failures={"google": "nobody answers"}, characters={"google": 12}))
    assert (report.exit_code, report.notes[0]) == (3, "google: nobody answers")
    assert report.data["characters"] == {"google": 12}


def test_an_answer_that_was_refused_is_a_finding_at_its_string(room: Room) -> None:
    run = begun(room)
    request = run.requests[0]
    refusals = (Refusal(request, "google", "it is empty"), Refusal(request, "", "there are no words"))
    (finding,) = told(run, {}, Outcome(refusals=refusals)).findings
    assert finding.message == "the answer of google was not stored: it is empty"
    assert (finding.path, finding.locale) == ("locales/ru/LC_MESSAGES/articles/frost.po", RU)
    assert finding.line == request.message.line > 0


def test_what_is_hidden_is_named_and_a_rehearsal_asks_for_no_engine(room: Room) -> None:
    run = begun(room)
    hidden = [replace(request, confidential=True) for request in run.requests]
    report = rehearsed(run, {RU: (), UZ: ()}, hidden, ())
    assert report.notes == (
        "Confidential or under embargo, and sent to no engine outside this machine: frost.",
    )
    assert report.data["dry_run"] is True
