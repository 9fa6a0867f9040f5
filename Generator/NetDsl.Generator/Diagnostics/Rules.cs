using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <summary>
/// The descriptors, in families by tens. Errors: 001 the type, 010 names, 020 shapes, 030 layers' parameters and their start,
/// 040 to 062 and 074 training, 063 to 069 inputs and outputs, 070 facts about the data, 075 to 077 schedules, 078
/// and 079 early stopping. Warnings: 100 the last stage and the loss, 110 activations, 113 optimizer steps, 120 normalisation
/// and dropout, 130 initialisation, 140 widths and depth, 150 calls of the tensor library, 160 maps; 200 to 239 training.
/// Infos: 300 networks, 310 training. A message says what is wrong, why it matters and what to write instead. Advice can be
/// silenced; errors cannot: a faulty network only gets a stub, and a program with a stub must not build.
/// </summary>
internal static partial class Rules
{
    private const string Category = "NetDsl";
    private const string Help = "docs/rules/";

    /// <summary>All descriptors by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => Index.All;

    /// <summary>The descriptor of that id.</summary>
    public static DiagnosticDescriptor Find(string id) => Index.ById[id];

    // A separate class: it is initialised after the fields of all files.
    private static class Index
    {
        public static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = typeof(Rules)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => Fixed((DiagnosticDescriptor)field.GetValue(null)))
            .ToImmutableDictionary(rule => rule.Id, StringComparer.Ordinal);

        public static readonly ImmutableArray<DiagnosticDescriptor> All =
        [
            .. ById.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal),
        ];

        // NotConfigurable: not by pragma, .editorconfig or NoWarn. Compiler: [SuppressMessage] has no effect on the compiler's
        // own errors.
        private static DiagnosticDescriptor Fixed(DiagnosticDescriptor rule) =>
            rule.DefaultSeverity != DiagnosticSeverity.Error
                ? rule
                : new DiagnosticDescriptor(
                    rule.Id,
                    rule.Title,
                    rule.MessageFormat,
                    rule.Category,
                    rule.DefaultSeverity,
                    rule.IsEnabledByDefault,
                    rule.Description,
                    rule.HelpLinkUri,
                    WellKnownDiagnosticTags.NotConfigurable,
                    WellKnownDiagnosticTags.Compiler
                );
    }
}
