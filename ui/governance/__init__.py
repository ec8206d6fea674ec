"""Step 5 on the facilitator's side: bodies and their members, the room check, the path of escalation."""
