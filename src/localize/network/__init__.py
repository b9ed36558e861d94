"""The only room that opens sockets: one bounded core, and two policies, for pages and for engines."""
