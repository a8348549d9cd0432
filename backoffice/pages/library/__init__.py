"""The pages of the library, one reason each."""
