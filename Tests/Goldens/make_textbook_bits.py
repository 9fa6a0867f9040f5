"""Writes textbook_bits.json: the SHA-256 of all parameters, and losses on the way, of the textbook networks that bits.json leaves out.

XOR (four points as one batch, sigmoids, binary cross entropy, gradient descent with rate 1), a Fashion-MNIST classifier with dropout
and a last partial batch, a regression through one unit, and each optimizer. As in make_bits.py: PyTorch 1.13.1 with OpenBLAS 0.3.21
on a processor with AVX-512, one thread; elsewhere other kernels round differently.

    python3 make_textbook_bits.py
"""
import hashlib
import json
from pathlib import Path

import torch

import nadam_of_pytorch2  # noqa: F401
from torch import nn

torch.set_num_threads(1)
ACTIVATIONS = {"relu": nn.ReLU, "sigmoid": nn.Sigmoid}
LOSSES = {"CrossEntropy": nn.CrossEntropyLoss, "Bce": nn.BCELoss, "BceWithLogits": nn.BCEWithLogitsLoss, "Mse": nn.MSELoss}
OPTIMIZERS = {"SGD": torch.optim.SGD, "Adam": torch.optim.Adam, "AdamW": torch.optim.AdamW, "RMSProp": torch.optim.RMSprop,
              "Adagrad": torch.optim.Adagrad, "NAdam": torch.optim.NAdam, "RAdam": torch.optim.RAdam}


def build(widths, activation, dropout, loss):
    modules = []
    for index, (inputs, outputs) in enumerate(zip(widths, widths[1:])):
        modules.append(nn.Linear(inputs, outputs))
        if index < len(widths) - 2 and activation:
            modules.append(ACTIVATIONS[activation]())
        if index == 0 and dropout:
            modules.append(nn.Dropout(dropout))
    return nn.Sequential(*modules, *([nn.Sigmoid()] if loss == "Bce" else []))


def data(widths, loss, batches):
    if widths[0] == 2:
        return [(torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]]), torch.tensor([[0.0], [1], [1], [0]]))]
    inputs = [torch.rand(rows, widths[0]) for rows in batches]
    targets = [torch.randint(widths[-1], (rows,)) if loss == "CrossEntropy" else torch.rand(rows, widths[-1]) for rows in batches]
    return list(zip(inputs, targets))


def run(widths, activation, loss, optimizer, rate, seed, steps, batches=(), dropout=0.0, every=1):
    torch.manual_seed(seed)
    model = build(widths, activation, dropout, loss)
    samples = data(widths, loss, batches)
    step_of = OPTIMIZERS[optimizer](model.parameters(), lr=rate)
    loss_of = LOSSES[loss]()
    losses = []
    for step in range(steps):
        x, y = samples[step % len(samples)]
        step_of.zero_grad()
        cost = loss_of(model(x), y)
        cost.backward()
        step_of.step()
        if step % every == 0:
            losses.append(cost.item())
    digest = hashlib.sha256()
    for value in model.parameters():
        digest.update(value.detach().numpy().tobytes())
    settings = {"widths": widths, "activation": activation, "loss": loss, "optimizer": optimizer, "rate": rate, "seed": seed, "steps": steps,
                "batches": list(batches), "dropout": dropout, "every": every, "sha256": digest.hexdigest()}
    name = f"{'-'.join(map(str, widths))} {activation} {loss} {optimizer} seed {seed}"
    outputs = {"losses": {"shape": [len(losses)], "dtype": "float32", "data": losses}}
    return {"name": name, "inputs": {}, "outputs": outputs, "settings": settings}


cases = [run([2, 1], "sigmoid", "Bce", "SGD", 1, 1, 2001, every=100)]
cases += [run([2, 2, 1], "sigmoid", "Bce", "SGD", 1, seed, 10001, every=500) for seed in (1, 2, 3, 4, 5)]
cases += [run([2, 10, 10, 10, 1], "sigmoid", "Bce", "SGD", 1, seed, 10001, every=500) for seed in (1, 2, 3)]
cases += [run([784, 256, 256, 10], "relu", "CrossEntropy", "Adam", 0.0005, seed, 12, (256, 256, 96), 0.2) for seed in (1, 2)]
cases += [run([784, 1, 1], None, "Mse", "Adam", 0.0005, 1, 20, (1,)), run([784, 1, 1], None, "Mse", "Adam", 0.0005, 2, 20, (32, 7))]
cases += [run([13, 30, 3], "sigmoid", loss, "SGD", 0.1, 1, 40, (50, 21)) for loss in ("Bce", "BceWithLogits", "Mse")]
cases += [run([50, 37, 5], "relu", "CrossEntropy", optimizer, 0.01, 1, 40, (64, 33)) for optimizer in OPTIMIZERS]
path = Path(__file__).resolve().parent / "textbook_bits.json"
path.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
print(len(cases), "cases")
