"""Writes spread.json: how far PyTorch ends from itself when every initial weight of a run is nudged by one rounding.

Training amplifies rounding: an engine that adds in another order than PyTorch 1.13 on one thread cannot come nearer to mnist.json and
fashion.json than such a run does. For each network of the samples, the largest distances from the runs in the goldens: for MNIST of the
loss at the first evaluation, the last loss and the last accuracy, for Fashion-MNIST of the cost, test loss and accuracy of any epoch and of the last
loss. Three nudged runs of each run; twenty of the two networks that learn nothing and go where chance sends them.

    python3 make_spread.py [models]      e.g.  python3 make_spread.py LogReg,Plain      (other networks in the file stay)
"""
import json
import sys

import torch

import make_fashion
import make_mnist
from make_mnist import HERE

def nudges(name):
    return range(1, 21 if name in ("First", "Second") else 4)


def nudged(build, number):
    """The network with every weight one rounding up or down, drawn from a stream of its own."""
    def make():
        model = build()
        stream = torch.Generator().manual_seed(number)
        with torch.no_grad():
            for parameter in model.parameters():
                up = torch.randint(0, 2, parameter.shape, generator=stream) * 2 - 1
                parameter.mul_(1 + up * 2.0 ** -23)
        return model
    return make


def farthest(pairs):
    return max(abs(expected - actual) for expected, actual in pairs)


def mnist(name, goldens, data):
    runs = [(golden["history"], make_mnist.train(name, seed, data, nudged(make_mnist.MODELS[name], number)))
            for (id, seed), golden in goldens.items() if id == name for number in nudges(name)]
    return {
        "firstLoss": farthest((golden[0]["loss"], run[0]["loss"]) for golden, run in runs),
        "loss": farthest((golden[-1]["loss"], run[-1]["loss"]) for golden, run in runs),
        "accuracy": farthest((golden[-1]["accuracy"], run[-1]["accuracy"]) for golden, run in runs),
    }


def fashion(name, golden, data):
    build, *settings = make_fashion.RUNS[name]
    runs = [make_fashion.train(nudged(build, number), *settings, golden["seed"], data) for number in nudges(name)]
    spread = {key: farthest((epoch[key], other[key]) for run in runs for epoch, other in zip(golden["history"], run))
              for key in ("cost", "testLoss", "accuracy")}
    return spread | {"loss": farthest((golden["loss"], run[-1]["loss"]) for run in runs)}


def read(module):
    return (module.images("train-images-idx3-ubyte.gz"), module.labels("train-labels-idx1-ubyte.gz"),
            module.images("t10k-images-idx3-ubyte.gz"), module.labels("t10k-labels-idx1-ubyte.gz"))


def main():
    torch.set_num_threads(1)
    file = HERE / "spread.json"
    spread = json.loads(file.read_text()) if file.exists() else {}
    wanted = sys.argv[1].split(",") if len(sys.argv) > 1 else [*make_mnist.MODELS, *make_fashion.RUNS]
    of_mnist = {(run["id"], run["seed"]): run for run in json.loads((HERE / "mnist.json").read_text())}
    of_fashion = {run["id"]: run for run in json.loads((HERE / "fashion.json").read_text())}
    digits, clothes = read(make_mnist), read(make_fashion)
    for name in wanted:
        spread[name] = mnist(name, of_mnist, digits) if name in make_mnist.MODELS else fashion(name, of_fashion[name], clothes)
        print(name, spread[name], flush=True)
        file.write_text("{\n" + ",\n".join(f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in spread.items()) + "\n}\n")


if __name__ == "__main__":
    main()
