"""Writes losses.json: seeded training runs of one small network with each loss, each kind of target and each optimizer.

`manual_seed(1)`, then the network (6 inputs, 8 tanh units, outputs); each epoch visits randperm(40) in batches of 16, 16 and 8;
24 steps. A case has the loss after every step, then loss and metrics of the trained network on all 40 samples at once. Settings
are the declaration in NetDsl's words, beside the same in PyTorch's. The first case is the data.

    python3 make_losses.py
"""
import json
import math
from pathlib import Path

import torch

import nadam_of_pytorch2  # noqa: F401
from torch import nn

HERE = Path(__file__).resolve().parent
SAMPLES, STEPS, BATCH = 40, 24, 16


def make_data():
    torch.manual_seed(0)
    x = torch.rand(SAMPLES, 6) * 2 - 1
    score = x @ torch.randn(6, 3)
    return {
        "x": x,
        "classes": score.argmax(1),
        "binary": (score[:, 0] > 0).long(),
        "labels": (score > 0).float(),
        "soft": (score + 0.5).sigmoid(),
        "values": 2 * score.tanh() + 0.5 + 0.3 * torch.randn(SAMPLES, 3),
        "cells": x * 2 + 0.5,
        "yes": (x > 0).float(),
    }


DATA = make_data()
HEADS = {"": nn.Identity, "LogSoftmax": lambda: nn.LogSoftmax(-1), "Sigmoid": nn.Sigmoid}
CLASS_WEIGHTS, POSITIVE_WEIGHTS = [1.0, 0.25, 2.5], [2.0, 0.5, 1.0]

