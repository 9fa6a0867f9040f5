"""Writes schedules.json: the learning rate of each of 1000 steps under PyTorch's schedulers.

A warm-up is LinearLR with a start_factor of 1 / (W + 1); the schedule after it counts from its end, as SequentialLR does.
StepLR and MultiStepLR count from the start of the run, and their warm-up rises to the rate that they have at its end.
InverseSqrt is Hugging Face's formula in LambdaLR, because PyTorch has none.

    python3 make_schedules.py
"""
import json
import math
import random
from pathlib import Path

import torch
from torch.optim import lr_scheduler as of

HERE = Path(__file__).resolve().parent
STEPS = 1000


def rates(rate, count, make):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=rate)
    scheduler = make(optimizer)
    result = []
    for _ in range(count):
        result.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return result


def warm(rate, warmup):
    return rates(rate, warmup, lambda o: of.LinearLR(o, start_factor=1 / (warmup + 1), total_iters=warmup)) if warmup else []


def after(rate, warmup, make):
    return warm(rate, warmup) + rates(rate, STEPS - warmup, make)


def from_start(rate, warmup, make):
    whole = rates(rate, STEPS, make)
    return warm(whole[warmup], warmup) + whole[warmup:]


def plateau(rate, losses, **options):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=rate)
    scheduler = of.ReduceLROnPlateau(optimizer, eps=0, **options)
    result = []
    for loss in losses:
        result.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step(loss)
    return result


def cut(length, make):
    """A scheduler whose rate stays after its length."""
    def of_optimizer(optimizer):
        scheduler = make(optimizer)
        step = scheduler.step
        scheduler.done = 0

        def once():
            if scheduler.done < length:
                step()
            scheduler.done += 1

        scheduler.step = once
        return scheduler

    return of_optimizer


def other_cycle(optimizer):
    settings = dict(pct_start=0.123, div_factor=10, final_div_factor=100, cycle_momentum=False)
    return of.OneCycleLR(optimizer, 0.7, total_steps=800, **settings)


def inverse(timescale):
    return lambda o: of.LambdaLR(o, lambda t: 1 / math.sqrt((t + timescale) / timescale))


draw = random.Random(1)
LOSSES = [round(2 / (1 + i / 40) + 0.3 * draw.random(), 9) for i in range(STEPS)]

CASES = {
    "cosine": after(0.1, 0, lambda o: of.CosineAnnealingLR(o, STEPS)),
    "cosine, floor, warm-up 100": after(0.1, 100, lambda o: of.CosineAnnealingLR(o, STEPS - 100, eta_min=0.001)),
    "cosine of 300": after(0.5, 0, cut(300, lambda o: of.CosineAnnealingLR(o, 300, eta_min=0.01))),
    "step 30": from_start(0.1, 0, lambda o: of.StepLR(o, 30)),
    "step 200, factor 0.5, warm-up 250": from_start(0.3, 250, lambda o: of.StepLR(o, 200, gamma=0.5)),
    "multistep 300 600 800": from_start(0.1, 0, lambda o: of.MultiStepLR(o, [300, 600, 800])),
    "multistep 5 900, factor 0.2, warm-up 10": from_start(1.0, 10, lambda o: of.MultiStepLR(o, [5, 900], gamma=0.2)),
    "exponential 0.99": after(0.1, 0, lambda o: of.ExponentialLR(o, 0.99)),
    "exponential 0.995, warm-up 7": after(0.002, 7, lambda o: of.ExponentialLR(o, 0.995)),
    "linear": after(0.1, 0, lambda o: of.LinearLR(o, start_factor=1, end_factor=0, total_iters=STEPS)),
    "linear of 500, floor, warm-up 100": after(0.1, 100, lambda o: of.LinearLR(o, 1, 0.1, 500)),
    "one cycle": after(0.1, 0, cut(STEPS - 1, lambda o: of.OneCycleLR(o, 0.1, total_steps=STEPS, cycle_momentum=False))),
    "one cycle, other settings": after(0.1, 0, cut(799, other_cycle)),
    "polynomial 2": after(0.1, 0, lambda o: of.PolynomialLR(o, total_iters=STEPS, power=2)),
    "polynomial 0.9 of 400, warm-up 50": after(0.01, 50, lambda o: of.PolynomialLR(o, total_iters=400, power=0.9)),
    "inverse root, warm-up 100": after(0.1, 100, inverse(100)),
    "inverse root 10": after(0.1, 0, inverse(10)),
    "flat, warm-up 20": after(0.1, 20, lambda o: of.LambdaLR(o, lambda t: 1)),
    "plateau": plateau(0.1, LOSSES, factor=0.5, patience=5, threshold=0.001, cooldown=3, min_lr=0.0004),
    "plateau with defaults": plateau(0.1, LOSSES),
}

text = {name: [float(f"{value:.12g}") for value in values] for name, values in CASES.items()}
assert all(len(values) == STEPS for values in text.values())
lines = [f'"{name}": {json.dumps(values, separators=(",", ":"))}' for name, values in text.items()]
lines.append(f'"losses": {json.dumps(LOSSES, separators=(",", ":"))}')
(HERE / "schedules.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
