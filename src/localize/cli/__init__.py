"""The command line: one module per command; a body parses, wires, calls a flow, prints and ends."""
