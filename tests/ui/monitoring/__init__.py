"""Step 7 on a real file."""
