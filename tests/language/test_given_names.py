"""Names of persons that cannot be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.language.given_names import are_others

OTHERS = """
Shahnoza Shahzoda|Aziza Adiba|Ольга Olesya|Дмитрий Denis|Maria Марина|Michael Mark|Сергей Семён
Dilnoza Дилором|Jasur Javohir|Karim Камол|Svetlana Стелла
"""
SAME = """
Michael Майкл|Michael Михаил|George Джордж|Charles Карл|Jorge Хорхе|Jacques Жак|Giorgia Джорджа
Benjamin Биньямин|Quentin Квентин|Alexey Алексей|Xi Си|Xabi Хаби|Julia Юлия|Дмитрием Dmitry|Артём Artyom
Jasur Джасур|Дильноза Dilnoza
Tom Томас|Hugh Хью|Wayne Уэйн|Wang Ван|Vincent Венсан|Nicholas Николай|Volodymyr Владимир
Guillermo Гильермо|Recep Реджеп|Matthew Мэттью|Wojciech Войцех|Oleksandr Aleksandr
Ulugʻbek Ulugbek|Qodir Кадыр|Szymon Шимон|Ye Е
"""


@pytest.mark.parametrize("pair", [pair for line in OTHERS.split("\n") if line for pair in line.split("|")])
def test_names_of_others(pair: str) -> None:
    one, two = pair.split()
    assert are_others(one, two)
    assert are_others(two, one)


@pytest.mark.parametrize("pair", [pair for line in SAME.split("\n") if line for pair in line.split("|")])
def test_one_name_in_two_spellings(pair: str) -> None:
    one, two = pair.split()
    assert not are_others(one, two)
    assert not are_others(two, one)


def test_a_surname_may_have_an_ending() -> None:
    assert are_others("Ahmedovaga", "Ахмедова")
    assert not are_others("Ahmedovaga", "Ахмедова", given=False)


@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=12))
def test_a_name_is_never_another_one_than_itself(name: str) -> None:
    assert not are_others(name, name)
