"""Files that the program reads: playbook, theme, fonts, icons."""
