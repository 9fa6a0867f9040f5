"""Writes bits.json: the SHA-256 of all parameters after seeded training steps, which the engine repeats bit for bit.

PyTorch 1.13.1 with OpenBLAS 0.3.21 on a processor with AVX-512, one thread; elsewhere other kernels round differently.
"""
import hashlib
import json
from pathlib import Path

import torch
from torch import nn

torch.set_num_threads(1)
STEPS, BATCH = 25, 100
ACTIVATIONS = {"relu": nn.ReLU, "sigmoid": nn.Sigmoid}


def run(widths, activation, seed):
    torch.manual_seed(seed)
    layers = [nn.Linear(a, b) for a, b in zip(widths, widths[1:])]
    model = nn.Sequential(*[m for layer in layers for m in (layer, ACTIVATIONS[activation]())][:-1])
    x, y = torch.rand(STEPS * BATCH, widths[0]), torch.randint(widths[-1], (STEPS * BATCH,))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for step in range(STEPS):
        rows = slice(step * BATCH, (step + 1) * BATCH)
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x[rows]), y[rows]).backward()
        optimizer.step()
    digest = hashlib.sha256()
    for parameter in model.parameters():
        digest.update(parameter.detach().numpy().tobytes())
    settings = {"widths": widths, "activation": activation, "seed": seed, "steps": STEPS, "batch": BATCH, "sha256": digest.hexdigest()}
    return {"name": "-".join(map(str, widths)) + f" {activation} seed {seed}", "inputs": {}, "outputs": {}, "settings": settings}


networks = [[784, 10], [784, 100, 10], [784, 100, 100, 10], [784, 100, 100, 100, 10], [50, 37, 5]]
cases = [run(widths, "relu", seed) for widths in networks for seed in (1, 2)]
cases += [run([784, 100, 10], "sigmoid", seed) for seed in (1, 2)]
path = Path(__file__).resolve().parent / "bits.json"
path.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
