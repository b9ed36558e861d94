"""Facts about languages: plurals, dates, numbers, weather, vocabulary, Uzbek scripts, detection."""
