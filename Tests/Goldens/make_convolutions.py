"""Writes convolutions.json: convolutions and pools by PyTorch, their initial weights, forward and backward.

PyTorch 1.13.1 on CPU, one thread.

    python3 make_convolutions.py
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


def case(kind, shape, module, **settings):
    x, outputs = torch.rand(shape) * 2 - 1, {}
    x.requires_grad_()
    y = module(x)
    grad_y = torch.rand(y.shape) - 0.5
    y.backward(grad_y)
    outputs["y"], outputs["x.grad"] = y, x.grad
    for name, parameter in module.named_parameters():
        outputs[name], outputs[f"{name}.grad"] = parameter, parameter.grad
    CASES.append({"name": f"{kind} {shape} {settings}", "inputs": {"x": tensor(x), "grad_y": tensor(grad_y)},
                  "outputs": {k: tensor(v) for k, v in outputs.items()}, "settings": {"kind": kind, **settings}})


def convolution(kind, shape, inputs, outputs, kernel, stride=1, padding=0, dilation=1, groups=1, bias=True):
    torch.manual_seed(len(CASES))
    module = getattr(nn, kind)(inputs, outputs, kernel, stride, padding, dilation, groups, bias)
    case(kind, shape, module, seed=len(CASES), inputs=inputs, outputs=outputs, kernel=kernel, stride=stride, padding=padding,
         dilation=dilation, groups=groups, bias=bias)


def main():
    torch.set_num_threads(1)
    convolution("Conv2d", [2, 1, 9, 8], 1, 6, 3)
    convolution("Conv2d", [2, 1, 7, 7], 1, 3, 5, padding=2)
    convolution("Conv2d", [2, 3, 9, 9], 3, 4, 3, stride=2, padding=1)
    convolution("Conv2d", [1, 4, 8, 7], 4, 6, 3, groups=2, dilation=2)
    convolution("Conv2d", [2, 3, 6, 6], 3, 3, 3, groups=3, bias=False)
    convolution("Conv2d", [1, 2, 7, 7], 2, 2, 2, stride=3)
    convolution("Conv1d", [2, 3, 11], 3, 5, 4)
    convolution("Conv1d", [2, 4, 12], 4, 4, 3, stride=2, padding=2, dilation=2, groups=2)
    torch.manual_seed(100)
    case("MaxPool2d", [1, 2, 7, 10], nn.MaxPool2d(2), kernel=2, stride=2, padding=0, ceil=False)
    case("MaxPool2d", [1, 2, 7, 8], nn.MaxPool2d(3, 2, 1, ceil_mode=True), kernel=3, stride=2, padding=1, ceil=True)
    case("AvgPool2d", [1, 2, 7, 8], nn.AvgPool2d(2), kernel=2, stride=2, padding=0, ceil=False)
    case("AvgPool2d", [1, 2, 7, 8], nn.AvgPool2d(3, 2, 1, ceil_mode=True), kernel=3, stride=2, padding=1, ceil=True)
    case("AdaptiveAvgPool2d", [1, 2, 7, 8], nn.AdaptiveAvgPool2d(3), size=3)
    text = ",\n".join(json.dumps(one) for one in CASES)
    (HERE / "convolutions.json").write_text(f"[\n{text}\n]\n")


if __name__ == "__main__":
    main()
