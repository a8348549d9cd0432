"""A second opinion as somebody might write it, to be configured in a served process: it hangs on some texts."""


def hangs(text: str) -> str | None:
    """Never comes back from a text that says "loop"; has no objection to others."""
    while "loop" in text:
        pass
    return "odd" if "odd" in text else None
