from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from tests.loopback import server as acts
from tests.translate.samples import DICTIONARY, EN, RAIN, RU, SNOW, UZ, WIND, Fake, request

from localize.engines.base import EngineBusyError, Limits, TextRefusedError
from localize.engines.google import GoogleEngine
from localize.engines.prices import Prices
from localize.engines.retry_policy import RetryPolicy
from localize.errors import EngineError
from localize.model import Suggestion
from localize.model.text_context import TextContext
from localize.network.engine_transport import EngineTransport
from localize.translate.answers import AnswersInMemory, Paid, answer_key
from localize.translate.budget import Budget
from localize.translate.engine_fallback import forecast, run
from localize.translate.forecast import Forecast
from localize.translate.job import LOST
from localize.translate.outcome import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.loopback.server import Loopback

    from localize.engines.base import IdentifierForm
    from localize.model import Locale
    from localize.model.request import Request
    from localize.translate.answers import Entry


def sent(
    requests: list[Request], engines: dict[Locale, list[Fake]], *, budget: Budget | None = None
) -> dict[str, int]:
    """Return the characters that each engine would be sent."""
    return {one.engine: one.unique for one in forecast(requests, engines, budget=budget)}


def failing(error: EngineError, *, at: str = "") -> Fake:
    def answer(text: str) -> str:
        if not at or text == at:
            raise error
        return DICTIONARY[text]

    return Fake("failing", Limits(1000, 1, calls_at_once=1), answer)


def drafted(source: str) -> Suggestion:
    return Suggestion((DICTIONARY[source],), "engine:fake")


def test_every_request_gets_a_draft() -> None:
    engine, asked = Fake(), [request(text) for text in (RAIN, SNOW, WIND)]
    outcome = run(asked, {RU: [engine]})
    assert outcome.suggestions == tuple((each, drafted(each.message.key.source)) for each in asked)
    assert (outcome.left, outcome.refusals, outcome.failures) == ((), (), {})
    assert engine.calls == [[RAIN, SNOW], [WIND]]
    assert outcome.characters == {"fake": len(RAIN + SNOW + WIND)} == sent(asked, {RU: [engine]})


def test_equal_texts_are_sent_once_and_given_to_all() -> None:
    engine = Fake()
    asked = [request(RAIN, slug="a"), request(RAIN, slug="b"), request(RAIN, slug="b", context="title")]
    outcome = run(asked, {RU: [engine]})
    assert outcome.suggestions == tuple((each, drafted(RAIN)) for each in asked)
    assert engine.calls == [[RAIN]]
    assert sent(asked, {RU: [engine]}) == outcome.characters == {"fake": len(RAIN)}


def test_a_plural_is_asked_for_in_both_numbers() -> None:
    asked = request("{n} file was found", plural="{n} files were found", slug="ui")
    outcome = run([asked], {RU: [Fake()]})
    targets = ("Найден {n} файл", "Найдено {n} файлов", "Найдено {n} файлов")
    assert outcome.suggestions == ((asked, Suggestion(targets, "engine:fake")),)


def test_a_plural_of_which_one_number_has_no_words_keeps_that_as_it_is() -> None:
    asked = request("one", plural="{n}", slug="ui", locale=UZ)
    outcome = run([asked], {UZ: [Fake(answer={"one": "bitta"}.__getitem__, pairs=((EN, UZ),))]})
    assert outcome.suggestions == ((asked, Suggestion(("bitta", "{n}"), "engine:fake")),)


def test_a_plural_of_which_one_number_is_refused_is_left() -> None:
    def answer(text: str) -> str:
        if "files" in text:
            raise TextRefusedError("no")
        return DICTIONARY[text]

    asked = request("{n} file was found", plural="{n} files were found", slug="ui")
    outcome = run([asked], {RU: [Fake(answer=answer)]})
    assert outcome.left == (asked,)
    assert outcome.refusals == (Refusal(asked, "fake", "no"),)


