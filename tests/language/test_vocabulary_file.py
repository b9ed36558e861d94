"""The vocabulary's files are read as the library of other people reads them."""

from __future__ import annotations

import polib
import pytest

from localize.language.vocabulary import LOCALES
from localize.language.vocabulary_file import read
from localize.package_data import package_text


@pytest.mark.parametrize("name", ["vocabulary.pot", *(f"{folder}.po" for folder in LOCALES)])
def test_a_file_is_read_as_polib_reads_it(name: str) -> None:
    found = [
        (entry.key.context, entry.key.source, entry.plural_source, entry.forms, entry.note, entry.comments)
        for entry in read(name)
    ]
    assert found == [
        (
            entry.msgctxt,
            entry.msgid,
            entry.msgid_plural,
            tuple(entry.msgstr_plural.values()) if entry.msgid_plural else (entry.msgstr,),
            " ".join(entry.comment.split()),
            tuple(entry.tcomment.splitlines()),
        )
        for entry in polib.pofile(package_text("localize.language", f"data/vocabulary/{name}"))
    ]
    assert len(found) > 200
