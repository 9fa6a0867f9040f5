using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddRandom()
    {
        Many(
            "rand",
            Seeded,
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                return
                [
                    rand(a.Longs("shape")),
                    rand(a.Longs("shape").AsSpan()),
                    rand(a.Long("n")),
                    rand(a.Long("n"), 2),
                    rand(a.Long("n"), 2, 3),
                    rand(a.Long("n"), 2, 1, 2),
                    rand_like(zeros(a.Longs("shape"))),
                ];
            }
        );
        Many(
            "randn",
            Seeded,
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                return
                [
                    randn(a.Longs("shape")),
                    randn(a.Longs("shape").AsSpan()),
                    randn(a.Long("n")),
                    randn(a.Long("n"), 2),
                    randn(a.Long("n"), 2, 3),
                    randn(a.Long("n"), 2, 1, 2),
                    randn_like(zeros(a.Longs("shape"))),
                ];
            },
            Agreement.Bounded
        );
        Many(
            "randint and randperm",
            Seeded,
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                return
                [
                    randint(0, a.Long("n") + 1, a.Longs("shape")),
                    randint(a.Long("n") + 1, a.Longs("shape")),
                    randperm(a.Long("n")),
                    randint(-5, 9, [4]),
                    randint(0, 1L << 40, [3]),
                    randperm(5, ScalarType.Float32),
                    randint(0, 9, [3], ScalarType.Float32),
                ];
            }
        );
        Many(
            "filled at random",
            Seeded,
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                return
                [
                    zeros(a.Longs("shape")).uniform_(-2, 3),
                    zeros(a.Longs("shape")).random_(0, 10),
                    zeros(a.Longs("shape"), ScalarType.Int64).random_(-3, 9),
                    zeros(a.Longs("shape")).T.uniform_(0, 1),
                ];
            }
        );
        Many(
            "bernoulli_",
            Seeded,
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                using var own = new Generator(3);
                return
                [
                    zeros(a.Longs("shape")).bernoulli_(0.3),
                    zeros(a.Longs("shape"), ScalarType.Int64).bernoulli_(),
                    zeros(a.Longs("shape")).T.bernoulli_(),
                    zeros(3).bernoulli_(0.5, own),
                ];
            },
            deviation: MklDraws
        );
        Many(
            "filled at random, normal",
            Seeded,
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                return
                [
                    zeros(a.Longs("shape")).normal_(1, 2),
                    zeros(a.Longs("shape")).normal_(),
                    zeros(a.Longs("shape")).T.normal_(),
                ];
            },
            Agreement.Bounded
        );
        Refused("uniform_ out of order", Seeded, (x, a) => zeros(2).uniform_(3, 1));
        Refused("normal_ of no width", Seeded, (x, a) => zeros(2).normal_(0, -1));
        Refused("bernoulli_ of no probability", Seeded, (x, a) => zeros(2).bernoulli_(1.5));
        Refused("randint out of order", Seeded, (x, a) => randint(3, 3, [2]));
        Refused("randperm of less than nothing", Seeded, (x, a) => randperm(-1), deadly: Always);
        Many(
            "generators",
            Seeded,
            (x, a) =>
            {
                using var own = new Generator((ulong)a.Long("seed"));
                var first = rand([3], generator: own);
                var state = own.get_state();
                var second = randn([20], generator: own);
                own.set_state(state);
                var again = randn([20], generator: own);
                own.manual_seed(a.Long("seed") + 1);
                var third = randperm(7, generator: own);
                return
                [
                    first,
                    second,
                    again,
                    third,
                    randint(0, 9, [3], generator: own),
                    zeros(3).uniform_(0, 1, own),
                    zeros(3).random_(0, 9, own),
                    zeros(3).normal_(0, 1, own),
                ];
            },
            Agreement.Bounded
        );
        Many(
            "states",
            Seeded,
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var state = get_rng_state();
                var first = rand(5);
                set_rng_state(state);
                return [first, rand(5), randn(17)];
            },
            Agreement.Bounded
        );
        Facts(
            "seeds",
            Seeded,
            (x, a) =>
            {
                var stream = manual_seed(a.Long("seed"));
                using var own = new Generator(7);
                var first = stream.initial_seed();
                var (fresh, other) = (own.seed(), seed());
                return
                [
                    first,
                    new Generator(9).initial_seed(),
                    new Generator().initial_seed(),
                    Generator.Default.device.type,
                    fresh > 0,
                    other > 0,
                    initial_seed() == other,
                ];
            }
        );
    }

    /// <summary>On Intel's processors libtorch draws truth values by MKL's generator, seeded from the stream: other masks for the
    /// same seed than on all other processors, whose draws the embedded engine repeats.</summary>
    private static string? MklDraws(Input[] inputs, Parameters p) => Processor.IsIntel ? Processor.IntelDraws : null;

    private static bool Always(Input[] inputs, Parameters p) => true;

    private static void Seeded(Draw d)
    {
        d.Set("seed", d.Chance(0.1) ? d.Pick(0L, -1, 1L << 40, long.MaxValue) : d.Whole(0, 99999));
        d.Set("shape", d.Shape(0, 3));
        d.Set("n", (long)d.Whole(0, 40));
    }
}
