"""The alignment pulse on the facilitator's side, for the one before the day and the one after it."""
