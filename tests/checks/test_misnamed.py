"""Half of a person's name."""

from __future__ import annotations

import pytest

from localize.checks.misnamed import misnamed

TRUE = [
    ("en", "uz", "Shahnoza Qodirova won the prize.", "Mukofotni Shahzoda Qodirova oldi."),
    ("ru", "uz", "Ольга Ким открыла пекарню в Самарканде.", "Olesya Kim Samarqandda novvoyxona ochdi."),
    ("ru", "en", "Дмитрий Соколов возглавил комитет.", "Denis Sokolov now chairs the committee."),
    ("en", "ru", "Maria Lopez, a nurse, treated the injured.", "Раненым помогала медсестра Марина Лопес."),
    ("en", "uz", "Michael Brown signed the agreement.", "Kelishuvni Mark Braun imzoladi."),
    ("ru", "en", "Тренер Виктор Гусев ушёл в отставку.", "Coach Viktor Guskov has resigned."),
    ("uz", "ru", "Rassom Botir Ergashev koʻrgazma ochdi.", "Художник Ботир Эшматов открыл выставку."),
    ("ru", "en", "Евгения Орлова возглавила хор.", "Elizaveta Orlova now leads the choir."),
]
SAME = [
    ("ru", "en", "Евгения Орлова возглавила хор.", "Evgenia Orlova now leads the choir."),
    ("en", "ru", "Robert Fico spoke in Bratislava.", "Роберт Фицо выступил в Братиславе."),
    ("en", "ru", "Daniel Ricciardo crashed.", "Даниэль Риккардо попал в аварию."),
    ("uz", "ru", "Anna Ahmedovaga mukofot berildi.", "Анна Ахмедова получила награду."),
    ("en", "ru", "Xi Jinping met Kim Jong Un.", "Си Цзиньпин встретился с Ким Чен Ыном."),
    ("en", "ru", "Nikol Pashinyan resigned.", "Никол Воваевич Пашинян подал в отставку."),
    ("en", "ru", "Hurricane Rosa hit Mexico.", "Ураган Роза обрушился на Мексику."),
    ("en", "ru", "Judge Brett Kavanaugh testified.", "Судья Бретт Кавано дал показания."),
    ("en", "ru", "Tom Hardy came.", "Приехал Томас Харди."),
    ("en", "ru", "Christopher Walken plays the father.", "Отца играет Кристофер Уокен."),
    ("en", "ru", "They cleaned the Great Andijan canal.", "Очистили Большой Андижанский канал."),
    ("ru", "en", "Встретились с Сергеем Ивановым.", "They met Sergey Ivanov."),
    ("en", "ru", "Anna Lee and Inga Lee sang.", "Пели Инга Ли и Анна Ли."),
    ("en", "ru", "the nurse maria lopez", "Медсестра Марина Лопес"),
    ("en", "ru", "Mrs Lopez and Maria Perez sang.", "Пели Госпожа Лопес и Мария Перес."),
]


@pytest.mark.parametrize(("origin", "language", "source", "target"), TRUE)
def test_another_person_is_told(origin: str, language: str, source: str, target: str) -> None:
    assert misnamed(source, target, origin, language) != ""
    assert misnamed(target, source, language, origin) != ""


@pytest.mark.parametrize(("origin", "language", "source", "target"), SAME)
def test_the_same_person_is_not_told(origin: str, language: str, source: str, target: str) -> None:
    assert misnamed(source, target, origin, language) == ""
    assert misnamed(target, source, language, origin) == ""


def test_both_names_are_given() -> None:
    said = misnamed("Maria Lopez left.", "Марина Лопес ушла.", "en", "ru")
    assert said == "names «Марина» where the source names «Maria»"


def test_a_long_text_may_name_several_of_a_family() -> None:
    more = " Then they went home again." * 11
    assert misnamed(f"Maria Lopez left.{more}", "Марина Лопес ушла.", "en", "ru") == ""
