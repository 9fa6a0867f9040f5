"""Writes fashion.json: PyTorch's seeded runs of the Fashion-MNIST sample's networks.

Batches of 256 of a fresh `randperm(60000)` each epoch taken with index_select, one thread, `manual_seed(1)` before the model is
built; pixels / 255; Adam. The repaired network for its 20 epochs, the failed ones for 2. Evaluated after each epoch without dropout.
The one with convolutions: batches of 128, its first 100 steps, evaluated after these; `cost` is their mean.
The file is an array of records in the form that the sample's `--output` writes: `cost` is the mean of the epoch's batch losses,
`loss` that of its last batch, `testLoss` and `accuracy` are those of the test images.

The data is Debian's package `dataset-fashion-mnist`.

    python3 make_fashion.py [models]      e.g.  python3 make_fashion.py Repaired      (other runs in the file stay)
"""
import gzip
import json
import sys
from pathlib import Path

import torch
from torch import nn

HERE = Path(__file__).resolve().parent
DATA = Path("/usr/share/datasets/fashion-mnist")


def images(name):
    raw = gzip.decompress((DATA / name).read_bytes())
    return torch.frombuffer(bytearray(raw[16:]), dtype=torch.uint8).to(torch.float32).div(255).reshape(-1, 784)


def labels(name):
    raw = gzip.decompress((DATA / name).read_bytes())
    return torch.frombuffer(bytearray(raw[8:]), dtype=torch.uint8).to(torch.int64)


def started(std, *stages):
    """The weights of all linear layers drawn anew from normal(0, std), once all are built; biases stay as they are."""
    for stage in stages:
        if isinstance(stage, nn.Linear):
            nn.init.normal_(stage.weight, 0, std)
    return nn.Sequential(*stages)


def squared(output, labels):
    return nn.functional.mse_loss(output, nn.functional.one_hot(labels, 10).to(output.dtype))


# Network, loss, learning rate, weight decay, epochs, batch size, steps of an epoch (None: all): as in Samples/FashionMnist/Networks.
RUNS = {
    "First": (lambda: started(0, nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10), nn.ReLU(), nn.Softmax(1)),
              nn.CrossEntropyLoss(), 784, 0.09, 2, 256, None),
    "Second": (lambda: started(0.1, nn.Linear(784, 256), nn.Sigmoid(), nn.Linear(256, 256), nn.ReLU(), nn.Linear(256, 10),
                               nn.ReLU(), nn.Softmax(1)),
               nn.CrossEntropyLoss(), 784, 0.002, 2, 256, None),
    "Third": (lambda: started(0.1, nn.Linear(784, 256), nn.ReLU(), nn.Dropout(0.2), nn.Linear(256, 256), nn.ReLU(),
                              nn.Linear(256, 10), nn.ReLU(), nn.Softmax(1)),
              squared, 0.0005, 0.002, 2, 256, None),
    "Repaired": (lambda: nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Dropout(0.2), nn.Linear(256, 256), nn.ReLU(),
                                       nn.Linear(256, 10)),
                 nn.CrossEntropyLoss(), 0.0005, 0, 20, 256, None),
    "Convolutions": (lambda: nn.Sequential(nn.Unflatten(1, (1, 28, 28)), nn.Conv2d(1, 32, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
                                           nn.Conv2d(32, 64, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
                                           nn.Dropout(0.5), nn.Linear(3136, 10)),
                     nn.CrossEntropyLoss(), 0.001, 0, 1, 128, 100),
}


def train(build, loss_of, learning_rate, weight_decay, epochs, batch, steps, seed, data):
    x, y, test_x, test_y = data
    torch.manual_seed(seed)
    model = build()
    optimizer = torch.optim.Adam(model.parameters(), lr=learning_rate, weight_decay=weight_decay)
    history = []
    iteration = 0
    for _ in range(epochs):
        order = torch.randperm(len(y))
        costs = []
        for start in range(0, len(y), batch)[:steps]:
            rows = order[start:start + batch]
            optimizer.zero_grad()
            loss = loss_of(model(x.index_select(0, rows)), y.index_select(0, rows))
            loss.backward()
            optimizer.step()
            iteration += 1
            costs.append(loss.item())
        model.eval()
        with torch.no_grad():
            output = torch.cat([model(images) for images in test_x.split(1000)])
            history.append({"iteration": iteration, "loss": costs[-1], "cost": sum(costs) / len(costs),
                            "testLoss": loss_of(output, test_y).item(),
                            "accuracy": int((output.argmax(1) == test_y).sum()) / len(test_y)})
        model.train()
        print(history[-1], flush=True)
    return history


def main():
    torch.set_num_threads(1)
    data = (images("train-images-idx3-ubyte.gz"), labels("train-labels-idx1-ubyte.gz"),
            images("t10k-images-idx3-ubyte.gz"), labels("t10k-labels-idx1-ubyte.gz"))
    file = HERE / "fashion.json"
    runs = {run["id"]: run for run in json.loads(file.read_text())} if file.exists() else {}
    for name in sys.argv[1].split(",") if len(sys.argv) > 1 else RUNS:
        history = train(*RUNS[name], 1, data)
        last = history[-1]
        runs[name] = {"id": name, "by": "PyTorch", "seed": 1, "iterations": last["iteration"], "threads": 1,
                      "loss": last["loss"], "accuracy": last["accuracy"], "history": history}
    file.write_text("[\n" + ",\n".join("  " + json.dumps(runs[name]) for name in RUNS) + "\n]\n")


if __name__ == "__main__":
    main()
