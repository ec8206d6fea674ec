"""The metric plan and the readings on the facilitator's side."""
