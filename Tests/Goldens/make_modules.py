"""Writes modules.json: modules, initialisation, the state dictionary and SGD, computed by PyTorch on CPU with one thread.

    python3 make_modules.py
"""
import json
from pathlib import Path

import torch
from torch import nn

HERE = Path(__file__).resolve().parent
CASES = []


def tensor(value):
    value = value.detach()
    data = value.reshape(-1).tolist()
    # A double holds a float32 exactly, and repr gives the digits that read back to the same double.
    return {"shape": list(value.shape), "dtype": str(value.dtype).removeprefix("torch."), "data": data}


def case(name, inputs=None, outputs=None, **settings):
    CASES.append({
        "name": name,
        "inputs": {key: tensor(value) for key, value in (inputs or {}).items()},
        "outputs": {key: tensor(value) for key, value in (outputs or {}).items()},
        "settings": settings,
    })


def initial_weights():
    for seed in (0, 1, 42, 123456789):
        for inputs, outputs, bias in ((4, 3, True), (7, 2, False), (1, 1, True), (13, 5, True), (784, 10, True)):
            if inputs == 784 and seed != 1:
                continue
            torch.manual_seed(seed)
            layer = nn.Linear(inputs, outputs, bias)
            outputs_of = {"weight": layer.weight} | ({"bias": layer.bias} if bias else {})
            case(f"linear {inputs}-{outputs} seed {seed}", outputs=outputs_of, seed=seed, sizes=[inputs, outputs],
                 bias=bias)


def two_layers():
    torch.manual_seed(7)
    first, second = nn.Linear(20, 11), nn.Linear(11, 4)
    case("two layers", outputs={"0.weight": first.weight, "0.bias": first.bias, "1.weight": second.weight, "1.bias": second.bias}, seed=7)


INITIALISERS = {
    "uniform_": lambda t: nn.init.uniform_(t, -0.5, 2.0),
    "normal_": lambda t: nn.init.normal_(t, 1.0, 0.25),
    "constant_": lambda t: nn.init.constant_(t, 0.3),
    "ones_": lambda t: nn.init.ones_(t),
    "zeros_": lambda t: nn.init.zeros_(t),
    "eye_": lambda t: nn.init.eye_(t),
    "xavier_uniform_": lambda t: nn.init.xavier_uniform_(t, nn.init.calculate_gain("relu")),
    "xavier_normal_": lambda t: nn.init.xavier_normal_(t),
    "kaiming_uniform_": lambda t: nn.init.kaiming_uniform_(t, 0.2),
    "kaiming_uniform_ out relu": lambda t: nn.init.kaiming_uniform_(t, 0, "fan_out", "relu"),
    "kaiming_normal_": lambda t: nn.init.kaiming_normal_(t, 0, "fan_in", "relu"),
    "kaiming_normal_ out tanh": lambda t: nn.init.kaiming_normal_(t, 0, "fan_out", "tanh"),
    "orthogonal_": lambda t: nn.init.orthogonal_(t),
    "orthogonal_ gain": lambda t: nn.init.orthogonal_(t, nn.init.calculate_gain("relu")),
    "trunc_normal_": lambda t: nn.init.trunc_normal_(t, 0.5, 2.0, -1.0, 2.5),
}


def initialisers():
    for name, fill in INITIALISERS.items():
        for shape in ([3, 4], [6, 9]):
            torch.manual_seed(11)
            case(f"init {name} {shape}", outputs={"tensor": fill(torch.empty(shape))}, function=name, seed=11, shape=shape)


def larger_initialisers():
    for name, shape in (("normal_", [7, 13]), ("kaiming_normal_", [16, 9]), ("orthogonal_", [30, 8]), ("orthogonal_", [8, 30]), ("orthogonal_", [17, 17]),
                        ("orthogonal_ gain", [1, 5]), ("orthogonal_ gain", [5, 1]), ("orthogonal_", [4, 3, 2, 2])):
        torch.manual_seed(12)
        case(f"init {name} {shape}", outputs={"tensor": INITIALISERS[name](torch.empty(shape))}, function=name, seed=12, shape=shape)


