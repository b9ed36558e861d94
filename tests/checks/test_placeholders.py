from __future__ import annotations

import pytest

from localize.checks import StringSubject, inspect
from localize.checks.placeholder_tokens import Difference, difference, is_placeholder
from localize.checks.registry import select
from localize.model import Locale, Message, MessageKey, ReviewState

SAME = Difference()


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Hello, {name}!", "Salom, {name}!", SAME),
        ("Hello, {name}!", "Salom, {ism}!", Difference(("{name}",), ("{ism}",))),
        ("{0} of {1}", "{1} dan {0}", SAME),
        ("{0} of {0}", "{0}", Difference(("{0}",))),
        ("{} of {}", "{} / {}", SAME),
        ("{price:.2f}", "{price:.2f} soʻm", SAME),
        ("{price:.2f}", "{price}", Difference(("{price:.2f}",), ("{price}",))),
        ("{user!r}", "{user!r}", SAME),
        ("${name} %{count} #{id}", "#{id} ${name} %{count}", SAME),
        ("{{ name }} wrote", "{{name}} yozdi", SAME),
        ("{{ name }} wrote", "{{ ism }} yozdi", Difference(("{{name}}",), ("{{ism}}",))),
        ("{% now %} today", "bugun", Difference(("{% now %}",))),
        ("%s scored %d", "%s %dta gol urdi", SAME),
        ("%s scored %d", "%d gol: %s", Difference(moved=("%d", "%s"))),
        ("{} and %s", "%s va {}", Difference(moved=("%s", "{}"))),
        ("%1$s scored %2$d", "%2$d gol: %1$s", SAME),
        ("%(who)s scored %(n)03d", "%(n)03d gol: %(who)s", SAME),
        ("%(who)s", "%(kim)s", Difference(("%(who)s",), ("%(kim)s",))),
        ("%.1f km", "%.2f km", Difference(("%.1f",), ("%.2f",))),
        ("More than 20% of votes", "Ovozlarning 20%dan ortigʻi", SAME),
        ("%d: more than 20% of votes", "%d: ovozlarning 20%dan, 30 %dan ortigʻi", SAME),
        ("A 5%-discount", "5%-discount", SAME),
        ("100%% of %s", "%s 100%%", SAME),
        ("Plain", "50 %s", SAME),
        ("Plain", "%s", Difference(added=("%s",))),
        ("Set notation {a, b}", "{a, b} toʻplam", SAME),
        ("# Heading {#id}", "Sarlavha", SAME),
    ],
)
def test_difference(source: str, target: str, expected: Difference) -> None:
    assert difference(source, target) == expected
    assert difference(source, target).none is (expected == SAME)


GOALS = "{n, plural, one {# goal by {who}} other {# goals by {who}}}"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (
            "{n, plural, one {# гол, {who}} few {# гола, {who}} many {# голов, {who}} other {# гола, {who}}}",
            SAME,
        ),
        ("{n,plural,=0 {голов нет} other {# гола, {who}}}", SAME),
        ("{n, plural, one {гол, {who}} other {голы, {who}}}", Difference(("#",))),
        ("{n, plural, other {# гола}}", Difference(("{who}",))),
        ("{n, select, other {# гола, {who}}}", Difference(("{n, plural}",), ("{n, select}",))),
        ("{n, plural, other {# гола, {who}}", Difference((), ("{ without }",))),
        ("{n, plural, other {# гола, {who}}}}", Difference((), ("} without {",))),
        ("{who}: # гола", Difference(("#", "{n, plural}"))),
        ("{n, plural, other {# {who} {d, date, short} {оба слова}}}", Difference((), ("{d, date}",))),
        ("{n, plural, # other {# {who}}}", SAME),
        ("голы", Difference(("#", "{n, plural}", "{who}"))),
    ],
)
def test_difference_of_icu_messages(target: str, expected: Difference) -> None:
    assert difference(GOALS, target) == expected


def test_an_icu_message_for_plain_text_is_told() -> None:
    assert difference("{n} goals", GOALS) == Difference(("{n}",), ("#", "{n, plural}", "{who}"))


def test_is_placeholder() -> None:
    assert all(map(is_placeholder, ["{name}", "%s", "%(n)d", "{{ x }}", "{}"]))
    assert not any(map(is_placeholder, ["", "name", "{name} ", "link:{name}", "<b>"]))


def told(
    locale: str, targets: tuple[str, ...], source: str = "One goal", plural: str = "%d goals"
) -> list[str]:
    message = Message(MessageKey("", source), targets, plural_source=plural)
    subject = StringSubject(message, Locale.parse(locale), Locale.parse("en"), ReviewState.TRANSLATED)
    return [found.message for found in inspect(subject, select(["placeholders"]).string)]


def test_a_form_for_one_number_may_spell_it_out() -> None:
    assert told("uz", ("Bitta gol", "%d ta gol")) == []
    assert told("uz", ("%d ta gol", "%d ta gol")) == []
    assert told("uz", ("Bir gol", "goʻl"), "%d goal") == ["plural form 2: placeholders differ: «%d» missing"]


def test_a_form_for_many_numbers_must_not() -> None:
    assert told("ru", ("Один гол", "%d гола", "%d голов")) == [
        "plural form 1: placeholders differ: «%d» missing"
    ]
    assert told("ru", ("%d гол", "%d гола", "%d голов")) == []
    assert told("fr", ("%d but", "%d buts")) == []


def test_only_the_number_may_go() -> None:
    source, plural = "%(n)d goal by %(who)s", "%(n)d goals by %(who)s"
    assert told("uz", ("%(who)s bitta gol urdi", "%(n)d gol: %(who)s"), source, plural) == []
    assert told("uz", ("Gol", "%(n)d gol: %(who)s"), source, plural) == [
        "plural form 1: placeholders differ: «%(n)d», «%(who)s» missing"
    ]
    assert told("uz", ("Gol {x}", "%(n)d gol: %(who)s"), source, plural) == [
        "plural form 1: placeholders differ: «%(n)d», «%(who)s» missing; «{x}» not in the source"
    ]


def test_the_finding_names_what_differs() -> None:
    assert told("uz", ("{a} %d %s",), "%s {b} %d", "") == [
        "placeholders differ: «{b}» missing; «{a}» not in the source"
    ]
    assert told("uz", ("%d %s",), "%s %d", "") == ["placeholders differ: order changed to «%d», «%s»"]
    assert told("uz", ("",), "%s %d", "") == []
    many = " ".join(f"{{p{number}}}" for number in range(7))
    assert told("uz", ("x",), many, "") == [
        "placeholders differ: «{p0}», «{p1}», «{p2}», «{p3}», «{p4}» and 2 more missing"
    ]


@pytest.mark.parametrize("piece", ["{", "}", "%", "{{ ", "{a, plural, ", "%(", "{%", "{a", "%1$", " {"])
def test_a_long_run_of_anything_is_quick(piece: str) -> None:
    long = piece * (250_000 // len(piece))
    difference("%s {n, plural, other {x}}", long)
    difference("%s", long)
    difference("plain", long)
