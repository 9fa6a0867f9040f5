// Written as generated code is: fully qualified, positional, and inside what TorchSharp 0.99.6 and 0.107 share. That it compiles
// is half of the test; GeneratedSurfaceTests runs it.
#nullable enable
namespace NetDsl.Engine.Tests.Training;

internal sealed class GeneratedSurface : global::TorchSharp.torch.nn.Module<global::TorchSharp.torch.Tensor, global::TorchSharp.torch.Tensor>
{
    private readonly global::TorchSharp.Modules.Flatten flatten1;
    private readonly global::TorchSharp.Modules.Linear linear1;
    private readonly global::TorchSharp.Modules.BatchNorm1d batchNorm1;
    private readonly global::TorchSharp.Modules.ReLU relu1;
    private readonly global::TorchSharp.Modules.LeakyReLU leakyRelu1;
    private readonly global::TorchSharp.Modules.Sigmoid sigmoid1;
    private readonly global::TorchSharp.Modules.Tanh tanh1;
    private readonly global::TorchSharp.Modules.GELU gelu1;
    private readonly global::TorchSharp.Modules.SiLU silu1;
    private readonly global::TorchSharp.Modules.ELU elu1;
    private readonly global::TorchSharp.Modules.Softmax softmax1;
    private readonly global::TorchSharp.Modules.LogSoftmax logSoftmax1;
    private readonly global::TorchSharp.Modules.LayerNorm layerNorm1;
    private readonly global::TorchSharp.Modules.Dropout dropout1;
    private readonly global::TorchSharp.Modules.Linear linear2;
    private global::TorchSharp.torch.Generator? randomStream;

    public GeneratedSurface(global::TorchSharp.torch.Device? device = null, global::TorchSharp.torch.ScalarType? dtype = null, long? seed = 1L)
        : base("GeneratedSurface")
    {
        device ??= global::TorchSharp.torch.cuda.is_available() ? global::TorchSharp.torch.CUDA : global::TorchSharp.torch.CPU;
        using var process = global::TorchSharp.torch.Generator.Default;
        using var before = process.get_state();
        if (seed is long value) { global::TorchSharp.torch.manual_seed(value); }

        flatten1 = global::TorchSharp.torch.nn.Flatten(1, -1);
        linear1 = global::TorchSharp.torch.nn.Linear(6, 5, true, device, dtype);
        batchNorm1 = global::TorchSharp.torch.nn.BatchNorm1d(5, 1E-05, 0.1, true, true, device, dtype);
        relu1 = global::TorchSharp.torch.nn.ReLU();
        leakyRelu1 = global::TorchSharp.torch.nn.LeakyReLU(0.01);
        sigmoid1 = global::TorchSharp.torch.nn.Sigmoid();
        tanh1 = global::TorchSharp.torch.nn.Tanh();
        gelu1 = global::TorchSharp.torch.nn.GELU();
        silu1 = global::TorchSharp.torch.nn.SiLU();
        elu1 = global::TorchSharp.torch.nn.ELU(1.0);
        softmax1 = global::TorchSharp.torch.nn.Softmax(1);
        logSoftmax1 = global::TorchSharp.torch.nn.LogSoftmax(1);
        layerNorm1 = global::TorchSharp.torch.nn.LayerNorm(new long[] { 5 }, 1E-05, true, device: device, dtype: dtype);
        dropout1 = global::TorchSharp.torch.nn.Dropout(0.1);
        linear2 = global::TorchSharp.torch.nn.Linear(5, 3, false, device, dtype);
        register_module("flatten1", flatten1);
        register_module("linear1", linear1);
        register_module("batchNorm1", batchNorm1);
        register_module("relu1", relu1);
        register_module("leakyRelu1", leakyRelu1);
        register_module("sigmoid1", sigmoid1);
        register_module("tanh1", tanh1);
        register_module("gelu1", gelu1);
        register_module("silu1", silu1);
        register_module("elu1", elu1);
        register_module("softmax1", softmax1);
        register_module("logSoftmax1", logSoftmax1);
        register_module("layerNorm1", layerNorm1);
        register_module("dropout1", dropout1);
        register_module("linear2", linear2);
        using var state = process.get_state();
        randomStream = new global::TorchSharp.torch.Generator();
        randomStream.set_state(state);
        process.set_state(before);
    }

