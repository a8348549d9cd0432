"""The REST contract: the same desk as the pages, by token."""

from server.api.application import ApiParts, api_application

__all__ = ["ApiParts", "api_application"]
