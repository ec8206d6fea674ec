"""Who we are on the facilitator's side: five short lists, and what they offer to the risks."""
