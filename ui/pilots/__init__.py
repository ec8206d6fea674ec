"""The pilots on the facilitator's side: candidates taken from the opportunities, and the two briefs."""
