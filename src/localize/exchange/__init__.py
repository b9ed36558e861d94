"""What goes out to people and other tools, and comes back: TMX and TBX."""
