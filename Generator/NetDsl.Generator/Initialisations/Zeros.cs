using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Initialisations;

/// <summary>0 everywhere.</summary>
internal sealed class Zeros : Initialisation
{
    public override string Name => "Zeros";

    public override string Function => "zeros_";

    public override string Spreadless(InitDeclaration declaration) => "";
}
