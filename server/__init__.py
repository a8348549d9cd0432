"""The server of Palabre: floors 1 to 5 of docs/architecture.md."""
