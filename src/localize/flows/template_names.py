"""The site's templates as read: the keys of the interface that they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.template_names import TemplateNames
from localize.errors import ConfigError, InputError, LocalizeError, Place
from localize.formats import template_keys
from localize.language import vocabulary

if TYPE_CHECKING:
    from localize.flows.newsroom_session import NewsroomSession
    from localize.formats.template_keys import TemplateKeys
    from localize.workspace.disk import Disk

_NARROW = "Save it as UTF-8, or narrow `templates` in localize.yaml."
_LARGEST = 1_000_000
"""Bytes of a template; what is larger was made by a program."""


def template_names(session: NewsroomSession) -> tuple[TemplateNames | None, tuple[LocalizeError, ...]]:
    """Read the templates that `localize.yaml` names.

    Labels with a context of what stands in front matter (categories, tags, roles) are named by articles, and
    are left out.

    Returns:
        The labels beside what templates name, None where no template is to be read; and why some cannot be.
    """
    config, disk = session.config, session.disk
    if not config.templates:
        return None, ()
    problems: list[LocalizeError] = []
    paths: set[str] = set()
    for pattern in config.templates:
        found = disk.glob(pattern)
        paths.update(path for path in found if not path.startswith(f"{config.bundles.folder}/"))
        if not found:
            message = f"`templates`: no file matches «{pattern}»"
            problems.append(
                ConfigError(message, place=Place(config.path), hint="Mend it, or bring the folder back.")
            )
    read = (_read(disk, path, problems) for path in sorted(paths))
    templates = tuple(one for one in read if one is not None)
    of_articles = frozenset(config.ui_keys.values())
    labels = session.newsroom.labels
    names = TemplateNames(
        tuple(label for label in labels if label.key.context not in of_articles),
        templates,
        frozenset(
            (
                *(entry.key for entry in vocabulary.entries()),
                *(label.key for label in labels if label.key.context in of_articles),
            )
        ),
        unread=bool(problems or session.newsroom.problems),
    )
    return names, tuple(problems)


def _read(disk: Disk, path: str, problems: list[LocalizeError]) -> TemplateKeys | None:
    """Return what one template names; None where it cannot be read, with a problem more."""
    try:
        data = disk.read(path)
        if len(data) > _LARGEST:
            raise InputError("the template is too large to be read", place=Place(path), hint=_NARROW)
        return template_keys.parse(data, path)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        problems.append(InputError("not UTF-8", place=Place(path, line), hint=_NARROW))
    except LocalizeError as error:
        problems.append(error)
    return None
