"""The PyTorch side of the benchmark: trains the networks of the MNIST sample, or predicts with them, and says how long it took.

    python3 torch_loop.py <folder of the MNIST files> <threads> train|predict elapsed|work

Prints "ready <version>", then for each line "<id> <times>" read from stdin the seconds of one call: of fit, with the optimizer
made, batches of 100 (Fashion: 256) in the order of randperm, and the steps; or of predict, an image at a time. Networks and tensors are made
before the clock starts; it counts the seconds that pass, or those that the processors work for this process.
"""
import gzip
import sys
import time
from pathlib import Path

import torch
from torch import nn

WIDTHS = {"LogReg": [], "A": [100], "B": [100], "C": [100], "D": [100, 100], "E": [100, 100, 100], "BN": [32, 32], "Plain": [32, 32]}
WIDTHS["Fashion"] = [256, 256]
ACTIVATIONS = {"A": nn.Sigmoid, "B": nn.Tanh}


def read(folder, name, header):
    packed, plain = folder / (name + ".gz"), folder / name
    raw = plain.read_bytes() if plain.exists() else gzip.decompress(packed.read_bytes())
    return torch.frombuffer(bytearray(raw[header:]), dtype=torch.uint8)


def build(name):
    stages, size = [], 784
    for width in WIDTHS[name]:
        stages += [nn.Linear(size, width)] + ([nn.BatchNorm1d(width)] if name == "BN" else []) + [ACTIVATIONS.get(name, nn.ReLU)()]
        if name == "Fashion" and size == 784:
            stages.append(nn.Dropout(0.2))
        size = width
    return nn.Sequential(*stages, nn.Linear(size, 10))


def fit(model, x, y, iterations, is_fashion):
    loss_of = nn.CrossEntropyLoss()
    if is_fashion:
        optimizer, batch = torch.optim.Adam(model.parameters(), lr=0.0005), 256
    else:
        optimizer, batch = torch.optim.SGD(model.parameters(), lr=0.1), 100
    iteration = 0
    while iteration < iterations:
        order = torch.randperm(len(y))
        for start in range(0, len(y), batch):
            if iteration == iterations:
                break
            rows = order[start:start + batch]
            inputs, labels = x.index_select(0, rows), y.index_select(0, rows)
            optimizer.zero_grad()
            loss = loss_of(model(inputs), labels)
            loss.backward()
            optimizer.step()
            loss.item()
            iteration += 1


def predict(model, images, times):
    with torch.no_grad():
        for i in range(times):
            model(images[i % len(images)])


def main():
    folder = Path(sys.argv[1])
    torch.set_num_threads(int(sys.argv[2]))
    x = read(folder, "train-images-idx3-ubyte", 16).to(torch.float32).div(255).reshape(-1, 784)
    y = read(folder, "train-labels-idx1-ubyte", 8).to(torch.int64)
    torch.manual_seed(1)
    models = {name: build(name) for name in WIDTHS}
    images = list(x[:1000].split(1))
    if sys.argv[3] == "predict":
        for model in models.values():
            model.eval()
    clock = time.process_time if sys.argv[4] == "work" else time.perf_counter
    print("ready PyTorch", torch.__version__, flush=True)
    for line in sys.stdin:
        name, times = line.split()
        start = clock()
        if sys.argv[3] == "predict":
            predict(models[name], images, int(times))
        else:
            fit(models[name], x, y, int(times), name == "Fashion")
        print(repr(clock() - start), flush=True)


main()
