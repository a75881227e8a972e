"""Uwazi, the database under FOOTPRINTS and the North Korean Prison Database: its answers become rows of an import.

Saved pages and a live server share one way: pages (`saved`, `live`) -> what they say (`interface`) -> tables of text
(`source`) -> the mapping that is proposed (`proposal`). Uwazi's CSV forms have their own rules (`csv_forms`).
What is known of Uwazi was read in its public repository, github.com/huridocs/uwazi; each module names the files.
"""
