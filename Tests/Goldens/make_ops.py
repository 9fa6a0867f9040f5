"""Figures of PyTorch for every operation of the engine: results, and gradients of sum(result * grad_output).

Run: /usr/bin/python3 make_ops.py   (PyTorch 1.13.1 on CPU, one thread; writes ops.json beside itself)

A case names an operation of Tests/NetDsl.Engine.Tests/Functional/Operations.cs. Inputs a, b, c, ... are its operands in order;
the setting "strided" lists inputs that the test stores transposed, so that the kernels see them with strides; outputs are
"y" and, for each differentiable input, "grad_a", ...
"""
import json
import math
import pathlib

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
torch.manual_seed(20240601)
cases = []


def number(value, dtype):
    if dtype == "bool":
        return bool(value) * 1
    if dtype == "int64":
        return int(value)
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    # Nine significant digits give the same float32 back.
    return float(f"{value:.9g}")


def pack(tensor):
    dtype = str(tensor.dtype).replace("torch.", "")
    return {"shape": list(tensor.shape), "dtype": dtype, "data": [number(v, dtype) for v in tensor.detach().contiguous().flatten().tolist()]}


def case(operation, function, *inputs, label="", strided=(), grad=True, **settings):
    leaves = []
    for index, tensor in enumerate(inputs):
        leaf = tensor.detach().clone()
        if grad and leaf.dtype == torch.float32 and index not in settings.get("constant", ()):
            leaf.requires_grad_(True)
        leaves.append(leaf)
    operands = [leaf.transpose(0, -1).contiguous().transpose(0, -1) if index in strided else leaf for index, leaf in enumerate(leaves)]
    y = function(*operands)
    names = "abcdefgh"
    packed = {names[i]: pack(leaf) for i, leaf in enumerate(leaves)}
    outputs = {"y": pack(y)}
    if y.requires_grad:
        grad_y = torch.randn(y.shape)
        packed["grad_y"] = pack(grad_y)
        y.backward(grad_y)
        for i, leaf in enumerate(leaves):
            if leaf.requires_grad:
                outputs["grad_" + names[i]] = pack(leaf.grad if leaf.grad is not None else torch.zeros_like(leaf))
    settings["operation"] = operation
    settings["strided"] = list(strided)
    shapes = " ".join(str(list(t.shape)).replace(" ", "") for t in inputs)
    cases.append({"name": " ".join(filter(None, [operation, shapes, label])), "inputs": packed, "outputs": outputs, "settings": settings})


def r(*shape):
    return torch.randn(shape)


def positive(*shape):
    return torch.rand(shape) + 0.2


SHAPES = [((3, 4), (3, 4)), ((3, 4), (4,)), ((3, 1), (1, 4)), ((2, 3, 4), (3, 1)), ((), (5,)), ((2, 0, 3), (3,))]

for name, function in [("add", torch.add), ("sub", torch.sub), ("mul", torch.mul), ("maximum", torch.maximum), ("minimum", torch.minimum)]:
    for a, b in SHAPES:
        case(name, function, r(*a), r(*b))
    case(name, function, r(3, 4), r(3, 4), strided=(0,), label="strided")
    case(name, function, r(4, 3), r(4, 1), strided=(0, 1), label="strided both")
for a, b in SHAPES:
    case("div", torch.div, r(*a), positive(*b))
    case("pow", torch.pow, positive(*a), r(*b))
ties = torch.tensor([1.0, 2.0, -1.0, 0.0])
case("maximum", torch.maximum, ties, torch.tensor([1.0, 1.0, -1.0, 3.0]), label="ties")
case("minimum", torch.minimum, ties, torch.tensor([1.0, 1.0, -1.0, 3.0]), label="ties")

for name, function in [
    ("add_scalar", lambda x: x + 1.5), ("sub_scalar", lambda x: x - 1.5), ("mul_scalar", lambda x: x * -2.5), ("div_scalar", lambda x: x / 3),
    ("scalar_sub", lambda x: 1.5 - x), ("pow_2", lambda x: x.pow(2)), ("pow_3", lambda x: x.pow(3)), ("clamp", lambda x: x.clamp(-0.5, 0.75)),
    ("clamp_min", lambda x: x.clamp_min(0.25)), ("clamp_max", lambda x: x.clamp_max(0.25)),
]:
    for shape in [(7,), (3, 5), (2, 0), ()]:
        case(name, function, r(*shape))
    case(name, function, r(5, 3), strided=(0,), label="strided")
case("scalar_div", lambda x: 2.0 / x, positive(3, 4))
case("clamp", lambda x: x.clamp(-0.5, 0.75), torch.tensor([-0.5, 0.75, 0.0, 2.0, -2.0]), label="borders")

