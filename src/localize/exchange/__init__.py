"""Files for people and other tools, on their way out and back: texts, memories (TMX), glossaries (TBX)."""