def build(kind):
    return {
        "sigmoid": lambda: nn.Sequential(nn.Linear(6, 5), nn.Sigmoid(), nn.Linear(5, 3)),
        "tanh": lambda: nn.Sequential(nn.Linear(6, 5), nn.Tanh(), nn.Linear(5, 3)),
        "relu": lambda: nn.Sequential(nn.Linear(6, 5), nn.ReLU(), nn.Linear(5, 3)),
        "leaky": lambda: nn.Sequential(nn.Linear(6, 5), nn.LeakyReLU(0.1), nn.Linear(5, 3)),
        "gelu": lambda: nn.Sequential(nn.Linear(6, 5), nn.GELU(), nn.Linear(5, 3)),
        "silu": lambda: nn.Sequential(nn.Linear(6, 5), nn.SiLU(), nn.Linear(5, 3)),
        "elu": lambda: nn.Sequential(nn.Linear(6, 5), nn.ELU(0.7), nn.Linear(5, 3, bias=False)),
        "softmax": lambda: nn.Sequential(nn.Linear(6, 5), nn.Softmax(1), nn.Linear(5, 3)),
        "logsoftmax": lambda: nn.Sequential(nn.Linear(6, 5), nn.LogSoftmax(-1), nn.Linear(5, 3)),
        "flatten": lambda: nn.Sequential(nn.Flatten(), nn.Linear(6, 5), nn.Identity(), nn.ReLU(), nn.Linear(5, 3)),
    }[kind]()


KINDS = ("sigmoid", "tanh", "relu", "leaky", "gelu", "silu", "elu", "softmax", "logsoftmax", "flatten")


def sequentials():
    for kind in KINDS:
        torch.manual_seed(3)
        model = build(kind)
        x = torch.rand(4, 6).mul_(4).sub_(2)
        if kind == "flatten":
            x = x.reshape(4, 2, 3)
        x.requires_grad_()
        y = torch.randint(0, 3, (4,))
        output = model(x)
        loss = nn.CrossEntropyLoss()(output, y)
        loss.backward()
        outputs = {"output": output, "loss": loss, "x.grad": x.grad}
        outputs |= {name: value for name, value in model.named_parameters()}
        outputs |= {name + ".grad": value.grad for name, value in model.named_parameters()}
        case(f"sequential {kind}", inputs={"x": x, "y": y}, outputs=outputs, kind=kind, seed=3,
             names=[name for name, _ in model.named_parameters()])


def losses():
    torch.manual_seed(5)
    scores = torch.randn(6, 4)
    labels = torch.tensor([0, 3, 2, -100, 1, 1])
    weight = torch.tensor([0.5, 1.0, 2.0, 0.25])
    for reduction in ("mean", "sum", "none"):
        for weighted in (False, True):
            for smoothing in (0.0, 0.1):
                x = scores.clone().requires_grad_()
                w = weight if weighted else None
                loss = nn.CrossEntropyLoss(w, reduction=reduction, label_smoothing=smoothing)(x, labels)
                loss.sum().backward()
                case(f"cross entropy {reduction} weighted={weighted} smoothing={smoothing}",
                     inputs={"x": scores, "y": labels} | ({"weight": w} if weighted else {}), outputs={"loss": loss, "x.grad": x.grad},
                     loss="cross_entropy", reduction=reduction, smoothing=smoothing)
        x = scores.clone().requires_grad_()
        target = torch.randn(6, 4)
        loss = nn.MSELoss(reduction=reduction)(x, target)
        loss.sum().backward()
        case(f"mse {reduction}", inputs={"x": scores, "y": target}, outputs={"loss": loss, "x.grad": x.grad}, loss="mse", reduction=reduction)
        x = scores.clone().requires_grad_()
        loss = nn.NLLLoss(weight, reduction=reduction)(torch.log_softmax(x, 1), labels)
        loss.sum().backward()
        case(f"nll {reduction}", inputs={"x": scores, "y": labels, "weight": weight}, outputs={"loss": loss, "x.grad": x.grad}, loss="nll",
             reduction=reduction)