extremes = torch.tensor([0.0, -0.0, 1e-30, -1e-30, 20.0, -20.0, 88.0, -88.0, 100.0, -100.0, 1.0, -1.0, 0.5, -3.5])
UNARY = [
    ("neg", torch.neg), ("abs", torch.abs), ("exp", torch.exp), ("square", torch.square), ("sin", torch.sin), ("cos", torch.cos), ("sign", torch.sign),
    ("relu", F.relu), ("leaky_relu", lambda x: F.leaky_relu(x, 0.1)), ("sigmoid", torch.sigmoid), ("tanh", torch.tanh), ("gelu", F.gelu), ("silu", F.silu),
    ("elu", lambda x: F.elu(x, 1.3)), ("floor", torch.floor), ("ceil", torch.ceil), ("round", torch.round),
]
for name, function in UNARY:
    for shape in [(33,), (4, 5), (0, 3), ()]:
        case(name, function, r(*shape) * 2)
    case(name, function, r(5, 3), strided=(0,), label="strided")
    if name not in ("exp", "square", "sin", "cos"):
        case(name, function, extremes, label="extremes")
for name, function in [("log", torch.log), ("sqrt", torch.sqrt), ("reciprocal", torch.reciprocal), ("rsqrt", torch.rsqrt)]:
    for shape in [(33,), (4, 5), (0, 3), ()]:
        case(name, function, positive(*shape) * 3)
    case(name, function, positive(5, 3), strided=(0,), label="strided")

for name, method in [("eq", torch.eq), ("ne", torch.ne), ("lt", torch.lt), ("le", torch.le), ("gt", torch.gt), ("ge", torch.ge)]:
    x = torch.tensor([[1.0, float("nan"), 3.0], [2.0, 2.0, float("inf")]])
    case(name, method, x, torch.tensor([1.0, 2.0, 3.0]), grad=False)
    case(name, method, torch.tensor([1, 2, 3]), torch.tensor([[1], [3]]), grad=False)
    case(name, method, torch.tensor([True, False]), torch.tensor([True, True]), grad=False)
    case(name, method, torch.tensor([1, 2, 3]), torch.tensor([1.5, 2.0, 2.5]), grad=False, label="mixed")
for name, method in [("logical_and", torch.logical_and), ("logical_or", torch.logical_or), ("logical_xor", torch.logical_xor)]:
    case(name, method, torch.tensor([[True], [False]]), torch.tensor([True, False]), grad=False)
    case(name, method, torch.tensor([0.0, 1.5, float("nan")]), torch.tensor([0, 0, 1]), grad=False)
odd = torch.tensor([0.0, float("nan"), float("inf"), float("-inf"), 1e38])
for name in ["isnan", "isinf", "isfinite", "logical_not"]:
    case(name, getattr(torch, name), odd, grad=False)

for a, b in [((2, 3), (3, 4)), ((1, 5), (5, 1)), ((17, 33), (33, 19)), ((3, 0), (0, 2)), ((0, 3), (3, 2))]:
    case("mm", torch.mm, r(*a), r(*b))
case("mm", torch.mm, r(3, 4), r(4, 5), strided=(0, 1), label="strided")
case("mm", lambda x, y: torch.mm(x.t(), y.t()), r(4, 3), r(5, 4), label="transposed", variant="transposed")
for a, b in [((3,), (3,)), ((2, 3), (3,)), ((3,), (3, 2)), ((2, 4, 3), (3, 5)), ((2, 4, 3), (3,)), ((2, 4, 3), (2, 3, 5)), ((2, 1, 4, 3), (3, 3, 2)), ((3,), (2, 3, 4))]:
    case("matmul", torch.matmul, r(*a), r(*b))
case("mv", torch.mv, r(4, 3), r(3))
case("dot", torch.dot, r(6), r(6))
case("bmm", torch.bmm, r(3, 2, 4), r(3, 4, 5))
case("addmm", lambda c, a, b: torch.addmm(c, a, b, beta=0.5, alpha=2), r(5), r(3, 4), r(4, 5))
for shape in [(7, 5), (5,), (2, 3, 5), (0, 5)]:
    case("linear", F.linear, r(*shape), r(4, 5), r(4))
case("linear", F.linear, r(6, 5), r(4, 5), label="no bias")
case("linear", F.linear, r(6, 5), r(4, 5), r(4), strided=(0, 1), label="strided")
case("linear", F.linear, r(24, 20), r(12, 20), r(12))

