"""The page of each check."""

from __future__ import annotations

from localize.checks import pages
from localize.checks.registry import OWN


def test_every_check_has_a_page_that_can_be_read() -> None:
    for name in OWN.names:
        assert pages.page(name).startswith(f"# {name}\n")
        assert pages.link(name).endswith(f"/{name}.md") or pages.address(name)


def test_an_unknown_name_has_none() -> None:
    for name in ("nobody", "../cli", "", "a/b"):
        assert (pages.page(name), pages.link(name), pages.address(name, "https://docs.example")) == (
            "",
            "",
            "",
        )


def test_an_address_on_the_web_where_the_documentation_has_one() -> None:
    assert (
        pages.address("numbers", "https://docs.example/") == "https://docs.example/reference/checks/numbers"
    )
    assert pages.address("numbers", "") == ""


def test_the_link_of_thousands_of_findings_is_looked_for_once() -> None:
    pages.link.cache_clear()
    assert len({pages.link("numbers") for _ in range(9)}) == 1
    assert pages.link.cache_info().misses == 1
