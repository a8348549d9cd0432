"""The records that the rooms of the house hand to each other. Pure: no clock, no files, no database."""

from server.models.case import Case, Flag, FlagReason, FlagState
from server.models.decision import Act, Block, Decision, NewDecision
from server.models.message import Message, State, StoredFinding
from server.models.person import Account, Actor, Role, Session, Side, Visitor
from server.models.site import Level, Mode, Preferences, Room, Site

__all__ = [
    "Account",
    "Act",
    "Actor",
    "Block",
    "Case",
    "Decision",
    "Flag",
    "FlagReason",
    "FlagState",
    "Level",
    "Message",
    "Mode",
    "NewDecision",
    "Preferences",
    "Role",
    "Room",
    "Session",
    "Side",
    "Site",
    "State",
    "StoredFinding",
    "Visitor",
]
