namespace NetDsl.Generator.Initialisations;

/// <summary>What the layer does by itself.</summary>
internal sealed class Default : Initialisation
{
    public override string Name => "Default";

    public override string? Function => null;
}
