"""Reusable widgets; they know records at most, never the session.

Public names, imported from their module:

fields      LineField, TextField        typing, signals edited(str), left(), entered(); show_text(str); text()
            NumberField, DateField      a whole number, a date
            HistoryFreeLine, is_history_key, leave_history_to_window, without_history   for fields of your own
"""