SCORE = "The team won 3:2 at home yesterday."
WON = "Вчера команда выиграла дома со счётом {}."


@pytest.mark.parametrize(
    ("first", "answers", "calls"),
    [
        # An engine that leaves tokens alone.
        ("token", {"<x1/>": "<x1/>"}, ["<x1/>"]),
        # One that drops tags, and not what looks like mail.
        ("token", {"<x1/>": "", "ph1@tb.x": "ph1@tb.x"}, ["<x1/>", "ph1@tb.x"]),
        # One that keeps numbers alone.
        ("token", {"<x1/>": "", "ph1@tb.x": "", "3:2": "3:2"}, ["<x1/>", "ph1@tb.x", "3:2"]),
        # One that is given the number first, and keeps it.
        ("text", {"3:2": "3:2"}, ["3:2"]),
        # One that is, and does not.
        ("text", {"3:2": "3:1", "<x1/>": "", "ph1@tb.x": "ph1@tb.x"}, ["3:2", "<x1/>", "ph1@tb.x"]),
    ],
)
def test_an_identifier_comes_back_in_one_form_or_another(
    first: IdentifierForm, answers: dict[str, str], calls: list[str]
) -> None:
    def answer(text: str) -> str:
        sent = text.removeprefix("The team won ").removesuffix(" at home yesterday.")
        return WON.format(answers[sent])

    engine = Fake(limits=Limits(1000, 1, calls_at_once=1, identifiers=first), answer=answer)
    outcome = run([request(SCORE)], {RU: [engine]})
    assert [one.targets for _, one in outcome.suggestions] == [(WON.format("3:2"),)]
    assert engine.calls == [[SCORE.replace("3:2", form)] for form in calls]


def test_an_identifier_that_an_engine_changes_in_every_form_is_left_to_people() -> None:
    engine = Fake(answer=lambda _text: WON.format("3:1"))
    outcome = run([request(SCORE)], {RU: [engine]})
    assert outcome.suggestions == ()
    assert outcome.refusals == (Refusal(request(SCORE), "fake", LOST.reason),)
    assert [call[0] for call in engine.calls] == [
        SCORE.replace("3:2", "<x1/>"),
        SCORE.replace("3:2", "ph1@tb.x"),
        SCORE,
    ]


def test_a_text_without_identifiers_is_sent_in_no_way_twice() -> None:
    engine = Fake(answer=lambda text: text.replace("<x1/>", "").replace("ph1@tb.x", ""))
    run([request("{n} files were found today")], {RU: [engine]})
    assert engine.calls == [["<x1/> files were found today"], ["ph1@tb.x files were found today"]]


def test_a_rehearsal_knows_what_was_paid_for_in_the_form_that_is_sent_first() -> None:
    limits = Limits(1000, 1, calls_at_once=1, token_kinds=("mail", "xml"))
    engine = Fake(limits=limits, answer=lambda text: text.replace("files were found", "файлов найдено"))
    answers, asked = AnswersInMemory(), [request("{n} files were found")]
    (before,) = forecast(asked, {RU: [engine]}, answers=answers)
    assert before.unique == len("ph1@tb.x files were found")
    run(asked, {RU: [engine]}, answers=answers)
    assert [one.unique for one in forecast(asked, {RU: [engine]}, answers=answers)] == [0]


def test_texts_are_handed_over_as_they_come() -> None:
    got: list[str] = []
    broken_off = failing(EngineError("gone"), at=WIND)

    def deliver(asked: Request, suggestion: Suggestion) -> None:
        assert suggestion.origin == "engine:failing"
        assert len(broken_off.calls) == len(got) + 1
        got.append(asked.message.key.source)

    outcome = run([request(text) for text in (RAIN, SNOW, WIND)], {RU: [broken_off]}, deliver=deliver)
    assert got == [RAIN, SNOW]
    assert outcome.failures == {"failing": "gone"}
    assert outcome.left == (request(WIND),)


