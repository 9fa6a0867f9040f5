using System.Buffers.Binary;
using System.Text.Json;
using NetDsl.Engine.Random;
using NetDsl.Engine.Tests.Goldens;

namespace NetDsl.Engine.Tests.Random;

/// <summary>The streams of the generator against PyTorch's, to the last bit.</summary>
public sealed class RandomGoldenTests
{
    private const int HeadLength = 8;
    private const int TailLength = 24;
    private const int CachedNormal = 24 + (8 * 624) + 8; // offset in the state

    private static readonly IReadOnlyList<GoldenCase> s_cases = GoldenFile.Read("random.json");

    public static TheoryData<string> Names => [.. s_cases.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Stream_is_PyTorchs(string name)
    {
        GoldenCase golden = Find(name);
        Play(golden);
    }

    [Theory]
    [InlineData("state")]
    [InlineData("state with a cached normal")]
    public void State_has_PyTorchs_bytes(string name)
    {
        GoldenCase golden = Find(name);
        byte[] expected = golden.Settings["state"].GetBytesFromBase64(),
            actual = Play(golden).GetState();
        double cached = BinaryPrimitives.ReadDoubleLittleEndian(expected.AsSpan(CachedNormal));
        Assert.Equal(cached, BinaryPrimitives.ReadDoubleLittleEndian(actual.AsSpan(CachedNormal)), 1e-12);
        actual.AsSpan(CachedNormal, 8).Clear();
        expected.AsSpan(CachedNormal, 8).Clear();
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("state")]
    [InlineData("state with a cached normal")]
    public void Restored_state_continues_the_stream(string name)
    {
        GoldenCase golden = Find(name);
        var generator = new Mt19937(1);
        generator.SetState(golden.Settings["state"].GetBytesFromBase64());
        Assert.Equal(golden.Settings["seed"].GetInt64(), generator.Seed);
        var normal = new float[3];
        Distributions.Normal(generator, normal, 0, 1);
        Assert.Equal(golden.Outputs["after.normal"].Floats, normal);
        var uniform = new float[3];
        Distributions.Uniform(generator, uniform, 0, 1);
        Assert.Equal(golden.Outputs["after.uniform"].Floats, uniform);
    }

    private static GoldenCase Find(string name) => s_cases.Single(one => one.Name == name);

    private static Mt19937 Play(GoldenCase golden)
    {
        var generator = new Mt19937(golden.Settings["seed"].GetInt64());
        int index = 0;
        foreach (JsonElement call in golden.Settings["calls"].EnumerateArray())
        {
            string op = call.GetProperty("op").GetString()!;
            int n = call.GetProperty("n").GetInt32();
            JsonElement a = call.GetProperty("a"),
                b = call.GetProperty("b");
            var floats = new float[n];
            var longs = new long[n];
            switch (op)
            {
                case "uniform":
                    Distributions.Uniform(generator, floats, a.GetDouble(), b.GetDouble());
                    Check(golden, $"{index}", floats);
                    break;
                case "normal":
                    Distributions.Normal(generator, floats, a.GetDouble(), b.GetDouble());
                    Check(golden, $"{index}", floats);
                    break;
                case "bernoulli":
                    Distributions.Bernoulli(generator, floats, a.GetDouble());
                    Check(golden, $"{index}", floats);
                    break;
                case "randperm":
                    Distributions.RandomPermutation(generator, longs);
                    Check(golden, $"{index}", longs);
                    break;
                case "randint":
                    Distributions.RandInt(generator, longs, a.GetInt64(), b.GetInt64());
                    Check(golden, $"{index}", longs);
                    break;
                default:
                    throw new InvalidDataException($"random.json: unknown call {op}.");
            }
            index++;
        }
        return generator;
    }

    private static void Check(GoldenCase golden, string key, float[] values)
    {
        if (golden.Outputs.TryGetValue(key, out GoldenTensor? whole))
        {
            Assert.Equal(whole.Floats, values);
            return;
        }
        Assert.Equal(golden.Outputs[$"{key}.head"].Floats, values[..HeadLength]);
        Assert.Equal(golden.Outputs[$"{key}.tail"].Floats, values[^TailLength..]);
        double expected = golden.Outputs[$"{key}.sum"].Data[0],
            sum = values.Select((value, i) => (i + 1.0) * value).Sum();
        Assert.Equal(expected, sum, Math.Abs(expected) * 1e-12);
    }

    private static void Check(GoldenCase golden, string key, long[] values)
    {
        if (golden.Outputs.TryGetValue(key, out GoldenTensor? whole))
        {
            Assert.Equal(whole.Longs, values);
            return;
        }
        Assert.Equal(golden.Outputs[$"{key}.head"].Longs, values[..HeadLength]);
        Assert.Equal(golden.Outputs[$"{key}.tail"].Longs, values[^TailLength..]);
        double expected = golden.Outputs[$"{key}.sum"].Data[0],
            sum = values.Select((value, i) => (i + 1.0) * value).Sum();
        Assert.Equal(expected, sum, Math.Abs(expected) * 1e-12);
    }
}
