"""Tests of the storage: real files, real crashes, real refusals."""
