"""What each verb prints: one module per verb that has a form of its own."""
