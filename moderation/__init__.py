"""The judge: pure functions from a draft, its context and a policy to a verdict."""
