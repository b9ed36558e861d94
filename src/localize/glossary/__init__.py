"""The glossary: terms and names with their forms per locale, found in texts however they are inflected."""
