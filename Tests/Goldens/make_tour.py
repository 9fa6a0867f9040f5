"""Writes tour.json: what PyTorch computes for the tour sample.

Activations over arange(-8, 8, 0.5) with their gradients by autograd; the initial weights of a layer 784-100 at seed 1, drawn three
ways (lowest, highest, standard deviation and the first ten of them); the costs of the regression 784-1, 1-1 at seed 205.

    python3 make_tour.py
"""
import json
from pathlib import Path

import torch
from torch import nn

HERE = Path(__file__).resolve().parent


def activation(function):
    x = torch.arange(-8, 8, 0.5).requires_grad_()
    values = function(x)
    values.sum().backward()
    return {"x": x.tolist(), "values": values.tolist(), "gradients": x.grad.tolist()}


def weights(init):
    torch.manual_seed(1)
    layer = nn.Linear(784, 100)
    with torch.no_grad():
        init(layer.weight)
    w = layer.weight.detach()
    return {"min": w.min().item(), "max": w.max().item(), "std": w.double().std().item(), "first": w.flatten()[:10].tolist()}


def regression():
    torch.manual_seed(205)
    net = nn.Sequential(nn.Linear(784, 1), nn.Linear(1, 1))
    x = torch.ones(784) + torch.rand(784)
    target = torch.tensor([2.0])
    optimizer = torch.optim.Adam(net.parameters(), lr=0.0005)
    costs = []
    for _ in range(20):
        optimizer.zero_grad()
        cost = nn.functional.mse_loss(net(x), target)
        cost.backward()
        optimizer.step()
        costs.append(cost.item())
    return {"costs": costs}


def main():
    torch.set_num_threads(1)
    cases = {
        "relu": activation(torch.relu),
        "sigmoid": activation(torch.sigmoid),
        "tanh": activation(torch.tanh),
        "default": weights(lambda w: None),
        "xavier": weights(lambda w: nn.init.xavier_uniform_(w, gain=nn.init.calculate_gain("relu"))),
        "normal": weights(lambda w: nn.init.normal_(w, 0, 0.1)),
        "regression": regression(),
    }
    lines = [f"  {json.dumps(name)}: {json.dumps(case)}" for name, case in cases.items()]
    (HERE / "tour.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main()
