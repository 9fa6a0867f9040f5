using NetDsl.Engine.Tests.Modules;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Optimizers;

/// <summary>The state of an optimizer, written and read: the next steps are those of one that never stopped.</summary>
public sealed class OptimizerStateTests
{
    public static TheoryData<string> Names =>
        [
            "SGD",
            "SGD without momentum",
            "Adam",
            "Adam with amsgrad",
            "AdamW",
            "AdamW with amsgrad",
            "RMSProp",
            "RMSProp with all",
            "Adagrad",
            "Adagrad from 0.5",
            "NAdam",
            "RAdam",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_after_a_restored_state_are_those_of_a_run_that_never_stopped(string name)
    {
        using var scope = NewDisposeScope();
        var whole = Start();
        using var optimizer = Make(name, whole);
        Step(whole, optimizer, 0, 5);
        var bytes = Written(optimizer);
        var resumed = Array.ConvertAll(whole, parameter => nn.Parameter(parameter.detach().clone()));
        Step(whole, optimizer, 5, 10);

        using var other = Make(name, resumed);
        Read(other, bytes);
        Step(resumed, other, 5, 10);

        Assert.Equal(whole.SelectMany(parameter => parameter.Floats()), resumed.SelectMany(parameter => parameter.Floats()));
        Assert.Equal(Written(optimizer), Written(other));
    }

    [Fact]
    public void A_state_replaces_the_one_that_was_there()
    {
        using var scope = NewDisposeScope();
        var parameters = Start();
        using var optimizer = Make("SGD", parameters);
        var fresh = Written(optimizer);
        Step(parameters, optimizer, 0, 3);
        Assert.NotEqual(fresh, Written(optimizer));
        Read(optimizer, fresh);
        Assert.Equal(fresh, Written(optimizer));
    }

    [Fact]
    public void A_parameter_of_another_shape_is_refused()
    {
        using var scope = NewDisposeScope();
        using var optimizer = Make("Adam", Start());
        using var other = Make("Adam", [nn.Parameter(ones(3, 2)), nn.Parameter(ones(4))]);
        Assert.Throws<ArgumentException>(() => Read(other, Written(optimizer)));
    }

    [Fact]
    public void Bytes_that_end_early_are_refused()
    {
        using var scope = NewDisposeScope();
        using var optimizer = Make("Adam", Start());
        var bytes = Written(optimizer);
        Assert.ThrowsAny<IOException>(() => Read(optimizer, []));
        Assert.ThrowsAny<Exception>(() => Read(optimizer, bytes[..^3]));
    }

    [Fact]
    public void The_state_has_one_part_for_each_parameter_and_the_options_of_each_group()
    {
        using var scope = NewDisposeScope();
        var all = Start();
        using var optimizer = optim.SGD([new SGD.ParamGroup(all[..1], lr: 0.1), new SGD.ParamGroup(all[1..], lr: 0.2)], 0.3);
        Assert.Equal(2, optimizer.state_dict().State.Count);
        Assert.Equal([0.1, 0.2], optimizer.state_dict().Options.Select(options => options.LearningRate!.Value));
    }

    private static Parameter[] Start() =>
        [nn.Parameter(tensor(new float[] { 1, -0.5f, 2, 3, 0.25f, -1 }, [2, 3])), nn.Parameter(ones(4))];

    // The second parameter has no gradient in some steps.
    private static void Step(Parameter[] parameters, optim.Optimizer optimizer, int from, int to)
    {
        for (var step = from; step < to; step++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var loss = (parameters[0] * parameters[0]).sum();
            if (step % 3 != 0)
            {
                loss += (parameters[1] - step).pow(2).sum();
            }

            loss.backward();
            optimizer.step();
        }
    }

    private static OptimizerHelper Make(string name, Parameter[] all) =>
        name switch
        {
            "SGD" => optim.SGD(all, 0.01, 0.9, 0.1, 0.01),
            "SGD without momentum" => optim.SGD(all, 0.01),
            "Adam" => optim.Adam(all, 0.1),
            "Adam with amsgrad" => optim.Adam(all, 0.1, 0.9, 0.999, 1e-8, 0.01, true),
            "AdamW" => optim.AdamW(all, 0.1),
            "AdamW with amsgrad" => optim.AdamW(all, 0.1, 0.9, 0.999, 1e-8, 0.01, true),
            "RMSProp" => optim.RMSProp(all, 0.1),
            "RMSProp with all" => optim.RMSProp(all, 0.1, 0.9, 1e-8, 0, 0.5, true),
            "Adagrad" => optim.Adagrad(all, 0.1),
            "Adagrad from 0.5" => optim.Adagrad(all, 0.1, 0.01, 0, 0.5),
            "NAdam" => optim.NAdam(all, 0.1),
            "RAdam" => optim.RAdam(all, 0.1),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };

    private static byte[] Written(OptimizerHelper optimizer)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var state in optimizer.state_dict().State)
        {
            state.SaveStateDict(writer);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    private static void Read(OptimizerHelper optimizer, byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        foreach (var state in optimizer.state_dict().State)
        {
            state.LoadStateDict(reader);
        }
    }
}
