"""What flows report, as people and programs read it: pure functions from a report to text."""
