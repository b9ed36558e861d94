from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.cli.room import FROST
from tests.json_schema import faults

if TYPE_CHECKING:
    from tests.cli.room import Room

PATH = "locales/ru/LC_MESSAGES/articles/frost.po"


def test_findings_name_file_and_line_and_what_to_do(written: Room) -> None:
    before = written.tree()
    ran = written.run("check", "frost", "-l", "ru", "--only", "untranslated", "--all")
    address = written.address("Farmers lit fires in the orchards.")
    line = written.catalog("ru", "frost").splitlines().index('msgid "Farmers lit fires in the orchards."')
    assert ran.code == 1
    assert ran.lines[0] == "frost: 1 text not ready"
    path, number, rest = ran.lines[1].split(":", 2)
    assert (path, rest) == (PATH, " error: is not translated [untranslated]")
    assert 0 <= line + 1 - int(number) <= 3  # an entry begins with its comments
    assert ran.lines[2:] == [
        "    in articles/frost.md:5 (paragraph)",
        f"    Run `localize translate`, or: localize review edit {address} -l ru",
    ]
    assert ran.err == "1 text not ready: 1 untranslated\n"
    assert written.tree() == before


def test_nothing_to_find(written: Room) -> None:
    ran = written.run("check", "frost", "-l", "ru", "--only", "markup")
    assert (ran.code, ran.out, ran.err) == (0, "", "No problems found.\n")


def test_a_warning_is_no_failure(written: Room) -> None:
    ran = written.run("check", "frost", "-l", "ru", "--only", "unapproved")
    assert ran.code == 0
    assert ran.err == "2 texts not ready: 2 unapproved\n"


def test_what_is_not_ready_is_told_as_a_count_with_the_command_that_lists_it(written: Room) -> None:
    ran = written.run("check", "frost", "-l", "ru", "--only", "untranslated", "--only", "unapproved")
    command = "localize review list frost -l ru --state untranslated --state translated"
    assert ran.lines == ["frost: 3 texts not ready", f"ru: 1 untranslated, 2 unapproved: {command}"]
    listed = written.run(*command.split()[1:])
    assert len(listed.lines) == 3


def test_a_catalog_behind_its_article(written: Room) -> None:
    written.write("articles/frost.md", written.read("articles/frost.md").replace("Nobody", "No one"))
    ran = written.run("check", "frost", "-l", "ru")
    assert ran.code == 1
    assert f"{PATH}:1: error: the catalog is behind its source [behind]" in ran.lines
    assert "    Run `localize pull frost`." in ran.lines


def test_checks_are_chosen_by_name(written: Room) -> None:
    ran = written.run("check", "--only", "markpu")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: there is no check «markpu»\n  Did you mean `markup`?\n"
    skipped = written.run("check", "frost", "-l", "ru", "--skip", "untranslated", "--json")
    assert "untranslated" not in {finding["check"] for finding in skipped.json["findings"]}


def test_the_checks_are_listed_as_the_newsroom_has_them(written: Room) -> None:
    written.write("localize.yaml", written.read("localize.yaml") + "checks: {dashes: off, quotes: error}\n")
    ran = written.run("check", "--list")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == "Of every string"
    as_json = written.run("check", "--list", "--json")
    assert as_json.json["checks"][0] == {
        "check": "untranslated",
        "scope": "string",
        "severity": "error",
        "breaks": False,
        "limits": {},
        "summary": "A text, or one of its plural forms, is missing.",
    }
    severities = {row["check"]: row["severity"] for row in as_json.json["checks"]}
    assert (severities["dashes"], severities["quotes"]) == ("off", "error")


def test_how_many_strings_may_be_untranslated(written: Room) -> None:
    asked = ("check", "frost", "-l", "ru", "--only", "untranslated", "--max-untranslated")
    assert written.run(*asked, "50%").code == 0
    over = written.run(*asked, "5")
    assert over.code == 1
    assert over.err.endswith("ru: 1 of 3 strings are untranslated: 33.3%, more than 5%.\n")
    wrong = written.run(*asked, "half")
    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.err.startswith("error: «half» is no share of the strings\n")


def test_warnings_fail_where_that_is_asked_for(written: Room) -> None:
    asked = ("check", "frost", "-l", "ru", "--only", "unapproved")
    assert written.run(*asked, "--fail-on", "warning").code == 1
    assert written.run("check", "frost", "--fail-on", "none").code == 0


@pytest.mark.parametrize("option", [("--json",), ("--format", "json")])
def test_json(written: Room, option: tuple[str, ...]) -> None:
    ran = written.run("check", "frost", "-l", "ru", "--only", "untranslated", *option)
    assert (ran.code, ran.err) == (1, "")
    (finding,) = ran.json["findings"]
    assert (finding["path"], finding["check"], finding["locale"]) == (PATH, "untranslated", "ru")
    assert ran.json["counts"] == {"errors": 1, "warnings": 0}
    assert ran.json["strings"] == {"ru": 3}


