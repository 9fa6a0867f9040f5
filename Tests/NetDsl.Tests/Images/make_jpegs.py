#!/usr/bin/python3
"""Makes test data for the JPEG reader and for resizing.

photos/*.jpg and photos.json: small JPEG files, baseline and progressive, of every subsampling, grey, in four inks, with restart markers
and with each orientation, written by libjpeg-turbo (through ImageMagick); and what libjpeg-turbo reads back from each, as 8 bits of red,
green, blue and opacity a pixel, turned as ImageMagick's -auto-orient turns it.

resized.json: one channel, and what PyTorch's interpolate with mode="bilinear", antialias=True makes of it, rounded.

    apt-get install imagemagick python3-torch
    /usr/bin/python3 Tests/NetDsl.Tests/Images/make_jpegs.py
"""
import base64
import json
import math
import pathlib
import random
import struct
import subprocess

import torch

HERE = pathlib.Path(__file__).parent
PHOTOS = HERE / "photos"
CONVERT = "convert-im6.q16"
WIDTH, HEIGHT = 37, 22  # not multiples of 8 or 16: blocks at the edges are partly outside


def scene(rng):
    """Smooth colours with a little noise, as a photo has."""
    pixels = bytearray()
    for y in range(HEIGHT):
        for x in range(WIDTH):
            waves = (math.sin(x / 5), math.cos(y / 4 + x / 9), math.sin((x + y) / 7))
            pixels += bytes(max(0, min(255, round(128 + 90 * wave + rng.uniform(-12, 12)))) for wave in waves)
    return f"P6\n{WIDTH} {HEIGHT}\n255\n".encode() + bytes(pixels)


def write(name, picture, *options):
    subprocess.run([CONVERT, "ppm:-", *options, f"jpeg:{PHOTOS / name}"], input=picture, check=True)


def exif(orientation, order):
    """A segment APP1 with some entries, one of them the orientation."""
    entries = [(256, 4, 1, WIDTH), (274, 3, 1, orientation), (296, 3, 1, 2)]
    body = (b"II" if order == "<" else b"MM") + struct.pack(f"{order}HIH", 42, 8, len(entries))
    for tag, kind, count, value in entries:
        body += struct.pack(f"{order}HHI", tag, kind, count)
        body += struct.pack(f"{order}HH", value, 0) if kind == 3 else struct.pack(f"{order}I", value)
    body = b"Exif\0\0" + body + bytes(4)
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def restarts(rng):
    """A row of blocks, each counted by a restart marker: what is coded between two markers is coded as in a picture of its own."""
    blocks = []
    for _ in range(12):
        grey = f"P5\n8 8\n255\n".encode() + bytes(rng.randrange(256) for _ in range(64))
        options = ["-define", "jpeg:optimize-coding=false", "-quality", "75"]
        blocks.append(subprocess.run([CONVERT, "pgm:-", *options, "jpeg:-"], input=grey, check=True, capture_output=True).stdout)
    frame, scan = blocks[0].index(b"\xff\xc0"), blocks[0].index(b"\xff\xda")
    data = scan + 2 + struct.unpack(">H", blocks[0][scan + 2:scan + 4])[0]
    header = bytearray(blocks[0][:data])
    header[frame + 7:frame + 9] = struct.pack(">H", 8 * len(blocks))
    header[scan:scan] = b"\xff\xdd\x00\x04\x00\x01"
    assert all(block[frame:data] == blocks[0][frame:data] for block in blocks)
    parts = [block[data:-2] + bytes([0xFF, 0xD0 + i % 8]) for i, block in enumerate(blocks)]
    return bytes(header) + b"".join(parts)[:-2] + b"\xff\xd9"


def make():
    PHOTOS.mkdir(exist_ok=True)
    for old in PHOTOS.glob("*.jpg"):
        old.unlink()
    picture = scene(random.Random(11))
    for sampling in ("4:4:4", "4:2:2", "4:2:0", "4:4:0", "4:1:1"):
        for interlace in ("none", "JPEG"):
            kind = "progressive" if interlace == "JPEG" else "baseline"
            write(f"{kind}-{sampling.replace(':', '')}.jpg", picture,
                  "-quality", "90", "-sampling-factor", sampling, "-interlace", interlace)
    write("grey.jpg", picture, "-colorspace", "Gray", "-quality", "90")
    write("grey-progressive.jpg", picture, "-colorspace", "Gray", "-quality", "90", "-interlace", "JPEG")
    write("low-quality.jpg", picture, "-quality", "10")
    write("best-quality.jpg", picture, "-quality", "100", "-sampling-factor", "4:4:4")
    write("long-comment.jpg", picture, "-quality", "90", "-set", "comment", "a comment " * 9000)
    write("four-inks.jpg", picture, "-colorspace", "CMYK", "-quality", "95")
    (PHOTOS / "restarts.jpg").write_bytes(restarts(random.Random(13)))
    plain = (PHOTOS / "baseline-444.jpg").read_bytes()
    for orientation in range(1, 9):
        segment = exif(orientation, "<" if orientation % 2 else ">")
        (PHOTOS / f"orientation-{orientation}.jpg").write_bytes(plain[:2] + segment + plain[2:])

    expected = {}
    for path in sorted(PHOTOS.glob("*.jpg")):
        command = [CONVERT, f"jpeg:{path}", "-auto-orient", "+repage", "-depth", "8"]
        read = subprocess.run([*command, "rgba:-"], check=True, capture_output=True).stdout
        shown = subprocess.run([*command, "-format", "%w %h", "info:-"], check=True, capture_output=True).stdout
        width, height = map(int, shown.split())
        assert len(read) == 4 * width * height
        expected[path.name] = {"width": width, "height": height, "rgba": base64.b64encode(read).decode()}
    (HERE / "photos.json").write_text(json.dumps(expected, indent=1) + "\n")


def resize():
    rng = random.Random(12)
    cases = []
    for height, width, new_height, new_width in [
        (9, 12, 4, 5), (9, 12, 18, 24), (9, 12, 9, 5), (9, 12, 20, 12), (9, 12, 1, 1), (1, 1, 3, 4), (31, 17, 8, 8), (40, 40, 13, 7),
    ]:
        pixels = bytes(rng.randrange(256) for _ in range(height * width))
        image = torch.tensor(list(pixels), dtype=torch.float64).reshape(1, 1, height, width)
        made = torch.nn.functional.interpolate(image, size=(new_height, new_width), mode="bilinear", antialias=True)
        cases.append({
            "height": height, "width": width, "pixels": base64.b64encode(pixels).decode(),
            "newHeight": new_height, "newWidth": new_width, "values": [round(value, 4) for value in made.flatten().tolist()],
        })
    (HERE / "resized.json").write_text(json.dumps(cases) + "\n")


if __name__ == "__main__":
    make()
    resize()
