"""Writes two safetensors files of the same tensors, of every type that PyTorch 1.13 has in common with the format.

    python3 make_safetensors.py

ordered.safetensors has the order and padding that the format's own library writes: NetDsl writes it byte for byte.
shuffled.safetensors has another order, as other writers may have: NetDsl reads both.
"""
from pathlib import Path

import torch

from safetensors_torch import save_file

HERE = Path(__file__).resolve().parent
TENSORS = {
    "fc1.weight": torch.arange(6, dtype=torch.float32).reshape(2, 3) - 2.5,
    "fc1.bias": torch.tensor([0.1, float("nan")]),
    "double": torch.tensor([[1e300], [-0.0]], dtype=torch.float64),
    "half": torch.tensor([1.5, 65504.0], dtype=torch.float16),
    "brain": torch.tensor([-1.0, 3.0], dtype=torch.bfloat16),
    "bn.num_batches_tracked": torch.tensor(1 << 40),
    "int": torch.tensor([-1, 1 << 30], dtype=torch.int32),
    "short": torch.tensor([-2, 3], dtype=torch.int16),
    "signed": torch.tensor([-3, 4], dtype=torch.int8),
    "byte": torch.tensor([255], dtype=torch.uint8),
    "größe": torch.tensor([True, False, True]),
    "empty": torch.empty(3, 0),
}

if __name__ == "__main__":
    save_file(TENSORS, HERE / "ordered.safetensors", {"format": "pt"})
    save_file(TENSORS, HERE / "shuffled.safetensors", {"author": "a \"test\"", "format": "pt"}, sorted(TENSORS, reverse=True))
