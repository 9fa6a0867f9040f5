namespace NetDsl.Generator.Initialisations;

/// <summary>The layer's own initialisation.</summary>
internal sealed class Default : Initialisation
{
    public override string Name => "Default";

    public override string? Function => null;
}