def test_what_a_delivery_raises_ends_the_run() -> None:
    def deliver(_asked: Request, _suggestion: Suggestion) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([request(RAIN)], {RU: [Fake()]}, deliver=deliver)


def test_the_next_engine_gets_what_a_failing_one_left() -> None:
    first, second = failing(EngineError("no\nmore"), at=SNOW), Fake()
    outcome = run([request(text) for text in (RAIN, SNOW, WIND)], {RU: [first, second]})
    assert [(each.message.key.source, found.origin) for each, found in outcome.suggestions] == [
        (RAIN, "engine:failing"),
        (SNOW, "engine:fake"),
        (WIND, "engine:fake"),
    ]
    assert outcome.failures == {"failing": "no more"}
    assert outcome.characters == {"failing": len(RAIN), "fake": len(SNOW + WIND)}
    assert outcome.left == ()


def test_a_text_for_which_an_engine_stays_busy_costs_no_other() -> None:
    first, second = failing(EngineBusyError("too\nslow"), at=SNOW), Fake()
    outcome = run([request(text) for text in (RAIN, SNOW, WIND)], {RU: [first, second]})
    assert [(each.message.key.source, found.origin) for each, found in outcome.suggestions] == [
        (RAIN, "engine:failing"),
        (WIND, "engine:failing"),
        (SNOW, "engine:fake"),
    ]
    assert outcome.refusals == (Refusal(request(SNOW), "failing", "too slow"),)
    assert outcome.failures == {}


def test_an_engine_that_stays_busy_for_one_text_after_another_is_given_up() -> None:
    engine = failing(EngineBusyError("overloaded"))
    outcome = run([request(f"Rain number {number} is expected.") for number in range(9)], {RU: [engine]})
    assert len(engine.calls) == 3
    assert outcome.failures == {"failing": "overloaded"}
    assert len(outcome.left) == 9


def test_a_call_without_an_answer_is_made_again_text_by_text() -> None:
    def answer(text: str) -> str:
        if text == SNOW:
            raise EngineBusyError("too slow")
        return DICTIONARY[text]

    engine = Fake(limits=Limits(1000, 3, calls_at_once=1), answer=answer)
    outcome = run([request(text) for text in (RAIN, SNOW, WIND)], {RU: [engine]})
    assert engine.calls == [[RAIN, SNOW, WIND], [RAIN], [SNOW], [WIND]]
    assert [each.message.key.source for each, _ in outcome.suggestions] == [RAIN, WIND]
    assert outcome.refusals == (Refusal(request(SNOW), "fake", "too slow"),)
    assert outcome.failures == {}


def test_an_engine_that_says_how_long_to_wait_is_not_pressed() -> None:
    def answer(_text: str) -> str:
        raise EngineBusyError("too many requests", retry_after=3600.0)

    engine = Fake(limits=Limits(1000, 3, calls_at_once=1), answer=answer)
    outcome = run([request(text) for text in (RAIN, SNOW, WIND)], {RU: [engine]})
    assert engine.calls == [[RAIN, SNOW, WIND]]
    assert (outcome.failures, outcome.refusals) == ({"fake": "too many requests"}, ())
    assert len(outcome.left) == 3


@pytest.mark.parametrize("count", [1, 2, 9])
def test_an_engine_that_gives_no_answer_at_all_has_failed_and_that_is_said_once(count: int) -> None:
    engine = failing(EngineBusyError("too slow"))
    outcome = run([request(f"Rain number {number} is expected.") for number in range(count)], {RU: [engine]})
    assert (outcome.failures, outcome.refusals) == ({"failing": "too slow"}, ())


def test_what_to_do_about_a_failure_is_told() -> None:
    engine = failing(EngineError("it refuses us", hint="See KEY."))
    assert run([request(RAIN)], {RU: [engine]}).failures == {"failing": "it refuses us. See KEY."}


