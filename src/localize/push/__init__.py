"""Where built editions are sent: one module per target, behind one registry."""
