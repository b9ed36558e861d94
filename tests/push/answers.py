"""A transport for targets of `push`, which answers as it is told."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from localize.engines.transport import HttpReply, HttpRequest


@dataclass
class Answers:
    """A transport that answers as told, and remembers what it was asked."""

    replies: list[HttpReply]
    asked: list[HttpRequest] = field(default_factory=list)

    def send(self, request: HttpRequest) -> HttpReply:
        self.asked.append(request)
        return self.replies.pop(0)


def said(status: int = 200, **answer: object) -> HttpReply:
    return HttpReply(status, json.dumps(answer))
