"""Gives PyTorch 1.13 the NAdam of PyTorch 2: import it before torch.optim.NAdam is used.

PyTorch 1.13 divides the step of the mean by 1 - P*mu*mu_next, where P already holds mu. PyTorch 2.0 corrected it to
1 - P*mu_next, which is Dozat's formula; TorchSharp 0.107 and the embedded engine compute that.
"""
import inspect

from torch.optim import nadam

source = inspect.getsource(nadam._single_tensor_nadam)
wrong, right = "mu_product * mu * mu_next", "mu_product.item() * mu_next"
if wrong in source:
    exec(source.replace(wrong, right).replace("mu_product_next.item()", "mu_product_next"), nadam.__dict__)
