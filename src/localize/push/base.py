"""The border of targets: what is sent, and what a target has to know how to do."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.bundles.base import ArticleCard
    from localize.model import Locale


@frozen
class StoryPicture:
    """A picture of an edition that lies in the bundle."""

    path: str
    """Below the bundle folder."""
    address: str
    """The address by which the edition's body shows it."""
    digest: str
    """SHA-256 of the file, in hex."""
    read: Callable[[], bytes] = field(repr=False, compare=False)
    """Reads the file. Raises `InputError` where it is not what was built."""


@frozen
class Story:
    """An edition that is published, as targets are told of it."""

    slug: str
    locale: Locale
    card: ArticleCard
    url: str
    """The address of its page; empty where the newsroom names no site."""
    public_slug: str = ""
    """The slug by which readers find it, where that is not the article's."""
    body: Callable[[], str] = field(default=str, repr=False, compare=False)
    """Reads its body from the bundle, as HTML that a page may show, with whole addresses where the newsroom
    names its site. Raises `InputError` where there is none."""

    pictures: tuple[StoryPicture, ...] = ()
    """Its pictures, as far as the bundle has them."""
    featured: str = ""
    """The target's name of the picture that stands for the whole; empty where there is none."""

    @property
    def found_as(self) -> str:
        """The slug by which readers find it."""
        return self.public_slug or self.slug


@frozen
class Post:
    """What a target is sent."""

    kind: str
    """In which form it goes: a post never changes it."""
    digest: str
    """SHA-256 of all that readers see of it, in hex."""
    body: object
    """The target's own."""


@frozen
class UploadedPicture:
    """A picture that a target keeps."""

    name: str
    """The name by which the target knows it, without spaces."""
    address: str


class Target(Protocol):
    """One place to which editions are sent, with whatever opens its door.

    A call that raises `EngineBusyError` or `TextRefusedError` may have been heard; with any other error of an
    engine it was not.
    """

    name: str

    def channel(self, locale: Locale) -> str:
        """Return where editions of a locale go; empty where they go nowhere."""
        ...

    def post(self, story: Story, kind: str) -> Post:
        """Return what is sent of an edition, in the form in which it was sent before, if it was."""
        ...

    def send(self, channel: str, post: Post) -> str:
        """Send what was never sent; returns the name by which the target knows it."""
        ...

    def edit(self, channel: str, name: str, post: Post) -> None:
        """Change what was sent; the same again does no harm."""
        ...


@runtime_checkable
class PictureTarget(Protocol):
    """A target that keeps pictures, too."""

    def takes(self, path: str) -> bool:
        """Return whether it keeps pictures of this kind, by the ending of the file."""
        ...

    def upload(self, channel: str, picture: StoryPicture, alt: str) -> UploadedPicture:
        """Send a picture, with what it shows in words; errors mean what they mean for posts."""
        ...
