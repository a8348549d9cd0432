"""The real servers and the real browser that the tests drive, each started here and stopped when the tests end."""
