"""PyTorch's side of the exchange of weights, which the tests run; the networks are those of make_print.py.

    python3 exchange_weights.py

says "ready", then reads lines, fields separated by tabs, and answers each with a line:

    read   NAME  FILE  SIZES    reads FILE into the network
    write  NAME  FILE  SIZES    writes the network's weights after a batch in training mode

The answer is the network's outputs for one batch of SIZES (separated by commas) in evaluation mode, as a JSON list, or the error.
"""
import json
import sys

import torch

from make_print import NETWORKS, network
from safetensors_torch import load_file, save_file


def batch(sizes):
    """Numbers from -1 to 1 that both sides make without rounding."""
    count = torch.Size(sizes).numel()
    return (torch.arange(count) * 37 % 129 - 64).float().reshape(sizes) / 64


def answer(command, name, path, sizes):
    torch.manual_seed(1)
    model = network(name, next(modules() for key, _, modules in NETWORKS if key == name))
    layers = torch.nn.Sequential(*model.children())
    inputs = batch([int(size) for size in sizes.split(",")])
    if command == "read":
        model.load_state_dict(load_file(path), strict=True)
    else:
        # Other weights than those that a seed gives, and running statistics that moved.
        with torch.no_grad():
            for parameter in model.parameters():
                parameter += torch.randn_like(parameter) / 8
            layers.train()(inputs)
        save_file(model.state_dict(), path)
    with torch.no_grad():
        return json.dumps(layers.eval()(inputs).reshape(-1).tolist())


torch.set_num_threads(1)
print("ready", flush=True)
for line in sys.stdin:
    try:
        print(answer(*line.rstrip("\n").split("\t")), flush=True)
    except Exception as error:
        print(" ".join(f"{type(error).__name__}: {error}".split()), flush=True)
