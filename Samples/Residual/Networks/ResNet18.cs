namespace ResidualSample;

/// <summary>
/// ResNet-18 for the 1000 classes of ImageNet (arXiv 1512.03385, table 1), with the names and initial weights of torchvision's
/// resnet18: files of its weights fit. It is declared here and not trained.
/// </summary>
[Network, Input(3, 224, 224)]
[Init(KaimingNormal, Mode = FanOut, Nonlinearity = Relu)]
public partial class ResNet18
{
    private static Stage Basic(int width, int stride = 1) =>
        Residual(
            Conv(width, 3, stride: stride, padding: 1, bias: false).Named("conv1")
                >> BatchNorm().Named("bn1")
                >> Relu
                >> Conv(width, 3, padding: 1, bias: false).Named("conv2")
                >> BatchNorm().Named("bn2"),
            shortcut: stride == 1 ? Identity : Downsample(width, stride).Named("downsample")
        ) >> Relu;

    private static Stage Downsample(int width, int stride) =>
        Conv(width, 1, stride: stride, bias: false).Named("0") >> BatchNorm().Named("1");

    private static Stage Group(int width, int stride = 2) => Basic(width, stride).Named("0") >> Basic(width).Named("1");

    private static Flow Define(Flow image) =>
        image
        >> Conv(64, 7, stride: 2, padding: 3, bias: false).Named("conv1")
        >> BatchNorm().Named("bn1")
        >> Relu
        >> MaxPool(3, stride: 2, padding: 1)
        >> Group(64, stride: 1).Named("layer1")
        >> Group(128).Named("layer2")
        >> Group(256).Named("layer3")
        >> Group(512).Named("layer4")
        >> GlobalAveragePool()
        >> Layer(1000, init: InitKind.Default).Named("fc");
}
