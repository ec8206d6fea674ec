"""The landscape of use cases, data and decisions on the facilitator's side."""