    public override global::TorchSharp.torch.Tensor forward(global::TorchSharp.torch.Tensor x)
    {
        x = flatten1.call(x);
        x = linear1.call(x);
        x = batchNorm1.call(x);
        x = relu1.call(x);
        x = leakyRelu1.call(x);
        x = sigmoid1.call(x);
        x = tanh1.call(x);
        x = gelu1.call(x);
        x = silu1.call(x);
        x = elu1.call(x);
        x = softmax1.call(x);
        x = logSoftmax1.call(x);
        x = layerNorm1.call(x);
        x = dropout1.call(x);
        return linear2.call(x);
    }

    public float[] Fit(float[] features, long[] labels, int steps)
    {
        var device = linear1.weight!.device;
        var dtype = linear1.weight!.dtype;
        var losses = new float[steps];
        using var loss = global::TorchSharp.torch.nn.CrossEntropyLoss();
        using var optimizer = global::TorchSharp.torch.optim.SGD(parameters(), 0.1, 0.9, 0, 0.0001, true);
        using var process = global::TorchSharp.torch.Generator.Default;
        if (randomStream is null)
        {
            using var start = global::TorchSharp.torch.randint(long.MaxValue, new long[] { 1 }, global::TorchSharp.torch.ScalarType.Int64, global::TorchSharp.torch.CPU);
            randomStream = new global::TorchSharp.torch.Generator((ulong)start.item<long>());
        }
        train();
        using var permutation = global::TorchSharp.torch.randperm(labels.Length, global::TorchSharp.torch.ScalarType.Int64, global::TorchSharp.torch.CPU, false, randomStream);
        long[] order = permutation.data<long>().ToArray();
        System.Array.Sort(order);
        for (var step = 0; step < steps; step++)
        {
            using var scope = global::TorchSharp.torch.NewDisposeScope();
            var x = global::TorchSharp.torch.tensor(features, new long[] { order.Length, 2, 3 }, dtype, device);
            var y = global::TorchSharp.torch.tensor(labels, global::TorchSharp.torch.ScalarType.Int64, device);
            optimizer.zero_grad();
            process.set_state(randomStream.get_state());
            var output = call(x);
            randomStream.set_state(process.get_state());
            var cost = loss.call(output, y);
            cost.backward();
            optimizer.step();
            losses[step] = cost.to(global::TorchSharp.torch.ScalarType.Float32).item<float>();
        }
        return losses;
    }

    public long Evaluate(float[] features, long[] labels)
    {
        var wasTraining = training;
        eval();
        try
        {
            using var mode = global::TorchSharp.torch.no_grad();
            using var scope = global::TorchSharp.torch.NewDisposeScope();
            var x = global::TorchSharp.torch.tensor(features, new long[] { labels.Length, 2, 3 }, linear1.weight!.dtype, linear1.weight!.device);
            var y = global::TorchSharp.torch.tensor(labels, global::TorchSharp.torch.ScalarType.Int64, linear1.weight!.device);
            return call(x).argmax(1).eq(y).sum().item<long>();
        }
        finally
        {
            train(wasTraining);
        }
    }

    public float[] Predict(float[] features, int count)
    {
        using var mode = global::TorchSharp.torch.no_grad();
        using var scope = global::TorchSharp.torch.NewDisposeScope();
        var x = global::TorchSharp.torch.tensor(features, new long[] { count, 2, 3 }, linear1.weight!.dtype, linear1.weight!.device);
        return call(x).to(global::TorchSharp.torch.ScalarType.Float32).cpu().contiguous().data<float>().ToArray();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) { randomStream?.Dispose(); }
        base.Dispose(disposing);
    }
}
