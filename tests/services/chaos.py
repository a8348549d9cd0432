"""A TCP proxy of our own that breaks what passes: the faults of real networks, on demand and at a chosen byte."""

import asyncio
import socket
import struct
from dataclasses import dataclass


@dataclass
class Weather:
    """What happens to bytes on their way. `cut_after`: the connection ends after so many bytes to the client."""

    delay: float = 0.0
    silent_up: bool = False
    silent_down: bool = False
    cut_after: int | None = None
    reset: bool = False


class ChaosProxy:
    """Stands before `127.0.0.1:target`. `weather` holds for connections as they are and to come."""

    def __init__(self, target: int) -> None:
        self.target = target
        self.weather = Weather()
        self.connections = 0
        self._pipes: set[asyncio.Task[None]] = set()
        self._clients: set[asyncio.StreamWriter] = set()

    async def __aenter__(self) -> "ChaosProxy":
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port: int = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        self.cut()
        for pipe in self._pipes:
            pipe.cancel()
        await asyncio.gather(*self._pipes, return_exceptions=True)

    def cut(self, *, reset: bool = False) -> None:
        """Ends every connection now, politely (FIN) or not (RST)."""
        for client in list(self._clients):
            _end(client, reset)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._clients.add(writer)
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            _end(writer, True)
            return
        up = asyncio.create_task(self._pipe(reader, far_writer, down=False))
        down = asyncio.create_task(self._pipe(far_reader, writer, down=True))
        self._pipes |= {up, down}
        await asyncio.wait({up, down}, return_when=asyncio.FIRST_COMPLETED)
        for pipe in (up, down):
            pipe.cancel()
        self._pipes -= {up, down}
        _end(writer, self.weather.reset)
        far_writer.close()
        self._clients.discard(writer)

    async def _pipe(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, down: bool) -> None:
        passed = 0
        try:
            while data := await reader.read(65536):
                weather = self.weather
                if weather.delay:
                    await asyncio.sleep(weather.delay)
                if weather.silent_down if down else weather.silent_up:
                    continue
                if down and weather.cut_after is not None and passed + len(data) >= weather.cut_after:
                    writer.write(data[: weather.cut_after - passed])
                    await writer.drain()
                    return
                passed += len(data)
                writer.write(data)
                await writer.drain()
        except OSError:
            return


def _end(writer: asyncio.StreamWriter, reset: bool) -> None:
    if reset:
        connection = writer.get_extra_info("socket")
        if connection is not None and connection.fileno() >= 0:
            # No linger: the kernel answers with RST instead of FIN.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.close()
