"""How fast Offsite is: ratios to something plain, measured in pairs in one run, for machines that swing by half."""
