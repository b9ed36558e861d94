"""Which of the four is a short text written in: en, ru, uz or uz_Cyrl? Or is it better not to say?"""

from localize.language.detection.detector import Detection, detect

__all__ = ["Detection", "detect"]
