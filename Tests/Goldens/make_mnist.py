"""Writes mnist.json: PyTorch's seeded runs on real MNIST, which the convergence tests follow.

Each network of the MNIST sample, seeds 1-3 (those with convolutions: seed 1), one thread: `manual_seed(seed)` before the model is
built, pixels / 255, batches of 100 of a fresh `randperm(60000)` each epoch taken with index_select, SGD at 0.1, cross entropy, 3000
iterations, evaluated every 500. Convnet: batches of 128, Adam at 0.001, one epoch, evaluated at its end.
The file is an array of records in the form that the sample's `--output` writes: id, seed, iterations, threads, loss, accuracy, history.

    python3 make_mnist.py [models] [seeds]      e.g.  python3 make_mnist.py LogReg,A 1,2,3      (other runs in the file stay)
"""
import gzip
import json
import sys
from pathlib import Path

import torch
from torch import nn

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "Samples" / "data" / "mnist"


def images(name):
    raw = gzip.decompress((DATA / name).read_bytes())
    return torch.frombuffer(bytearray(raw[16:]), dtype=torch.uint8).to(torch.float32).div(255).reshape(-1, 784)


def labels(name):
    raw = gzip.decompress((DATA / name).read_bytes())
    return torch.frombuffer(bytearray(raw[8:]), dtype=torch.uint8).to(torch.int64)


MODELS = {
    "LogReg": lambda: nn.Linear(784, 10),
    "A": lambda: nn.Sequential(nn.Linear(784, 100), nn.Sigmoid(), nn.Linear(100, 10)),
    "B": lambda: nn.Sequential(nn.Linear(784, 100), nn.Tanh(), nn.Linear(100, 10)),
    "C": lambda: nn.Sequential(nn.Linear(784, 100), nn.ReLU(), nn.Linear(100, 10)),
    "D": lambda: nn.Sequential(nn.Linear(784, 100), nn.ReLU(), nn.Linear(100, 100), nn.ReLU(), nn.Linear(100, 10)),
    "E": lambda: nn.Sequential(nn.Linear(784, 100), nn.ReLU(), nn.Linear(100, 100), nn.ReLU(), nn.Linear(100, 100), nn.ReLU(),
                               nn.Linear(100, 10)),
    "BN": lambda: nn.Sequential(nn.Linear(784, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, 32), nn.BatchNorm1d(32), nn.ReLU(),
                                nn.Linear(32, 10)),
    "Plain": lambda: nn.Sequential(nn.Linear(784, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 10)),
    "LeNet": lambda: nn.Sequential(nn.Unflatten(1, (1, 28, 28)), nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
                                   nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(400, 120), nn.ReLU(),
                                   nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10)),
    "Convnet": lambda: nn.Sequential(nn.Unflatten(1, (1, 28, 28)), nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2),
                                     nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Dropout(0.5),
                                     nn.Linear(1600, 10)),
}

# Optimizer, batch size, iterations, iterations between evaluations.
USUAL = (lambda parameters: torch.optim.SGD(parameters, lr=0.1), 100, 3000, 500)
SETTINGS = {"Convnet": (torch.optim.Adam, 128, 469, 469)}


def train(name, seed, data, build=None):
    x, y, test_x, test_y = data
    make_optimizer, batch_size, iterations, every = SETTINGS.get(name, USUAL)
    torch.manual_seed(seed)
    model = (build or MODELS[name])()
    loss_of = nn.CrossEntropyLoss()
    optimizer = make_optimizer(model.parameters())
    history = []
    iteration = 0
    while iteration < iterations:
        order = torch.randperm(len(y))
        for start in range(0, len(y), batch_size):
            if iteration >= iterations:
                break
            rows = order[start:start + batch_size]
            optimizer.zero_grad()
            loss = loss_of(model(x.index_select(0, rows)), y.index_select(0, rows))
            loss.backward()
            optimizer.step()
            iteration += 1
            if iteration % every == 0:
                model.eval()
                with torch.no_grad():
                    right = sum(int((model(images).argmax(1) == labels).sum())
                                for images, labels in zip(test_x.split(1000), test_y.split(1000)))
                model.train()
                history.append({"iteration": iteration, "loss": loss.item(), "accuracy": right / len(test_y)})
    return history


def main():
    torch.set_num_threads(1)
    wanted = sys.argv[1].split(",") if len(sys.argv) > 1 else list(MODELS)
    seeds = [int(s) for s in sys.argv[2].split(",")] if len(sys.argv) > 2 else None
    data = (images("train-images-idx3-ubyte.gz"), labels("train-labels-idx1-ubyte.gz"),
            images("t10k-images-idx3-ubyte.gz"), labels("t10k-labels-idx1-ubyte.gz"))
    file = HERE / "mnist.json"
    runs = {(run["id"], run["seed"]): run for run in json.loads(file.read_text())} if file.exists() else {}
    for name in wanted:
        for seed in seeds or ([1] if name in ("LeNet", "Convnet") else [1, 2, 3]):
            history = train(name, seed, data)
            last = history[-1]
            runs[name, seed] = {"id": name, "seed": seed, "iterations": last["iteration"], "threads": 1, "loss": last["loss"],
                                "accuracy": last["accuracy"], "history": history}
            print(name, seed, last, flush=True)
    lines = ["  " + json.dumps(runs[key]) for key in sorted(runs, key=lambda key: (list(MODELS).index(key[0]), key[1]))]
    file.write_text("[\n" + ",\n".join(lines) + "\n]\n")


if __name__ == "__main__":
    main()
