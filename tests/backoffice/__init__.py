"""The pages of the staff, from their words to their forms as a browser without scripts sends them."""
