"""Train the line model of plain-text pages: ``python tests/benchmarks/train_furniture.py PAGES.jsonl.gz [--folds 5] [--write]``

``PAGES``: JSON lines ``{id: "page:kind of dump", text, gold_body}``. Prints cross-validated 4-word-shingle figures, all dumps
of a page in one fold; with ``--write``, stores the model trained on all pages. Deterministic. Needs, beside the package,
``pip install lightgbm rapidfuzz`` (for training alone; the package reads the trees with numpy).

Texts people save are shorter than such dumps, so a cut of each page is added: little furniture, the first paragraphs.
Pages of the same site are rare in such data, so siblings are made: lines of a page's furniture recur on invented
other pages as often as they do on the few real ones (short lines mostly, long ones seldom, differently from site to site).
"""

import argparse
import gzip
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import lightgbm
import numpy as np
from rapidfuzz.distance import LCSseq
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from helpers.articles.furniture import features, model, words
from helpers.articles.furniture.classify import split

OUT = Path(model.__file__).parent
_W = re.compile(r"\w+")
SAVED = "bs4_nl"  # the kind of dump the cuts are made of
THRESHOLDS = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5)
TREES = {"first": 140, "second": 120}
SETTINGS = {
    "objective": "binary", "learning_rate": 0.09, "num_leaves": 24, "max_depth": 7, "min_data_in_leaf": 80, "feature_fraction": 0.4,
    "bagging_fraction": 0.6, "bagging_freq": 1, "lambda_l2": 10.0, "max_bin": 63, "verbose": -1, "num_threads": 1,
    "deterministic": True, "force_row_wise": True, "seed": 7,
}  # fmt: skip


@dataclass
class Page:
    """One dump. ``seen``: share of the siblings that hold each line; ``label``: is the line in the gold body."""

    id: str
    kind: str
    fold: int
    lines: list[str]
    gaps: list[int]
    gold: str
    label: np.ndarray
    weight: np.ndarray
    terms: list[tuple[str, list[str]]]
    seen: list[float]
    siblings: int


def label(lines: Sequence[str], gold: str) -> np.ndarray:
    """Lines whose words are for the most part in the longest common subsequence with the gold body."""
    tokens = [(word, i) for i, line in enumerate(lines) for word in _W.findall(line)]
    hits, size = np.zeros(len(lines)), np.zeros(len(lines))
    for _, i in tokens:
        size[i] += 1
    for block in LCSseq.opcodes([word for word, _ in tokens], _W.findall(gold)):
        if block.tag == "equal":
            for _, i in tokens[block.src_start : block.src_end]:
                hits[i] += 1
    return hits / np.maximum(size, 1) > 0.5


def recurrence(lines: Sequence[str], body: np.ndarray, rng: random.Random) -> tuple[list[float], int]:
    siblings, site = rng.randint(1, 5), rng.uniform(0.2, 0.95)
    seen = []
    for line, of_body in zip(lines, body, strict=True):
        size = len(line.split())
        chance = site * (1.0 if size < 4 else 0.85 if size < 8 else 0.5)
        if of_body:
            chance = 0.03 if size < 4 else 0.003
        constant = rng.random() < chance
        seen.append(sum(rng.random() < (0.9 if constant else 0.02 * (not of_body)) for _ in range(siblings)) / siblings)
    return seen, siblings


def scrape(lines: Sequence[str], body: np.ndarray, rng: random.Random) -> tuple[list[int], list[int]]:
    """Numbers of the lines a person's copy of the page may hold, and the blank lines before each."""
    inside = np.flatnonzero(body)
    if not len(inside):
        return [], []
    words, last = 0, int(inside[0])
    limit = rng.randint(120, 500)
    for i in inside:
        last = int(i)
        words += len(lines[i].split())
        if words >= limit:
            break
    first, end = int(inside[0]), int(inside[-1])
    chosen = [i for i in range(first) if i < rng.randint(0, 6) or i >= first - rng.randint(0, 5)]
    chosen += range(first, last + 1)
    chosen += [i for i in range(end + 1, len(lines)) if i <= end + rng.randint(0, 8) or i >= len(lines) - rng.randint(0, 3)]
    spaced = rng.random() < 0.7
    gaps = [
        int(spaced and k > 0 and (len(lines[i]) > 60 or len(lines[chosen[k - 1]]) > 60 or rng.random() < 0.2))
        for k, i in enumerate(chosen)
    ]
    return chosen, gaps