for dims in [None, [0], [1], [-1], [0, 1], [0, 2], [1, 2], [0, 1, 2]]:
    for keep in [False, True]:
        if dims is None:
            if keep:
                continue
            for name, function in [("sum", torch.sum), ("mean", torch.mean), ("amax", torch.amax), ("amin", torch.amin), ("var", torch.var), ("std", torch.std)]:
                case(name, function, r(2, 3, 4), dims=[], keepdim=False, label="all")
            continue
        for name, function in [("sum", torch.sum), ("mean", torch.mean), ("amax", torch.amax), ("amin", torch.amin), ("var", torch.var), ("std", torch.std)]:
            case(name, lambda x: function(x, dim=dims, keepdim=keep), r(2, 3, 4), dims=dims, keepdim=keep, label=f"{dims} {keep}")
case("sum", lambda x: torch.sum(x, dim=[0]), r(5, 4), dims=[0], keepdim=False, strided=(0,), label="strided")
case("sum", lambda x: torch.sum(x, dim=[1]), r(2, 0, 3), dims=[1], keepdim=False, label="empty")
case("sum", torch.sum, torch.tensor([[True, False], [True, True]]), dims=[], keepdim=False, grad=False, label="bool")
case("sum", lambda x: torch.sum(x, dim=[0]), torch.tensor([[1, 2], [3, 4]]), dims=[0], keepdim=False, grad=False, label="int64")
case("std", lambda x: torch.std(x, dim=[1]), torch.ones(2, 3), dims=[1], keepdim=False, label="no spread")
case("var_biased", lambda x: torch.var(x, dim=[0], unbiased=False), r(6, 3), dims=[0], keepdim=False)
for largest in ["max", "min"]:
    function = getattr(torch, largest)
    case(largest, function, r(3, 5), label="all")
    case(largest, function, torch.tensor([2.0, 1.0, 2.0, 1.0]), label="ties")
    for dim in [0, 1]:
        case(largest + "_dim", lambda x: function(x, dim)[0], r(3, 5), dim=dim, label=str(dim))
        case("arg" + largest, lambda x: getattr(torch, "arg" + largest)(x, dim), r(3, 5), dim=dim, grad=False, label=str(dim))
    case("arg" + largest, lambda x: getattr(torch, "arg" + largest)(x, 0), torch.tensor([1.0, float("nan"), 3.0]), dim=0, grad=False, label="NaN")
truths = torch.tensor([[True, False, True], [False, False, False]])
for name in ["any", "all"]:
    case(name, getattr(torch, name), truths, grad=False)
    for dim in [0, 1]:
        case(name + "_dim", lambda x: getattr(torch, name)(x, dim), truths, dim=dim, grad=False, label=str(dim))

for shape, dim in [((4, 6), 1), ((4, 6), 0), ((2, 3, 4), 1), ((5,), 0), ((), 0), ((0, 3), 1)]:
    for name, function in [("softmax", torch.softmax), ("log_softmax", torch.log_softmax)]:
        case(name, lambda x: function(x, dim), r(*shape) * 3, dim=dim, label=str(dim))
wild = torch.tensor([[1e4, -1e4, 0.0], [-100.0, -101.0, -102.0], [88.0, 89.0, 90.0]])
case("softmax", lambda x: torch.softmax(x, 1), wild, dim=1, label="extremes")
case("log_softmax", lambda x: torch.log_softmax(x, 1), wild, dim=1, label="extremes")

