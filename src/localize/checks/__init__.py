"""Checks: what is wrong with a string, one module each, behind one registry."""

from localize.checks.base import Check, Flaw, Subject, inspect
from localize.checks.broken import broken
from localize.checks.registry import CHECKS, select

__all__ = ["CHECKS", "Check", "Flaw", "Subject", "broken", "inspect", "select"]