def load(path: Path, folds: int) -> list[Page]:
    pages = []
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf8") as file:
        for row in map(json.loads, file):
            spans, gaps = split(row["text"])
            lines = [row["text"][a:b] for a, b in spans]
            body = label(lines, row["gold_body"])
            lows = [[word.lower() for word in features._WORD.findall(line)] for line in lines]
            size = np.array([len(low) for low in lows]) + 1.0
            weight = np.minimum(size, 80) / max(200.0, size[body].sum()) * 0.5 + 0.5 / max(30, len(lines))
            name, kind = row["id"].rsplit(":", 1)
            terms = [words.terms(low) if low else ("short", ["="]) for low in lows]
            fold = crc32(name.encode()) % folds
            pages.append(Page(name, kind, fold, lines, gaps, row["gold_body"], body, weight, terms, [0.0] * len(lines), 0))
            seen, siblings = recurrence(lines, body, random.Random(row["id"]))
            pages.append(Page(name, kind, fold, lines, gaps, row["gold_body"], body, weight, terms, seen, siblings))
            chosen, gaps = scrape(lines, body, random.Random(row["id"])) if kind == SAVED else ([], [])
            if chosen:
                pick = [lines[i] for i in chosen]
                gold = "\n".join(lines[i] for i in chosen if body[i])
                weight = np.minimum(size[chosen], 80) / max(200.0, size[chosen][body[chosen]].sum()) * 0.5 + 0.5 / max(
                    30, len(pick)
                )
                pages.append(
                    Page(
                        name,
                        "saved",
                        fold,
                        pick,
                        gaps,
                        gold,
                        body[chosen],
                        weight,
                        [terms[i] for i in chosen],
                        [0.0] * len(pick),
                        0,
                    )
                )
    return pages


def fit_words(pages: Sequence[Page], least: int = 10) -> dict[str, dict[str, float]]:
    """Weights of the terms that stand on at least ``least`` pages (pairs of words: half as many more)."""
    found = {}
    for which in ("short", "long"):
        seen = defaultdict(set)
        for page in pages:
            for kind, terms in page.terms:
                if kind == which:
                    for term in terms:
                        seen[term].add(page.id)
        vocabulary = {
            term: k for k, term in enumerate(sorted(t for t, ids in seen.items() if len(ids) >= least * (1.5 if "_" in t else 1)))
        }
        data, columns, ends, y, w = [], [], [0], [], []
        for page in pages:
            if page.siblings or page.kind == "saved":
                continue
            for (kind, terms), is_body, weight in zip(page.terms, page.label, page.weight, strict=True):
                if kind == which:
                    known = Counter(vocabulary[t] for t in terms if t in vocabulary)
                    columns += known.keys()
                    data += [count / len(terms) ** 0.5 for count in known.values()]
                    ends.append(len(columns))
                    y.append(2.0 * is_body - 1)
                    w.append(weight)
        x = csr_matrix((data, columns, ends), shape=(len(y), len(vocabulary)))
        y, w = np.array(y), np.array(w) / np.mean(w)

        def loss(beta, x=x, y=y, w=w):
            margin = y * (x @ beta[1:] + beta[0])
            pull = -w * y / (1 + np.exp(np.clip(margin, -30, 30)))
            value = (w * np.logaddexp(0, -margin)).sum() + 2.0 * (beta[1:] ** 2).sum()
            return value, np.concatenate([[pull.sum()], x.T @ pull + 4.0 * beta[1:]])

        beta = minimize(loss, np.zeros(len(vocabulary) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 60}).x
        found[which] = {"*": round(beta[0], 2)} | {
            t: round(beta[k + 1], 2) for t, k in vocabulary.items() if abs(beta[k + 1]) >= 0.05
        }
    return found


def word_scores(page: Page, weights: dict[str, dict[str, float]]) -> np.ndarray:
    return np.array([words.weigh(which, terms, weights) for which, terms in page.terms])


def fit_trees(rows: Sequence[np.ndarray], pages: Sequence[Page], stage: str) -> dict:
    y, w = np.concatenate([p.label for p in pages]), np.concatenate([p.weight for p in pages])
    booster = lightgbm.train(SETTINGS, lightgbm.Dataset(np.vstack(rows), y, weight=w / w.mean()), TREES[stage])
    return export(booster)


