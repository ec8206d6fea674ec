"""What the earlier steps offer, and what has changed since it was taken."""
