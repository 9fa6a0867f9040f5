"""Reads and writes safetensors files with json, struct and torch alone; save_file and load_file are called as in safetensors.torch.

    from safetensors_torch import load_file, save_file

Written from the format's description (https://github.com/huggingface/safetensors#format), independently of NetDsl's C#, which the
tests compare it with. Where the package safetensors is installed, `from safetensors.torch import load_file, save_file` does the same.
"""
import json
import struct

import torch

# In the order of the alignment, as the format's own library has it: it writes the last first.
DTYPES = {
    "BOOL": torch.bool,
    "U8": torch.uint8,
    "I8": torch.int8,
    "I16": torch.int16,
    "F16": torch.float16,
    "BF16": torch.bfloat16,
    "I32": torch.int32,
    "F32": torch.float32,
    "F64": torch.float64,
    "I64": torch.int64,
}
NAMES = {dtype: name for name, dtype in DTYPES.items()}


def save_file(tensors, path, metadata=None, names=None):
    """Writes tensors by name; `names` overrides the order of the data."""
    rank = list(DTYPES.values()).index
    names = names or sorted(tensors, key=lambda name: (-rank(tensors[name].dtype), name))
    header, data = {}, bytearray()
    if metadata:
        header["__metadata__"] = metadata
    for name in names:
        tensor = tensors[name].detach().cpu().contiguous()
        start = len(data)
        data += bytes(tensor.reshape(-1).view(torch.uint8).tolist())
        header[name] = {"dtype": NAMES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [start, len(data)]}
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode("utf-8")
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def load_file(path):
    """Reads tensors by name."""
    with open(path, "rb") as file:
        content = bytearray(file.read())
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8:8 + length].decode("utf-8"))
    data = content[8 + length:]
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        start, end = entry["data_offsets"]
        dtype = DTYPES[entry["dtype"]]
        flat = torch.frombuffer(data[start:end], dtype=dtype) if end > start else torch.empty(0, dtype=dtype)
        tensors[name] = flat.reshape(entry["shape"])
    return tensors
