#!/usr/bin/python3
"""Makes test data for the PNG reader.

pictures/*.png and pictures.json: small PNG files of every colour type and bit depth, interlaced and not, with every filter, written by
libpng (through ImageMagick) and, for what ImageMagick does not write, by zlib and struct here; and what libpng reads back from each, as
8 bits of red, green, blue and opacity a pixel (16 are rounded to the nearest 8).

    apt-get install imagemagick
    /usr/bin/python3 Tests/NetDsl.Tests/Images/make_pictures.py
"""
import base64
import json
import pathlib
import random
import struct
import subprocess
import zlib

HERE = pathlib.Path(__file__).parent
PICTURES = HERE / "pictures"
CONVERT = "convert-im6.q16"
WIDTH, HEIGHT = 13, 11  # not a multiple of 8: partial bytes at the end of a row, and uneven passes
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
DEPTHS = {0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16]}
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def header(width, height, depth, colour, interlaced=0):
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced))


def libpng(path, colour, depth, interlaced, rng):
    """Encodes random pixels by libpng; whether it took the colour type and depth asked for is checked below."""
    highest = (1 << depth) - 1
    if colour == 3:
        # As many colours as there can be, each used.
        count = min(highest + 1, WIDTH * HEIGHT)
        palette = [tuple(rng.randrange(256) for _ in range(3)) for _ in range(count)]
        pixels = [palette[i % count] for i in range(WIDTH * HEIGHT)]
        rng.shuffle(pixels)
        raw, kind, samples, top = bytes(v for p in pixels for v in p), "RGB", 3, 255
    else:
        samples, top = SAMPLES[colour], highest
        values = [rng.randrange(highest + 1) for _ in range(WIDTH * HEIGHT * samples)]
        raw = struct.pack(f">{len(values)}H", *values) if depth == 16 else bytes(values)
        kind = {1: "GRAYSCALE", 2: "GRAYSCALE_ALPHA", 3: "RGB", 4: "RGB_ALPHA"}[samples]
    pam = f"P7\nWIDTH {WIDTH}\nHEIGHT {HEIGHT}\nDEPTH {samples}\nMAXVAL {top}\nTUPLTYPE {kind}\nENDHDR\n".encode() + raw
    subprocess.run(
        [CONVERT, "pam:-", "-interlace", "PNG" if interlaced else "none",
         "-define", f"png:color-type={colour}", "-define", f"png:bit-depth={depth}",
         "-quality", "95", "-define", "png:exclude-chunks=all",
         "-define", "png:include-chunks=tRNS", f"png:{path}"],
        input=pam, check=True)


def by_hand(path, width, height, depth, colour, rows, before=b"", idats=1, interlaced=0):
    """Writes rows, filter bytes included, as they are given."""
    data = zlib.compress(rows, 9)
    size = -(-len(data) // idats)
    parts = b"".join(chunk(b"IDAT", data[i:i + size]) for i in range(0, len(data), size))
    path.write_bytes(SIGNATURE + header(width, height, depth, colour, interlaced) + before + parts + chunk(b"IEND", b""))


def make():
    rng = random.Random(7)
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    for colour, depths in DEPTHS.items():
        for depth in depths:
            for interlaced in (0, 1):
                libpng(PICTURES / f"type{colour}-{depth}bit{'-adam7' if interlaced else ''}.png",
                       colour, depth, interlaced, rng)

    # One filter in all rows; a row of each, also as the first; and 16 bits: to the pixel on the left it is six bytes.
    for filter_type in range(5):
        rows = b"".join(bytes([filter_type]) + bytes(rng.randrange(256) for _ in range(4 * 5)) for _ in range(4))
        by_hand(PICTURES / f"filter{filter_type}.png", 5, 4, 8, 6, rows)
    rows = b"".join(bytes([f]) + bytes(rng.randrange(256) for _ in range(6 * 5)) for f in (4, 3, 2, 1, 0, 4, 3, 2, 1))
    by_hand(PICTURES / "filters-mixed-16bit.png", 5, 9, 16, 2, rows)
    rows = b"".join(bytes([f]) + bytes(rng.randrange(256) for _ in range(2)) for f in (4, 3, 2, 1, 4, 3))
    by_hand(PICTURES / "filters-mixed-1bit.png", 15, 6, 1, 0, rows)

    # See-through: one grey, one colour, some colours of a palette.
    rows = b"".join(b"\0" + bytes(rng.randrange(256) for _ in range(3)) for _ in range(4))
    by_hand(PICTURES / "transparent-grey.png", 12, 4, 2, 0, rows, chunk(b"tRNS", struct.pack(">H", 2)))
    colours = [struct.pack(">HHH", *(rng.randrange(1 << 16) for _ in range(3))) for _ in range(2)]
    rows = b"".join(b"\0" + b"".join(rng.choice(colours) for _ in range(6)) for _ in range(4))
    by_hand(PICTURES / "transparent-rgb-16bit.png", 6, 4, 16, 2, rows, chunk(b"tRNS", colours[0]))
    rows = b"".join(b"\0" + bytes(rng.randrange(4) * 64 + rng.randrange(4) * 4 for _ in range(2)) for _ in range(4))
    palette = chunk(b"PLTE", bytes(rng.randrange(256) for _ in range(12)))
    by_hand(PICTURES / "transparent-palette.png", 8, 4, 2, 3, rows, palette + chunk(b"tRNS", b"\0\x80"))

    # Other chunks, data in many pieces, one pixel, and passes without pixels.
    others = chunk(b"gAMA", struct.pack(">I", 45455)) + chunk(b"tEXt", b"Comment\0a digit") + chunk(b"pHYs", bytes(9))
    rows = b"".join(b"\1" + bytes(rng.randrange(256) for _ in range(9)) for _ in range(7))
    by_hand(PICTURES / "many-pieces.png", 3, 7, 8, 2, rows, others, idats=20)
    by_hand(PICTURES / "one-pixel.png", 1, 1, 8, 0, b"\0\x7b")
    by_hand(PICTURES / "one-pixel-adam7.png", 1, 1, 8, 0, b"\0\x7b", interlaced=1)
    by_hand(PICTURES / "two-wide-adam7.png", 2, 2, 8, 0, b"\0\x01" + b"\0\x02" + b"\0\x03\x04", interlaced=1)

    expected = {}
    for path in sorted(PICTURES.glob("*.png")):
        width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", path.read_bytes()[16:29])
        if path.stem.startswith("type"):
            wanted = f"type{colour}-{depth}bit{'-adam7' if interlaced else ''}"
            assert path.stem == wanted, f"{path.stem}: libpng wrote {wanted}"
        read = subprocess.run(
            [CONVERT, f"png:{path}", "-depth", "16", "-endian", "MSB", "rgba:-"], check=True, capture_output=True).stdout
        rgba = bytes(round(value / 257) for value in struct.unpack(f">{4 * width * height}H", read))
        expected[path.name] = {"width": width, "height": height, "rgba": base64.b64encode(rgba).decode()}
    (HERE / "pictures.json").write_text(json.dumps(expected, indent=1) + "\n")


if __name__ == "__main__":
    make()
