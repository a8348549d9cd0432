"""The visitors' use cases. Nothing is broadcast before it has been judged."""

from server.chat.chat import Chat
from server.chat.person import Parts, Person

__all__ = ["Chat", "Parts", "Person"]
