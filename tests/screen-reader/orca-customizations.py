"""Read by Orca at its start: whatever it would say goes to $LANDMARK_SPEECH, a JSON object a line, and each moment in
which it has nothing to do to $LANDMARK_IDLE. Its own client of the speech server waits for ever where there is no sound."""

import html
import json
import os
import re
import threading
import time

import speechd
from gi.repository import GLib
from orca import acss, event_manager, settings, speech_generator, speechserver

speech = open(os.environ["LANDMARK_SPEECH"], "a", buffering=1, encoding="utf-8")
idle = os.open(os.environ["LANDMARK_IDLE"], os.O_WRONLY | os.O_CREAT)


def milliseconds():
    return int(time.time() * 1000)


class WritingClient:
    """What Orca uses of speechd.SSIPClient; all else does nothing."""

    def __init__(self, *args, **kwargs):
        self.language = "en"

    def speak(self, text, callback=None, event_types=None):
        words = html.unescape(re.sub(r"<[^>]+>", "", text))
        speech.write(json.dumps({"at": milliseconds(), "lang": self.language, "words": words}, ensure_ascii=False) + "\n")
        if callback:
            threading.Thread(target=self.end, args=(callback,), daemon=True).start()
        return (200, "OK", None)

    def end(self, callback):
        time.sleep(0.03)
        callback(speechd.CallbackType.BEGIN)
        callback(speechd.CallbackType.END)

    def char(self, character):
        self.speak(character)

    def set_language(self, language):
        self.language = language

    def get_language(self):
        return self.language

    def get_rate(self):
        return 0

    get_pitch = get_volume = get_rate

    def list_synthesis_voices(self, *args):
        return [(f"voice-{language}", language, "none") for language in ("en-GB", "de-DE", "fr-FR", "ar-EG", "la-VA")]

    def list_output_modules(self):
        return ["written"]

    def get_output_module(self):
        return "written"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args, **kwargs: None


def tell_idle():
    if event_manager.getManager()._eventQueue.empty():
        os.pwrite(idle, b"%d" % milliseconds(), 0)
    return True


def voice_in_language(self, key=None, **args):
    # Orca 43 asks for a voice in the text's language and then takes the usual one: here what it asked for is written down.
    voices = voice_asked_for(self, key, **args)
    family = speechserver.VoiceFamily
    if args.get("language"):
        voices[0][acss.ACSS.FAMILY] = {family.LANG: args["language"], family.DIALECT: args.get("dialect") or ""}
    return voices


voice_asked_for = speech_generator.SpeechGenerator.voice
speech_generator.SpeechGenerator.voice = voice_in_language

# After all that waits in Orca's loop, since its own work has a higher priority.
GLib.timeout_add(40, tell_idle, priority=GLib.PRIORITY_LOW)

speechd.SSIPClient = WritingClient
settings.enableKeyEcho = False
settings.enableEchoByCharacter = False
settings.sayAllOnLoad = False