def test_a_failed_engine_is_not_asked_again_for_another_locale() -> None:
    engine = failing(EngineError("gone"))
    engine.pairs = ((EN, RU), (EN, UZ))
    outcome = run([request(RAIN), request(RAIN, locale=UZ)], {RU: [engine], UZ: [engine]})
    assert engine.calls == [[RAIN]]
    assert len(outcome.left) == 2


def test_a_refused_answer_goes_to_the_next_engine() -> None:
    first = Fake("first", answer=lambda text: text)
    outcome = run([request(RAIN)], {RU: [first, Fake()]})
    assert outcome.suggestions == ((request(RAIN), drafted(RAIN)),)
    assert outcome.refusals == (Refusal(request(RAIN), "first", "the answer is the source, unchanged"),)


def test_an_engine_that_does_not_know_the_pair_is_passed_over() -> None:
    stranger = Fake("stranger", pairs=((EN, UZ),))
    outcome = run([request(RAIN)], {RU: [stranger, Fake()]})
    assert stranger.calls == []
    assert outcome.suggestions == ((request(RAIN), drafted(RAIN)),)
    assert sent([request(RAIN)], {RU: [stranger, Fake()]}) == {"fake": len(RAIN)}
    assert sent([request(RAIN)], {RU: [stranger]}) == {}


def test_without_engines_everything_is_left() -> None:
    outcome = run([request(RAIN)], {})
    assert (outcome.left, outcome.characters, outcome.failures) == ((request(RAIN),), {}, {})
    assert sent([request(RAIN)], {}) == {}


def test_nothing_asked_is_nothing_done() -> None:
    assert run([], {RU: [Fake()]}).left == ()


def test_what_has_no_words_is_not_sent() -> None:
    engine, asked = Fake(), [request("2:1"), request("{score}")]
    outcome = run(asked, {RU: [engine]})
    assert engine.calls == []
    assert outcome.left == tuple(asked)
    assert outcome.refusals == tuple(Refusal(each, "", "there are no words to translate") for each in asked)


def test_what_is_too_long_to_be_checked_is_not_sent() -> None:
    asked = [request("word " * 200_001), request(RAIN)]
    engine = Fake()
    outcome = run(asked, {RU: (engine,)})
    assert [request for request, _ in outcome.suggestions] == [asked[1]]
    assert outcome.left == (asked[0],)
    reason = "the text is too long for a machine's to be checked against it"
    assert outcome.refusals == (Refusal(asked[0], "", reason),)


def test_one_text_that_spoils_a_call_spoils_no_other() -> None:
    def answer(text: str) -> str:
        if text == SNOW:
            raise TextRefusedError("too odd")
        return DICTIONARY[text]

    engine = Fake(answer=answer)
    outcome = run([request(RAIN), request(SNOW), request(WIND)], {RU: [engine]})
    assert [each.message.key.source for each, _ in outcome.suggestions] == [RAIN, WIND]
    assert outcome.refusals == (Refusal(request(SNOW), "fake", "too odd"),)
    assert engine.calls == [[RAIN, SNOW], [RAIN], [SNOW], [WIND]]
    assert outcome.failures == {}


