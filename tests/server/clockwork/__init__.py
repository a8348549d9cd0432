"""Tests of clockwork."""
