"""Tests of store_desk."""
