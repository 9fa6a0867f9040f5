"""Writes bits.json: the SHA-256 of all losses of seeded training steps and the parameters after them, which the engine repeats bit for bit.

PyTorch 1.13.1 with OpenBLAS 0.3.21 on a processor with AVX-512, one thread; elsewhere other kernels round differently.
"""
import hashlib
import json
from pathlib import Path

import torch
from torch import nn

torch.set_num_threads(1)
STEPS, BATCH = 25, 100
ACTIVATIONS = {"relu": nn.ReLU, "sigmoid": nn.Sigmoid, "tanh": nn.Tanh}
NORMS = {"batch": nn.BatchNorm1d, "layer": nn.LayerNorm}


def hidden(width, activation, norm, dropout):
    """What follows a hidden linear layer: normalisation, activation, dropout."""
    modules = [NORMS[norm](width)] if norm else []
    return modules + [ACTIVATIONS[activation]()] + ([nn.Dropout(dropout)] if dropout else [])


def run(widths, activation, seed, norm=None, dropout=0.0):
    torch.manual_seed(seed)
    modules = []
    for index, (inputs, outputs) in enumerate(zip(widths, widths[1:])):
        modules.append(nn.Linear(inputs, outputs))
        if index < len(widths) - 2:
            modules += hidden(outputs, activation, norm, dropout)
    model = nn.Sequential(*modules)
    x, y = torch.rand(STEPS * BATCH, widths[0]), torch.randint(widths[-1], (STEPS * BATCH,))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    digest = hashlib.sha256()
    for step in range(STEPS):
        rows = slice(step * BATCH, (step + 1) * BATCH)
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
        digest.update(loss.detach().numpy().tobytes())
        loss.backward()
        optimizer.step()
    # After the losses the parameters, then running statistics where there are any.
    for value in [*model.parameters(), *model.buffers()]:
        digest.update(value.detach().float().numpy().tobytes())
    settings = {"widths": widths, "activation": activation, "norm": norm, "dropout": dropout, "seed": seed, "steps": STEPS, "batch": BATCH,
                "sha256": digest.hexdigest()}
    kind = " ".join([activation] + ([norm + " norm"] if norm else []) + ([f"dropout {dropout}"] if dropout else []))
    return {"name": "-".join(map(str, widths)) + f" {kind} seed {seed}", "inputs": {}, "outputs": {}, "settings": settings}


networks = [[784, 10], [784, 100, 10], [784, 100, 100, 10], [784, 100, 100, 100, 10], [50, 37, 5]]
cases = [run(widths, "relu", seed) for widths in networks for seed in (1, 2)]
cases += [run([784, 100, 10], activation, seed) for activation in ("sigmoid", "tanh") for seed in (1, 2)]
for seed in (1, 2):
    cases += [run([784, 32, 32, 10], "relu", seed, norm) for norm in (None, "batch", "layer")]
    cases += [run([50, 37, 23, 5], "relu", seed, norm, 0.3) for norm in (None, "batch", "layer")]
    cases += [run([784, 100, 10], activation, seed, "batch", 0.5) for activation in ("sigmoid", "tanh")]
path = Path(__file__).resolve().parent / "bits.json"
path.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
