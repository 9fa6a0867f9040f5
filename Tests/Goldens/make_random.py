"""Random streams of PyTorch's CPU generator: writes random.json beside this script."""
import base64
import json
import pathlib

import torch

HEAD, TAIL, WHOLE = 8, 24, 100  # Longer results are kept as head, tail and a weighted sum.


def draw(op, n, a, b):
    if op == "uniform":
        return torch.empty(n).uniform_(a, b)
    if op == "normal":
        return torch.empty(n).normal_(a, b)
    if op == "bernoulli":
        return torch.empty(n).bernoulli_(a)
    if op == "randperm":
        return torch.randperm(n)
    if op == "randint":
        return torch.randint(a, b, (n,))
    raise ValueError(op)


def tensor(values):
    dtype = str(values.dtype).removeprefix("torch.")
    return {"shape": list(values.shape), "dtype": dtype, "data": values.tolist()}


def record(outputs, index, values):
    if values.numel() <= WHOLE:
        outputs[f"{index}"] = tensor(values)
        return
    weights = torch.arange(1, values.numel() + 1).to(torch.float64)
    outputs[f"{index}.head"] = tensor(values[:HEAD])
    outputs[f"{index}.tail"] = tensor(values[-TAIL:])
    outputs[f"{index}.sum"] = tensor((values.to(torch.float64) * weights).sum().reshape(1))


def case(name, seed, calls, state=False):
    """A seed, then calls (op, n, a, b) in order; with state, the generator's bytes at the end and one more uniform and normal."""
    torch.manual_seed(seed)
    outputs = {}
    for index, (op, n, a, b) in enumerate(calls):
        record(outputs, index, draw(op, n, a, b))
    settings = {"seed": seed, "calls": [{"op": op, "n": n, "a": a, "b": b} for op, n, a, b in calls]}
    if state:
        settings["state"] = base64.b64encode(bytes(torch.get_rng_state().tolist())).decode()
        outputs["after.normal"] = tensor(torch.empty(3).normal_())
        outputs["after.uniform"] = tensor(torch.empty(3).uniform_())
    return {"name": name, "inputs": {}, "outputs": outputs, "settings": settings}


def cases():
    for n in (1, 5, 15, 16, 17, 100, 1000):
        yield case(f"uniform {n}", 1, [("uniform", n, 0.0, 1.0), ("uniform", n, -0.1, 0.3)])
        yield case(f"normal {n}", 2, [("normal", n, 0.0, 1.0), ("normal", n, -2.5, 0.02)])
        yield case(f"bernoulli {n}", 3, [("bernoulli", n, 0.5, 0), ("bernoulli", n, 0.8, 0), ("bernoulli", n, 0.0, 0)])
        yield case(f"randint {n}", 4, [("randint", n, 0, 10), ("randint", n, -5, 7), ("randint", n, 0, 2**32), ("randint", n, -2**40, 2**40)])
    for n in (1, 2, 10, 1000, 60000):
        yield case(f"randperm {n}", 5, [("randperm", n, 0, 0), ("uniform", 2, 0.0, 1.0)])
    for seed in (0, 42, -1, -123456789, 2**31, 2**32, 2**32 + 7, 2**40 + 3, 2**63 - 1):
        yield case(f"seed {seed}", seed, [("uniform", 3, 0.0, 1.0), ("normal", 3, 0.0, 1.0), ("randperm", 10, 0, 0)])
    yield case("more draws than the twister holds", 6, [("uniform", 1000, 0.0, 1.0), ("randint", 700, 0, 2**40), ("bernoulli", 1000, 0.3, 0)])
    # An odd number of scalar normals leaves one cached; the calls between must not disturb it, nor may groups of 16 use it.
    yield case("cached normal", 7, [
        ("normal", 1, 0.0, 1.0), ("uniform", 2, 0.0, 1.0), ("normal", 2, 1.0, 2.0), ("normal", 16, 0.0, 1.0), ("randperm", 10, 0, 0),
        ("normal", 3, 0.0, 0.5), ("normal", 20, 0.0, 1.0), ("bernoulli", 5, 0.5, 0), ("normal", 4, 0.0, 1.0)])
    yield case("state", 8, [("uniform", 5, 0.0, 1.0)], state=True)
    yield case("state with a cached normal", -9, [("uniform", 700, 0.0, 1.0), ("normal", 3, 0.0, 1.0)], state=True)


if __name__ == "__main__":
    torch.set_num_threads(1)
    target = pathlib.Path(__file__).with_name("random.json")
    lines = ",\n".join(json.dumps(one) for one in cases())
    target.write_text(f"[\n{lines}\n]\n")