def export(booster: lightgbm.Booster) -> dict:
    """Trees as flat lists: nodes first, then leaves; a child below 0 is leaf -1 - child."""
    out = {"feature": [], "limit": [], "left": [], "right": [], "leaf": [], "root": []}

    def walk(node: dict) -> int:
        if "leaf_value" in node:
            out["leaf"].append(round(node["leaf_value"], 3))
            return -len(out["leaf"])
        at = len(out["feature"])
        out["feature"].append(node["split_feature"])
        limit = node["threshold"]
        out["limit"].append(float(f"{limit:.4g}"))
        out["left"].append(0)
        out["right"].append(0)
        out["left"][at] = walk(node["left_child"])
        out["right"][at] = walk(node["right_child"])
        return at

    for tree in booster.dump_model()["tree_info"]:
        out["root"].append(walk(tree["tree_structure"]))
    return out


def inner(pages: Sequence[Page], parts: int = 4) -> list[list[int]]:
    """Positions of the pages by part; dumps of a page together."""
    found = [[] for _ in range(parts)]
    for k, page in enumerate(pages):
        found[crc32(page.id[::-1].encode()) % parts].append(k)
    return found


def apart(pages: Sequence[Page], fit, apply) -> list:
    """What ``apply`` makes of each page by a model fitted on the other parts."""
    out = [None] * len(pages)
    for part in inner(pages):
        held = set(part)
        fitted = fit([k for k in range(len(pages)) if k not in held])
        for k in part:
            out[k] = apply(fitted, k)
    return out


def train(pages: Sequence[Page]) -> tuple[dict, dict]:
    """Words, then trees on out-of-part word scores, then trees on out-of-part opinions of the first trees."""
    scores = apart(pages, lambda ks: fit_words([pages[k] for k in ks]), lambda fitted, k: word_scores(pages[k], fitted))
    rows = [features.table(p.lines, p.gaps, p.seen, p.siblings, s) for p, s in zip(pages, scores, strict=True)]
    opinions = apart(
        pages, lambda ks: fit_trees([rows[k] for k in ks], [pages[k] for k in ks], "first"),
        lambda trees, k: model.sigmoid(model.Trees(trees).margin(rows[k])),
    )  # fmt: skip
    second = [model.second_table(opinion, row) for opinion, row in zip(opinions, rows, strict=True)]
    return fit_words(pages), {"first": fit_trees(rows, pages, "first"), "second": fit_trees(second, pages, "second")}


def likelihoods(pages: Sequence[Page], word_weights: dict, trees: dict) -> list[np.ndarray]:
    first, second = model.Trees(trees["first"]), model.Trees(trees["second"])
    out = []
    for page in pages:
        rows = features.table(page.lines, page.gaps, page.seen, page.siblings, word_scores(page, word_weights))
        opinion = model.sigmoid(first.margin(rows))
        out.append(model.sigmoid(second.margin(model.second_table(opinion, rows))))
    return out


def shingles(text: str) -> Counter:
    tokens = _W.findall(text)
    return Counter(tuple(tokens[i : i + 4]) for i in range(max(1, len(tokens) - 3)) if tokens)


def report(pages: Sequence[Page], likely: Sequence[np.ndarray], thresholds: Iterable[float] = THRESHOLDS) -> None:
    gold = [shingles(page.gold) for page in pages]
    for threshold in thresholds:
        figures = defaultdict(list)
        for page, p, g in zip(pages, likely, gold, strict=True):
            found = shingles("\n".join(line for line, keep in zip(page.lines, p >= threshold, strict=True) if keep))
            hit = sum((g & found).values())
            key = ("sites" if page.siblings else "alone", page.kind)
            figures[key].append((hit / found.total() if found else None, hit / g.total() if g else None))
        for key, values in sorted(figures.items()):
            precision = np.mean([p for p, _ in values if p is not None])
            recall = np.mean([r for _, r in values if r is not None])
            lost = np.mean([r is not None and r < 0.9 for _, r in values])
            f1 = 2 * precision * recall / (precision + recall)
            print(
                f"{threshold:.2f} {' '.join(key):18s} F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  lost {lost:.3f}"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--only", type=int, default=None, help="cross-validate on the first N folds only")
    parser.add_argument("--threshold", type=float, default=0.3)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    pages = load(given.pages, given.folds)
    tested, likely = [], []
    for fold in range(given.folds if given.only is None else given.only):
        held = [p for p in pages if p.fold == fold]
        likely += likelihoods(held, *train([p for p in pages if p.fold != fold]))
        tested += held
    if tested:
        report(tested, likely)
    if given.write:
        word_weights, trees = train(pages)
        (OUT / "words.json").write_text(json.dumps(word_weights, ensure_ascii=False, separators=(",", ":")) + "\n", "utf8")
        out = {"threshold": given.threshold, **trees}
        (OUT / "weights.json").write_text(json.dumps(out, separators=(",", ":")) + "\n", "utf8")


if __name__ == "__main__":
    main()
