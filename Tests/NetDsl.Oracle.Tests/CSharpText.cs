using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NetDsl.Oracle.Tests;

/// <summary>Writes a case as a C# program that can be pasted and run on either engine.</summary>
internal static partial class CSharpText
{
    public static string Of(Case item)
    {
        var text = new StringBuilder(
            """
            using TorchSharp;
            using static TorchSharp.torch;
            using static TorchSharp.torch.nn;
            using F = TorchSharp.torch.nn.functional;


            """
        );
        for (var i = 0; i < item.Inputs.Count; i++)
        {
            text.AppendLine(Leaf(item.Inputs[i], i));
        }
        var next = item.Inputs.Count;
        foreach (var step in item.Steps)
        {
            text.AppendLine(Call(step, next++));
        }
        text.Append(CultureInfo.InvariantCulture, $"// Backward from the sum of v{next - 1}");
        text.AppendLine(item.WeightSeed == 0 ? "." : $", weighted by Weights.Of(seed {item.WeightSeed}).");
        return text.ToString();
    }

    private static string Leaf(Input input, int index)
    {
        var recipe = Recipe.Of(input);
        var shape = $"new long[] {{ {string.Join(", ", recipe.Shape)} }}";
        var leaf = input.Type switch
        {
            Element.Float => $"tensor(new float[] {{ {string.Join(", ", recipe.Floats.Select(Number))} }}, {shape}"
                + (input.Gradient ? ", requires_grad: true)" : ")"),
            Element.Bool => "tensor(new bool[] { "
                + $"{string.Join(", ", recipe.Longs.Select(number => number != 0 ? "true" : "false"))} }}, {shape})",
            Element.Byte => $"tensor(new long[] {{ {string.Join(", ", recipe.Longs)} }}, {shape}).to(ScalarType.Byte)",
            _ => $"tensor(new long[] {{ {string.Join(", ", recipe.Longs.Select(Number))} }}, {shape})",
        };
        return $"var v{index} = {leaf}"
            + input.PossibleLayout switch
            {
                Layout.Transposed => $".permute({string.Join(", ", recipe.Order)});",
                Layout.Narrowed => $".narrow({input.Shape.Length - 1}, 1, {input.Shape[^1]});",
                Layout.Stepped => $".slice(0, 0, {recipe.Shape[0]}, 2);",
                Layout.Expanded => $".expand({string.Join(", ", input.Shape)});",
                _ => ";",
            };
    }

    /// <summary>The kind's code with its tensors and parameters written in.</summary>
    private static string Call(Step step, int result)
    {
        var code = Engines.Kinds[step.Kind].Text;
        code = code[(code.IndexOf("=>", StringComparison.Ordinal) + 2)..].Trim();
        code = Tensor()
            .Replace(code, match => $"v{step.Arguments[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)]}");
        code = Tensors().Replace(code, $"new[] {{ {string.Join(", ", step.Arguments.Select(at => $"v{at}"))} }}");
        code = Parameter().Replace(code, match => Literal(match.Groups[1].Value, match.Groups[2].Value, step.Parameters));
        code = Watched().Replace(code, "(");
        return code.StartsWith('{')
            ? $"// {step.Kind}\nobject Step{result}()\n{code}\nvar v{result} = Step{result}();"
            : $"var v{result} = {code}; // {step.Kind}";
    }

    private static string Literal(string how, string name, IReadOnlyDictionary<string, object> parameters) =>
        parameters.TryGetValue(name, out var value)
            ? value switch
            {
                string text when how.Length > 6 => $"{how[7..^1]}.{text}",
                string text => $"\"{text}\"",
                bool truth => truth ? "true" : "false",
                double number => Number(number),
                long[] numbers => $"new long[] {{ {string.Join(", ", numbers)} }}",
                long number => number < 0 ? $"({number}L)" : $"{number}L",
                _ => value.ToString()!,
            }
            : $"a.{how}(\"{name}\")";

    private static string Number(float value) =>
        value switch
        {
            float.NaN => "float.NaN",
            float.PositiveInfinity => "float.PositiveInfinity",
            float.NegativeInfinity => "float.NegativeInfinity",
            _ => value.ToString("R", CultureInfo.InvariantCulture) + "f",
        };

    private static string Number(double value) =>
        value switch
        {
            double.NaN => "double.NaN",
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            _ => value.ToString("R", CultureInfo.InvariantCulture) + "d",
        };

    private static string Number(long value) =>
        value switch
        {
            long.MinValue => "long.MinValue",
            _ => value.ToString(CultureInfo.InvariantCulture),
        };

    [GeneratedRegex(@"\bx\[(\d+)\]")]
    private static partial Regex Tensor();

    [GeneratedRegex(@"\bx\b(?!\s*=>)")]
    private static partial Regex Tensors();

    [GeneratedRegex(@"\ba\.(Long|Int|Real|Flag|Text|Longs|Number|Choice<[\w.]+>)\(""(\w+)""\)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\ba\.Watch\(")]
    private static partial Regex Watched();
}
