"""The secrets of one run of the page."""

from __future__ import annotations

from localize.web.key import Key


def test_a_token_is_spent_with_its_first_use_and_no_two_runs_share_a_secret() -> None:
    one, two = Key(), Key()
    token = one.token
    assert not one.spend(two.token)
    assert one.spend(token)
    assert not one.spend(token)
    assert not one.spend("")
    assert len({one.cookie, one.csrf, two.cookie, two.csrf, two.token}) == 5
