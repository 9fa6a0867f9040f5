using System.Globalization;
using NetDsl.Build.Differences;
using NetDsl.Build.Tests.Support;
using Xunit.Abstractions;

namespace NetDsl.Build.Tests;

/// <summary>
/// Real generated files against random edits of them: whatever differs, check reports it as one error with a difference that fits
/// on a screen. NETDSL_FUZZ sets the number of edits.
/// </summary>
public sealed class EditedSnapshotTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int Edits = Environment.GetEnvironmentVariable("NETDSL_FUZZ") is { Length: > 0 } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : 400;

    private static readonly string[] Sources =
    [
        .. Directory
            .EnumerateFiles(Repository.Locate("Tests/NetDsl.Generator.Tests/Snapshots"), "*.verified.cs")
            .Order(StringComparer.Ordinal)
            .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n")),
    ];

    private readonly UserProject project = new();

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("source", "Net.network.verified.cs")]
    [InlineData("card", "Net.network.verified.md")]
    public void Each_edit_is_reported(string content, string snapshot)
    {
        project.Content = content;
        project.With("Net", "Net.cs").Update();
        var (reported, long_) = (0, 0);
        for (var number = 1; number <= Edits; number++)
        {
            var random = new Random(number);
            project.Write("obj/Debug/generated/Users.Net.g.cs", Sources[random.Next(Sources.Length)]);
            project.Delete(snapshot);
            Assert.Empty(project.Execute("update").Errors);
            var now = project.Read(snapshot);
            var before = Edited(now, random);
            project.Write(snapshot, before);

            var result = project.Execute("check");

            var differs = before.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') != now;
            Assert.True(differs == (result.Errors.Count == 1), $"Edit {number}: {string.Join("\n", result.Errors)}");
            Assert.True(
                !differs || result.Errors[0].Contains("NETDSL910: Net has changed: ", StringComparison.Ordinal),
                $"Edit {number}: {result.Errors.FirstOrDefault()}"
            );
            reported += result.Errors.Count;
            long_ += result.Messages.Any(message => message.Contains(" more changed lines", StringComparison.Ordinal)) ? 1 : 0;
            Assert.All(
                result.Messages,
                message => Assert.True(message.Split('\n').Length <= Difference.Screen + 1, $"Edit {number}:\n{message}")
            );
        }

        output.WriteLine($"{Edits} edits, {reported} reported, {long_} of them longer than a screen");

        // Edits that change nothing, or only little, would show nothing.
        Assert.InRange(reported, Edits * 9 / 10, Edits);
        Assert.True(content == "card" || long_ > Edits / 5, $"{long_} long differences.");
    }

    [Fact]
    public void A_short_difference_and_a_long_one_count_the_same_changes()
    {
        for (var number = 1; number <= Edits; number++)
        {
            var random = new Random(number);
            var now = Sources[random.Next(Sources.Length)];
            var before = Edited(now, random).ReplaceLineEndings("\n");

            var whole = Difference.Lines(before, now, int.MaxValue);
            var changes = whole.Count(IsChange);
            Assert.Equal(
                Lines(now) - Lines(before),
                whole.Count(line => line.StartsWith('+')) - whole.Count(line => line.StartsWith('-'))
            );
            foreach (var limit in new[] { 2, 3, random.Next(2, 60), Difference.Screen })
            {
                var shown = Difference.Lines(before, now, limit);
                var left =
                    whole.Count <= limit
                        ? 0
                        : int.Parse(shown[^1].Split(' ').First(word => int.TryParse(word, out _)), CultureInfo.InvariantCulture);
                Assert.True(shown.Count <= limit, $"Edit {number}: {shown.Count} lines");
                Assert.Equal(changes, shown.SkipLast(whole.Count <= limit ? 0 : 1).Count(IsChange) + left);
            }
        }

        static bool IsChange(string line) => line.StartsWith('+') || line.StartsWith('-');

        static int Lines(string text) => text.TrimEnd('\n').Length == 0 ? 0 : text.TrimEnd('\n').Split('\n').Length;
    }

    /// <summary>
    /// One to sixty edits: lines and blocks that come, go, move and change, blank lines among them, and other line endings.
    /// </summary>
    private static string Edited(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var edits = random.Next(3) == 0 ? random.Next(1, 60) : random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(lines.Count);
            var block = random.Next(1, Math.Min(50, lines.Count - at) + 1);
            switch (random.Next(8))
            {
                case 0:
                    lines.RemoveRange(at, Math.Min(block, lines.Count - 1));
                    break;
                case 1:
                    lines.Insert(at, "");
                    break;
                case 2:
                    lines.InsertRange(random.Next(lines.Count), lines.GetRange(at, block));
                    break;
                case 3:
                    lines[at] = new string([
                        .. lines[at].Select(letter => random.Next(4) == 0 ? (char)random.Next(32, 127) : letter),
                    ]);
                    break;
                case 4:
                    lines[at] = "+ - " + lines[at];
                    break;
                case 5:
                    lines.AddRange(Enumerable.Repeat("", random.Next(5)));
                    break;
                case 6:
                    lines =
                    [
                        .. lines.Select(line =>
                            line.Replace("100", "16", StringComparison.Ordinal)
                                .Replace("float", "double", StringComparison.Ordinal)
                        ),
                    ];
                    break;
                default:
                    lines[at] = random.Next(2) == 0 ? "<<<<<<< HEAD" : lines[at] + "\t";
                    break;
            }
        }

        var written = string.Join(random.Next(4) == 0 ? "\r\n" : "\n", lines);
        return random.Next(20) == 0 ? written[..random.Next(written.Length)] : written;
    }
}