# data, width of the output, last activation, [Loss(...)], [Optimizer(...)], the same in torch.
SGD = "Sgd, LearningRate = 0.1"
sgd = lambda parameters: torch.optim.SGD(parameters, lr=0.1)
RUNS = [
    ("classes", 3, "", "CrossEntropy", SGD, nn.CrossEntropyLoss(), sgd),
    ("classes", 3, "", "CrossEntropy, LabelSmoothing = 0.1", SGD, nn.CrossEntropyLoss(label_smoothing=0.1), sgd),
    ("classes", 3, "", "CrossEntropy, ClassWeights = new[] { 1, 0.25, 2.5 }", SGD,
     nn.CrossEntropyLoss(torch.tensor(CLASS_WEIGHTS)), sgd),
    ("classes", 3, "", "CrossEntropy, ClassWeights = new[] { 1, 0.25, 2.5 }, LabelSmoothing = 0.2", SGD,
     nn.CrossEntropyLoss(torch.tensor(CLASS_WEIGHTS), label_smoothing=0.2), sgd),
    ("binary", 2, "", "CrossEntropy", SGD, nn.CrossEntropyLoss(), sgd),
    ("classes", 3, "LogSoftmax", "Nll", SGD, nn.NLLLoss(), sgd),
    ("classes", 3, "LogSoftmax", "Nll, ClassWeights = new[] { 1, 0.25, 2.5 }", SGD, nn.NLLLoss(torch.tensor(CLASS_WEIGHTS)), sgd),
    ("values", 3, "", "Mse", SGD, nn.MSELoss(), sgd),
    ("classes", 3, "", "Mse", SGD, nn.MSELoss(), sgd),
    ("binary", 1, "", "Mse", SGD, nn.MSELoss(), sgd),
    ("values", 3, "", "L1", SGD, nn.L1Loss(), sgd),
    ("classes", 3, "", "L1", SGD, nn.L1Loss(), sgd),
    ("values", 3, "", "SmoothL1", SGD, nn.SmoothL1Loss(), sgd),
    ("classes", 3, "", "SmoothL1, Beta = 0.25", SGD, nn.SmoothL1Loss(beta=0.25), sgd),
    ("values", 3, "", "Huber", SGD, nn.HuberLoss(), sgd),
    ("classes", 3, "", "Huber, Delta = 0.25", SGD, nn.HuberLoss(delta=0.25), sgd),
    ("labels", 3, "Sigmoid", "Bce", SGD, nn.BCELoss(), sgd),
    ("soft", 3, "Sigmoid", "Bce", SGD, nn.BCELoss(), sgd),
    ("binary", 1, "Sigmoid", "Bce", SGD, nn.BCELoss(), sgd),
    ("classes", 3, "Sigmoid", "Bce", SGD, nn.BCELoss(), sgd),
    ("labels", 3, "", "BceWithLogits", SGD, nn.BCEWithLogitsLoss(), sgd),
    ("soft", 3, "", "BceWithLogits", SGD, nn.BCEWithLogitsLoss(), sgd),
    ("binary", 1, "", "BceWithLogits", SGD, nn.BCEWithLogitsLoss(), sgd),
    ("classes", 3, "", "BceWithLogits", SGD, nn.BCEWithLogitsLoss(), sgd),
    ("labels", 3, "", "BceWithLogits, PositiveWeights = new[] { 2, 0.5, 1 }", SGD,
     nn.BCEWithLogitsLoss(pos_weight=torch.tensor(POSITIVE_WEIGHTS)), sgd),
    ("binary", 1, "", "BceWithLogits, PositiveWeights = new[] { 3.0 }", SGD,
     nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.0])), sgd),

    # Outputs of two dimensions, [N, 2, 3]: a layer normalisation by itself.
    ("cells", (2, 3), "", "Mse", SGD, nn.MSELoss(), sgd),
    ("yes", (2, 3), "", "BceWithLogits, PositiveWeights = new double[] { 1, 2, 3, 4, 5, 6 }", SGD,
     nn.BCEWithLogitsLoss(pos_weight=torch.arange(1.0, 7).reshape(2, 3)), sgd),
] + [("classes", 3, "", "CrossEntropy", text, nn.CrossEntropyLoss(), of) for text, of in [
    ("Sgd, LearningRate = 0.1, Momentum = 0.9, Nesterov = true, WeightDecay = 0.01",
     lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True, weight_decay=0.01)),
    ("Sgd, LearningRate = 0.1, Momentum = 0.9, Dampening = 0.5", lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, dampening=0.5)),
    ("Sgd, LearningRate = 0.01, Maximize = true", lambda p: torch.optim.SGD(p, lr=0.01, maximize=True)),
    ("Sgd, LearningRate = 0.01, WeightDecay = 0.1, Maximize = true",
     lambda p: torch.optim.SGD(p, lr=0.01, weight_decay=0.1, maximize=True)),
    ("Adam", torch.optim.Adam),
    ("Adam, LearningRate = 0.02, Beta1 = 0.8, Beta2 = 0.95, Epsilon = 1e-6, WeightDecay = 0.01, AmsGrad = true",
     lambda p: torch.optim.Adam(p, lr=0.02, betas=(0.8, 0.95), eps=1e-6, weight_decay=0.01, amsgrad=True)),
    ("AdamW", torch.optim.AdamW),
    ("AdamW, LearningRate = 0.02, WeightDecay = 0.3", lambda p: torch.optim.AdamW(p, lr=0.02, weight_decay=0.3)),
    ("AdamW, WeightDecay = 0", lambda p: torch.optim.AdamW(p, weight_decay=0)),
    ("RmsProp", torch.optim.RMSprop),
    ("RmsProp, LearningRate = 0.005, Alpha = 0.9, Epsilon = 1e-6, WeightDecay = 0.01, Momentum = 0.5, Centered = true",
     lambda p: torch.optim.RMSprop(p, lr=0.005, alpha=0.9, eps=1e-6, weight_decay=0.01, momentum=0.5, centered=True)),
    ("Adagrad", torch.optim.Adagrad),
    ("Adagrad, LearningRate = 0.1, LearningRateDecay = 0.05, WeightDecay = 0.01, InitialAccumulator = 0.1, Epsilon = 1e-6",
     lambda p: torch.optim.Adagrad(p, lr=0.1, lr_decay=0.05, weight_decay=0.01, initial_accumulator_value=0.1, eps=1e-6)),
    ("NAdam", torch.optim.NAdam),
    ("NAdam, LearningRate = 0.02, WeightDecay = 0.01, MomentumDecay = 0.1",
     lambda p: torch.optim.NAdam(p, lr=0.02, weight_decay=0.01, momentum_decay=0.1)),
    ("RAdam", torch.optim.RAdam),
    ("RAdam, LearningRate = 0.02, Beta2 = 0.9, WeightDecay = 0.01",
     lambda p: torch.optim.RAdam(p, lr=0.02, betas=(0.9, 0.9), weight_decay=0.01)),
]]


