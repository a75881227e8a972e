"""A plain scan that knows nothing of the code under test: letter by letter, for texts whose folding is lower case alone."""

OTHER_INITIAL = {"룡": ("용",), "용": ("룡",), "노": ("로",), "로": ("노",)}   # of the alphabet below; 뇽 does not occur
# names of one town that can be written with the letters below, as data/names has them
SAME_TOWN = {"화룡": ("和龙",), "和龙": ("화룡",), "룡정": ("용정",)}
HANGUL, HANZI = "온성군보위룡용노로동화정", "和龙图们"
WORDS = ("a", "de", "deported", "Deport", "MSS", "22", "2", "d0000110", "handed", "over")
BETWEEN = (" ", " ", ". ", ", ", "\n", "-", "_", "(", "")


def is_run(letter):
    """Hangul syllables and the usual Chinese characters."""
    return "가" <= letter <= "힣" or "一" <= letter <= "鿿"


def cut(text):
    """Return (runs, words) of a text."""
    runs, words, kind, current = [], [], "", ""
    for letter in text.lower() + " ":
        here = "run" if is_run(letter) else "word" if letter.isalnum() else ""
        if here != kind and current:
            (runs if kind == "run" else words).append(current)
            current = ""
        kind = here
        if here:
            current += letter
    return runs, words


def finds(query, text, with_towns=True):
    """Tell whether a search text finds a text, by the rules written in text_query."""
    runs, words = cut(text)
    asked_runs, asked_words = cut(query)
    for piece in asked_runs:
        same = (piece,) + (SAME_TOWN.get(piece, ()) if with_towns else ())
        others = [other + piece[1:] for other in OTHER_INITIAL.get(piece[0], ())] if len(piece) > 1 else []
        if not (any(name in run for name in same for run in runs)
                or any(run.startswith(other) for other in others for run in runs)):
            return False
    for piece in asked_words:
        if not any(word.startswith(piece) if len(piece) > 1 else word == piece for word in words):
            return False
    return True


def random_text(generator, parts):
    """Return a text of runs, words and what separates them."""
    text = ""
    for _ in range(generator.randrange(parts)):
        letters = generator.choice((HANGUL, HANGUL, HANZI, HANGUL + HANZI))
        run = "".join(generator.choice(letters) for _ in range(generator.randrange(1, 6)))
        text += generator.choice((run, run, generator.choice(WORDS))) + generator.choice(BETWEEN)
    return text


def random_query(generator, length):
    """Return a search text: a run of a length, now and then a word, now and then both."""
    letters = generator.choice((HANGUL, HANGUL, HANZI))
    run = "".join(generator.choice(letters) for _ in range(length))
    word = generator.choice(WORDS)
    return generator.choice((run, run, run, word, word[:2], run + " " + word, run[:1] + word))
