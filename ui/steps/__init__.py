"""Screens, one per step of the playbook."""
