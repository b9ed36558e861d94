"""A model of an engine on this machine: which languages it has, and by which codes and files.

Four kinds of folders are known, as those who publish models make them:

- `opus`: OPUS-MT after CTranslate2's converter: model.bin, source.spm, target.spm. Where a model has several
  target languages, a text begins with a token for one of them, `>>uzb_Latn<<` (Marian, OPUS-MT-train).
- `nllb`: NLLB-200 after the converter: model.bin, and one SentencePiece file. The codes of languages are
  tokens of its vocabulary, `uzn_Latn`; that of the source begins a text, that of the target its translation.
- `argos`: an Argos package, unpacked: metadata.json, model/, sentencepiece.model.
- `firefox`: Firefox Translations: model.enru.….bin and one or two vocabularies.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

from localize.errors import UsageError
from localize.frozen import frozen
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    Read = Callable[[str], bytes]

Kind = Literal["argos", "firefox", "nllb", "opus"]
KINDS: Final[tuple[Kind, ...]] = ("argos", "firefox", "nllb", "opus")

_PAIR = re.compile(r"(?:^|[-_.])([a-z]{2,3})[-_]([a-z]{2,3})(?:[-_.]\d.*)?$")
_OPUS_TOKEN = re.compile(r">>([A-Za-z_]{2,12})<<")
_NLLB_TOKEN = re.compile(r"[a-z]{3}_[A-Z][a-z]{3}")
_FIREFOX_MODEL = re.compile(r"model\.([a-z]{2,3})([a-z]{2,3})\.[\w.]*bin")
_FIREFOX_SHORTLIST = re.compile(r"lex\.[\w.]*bin")
_VOCABULARIES = ("shared_vocabulary", "source_vocabulary", "target_vocabulary")
_FEWEST_OF_MANY = 2


@frozen
class LocalModel:
    """One model, in its folder."""

    name: str
    """The folder's name."""
    kind: Kind
    sources: tuple[str, ...]
    """The languages that it translates from, by its own codes."""
    targets: tuple[str, ...]
    """Those that it translates into."""
    folder: str = ""
    """The folder's whole path."""
    pieces: tuple[str, str] = ("", "")
    """The files in it by which texts are cut into pieces, and translations put together."""
    shortlist: str = ""
    """The file that tells which words a sentence may become; empty where there is none."""
    weights: str = ""
    """The file of its weights, or for CTranslate2 the folder of it, inside of the folder."""
    ends: bool = True
    """Whether texts have to be given with their end."""
    prefix: str = ""
    """A token that each translation begins with."""
    size: int = 0
    """Bytes of all its files."""
    licence: str = ""
    """As whoever published it says; empty where nobody said."""
    origin: str = ""
    """The address or path that it was taken from."""

    @property
    def marked(self) -> bool:
        """Return whether a text has to say which language is wanted."""
        return self.kind == "nllb" or (self.kind == "opus" and len(self.targets) >= _FEWEST_OF_MANY)

    def supports(self, source: Locale, target: Locale) -> bool:
        """Return whether it translates from one locale into the other, in their scripts."""
        return source != target and bool(code_of(source, self.sources) and code_of(target, self.targets))


class ModelShelf(Protocol):
    """The port to the models that lie on this machine."""

    def every(self) -> tuple[LocalModel, ...]:
        """Return them all; what is no model is left out."""
        ...

    def read(self, model: LocalModel, file: str) -> bytes:
        """Return the bytes of one of a model's files.

        Raises:
            LocalizeError: it cannot be read.
        """
        ...


class NoModels:
    """A shelf without any."""

    def every(self) -> tuple[LocalModel, ...]:
        """Return none."""
        return ()

    def read(self, model: LocalModel, file: str) -> bytes:
        """Refuse.

        Raises:
            UsageError: always.
        """
        raise UsageError(f"there is no {file} of {model.name}")


def code_of(locale: Locale, codes: Iterable[str]) -> str:
    """Return a model's code of a locale; empty where it has none.

    Codes have two letters or three, with a script or without: `uz`, `uzb_Latn`, `uzn_Latn`.
    """
    for code in codes:
        named = _parsed(code)
        if named is None or named.language != locale.language:
            continue
        if (named.script or named.effective_script) == locale.effective_script:
            return code
    return ""


