import pickle

import pytest

from localize.model import UI, Domain


@pytest.mark.parametrize("slug", ["frost", "politics/2026/budget", "articles/frost", "ui/colours", "oʻyin"])
def test_an_article_is_found_by_its_slug_and_back(slug: str) -> None:
    domain = Domain.of(slug)
    assert (domain, domain.slug, domain.of_article) == (f"articles/{slug}", slug, True)


def test_the_interface_is_no_article() -> None:
    assert Domain.of("ui") is UI
    assert (UI, UI.slug, UI.of_article) == ("ui", "ui", False)


def test_a_domain_of_neither_kind_keeps_its_name() -> None:
    assert (Domain("newsletter").slug, Domain("newsletter").of_article) == ("newsletter", False)


def test_a_domain_crosses_processes() -> None:
    domain = pickle.loads(pickle.dumps(Domain.of("frost")))  # noqa: S301 - made on the line
    assert (type(domain), domain) == (Domain, Domain.of("frost"))
