"""Step 4 on the facilitator's side: the sections, the catalogue of guardrails, the consent, the signatures."""
