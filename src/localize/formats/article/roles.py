"""The roles of texts, and how ready each must be before it is published."""

from __future__ import annotations

ROLES: dict[str, str] = {
    # front matter
    "title": "title",
    "description": "description",
    "teaser": "teaser",
    "ticker": "teaser",
    "seo-title": "title",
    "push": "teaser",
    "social": "teaser",
    "card-title": "teaser",
    "card-teaser": "teaser",
    "field": "body",
    "name": "body",
    "category": "ui",
    "tag": "ui",
    "role": "ui",
    # blocks
    "heading": "body",
    "paragraph": "body",
    "item": "body",
    "quote": "body",
    "pull-quote": "body",
    "cell": "body",
    "caption": "body",
    "credit": "body",
    "term": "body",
    "definition": "body",
    "footnote": "body",
    "label": "body",
    "correction": "body",
    # attributes and single lines
    "alt": "body",
    "link-title": "body",
}
"""Every role and its publish class. `name` is that of an author, `field` any other text key of the front
matter, `label` an aside's title, `alt` a picture without other text, `link-title` the title of a reference
definition, `credit` whoever made a picture, `pull-quote` a sentence of the article that stands out of it,
`correction` what was wrong before."""

_PICTURE_TEXTS = ("alt", "caption", "credit")
_PICTURES = ("image", "images.*", "cover", "picture", "pictures.*")

_BY_KEY = {
    "title": "title",
    "description": "description",
    "summary": "teaser",
    "teaser": "teaser",
    "ticker": "ticker",
    "seo_title": "seo-title",
    "seo.title": "seo-title",
    "seo_description": "description",
    "seo.description": "description",
    "push": "push",
    "push_text": "push",
    "social": "social",
    "social_text": "social",
    "related.*.title": "card-title",
    "related.*.teaser": "card-teaser",
    "author": "name",
    "author.name": "name",
    "author.*.name": "name",
    "authors": "name",
    "authors.*.name": "name",
    "corrections.*.what": "correction",
    "headlines.seo": "seo-title",
    "headlines.push": "push",
    "headlines.social": "social",
    "pull_quote": "pull-quote",
    "pull_quotes": "pull-quote",
    **{f"{picture}.{text}": text for picture in _PICTURES for text in _PICTURE_TEXTS},
}


def publish_class(role: str) -> str:
    """Return title, description, teaser, body or ui; a role that is not known is body."""
    return ROLES.get(role, "body")


def role_of_key(key: str) -> str:
    """Return the role of a text key of the front matter, `related.*.title`."""
    return _BY_KEY.get(key, "field")
