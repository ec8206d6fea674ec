"""Trade-offs on the facilitator's side: the list of scales, the placing, and where the group lands."""
