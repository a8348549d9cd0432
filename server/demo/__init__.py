"""A brand one could believe in, with its site, its conversations and its people, to try Palabre on."""