def test_answers_that_went_to_the_wrong_texts_are_none() -> None:
    right = {"Rain for 14 days": "Дождь 14 дней", "Snow in 2024": "Снег в 2024 году", "Wind": "Ветер"}

    class Shifting(Fake):
        def translate(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
            answers = super().translate(texts, source, target)
            return [*answers[1:], answers[0]]

    engine, kept = Shifting(limits=Limits(1000, 50), answer=right.__getitem__), AnswersInMemory()
    outcome = run([request(text) for text in right], {RU: [engine]}, answers=kept)
    assert {one.message.key.source: said.targets[0] for one, said in outcome.suggestions} == right
    assert engine.calls == [list(right), *([text] for text in right)]
    assert {text: kept.get(answer_key(engine, EN, RU, text)) for text in right} == right


def test_an_engine_that_refuses_every_text_is_given_up() -> None:
    engine = failing(TextRefusedError("no result in the page"))
    asked = [request(f"Rain number {number} is expected today.") for number in range(9)]
    outcome = run(asked, {RU: [engine]})
    assert len(engine.calls) == 5
    assert outcome.failures == {"failing": "no result in the page"}
    assert outcome.left == tuple(asked)


def test_a_call_cut_up_ends_when_the_engine_fails() -> None:
    def answer(text: str) -> str:
        if len(engine.calls[-1]) > 1:
            raise TextRefusedError("one of them")
        raise EngineError(f"gone at {text}")

    engine = Fake(answer=answer)
    outcome = run([request(RAIN), request(SNOW)], {RU: [engine]})
    assert engine.calls == [[RAIN, SNOW], [RAIN]]
    assert outcome.failures == {"fake": f"gone at {RAIN}"}


def test_answers_that_are_too_few_are_none() -> None:
    class Short(Fake):
        def translate(self, *args: object) -> list[str]:
            return super().translate(*args)[:1]  # type: ignore[arg-type]

    outcome = run([request(RAIN), request(SNOW)], {RU: [Short()]})
    assert outcome.failures == {"fake": "it gave 1 answers for 2 texts"}
    assert outcome.suggestions == ()


def test_the_budget_is_kept_across_engines() -> None:
    asked = [request(RAIN), request(SNOW), request("Rain.", slug="b")]
    engine = Fake(answer=lambda text: DICTIONARY.get(text, "Дождь."))
    budget = len(RAIN) + 6
    outcome = run(asked, {RU: [engine]}, budget=Budget(budget))
    assert [each.message.key.source for each, _ in outcome.suggestions] == [RAIN, "Rain."]
    assert outcome.refusals == ()
    assert outcome.left == (asked[1],)
    spent = len(RAIN) + 5
    assert outcome.stopped == (
        f"Stopped at the budget of {budget} characters ({spent} characters, 0.00 USD spent):"
        " 1 text was not sent."
    )
    assert outcome.characters == {"fake": spent} == sent(asked, {RU: [engine]}, budget=Budget(budget))


def test_with_no_budget_at_all_nobody_is_asked() -> None:
    engine = Fake()
    assert run([request(RAIN)], {RU: [engine]}, budget=Budget(0)).left == (request(RAIN),)
    assert engine.calls == []


def test_engines_of_one_name_are_told_together() -> None:
    one, two = Fake(), Fake(pairs=((EN, UZ),), answer=lambda _: "Kechqurun yomgʻir yogʻishi kutilmoqda.")
    outcome = run([request(RAIN), request(RAIN, locale=UZ)], {RU: [one], UZ: [two]})
    assert outcome.characters == {"fake": 2 * len(RAIN)}
    assert len(outcome.suggestions) == 2


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("", "the answer is empty"),
        ("Дождь <x1>", "the answer lost, doubled or mixed up markup, placeholders or names that are kept"),
        ("д" * 10_000_000, "the answer is 10000000 characters long, the source 32"),
        (
            "<html>" * 9,
            f"the answer has the markup {', '.join(['«<html>»'] * 5)} and 4 more, which the source has not",
        ),
    ],
)
def test_hostile_answers_are_refused_with_a_reason(answer: str, reason: str) -> None:
    outcome = run([request(RAIN)], {RU: [Fake(answer=lambda _: answer)]})
    assert outcome.refusals == (Refusal(request(RAIN), "fake", reason),)
    assert outcome.left == (request(RAIN),)


