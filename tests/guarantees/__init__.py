"""Each promise of the house, attacked in a served process."""
