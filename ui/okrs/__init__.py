"""The places of step 6: objectives with their key results, incentives with the balance of each leader."""
