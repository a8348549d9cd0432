"""Names of the addresses on the bus. A name is made here and nowhere else."""

CONTROL = "control"


def room_topic(room_id: int) -> str:
    """Where everyone's view of what changes in a room goes."""
    return f"room:{room_id}"


def desk_topic(site_id: int) -> str:
    """Where the back office of a site hears that its pages are stale."""
    return f"desk:{site_id}"
