"""The views of the verbs: one module per verb that has a form of its own."""
