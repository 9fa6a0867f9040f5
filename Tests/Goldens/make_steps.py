"""Writes steps.json: runs of small networks in PyTorch's usual loops, with accumulated gradients, a last batch left out, averages
of the weights, and groups of parameters.

A run's declaration is the C# that the tests compile. Its losses are those of the optimizer's steps; "judged" has the loss of the
averaged network over all samples after each epoch; "outputs" are the outputs of what the run ends with.

    python3 make_steps.py
"""
import json
import math
from pathlib import Path

import nadam_of_pytorch2  # noqa: F401
import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel

HERE = Path(__file__).resolve().parent
SAMPLES = 22
X = torch.tensor([((i * 7) % 11) / 5 - 1 for i in range(SAMPLES * 2)], dtype=torch.float32).reshape(SAMPLES, 2)
Y = torch.tensor([(i * i) % 3 for i in range(SAMPLES)])
BODY = "[Layer(2, 8)] [LayerNorm] [Activation(Tanh)] [Layer(3)]"


def body():
    return nn.Sequential(nn.Linear(2, 8), nn.LayerNorm(8), nn.Tanh(), nn.Linear(8, 3))


def with_encoder():
    return nn.Sequential(nn.Sequential(nn.Linear(2, 8), nn.LayerNorm(8), nn.Tanh()), nn.Linear(8, 3))


def shared():
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = nn.Sequential(nn.Linear(2, 2), nn.Tanh())
            self.second = nn.Sequential(nn.Linear(2, 2), nn.Tanh())
            self.head = nn.Linear(2, 3)

        def forward(self, x):
            return self.head(self.second(self.encoder(self.encoder(x))))

    return Net()


def fit(make, optimizer, epochs=4, batch=4, drop_last=False, accumulate=1, clip=None, decay=None, rate=None):
    torch.manual_seed(1)
    model = make()
    optimizer = optimizer(model)
    loss_of = nn.CrossEntropyLoss()
    averaged = None
    if decay is not None:
        averaged = AveragedModel(model, avg_fn=lambda mean, weight, count: decay * mean + (1 - decay) * weight)
    losses, judged = [], []
    steps = 0
    for _ in range(epochs):
        starts = [s for s in range(0, SAMPLES, batch) if not drop_last or s + batch <= SAMPLES]
        for first in range(0, len(starts), accumulate):
            group = starts[first : first + accumulate]
            if rate is not None:
                rate(optimizer, steps)
            optimizer.zero_grad()
            total = 0
            for start in group:
                loss = loss_of(model(X[start : start + batch]), Y[start : start + batch]) / len(group)
                loss.backward()
                total += loss.item()
            if clip is not None:
                nn.utils.clip_grad_norm_(model.parameters(), clip)
            optimizer.step()
            if averaged is not None:
                averaged.update_parameters(model)
            losses.append(total)
            steps += 1
        with torch.no_grad():
            judged.append(loss_of((averaged or model)(X), Y).item())
    with torch.no_grad():
        outputs = (averaged or model)(X).flatten().tolist()
    return {"losses": losses, "judged": judged, "outputs": outputs}


def sgd(model):
    return torch.optim.SGD(model.parameters(), lr=0.2, momentum=0.9)


def adam(model):
    return torch.optim.Adam(model.parameters(), lr=0.05)


def groups(modules, **decay):
    """Two groups, as nanoGPT has them, of each module with its learning rate."""
    result = []
    for weights, options in modules:
        result.append({"params": [w for w in weights if w.dim() > 1], **options})
        result.append({"params": [w for w in weights if w.dim() <= 1], "weight_decay": 0.0, **options})
    return result


def no_decay_of_biases(make, **options):
    return lambda model: make(groups([(list(model.parameters()), {})]), **options)


def parts(model, *slow):
    own = [w for part in slow for w in part.parameters()]
    return [w for w in model.parameters() if all(w is not o for o in own)], own


def slow_encoder(factor, lr, decay=False, of=lambda model: [model[0]], **options):
    def make(model):
        rest, own = parts(model, *of(model))
        if decay:
            return torch.optim.SGD(groups([(rest, {}), (own, {"lr": lr * factor})]), lr=lr, **options)
        return torch.optim.SGD([{"params": rest}, {"params": own, "lr": lr * factor}], lr=lr, **options)

    return make


def cosine(lr, total, factor):
    def set_rates(optimizer, step):
        for number, group in enumerate(optimizer.param_groups):
            now = lr * (1 + math.cos(math.pi * step / total)) / 2
            group["lr"] = now if number == 0 else now * factor

    return set_rates


