"""Prints Cohen's kappa of some tables by scikit-learn and by statsmodels, which are not needed for anything else.

python3 -m venv DIR && DIR/bin/pip install scikit-learn statsmodels && DIR/bin/python tests/support/make_kappas.py
"""

import numpy
import sklearn
import statsmodels
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import cohens_kappa

# both yes, only the first, only the second, both no
TABLES = [(20, 5, 10, 15), (45, 15, 25, 15), (25, 35, 5, 35), (2, 0, 1, 1), (118, 5, 2, 0), (0, 5, 5, 0), (0, 5, 0, 5),
          (40, 9, 6, 45), (1, 1, 1, 97), (7, 3, 11, 2), (1000, 37, 52, 4211)]

print(f"scikit-learn {sklearn.__version__}, statsmodels {statsmodels.__version__}")
for both, one, other, neither in TABLES:
    first = [1] * (both + one) + [0] * (other + neither)
    second = [1] * both + [0] * one + [1] * other + [0] * neither
    table = numpy.array([[both, one], [other, neither]])
    print((both, one, other, neither), float(cohen_kappa_score(first, second)), float(cohens_kappa(table).kappa))
