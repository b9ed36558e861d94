"""Files for people and other tools, on their way out and back: TMX and TBX."""
