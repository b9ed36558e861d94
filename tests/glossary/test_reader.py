"""The newsroom's terms and names."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError, InputErrors, LocalizeError
from localize.glossary.reader import Glossary, Term, parse
from localize.model import Locale

EN, RU, UZ, UZ_CYRL = LOCALES = tuple(Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
SAMPLE = Path(__file__).resolve().parents[2] / "glossary.yaml"


def read(text: str) -> Glossary:
    return parse(text.encode(), "glossary.yaml", LOCALES)


def test_terms_with_forms_forbidden_forms_and_notes() -> None:
    text = """\
- term: Tashkent
  en: Tashkent
  ru: Ташкент
  oz: [Toshkent,  "Toshkent  shahri"]
  note: Capital.
  forbidden:
    uz: [Tashkent]
    ru: Тошкент
- {term: Red Bull, translate: false}
- {term: budget, translate: true, ru: бюджет}
"""
    glossary = read(text)
    assert glossary.path == "glossary.yaml"
    assert glossary.terms == (
        Term(
            "Tashkent",
            {EN: ("Tashkent",), RU: ("Ташкент",), UZ: ("Toshkent", "Toshkent shahri")},
            {UZ: ("Tashkent",), RU: ("Тошкент",)},
            note="Capital.",
        ),
        Term("Red Bull", keep=True),
        Term("budget", {RU: ("бюджет",)}),
    )
    assert [term.line for term in glossary.terms] == [1, 9, 10]
    assert glossary.kept == ("Red Bull",)


@pytest.mark.parametrize("data", ["", "# none yet\n", "~\n", "[]\n"])
def test_no_terms(data: str) -> None:
    assert read(data).terms == ()


def test_decomposed_letters_are_composed() -> None:
    term = read("- {term: x, ru: \u0417\u0438\u0438\u0306}\n").terms[0]
    assert term.forms[RU] == ("\u0417\u0438\u0439",)


def test_the_sample_newsroom_has_a_glossary_without_mistakes() -> None:
    glossary = parse(SAMPLE.read_bytes(), "glossary.yaml", LOCALES)
    tashkent = next(term for term in glossary.terms if term.name == "Tashkent")
    assert tashkent.forms[UZ_CYRL] == ("Тошкент",)
    assert tashkent.forbidden == {UZ: ("Tashkent",)}


def test_everything_wrong_is_told_with_its_line() -> None:
    text = """\
- term: a
  oz: x
  uz: y
- {term: A, ru: z}
- nope
- trm: q
  kk: w
- {term: 5, ru: x}
- {term: b, ru: [], forbidden: {uz: 7, ruu: [a]}}
- {term: c, ru: x, ru: y, forbiden: {}}
- {term: d, translate: maybe, note: [x]}
- {term: e, ru: x, forbidden: {ru: [x]}}
- {term: f, translate: false, ru: x}
- {term: g}
- {term: h, ru: "…"}
- {term: i, ru: [[x]], forbidden: [x]}
- {ru: x}
"""
    with pytest.raises(InputErrors) as caught:
        read(f"{text}- {{term: j, ru: {'x' * 201}}}\n")
    assert [str(problem).replace("\n  ", " | ") for problem in caught.value.problems] == [
        "glossary.yaml:3: `uz` is uz, which stands here already",
        "glossary.yaml:4: term «A» stands in line 1 already | Give both spellings to one term, as a list.",
        (
            "glossary.yaml:5: a term must be a mapping"
            " | Write it as `- {term: Tashkent, ru: Ташкент, uz: Toshkent}`."
        ),
        (
            "glossary.yaml:6: a term needs `term`, its name"
            " | Write it as `- {term: Tashkent, ru: Ташкент, uz: Toshkent}`."
        ),
        "glossary.yaml:6: unknown key `trm` | Did you mean `term`?",
        (
            "glossary.yaml:7: not a locale of this newsroom: `kk`"
            " | Known here: term, translate, forbidden, note, en, ru, uz, uz_Cyrl."
        ),
        "glossary.yaml:8: `term` must be a text | Quote a text that looks like something else.",
        "glossary.yaml:9: `ru` is an empty list | Remove it, or name a form.",
        "glossary.yaml:9: `uz` must be a text | Quote a text that looks like something else.",
        "glossary.yaml:9: unknown key `ruu` | Did you mean `ru`?",
        "glossary.yaml:10: `ru` stands twice",
        "glossary.yaml:10: unknown key `forbiden` | Did you mean `forbidden`?",
        "glossary.yaml:11: `note` must be a text | Quote a text that looks like something else.",
        "glossary.yaml:11: `translate` must be true or false",
        "glossary.yaml:12: «x» is a form of ru, and forbidden",
        (
            "glossary.yaml:13: a term that is not translated is the same in every locale"
            " | Remove the forms, or `translate: false`."
        ),
        (
            "glossary.yaml:14: term «g» has no form in any locale"
            " | Add a form, as in `ru: Ташкент`, or `translate: false`."
        ),
        "glossary.yaml:15: `ru` has no letters",
        (
            "glossary.yaml:16: `forbidden` must name the forms per locale"
            " | Write it as `forbidden: {uz: [Tashkent]}`."
        ),
        "glossary.yaml:16: `ru` must be a text | Quote a text that looks like something else.",
        (
            "glossary.yaml:17: a term needs `term`, its name"
            " | Write it as `- {term: Tashkent, ru: Ташкент, uz: Toshkent}`."
        ),
        "glossary.yaml:18: `ru` is longer than 200 characters",
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"term: a\n", "glossary.yaml:1: a glossary must be a list of terms"),
        (b"- a\n- \xff\n", "glossary.yaml:2: not UTF-8"),
        (b"- {a: [}\n", "glossary.yaml:1: not valid YAML"),
        (b"- &a {term: b, ru: *a}\n", "glossary.yaml:1: `ru` must be a text"),
    ],
)
def test_files_that_are_no_glossary(data: bytes, expected: str) -> None:
    with pytest.raises((InputError, InputErrors)) as caught:
        parse(data, "glossary.yaml", LOCALES)
    assert str(caught.value).startswith(expected)


def test_words_of_both_scripts_stand_beside_each_other() -> None:
    glossary = read(
        """\
- {term: Rimel, uz: Rimel, uz_Cyrl: Римэл}
- {term: Union Berlin, uz: “Union” (Berlin), uz_Cyrl: «Унион» (Берлинь)}
- {term: apostrophe, uz: "O'ktabr", uz_Cyrl: Ўктябрь}
- {term: no pair, uz: bir ikki, uz_Cyrl: бириккь}
- {term: one script, uz: bir}
- {term: kept, translate: false}
"""
    )
    words = (("Rimel", "Римэл"), ("Union", "Унион"), ("Berlin", "Берлинь"), ("Oʻktabr", "Ўктябрь"))
    assert glossary.script_words(UZ, UZ_CYRL) == words


@given(st.binary(max_size=80) | st.text(max_size=80).map(lambda text: text.encode("utf-8", "surrogatepass")))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(LocalizeError):
        parse(data, "glossary.yaml", LOCALES)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(0, 9) | st.text("aж…", max_size=3),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["term", "ru", "uz", "forbidden", "translate", "note", "x"]),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
@settings(max_examples=100, deadline=None)
def test_any_shape_is_read_or_refused(value: object) -> None:
    with suppress(LocalizeError):
        parse(json.dumps(value).encode(), "glossary.yaml", LOCALES)
