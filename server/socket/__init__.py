"""The visitors' sockets."""

from server.socket.connections import Connections
from server.socket.endpoint import SocketEndpoint
from server.socket.gate import Gate
from server.socket.parts import SocketParts
from server.socket.presence import Crowd
from server.socket.watch import Watch

__all__ = ["Connections", "Crowd", "Gate", "SocketEndpoint", "SocketParts", "Watch"]