SGD = "[Optimizer(Sgd, LearningRate = 0.2, Momentum = 0.9)]"
ENCODER = "[Network] [Layer(2, 8)] [LayerNorm] [Activation(Tanh)] public partial class Encoder;"
SQUARE = "[Network] [Layer(2, 2)] [Activation(Tanh)] public partial class Encoder;"
OWN = {
    "Sgd": (torch.optim.SGD, dict(lr=0.1, momentum=0.9), "LearningRate = 0.1, Momentum = 0.9"),
    "Adam": (torch.optim.Adam, dict(lr=0.02), "LearningRate = 0.02"),
    "AdamW": (torch.optim.AdamW, dict(lr=0.02), "LearningRate = 0.02"),
    "RmsProp": (torch.optim.RMSprop, dict(lr=0.02), "LearningRate = 0.02"),
    "Adagrad": (torch.optim.Adagrad, dict(lr=0.05), "LearningRate = 0.05"),
    "NAdam": (torch.optim.NAdam, dict(lr=0.02), "LearningRate = 0.02"),
    "RAdam": (torch.optim.RAdam, dict(lr=0.02), "LearningRate = 0.02"),
}


def runs():
    def net(optimizer, train, before=BODY, schedule="", also="", define=""):
        body = f"\n{{\n    {define}\n}}" if define else ";"
        return (
            f"[Network] {before} [Loss(CrossEntropy)] {optimizer} {schedule} "
            f"[Train({train}, Shuffle = false, Seed = 1, Device = Cpu)] public partial class Net{body}\n{also}"
        )

    yield "accumulated", net(SGD, "BatchSize = 4, Epochs = 4, Accumulate = 4"), fit(body, sgd, accumulate=4)
    yield (
        "accumulated and clipped",
        net(SGD, "BatchSize = 4, Epochs = 4, Accumulate = 3, ClipNorm = 0.2"),
        fit(body, sgd, accumulate=3, clip=0.2),
    )
    yield "last batch left out", net(SGD, "BatchSize = 4, Epochs = 4, DropLast = true"), fit(body, sgd, drop_last=True)
    yield (
        "accumulated without the last batch",
        net(SGD, "BatchSize = 4, Epochs = 4, DropLast = true, Accumulate = 2"),
        fit(body, sgd, drop_last=True, accumulate=2),
    )
    yield (
        "averaged",
        net("[Optimizer(Adam, LearningRate = 0.05)]", "BatchSize = 4, Epochs = 4, Average = 0.9"),
        fit(body, adam, decay=0.9),
    )
    yield (
        "averaged and accumulated",
        net(SGD, "BatchSize = 4, Epochs = 4, Accumulate = 2, Average = 0.5"),
        fit(body, sgd, decay=0.5, accumulate=2),
    )
    for name, (make, options, text) in OWN.items():
        yield (
            f"no decay of biases, {name}",
            net(f"[Optimizer({name}, {text}, WeightDecay = 0.3, DecayBias = false)]", "BatchSize = 22, Epochs = 5"),
            fit(body, no_decay_of_biases(make, weight_decay=0.3, **options), epochs=5, batch=22),
        )
    yield (
        "a slow encoder",
        net("[Optimizer(Sgd, LearningRate = 0.2)]", "BatchSize = 4, Epochs = 4", "[Use<Encoder>(Rate = 0.1)] [Layer(3)]", also=ENCODER),
        fit(with_encoder, slow_encoder(0.1, 0.2)),
    )
    yield (
        "a slow encoder under a schedule",
        net(
            "[Optimizer(Sgd, LearningRate = 0.2)]",
            "BatchSize = 4, Epochs = 4",
            "[Use<Encoder>(Rate = 0.1)] [Layer(3)]",
            "[Schedule(Cosine)]",
            ENCODER,
        ),
        fit(with_encoder, slow_encoder(0.1, 0.2), rate=cosine(0.2, 24, 0.1)),
    )
    yield (
        "a slow encoder whose biases do not decay",
        net(
            "[Optimizer(Sgd, LearningRate = 0.2, WeightDecay = 0.1, DecayBias = false)]",
            "BatchSize = 4, Epochs = 4",
            "[Use<Encoder>(Rate = 0.1)] [Layer(3)]",
            also=ENCODER,
        ),
        fit(with_encoder, slow_encoder(0.1, 0.2, decay=True, weight_decay=0.1)),
    )
    yield (
        "a shared slow encoder and a fast one",
        net(
            "[Optimizer(Sgd, LearningRate = 0.2)]",
            "BatchSize = 4, Epochs = 4",
            "[Input(2)]",
            also=SQUARE,
            define="static Flow Define(Flow x) { var encoder = Use<Encoder>(rate: 0.5); "
            "return x >> encoder >> encoder >> Use<Encoder>(rate: 1) >> Layer(3); }",
        ),
        fit(shared, slow_encoder(0.5, 0.2, of=lambda model: [model.encoder])),
    )


if __name__ == "__main__":
    torch.set_num_threads(1)
    all_runs = [{"name": name, "code": code, **run} for name, code, run in runs()]
    text = "[\n" + ",\n".join(json.dumps(run) for run in all_runs) + "\n]\n"
    (HERE / "steps.json").write_text(text, encoding="utf-8")
