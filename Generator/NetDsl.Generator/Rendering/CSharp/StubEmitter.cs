using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// The class of a faulty declaration: every member that callers bind to, so that the mistake is the only error they see.
/// Its members throw: they need a body, and a program that binds to them does not build.
/// </summary>
internal static class StubEmitter
{
    /// <summary>Why there is no network, in one line.</summary>
    public static string Reason(CheckedNetwork network) =>
        network.Findings.Count > 0
            ? $"{network.Findings[0].Id}: {network.Findings[0].Message}"
            : $"The declaration of '{network.Name}' does not compile.";

    public static void Emit(SourceWriter writer, CheckedNetwork network, string[] attributes)
    {
        var type = network.Declaration.Type;
        var isModule =
            type is { HasTorch: true, BaseClass: null, Unsupported: UnsupportedType.None or UnsupportedType.Abstract }
            && !Clashes(network, GeneratedMembers.ForwardOf(network.InputNames.Count));
        writer.Line("#pragma warning disable");
        var hasBase = isModule && network.Declaration.Members.BareConstructor is not null;
        if (hasBase)
        {
            EmitBase(writer, network);
        }

        writer.Line($"/// <summary>{network.Name}: not generated, because its declaration is faulty.</summary>");
        writer.Lines(attributes);
        var module =
            hasBase ? $"{Base(network)}, "
            : isModule ? $"{ModuleOf(network)}, "
            : "";
        var contract = network.Declaration.IsTrainable ? "ITrainableNetwork" : "INetwork";
        using (writer.Block($"{type.Hierarchy.Self} : {module}global::NetDsl.{contract}"))
        {
            ConstantsEmitter.Emit(writer, network);
            EmitConstructor(writer, network, isModule);
            if (type.HasTorch && !Clashes(network, GeneratedMembers.ForwardOf(network.InputNames.Count)))
            {
                var head = ForwardEmitter.Head(network, network.InputNames.Select(TypeReader.Escape));
                Throwing(writer, isModule ? head : head.Replace(" override", ""), network);
            }

            if (network.Declaration.IsTrainable)
            {
                Throwing(writer, network, ContractMethod.Fit);
                Throwing(writer, network, ContractMethod.Evaluate);
            }

            Throwing(writer, network, ContractMethod.Predict);
            Throwing(writer, network, ContractMethod.PredictInto);
            if (SeveralOutputsEmitter.HasPredict(network) && !Clashes(network, GeneratedMembers.Predict))
            {
                Throwing(writer, $"public {ResultOf(network, "float[]")} Predict({FloatSpan} samples)", network);
            }

            var byName = GeneratedMembers.PredictOf(network.InputNames.Count);
            if (byName is not null && !Clashes(network, byName) && !network.Declaration.Members.Hidden.Contains(byName.Name))
            {
                var parameters = network.InputNames.Select(name => $"{FloatSpan} {TypeReader.Escape(name)}");
                Throwing(writer, $"public {ResultOf(network, "float[]")} Predict({string.Join(", ", parameters)})", network);
            }

            Throwing(writer, network, ContractMethod.Summary);
            writer.Text(
                $"""
                {TextEmitter.CardProperty} => {Exception(network)};

                """
            );
            Throwing(writer, network, ContractMethod.SaveWeights);
            Throwing(writer, network, ContractMethod.LoadWeights);
            Throwing(writer, network, ContractMethod.LoadWeightsAs);
            if (!isModule)
            {
                writer.Text(
                    """
                    /// <inheritdoc/>
                    public void Dispose()
                    {
                    }

                    """
                );
            }

            ContractEmitter.Emit(writer, network);
        }
    }

    // Without an initialiser a constructor calls its base's without arguments, which a module does not have: one mistake would
    // give two errors.
    private static void EmitBase(SourceWriter writer, CheckedNetwork network) =>
        writer.Text(
            $$"""
            public abstract class {{Base(network)}} : {{ModuleOf(network)}}
            {
                protected {{Base(network)}}(
                    string name = "")
                    : base(name)
                {
                }
            }

            """
        );

    private static string Base(CheckedNetwork network) => $"{network.Name}_WithoutLayers";

    private static void EmitConstructor(SourceWriter writer, CheckedNetwork network, bool isModule)
    {
        if (Clashes(network, GeneratedMembers.Constructor) || network.Declaration.Type.HasPrimaryConstructor)
        {
            return;
        }

        IReadOnlyList<string> parameters = network.Declaration.Type.HasTorch
            ? ConstructorEmitter.Parameters(network)
            : [ConstructorEmitter.Seed(network)];
        writer.Line("/// <summary>Throws: the declaration is faulty.</summary>");
        using (
            writer.Block(
                $"public {ConstructorEmitter.Identifier(network)}",
                parameters,
                isModule ? $": base({Literals.Text(network.Name)})" : null
            )
        )
        {
            Throw(writer, network);
        }

        writer.Line();
    }

    private static bool Clashes(CheckedNetwork network, GeneratedMember member) =>
        network.Declaration.Members.Clashes.Contains(member.Key);

    private static void Throwing(SourceWriter writer, CheckedNetwork network, ContractMethod method)
    {
        if (!Clashes(network, method.Member))
        {
            using (method.Block(writer, network))
            {
                Throw(writer, network);
            }

            writer.Line();
        }
    }

    private static void Throwing(SourceWriter writer, string head, CheckedNetwork network)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Block(head))
        {
            Throw(writer, network);
        }

        writer.Line();
    }

    private static void Throw(SourceWriter writer, CheckedNetwork network) => writer.Line($"{Exception(network)};");

    private static string Exception(CheckedNetwork network) => $"throw new {InvalidOperation}({Literals.Text(Reason(network))})";
}
