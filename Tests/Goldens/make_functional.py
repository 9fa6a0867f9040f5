"""Writes functional.json and resnet18.json: networks with branches and shortcuts as PyTorch modules, beside which the tests have the
same networks in the functional form (Tests/NetDsl.Generator.Tests/Support/PublishedBlocks.cs).

functional.json has their names and shapes, outputs in evaluation mode, and the losses of three steps. Weights are PyTorch's default
ones after manual_seed(1); inputs and targets follow from a formula, which the tests have too. resnet18.json has the names and shapes
of ResNet-18 as torchvision publishes it (arXiv 1512.03385, table 1), and what it answers for two pictures. Its weights follow from
a formula, which the tests have too: they write the 45 MB file themselves.

PyTorch 1.13.1 on CPU, one thread.

    python3 make_functional.py
"""
import json
import math
from pathlib import Path

import numpy
import torch
from torch import nn
from torch.nn import functional as F

HERE = Path(__file__).resolve().parent
SAMPLES = 4
# Outputs that are kept: all of a few, else every so-many-th number.
STRIDE = 61


class Twice(nn.Module):
    def __init__(self, inputs, width):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, width, 3, padding=1)
        self.conv2 = nn.Conv2d(width, width, 3, padding=1)

    def forward(self, x):
        return F.relu(self.conv2(F.relu(self.conv1(x))))


class Up(nn.Module):
    def __init__(self, inputs, width):
        super().__init__()
        self.up = nn.ConvTranspose2d(inputs, width, 2, stride=2)
        self.twice = Twice(2 * width, width)

    def forward(self, x, skip):
        return self.twice(torch.cat([skip, self.up(x)], 1))


class UNet(nn.Module):
    """arXiv 1505.04597, figure 1: depth 3, narrow, with padding."""

    def __init__(self):
        super().__init__()
        self.down1 = Twice(1, 8)
        self.down2 = Twice(8, 16)
        self.down3 = Twice(16, 32)
        self.bottom = Twice(32, 64)
        self.up3 = Up(64, 32)
        self.up2 = Up(32, 16)
        self.up1 = Up(16, 8)
        self.head = nn.Conv2d(8, 1, 1)

    def forward(self, x):
        one = self.down1(x)
        two = self.down2(F.max_pool2d(one, 2))
        three = self.down3(F.max_pool2d(two, 2))
        x = self.bottom(F.max_pool2d(three, 2))
        return self.head(self.up1(self.up2(self.up3(x, three), two), one))


class BasicConv(nn.Module):
    def __init__(self, inputs, width, kernel=1):
        super().__init__()
        self.conv = nn.Conv2d(inputs, width, kernel, padding=kernel // 2, bias=False)
        self.bn = nn.BatchNorm2d(width, eps=0.001)

    def forward(self, x):
        return F.relu(self.bn(self.conv(x)))


class Inception(nn.Module):
    """arXiv 1409.4842, table 1, row 3a, with normalisation; names as in torchvision's GoogLeNet."""

    def __init__(self):
        super().__init__()
        self.branch1 = BasicConv(192, 64)
        self.branch2 = nn.Sequential(BasicConv(192, 96), BasicConv(96, 128, 3))
        self.branch3 = nn.Sequential(BasicConv(192, 16), BasicConv(16, 32, 5))
        self.branch4 = nn.Sequential(nn.MaxPool2d(3, stride=1, padding=1), BasicConv(192, 32))

    def forward(self, x):
        return torch.cat([self.branch1(x), self.branch2(x), self.branch3(x), self.branch4(x)], 1)


class Basic(nn.Module):
    """arXiv 1512.03385, figure 2, with the shortcut of option B; names as in torchvision's BasicBlock."""

    def __init__(self, inputs, width, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, width, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.downsample = None
        if stride != 1:
            self.downsample = nn.Sequential(nn.Conv2d(inputs, width, 1, stride, bias=False), nn.BatchNorm2d(width))

    def forward(self, x):
        past = x if self.downsample is None else self.downsample(x)
        return F.relu(past + self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x))))))


class ResNet18(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.layer1 = nn.Sequential(Basic(64, 64, 1), Basic(64, 64, 1))
        self.layer2 = nn.Sequential(Basic(64, 128, 2), Basic(128, 128, 1))
        self.layer3 = nn.Sequential(Basic(128, 256, 2), Basic(256, 256, 1))
        self.layer4 = nn.Sequential(Basic(256, 512, 2), Basic(512, 512, 1))
        self.fc = nn.Linear(512, 1000)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.bn1(self.conv1(x))), 3, 2, 1)
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        return self.fc(F.adaptive_avg_pool2d(x, 1).flatten(1))


class Siamese(nn.Module):
    """Two pictures through one tower (Bromley et al. 1993): its weights are shared."""

    def __init__(self):
        super().__init__()
        self.tower1 = nn.Sequential()
        self.tower1.add_module("conv1", nn.Conv2d(1, 4, 3))
        self.tower1.add_module("relu1", nn.ReLU())
        self.tower1.add_module("maxPool1", nn.MaxPool2d(2))
        self.tower1.add_module("flatten1", nn.Flatten())
        self.tower1.add_module("linear1", nn.Linear(64, 8))
        self.linear1 = nn.Linear(16, 1)

    def forward(self, left, right):
        return self.linear1(F.relu(torch.cat([self.tower1(left), self.tower1(right)], 1)))


