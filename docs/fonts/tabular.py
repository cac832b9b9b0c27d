"""Make the tabular cut of Inter: bake the `tnum` substitution into the character map.

    python3 tabular.py SOURCE.ttf TARGET.ttf Regular|Bold

The cut gets its own family name, so that it can stand beside an installed Inter. Needs fontTools.
"""
import sys
from fontTools.ttLib import TTFont

FAMILY = "Signalbox Inter Tabular"


def tabular_glyphs(font):
    gsub = font["GSUB"].table
    lookups = {i for f in gsub.FeatureList.FeatureRecord if f.FeatureTag == "tnum" for i in f.Feature.LookupListIndex}
    glyphs = {}
    for index in sorted(lookups):
        for table in gsub.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            glyphs.update(table.mapping)
    return glyphs


def rename(font, style):
    name = font["name"]
    full = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    texts = {1: FAMILY, 2: style, 3: f"1.0;SGBX;{full.replace(' ', '')}", 4: full, 6: full.replace(" ", "") + "-" + style}
    for record in list(name.names):
        if record.nameID in (16, 17, 21, 22, 25):
            name.removeNames(nameID=record.nameID)
    for identity, text in texts.items():
        name.setName(text, identity, 3, 1, 0x409)
        name.setName(text, identity, 1, 0, 0)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0


def main(source, target, style):
    font = TTFont(source, recalcTimestamp=False)
    glyphs = tabular_glyphs(font)
    assert all(digit in glyphs for digit in ("zero", "one", "two", "nine")), "no tabular digits in " + source
    for table in font["cmap"].tables:
        table.cmap = {code: glyphs.get(glyph, glyph) for code, glyph in table.cmap.items()}
    rename(font, style)
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:4])