ELEMENT_LOSSES = {
    "bce": lambda r, w: lambda x, y: nn.BCELoss(w, reduction=r)(torch.sigmoid(x), torch.sigmoid(y)),
    "bce logits": lambda r, w: lambda x, y: nn.BCEWithLogitsLoss(w, reduction=r, pos_weight=w * 2)(x, torch.sigmoid(y)),
    "l1": lambda r, w: nn.L1Loss(reduction=r),
    "smooth l1": lambda r, w: nn.SmoothL1Loss(reduction=r, beta=0.7),
    "huber": lambda r, w: nn.HuberLoss(reduction=r, delta=0.7),
}


def element_losses():
    torch.manual_seed(6)
    scores = torch.randn(5, 3)
    target = torch.randn(5, 3)
    weight = torch.tensor([0.5, 1.0, 2.0])
    for name, build in ELEMENT_LOSSES.items():
        for reduction in ("mean", "sum", "none"):
            x = scores.clone().requires_grad_()
            loss = build(reduction, weight)(x, target)
            loss.sum().backward()
            case(f"element loss {name} {reduction}", inputs={"x": scores, "y": target, "weight": weight},
                 outputs={"loss": loss, "x.grad": x.grad}, loss=name, reduction=reduction)


SGD_OPTIONS = {
    "plain": dict(lr=0.1),
    "momentum": dict(lr=0.05, momentum=0.9),
    "dampening": dict(lr=0.05, momentum=0.9, dampening=0.3),
    "weight decay": dict(lr=0.05, weight_decay=0.02),
    "nesterov": dict(lr=0.05, momentum=0.8, nesterov=True, weight_decay=0.01),
    "maximize": dict(lr=0.01, momentum=0.5, maximize=True),
}


def sgd():
    for name, options in SGD_OPTIONS.items():
        torch.manual_seed(13)
        start = torch.randn(5, 3)
        goal = torch.randn(5, 3)
        p = nn.Parameter(start.clone())
        optimizer = torch.optim.SGD([p], **options)
        path = []
        for step in range(20):
            optimizer.zero_grad()
            # A gradient that changes with the parameter and from step to step.
            ((p - goal).pow(2).sum() * (1 + 0.1 * step)).backward()
            optimizer.step()
            path.append(p.detach().clone())
        case(f"sgd {name}", inputs={"start": start, "goal": goal}, outputs={"path": torch.stack(path)}, **options)


class Inner(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(2, 3)
        self.scale = nn.Parameter(torch.ones(1))
        self.register_buffer("steps", torch.zeros(1))


class Outer(nn.Module):
    def __init__(self):
        super().__init__()
        self.last = nn.Linear(3, 1, bias=False)
        self.gain = nn.Parameter(torch.ones(2))
        self.inner = Inner()
        self.register_buffer("mean", torch.zeros(2))
        self.register_buffer("scratch", torch.zeros(2), persistent=False)
        self.stack = nn.Sequential(nn.Linear(1, 1), nn.ReLU(), nn.Linear(1, 1))
        self.shared = self.last


def names():
    model = Outer()
    order = []
    model.apply(lambda module: order.append(type(module).__name__))
    case("names", named_parameters=[name for name, _ in model.named_parameters()], named_buffers=[name for name, _ in model.named_buffers()],
         children=[name for name, _ in model.named_children()], state=sorted(model.state_dict()), apply=order)


def main():
    torch.set_num_threads(1)
    initial_weights()
    two_layers()
    initialisers()
    larger_initialisers()
    sequentials()
    losses()
    element_losses()
    sgd()
    names()
    (HERE / "modules.json").write_text("[\n" + ",\n".join(json.dumps(entry) for entry in CASES) + "\n]\n")
    print(len(CASES), "cases")


if __name__ == "__main__":
    main()
