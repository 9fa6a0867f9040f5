#!/usr/bin/python3
"""Makes test data for the sample Native.

drawn/*.png: digits drawn with a pen on sheets of several sizes, colours and formats, as a drawing program would save them. The digit is
the first letter of the file's name.

    apt-get install imagemagick
    /usr/bin/python3 Tests/Samples.Tests/Images/make_drawn.py
"""
import pathlib
import subprocess

HERE = pathlib.Path(__file__).parent
CONVERT = "convert-im6.q16"

PATHS = {
    0: "M 60 20 C 10 20 10 140 60 140 C 110 140 110 20 60 20",
    1: "M 68 18 L 56 142",
    2: "M 25 50 C 25 5 95 5 95 50 C 95 85 45 100 22 138 L 102 134",
    3: "M 28 30 C 55 5 100 20 90 50 C 85 68 60 74 48 74 C 75 74 105 85 95 115 C 85 145 40 145 22 122",
    4: "M 34 22 L 26 82 L 96 78 M 84 30 L 80 142",
    5: "M 94 22 L 42 24 L 36 70 C 70 55 102 75 94 108 C 86 142 40 146 24 124",
    6: "M 84 18 C 30 40 10 140 58 140 C 105 140 95 80 60 84 C 40 86 30 100 30 112",
    7: "M 22 30 L 98 28 C 76 60 62 100 58 142",
    8: "M 88 38 C 80 10 30 16 34 44 C 38 74 94 84 88 116 C 82 148 26 144 32 112 C 38 84 92 70 88 38",
    9: "M 88 48 C 80 15 30 20 32 52 C 34 82 80 80 88 48 C 90 80 82 110 70 142",
}

# Digit, what the sheet is, sheet size, pen, and how ImageMagick is to write it.
DRAWN = [
    (0, "black-on-white", "120x160", 14, "black", "white", ["-define", "png:color-type=2"]),
    (1, "blue-on-nothing", "120x160", 14, "#1034a0", "none", ["-define", "png:color-type=6"]),
    (2, "white-on-black-1bit", "120x160", 16, "white", "black", ["-threshold", "50%", "-define", "png:color-type=0", "-define", "png:bit-depth=1"]),
    (3, "white-on-nothing", "120x160", 14, "white", "none", ["-define", "png:color-type=6"]),
    (4, "palette-16-colours", "120x160", 14, "#603010", "#fff8e0", ["-colors", "16", "-define", "png:color-type=3"]),
    (5, "interlaced-grey", "120x160", 14, "black", "white", ["-interlace", "PNG", "-define", "png:color-type=0"]),
    (6, "pencil-on-grey-paper-16bit", "120x160", 10, "#404040", "#c8c8c8", ["-depth", "16", "-define", "png:color-type=0", "-define", "png:bit-depth=16"]),
    (7, "in-a-corner-of-a-large-sheet", "480x320", 14, "black", "white", ["-define", "png:color-type=0", "-define", "png:bit-depth=4"]),
    (8, "thin-pen", "120x160", 5, "black", "white", ["-define", "png:color-type=2"]),
    (9, "on-28x28", "120x160", 14, "black", "white", ["-resize", "20x20", "-gravity", "center", "-extent", "28x28", "-define", "png:color-type=0"]),
]


def draw():
    folder = HERE / "drawn"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    for digit, name, size, pen, ink, paper, options in DRAWN:
        subprocess.run(
            [CONVERT, "-size", size, f"xc:{paper}", "-fill", "none", "-stroke", ink, "-strokewidth", str(pen),
             "-draw", f"stroke-linecap round stroke-linejoin round path '{PATHS[digit]}'", *options,
             "-define", "png:exclude-chunks=all", "-define", "png:include-chunks=tRNS", f"png:{folder / f'{digit}-{name}.png'}"],
            check=True)


if __name__ == "__main__":
    draw()