def test_markup_goes_to_google_and_back(server: Loopback) -> None:
    server.answer = lambda *_: "В < x1 > Ташкенте < / x1 > ожидается дождь, пишет <X2>."
    server.misbehave(acts.status(503))
    google = GoogleEngine(
        EngineTransport(), timeout=5.0, url=server.url, retry_policy=RetryPolicy(attempts=2, first_wait=0.01)
    )
    asked = request("Rain is expected in **Tashkent**, writes {name}.")
    outcome = run([asked], {RU: [google]})
    target = "В **Ташкенте** ожидается дождь, пишет {name}."
    assert outcome.suggestions == ((asked, Suggestion((target,), "engine:google")),)
    assert server.texts == ["Rain is expected in <x1>Tashkent</x1>, writes <x2/>."] * 2


LINKED = "Rain is expected in **Tashkent**. The wind turns."


def mangling(kinds: str, at_sentence: str = "") -> Fake:
    """Return an engine that drops the tokens of the kinds named, and else only adds a word."""

    def answer(text: str) -> str:
        if "xml" in kinds:
            text = re.sub(r"</?x\d+/?>", "", text) if at_sentence in text else text
        if "mail" in kinds:
            text = re.sub(r"\bph\d+[oc]?@tb\.x ?", "", text)
        return f"Это: {text}".replace("Rain is expected in", "дождь ожидается в").replace(
            "The wind turns", "ветер меняется"
        )

    return Fake(answer=answer)


def test_markup_that_an_engine_drops_as_tags_goes_as_addresses() -> None:
    engine, asked = mangling("xml"), request(LINKED)
    outcome = run([asked], {RU: [engine]})
    assert engine.calls == [
        ["Rain is expected in <x1>Tashkent</x1>. The wind turns."],
        ["Rain is expected in ph1o@tb.x Tashkent ph1c@tb.x. The wind turns."],
    ]
    assert [found.targets for _, found in outcome.suggestions] == [
        ("Это: дождь ожидается в **Tashkent**. ветер меняется.",)
    ]
    assert outcome.refusals == ()


def test_then_sentence_by_sentence() -> None:
    # Tags survive in short texts alone.
    engine, asked = mangling("xml mail", at_sentence="wind"), request(LINKED)
    outcome = run([asked], {RU: [engine]})
    assert sorted(engine.calls[-1]) == ["Rain is expected in <x1>Tashkent</x1>.", "The wind turns."]
    assert [found.targets for _, found in outcome.suggestions] == [
        ("Это: дождь ожидается в **Tashkent**. Это: ветер меняется.",)
    ]


@pytest.mark.parametrize("text", [LINKED, "Rain is expected in **Tashkent**."])
def test_and_then_it_is_a_refusal_told_once(text: str) -> None:
    engine, asked = mangling("xml mail"), request(text)
    outcome = run([asked], {RU: [engine]})
    assert outcome.refusals == (Refusal(asked, "fake", LOST.reason),)
    assert outcome.left == (asked,)


def test_an_engine_may_name_the_tokens_that_it_keeps_best() -> None:
    engine = mangling("")
    engine.limits = replace(engine.limits, token_kinds=("mail", "xml"))
    run([request(LINKED)], {RU: [engine]})
    assert engine.calls == [["Rain is expected in ph1o@tb.x Tashkent ph1c@tb.x. The wind turns."]]


def test_an_answer_is_paid_for_once() -> None:
    engine, answers, asked = Fake(), AnswersInMemory(), [request(RAIN), request(SNOW)]
    first = run(asked[:1], {RU: [engine]}, answers=answers)
    again = run(asked, {RU: [engine]}, answers=answers)
    assert engine.calls == [[RAIN], [SNOW]]
    assert first.suggestions == again.suggestions[:1]
    assert again.characters == {"fake": len(SNOW)}


