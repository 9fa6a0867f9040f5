using NetDsl.Generator.Checks;

namespace NetDsl.Generator.Emission;

/// <summary>INetwork's properties, whose names the class has for its own constants.</summary>
internal static class ContractEmitter
{
    private const string Network = Names.NetDsl + ".INetwork.";

    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        writer.Line("string " + Network + "Name => " + Literals.Text(network.Name) + ";");
        writer.Line();
        writer.Line(Names.IntList + " " + Network + "InputShape => " + Value(network, "InputShape", Literals.Integers(network.Input), ".ToArray()") + ";");
        writer.Line();
        writer.Line(Names.IntList + " " + Network + "OutputShape => " + Value(network, "OutputShape", Literals.Integers(network.Output), ".ToArray()") + ";");
        writer.Line();
        writer.Line("long " + Network + "ParameterCount => " + Value(network, "ParameterCount", "0L", "") + ";");
    }

    // In a faulty declaration the name may be the user's.
    private static string Value(CheckedNetwork network, string name, string literal, string conversion) =>
        network.Declaration.Members.Clashes.Contains(name) ? literal : name + conversion;
}
