"""Writes training.json: seeded training runs of small networks on synthetic data, with the loss after every step.

Data and network come from one seed: `manual_seed(seed)`, then x = rand(200, 12), y = randint(0, 5, (200,)), then the network.
Each epoch visits randperm(200) in batches of 20 taken with index_select; 60 steps of SGD.

    python3 make_training.py
"""
import json
from pathlib import Path

import torch
from torch import nn

HERE = Path(__file__).resolve().parent


def stack(activation, *sizes):
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Linear(inputs, outputs), activation()]
    return nn.Sequential(*layers[:-1])


def hidden(norm=None, dropout=0.0):
    """12-16-16-5 with layer, normalisation, ReLU, dropout."""
    layers = []
    for inputs in (12, 16):
        layers += [nn.Linear(inputs, 16)] + ([norm(16)] if norm else []) + [nn.ReLU()] + ([nn.Dropout(dropout)] if dropout else [])
    return nn.Sequential(*layers, nn.Linear(16, 5))


NETWORKS = {
    "LogReg": lambda: stack(nn.ReLU, 12, 5),
    "A": lambda: stack(nn.Sigmoid, 12, 16, 5),
    "B": lambda: stack(nn.Tanh, 12, 16, 5),
    "C": lambda: stack(nn.ReLU, 12, 16, 5),
    "D": lambda: stack(nn.ReLU, 12, 16, 16, 5),
    "batch norm": lambda: hidden(nn.BatchNorm1d),
    "layer norm": lambda: hidden(nn.LayerNorm),
    "dropout": lambda: hidden(dropout=0.3),
    "batch norm and dropout": lambda: hidden(nn.BatchNorm1d, 0.2),
    "E": lambda: stack(nn.ReLU, 12, 16, 16, 16, 5),
}

OPTIONS = {"plain": dict(lr=0.1), "momentum": dict(lr=0.05, momentum=0.9, weight_decay=1e-3, nesterov=True)}


def run(network, seed, options):
    torch.manual_seed(seed)
    x = torch.rand(200, 12)
    y = torch.randint(0, 5, (200,))
    model = NETWORKS[network]()
    loss_of = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), **options)
    losses = []
    while len(losses) < 60:
        order = torch.randperm(200)
        for start in range(0, 200, 20):
            rows = order[start:start + 20]
            optimizer.zero_grad()
            loss = loss_of(model(x.index_select(0, rows)), y.index_select(0, rows))
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return losses


def main():
    torch.set_num_threads(1)
    cases = []
    for network in NETWORKS:
        for seed in (1, 2):
            for name, options in OPTIONS.items():
                losses = run(network, seed, options)
                cases.append({
                    "name": f"{network} seed {seed} {name}", "inputs": {},
                    "outputs": {"losses": {"shape": [len(losses)], "dtype": "float32", "data": losses}},
                    "settings": {"network": network, "seed": seed, **options},
                })
    (HERE / "training.json").write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
    print(len(cases), "runs")


if __name__ == "__main__":
    main()
