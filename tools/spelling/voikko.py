# Reads Finnish words, one a line, and writes those that Voikko doesn't know.
import sys

import libvoikko

voikko = libvoikko.Voikko("fi")
for word in sys.stdin.buffer.read().decode().split():
    if not voikko.spell(word):
        sys.stdout.buffer.write(f"{word}\n".encode())
