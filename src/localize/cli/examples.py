"""How a command's help shows it at work."""


def examples(*lines: str) -> str:
    r"""Return the section of a command's help that shows it at work; `\b` keeps its lines as they are."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
