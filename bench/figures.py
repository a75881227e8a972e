"""The figures of the benches: one shape for all, written as JSON."""

import json
import math
import statistics
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence


def percentile(values: Sequence[float], share: float) -> float:
    """Return the nearest-rank percentile of some values; share in 0..1."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def figure(name: str, values: Sequence[float], unit: str, peer: str = "", ratio: Optional[float] = None) -> Dict[str, Any]:
    """Return one figure; ratio is ours to the peer's (below 1: less than the peer)."""
    return {"name": name, "n": len(values), "median": round(statistics.median(values), 3),
            "p99": round(percentile(values, 0.99), 3), "unit": unit, "peer": peer,
            "ratio": None if ratio is None else float(f"{ratio:.4g}")}


def write(folder: Path, name: str, figures: List[Dict[str, Any]], **more: Any) -> None:
    """Write the figures of one bench, with what else is worth keeping."""
    (folder / f"{name}.json").write_text(json.dumps({"figures": figures, **more}, indent=1), encoding="utf-8")
