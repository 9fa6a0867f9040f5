"""Writes norm.json: batch and layer normalisation by PyTorch, forward and backward, three training batches and then evaluation.

Dropout too: its random stream, and what it does in a module. PyTorch 1.13.1 on CPU, one thread.

    python3 make_norm.py
"""
import json
from pathlib import Path

import torch
from torch import nn

HERE = Path(__file__).resolve().parent
CASES = []


def tensor(value):
    value = value.detach()
    # Nine significant digits give the same float32 back.
    return {"shape": list(value.shape), "dtype": str(value.dtype).removeprefix("torch."),
            "data": [float(f"{number:.9g}") for number in value.reshape(-1).tolist()]}


def case(name, inputs, outputs, **settings):
    CASES.append({"name": name, "inputs": {k: tensor(v) for k, v in inputs.items()}, "outputs": {k: tensor(v) for k, v in outputs.items()},
                  "settings": settings})


def randomise(module):
    """Weights and biases that are neither 1 nor 0."""
    for parameter in module.parameters():
        nn.init.uniform_(parameter, 0.5, 1.5)


def pass_through(module, x, grad_y, key, outputs):
    x = x.clone().requires_grad_()
    y = module(x)
    module.zero_grad(set_to_none=True)
    y.backward(grad_y)
    outputs[f"{key}.y"], outputs[f"{key}.x.grad"] = y, x.grad
    outputs.update({f"{key}.{name}.grad": parameter.grad for name, parameter in module.named_parameters()})


def batch_norms():
    shapes = ([7, 5], [2, 1], [20, 8], [11, 13], [4, 3, 1], [4, 3, 6], [5, 2, 9], [2, 3, 21])
    for seed, shape in enumerate(shapes):
        for options in ({}, {"affine": False}, {"momentum": 0.3, "eps": 1e-3}, {"momentum": None}, {"track_running_stats": False}):
            if options and shape not in ([7, 5], [5, 2, 9]):
                continue
            torch.manual_seed(seed)
            module = nn.BatchNorm1d(shape[1], **options)
            randomise(module)
            inputs = dict(module.named_parameters())
            outputs = {}
            for step in range(3):
                x, grad_y = torch.rand(shape) * 4 - 1 + step, torch.rand(shape) - 0.5
                inputs |= {f"x{step}": x, f"grad_y{step}": grad_y}
                pass_through(module, x, grad_y, f"train{step}", outputs)
                outputs |= {f"train{step}.{name}": value.clone() for name, value in module.named_buffers()}
            module.eval()
            pass_through(module, inputs["x1"], inputs["grad_y1"], "eval", outputs)
            case(f"batch norm {shape} {options}", inputs, outputs, shape=shape, keys=list(module.state_dict()), **options)


def layer_norms():
    kinds = (([4, 5], [5]), ([3, 1], [1]), ([6, 8], [8]), ([5, 32], [32]), ([3, 100], [100]), ([2, 3, 4], [3, 4]), ([2, 2, 3, 5], [3, 5]),
             ([2, 3, 17], [17]), ([2, 300], [300]), ([1, 1037], [1037]))
    for seed, (shape, normalized) in enumerate(kinds):
        for options in ({}, {"elementwise_affine": False}, {"eps": 1e-2}):
            if options and shape not in ([4, 5], [3, 100]):
                continue
            torch.manual_seed(100 + seed)
            module = nn.LayerNorm(normalized, **options)
            randomise(module)
            x, grad_y = torch.rand(shape) * 4 - 1, torch.rand(shape) - 0.5
            outputs = {}
            pass_through(module, x, grad_y, "train0", outputs)
            case(f"layer norm {shape} {normalized} {options}", dict(module.named_parameters()) | {"x0": x, "grad_y0": grad_y}, outputs,
                 shape=shape, normalized=normalized, keys=list(module.state_dict()), **options)


def dropouts():
    for p in (0.0, 0.1, 0.5, 0.8, 1.0):
        for shape in ([3, 5], [4, 16], [2, 3, 7]):
            torch.manual_seed(17)
            module = nn.Dropout(p)
            x, grad_y = torch.rand(shape) - 0.5, torch.rand(shape) - 0.5
            outputs = {}
            pass_through(module, x, grad_y, "train0", outputs)
            pass_through(module, x, grad_y, "train1", outputs)
            outputs["next"] = torch.rand(3)
            module.eval()
            pass_through(module, x, grad_y, "eval", outputs)
            case(f"dropout {p} {shape}", {"x0": x, "grad_y0": grad_y}, outputs, p=p, shape=shape, seed=17)


def main():
    torch.set_num_threads(1)
    batch_norms()
    layer_norms()
    dropouts()
    (HERE / "norm.json").write_text("[\n" + ",\n".join(json.dumps(entry) for entry in CASES) + "\n]\n")
    print(len(CASES), "cases")


if __name__ == "__main__":
    main()