def test_annotations_for_a_code_host(written: Room) -> None:
    ran = written.run("check", "frost", "-l", "ru", "--only", "untranslated", "--format", "github")
    assert (ran.code, ran.err) == (1, "")
    command = "localize review list frost -l ru --state untranslated"
    assert ran.out == f"::error file={PATH},title=not ready::1 untranslated%0A{command}\n"


def test_an_unreadable_file_is_a_finding_where_the_run_goes_on(written: Room) -> None:
    written.write("articles/bytes.md", b"\xff")
    ran = written.run("check", "frost", "--keep-going", "-l", "ru", "--only", "markup")
    assert ran.code == 2
    assert ran.lines[0] == "newsroom: 1 error"
    assert ran.lines[1].startswith("articles/bytes.md:1: error: not UTF-8")


def test_a_mistyped_locale_of_an_article_does_not_pass_in_silence(written: Room) -> None:
    written.write("articles/frost.md", FROST.replace("---\n\n", "locales: [ru, uz_Cyrll]\n---\n\n", 1))
    ran = written.run("check", "--only", "unknown-locale")
    assert (ran.code, ran.err) == (1, "1 error: 1 unknown-locale\n")
    said = "`locales` names `uz_cyrll`, which is not one of the newsroom's [unknown-locale]"
    assert ran.lines == [
        "frost: 1 error",
        f"articles/frost.md:3: error: {said}",
        "    Did you mean `uz_Cyrl`?",
    ]


def test_commands_that_are_advised_can_be_copied(written: Room) -> None:
    written.write("articles/қиш/two words.md", FROST)
    behind = written.run("check", "қиш/two words", "-l", "ru", "--only", "behind")
    assert behind.lines[2].endswith("Run `localize pull 'қиш/two words'`.")
    assert written.run("pull", "қиш/two words").code == 0
    address = written.address("Nobody was hurt.", "қиш/two words")
    ran = written.run("check", "қиш/two words", "-l", "ru", "--only", "untranslated", "--all")
    assert f"    Run `localize translate`, or: localize review edit '{address}' -l ru" in ran.lines
    held = written.run("build", "қиш/two words", "-l", "ru")
    assert held.lines[0] == "қиш/two words: held in ru (3 untranslated)"


def test_a_baseline_of_what_is_known(written: Room) -> None:
    suggested = written.run("check", "frost", "--suggest-baseline")
    assert (suggested.code, suggested.err) == (0, "")
    written.write("known.jsonl", suggested.out)
    ran = written.run("check", "frost", "--baseline", "known.jsonl")
    assert (ran.code, ran.out) == (0, "")
    assert "known from known.jsonl." in ran.err
    missing = written.run("check", "frost", "--baseline", "nowhere.jsonl")
    assert (missing.code, missing.out) == (2, "")


def test_a_waiver_on_the_command_line(written: Room) -> None:
    address = written.address("Farmers lit fires in the orchards.")
    ran = written.run("check", "--waive", address, "numbers", "--by", "Malika", "--reason", "So it is.")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"error: `numbers` says nothing of {address}\n")


def test_mechanical_faults_are_shown_and_written_when_asked(written: Room) -> None:
    address = written.address("Farmers lit fires in the orchards.")
    edited = written.run(
        "review", "edit", address, "-l", "ru", "--text", "Костры , в садах.", "--by", "Malika"
    )
    assert edited.code == 0
    before = written.tree()
    shown = written.run("check", "frost", "--fix")
    assert (shown.code, shown.err) == (1, "1 text to mend. --yes writes them.\n")
    assert shown.lines == [f"{address} (ru)", "  - Костры , в садах.", "  + Костры, в садах."]
    assert written.tree() == before
    done = written.run("check", "frost", "--fix", "--yes", "--json")
    assert (done.code, done.err) == (0, "")
    assert done.json["counts"] == {"mended": 1}
    assert "Костры, в садах." in written.catalog("ru", "frost")


def test_json_v1_fits_its_schema(written: Room) -> None:
    path = Path(__file__).resolve().parents[2] / "docs" / "reference" / "json-v1.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    for options in ((), ("--publishable",), ("--all",)):
        ran = written.run("check", "--format", "json-v1", *options)
        assert faults(ran.json, schema) == []


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif", "checkstyle"])
def test_hosts_get_paths_from_the_root_of_the_repository(
    written: Room, tmp_path_factory: pytest.TempPathFactory, form: str
) -> None:
    outer = tmp_path_factory.mktemp("outer")
    inner = type(written)(Path(shutil.copytree(written.root, outer / "news")))

    def told(form: str) -> str:
        return inner.run("check", "frost", "-l", "ru", "--only", "untranslated", "--format", form).out

    inside = "locales/ru/LC_MESSAGES/articles/frost.po"
    before = told(form)
    assert inside in before
    assert f"news/{inside}" not in before
    subprocess.run(["git", "init", "-q", str(outer)], check=True)
    assert f"news/{inside}" in told(form)
    assert f"news/{inside}" not in told("json")
