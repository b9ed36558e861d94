"""Results that were worked out already, kept in `.localize/`: losing it costs time alone."""
