"""Words as they bend: whether a word of a running text is a form of a word that a list names.

A name stands in a text with the endings of its language: Тошкентда, Toshkentning, в Ташкенте, Tashkent's. The
tables of endings are small and general, not a dictionary: they say which letters may follow a stem, so that
Мирзиёева is Мирзиёев, while Римма is not Рим and Karimova not Karimov.
"""

from localize.language.inflection.endings import Kind
from localize.language.inflection.grammars import inflects, may_end
from localize.language.inflection.phrases import PhraseMatch, Phrases, outermost
from localize.language.inflection.rebending import rebent

__all__ = ["Kind", "PhraseMatch", "Phrases", "inflects", "may_end", "outermost", "rebent"]
