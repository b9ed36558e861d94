"""WordPress is asked as its REST handbook says, and its answers mean what they mean."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.push.answers import Answers, said

from localize.bundles.base import ArticleCard, Site
from localize.config import Config
from localize.config.push_settings import PushSettings
from localize.config.wordpress_settings import PostStatus, WordpressSettings
from localize.engines.access import Access
from localize.engines.base import EngineBusyError
from localize.engines.transport import HttpReply
from localize.errors import ConfigError, EngineError, UsageError
from localize.model import Locale
from localize.push.base import Story
from localize.push.wordpress import PASSWORD, Wordpress, make

if TYPE_CHECKING:
    from localize.push.base import Post

EN, RU = Locale("en"), Locale("ru")
SITE = Site("News", EN)
URL = "https://ru.vodiy.example"
CARD = ArticleCard("Мороз & лёд", "Костры <ночью>.", published="2026-01-05T03:00:00+05:00")
STORY = Story("weather/frost", RU, CARD, "", body=lambda: "<p>Холодно\n[gallery].</p>\n<pre>a\n b</pre>")


def wordpress(*replies: HttpReply, status: PostStatus = PostStatus.DRAFT) -> tuple[Wordpress, Answers]:
    answers = Answers(list(replies))
    return Wordpress({RU: URL}, "editor", "a b c", status, answers), answers


def body_of(post: Post, *replies: HttpReply, status: PostStatus = PostStatus.DRAFT) -> dict[str, object]:
    target, answers = wordpress(*replies, status=status)
    target.send(URL, post)
    sent = answers.asked[0].json
    assert isinstance(sent, dict)
    return sent


def test_a_draft_is_made_on_the_site_of_its_language() -> None:
    target, answers = wordpress(said(201, id=7))
    post = target.post(STORY, "")
    assert (target.channel(RU), target.channel(EN), post.kind) == (URL, "", "post")
    assert target.send(URL, post) == "7"
    (request,) = answers.asked
    assert request.url == "https://ru.vodiy.example/wp-json/wp/v2/posts"
    scheme, _, credentials = request.headers["Authorization"].partition(" ")
    assert (scheme, b64decode(credentials)) == ("Basic", b"editor:a b c")
    assert request.json == {
        "status": "draft",
        "slug": "frost",
        "title": "Мороз &amp; лёд",
        "content": "<p>Холодно &#91;gallery].</p> <pre>a\n b</pre>",
        "excerpt": "Костры &lt;ночью&gt;.",
        "date_gmt": "2026-01-04T22:00:00",
    }


def test_a_change_leaves_status_slug_and_date_to_the_editors() -> None:
    target, answers = wordpress(said(id=7), status=PostStatus.PUBLISH)
    target.edit(URL, "7", target.post(STORY, "post"))
    (request,) = answers.asked
    assert request.url == "https://ru.vodiy.example/wp-json/wp/v2/posts/7"
    assert isinstance(request.json, dict)
    assert sorted(request.json) == ["content", "excerpt", "title"]


def test_what_is_told_otherwise_is_published_under_its_slug() -> None:
    target, _ = wordpress()
    told = replace(STORY, public_slug="moroz", card=replace(CARD, published="2026-01-05"))
    sent = body_of(target.post(told, ""), said(201, id=7), status=PostStatus.PUBLISH)
    assert (sent["status"], sent["slug"], "date_gmt" in sent) == ("publish", "moroz", False)


def test_the_digest_is_that_of_the_words() -> None:
    target, _ = wordpress()
    first = target.post(STORY, "").digest
    assert first == target.post(replace(STORY, public_slug="moroz", url="https://b.example"), "").digest
    others = (
        replace(STORY, body=lambda: "<p>Тепло.</p>"),
        replace(STORY, card=replace(CARD, title="Лёд")),
        replace(STORY, card=replace(CARD, teaser="")),
    )
    assert len({first, *(target.post(one, "").digest for one in others)}) == 4


@pytest.mark.parametrize(
    ("reply", "told", "hint"),
    [
        (said(401, code="incorrect_password", message="Wrong a b c"), r"\(401\): Wrong …", PASSWORD),
        (said(403, message="Sorry."), r"\(403\): Sorry\.", "May this user write"),
        (HttpReply(403, "<html>Firewall"), r"\(403\): no reason given", "May this user write"),
        (said(404, code="rest_post_invalid_id", message="Invalid post ID."), r"\(404\): Inv", "still stand"),
        (said(429, message="Slow"), r"\(429\): Slow", "Wait a while"),
        (HttpReply(301, "", "https://evil.example"), r"another address \(301\)", "follows no redirect"),
    ],
)
def test_a_refusal_was_not_heard(reply: HttpReply, told: str, hint: str) -> None:
    target, _ = wordpress(reply)
    with pytest.raises(EngineError, match=told) as caught:
        target.send(URL, target.post(STORY, ""))
    assert not isinstance(caught.value, EngineBusyError)
    assert hint in caught.value.hint
    assert "a b c" not in caught.value.message


@pytest.mark.parametrize(
    "reply",
    [
        HttpReply(200, "<html>Log in"),
        HttpReply(502, "<html>"),
        HttpReply(200, "[]"),
        HttpReply(200, "[" * 99999),
        said(500, id=7),
        said(201, link="x"),
        said(201, id="7"),
        said(201, id=True),
        said(201, id=0),
    ],
)
def test_an_answer_without_a_number_leaves_it_open(reply: HttpReply) -> None:
    target, _ = wordpress(reply)
    with pytest.raises(EngineBusyError):
        target.send(URL, target.post(STORY, ""))


@pytest.mark.parametrize("name", ["", "../users/1", "7?force=1", "٧"])
def test_a_name_that_is_no_number_is_not_put_into_an_address(name: str) -> None:
    target, answers = wordpress()
    with pytest.raises(EngineError, match="is no number of a post"):
        target.edit(URL, name, target.post(STORY, "post"))
    assert not answers.asked


def config(*addresses: str) -> Config:
    settings = WordpressSettings(dict(zip((RU, EN), addresses, strict=False)), "editor")
    return Config("localize.yaml", "News", EN, (EN, RU), push=PushSettings(wordpress=settings))


def test_the_password_goes_to_this_machine_or_where_a_person_trusts() -> None:
    here = config("http://127.0.0.1:8080")
    assert make(here, SITE, Access(environment={PASSWORD: "a b"})).password == "a b"  # noqa: S105 - invented
    assert make(here, SITE, Access(secrets=lambda name: f"of {name}")).password == f"of {PASSWORD}"
    for addresses in ((URL, "http://localhost"), ("http://localhost", URL)):
        with pytest.raises(UsageError, match=r"is not sent to ru\.vodiy\.example"):
            make(config(*addresses), SITE, Access(environment={PASSWORD: "a b"}))
    trusted = make(config(URL), SITE, Access(environment={PASSWORD: "a b"}, trusted=True))
    assert (trusted.channel(RU), trusted.user, trusted.status) == (URL, "editor", PostStatus.DRAFT)
    assert "a b" not in repr(trusted)


def test_what_is_missing_is_named() -> None:
    with pytest.raises(EngineError, match=f"{PASSWORD} is not set"):
        make(config(URL), SITE, Access())
    with pytest.raises(ConfigError, match="no site of WordPress is named"):
        make(config(), SITE, Access(environment={PASSWORD: "a b"}))