def target_of(data, width, loss):
    """Class numbers for losses over classes; else numbers of the outputs' shape, one-hot or 0 and 1 for class numbers."""
    target = DATA[data]
    if loss.startswith(("CrossEntropy", "Nll")):
        return target
    if data == "classes":
        return nn.functional.one_hot(target, width).float()
    return target.float().reshape(SAMPLES, *((width,) if isinstance(width, int) else width))


def metrics_of(data, loss, output, target):
    """By the definitions of scikit-learn, in double precision."""
    kind, output = loss.split(",")[0], output.double()
    if kind in ("CrossEntropy", "Nll"):
        scores = {"Accuracy": (output.argmax(1) == target).double().mean()}
        if output.shape[1] == 2:
            scores["F1"] = f1(output.argmax(1) == 1, target == 1)
        return scores
    target = target.double()
    scores = {}
    if kind in ("Bce", "BceWithLogits"):
        said, wanted = output > (0.5 if kind == "Bce" else 0), target > 0.5
        right = (said == wanted).reshape(SAMPLES, -1)
        scores |= {"Accuracy": right.double().mean(), "ExactMatch": right.all(1).double().mean(), "F1": f1(said, wanted)}
    if kind != "BceWithLogits":
        error = (output - target).reshape(SAMPLES, -1)
        spread = (target - target.mean(0)).reshape(SAMPLES, -1)
        scores |= {
            "MeanAbsoluteError": error.abs().mean(), "MeanSquaredError": error.square().mean(),
            "RootMeanSquaredError": error.square().mean().sqrt(),
            "R2": (1 - error.square().sum(0) / spread.square().sum(0)).mean(),
        }
    if kind not in ("Bce", "BceWithLogits") and data in ("classes", "binary"):
        said = output.argmax(1) if output.shape[1] > 1 else output[:, 0] > 0.5
        scores["Accuracy"] = (said == DATA[data]).double().mean()
    return scores


def f1(said, wanted):
    return 2 * (said & wanted).sum().double() / (said.sum() + wanted.sum())


def stages_of(width, head):
    if not isinstance(width, int):
        return "[Input(2, 3)] [LayerNorm]", nn.LayerNorm(3)
    text = f"[Layer(6, 8)] [Activation(Tanh)] [Layer({width})]" + (f" [Activation({head})]" if head else "")
    return text, nn.Sequential(nn.Linear(6, 8), nn.Tanh(), nn.Linear(8, width), HEADS[head]())


def run(data, width, head, loss, optimizer, loss_of, optimizer_of):
    x, y = DATA["x"], target_of(data, width, loss)
    x = x if isinstance(width, int) else x.reshape(SAMPLES, *width)
    torch.manual_seed(1)
    stages, model = stages_of(width, head)
    steps = optimizer_of(model.parameters())
    losses = []
    while len(losses) < STEPS:
        order = torch.randperm(SAMPLES)
        for start in range(0, SAMPLES, BATCH):
            rows = order[start:start + BATCH]
            steps.zero_grad()
            cost = loss_of(model(x[rows]), y[rows])
            cost.backward()
            steps.step()
            losses.append(cost.item())
    with torch.no_grad():
        output = model(x)
        final = loss_of(output, y).item()
    scores = {name: float(score) for name, score in metrics_of(data, loss, output, y).items()}
    assert math.isfinite(final) and all(map(math.isfinite, scores.values()))
    return {
        "name": f"{data} {loss} with {optimizer}" + ("" if isinstance(width, int) else " of two dimensions"), "inputs": {},
        "outputs": {"losses": {"shape": [len(losses)], "dtype": "float32", "data": losses}},
        "settings": {"data": data, "stages": stages, "loss": loss, "optimizer": optimizer, "evaluation": final, "metrics": scores},
    }


def tensor(value):
    return {"shape": list(value.shape), "dtype": str(value.dtype)[6:], "data": value.flatten().tolist()}


def main():
    torch.set_num_threads(1)
    data = {"name": "data", "inputs": {name: tensor(value) for name, value in DATA.items()}, "outputs": {}, "settings": {}}
    cases = [data, *(run(*case) for case in RUNS)]
    assert len({case["name"] for case in cases}) == len(cases)
    (HERE / "losses.json").write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
    print(len(cases) - 1, "runs")


if __name__ == "__main__":
    main()
