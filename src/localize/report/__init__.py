"""Reports of flows, as people and programs read them: pure functions from a report to text."""
