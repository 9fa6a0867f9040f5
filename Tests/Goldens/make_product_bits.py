"""Writes product_bits.json: the SHA-256 of a linear layer's outputs and of all its gradients, for many sizes.

OpenBLAS takes other ways for other sizes, and each way rounds otherwise: small and large products, rows and columns that do not fill a
vector, single rows and columns, blocks of the summed dimension. As in make_bits.py: PyTorch 1.13.1 with OpenBLAS 0.3.21 on a processor
with AVX-512, one thread.

    python3 make_product_bits.py
"""
import hashlib
import json
import random
from pathlib import Path

import torch

torch.set_num_threads(1)
random.seed(7)
ROWS, OUTPUTS, INPUTS = [1, 2, 3, 5, 10, 25, 64, 100, 333, 1000], [1, 2, 3, 4, 5, 10, 17, 33, 50, 100, 321, 500], [1, 2, 3, 5, 8, 10, 13, 20, 40, 100, 330, 500, 784]
SHAPES = [(4, 1, 2), (4, 2, 2), (4, 10, 10), (4, 1, 10), (1, 1, 784), (1, 500, 1), (7, 3, 50), (1000, 10, 64), (96, 256, 784), (256, 256, 256)]
SHAPES += [(random.choice(ROWS), random.choice(OUTPUTS), random.choice(INPUTS)) for _ in range(90)]


def case(rows, outputs, inputs):
    torch.manual_seed(rows + outputs + inputs)
    x, weight, bias, gradient = (torch.rand(*shape) - 0.5 for shape in ((rows, inputs), (outputs, inputs), (outputs,), (rows, outputs)))
    leaves = [value.requires_grad_() for value in (x, weight, bias)]
    y = torch.nn.functional.linear(*leaves)
    y.backward(gradient)
    digest = hashlib.sha256()
    for value in [y, *(leaf.grad for leaf in leaves)]:
        # Adding 0 makes zeros positive.
        digest.update((value.detach() + 0).contiguous().numpy().tobytes())
    settings = {"rows": rows, "outputs": outputs, "inputs": inputs, "sha256": digest.hexdigest()}
    return {"name": f"{rows}x{inputs} to {outputs}", "inputs": {}, "outputs": {}, "settings": settings}


path = Path(__file__).resolve().parent / "product_bits.json"
path.write_text("[\n" + ",\n".join(json.dumps(case(*shape)) for shape in dict.fromkeys(SHAPES)) + "\n]\n")
