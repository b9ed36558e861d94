from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.room import Room


def test_files_are_named_after_their_locale_and_reported(written: Room) -> None:
    ran = written.run("export", "--format", "xliff", "-l", "ru", "frost")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines == ["written  ru.xlf  3 strings"]
    assert "<target>Ранние заморозки</target>" in written.read("ru.xlf")
    assert written.run("export", "-f", "xliff", "-l", "ru", "frost", "--json").json["counts"]["strings"] == 3


def test_an_output_is_a_file_a_folder_or_standard_output(written: Room) -> None:
    options = ("export", "-f", "xliff", "-l", "ru", "-l", "uz", "frost")
    assert written.run(*options, "-o", "out/").code == 0
    assert sorted(path.name for path in (written.root / "out").iterdir()) == ["ru.xlf", "uz.xlf"]
    refused = written.run(*options, "-o", "both.xlf")
    assert (refused.code, refused.out) == (2, "")
    assert "2 files cannot be one: both.xlf" in refused.err
    assert "Name a folder, with / at its end." in refused.err
    printed = written.run("export", "-f", "xliff", "-l", "ru", "frost", "-o", "-")
    assert printed.out.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<xliff ')
    assert "standard output takes one file" in written.run(*options, "-o", "-").err


def test_the_version_of_xliff_is_chosen(written: Room) -> None:
    options = ("export", "-f", "xliff", "-l", "ru", "frost", "-o", "-", "--xliff-version")
    assert 'document:1.2" version="1.2"' in written.run(*options, "1.2").out
    assert 'version="2.1"' in written.run(*options, "2.1").out
    assert "XLIFF 3 is not written" in written.run(*options, "3").err
    assert written.run("export", "-f", "csv", "-l", "ru", "--xliff-version", "1.2").code == 2


def test_a_file_that_somebody_may_have_worked_in_is_not_written_over(written: Room) -> None:
    written.write("ru.xlf", "mine")
    ran = written.run("export", "-f", "xliff", "-l", "ru", "frost")
    assert (ran.code, ran.out) == (2, "")
    assert "ru.xlf is there already, and differs" in ran.err
    assert written.read("ru.xlf") == "mine"
    assert written.run("export", "-f", "xliff", "-l", "ru", "frost", "--force").code == 0


def test_an_unknown_format_is_refused_with_the_nearest(written: Room) -> None:
    ran = written.run("export", "--format", "xlif", "-l", "ru")
    assert (ran.code, ran.out) == (2, "")
    assert "there is no format «xlif»" in ran.err
    assert "Did you mean `xliff`?" in ran.err


def test_hidden_articles_stay_here(written: Room) -> None:
    article = written.read("articles/frost.md").replace("---\n", "---\nconfidential: true\n", 1)
    written.write("articles/frost.md", article)
    ran = written.run("export", "-f", "xliff", "-l", "ru", "frost")
    assert (ran.code, ran.out) == (1, "")
    assert "Held back, being confidential or under embargo: frost." in ran.err
    assert not (written.root / "ru.xlf").exists()
    assert written.run("export", "-f", "xliff", "-l", "ru", "frost", "--confidential").code == 0


def test_whole_articles_are_documents_of_their_own(written: Room) -> None:
    ran = written.run("export", "--format", "md", "-l", "ru", "-l", "uz", "-o", "out/")
    assert ran.code == 0
    assert sorted(
        path.relative_to(written.root).as_posix() for path in (written.root / "out").rglob("*.md")
    ) == [
        "out/frost.ru.md",
        "out/frost.uz.md",
        "out/sport/final.uz.md",
    ]
    assert "title: Ранние заморозки" in written.read("out/frost.ru.md")
    came = written.run("import", "out/frost.ru.md", "--by", "Malika")
    assert (came.code, came.out, came.err) == (0, "", "0 strings taken in; 3 as they were.\n")


def test_no_document_is_written_where_it_would_be_an_article(written: Room) -> None:
    before = written.tree()
    ran = written.run("export", "--format", "md", "-l", "ru", "frost", cwd=written.root / "articles")
    assert (ran.code, ran.out) == (2, "")
    assert "frost.ru.md would be read as an article" in ran.err
    assert written.tree() == before
