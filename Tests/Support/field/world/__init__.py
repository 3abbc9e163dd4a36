"""A small AWS: two accounts, what is in them, and the healthy path that every situation starts from."""
