"""Every sentence that an edition may say of itself has a text in the shipped languages."""

from __future__ import annotations

import pytest

from localize.language import notices, vocabulary
from localize.language.uzbek import convert
from localize.model import Locale, MessageKey

KEYS = [one for one in vars(notices).values() if isinstance(one, MessageKey)]


def test_the_vocabulary_has_these_and_no_others() -> None:
    assert set(vocabulary.keys_in(notices.NOTICE)) == set(KEYS)


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.source[:20])
def test_both_scripts_of_uzbek_say_the_same(key: MessageKey) -> None:
    (latin,), (cyrillic,) = (
        vocabulary.translation(key, Locale.parse(code)) or ("",) for code in ("uz", "uz_Cyrl")
    )
    assert convert(latin, "Cyrl").text == cyrillic