labels = torch.tensor([0, 3, 2, 3, 1, 0])
weights = positive(4)
for reduction in ["mean", "sum", "none"]:
    case("cross_entropy", lambda x, t: F.cross_entropy(x, t, reduction=reduction), r(6, 4) * 2, labels, reduction=reduction, label=reduction)
    case("cross_entropy", lambda x, t, w: F.cross_entropy(x, t, w, reduction=reduction, ignore_index=3), r(6, 4), labels, weights, reduction=reduction,
         ignore_index=3, constant=[2], label=reduction + " weighted ignore 3")
    case("cross_entropy", lambda x, t: F.cross_entropy(x, t, reduction=reduction, label_smoothing=0.1), r(6, 4), labels, reduction=reduction,
         label_smoothing=0.1, label=reduction + " smoothed")
    case("cross_entropy", lambda x, t, w: F.cross_entropy(x, t, w, reduction=reduction, label_smoothing=0.2, ignore_index=3), r(6, 4), labels, weights,
         reduction=reduction, label_smoothing=0.2, ignore_index=3, constant=[2], label=reduction + " smoothed weighted ignore 3")
    case("cross_entropy", lambda x, t: F.cross_entropy(x, t, reduction=reduction), r(2, 4, 3), torch.tensor([[0, 1, 2], [3, 2, 1]]), reduction=reduction,
         label=reduction + " images")
    case("cross_entropy", lambda x, t: F.cross_entropy(x, t, reduction=reduction), r(3, 4), torch.softmax(r(3, 4), 1), reduction=reduction, constant=[1],
         label=reduction + " probabilities")
    case("nll_loss", lambda x, t: F.nll_loss(x, t, reduction=reduction), r(6, 4), labels, reduction=reduction, label=reduction)
    case("nll_loss", lambda x, t, w: F.nll_loss(x, t, w, reduction=reduction), r(6, 4), labels, weights, reduction=reduction, constant=[2], label=reduction + " weighted")
    for name in ["mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss"]:
        case(name, lambda x, t: getattr(F, name)(x, t, reduction=reduction), r(4, 3) * 2, r(4, 3), reduction=reduction, label=reduction)
    x = torch.cat([torch.rand(10), torch.tensor([0.0, 1.0, 0.0, 1.0])])
    t = torch.cat([torch.rand(10), torch.tensor([0.0, 1.0, 1.0, 0.0])])
    case("binary_cross_entropy", lambda x, t: F.binary_cross_entropy(x, t, reduction=reduction), x, t, reduction=reduction, constant=[1], label=reduction)
    case("binary_cross_entropy", lambda x, t, w: F.binary_cross_entropy(x, t, w, reduction=reduction), torch.rand(4, 3), torch.rand(4, 3), positive(3),
         reduction=reduction, constant=[1, 2], label=reduction + " weighted")
    case("binary_cross_entropy_with_logits", lambda x, t: F.binary_cross_entropy_with_logits(x, t, reduction=reduction),
         torch.cat([r(10), torch.tensor([100.0, -100.0])]), torch.rand(12), reduction=reduction, constant=[1], label=reduction)
case("cross_entropy", F.cross_entropy, r(4), torch.tensor(2), reduction="mean", label="one row")
case("mse_loss", F.mse_loss, r(4, 3), r(4, 3), strided=(0,), reduction="mean", label="strided")

case("reshape", lambda x: x.reshape(4, -1), r(2, 6), shape=[4, -1])
case("reshape", lambda x: x.reshape(6, 2), r(3, 4), shape=[6, 2], strided=(0,), label="strided")
case("flatten", lambda x: x.flatten(1), r(2, 3, 4))
case("transpose", lambda x: x.transpose(0, 2), r(2, 3, 4))
case("permute", lambda x: x.permute(2, 0, 1), r(2, 3, 4))
case("squeeze", lambda x: x.squeeze(), r(1, 3, 1))
case("unsqueeze", lambda x: x.unsqueeze(-1), r(2, 3))
case("expand", lambda x: x.expand(4, 2, 3), r(2, 1))
case("slice", lambda x: x[:, 1:5:2], r(3, 6))
case("slice", lambda x: x[:, 1:5:2], r(4, 6), strided=(0,), label="strided")
case("narrow", lambda x: x.narrow(1, 1, 2), r(3, 4))
case("select", lambda x: x.select(1, -1), r(3, 4, 2))
case("select", lambda x: x.select(1, 2), r(3, 4, 2), strided=(0,), label="strided")
case("index_select", lambda x, i: x.index_select(0, i), r(4, 3), torch.tensor([2, 0, 2]), dim=0)
case("index_select", lambda x, i: x.index_select(1, i), r(2, 4, 3), torch.tensor([3, 3, 1]), dim=1)
case("index_select", lambda x, i: x.index_select(0, i), torch.tensor([5, 6, 7]), torch.tensor([2, 0]), dim=0, grad=False, label="int64")
case("gather", lambda x, i: x.gather(1, i), r(3, 4), torch.tensor([[0, 1], [3, 3], [2, 0]]), dim=1)
case("gather", lambda x, i: x.gather(0, i), r(3, 4), torch.tensor([[0, 1], [2, 2]]), dim=0)
case("cat", lambda a, b, c: torch.cat([a, b, c], 1), r(2, 3), r(2, 1), r(2, 4), dim=1)
case("stack", lambda a, b: torch.stack([a, b], 1), r(2, 3), r(2, 3), dim=1)
case("where", lambda c, a, b: torch.where(c, a, b), torch.tensor([[True], [False]]), r(2, 3), r(3))
case("masked_fill", lambda x, m: x.masked_fill(m, -7), r(2, 3), torch.tensor([True, False, True]))
case("clone", torch.clone, r(3, 4), strided=(0,), label="strided")
case("one_hot", lambda x: F.one_hot(x, 5), torch.tensor([[0, 4], [2, 2]]), grad=False)

path = pathlib.Path(__file__).with_name("ops.json")
path.write_text("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n")
print(len(cases), "cases,", path.stat().st_size, "bytes")
