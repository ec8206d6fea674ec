"""The records of an offsite: frozen values without rules; the rules are in the modules beside this package."""
