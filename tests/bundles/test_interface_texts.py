import gettext
import io
import json

import pytest

from localize.bundles.interface_texts import InterfaceLabel, names_of, read_json, to_json, to_mo, with_former
from localize.model import Locale, MessageKey

EN, RU, UZ = (Locale.parse(code) for code in ("en", "ru", "uz"))
VIEWS = MessageKey("label", "{n} view")
PLURAL = InterfaceLabel(
    VIEWS, RU, ("{n} просмотр", "{n} просмотра", "{n} просмотров"), "{n} views", ("views",)
)
PLAIN = InterfaceLabel(MessageKey("category", "Sport"), UZ, ("Sport — oʻyin",))


def test_json_has_sorted_names_real_letters_and_a_final_newline() -> None:
    home = InterfaceLabel(MessageKey("label", "Home"), UZ, ("Bosh sahifa",), names=("nav.home", "a.home"))
    assert to_json([home, PLAIN]).decode() == (
        '{\n  "a.home": "Bosh sahifa",\n  "category/Sport": "Sport — oʻyin",\n'
        '  "nav.home": "Bosh sahifa"\n}\n'
    )


@pytest.mark.parametrize(
    ("locale", "targets", "forms"),
    [
        (EN, ("a", "b"), {"one": "a", "other": "b"}),
        (RU, ("a", "b", "c"), {"one": "a", "few": "b", "many": "c", "other": "b"}),
        (UZ, ("a", "b"), {"one": "a", "other": "b"}),
    ],
)
def test_plural_forms_by_cldr_category(
    locale: Locale, targets: tuple[str, ...], forms: dict[str, str]
) -> None:
    label = InterfaceLabel(VIEWS, locale, targets, "{n} views", ("views",))
    assert json.loads(to_json([label])) == {"views": forms}


def test_a_text_without_a_name_goes_by_context_and_english() -> None:
    assert names_of(PLAIN.key, ()) == ("category/Sport",)
    assert names_of(VIEWS, ("views", "other")) == ("views", "other")


def test_mo_is_read_by_gettext() -> None:
    data = to_mo([PLURAL], RU, (("Language", "ru"), ("X-Team", "Ours")), "News")
    texts = gettext.GNUTranslations(io.BytesIO(data))
    assert [texts.npgettext("label", VIEWS.source, "{n} views", n) for n in (1, 2, 5)] == list(PLURAL.targets)
    assert texts.info()["x-team"] == "Ours"
    assert texts.info()["project-id-version"] == "News"
    assert data == to_mo([PLURAL], RU, (("Language", "ru"), ("X-Team", "Ours")), "News")


@pytest.mark.parametrize("data", [b"", b"[1]", b"\xff", b"[" * 100_000])
def test_what_is_no_json_has_no_former_texts(data: bytes) -> None:
    assert read_json(data) == {}


def test_former_texts_come_back_as_they_were_written() -> None:
    former = read_json(to_json([PLURAL, PLAIN]))
    for label in (PLURAL, PLAIN):
        blank = InterfaceLabel(label.key, label.locale, ("",), label.plural_source, label.names)
        assert with_former(blank, former) == label


@pytest.mark.parametrize(
    "former",
    [
        {},
        {"views": "text", "category/Sport": {"one": "a"}},
        {"views": {"one": "a", "few": "b"}, "category/Sport": ""},
        {"views": {"one": "a", "few": "b", "many": 3}, "category/Sport": None},
    ],
)
def test_a_former_text_of_another_shape_is_none(former: dict[str, object]) -> None:
    assert with_former(PLURAL, former) is None
    assert with_former(PLAIN, former) is None
