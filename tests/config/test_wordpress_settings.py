"""Sites of WordPress are named with https, a user and a status; a password never."""

from __future__ import annotations

import pytest
from tests.config.minimal import EN, MINIMAL, RU, mistakes, read

from localize.config.wordpress_settings import PostStatus, WordpressSettings, is_loopback

USER = ", user: editor}"


def test_posts_are_drafts_unless_told_otherwise() -> None:
    said = "push:\n  wordpress:\n    sites: {ru: https://ru.vodiy.example/, en: http://localhost:8080/wp}\n"
    found = read(f"{MINIMAL}{said}    user: editor\n").push.wordpress
    sites = {RU: "https://ru.vodiy.example", EN: "http://localhost:8080/wp"}
    assert found == WordpressSettings(sites, "editor", PostStatus.DRAFT)
    assert found.line == 7
    told = read(f"{MINIMAL}{said}    user: editor\n    status: publish\n").push.wordpress
    assert told.status is PostStatus.PUBLISH


@pytest.mark.parametrize(
    ("said", "mistake"),
    [
        ("yes", "`wordpress` must be a mapping"),
        ("{site: {}}", "unknown key `site` in `push.wordpress`"),
        ("{password: x}", "unknown key `password` in `push.wordpress`"),
        ("{sites: {ru: https://a.example}}", "`user` is missing in `push.wordpress`"),
        ('{sites: {ru: https://a.example}, user: "a:b"}', "«a:…» is no user"),
        ("{status: drafts}", "`status` cannot be «drafts»"),
        ("{sites: {fr: https://a.example}" + USER, "locale `fr` is not among `locales`"),
        ("{sites: {ru: vodiy}" + USER, "«vodiy» is no address"),
        ("{sites: {ru: [a]}" + USER, "«» is no address"),
        ("{sites: {ru: 'https://[a'}" + USER, "«https://[a» is no address"),
        ("{sites: {ru: ftp://a.example}" + USER, "«ftp://a.example» is no address"),
        (
            "{sites: {ru: http://vodiy.example}" + USER,
            "nothing is sent to vodiy.example without encryption",
        ),
        (
            "{sites: {ru: https://me:x@vodiy.example}" + USER,
            "the address of vodiy.example has more in it than a site",
        ),
        (
            "{sites: {ru: https://vodiy.example/?p=1}" + USER,
            "the address of vodiy.example has more in it than a site",
        ),
    ],
)
def test_mistakes_are_named_with_their_lines(said: str, mistake: str) -> None:
    assert mistakes(f"{MINIMAL}push:\n  wordpress: {said}\n") == [f"localize.yaml:6: {mistake}"]


@pytest.mark.parametrize(
    ("address", "is_here"),
    [
        ("http://127.0.0.1:80", True),
        ("http://[::1]/", True),
        ("http://localhost", True),
        ("http://localhost.example", False),
        ("http://127.0.0.1.example", False),
        ("nowhere", False),
    ],
)
def test_this_machine_is_known_by_its_addresses(address: str, is_here: bool) -> None:
    assert is_loopback(address) is is_here
