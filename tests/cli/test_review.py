"""Review without a person at the keyboard."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.room import Room

HURT, TITLE, FARMERS = "Nobody was hurt.", "Frost comes early", "Farmers lit fires in the orchards."
MALIKA = ("--by", "Malika")


def test_the_queue_as_a_list(written: Room) -> None:
    ran = written.run("review", "list", "frost", "-l", "ru")
    title, hurt = written.address(TITLE), written.address(HURT)
    assert ran.code == 0
    assert ran.lines == [
        f"{title}\tru\ttranslated\ttitle\t{TITLE}\tРанние заморозки\t",
        f"{written.address(FARMERS)}\tru\tuntranslated\tparagraph\t{FARMERS}\t\t",
        f"{hurt}\tru\ttranslated\tparagraph\t{HURT}\tВсе целы.\t",
    ]
    assert ran.err == f"3 strings. Decide on each: `localize review approve {title} -l ru`\n"
    assert written.run("review", "list", "--article", "frost", "-l", "ru").out == ran.out


def test_states_are_chosen(written: Room) -> None:
    ran = written.run("review", "list", "frost", "-l", "ru", "--state", "untranslated", "--json")
    assert (ran.code, ran.err) == (0, "")
    (string,) = ran.json["strings"]
    assert (string["source"], string["state"], string["targets"]) == (FARMERS, "untranslated", [""])
    wrong = written.run("review", "list", "--state", "translatd")
    assert (wrong.code, wrong.out) == (2, "")
    assert "translatd" in wrong.err
    assert "Traceback" not in wrong.err


def test_an_article_is_approved_by_its_slug(written: Room) -> None:
    ran = written.run("review", "approve", "frost", "-l", "ru", *MALIKA)
    assert ran.code == 0
    assert ran.lines == [
        f"approved  {written.address(TITLE)} (ru)  Ранние заморозки",
        f"approved  {written.address(HURT)} (ru)  Все целы.",
    ]
    assert ran.err == "frost (ru): 1 string is not ready to be approved.\n"
    assert written.states("ru") == {TITLE: "approved", FARMERS: "untranslated", HURT: "approved"}
    ledger = written.read("locales/ru/LC_MESSAGES/articles/frost.review.jsonl")
    assert ledger.count('"by": "Malika"') + ledger.count('"by":"Malika"') == 4
    assert written.run("review", "approve", "frost", "-l", "ru", *MALIKA).out == ""


def test_a_string_is_approved_by_its_address(written: Room) -> None:
    address = written.address(HURT)
    assert written.run("review", "approve", address, "-l", "ru", *MALIKA, "--json").json["counts"] == {
        "changes": 1
    }
    assert written.states("ru")[HURT] == "approved"
    unknown = written.run("review", "approve", "frost@00000000", *MALIKA)
    assert (unknown.code, unknown.out) == (2, "")
    assert unknown.err.startswith("error: there is no string frost@00000000\n")
    several = written.run("review", "approve", written.address(TITLE), *MALIKA)
    assert (several.code, several.err) == (
        2,
        f"error: {written.address(TITLE)} is in several locales: ru, uz, uz_Cyrl\n  Name one with -l.\n",
    )


def test_a_text_is_written_on_the_command_line_and_on_stdin(written: Room) -> None:
    address = written.address(FARMERS)
    ran = written.run("review", "edit", address, "-l", "ru", "--text", "Костры.", *MALIKA)
    assert (ran.code, ran.lines, ran.err) == (0, [f"translated  {address} (ru)  Костры."], "")
    piped = written.run("review", "edit", address, "-l", "ru", "--approve", *MALIKA, stdin="Горели костры.\n")
    assert piped.lines == [f"approved  {address} (ru)  Горели костры."]
    named = written.run(
        "review", "edit", address, "-l", "ru", "--text", "-", *MALIKA, stdin="Жгли костры.\r\n"
    )
    assert named.lines == [f"translated  {address} (ru)  Жгли костры."]
    assert 'msgstr "Жгли костры."' in written.catalog("ru", "frost")


def test_a_text_that_cannot_stand(written: Room) -> None:
    address, before = written.address(FARMERS), written.tree()
    for stdin, text, said in (
        ("", (), "the text is empty"),
        (b"\xff", (), "the text on stdin is not UTF-8"),
        ("x", ("--text", "-", "--text", "-"), "stdin can be read once"),
        ("", ("--text", "one", "--text", "two"), f"{address} wants 1 texts in ru, 2 are given"),
        ("", ("--text", "Костры {n}.", "--approve"), "the text is broken"),
    ):
        ran = written.run("review", "edit", address, "-l", "ru", *text, *MALIKA, stdin=stdin)
        assert (ran.code, ran.out) == (2, ""), said
        assert ran.err.startswith(f"error: {said}")
        assert written.tree() == before


def test_plural_forms(written: Room) -> None:
    address = written.address("{n} comment", "ui")
    texts = ("{n} комментарий", "{n} комментария", "{n} комментариев")
    options = [word for text in texts for word in ("--text", text)]
    assert written.run("review", "edit", address, "-l", "ru", *options, *MALIKA).code == 0
    assert 'msgstr[2] "{n} комментариев"' in written.catalog("ru", "ui")


def test_a_rejection_says_why(written: Room) -> None:
    address = written.address(HURT)
    ran = written.run("review", "reject", address, "-l", "ru", "--note", "Not said so.", *MALIKA)
    assert (ran.code, ran.lines) == (0, [f"rejected  {address} (ru)  Все целы."])
    assert written.states("ru")[HURT] == "rejected"
    assert "was rejected by Malika: Not said so." in written.run("check", "frost", "-l", "ru", "--all").out


def test_drafts_are_approved_only_when_asked_for(written: Room) -> None:
    written.write("articles/rain.md", f"# Rain\n\n{HURT}\n")
    written.run("pull")
    written.run("translate", "rain")
    assert written.states("ru", "rain")[HURT] == "draft"
    assert written.run("review", "approve", "rain", "-l", "ru", *MALIKA).out == ""
    assert written.run("review", "approve", "rain", "-l", "ru", "--drafts", *MALIKA).code == 0
    assert written.states("ru", "rain")[HURT] == "approved"


@pytest.mark.skipif(shutil.which("git") is None, reason="asks git")
def test_who_decides(written: Room) -> None:
    address, before = written.address(HURT), written.tree()
    nobody = written.run("review", "approve", address, "-l", "ru")
    assert (nobody.code, nobody.out) == (2, "")
    assert nobody.err == (
        "error: no name for who decides\n"
        '  Name yourself with --by, or with `git config --global user.name "Your Name"`.\n'
    )
    for name in ("localize", "Unknown", " ", "a\nb"):
        assert written.run("review", "approve", address, "-l", "ru", "--by", name).code == 2, name
    assert written.tree() == before
    git = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "user.name", "GIT_CONFIG_VALUE_0": "Timur Aliyev"}
    assert written.run("review", "approve", address, "-l", "ru", env=git).code == 0
    assert "Timur Aliyev" in written.read("locales/ru/LC_MESSAGES/articles/frost.review.jsonl")


def test_without_git_somebody_must_be_named(written: Room, tmp_path_factory: pytest.TempPathFactory) -> None:
    nowhere = {"PATH": str(tmp_path_factory.mktemp("empty"))}
    ran = written.run("review", "approve", "frost", env=nowhere)
    assert (ran.code, ran.err.splitlines()[0]) == (2, "error: no name for who decides")


def test_the_queue_needs_a_terminal(written: Room) -> None:
    ran = written.run("review", *MALIKA)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "error: the queue needs a terminal\n"
        "  List the strings with `localize review list`, and take one with `localize review approve`.\n"
    )


def test_nobody_approves_what_they_wrote_where_the_newsroom_says_so(written: Room) -> None:
    written.write("localize.yaml", written.read("localize.yaml") + "reviewers: {other_than_author: true}\n")
    address = written.address(HURT)
    assert written.run("review", "edit", address, "-l", "ru", "--text", "Целы.", *MALIKA).code == 0
    for words in (("approve", address), ("edit", address, "--text", "Все целы!", "--approve")):
        refused = written.run("review", *words, "-l", "ru", *MALIKA)
        assert refused.code == 2
        assert refused.err == (
            "error: Malika wrote this text, and somebody else has to approve it\n"
            "  `reviewers` in localize.yaml says whose approval counts.\n"
        )
    bulk = written.run("review", "approve", "frost", "-l", "ru", *MALIKA)
    assert f"{address} (ru): Malika wrote this text" in bulk.err
    assert written.states("ru")[HURT] == "translated"
    assert written.run("review", "approve", address, "-l", "ru", "--by", "Timur").code == 0
    assert written.states("ru")[HURT] == "approved"


def test_an_approval_that_does_not_count_is_given_again_by_whose_does(written: Room) -> None:
    address = written.address(HURT)
    assert written.run("review", "approve", address, "-l", "ru", *MALIKA).code == 0
    rule = "reviewers: {roles: {editor: [Timur]}, approve: [{by: editor, locales: [ru]}]}\n"
    written.write("localize.yaml", written.read("localize.yaml") + rule)
    assert written.states("ru")[HURT] == "translated"
    told = written.run("check", "frost", "-l", "ru", "--only", "not-entitled")
    assert "Malika is none of those who may approve this text: Timur" in told.out
    assert written.run("review", "approve", address, "-l", "ru", "--by", "Timur").code == 0
    assert written.states("ru")[HURT] == "approved"
    assert written.run("check", "frost", "-l", "ru", "--only", "not-entitled").out == ""
