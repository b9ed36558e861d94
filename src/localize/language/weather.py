"""Weather: read from the lines that pages print and from providers' codes, printed per locale."""

from __future__ import annotations

from localize.language.weather_field import ArticleWeather, read_article_weather
from localize.language.weather_printing import print_temperature, print_weather
from localize.language.weather_reading import parse_temperature, parse_weather
from localize.language.weather_report import Temperature, WeatherReport
from localize.language.weather_terms import CONDITIONS, DIRECTIONS, PROVIDERS, Condition, condition_of

__all__ = [
    "CONDITIONS",
    "DIRECTIONS",
    "PROVIDERS",
    "ArticleWeather",
    "Condition",
    "Temperature",
    "WeatherReport",
    "condition_of",
    "parse_temperature",
    "parse_weather",
    "print_temperature",
    "print_weather",
    "read_article_weather",
]