def recognised(name: str, files: Collection[str], read: Read) -> LocalModel:
    """Return the model in a folder.

    Args:
        name: the folder's name.
        files: the paths of its files, relative to it.
        read: returns the bytes of one.

    Raises:
        UsageError: it is no model of a kind that is known here, or does not say its languages.
    """
    if "metadata.json" in files:
        return _argos(name, files, read)
    firefox = next(filter(None, (_FIREFOX_MODEL.fullmatch(file) for file in sorted(files))), None)
    if firefox is not None:
        return _firefox(name, firefox, files)
    if "model.bin" not in files:
        raise _unknown(name, "it has neither model.bin nor metadata.json nor model.….bin")
    tokens = _vocabulary(files, read)
    ends = not _said("config.json", files, read).get("add_source_eos", False)
    if {"source.spm", "target.spm"} <= set(files):
        return _opus(name, tokens, ends=ends)
    codes = tuple(sorted(token for token in tokens if _NLLB_TOKEN.fullmatch(token)))
    own = _pieces_file(files)
    if len(codes) < _FEWEST_OF_MANY or not own:
        raise _unknown(name, "model.bin stands there without the SentencePiece files of OPUS-MT or NLLB")
    return LocalModel(name, "nllb", codes, codes, pieces=(own, own), ends=ends)


def _pieces_file(files: Collection[str]) -> str:
    """Return the SentencePiece file of a model that has one for both languages; empty for none."""
    return next((file for file in sorted(files) if "/" not in file and file.endswith((".model", ".spm"))), "")


def _argos(name: str, files: Collection[str], read: Read) -> LocalModel:
    said = _said("metadata.json", files, read)
    pair = [said.get(key) for key in ("from_code", "to_code")]
    own = _pieces_file(files)
    if "model/model.bin" not in files or not own:
        raise _unknown(name, "an Argos package has model/model.bin and sentencepiece.model")
    if not all(isinstance(code, str) and _parsed(code) for code in pair):
        raise _unknown(name, "its metadata.json does not name from_code and to_code")
    return LocalModel(
        name,
        "argos",
        (str(pair[0]),),
        (str(pair[1]),),
        pieces=(own, own),
        weights="model",
        ends=False,
        prefix=str(said.get("target_prefix") or ""),
    )


def _firefox(name: str, model: re.Match[str], files: Collection[str]) -> LocalModel:
    own = sorted(file for file in files if "/" not in file and file.endswith(".spm"))
    if not own:
        raise _unknown(name, "a model of Firefox Translations has a vocabulary, vocab.….spm")
    named = _PAIR.search(name)
    glued = model[1] + model[2]
    pair = named.groups() if named and "".join(named.groups()) == glued else (glued[:2], glued[2:])
    shortlist = next((file for file in sorted(files) if _FIREFOX_SHORTLIST.fullmatch(file)), "")
    return LocalModel(
        name,
        "firefox",
        (pair[0],),
        (pair[1],),
        # `srcvocab` stands before `trgvocab`.
        pieces=(own[0], own[-1]),
        shortlist=shortlist,
        weights=model[0],
    )


def _opus(name: str, tokens: Iterable[str], *, ends: bool) -> LocalModel:
    named = _PAIR.search(name)
    if named is None:
        raise _unknown(name, "its name does not end with its languages, as opus-mt-en-ru does")
    marks = (_OPUS_TOKEN.fullmatch(token) for token in tokens)
    targets = tuple(sorted(mark[1] for mark in marks if mark))
    return LocalModel(
        name, "opus", (named[1],), targets or (named[2],), pieces=("source.spm", "target.spm"), ends=ends
    )


def _vocabulary(files: Collection[str], read: Read) -> set[str]:
    """Return the tokens that CTranslate2's vocabulary files list: JSON, or a line each."""
    tokens: set[str] = set()
    for name in _VOCABULARIES:
        if f"{name}.json" in files:
            listed = _json(read(f"{name}.json"))
            tokens.update(map(str, listed) if isinstance(listed, list) else ())
        elif f"{name}.txt" in files:
            tokens.update(read(f"{name}.txt").decode("utf-8", "replace").splitlines())
    return tokens


def _said(name: str, files: Collection[str], read: Read) -> dict[str, Any]:
    found = _json(read(name)) if name in files else None
    return found if isinstance(found, dict) else {}


def _json(data: bytes) -> Any:  # noqa: ANN401 - whatever somebody wrote
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


@lru_cache(maxsize=1024)
def _parsed(code: str) -> Locale | None:
    """Return the locale that a model's code names, with the two letters that CLDR prefers."""
    from babel.core import get_global  # noqa: PLC0415 - slow to import

    try:
        named = Locale.parse(code)
    except UsageError:
        return None
    preferred = get_global("language_aliases").get(named.language, named.language)
    return Locale.parse(f"{preferred}_{named.script}" if named.script else preferred)


def _unknown(name: str, why: str) -> UsageError:
    return UsageError(
        f"{name} is no model that is known here: {why}",
        hint="See docs/how-to/engines/local-models.md for the kinds.",
    )
