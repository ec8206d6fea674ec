"""How the room votes: the private ballot, the open grid, the round and its result."""
