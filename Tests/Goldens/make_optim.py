"""Writes optim.json: where each optimizer of torch.optim takes a parameter, with each of its options.

All cases start from the same parameter and get the same gradients, which hold exact zeros. After half of the steps the learning
rate is halved, as a schedule would do. PyTorch's CPU kernels round as a processor with fused multiply-add does.

    python3 make_optim.py
"""
import json
from pathlib import Path

import torch

import nadam_of_pytorch2  # noqa: F401

torch.set_num_threads(1)
STEPS, SIZE = 24, 19
KEPT = [1, 2, 3, 6, 12, 13, 24]
ADAM = {
    "defaults": {},
    "other betas": {"lr": 0.05, "betas": (0.5, 0.9), "eps": 1e-3},
    "weight decay": {"weight_decay": 0.1},
    "amsgrad": {"lr": 0.1, "betas": (0.9, 0.6), "amsgrad": True},
    "maximize": {"maximize": True},
    "all options": {"lr": 0.01, "betas": (0.8, 0.7), "eps": 1e-4, "weight_decay": 0.05, "amsgrad": True, "maximize": True},
}
CASES = {
    "Adam": (torch.optim.Adam, ADAM),
    "AdamW": (torch.optim.AdamW, {"no decay": {"weight_decay": 0}, **ADAM, "defaults": {"weight_decay": 0.01}}),
    "RMSProp": (torch.optim.RMSprop, {
        "defaults": {},
        "alpha": {"lr": 0.003, "alpha": 0.5, "eps": 1e-3},
        "weight decay": {"weight_decay": 0.1},
        "momentum": {"momentum": 0.9},
        "centered": {"centered": True, "eps": 1e-3},
        "maximize": {"maximize": True},
        "all options": {"lr": 0.02, "alpha": 0.9, "eps": 1e-2, "weight_decay": 0.05, "momentum": 0.5, "centered": True, "maximize": True},
    }),
    "Adagrad": (torch.optim.Adagrad, {
        "defaults": {},
        "decays": {"lr": 0.1, "lr_decay": 0.03, "weight_decay": 0.1},
        "accumulator": {"lr": 0.1, "initial_accumulator_value": 0.3, "eps": 1e-3},
    }),
    "NAdam": (torch.optim.NAdam, {
        "defaults": {},
        "other betas": {"lr": 0.05, "betas": (0.5, 0.9), "eps": 1e-3},
        "decays": {"weight_decay": 0.1, "momentum_decay": 0.1},
    }),
    "RAdam": (torch.optim.RAdam, {
        "defaults": {},
        "soon rectified": {"lr": 0.05, "betas": (0.5, 0.99), "eps": 1e-3},
        "never rectified": {"lr": 0.05, "betas": (0.5, 0.6)},
        "weight decay": {"weight_decay": 0.1},
    }),
    "SGD": (torch.optim.SGD, {
        "plain": {"lr": 0.1},
        "all but nesterov": {"lr": 0.1, "momentum": 0.9, "dampening": 0.9, "weight_decay": 0.1, "maximize": True},
        "nesterov": {"lr": 0.1, "momentum": 0.7, "nesterov": True, "weight_decay": 0.1},
    }),
}


def tensor(value):
    return {"shape": list(value.shape), "dtype": "float32", "data": [float(f"{x:.9g}") for x in value.flatten().tolist()]}


def path(optimizer_of, options, start, gradients):
    p = torch.nn.Parameter(start.clone())
    optimizer = optimizer_of([p], **options)
    kept = []
    for step in range(1, STEPS + 1):
        if step == STEPS // 2 + 1:
            optimizer.param_groups[0]["lr"] *= 0.5
        p.grad = gradients[step - 1].clone()
        optimizer.step()
        if step in KEPT:
            kept.append(p.detach().clone())
    return torch.stack(kept)


torch.manual_seed(17)
start, gradients = torch.randn(SIZE), torch.randn(STEPS, SIZE)
gradients[3] = 0
gradients[:, 5] = 0
gradients[0, 7] = 0
cases = [{"name": "gradients", "inputs": {"start": tensor(start), "gradients": tensor(gradients)}, "outputs": {}, "settings": {"kept": KEPT}}]
for name, (optimizer_of, variants) in CASES.items():
    for variant, options in variants.items():
        settings = {"optimizer": name, **{k: v for k, v in options.items() if k != "betas"}}
        if "betas" in options:
            settings["beta1"], settings["beta2"] = options["betas"]
        outputs = {"path": tensor(path(optimizer_of, options, start, gradients))}
        cases.append({"name": f"{name} {variant}", "inputs": {}, "outputs": outputs, "settings": settings})
out = Path(__file__).resolve().parent / "optim.json"
out.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
print(len(cases), "cases")
