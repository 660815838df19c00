"""What each kind of expression means: a function per branch of the master expression, from a match to a ``Found``."""
