"""The desk, on both databases."""
