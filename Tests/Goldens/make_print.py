"""Writes print.json: what print(model) shows, and the names, shapes and types of parameters and buffers, beside each network's
declaration in C#.

    python3 make_print.py
"""
import json
from pathlib import Path

from torch import nn

HERE = Path(__file__).resolve().parent

# Name of the class, attributes as declared, and what makes the same modules by the same names.
NETWORKS = [
    ("LogisticRegressionModel", '[Layer(784, 10, Name = "linear")]',
     lambda: dict(linear=nn.Linear(784, 10))),
    ("ModelE", "[Layer(784, 100)] [Activation(Relu)] [Layer(100)] [Activation(Relu)] [Layer(100)] [Activation(Relu)] [Layer(10)]",
     lambda: dict(linear1=nn.Linear(784, 100), relu1=nn.ReLU(), linear2=nn.Linear(100, 100), relu2=nn.ReLU(),
          linear3=nn.Linear(100, 100), relu3=nn.ReLU(), linear4=nn.Linear(100, 10))),
    ("WithoutBias", "[Layer(4, 3, Bias = false)] [Activation(Sigmoid)] [Layer(1, Bias = false)] [Activation(Sigmoid)]",
     lambda: dict(linear1=nn.Linear(4, 3, bias=False), sigmoid1=nn.Sigmoid(), linear2=nn.Linear(3, 1, bias=False), sigmoid2=nn.Sigmoid())),
    ("Activations",
     "[Input(6)] [Activation(Relu)] [Activation(LeakyRelu)] [Activation(Sigmoid)] [Activation(Tanh)] [Activation(Gelu)] "
     "[Activation(Silu)] [Activation(Elu)] [Activation(Softmax, Dim = 1)] [Activation(LogSoftmax, Dim = 1)]",
     lambda: dict(relu1=nn.ReLU(), leakyRelu1=nn.LeakyReLU(), sigmoid1=nn.Sigmoid(), tanh1=nn.Tanh(), gelu1=nn.GELU(), silu1=nn.SiLU(),
          elu1=nn.ELU(), softmax1=nn.Softmax(dim=1), logSoftmax1=nn.LogSoftmax(dim=1))),
    ("Parameters",
     "[Input(2, 3)] [Activation(LeakyRelu, NegativeSlope = 0.2)] [Activation(LeakyRelu, NegativeSlope = 1e-5)] "
     "[Activation(LeakyRelu, NegativeSlope = -2)] [Activation(Elu, Alpha = 0.5)] [Activation(Elu, Alpha = 1e16)] "
     "[Activation(Softmax)] [Activation(Softmax, Dim = 0)] [Activation(LogSoftmax, Dim = -2)]",
     lambda: dict(leakyRelu1=nn.LeakyReLU(0.2), leakyRelu2=nn.LeakyReLU(1e-5), leakyRelu3=nn.LeakyReLU(-2.0), elu1=nn.ELU(0.5),
          elu2=nn.ELU(1e16), softmax1=nn.Softmax(dim=-1), softmax2=nn.Softmax(dim=0), logSoftmax1=nn.LogSoftmax(dim=-2))),
    ("Pictures", "[Input(1, 28, 28)] [Flatten] [Layer(10)]",
     lambda: dict(flatten1=nn.Flatten(), linear1=nn.Linear(784, 10))),
    ("Repaired", "[Layer(784, 256)] [Activation(Relu)] [Dropout(0.2)] [Layer(256)] [Activation(Relu)] [Dropout] [Layer(10)] [Dropout(0)]",
     lambda: dict(linear1=nn.Linear(784, 256), relu1=nn.ReLU(), dropout1=nn.Dropout(0.2), linear2=nn.Linear(256, 256), relu2=nn.ReLU(),
          dropout2=nn.Dropout(), linear3=nn.Linear(256, 10), dropout3=nn.Dropout(0.0))),
    ("BN", "[Layer(784, 32)] [BatchNorm] [Activation(Relu)] [Layer(32)] [BatchNorm] [Activation(Relu)] [Layer(10)]",
     lambda: dict(linear1=nn.Linear(784, 32), batchNorm1=nn.BatchNorm1d(32), relu1=nn.ReLU(), linear2=nn.Linear(32, 32),
          batchNorm2=nn.BatchNorm1d(32), relu2=nn.ReLU(), linear3=nn.Linear(32, 10))),
    ("BatchNorms",
     "[Input(3, 5)] [BatchNorm(Epsilon = 0.001, Momentum = 0.25)] [BatchNorm(Affine = false)] "
     "[BatchNorm(TrackRunningStatistics = false)] [BatchNorm(Affine = false, TrackRunningStatistics = false)] [BatchNorm(Momentum = 1)]",
     lambda: dict(batchNorm1=nn.BatchNorm1d(3, 0.001, 0.25), batchNorm2=nn.BatchNorm1d(3, affine=False),
          batchNorm3=nn.BatchNorm1d(3, track_running_stats=False),
          batchNorm4=nn.BatchNorm1d(3, affine=False, track_running_stats=False), batchNorm5=nn.BatchNorm1d(3, momentum=1.0))),
    ("LayerNorms",
     "[Input(2, 3, 4)] [LayerNorm] [LayerNorm(Dimensions = 2, Epsilon = 1e-12)] [LayerNorm(Dimensions = 3, Affine = false)] [Flatten] "
     '[LayerNorm] [Layer(2, Name = "head")]',
     lambda: dict(layerNorm1=nn.LayerNorm(4), layerNorm2=nn.LayerNorm((3, 4), 1e-12), layerNorm3=nn.LayerNorm((2, 3, 4), elementwise_affine=False),
          flatten1=nn.Flatten(), layerNorm4=nn.LayerNorm(24), head=nn.Linear(24, 2))),
]


def network(name, modules):
    model = type(name, (nn.Module,), {})()
    for key, module in modules.items():
        model.add_module(key, module)
    return model


def tensors(pairs):
    return [f"{name}: {str(tensor.dtype).removeprefix('torch.')} {list(tensor.shape)}" for name, tensor in pairs]


def case(name, attributes, modules):
    model = network(name, modules())
    return {
        "name": name,
        "declaration": f"[Network] {attributes} public partial class {name};",
        "print": str(model),
        "parameters": tensors(model.named_parameters()),
        "buffers": tensors(model.named_buffers()),
        "state": tensors(model.state_dict().items()),
    }


if __name__ == "__main__":
    (HERE / "print.json").write_text(json.dumps([case(*entry) for entry in NETWORKS], indent=1) + "\n", newline="\n")
