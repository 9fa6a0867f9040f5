using NetDsl.Build.Content;
using NetDsl.Build.Tests.Support;

namespace NetDsl.Build.Tests;

/// <summary>The card as a page of Markdown.</summary>
public sealed class SnapshotCardTests
{
    private const string Mark =
        "<!-- Made by NetDsl's build from the generated network; accept a change with -p:NetDslSnapshots=update -->\n\n";

    public static TheoryData<string> Generated { get; } =
    [
        .. Directory
            .GetFiles(Repository.Locate("Tests/NetDsl.Generator.Tests/Snapshots"), "*.verified.cs")
            .Select(file => Path.GetFileName(file)),
    ];

    [Fact]
    public void A_page() =>
        Assert.Equal(
            Mark
                + """
                # Net: [4] → [2]

                | stage | layer | output | parameters | multiply-adds |
                |---|---|---|---:|---:|
                | linear1 | Linear(4, 16) | [16] | 80 | 64 |
                | linear2 | Linear(16, 2) | [2] | 34 | 32 |
                | total | | | 114 | 96 |

                - memory: parameters 456 B, stage outputs 72 B a sample (float32); training adds gradients 456 B
                - loss: CrossEntropy (softmax included)

                """.ReplaceLineEndings("\n"),
            CardPage.Of(UserProject.Text("Net", 16))
        );

    [Fact]
    public void What_Markdown_would_take_for_its_own_is_escaped()
    {
        var source = UserProject
            .Text("Net", 16)
            .Replace("linear1", "_a|b_cd", StringComparison.Ordinal)
            .Replace("Linear(4", @"Li`<*\\(4", StringComparison.Ordinal);
        var page = CardPage.Of(source);

        Assert.Contains(@"| \_a\|b_cd | Li\`\<\*\\(4, 16) | [16] | 80 | 64 |", page, StringComparison.Ordinal);
        Assert.Equal(("_a|b_cd", @"Li`<*\(4, 16)"), CardPage.Read(page)!.Stages.First());
    }

    [Fact]
    public void A_wider_cell_changes_its_own_line_only()
    {
        var (before, after) = (
            CardPage.Of(UserProject.Text("Net", 16)),
            CardPage.Of(UserProject.Text("Net", 16).Replace("[16]", "[1600000]", StringComparison.Ordinal))
        );

        Assert.Single(after.Split('\n').Except(before.Split('\n')));
    }

    [Theory]
    [MemberData(nameof(Generated))]
    public void Every_generated_card_is_read_and_read_again(string file)
    {
        var source = Repository.Read("Tests/NetDsl.Generator.Tests/Snapshots/" + file).ReplaceLineEndings("\n");
        string[] head =
        [
            .. source
                .Split('\n')
                .TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal))
                .Skip(2)
                .Select(line => line[Math.Min(3, line.Length)..]),
        ];
        var page = CardPage.Of(source);
        if (!head.Any(line => line.Contains("multiply-adds", StringComparison.Ordinal)))
        {
            Assert.Null(CardReader.Of(source));
            Assert.Equal(Mark + "```text\n" + string.Join('\n', head) + "\n```\n", page);
            return;
        }

        // The data says what the comment at the head shows.
        var (card, read) = (CardReader.Of(source)!, CardPage.Read(page)!);
        Assert.Equal(head, CardLayout.Lines(card.Title, card.Rows, card.Facts));
        Assert.Equal(card.Rows, read.Rows);
        Assert.Equal(card.Totals, read.Totals);
        Assert.Contains(
            $"ParameterCount = {card.Totals.Parameters.Replace(",", "", StringComparison.Ordinal)}L",
            source,
            StringComparison.Ordinal
        );

        // Every word of the card is on the page.
        Assert.All(
            head.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(word => word != "->"),
            word => Assert.Contains(word, page.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal)
        );
    }
}
