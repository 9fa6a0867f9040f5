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
        writer.Line(Names.IntList + " " + Network + "InputShape => InputShape.ToArray();");
        writer.Line();
        writer.Line(Names.IntList + " " + Network + "OutputShape => OutputShape.ToArray();");
        writer.Line();
        writer.Line("long " + Network + "ParameterCount => ParameterCount;");
    }
}
