using System.Text.Json;
using NetDsl.Engine.Tests.Goldens;
using NetDsl.Engine.Tests.Modules;
using NetDsl.Engine.Tests.Support;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Optimizers;

/// <summary>
/// Each optimizer with each of its options takes a parameter where PyTorch's takes it: bit for bit on the embedded engine.
/// </summary>
public sealed partial class OptimizerGoldenTests
{
    private static readonly Dictionary<string, GoldenCase> All = GoldenFile
        .Read("optim.json")
        .ToDictionary(golden => golden.Name);

    public static TheoryData<string> Cases =>
        [.. All.Keys.Where(name => name != "gradients" && (UnderTest.IsEmbedded || !IsOtherInTorchSharp(name)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Steps_are_PyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        var expected = All[name].Outputs["path"];
        var taken = Path(All[name]);
        // TorchSharp multiplies and adds without fusing: each step may round a number near 1 otherwise, by 6e-8.
        if (UnderTest.IsEmbedded)
        {
            ModuleGoldens.Same(expected, taken);
        }
        else
        {
            ModuleGoldens.Near(expected, taken);
        }
    }

    private static Tensor Path(GoldenCase golden)
    {
        var given = All["gradients"];
        int[] kept = [.. given.Settings["kept"].EnumerateArray().Select(step => step.GetInt32())];
        var gradients = given.Inputs["gradients"].ToTensor();
        var p = nn.Parameter(given.Inputs["start"].ToTensor());
        using var optimizer = Build(golden.Settings, p);
        var path = new List<float>();
        for (var step = 1; step <= gradients.shape[0]; step++)
        {
            if (step == (gradients.shape[0] / 2) + 1)
            {
                foreach (var group in optimizer.ParamGroups)
                {
                    group.LearningRate *= 0.5;
                }
            }
            p.grad = gradients[step - 1].clone();
            optimizer.step();
            if (kept.Contains(step))
            {
                path.AddRange(p.Floats());
            }
        }
        return tensor(path.ToArray(), golden.Outputs["path"].Shape);
    }

    // In docs/engines.md, and pinned in OptimizerGoldenTests.TorchSharp.cs.
    private static bool IsOtherInTorchSharp(string name) =>
        (name.StartsWith("RAdam", StringComparison.Ordinal) && name != "RAdam never rectified") || name == "SGD all but nesterov";

    private static optim.Optimizer Build(Dictionary<string, JsonElement> settings, Parameter p)
    {
        double Number(string key, double otherwise = 0) =>
            settings.TryGetValue(key, out var value) ? value.GetDouble() : otherwise;
        bool Truth(string key) => settings.TryGetValue(key, out var value) && value.GetBoolean();
        var (beta1, beta2, decay) = (Number("beta1", 0.9), Number("beta2", 0.999), Number("weight_decay"));
        Parameter[] all = [p];
        return settings["optimizer"].GetString() switch
        {
            "SGD" => optim.SGD(
                all,
                Number("lr"),
                Number("momentum"),
                Number("dampening"),
                decay,
                Truth("nesterov"),
                Truth("maximize")
            ),
            "Adam" => optim.Adam(
                all,
                Number("lr", 1e-3),
                beta1,
                beta2,
                Number("eps", 1e-8),
                decay,
                Truth("amsgrad"),
                Truth("maximize")
            ),
            "AdamW" => optim.AdamW(
                all,
                Number("lr", 1e-3),
                beta1,
                beta2,
                Number("eps", 1e-8),
                settings.ContainsKey("weight_decay") ? decay : 0.01,
                Truth("amsgrad"),
                Truth("maximize")
            ),
            "RMSProp" => optim.RMSProp(
                all,
                Number("lr", 0.01),
                Number("alpha", 0.99),
                Number("eps", 1e-8),
                decay,
                Number("momentum"),
                Truth("centered"),
                Truth("maximize")
            ),
            "Adagrad" => optim.Adagrad(
                all,
                Number("lr", 0.01),
                Number("lr_decay"),
                decay,
                Number("initial_accumulator_value"),
                Number("eps", 1e-10)
            ),
            "NAdam" => optim.NAdam(
                all,
                Number("lr", 2e-3),
                beta1,
                beta2,
                Number("eps", 1e-8),
                decay,
                Number("momentum_decay", 4e-3)
            ),
            "RAdam" => optim.RAdam(all, Number("lr", 1e-3), beta1, beta2, Number("eps", 1e-8), decay),
            var other => throw new ArgumentOutOfRangeException(nameof(settings), other, "unknown"),
        };
    }
}
