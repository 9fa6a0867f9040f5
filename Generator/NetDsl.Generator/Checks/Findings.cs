using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Checks;

/// <summary>One mistake: the rule, the place, and what goes into the rule's message.</summary>
internal sealed record Finding(string Id, Place Place, EquatableArray<string> Arguments)
{
    /// <summary>Where some of the arguments come from; the compiler prints their lines.</summary>
    public EquatableArray<ArgumentOrigin> Origins { get; init; }

    /// <summary>The stage that the message proposes to write, for a fix; null for none.</summary>
    public string? Proposal { get; init; }

    /// <summary>The message as the compiler prints it, without lines.</summary>
    public string Message =>
        string.Format(
            CultureInfo.InvariantCulture,
            Rules.Find(Id).MessageFormat.ToString(CultureInfo.InvariantCulture),
            [.. Arguments]
        );
}

/// <summary>Where a message's argument comes from.</summary>
/// <param name="Number">The argument's number.</param>
/// <param name="Place">The place.</param>
internal sealed record ArgumentOrigin(int Number, Place Place);

/// <summary>Collects mistakes in the order in which they are found.</summary>
internal sealed class Findings
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> All => findings;

    public void Add(DiagnosticDescriptor rule, Place place, params string[] arguments) =>
        findings.Add(new Finding(rule.Id, place, arguments.ToEquatableArray()));

    /// <summary>Adds what was found before.</summary>
    public void Add(Finding finding) => findings.Add(finding);

    /// <summary>
    /// Reports a number that is too small; null is nothing written. The message takes the number's name, value and least value.
    /// </summary>
    public void AtLeast(int least, int? value, Place place, DiagnosticDescriptor rule, string name)
    {
        if (value < least)
        {
            Add(rule, place, name, Numbers.Plain(value.Value), Numbers.Plain(least));
        }
    }

    /// <summary>Reports a number below one.</summary>
    /// <inheritdoc cref="AtLeast"/>
    public void AtLeastOne(int? value, Place place, DiagnosticDescriptor rule, string name) =>
        AtLeast(1, value, place, rule, name);
}
