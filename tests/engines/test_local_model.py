from __future__ import annotations

import json

import pytest

from localize.engines.local_model import LocalModel, NoModels, code_of, recognised
from localize.errors import UsageError
from localize.model import Locale

UZ, UZ_CYRL, RU, EN = (Locale.parse(code) for code in ("uz", "uz_Cyrl", "ru", "en"))
OPUS = {"model.bin": b"", "source.spm": b"", "target.spm": b"", "config.json": b'{"add_source_eos": true}'}
ARGOS = {"model/model.bin": b"", "sentencepiece.model": b""}


def look(name: str, files: dict[str, bytes]) -> LocalModel:
    return recognised(name, files, files.__getitem__)


@pytest.mark.parametrize(
    ("locale", "codes", "code"),
    [
        (UZ, ["uzb_Cyrl", "uzb_Latn"], "uzb_Latn"),
        (UZ_CYRL, ["uzb_Latn", "uzb_Cyrl"], "uzb_Cyrl"),
        (UZ, ["uzn_Latn"], "uzn_Latn"),
        (UZ_CYRL, ["uzn_Latn", "uz"], ""),
        (UZ, ["uz"], "uz"),
        (RU, ["eng", "rus"], "rus"),
        (RU, ["rus_Cyrl"], "rus_Cyrl"),
        (EN, ["english", "??", "eng_Latn"], "eng_Latn"),
        (EN, [], ""),
    ],
)
def test_codes_of_two_and_three_letters_and_scripts_are_read(
    locale: Locale, codes: list[str], code: str
) -> None:
    assert code_of(locale, codes) == code


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("opus-mt-en-ru", ("en", "ru")),
        ("opus-mt-tc-big-en-ru", ("en", "ru")),
        ("ct2-opus-mt_en_ru", ("en", "ru")),
        ("en-ru-2024", ("en", "ru")),
        ("opus-mt-en-trk", ("en", "trk")),
    ],
)
def test_the_name_of_an_opus_model_tells_its_languages(name: str, pair: tuple[str, str]) -> None:
    found = look(name, {**OPUS, "shared_vocabulary.json": b'["<unk>", "a"]'})
    assert (found.kind, found.sources, found.targets) == ("opus", pair[:1], pair[1:])
    assert (found.marked, found.ends) == (False, False)


def test_tokens_of_languages_tell_what_an_opus_model_translates_into() -> None:
    vocabulary = "<unk>\n>>uzb_Latn<<\n>>uzb_Cyrl<<\n>>kaz_Cyrl<<\n"
    found = look("opus-mt-en-trk", {**OPUS, "source_vocabulary.txt": vocabulary.encode()})
    assert found.targets == ("kaz_Cyrl", "uzb_Cyrl", "uzb_Latn")
    assert found.marked
    assert found.supports(EN, UZ_CYRL)
    assert not found.supports(UZ_CYRL, EN)
    assert not found.supports(EN, RU)


def test_codes_in_its_vocabulary_make_a_model_nllb() -> None:
    tokens = json.dumps(["<unk>", "eng_Latn", "uzn_Latn", "rus_Cyrl", "a_b"]).encode()
    found = look("nllb", {"model.bin": b"", "sentencepiece.bpe.model": b"", "shared_vocabulary.json": tokens})
    assert (found.kind, found.targets) == ("nllb", ("eng_Latn", "rus_Cyrl", "uzn_Latn"))
    assert (found.pieces, found.ends) == (("sentencepiece.bpe.model",) * 2, True)
    assert found.supports(RU, UZ)
    assert not found.supports(UZ, UZ)


def test_an_argos_package_says_what_it_is() -> None:
    said = json.dumps({"from_code": "en", "to_code": "ru", "target_prefix": "__ru__"}).encode()
    found = look("translate-en_ru-1_9", {**ARGOS, "metadata.json": said})
    assert (found.kind, found.sources, found.targets, found.prefix) == ("argos", ("en",), ("ru",), "__ru__")
    assert (found.weights, found.ends) == ("model", False)


@pytest.mark.parametrize("said", [b"", b"[]", b'{"from_code": "en"}', b'{"from_code": 1, "to_code": "ru"}'])
def test_a_package_that_does_not_say_its_languages_is_none(said: bytes) -> None:
    with pytest.raises(UsageError, match=r"metadata\.json does not name from_code and to_code"):
        look("package", {**ARGOS, "metadata.json": said})


def test_firefox_s_files_tell_their_languages() -> None:
    files = dict.fromkeys(
        ("model.enru.intgemm.alphas.bin", "vocab.enru.spm", "lex.50.50.enru.s2t.bin", "README"), b""
    )
    found = look("firefox-en-ru", files)
    assert (found.kind, found.sources, found.targets) == ("firefox", ("en",), ("ru",))
    assert (found.weights, found.shortlist) == ("model.enru.intgemm.alphas.bin", "lex.50.50.enru.s2t.bin")
    assert found.pieces == ("vocab.enru.spm", "vocab.enru.spm")


def test_firefox_may_have_a_vocabulary_for_each_language() -> None:
    files = dict.fromkeys(("model.enja.bin", "trgvocab.enja.spm", "srcvocab.enja.spm"), b"")
    assert look("enja", files).pieces == ("srcvocab.enja.spm", "trgvocab.enja.spm")


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({}, "neither model.bin nor"),
        ({"README": b""}, "neither model.bin nor"),
        ({"model.bin": b""}, "without the SentencePiece files"),
        (
            {"model.bin": b"", "source.spm": b"", "target.spm": b""},
            "its name does not end with its languages",
        ),
        ({"model.enru.bin": b""}, "has a vocabulary"),
        ({"metadata.json": b"{}"}, "an Argos package has"),
    ],
)
def test_what_is_no_model_is_told(files: dict[str, bytes], why: str) -> None:
    with pytest.raises(UsageError, match=f"^downloads is no model that is known here: .*{why}"):
        look("downloads", files)


def test_an_empty_shelf_has_nothing() -> None:
    assert NoModels().every() == ()
    with pytest.raises(UsageError, match=r"there is no model\.bin of x"):
        NoModels().read(LocalModel("x", "opus", (), ()), "model.bin")
