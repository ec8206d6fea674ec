"""The places of the last step: lessons, outcomes with the public summary, reviews to come, the second pulse."""