def test_an_answer_counts_for_its_engine_settings_and_locales_alone() -> None:
    answers = AnswersInMemory()
    engines = [Fake(), Fake(name="other"), Fake(settings="formal")]
    for engine in engines:
        run([request(RAIN)], {RU: [engine]}, answers=answers)
    assert [engine.calls for engine in engines] == [[[RAIN]]] * 3
    uzbek = Fake(pairs=((EN, UZ),), answer=lambda _: "Kechqurun yomgʻir yogʻishi kutilmoqda.")
    run([request(RAIN, locale=UZ)], {UZ: [uzbek]}, answers=answers)
    assert uzbek.calls == [[RAIN]]


def test_a_refused_answer_is_judged_anew_and_asked_for_again_only_on_demand() -> None:
    engine, answers = Fake(answer=lambda text: text), AnswersInMemory()
    for _ in range(2):
        outcome = run([request(RAIN)], {RU: [engine]}, answers=answers)
        assert outcome.refusals == (Refusal(request(RAIN), "fake", "the answer is the source, unchanged"),)
    assert engine.calls == [[RAIN]]
    engine.answer = DICTIONARY.__getitem__
    outcome = run([request(RAIN)], {RU: [engine]}, answers=answers, retry_refused=True)
    assert engine.calls == [[RAIN], [RAIN]]
    assert outcome.suggestions == ((request(RAIN), drafted(RAIN)),)


def test_a_stored_answer_that_stands_is_not_asked_for_again() -> None:
    engine, answers = Fake(), AnswersInMemory()
    run([request(RAIN)], {RU: [engine]}, answers=answers)
    run([request(RAIN)], {RU: [engine]}, answers=answers, retry_refused=True)
    assert engine.calls == [[RAIN]]


@dataclass
class Here(Fake):
    """An engine on this machine."""

    local: bool = True


def test_a_confidential_text_is_sent_to_no_engine_outside_this_machine() -> None:
    outside, here = Fake("outside"), Here("here")
    asked = [replace(request(RAIN), confidential=True), request(SNOW)]
    outcome = run(asked, {RU: [outside, here]})
    assert outside.calls == [[SNOW]]
    assert here.calls == [[RAIN]]
    assert outcome.left == ()
    alone = run(asked, {RU: [Fake("outside")]})
    assert [each.message.key.source for each in alone.left] == [RAIN]


def test_a_forecast_counts_no_text_that_would_not_be_sent() -> None:
    asked = [replace(request(RAIN), confidential=True), request(SNOW)]
    assert sent(asked, {RU: [Fake("outside")]}) == {"outside": len(SNOW)}


def test_money_is_kept_to_and_told() -> None:
    prices = Prices({"fake": 1_000_000.0})
    asked = [request(RAIN), request(SNOW)]
    outcome = run(asked, {RU: [Fake()]}, budget=Budget(money=float(len(RAIN))), prices=prices)
    assert [each.message.key.source for each, _ in outcome.suggestions] == [RAIN]
    assert outcome.costs == {"fake": float(len(RAIN))}
    assert "of 32.00 USD (32 characters, 32.00 USD spent): 1 text was" in outcome.stopped
    assert run(asked, {RU: [Fake()]}, budget=Budget(money=9.0)).left == tuple(asked)
    assert run(asked, {RU: [Fake()]}).costs == {"fake": None}


def test_what_one_engine_is_too_dear_for_another_may_do() -> None:
    prices = Prices({"dear": 1_000_000.0, "cheap": 0.0})
    outcome = run(
        [request(RAIN)], {RU: [Fake("dear"), Fake("cheap")]}, budget=Budget(money=1.0), prices=prices
    )
    assert [suggestion.origin for _, suggestion in outcome.suggestions] == ["engine:cheap"]
    assert outcome.stopped == ""


