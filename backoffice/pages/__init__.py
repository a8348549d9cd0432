"""The pages, one module a noun; the same noun names the template and the test."""
