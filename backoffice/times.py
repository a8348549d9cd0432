"""Times in words. The server knows no one's clock but its own: it says how long, and the browser adds the local hour."""

from datetime import UTC, datetime

from backoffice.words import Words

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def iso(at: int) -> str:
    """For a machine: the `datetime` of a `<time>`."""
    return _utc(at).isoformat().replace("+00:00", "Z")


def utc(at: int) -> str:
    """For a person without scripts: the minute, and that it is UTC."""
    return _utc(at).strftime("%Y-%m-%d %H:%M UTC")


def ago(words: Words, at: int, now: int) -> str:
    """How long ago: *just now*, *12 min ago*, *3 days ago*."""
    seconds = (now - at) // 1000
    return words.say("time.now") if seconds < _MINUTE else words.say("time.ago", span=span(words, seconds))


def ahead(words: Words, at: int, now: int) -> str:
    """How long until: *in 5 h*; *ended* when it is over."""
    seconds = -((now - at) // (_MINUTE * 1000)) * _MINUTE  # whole minutes, the one that has begun included
    return words.say("time.over") if seconds <= 0 else words.say("time.ahead", span=span(words, seconds))


def span(words: Words, seconds: int) -> str:
    """A length of time in its largest unit."""
    if seconds < _MINUTE:
        return words.say("time.seconds", n=max(seconds, 1))
    if seconds < _HOUR:
        return words.say("time.minutes", n=seconds // _MINUTE)
    if seconds < 2 * _DAY:
        return words.say("time.hours", n=seconds // _HOUR)
    return words.say("time.days", n=seconds // _DAY)


def _utc(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC)
