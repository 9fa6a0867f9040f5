"""Writes image_layers.json: layers of image networks by PyTorch, their initial weights, forward and backward.

PyTorch 1.13.1 on CPU, one thread.

    python3 make_image_layers.py
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


def case(kind, shape, *arguments, module=None):
    """A module made with a seed, the number of the case, and the arguments in the order of the C# factory."""
    torch.manual_seed(len(CASES))
    module = module() if module else getattr(nn, kind)(*arguments)
    x, outputs = torch.rand(shape) * 8 - 4, {}
    x.requires_grad_()
    y = module(x)
    grad_y = torch.rand(y.shape) - 0.5
    y.backward(grad_y)
    outputs["y"], outputs["x.grad"] = y, x.grad
    for name, parameter in module.named_parameters():
        outputs[name], outputs[f"{name}.grad"] = parameter, parameter.grad
    CASES.append({"name": f"{kind} {shape} {list(arguments)}", "inputs": {"x": tensor(x), "grad_y": tensor(grad_y)},
                  "outputs": {k: tensor(v) for k, v in outputs.items()},
                  "settings": {"kind": kind, "seed": len(CASES), "arguments": list(arguments)}})


def main():
    torch.set_num_threads(1)
    for kind in ["ReLU6", "Hardswish", "Mish"]:
        case(kind, [3, 7])
    case("Softplus", [3, 7], 1.5, 4)
    case("PReLU", [2, 3, 5], 3, 0.25)
    case("PReLU", [2, 3, 4, 5], 1, 0.1)
    case("GroupNorm", [2, 6, 5], 3, 6, 1e-5, True)
    case("GroupNorm", [3, 4, 3, 4], 2, 4, 0.01, True)
    case("GroupNorm", [2, 4, 5, 2], 1, 4, 1e-5, False)
    case("ZeroPad2d", [1, 2, 3, 4], 2)
    case("ConstantPad1d", [2, 3, 4], [2, 1], 0.5)
    case("ConstantPad2d", [1, 2, 3, 4], [1, 2, 0, 3], -1.5)
    case("ReflectionPad1d", [2, 3, 4], [3, 1])
    case("ReflectionPad2d", [1, 2, 3, 4], [3, 1, 2, 0])
    case("ReplicationPad1d", [2, 3, 4], [0, 5])
    case("ReplicationPad2d", [1, 2, 3, 4], [1, 2, 3, 4])
    for kind, shape, *numbers in [
        ("ConvTranspose2d", [2, 3, 4, 5], 3, 2, 3, 2, 1, 1, 1, 1, True),
        ("ConvTranspose2d", [1, 4, 3, 4], 4, 6, 2, 1, 0, 0, 2, 2, True),
        ("ConvTranspose2d", [1, 2, 3, 3], 2, 2, 2, 2, 0, 0, 1, 1, False),
        ("ConvTranspose1d", [2, 3, 6], 3, 4, 4, 3, 1, 2, 1, 1, True),
    ]:
        inputs, outputs, kernel, stride, padding, more, dilation, groups, bias = numbers
        case(kind, shape, *numbers,
             module=lambda: getattr(nn, kind)(inputs, outputs, kernel, stride, padding, more, groups, bias, dilation))
    for shape, size, scale, mode, corners in [
        ([2, 3, 4], None, [2], "nearest", None),
        ([1, 2, 3, 4], None, [3, 2], "nearest", None),
        ([1, 2, 5, 4], None, [1.7, 0.6], "nearest", None),
        ([1, 2, 3, 4], [7, 3], None, "nearest", None),
        ([2, 3, 4], None, [2], "linear", False),
        ([2, 2, 5], [8], None, "linear", True),
        ([1, 2, 3, 4], None, [2, 3], "bilinear", False),
        ([1, 2, 3, 4], None, [1.5, 2.3], "bilinear", False),
        ([1, 2, 3, 4], None, [2, 2], "bilinear", True),
        ([1, 2, 6, 5], [4, 1], None, "bilinear", True),
    ]:
        case("Upsample", shape, size, scale, mode, corners,
             module=lambda: nn.Upsample(size, scale and tuple(scale), mode, corners))
    text = ",\n".join(json.dumps(one) for one in CASES)
    (HERE / "image_layers.json").write_text(f"[\n{text}\n]\n")


if __name__ == "__main__":
    main()