def test_a_forecast_tells_strings_characters_and_what_is_not_known_yet() -> None:
    asked = [request(RAIN), request(RAIN, slug="b"), request(SNOW)]
    answers = AnswersInMemory()
    answers.put_all([(answer_key(Fake(), EN, RU, SNOW), "Снег.", None)])
    found = forecast(asked, {RU: [Fake()]}, prices=Prices({"fake": 10.0}), answers=answers)
    characters = 2 * len(RAIN) + len(SNOW)
    money = len(RAIN) * 10.0 / 1_000_000
    assert found == (Forecast("fake", RU, 3, characters, len(RAIN), money, tuple(asked[:2])),)
    assert forecast(asked, {RU: [Fake()]})[0].price is None


def test_answers_are_kept_with_their_bills() -> None:
    bills: list[Paid | None] = []

    class Kept(AnswersInMemory):
        def put_all(self, entries: Sequence[Entry]) -> None:
            super().put_all(entries)
            bills.extend(paid for _, _, paid in entries)

    run([request(RAIN)], {RU: [Fake()]}, prices=Prices({"fake": 2.0}), answers=Kept())
    assert bills == [Paid("fake", "en", "ru", len(RAIN), 2.0)]


@dataclass
class Reader(Fake):
    """An engine that reads what surrounds a text."""

    seen: list[TextContext | None] = field(default_factory=list)

    def translate_in_context(
        self, texts: Sequence[str], contexts: Mapping[str, TextContext], source: Locale, target: Locale
    ) -> list[str]:
        self.seen += [contexts.get(text) for text in texts]
        return self.translate(texts, source, target)


def test_an_engine_that_reads_surroundings_gets_them_and_pays_anew_where_the_brief_changes() -> None:
    answers, engine = AnswersInMemory(), Reader()

    def ask(context: TextContext) -> int:
        run([replace(request(RAIN), context=context)], {RU: [engine]}, answers=answers)
        return len(engine.calls)

    assert ask(TextContext("Frost", brief="Formal.")) == 1
    assert engine.seen == [TextContext("Frost", brief="Formal.")]
    assert ask(TextContext("Another", "Before.", brief="Formal.")) == 1
    assert ask(TextContext("Frost", brief="Plain.")) == 2
    plain = Fake()
    run([replace(request(RAIN), context=TextContext(brief="Formal."))], {RU: [plain]}, answers=answers)
    run([replace(request(RAIN), context=TextContext(brief="Plain."))], {RU: [plain]}, answers=answers)
    assert len(plain.calls) == 1


def test_a_choice_goes_branch_by_branch_and_comes_back_whole() -> None:
    said = {
        "<x1/> tree <x2>fell</x2>.": "<x1/> дерево <x2>упало</x2>.",
        "<x1/> trees <x2>fell</x2>.": "<x1/> деревьев <x2>упало</x2>.",
    }
    text = "{n, plural, one {# tree} other {# trees}} <0>fell</0>."
    outcome = run([request(text, slug="ui")], {RU: [Fake(answer=said.__getitem__)]})
    ((_, suggestion),) = outcome.suggestions
    one, other = "{# дерево <0>упало</0>.}", "{# деревьев <0>упало</0>.}"
    assert suggestion.targets == (f"{{n, plural, one {one} few {other} many {other} other {other}}}",)


def test_choices_that_cannot_be_taken_apart_are_sent_nowhere() -> None:
    engine = Fake()
    text = "{n, plural, one {a} other {b}} and {m, plural, one {c} other {d}} fell."
    outcome = run([request(text)], {RU: [engine]})
    assert engine.calls == []
    assert [(one.engine, one.reason) for one in outcome.refusals] == [
        ("", "its branches cannot be taken apart: a person has to write it")
    ]


def test_texts_by_way_of_another_language_say_so() -> None:
    class Pivoting(Fake):
        def pivot(self, _source: Locale, _target: Locale) -> str:
            return "en"

    engine = Pivoting()
    outcome = run([request(RAIN)], {RU: [engine]})
    assert [suggestion.origin for _, suggestion in outcome.suggestions] == ["engine:fake via en"]
    assert forecast([request(RAIN)], {RU: [engine]})[0].engine == "fake via en"
