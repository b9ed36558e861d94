"""What a ledger knows of texts that came from a translation."""

from __future__ import annotations

from dataclasses import replace

from tests.catalogs.frost import article

from localize.catalogs.seeds import NOTE, digests, fits, seeded, taken
from localize.model import Decision, Ledger, ReviewState, targets_digest

RUSSIAN = article("---\nlang: ru\n---\n# Мороз\n", "articles/frost.ru.md")
ALIGNED = Decision(
    "0" * 64,
    targets_digest(("Мороз",)),
    ReviewState.TRANSLATED,
    "unknown",
    "",
    "",
    note=f"{NOTE}articles/frost.ru.md",
)


def test_a_translation_is_known_by_the_notes_that_name_it() -> None:
    assert seeded(Ledger(frozenset({ALIGNED})), RUSSIAN)
    assert not seeded(Ledger(frozenset({replace(ALIGNED, note=f"{NOTE}other.md")})), RUSSIAN)
    assert not seeded(Ledger(), RUSSIAN)


def test_what_was_taken_is_known_in_any_number_of_forms() -> None:
    assert taken(Ledger(frozenset({ALIGNED, replace(ALIGNED, note="", target="1" * 64)}))) == {ALIGNED.target}
    assert ALIGNED.target in digests("Мороз")
    assert targets_digest(("Мороз",) * 3) in digests("Мороз")
    assert ALIGNED.target not in digests("Холод")


def test_a_text_fits_where_it_is_another_and_breaks_nothing() -> None:
    source = article("# Frost\n\nA **cold** night.\n")
    segment = source.segments[1]
    assert fits(source, segment, "Ночь **холодна**.")
    assert not fits(source, segment, segment.key.source)
    assert not fits(source, segment, "a\x00b")
