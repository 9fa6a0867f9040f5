using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Layers;

/// <summary><c>[Use&lt;Encoder&gt;]</c>: another network as a stage.</summary>
/// <param name="Network">The network.</param>
/// <param name="Freeze">Whether training leaves it as it is.</param>
internal sealed record UsedLayer(UsedNetwork Network, bool Freeze = false) : Layer
{
    // Frozen parameters are not counted among those that training changes.
    private static readonly Parameter Frozen = new("frozen", Card: CardForm.Value, IsInFactory: false, IsPrinted: false);

    public override bool IsNetwork => true;

    public override bool IsFrozen => Freeze;

    public override string Stem => Texts.LowerFirst(Network.Name);

    public override SampleType? DeclaredInput => Network.Input;

    // One that cannot be used has been reported.
    public override bool NeedsInput => false;

    public override bool IsBuildable => Network.Fault is null;

    public override LayerTraits Traits =>
        Network.Head with
        {
            Text = Network.Head.Text.Length > 0 ? Network.Head.Text : Network.Name,
        };

    public override void Check(Place place, Findings findings)
    {
        if (Network.Fault is var (why, instead))
        {
            findings.Add(Rules.NetworkNotUsable, place, Network.Name, why, instead);
        }
    }

    public override Operation? Build(SampleType input, Place place, Findings findings)
    {
        if (input.Shape != Network.Input!.Shape)
        {
            findings.Add(Rules.UsedInputDiffers, place, Network.Name, Network.Input.Shape.ToString(), input.Shape.ToString());
            return null;
        }

        return new Operation(
            Network.Name,
            Network.Output!,
            IsFrozen
                ? EquatableArray.Of(Frozen.Of(new Word($"{Numbers.Grouped(Network.AllParameters)} parameters frozen")))
                : default,
            PlacementForm.Network,
            IsFrozen ? 0 : Network.Parameters,
            Network.MultiplyAdds,
            BufferBytes: Network.BufferBytes,
            HasModes: Network.HasModes,
            Draws: Network.Draws && !IsFrozen,
            Used: new UsedModule(
                Network.Type,
                Network.Lines,
                IsFrozen,
                Network.NeedsTwoSamples && !IsFrozen,
                Network.AllParameters,
                Network.OutputCount
            )
        );
    }
}
