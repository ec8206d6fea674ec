"""Tests of step 5 on the screen."""
