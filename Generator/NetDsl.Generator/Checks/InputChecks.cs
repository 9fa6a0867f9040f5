using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks;

/// <summary>Declared inputs must be possible, and be those that the network takes.</summary>
internal static class InputChecks
{
    /// <summary>What goes into the network; null for what is unknown.</summary>
    public static IReadOnlyList<SampleType?> Check(NetworkDeclaration declaration, Findings findings)
    {
        SampleType?[] types = [.. declaration.Inputs.Select(input => Type(input, findings))];
        if (declaration.DefineFindings is not null && declaration.Parameters.Count == 0)
        {
            return [null];
        }

        CheckNames(declaration, findings);
        if (declaration.Parameters.Count > 1)
        {
            SampleType?[] all = [.. declaration.Parameters.Select(parameter => Of(parameter.Name))];
            return IsTooLarge(all, declaration, findings) ? [.. all.Select(_ => (SampleType?)null)] : all;
        }

        return [declaration.Inputs.Count > 0 ? types[0] : FirstStage(declaration, findings)];

        SampleType? Of(string parameter)
        {
            var number = Array.FindIndex([.. declaration.Inputs], input => input.Name == parameter);
            return number < 0 ? null : types[number];
        }
    }

    private static SampleType? Type(InputDeclaration input, Findings findings)
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

    // A sample is the numbers of all inputs in one dimension.
    private static bool IsTooLarge(SampleType?[] types, NetworkDeclaration declaration, Findings findings)
    {
        var shapes = types.OfType<SampleType>().Select(type => type.Shape).ToArray();
        var isTooLarge = Numbers.Total(shapes.Select(shape => shape.Count)) > int.MaxValue;
        if (isTooLarge)
        {
            findings.Add(Rules.SizeTooLarge, declaration.Inputs[0].Place, string.Join<Shape>(" and ", shapes));
        }

        return isTooLarge;
    }

    private static SampleType? FirstStage(NetworkDeclaration declaration, Findings findings)
    {
        var first = declaration.Pipeline.Layers().FirstOrDefault();
        if (first is { Layer.NeedsInput: true })
        {
            findings.Add(Rules.InputUnknown, first.Place, declaration.Type.Name, first.Layer.InputHint);
        }

        return first?.Layer.DeclaredInput;
    }

    // The parameters of Define take the inputs by name. The only one may lack a name, and on a chain there is nothing to name.
    private static void CheckNames(NetworkDeclaration declaration, Findings findings)
    {
        var (inputs, parameters) = (declaration.Inputs, declaration.Parameters);
        if (declaration.DefineFindings is null && inputs.Count > 1)
        {
            findings.Add(Rules.SeveralInputs, inputs[1].Place, declaration.Type.Name);
            return;
        }

        if (parameters.Count < 2 && inputs.All(input => inputs.Count == 1 && input.Name is null))
        {
            return;
        }

        var before = findings.All.Count;
        for (var i = 0; i < inputs.Count; i++)
        {
            Check(inputs[i], inputs.Take(i), parameters, findings);
        }

        // A parameter may lack its input because that has another name, which is reported.
        if (findings.All.Count == before)
        {
            foreach (var parameter in parameters.Where(each => inputs.All(input => input.Name != each.Name)))
            {
                findings.Add(Rules.InputMissing, parameter.Place, parameter.Name);
            }
        }
    }

    private static void Check(
        InputDeclaration input,
        IEnumerable<InputDeclaration> before,
        EquatableArray<DefineParameter> parameters,
        Findings findings
    )
    {
        var (place, name) = (input.Place.At("Name"), input.Name);
        var names = parameters.Select(parameter => parameter.Name).ToArray();
        if (name is null)
        {
            findings.Add(Rules.InputNotTaken, place, "an input without a name", Name(names));
        }
        else if (!SyntaxFacts.IsValidIdentifier(name))
        {
            findings.Add(Rules.InvalidInputName, place, name);
        }
        else if (before.Any(other => other.Name == name))
        {
            findings.Add(Rules.InputNameTwice, place, name);
        }
        else if (!names.Contains(name))
        {
            findings.Add(
                Rules.InputNotTaken,
                place,
                $"the input '{name}'",
                names.Length == 0 ? "it without a name, which a chain of attributes does not need" : Name(names)
            );
        }
    }

    private static string Name(string[] parameters) => string.Join(" or ", parameters.Select(name => $"Name = \"{name}\""));
}
