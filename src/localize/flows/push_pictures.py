"""The pictures of what is pushed: each is sent once to a place, and posts show it from there."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape, unescape
from typing import TYPE_CHECKING, Final

from localize.frozen import frozen
from localize.model.pushed import Push, PushPlace, PushState
from localize.model.release import EditionId
from localize.push.base import PictureTarget, UploadedPicture

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.model.pushed import PushRecord
    from localize.push.base import Story, StoryPicture

KIND: Final = "picture"
_IMAGE: Final = re.compile(r"<img [^<>]*>")
_ALT: Final = re.compile(r' alt="([^"]*)"')


@frozen
class PictureDesk:
    """Sends pictures, and writes down what was sent.

    Attributes:
        target: where they go.
        name: what the record calls that place.
        record: gives what was sent so far.
        write: puts a line into the record, durably.
        at: the time of the run, ISO 8601 in UTC.
    """

    target: PictureTarget
    name: str
    record: Callable[[], PushRecord]
    write: Callable[[Push], None]
    at: str

    def led(self, story: Story, channel: str, *, sends: bool) -> Story:
        """Return an edition whose body shows its pictures from where the target keeps them.

        The one picture that the body does not show stands for the whole.

        Args:
            story: the edition.
            channel: where it goes.
            sends: whether pictures that are not there are sent.

        Raises:
            EngineError: the target did not take one.
            InputError: the edition or a picture is not what was built.
        """
        pictures = [one for one in story.pictures if self.target.takes(one.path)]
        if not pictures:
            return story
        html = story.body()
        featured = [one for one in pictures if _source(one) not in html]
        shown = [one for one in pictures if one not in featured]
        names: dict[str, str] = {}
        for one in (*shown, *(featured if len(featured) == 1 else ())):
            found = self._known(one, channel)
            if found is None and sends:
                found = self._sent(one, channel, story, _alt(html, one))
            if found is not None:
                html = html.replace(_source(one), f'src="{escape(found.address)}"')
                names[one.path] = found.name
        whole = names.get(featured[0].path, "") if len(featured) == 1 else ""
        return replace(story, body=lambda: html, featured=whole)

    def _known(self, picture: StoryPicture, channel: str) -> UploadedPicture | None:
        """Return a picture that is there, whichever language sent it."""
        record = self.record()
        for place in sorted(record.heads):
            if (place.target, place.channel, place.edition.slug) == (self.name, channel, picture.path):
                sent = record.sent(place)
                if sent is not None and sent.digest == picture.digest:
                    name, _, address = sent.post.partition(" ")
                    return UploadedPicture(name, address)
        return None

    def _sent(self, picture: StoryPicture, channel: str, story: Story, alt: str) -> UploadedPicture:
        """Send a picture. One whose answer never came is sent again: no reader sees what stands unused."""
        found = self.target.upload(channel, picture, alt)
        place = PushPlace(self.name, channel, EditionId(picture.path, story.locale))
        said = f"{found.name} {found.address}"
        self.write(Push(place, PushState.SENT, self.at, picture.digest, KIND, said))
        return found


def _source(picture: StoryPicture) -> str:
    return f'src="{escape(picture.address)}"'


def _alt(html: str, picture: StoryPicture) -> str:
    """Return what a picture shows in words, as the body says it first."""
    tags = (tag for tag in _IMAGE.findall(html) if _source(picture) in tag)
    found = next(filter(None, map(_ALT.search, tags)), None)
    return unescape(found[1]) if found else ""
