using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Tensors;

/// <summary>
/// TorchSharp makes tensors of Int32 and Float64, which the embedded engine does not have: it says what to write.
/// </summary>
public class OtherNumbersRefusalTests
{
    public static TheoryData<string, string> Refusals() =>
        new()
        {
            {
                "int[]",
                "numbers of type Int32 make a tensor of Int32, which the embedded engine does not have. Give another "
                    + "type, as dtype: ScalarType.Int64, or numbers of type long."
            },
            { "int", "numbers of type Int32 make a tensor of Int32" },
            { "int[,]", "numbers of type Int32 make a tensor of Int32" },
            {
                "double[]",
                "numbers of type Double make a tensor of Float64, which the embedded engine does not have. Give "
                    + "another type, as dtype: ScalarType.Float32, or numbers of type float."
            },
            { "double", "numbers of type Double make a tensor of Float64" },
            { "List<double>", "numbers of type Double make a tensor of Float64" },
            { "short", "numbers of type Int16 make a tensor of Int16" },
            { "sbyte[]", "numbers of type SByte make a tensor of Int8" },
            { "from_array", "numbers of type Int32 make a tensor of Int32" },
        };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Without_a_type_they_are_refused(string numbers, string message)
    {
        Func<Tensor> make = numbers switch
        {
            "int[]" => () => tensor(new[] { 1, 2 }),
            "int" => () => tensor(1),
            "int[,]" => () =>
                tensor(
                    new[,]
                    {
                        { 1, 2 },
                    }
                ),
            "double[]" => () => tensor(new[] { 1.5 }),
            "double" => () => tensor(1.5),
            "List<double>" => () => tensor(new List<double> { 1.5 }),
            "short" => () => tensor((short)1),
            "sbyte[]" => () => tensor(new sbyte[] { 1 }),
            _ => () => from_array(new[] { 1, 2 }),
        };

        Assert.StartsWith("tensor: " + message, Assert.Throws<NotSupportedException>(make).Message, StringComparison.Ordinal);
    }
}
