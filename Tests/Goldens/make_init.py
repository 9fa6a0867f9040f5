"""Initial parameters of a network after net.apply of each initialisation: writes init.json beside this script."""
import json
import pathlib

import torch
from torch import nn
from torch.nn import init

# Weights of 30 and 15 numbers: normal numbers are drawn differently from 16 on.
SIZES = (6, 5, 3)


def tensor(values):
    dtype = str(values.dtype).removeprefix("torch.")
    return {"shape": list(values.shape), "dtype": dtype, "data": values.detach().reshape(-1).tolist()}


def case(name, seed, fill):
    torch.manual_seed(seed)
    net = nn.Sequential(*(nn.Linear(a, b) for a, b in zip(SIZES, SIZES[1:])))

    def apply(module):
        if isinstance(module, nn.Linear):
            fill(module)

    net.apply(apply)
    outputs = {f"linear{int(key[0]) + 1}{key[1:]}": tensor(value) for key, value in net.state_dict().items()}
    outputs["after"] = tensor(torch.rand(3))
    return {"name": name, "inputs": {}, "outputs": outputs, "settings": {"seed": seed}}


def bias(module, value):
    init.constant_(module.bias, value)


def both(weight, value):
    def fill(module):
        weight(module.weight)
        bias(module, value)

    return fill


def cases():
    yield case("Default", 1, lambda m: None)
    yield case("Default, Bias = 0.25", 1, lambda m: bias(m, 0.25))
    yield case("XavierUniform", 1, lambda m: init.xavier_uniform_(m.weight))
    yield case("XavierUniform, Nonlinearity = Relu", 2, lambda m: init.xavier_uniform_(m.weight, init.calculate_gain("relu")))
    yield case("XavierNormal, Gain = 0.5, Bias = 0", 3, both(lambda w: init.xavier_normal_(w, 0.5), 0))
    yield case("XavierNormal, Nonlinearity = LeakyRelu", 3, lambda m: init.xavier_normal_(m.weight, init.calculate_gain("leaky_relu")))
    yield case("KaimingUniform", 4, lambda m: init.kaiming_uniform_(m.weight))
    yield case("KaimingUniform, NegativeSlope = 0.2, Mode = FanOut", 4, lambda m: init.kaiming_uniform_(m.weight, 0.2, "fan_out"))
    yield case("KaimingNormal, Nonlinearity = Relu", 5, lambda m: init.kaiming_normal_(m.weight, nonlinearity="relu"))
    yield case("KaimingNormal, Nonlinearity = Tanh, Mode = FanOut", 5, lambda m: init.kaiming_normal_(m.weight, 0, "fan_out", "tanh"))
    yield case("Normal, Std = 0.1", 6, lambda m: init.normal_(m.weight, 0, 0.1))
    yield case("Normal, Mean = 2, Std = 0", 6, lambda m: init.normal_(m.weight, 2, 0))
    yield case("Uniform, Low = -0.3, High = 0.1", 7, lambda m: init.uniform_(m.weight, -0.3, 0.1))
    yield case("Uniform", 7, lambda m: init.uniform_(m.weight))
    yield case("Constant, Value = 0.7, Bias = -1", 8, both(lambda w: init.constant_(w, 0.7), -1))
    yield case("Zeros", 9, lambda m: init.zeros_(m.weight))
    yield case("Orthogonal", 10, lambda m: init.orthogonal_(m.weight))
    yield case("Orthogonal, Nonlinearity = Tanh", 11, lambda m: init.orthogonal_(m.weight, init.calculate_gain("tanh")))


if __name__ == "__main__":
    torch.set_num_threads(1)
    target = pathlib.Path(__file__).with_name("init.json")
    lines = ",\n".join(json.dumps(one) for one in cases())
    target.write_text(f"[\n{lines}\n]\n")
