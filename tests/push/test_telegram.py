"""The Bot API is asked as its documentation says, and its answers mean what they mean."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.push.answers import Answers, said

from localize.bundles.base import ArticleCard, Site
from localize.config import Config
from localize.config.push_settings import PushSettings, TelegramSettings
from localize.engines.access import Access
from localize.engines.base import EngineBusyError
from localize.engines.transport import HttpReply
from localize.errors import ConfigError, EngineError, UsageError
from localize.model import Locale
from localize.push.base import Story
from localize.push.telegram import TOKEN, Telegram, make

EN, RU = Locale("en"), Locale("ru")
SITE = Site("News", EN, url="https://vodiy.example")
STORY = Story("frost", RU, ArticleCard("Мороз", "Костры."), "https://vodiy.example/ru/frost.html")
PICTURED = replace(STORY, card=replace(STORY.card, picture="https://vodiy.example/f.jpg"))


def telegram(*replies: HttpReply) -> tuple[Telegram, Answers]:
    answers = Answers(list(replies))
    return Telegram({RU: "@vodiy_ru"}, "https://api.example", "1:x", answers), answers


def test_a_text_is_sent_to_the_channel_of_its_language() -> None:
    target, answers = telegram(said(ok=True, result={"message_id": 7}))
    post = target.post(STORY, "")
    assert (target.channel(RU), target.channel(EN), post.kind) == ("@vodiy_ru", "", "text")
    assert target.send("@vodiy_ru", post) == "7"
    (request,) = answers.asked
    assert request.url == "https://api.example/bot1:x/sendMessage"
    assert request.json == {
        "chat_id": "@vodiy_ru",
        "text": "Мороз\n\nКостры.\n\nhttps://vodiy.example/ru/frost.html",
        "entities": [{"type": "bold", "offset": 0, "length": 5}],
    }


def test_a_picture_is_sent_with_a_caption_and_its_caption_is_changed() -> None:
    target, answers = telegram(said(ok=True, result={"message_id": 7}), said(ok=True, result={}))
    post = target.post(PICTURED, "")
    target.send("@vodiy_ru", post)
    target.edit("@vodiy_ru", "7", target.post(PICTURED, "picture"))
    sent, edited = answers.asked
    assert sent.url.endswith("/sendPhoto")
    assert isinstance(sent.json, dict)
    assert sent.json["photo"] == "https://vodiy.example/f.jpg"
    assert edited.url.endswith("/editMessageCaption")
    assert isinstance(edited.json, dict)
    assert (edited.json["message_id"], edited.json["caption"]) == (7, post.body.text)  # type: ignore[attr-defined]


def test_a_post_that_was_a_text_stays_one() -> None:
    target, answers = telegram(said(ok=True, result={}))
    target.edit("@vodiy_ru", "7", target.post(PICTURED, "text"))
    assert answers.asked[0].url.endswith("/editMessageText")


def test_what_readers_see_has_one_digest() -> None:
    target, _ = telegram()
    digests = [
        target.post(one, "").digest
        for one in (STORY, STORY, PICTURED, replace(STORY, url="https://b.example"))
    ]
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3


def test_an_edit_that_changes_nothing_is_well() -> None:
    target, _ = telegram(said(400, ok=False, description="Bad Request: message is not modified: same"))
    target.edit("@vodiy_ru", "7", target.post(STORY, "text"))


def test_a_refusal_is_told_without_the_token() -> None:
    target, _ = telegram(said(403, ok=False, description="Forbidden: bot 1:x is not a member"))
    with pytest.raises(EngineError, match="Telegram refuses: Forbidden: bot … is not") as caught:
        target.send("@vodiy_ru", target.post(STORY, ""))
    assert not isinstance(caught.value, EngineBusyError)


def test_too_many_posts_are_a_refusal_that_passes() -> None:
    target, _ = telegram(said(429, ok=False, description="Too Many Requests"))
    with pytest.raises(EngineError) as caught:
        target.send("@vodiy_ru", target.post(STORY, ""))
    assert caught.value.hint == "Wait a while, then push again."


@pytest.mark.parametrize(
    "reply",
    [
        HttpReply(502, "<html>"),
        HttpReply(200, "[]"),
        said(500, ok=False),
        said(ok=True, result={"message_id": "x"}),
    ],
)
def test_an_answer_that_says_nothing_leaves_it_open(reply: HttpReply) -> None:
    target, _ = telegram(reply)
    with pytest.raises(EngineBusyError):
        target.send("@vodiy_ru", target.post(STORY, ""))


def config(**telegram_settings: object) -> Config:
    settings = TelegramSettings(**{"channels": {RU: "@vodiy_ru"}, **telegram_settings})  # type: ignore[arg-type]
    return Config("localize.yaml", "News", EN, (EN, RU), push=PushSettings(settings))


def test_the_token_comes_from_the_environment_or_the_keyring_and_goes_to_telegram_alone() -> None:
    assert make(config(), SITE, Access(environment={TOKEN: " 1:x "})).token == "1:x"  # noqa: S105 - invented
    assert make(config(), SITE, Access(secrets=lambda name: f"of {name}")).token == f"of {TOKEN}"
    elsewhere = config(api="https://evil.example")
    with pytest.raises(UsageError, match=r"is not sent to evil\.example"):
        make(elsewhere, SITE, Access(environment={TOKEN: "1:x"}))
    assert (
        make(elsewhere, SITE, Access(environment={TOKEN: "1:x"}, trusted=True)).api == "https://evil.example"
    )


def test_what_is_missing_is_named() -> None:
    with pytest.raises(EngineError, match=f"{TOKEN} is not set"):
        make(config(), SITE, Access())
    with pytest.raises(ConfigError, match="no channel of Telegram is named"):
        make(config(channels={}), SITE, Access(environment={TOKEN: "1:x"}))
    with pytest.raises(ConfigError, match="posts need the address of the site"):
        make(config(), replace(SITE, url=""), Access(environment={TOKEN: "1:x"}))
