"""A term in the form that another has in a text. The forms are those of a grammar, written out by hand."""

from __future__ import annotations

import pytest

from localize.language.inflection import rebent
from localize.model import Locale

RU, UZ, CYRL, EN, TG = (Locale.parse(code) for code in ("ru", "uz", "uz_Cyrl", "en", "tg"))


@pytest.mark.parametrize(
    ("old", "new", "written", "form"),
    [
        ("мэр", "хоким", "мэр", "хоким"),
        ("мэр", "хоким", "мэра", "хокима"),
        ("мэр", "хоким", "мэру", "хокиму"),
        ("мэр", "хоким", "мэром", "хокимом"),
        ("мэр", "хоким", "мэре", "хокиме"),
        ("мэр", "хоким", "мэры", "хокимы"),
        ("мэр", "хоким", "мэров", "хокимов"),
        ("мэр", "хоким", "мэрами", "хокимами"),
        ("мэр", "глава", "мэром", "главой"),
        ("боец", "солдат", "бойца", "солдата"),
        ("беженец", "мигрант", "беженцев", "мигрантов"),
        ("школа", "гимназия", "школы", "гимназии"),
        ("выборы", "голосование", "выборам", "голосованию"),
        ("учитель", "преподаватель", "учителям", "преподавателям"),
        ("городской совет", "кенгаш", "городского совета", "кенгаша"),
        ("совет", "районная администрация", "советом", "районной администрацией"),
        ("Министерство финансов", "Минфин", "Министерства финансов", "Минфина"),
        ("Каримов", "Расулов", "Каримовым", "Расуловым"),
        ("Киев", "Баку", "Киеве", "Баку"),
        ("министр", "ёж", "министру", "ежу"),
        ("сосед", "врач", "соседов", "врачей"),
    ],
)
def test_russian(old: str, new: str, written: str, form: str) -> None:
    found = rebent(old, new, written, RU)
    assert form.replace("ежу", "ёжу") in found
    assert len(found) == 1


@pytest.mark.parametrize(
    ("old", "new", "written", "before", "forms"),
    [
        ("мэр", "глава", "мэр", "", ("глава",)),
        ("мэр", "глава", "мэра", "", ("главы", "главу")),
        ("мэр", "глава", "мэра", "для", ("главы",)),
        ("школа", "лицей", "школе", "", ("лицею", "лицее")),
        ("школа", "лицей", "школе", "В", ("лицее",)),
        ("школа", "лицей", "школе", "к", ("лицею",)),
        ("хокимият", "мэрия", "хокимият", None, ("мэрия", "мэрию")),
        ("хокимият", "мэрия", "хокимият", "через", ("мэрию",)),
        ("друг", "врач", "другом", "", ("врачом", "врачем")),
        ("мэр", "хоким", "мэрский", "", ()),
        ("городской совет", "кенгаш", "городского", "", ()),
        ("Министерство финансов", "Минфин", "Министерство финансам", "", ()),
    ],
)
def test_where_it_is_open_all_forms_are_named(
    old: str, new: str, written: str, before: str | None, forms: tuple[str, ...]
) -> None:
    assert rebent(old, new, written, RU, before) == forms


@pytest.mark.parametrize(
    ("old", "new", "written", "form"),
    [
        ("hokim", "rahbar", "hokimning", "rahbarning"),
        ("hokim", "rahbar", "hokimlarga", "rahbarlarga"),
        ("mer", "hokimlik", "merga", "hokimlikka"),
        ("mer", "qishloq", "merga", "qishloqqa"),
        ("qishloq", "shahar", "qishloqqacha", "shahargacha"),
        ("hokim", "rahbarlik", "hokimi", "rahbarligi"),
        ("hokim", "bank", "hokimi", "banki"),
        ("qishloq", "shahar", "qishlogʻidan", "shaharidan"),
        ("rahbar", "qishloq", "rahbarimiz", "qishlogʻimiz"),
        ("vazir", "oʻqituvchi", "vaziri", "oʻqituvchisi"),
        ("oʻqituvchi", "vazir", "oʻqituvchisining", "vazirining"),
        ("shahar", "tuman", "shahridagi", "tumanidagi"),
        ("davlat ishi", "yumush", "davlat ishini", "yumushni"),
        ("Google", "Yandeks", "Googleʼga", "Yandeksʼga"),
        ("vazir", "bosh vazir", "Vazirdan", "bosh vazirdan"),
    ],
)
def test_uzbek(old: str, new: str, written: str, form: str) -> None:
    assert rebent(old, new, written, UZ) == (form,)


def test_uzbek_in_cyrillic() -> None:
    assert rebent("ҳоким", "юрак", "ҳокими", CYRL) == ("юраги",)
    assert rebent("вазир", "қишлоқ", "вазирга", CYRL) == ("қишлоққа",)
    assert rebent("вазир", "раис", "бошқа", CYRL) == ()


@pytest.mark.parametrize(
    ("old", "new", "written", "forms"),
    [
        ("mayor", "hokim", "mayors", ("hokims",)),
        ("mayor", "city", "Mayors", ("cities",)),
        ("mayor", "bus", "mayors", ("buses",)),
        ("mayor", "hokim", "mayor’s", ("hokim’s",)),
        ("mayor", "hokim", "mayoral", ()),
    ],
)
def test_english(old: str, new: str, written: str, forms: tuple[str, ...]) -> None:
    assert rebent(old, new, written, EN) == forms


def test_of_other_languages_the_dictionary_form_alone_is_known() -> None:
    assert rebent("шаҳр", "деҳа", "Шаҳр", TG) == ("деҳа",)
    assert rebent("шаҳр", "деҳа", "шаҳри", TG) == ()
