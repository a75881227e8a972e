# make run    opens QGIS with the Visual Atlas (or leaves pictures of it in build/demo where there is no display)
# make test   sets up what is needed and runs all tests
SHELL := /bin/bash

.PHONY: help run test test-unit test-qgis test-desktop test-package lint setup stage package scan matrix bench clean

help:
	@echo "make run      open QGIS with the Visual Atlas; without a display: pictures in build/demo"
	@echo "make test     all tests (also: test-unit, test-qgis, test-desktop, test-package)"
	@echo "make package  the zip for an existing QGIS, in dist/"
	@echo "make scan     look at the zip as the official plugin repository does on upload"
	@echo "make matrix   the tests on QGIS 3.22, 3.40 and 3.44, in chroots where needed (root; about 6 GB)"
	@echo "make bench    start, counting, painting, searching, opening: measured against plain QGIS"
	@echo "make lint     the import contracts"
	@echo "make stage    the plugin folder in build/visual_atlas_plugin"
	@echo "make setup    install what is missing (apt-get, .venv); the others do it by themselves"
	@echo "make clean    remove build/ and dist/"

run:
	@bash scripts/run.sh

test:
	@bash scripts/test.sh

test-unit test-qgis test-desktop test-package: test-%:
	@bash scripts/test.sh $*

lint:
	@bash scripts/setup.sh tests
	@.venv/bin/lint-imports --no-cache

setup:
	@bash scripts/setup.sh tests

stage:
	@bash scripts/setup.sh system
	@/usr/bin/python3 -B scripts/stage.py

package: stage
	@/usr/bin/python3 -B scripts/package.py

scan: package
	@bash scripts/setup.sh scan
	@/usr/bin/python3 -B scripts/scan.py dist/visual_atlas_plugin-$$(sed -n 's/^version=//p' metadata.txt).zip

matrix:
	@bash scripts/matrix.sh

bench:
	@bash bench/run.sh

clean:
	rm -rf build dist
