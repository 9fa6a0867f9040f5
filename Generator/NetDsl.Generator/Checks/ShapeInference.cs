using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks;

/// <summary>Fits the stages to each other, from the input on.</summary>
internal static class ShapeInference
{
    /// <summary>The network's graph, as far as it is known.</summary>
    public static Module Infer(NetworkDeclaration declaration, Findings findings) =>
        new Fitting(declaration, findings).Fit(declaration.Pipeline, Start(declaration, findings));

    private static SampleType? Start(NetworkDeclaration declaration, Findings findings)
    {
        var first = declaration.Pipeline.Layers().FirstOrDefault();
        if (declaration.Input is { } input)
        {
            if (input.Shape.Rank == 0)
            {
                findings.Add(Rules.EmptyInput, input.Place);
                return null;
            }

            var before = findings.All.Count;
            if (input.Role is null)
            {
                findings.Add(Rules.UnknownKind, input.Place.At("Role"), "role", string.Join(", ", InputDeclaration.Roles));
            }

            if (input is { Shape.Rank: 1, Type.Role: not Role.Features })
            {
                var dimensions = input.Type.Role == Role.Map ? "channels and places" : "steps and features";
                findings.Add(Rules.RoleNeedsDimensions, input.Place.At("Role"), input.Role!, dimensions, input.Shape.ToString());
            }

            for (var i = 0; i < input.Shape.Rank; i++)
            {
                findings.AtLeastOne(input.Shape[i], input.Place.At("shape", i), Rules.SizeNotPositive, "size");
            }

            return findings.All.Count == before ? input.Type : null;
        }

        if (first is not null && first.Layer.DeclaredInput is null)
        {
            findings.Add(Rules.InputUnknown, first.Place, declaration.Type.Name, first.Layer.InputHint);
        }

        return first?.Layer.DeclaredInput;
    }
}