class ImageAndAge(nn.Module):
    """A regression over a picture and a number."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 2, 3)
        self.linear1 = nn.Linear(33, 4)
        self.linear2 = nn.Linear(4, 1)

    def forward(self, image, age):
        image = F.relu(self.conv1(image)).flatten(1)
        return self.linear2(torch.tanh(self.linear1(torch.cat([image, age], 1))))


class Standardise(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(features))
        self.register_buffer("deviation", torch.ones(features))
        self.register_buffer("samples", torch.tensor(0))

    def forward(self, x):
        return (x - self.mean) / self.deviation


class Standardised(nn.Module):
    """A network whose inputs are standardised by the numbers of its training data, as scikit-learn's StandardScaler does."""

    def __init__(self):
        super().__init__()
        self.standardise1 = Standardise(5)
        self.linear1 = nn.Linear(5, 4)
        self.linear2 = nn.Linear(4, 2)

    def forward(self, x):
        return self.linear2(torch.tanh(self.linear1(self.standardise1(x))))

    def measure(self, x):
        self.standardise1.mean.copy_(x.double().mean(0))
        self.standardise1.deviation.copy_(x.double().std(0, unbiased=False))
        self.standardise1.samples.fill_(len(x))


def formula(shape, factor, modulus):
    numbers = numpy.arange(int(numpy.prod(shape)), dtype=numpy.int64) * factor % modulus
    return torch.tensor((numbers / modulus).astype(numpy.float32)).reshape(shape)


def numbers(values):
    # Nine significant digits give the same float32 back.
    return [float(f"{number:.9g}") for number in values]


def state(model):
    return [f"{name}: {str(tensor.dtype).removeprefix('torch.')} {list(tensor.shape)}" for name, tensor in model.state_dict().items()]


def inputs(shapes):
    """Samples in which the numbers of one input follow those of the other."""
    sizes = [int(numpy.prod(shape)) for shape in shapes]
    parts = formula((SAMPLES, sum(sizes)), 37, 101).split(sizes, 1)
    return [part.reshape(SAMPLES, *shape) for part, shape in zip(parts, shapes)]


def case(name, make, *shapes):
    torch.manual_seed(1)
    model = make()
    x = inputs(shapes)
    model.eval()
    with torch.no_grad():
        outputs = model(*x)
    y = formula(outputs.shape, 53, 97)
    if hasattr(model, "measure"):
        model.measure(*x)
    model.train()
    optimizer = torch.optim.SGD(model.parameters(), 0.1)
    losses = []
    for _ in range(3):
        optimizer.zero_grad()
        loss = F.mse_loss(model(*x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    stride = STRIDE if outputs.numel() > STRIDE else 1
    return {
        "name": name,
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "state": state(model),
        "stride": stride,
        "outputs": numbers(outputs.reshape(-1)[::stride].tolist()),
        "losses": numbers(losses),
    }


def fill(model):
    """Gives each tensor numbers from -0.5 to 0.5 times its scale, in the order of the state_dict. Variances are about 1, scales of
    normalisation too, and layers with n inputs have about the spread of Kaiming's start."""
    for place, (name, tensor) in enumerate(model.state_dict().items()):
        if tensor.dtype == torch.int64:
            tensor.fill_(place)
            continue
        count = numpy.arange(tensor.numel(), dtype=numpy.int64)
        values = ((count + place) * 7919 % 2003) / 2003 - 0.5
        fan_in = tensor[0].numel() if tensor.dim() > 1 else 0
        scale = math.sqrt(24 / fan_in) if fan_in else 0.2
        shift = 1 if name.endswith("running_var") or (name.endswith("weight") and not fan_in) else 0
        tensor.copy_(torch.from_numpy((values * scale + shift).astype(numpy.float32)).reshape(tensor.shape))


def published():
    """ResNet-18 after fill, for two pictures."""
    model = ResNet18()
    fill(model)
    model.eval()
    with torch.no_grad():
        outputs = model(formula((2, 3, 224, 224), 37, 101))
    return {
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "state": state(model),
        "stride": STRIDE,
        "outputs": numbers(outputs.reshape(-1)[::STRIDE].tolist()),
    }


def main():
    torch.set_num_threads(1)
    cases = [
        case("UNet", UNet, (1, 16, 16)),
        case("Inception", Inception, (192, 7, 7)),
        case("Basic", lambda: Basic(64, 128, 2), (64, 8, 8)),
        case("Siamese", Siamese, (1, 10, 10), (1, 10, 10)),
        case("ImageAndAge", ImageAndAge, (1, 6, 6), (1,)),
        case("Standardised", Standardised, (5,)),
    ]
    text = ",\n".join(json.dumps(one) for one in cases)
    (HERE / "functional.json").write_text(f"[\n{text}\n]\n", newline="\n")
    (HERE / "resnet18.json").write_text(json.dumps(published(), indent=1) + "\n", newline="\n")


if __name__ == "__main__":
    main()
