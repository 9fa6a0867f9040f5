using System.Reflection;
using NetDsl.Build.Native;
using NetDsl.Build.Tests.Support;

namespace NetDsl.Build.Tests;

/// <summary>One flag is set where nothing needs the version; any other file stays as it is to the byte.</summary>
public sealed class WeakRequirementTests
{
    private const string Version = "GLIBCXX_3.4.32";

    public static TheoryData<string, byte[]> OtherFiles { get; } =
        new()
        {
            { "empty", [] },
            { "text", "A text file.\n"u8.ToArray() },
            { "the start of an ELF file", [0x7f, (byte)'E', (byte)'L', (byte)'F'] },
            { "a Windows library", [(byte)'M', (byte)'Z', .. new byte[510]] },
            { "32 bit", new ElfBuilder { Class = 1 }.Build() },
            { "big-endian", new ElfBuilder { Order = 2 }.Build() },
            { "ARM64", new ElfBuilder { Machine = 183 }.Build() },
        };

    [Fact]
    public void One_flag_is_set_and_nothing_else()
    {
        var builder = new ElfBuilder();
        var before = builder.Build();
        byte[] after = [.. before];
        Assert.Equal(WeakRequirementOutcome.Marked, WeakRequirement.Mark(after, Version));
        Assert.Equal((0, 2), (before[builder.FlagsOffset], after[builder.FlagsOffset]));
        after[builder.FlagsOffset] = 0;
        Assert.Equal(before, after);
    }

    [Fact]
    public void What_is_marked_is_not_marked_again()
    {
        var bytes = new ElfBuilder().Build();
        WeakRequirement.Mark(bytes, Version);
        Unchanged(WeakRequirementOutcome.NotRequired, bytes);
    }

    [Fact]
    public void Other_flags_stay()
    {
        var builder = new ElfBuilder { Flags = 0x101 };
        var bytes = builder.Build();
        Assert.Equal(WeakRequirementOutcome.Marked, WeakRequirement.Mark(bytes, Version));
        Assert.Equal((3, 1), (bytes[builder.FlagsOffset], bytes[builder.FlagsOffset + 1]));
    }

    [Fact]
    public void Another_version_is_left_alone() =>
        Unchanged(WeakRequirementOutcome.NotRequired, new ElfBuilder { Name = "GLIBCXX_3.4.33" }.Build());

    [Fact]
    public void A_version_that_data_refers_to_is_left_alone() =>
        Unchanged(WeakRequirementOutcome.Used, new ElfBuilder { Relocations = [1, 3, 2] }.Build());

    [Fact]
    public void A_version_that_calls_refer_to_is_left_alone() =>
        Unchanged(WeakRequirementOutcome.Used, new ElfBuilder { Calls = [1, 3] }.Build());

    [Fact]
    public void A_hidden_symbol_counts_too() =>
        Unchanged(WeakRequirementOutcome.Used, new ElfBuilder { Calls = [3], Versions = [0, 2, 3, 0x8004] }.Build());

    [Fact]
    public void A_library_without_relocations_is_marked() =>
        Assert.Equal(
            WeakRequirementOutcome.Marked,
            WeakRequirement.Mark(new ElfBuilder { Relocations = [], Calls = [] }.Build(), Version)
        );

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void Other_files_are_left_alone(string kind, byte[] bytes)
    {
        Assert.NotEqual("", kind);
        Unchanged(WeakRequirementOutcome.OtherPlatform, bytes);
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_left_alone()
    {
        var whole = new ElfBuilder().Build();
        for (var length = 0; length < whole.Length; length++)
        {
            var bytes = whole[..length];
            var outcome = WeakRequirement.Mark(bytes, Version);
            Assert.True(
                outcome == (length < 6 ? WeakRequirementOutcome.OtherPlatform : WeakRequirementOutcome.Unreadable),
                $"The first {length} of {whole.Length} bytes: {outcome}."
            );
            Assert.Equal(whole[..length], bytes);
        }
    }

    // Each byte becomes each of these values: lengths of nothing, of everything, one more and one less, and the largest.
    [Fact]
    public void A_damaged_file_never_throws_and_is_changed_by_one_flag_at_most()
    {
        var whole = new ElfBuilder().Build();
        var outcomes = new HashSet<WeakRequirementOutcome>();
        for (var at = 0; at < whole.Length; at++)
        {
            foreach (var value in new[] { 0, 1, 2, 0x7f, 0x80, 0xff, whole[at] - 1, whole[at] + 1 })
            {
                byte[] damaged = [.. whole];
                damaged[at] = (byte)value;
                outcomes.Add(MarkDamaged(damaged));
            }
        }

        Assert.Equal(Enum.GetValues<WeakRequirementOutcome>().Order(), outcomes.Order());
    }

    [Fact]
    public void Several_damages_at_once_do_not_throw_either()
    {
        var whole = new ElfBuilder().Build();
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            byte[] damaged = [.. whole];
            for (var damage = random.Next(2, 9); damage > 0; damage--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            MarkDamaged(damaged);
        }
    }

    [Fact]
    public void TorchSharps_own_library_is_marked_and_needs_nothing_of_the_version()
    {
        var path = typeof(WeakRequirementTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "TorchSharpLibrary")
            .Value!;
        var before = File.ReadAllBytes(path);
        byte[] after = [.. before];
        Assert.Equal(WeakRequirementOutcome.Marked, WeakRequirement.Mark(after, Version));
        var changed = Assert.Single(Enumerable.Range(0, before.Length), at => before[at] != after[at]);
        Assert.Equal((0, 2), (before[changed], after[changed]));
        Assert.Equal(WeakRequirementOutcome.NotRequired, WeakRequirement.Mark(after, Version));

        // Cut off, by as little as a byte of the sections that no loader reads.
        Unchanged(WeakRequirementOutcome.Unreadable, before[..^1]);
        Unchanged(WeakRequirementOutcome.Unreadable, before[..(before.Length / 2)]);

        // A version that it does use is not marked: the rule would notice.
        Unchanged(WeakRequirementOutcome.Used, after, "GLIBCXX_3.4");
    }

    private static WeakRequirementOutcome MarkDamaged(byte[] damaged)
    {
        byte[] bytes = [.. damaged];
        var outcome = WeakRequirement.Mark(bytes, Version);
        var changes = Enumerable.Range(0, bytes.Length).Where(at => bytes[at] != damaged[at]).ToArray();
        Assert.Equal(outcome == WeakRequirementOutcome.Marked ? 1 : 0, changes.Length);
        Assert.All(changes, at => Assert.Equal(damaged[at] | 2, bytes[at]));
        return outcome;
    }

    private static void Unchanged(WeakRequirementOutcome expected, byte[] bytes, string version = Version)
    {
        byte[] before = [.. bytes];
        Assert.Equal(expected, WeakRequirement.Mark(bytes, version));
        Assert.Equal(before, bytes);
    }
}
