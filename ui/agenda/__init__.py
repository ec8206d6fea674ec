"""The parts of the agenda's screen."""
