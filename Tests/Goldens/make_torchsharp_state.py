"""Writes torchsharp_state.bin: a module's state as TorchSharp's Module.save writes it, from the description of the format.

    python3 make_torchsharp_state.py

The format (TorchSharp 0.99.6 to 0.107, Module.save and TensorExtensionMethods.Save):
    number of entries, LEB128
    for each entry - all parameters first, then all buffers:
        length of the name in UTF-8, LEB128; the name
        element type (Float32 = 6, Int64 = 4), number of dimensions, and each size, LEB128
        the elements in row-major order, little-endian

The module is Sequential(("fc1", Linear(200, 2, bias=False)), ("norm", BatchNorm1d(2)), ("größe", Linear(2, 1))), of which the n-th
tensor (from 0) has the elements n + 0.25, n + 1.25, ...; a size of 200 takes two bytes of LEB128.
"""
import struct
from pathlib import Path

HERE = Path(__file__).resolve().parent
FLOAT32, INT64 = 6, 4
STATE = [
    ("fc1.weight", FLOAT32, [2, 200]),
    ("norm.weight", FLOAT32, [2]),
    ("norm.bias", FLOAT32, [2]),
    ("größe.weight", FLOAT32, [1, 2]),
    ("größe.bias", FLOAT32, [1]),
    ("norm.running_mean", FLOAT32, [2]),
    ("norm.running_var", FLOAT32, [2]),
    ("norm.num_batches_tracked", INT64, []),
]


def leb128(number):
    encoded = bytearray()
    while number >= 0x80:
        encoded.append(number % 0x80 + 0x80)
        number //= 0x80
    encoded.append(number)
    return bytes(encoded)


def tensor(number, dtype, shape):
    count = 1
    for size in shape:
        count *= size
    if dtype == INT64:
        elements = struct.pack("<q", 1 << 40)
    else:
        elements = struct.pack(f"<{count}f", *(number + i + 0.25 for i in range(count)))
    return leb128(dtype) + leb128(len(shape)) + b"".join(leb128(size) for size in shape) + elements


with open(HERE / "torchsharp_state.bin", "wb") as file:
    file.write(leb128(len(STATE)))
    for index, (name, dtype, shape) in enumerate(STATE):
        encoded = name.encode("utf-8")
        file.write(leb128(len(encoded)) + encoded + tensor(index, dtype, shape))
